import { describe, expect, it } from 'vitest';
import { treatments } from '../../../src/extractors/treatments/index.ts';
import type { TreatmentValue } from '../../../src/generated/report.ts';
import { valuesOf } from '../../reading-of.ts';

const treatmentsOf = (title: string, ...paragraphs: readonly string[]): TreatmentValue[] => valuesOf(treatments, title, ...paragraphs);
const modalitiesOf = (title: string, text: string): string[] =>
  treatmentsOf(title, text)
    .filter((value) => value.status === 'given' || value.status === 'discontinued')
    .map((value) => value.modality);
const agentsOf = (text: string): string[] =>
  treatmentsOf('A rare tumour', text).flatMap((value) => value.agents.map((agent) => agent.name));

describe('operations and drugs that treat some tumours alone', () => {
  it.each([
    ['Mucinous neoplasm of the appendix', 'Laparoscopic appendectomy was performed.', ['surgery']],
    ['An unusual abdominal pain', 'Appendectomy was performed, and a carcinoid of the appendix was found.', ['surgery']],
    ['Liposarcoma of the thigh', 'Appendectomy was performed at the age of ten.', []],
    ['Lymphoma mimicking appendicitis', 'Appendicectomy was performed. A mass of the ileum was left.', []],
    ['Sarcoma of the soft palate', 'Tonsillectomy for tonsillitis had been done. The mass lay above.', []],
    ['Clear cell carcinoma of the gallbladder', 'Cholecystectomy was performed.', ['surgery']],
    ['Colon cancer', 'Cholecystectomy was performed for gallstones.', []],
    ['Lymphoma of the tonsil', 'A right tonsillectomy was performed.', ['surgery']],
    ['Penile carcinoma', 'Circumcision was performed.', ['surgery']],
    ['Giant cell tumour of the sacrum', 'Denosumab was started.', ['targeted']],
    ['Breast cancer with bone metastases', 'Denosumab was started.', []],
    ['Hepatocellular carcinoma', 'He was treated with RF ablation and later with traditional Chinese medicine.', ['ablation', 'other']],
    ['Adenocarcinoma of the lung', 'She was taking herbal medicine for her blood pressure. Lobectomy was performed.', ['surgery']],
    ['A mass of the liver', 'She came to the Hospital of Traditional Chinese Medicine. Hepatectomy was performed.', ['surgery']],
    ['Giant cell tumour of the sacrum', 'Serial angioembolisation was performed.', ['embolization']],
    ['Skin cancer in polycythaemia vera', 'He had been on therapy with HU for ten years.', ['chemotherapy']],
    ['Adrenal adenoma', 'CT showed a density of 8 HU. Adrenalectomy was done after two cycles of mitotane.', ['surgery', 'chemotherapy']],
    ['Lymphoma of the stomach', 'Its stage was IE. Chemotherapy was given.', ['chemotherapy']],
    ['Glioblastoma', 'Irradiation with concurrent TMZ was given.', ['radiotherapy', 'chemotherapy']],
    ['Carcinoma of the pancreas', 'Gemcitabine was given as palliative treatment.', ['chemotherapy']],
    ['Carcinoma of the pancreas', 'Gemcitabine and later palliative treatment was given.', ['chemotherapy', 'other']],
    ['Lung cancer', 'He was treated with an EGFR inhibitor and then with anti-PD-L1.', ['targeted', 'immunotherapy']],
    ['Infantile hemangioma of the orbit', 'Oral propranolol was started.', ['other']],
    ['Pheochromocytoma', 'Oral propranolol was started.', []],
    ['Giant prolactinoma', 'Cabergoline was started.', ['hormone']],
    ['Fertility-sparing treatment of endometrial carcinoma', 'A levonorgestrel-releasing intrauterine system was inserted.', ['hormone']],
    ['Folliculotropic mycosis fungoides', 'Narrowband UVB phototherapy was given.', ['other']],
    ['Hepatoblastoma', 'Phototherapy was given for jaundice.', []],
  ])('in "%s": %s', (title, text, modalities) => {
    expect(modalitiesOf(title, text)).toEqual(modalities);
  });
});

describe('treatments named by their class', () => {
  it.each([
    ['He took part in a trial of an FGFR inhibitor and responded.', ['targeted']],
    ['An anti-HER2 antibody-drug conjugate was given.', ['targeted']],
    ['A PD-L1 inhibitor was started.', ['immunotherapy']],
    ['CD19-directed chimeric antigen receptor T cells were infused.', ['immunotherapy']],
    ['Tumour-infiltrating lymphocytes were infused.', ['immunotherapy']],
    ['The tumour was stained with an anti-CD20 antibody.', []],
    ['Many tumour-infiltrating lymphocytes were seen.', []],
    ['She received a haploidentical transplant from her son.', ['transplant']],
    ['Transplantation of autologous stem cells was performed.', ['transplant']],
    ['The leukaemia was treated according to the GRAALL-2005 protocol.', ['chemotherapy']],
    ['The CROSS regimen was completed.', ['chemotherapy', 'radiotherapy']],
    ['The nodule was ablated under CT guidance.', ['ablation']],
    ['CRS/HIPEC was performed.', ['surgery', 'chemotherapy']],
    ['The jaw was split and the tumour excised.', ['surgery']],
    ['CO2 laser cordectomy was performed.', ['surgery']],
    ['The uterus was removed.', ['surgery']],
    ['Her oncologist offered capecitabine, which she accepted and took.', ['chemotherapy']],
    ['Exploratory laparotomy showed an unresectable tumour.', []],
  ])('%s', (text, modalities) => {
    expect(modalitiesOf('A rare tumour', text)).toEqual(modalities);
  });
});

describe('regimens and drugs by their letters', () => {
  it.each([
    ['PCV was started.', ['procarbazine', 'lomustine', 'vincristine']],
    ['BEAM conditioning was followed by reinfusion of stem cells.', ['carmustine', 'etoposide', 'cytarabine', 'melphalan']],
    ['Dose-dense AC was given.', ['doxorubicin', 'cyclophosphamide']],
    ['Vyxeos was given.', ['daunorubicin', 'cytarabine']],
    ['Wound VAC was applied.', []],
    ['She remained on 5-FU.', ['fluorouracil']],
    ['Nal-IRI was given.', ['liposomal irinotecan']],
    ['She was given Inj. cisplatin 50 mg and Inj. 5-FU 750 mg.', ['cisplatin', 'fluorouracil']],
    ['She had an allo-SCT from her brother after conditioning with fludarabine and busulfan.', ['fludarabine', 'busulfan']],
  ])('%s', (text, agents) => {
    expect(agentsOf(text)).toEqual(agents);
  });
});

describe('what is told again', () => {
  it.each([
    [
      'the same regimen',
      'Paclitaxel and carboplatin were given for 3 cycles. After the operation, chemotherapy with a total of 8 courses of the same regimen was completed.',
      'chemotherapy',
      1,
    ],
    [
      'some months before',
      'Neoadjuvant chemoradiotherapy with cisplatin was given from June to July. In October she was seen with fever; as she had just finished this chemoradiotherapy some months ago, she was admitted.',
      'radiotherapy',
      1,
    ],
    [
      'the same purpose',
      'Adjuvant chemotherapy with carboplatin was given. In May 2014 she was well after adjuvant chemotherapy was completed.',
      'chemotherapy',
      1,
    ],
    [
      'the next course',
      'Paclitaxel and cisplatin were given in March. In April 2012, the second course of paclitaxel and cisplatin was administered.',
      'chemotherapy',
      1,
    ],
    [
      'a drug that only dates',
      'Nivolumab was started in January 2018. In June 2018, three weeks after nivolumab treatment, she had fever.',
      'immunotherapy',
      1,
    ],
    ['tolerance', 'FOLFOX was started in May 2017. She tolerated chemotherapy well.', 'chemotherapy', 1],
    ['what failed', 'Imatinib was begun in 2010. In 2012 the tumour progressed on imatinib and sunitinib was started.', 'targeted', 2],
    [
      'a relapse between',
      'Adjuvant chemotherapy with carboplatin was given. In May 2014 the tumour recurred and chemotherapy was started.',
      'chemotherapy',
      2,
    ],
  ])('%s', (_name, text, modality, count) => {
    expect(treatmentsOf('A rare tumour', text).filter((value) => value.modality === modality)).toHaveLength(count);
  });

  it('counts all cycles where the words give the total', () => {
    expect(
      treatmentsOf(
        'A rare tumour',
        'Paclitaxel and carboplatin were given for 3 cycles. Chemotherapy with a total of 8 courses of the same regimen was completed.',
      ),
    ).toMatchObject([{ cycles: 8 }]);
  });
});

describe('cycles and fractions', () => {
  it.each([
    ['Chemotherapy was repeated every three weeks for 6 courses.', 6],
    ['Doxorubicin was given every 2 weeks for 4 cycles.', 4],
    ['She underwent four 28-day cycles of chemotherapy.', 4],
    ['Chemotherapy with cisplatin was started. Four cycles were completed.', 4],
    ['Chemotherapy with cisplatin was started. Four cycles of gemcitabine followed.', null],
  ])('%s', (text, cycles) => {
    expect(treatmentsOf('A rare tumour', text)[0]?.cycles).toBe(cycles);
  });

  it.each([
    ['Radiotherapy was performed 28 times with a total of 50.4 Gy.', 50.4, 28],
    ['Twenty-five times of radiotherapy were performed.', null, 25],
    ['She got adjuvant RT 60 Gy/30#.', 60, 30],
    ['Radiosurgery with 24 Gy (maximum dose 48 Gy) was performed.', 24, null],
    ['The breast was irradiated with 50 Gy, with an additional 16 Gy to the tumour bed.', 66, null],
  ])('%s', (text, totalDoseGy, fractions) => {
    expect(treatmentsOf('A rare tumour', text)).toMatchObject([{ modality: 'radiotherapy', totalDoseGy, fractions }]);
  });

  it('takes what a doctor suggested for advice', () => {
    expect(treatmentsOf('A rare tumour', 'The oncologist suggested imatinib.')).toMatchObject([{ status: 'recommended' }]);
  });
});

describe('what was not given', () => {
  it.each([
    ['The tumour could not be resected.', 'surgery', 'not-given'],
    ['The mass was inoperable.', 'surgery', 'not-given'],
    ['He was ineligible for chemotherapy.', 'chemotherapy', 'not-given'],
    ['He missed chemotherapy.', 'chemotherapy', 'not-given'],
    ['She did not return for radiotherapy.', 'radiotherapy', 'not-given'],
    ['Trastuzumab was unavailable.', 'targeted', 'not-given'],
    ['She disagreed with chemotherapy.', 'chemotherapy', 'not-given'],
    ['Radiotherapy was felt to carry too much risk.', 'radiotherapy', 'not-given'],
    ['He did not complete radiotherapy.', 'radiotherapy', 'discontinued'],
    ['Radiotherapy was arranged.', 'radiotherapy', 'planned'],
    ['Options included radiotherapy.', 'radiotherapy', 'recommended'],
  ])('%s', (text, modality, status) => {
    expect(treatmentsOf('A rare tumour', text)).toMatchObject([{ modality, status }]);
  });

  it.each([
    'The tumour could not be resected completely, and the rest was irradiated.',
    'The tumour was initially unresectable.',
    'Written consent for surgery was obtained.',
  ])('leaves open: %s', (text) => {
    expect(treatmentsOf('A rare tumour', text).filter((value) => value.modality === 'surgery' && value.status !== 'recommended')).toEqual(
      [],
    );
  });
});
