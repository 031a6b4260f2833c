import { describe, expect, it } from 'vitest';
import type { CaseScope } from '../../../src/extractors/extractor.ts';
import { treatments } from '../../../src/extractors/treatments/index.ts';
import type { TreatmentValue } from '../../../src/generated/report.ts';
import type { Span } from '../../../src/span.ts';
import { block, inputOf } from '../../reading-of.ts';

type Blocks = Parameters<typeof inputOf>[0];

const settle = (
  blocks: Blocks,
  count = 1,
  owns: (span: Span, text: string) => 'own' | 'shared' | 'other' = () => 'shared',
  tumour: { readonly site: string; readonly histology: string } | null = null,
) => {
  const input = inputOf(blocks);
  const scope: CaseScope = {
    index: 0,
    count,
    label: null,
    origin: 'reported',
    owns: (span) => owns(span, input.reading.text),
    input,
    facts: ((field: string) =>
      tumour === null || (field !== 'primary-site' && field !== 'histology')
        ? []
        : [{ value: { text: field === 'histology' ? tumour.histology : tumour.site } }]) as unknown as CaseScope['facts'],
  };
  const candidates = treatments.extract(input).filter((candidate) => candidate.rejected === null && scope.owns(candidate) !== 'other');
  return treatments.resolve(candidates, scope).facts;
};
const values = (...args: Parameters<typeof settle>): TreatmentValue[] => settle(...args).map((fact) => fact.value);

describe('settleTreatments', () => {
  it('makes one entry of what abstract, narrative and discussion tell of one course, with the richest detail', () => {
    const facts = settle([
      block('abstract', 'We report a 40-year-old woman who was treated with surgery and chemotherapy.'),
      block('heading', 'Case presentation'),
      block('paragraph', 'She underwent right nephrectomy. Six cycles of carboplatin and paclitaxel were given after the operation.'),
      block('heading', 'Discussion'),
      block('paragraph', 'Our patient received carboplatin and paclitaxel after nephrectomy.'),
    ]);
    expect(facts.map((fact) => fact.value)).toMatchObject([
      { modality: 'surgery', name: 'right nephrectomy', order: 1 },
      { modality: 'chemotherapy', cycles: 6, agents: [{ name: 'carboplatin' }, { name: 'paclitaxel' }], order: 2 },
    ]);
    expect(facts[1]?.evidence.length).toBeGreaterThan(1);
  });

  it('takes treatment of another kind of tumour for an earlier one where years passed since', () => {
    const tumour = { site: 'left breast', histology: 'angiosarcoma' };
    expect(
      values(
        [
          block('heading', 'Case presentation'),
          block(
            'paragraph',
            'She noticed a nodule 15 years after mastectomy and chemotherapy for invasive carcinoma of the other breast. The nodule was excised.',
          ),
        ],
        1,
        () => 'shared',
        tumour,
      ).map(({ modality }) => modality),
    ).toEqual(['surgery']);
    expect(
      values(
        [
          block('heading', 'Case presentation'),
          block(
            'paragraph',
            'She noticed a nodule 15 years after mastectomy and chemotherapy for angiosarcoma of the other breast. The nodule was excised.',
          ),
        ],
        1,
        () => 'shared',
        tumour,
      ).map(({ modality }) => modality),
    ).toContain('chemotherapy');
  });

  it('takes what a title says that the patient had before for an earlier tumour', () => {
    expect(
      values([
        block('title', 'Angiosarcoma of the spleen in a patient previously treated for breast cancer'),
        block('heading', 'Case presentation'),
        block(
          'paragraph',
          'She had a history of breast cancer treated with mastectomy and tamoxifen ten years earlier. Splenectomy was performed.',
        ),
      ]).map(({ name }) => name),
    ).toEqual(['Splenectomy']);
  });

  it('leaves out the treatment of an earlier tumour of another organ', () => {
    expect(
      values([
        block('title', 'Angiosarcoma of the spleen and lymphoma'),
        block('heading', 'Case presentation'),
        block(
          'paragraph',
          'She had a history of breast cancer treated with mastectomy and tamoxifen ten years earlier. Splenectomy was performed.',
        ),
      ]),
    ).toMatchObject([{ modality: 'surgery', name: 'Splenectomy' }]);
  });

  it('leaves out the treatment of an earlier tumour of another kind in the same organ, of one beside, and of one in childhood', () => {
    const named = (title: string, site: string, histology: string, ...told: readonly string[]): string[] =>
      values(
        [block('title', title), block('heading', 'Case presentation'), ...told.map((text) => block('paragraph', text))],
        1,
        undefined,
        { site, histology },
      ).map(({ name }) => name);
    expect(
      named(
        'Secondary angiosarcoma of the breast',
        'breast',
        'angiosarcoma',
        'Ten years ago an invasive ductal carcinoma of the same breast had been treated with lumpectomy and letrozole. She now had nodules. Mastectomy was performed.',
      ),
    ).toEqual(['Mastectomy']);
    expect(
      named(
        'Carcinosarcoma of the uterus',
        'uterus',
        'carcinosarcoma',
        'Two years ago the uterine cancer had been treated with hysterectomy. Pelvic exenteration was performed.',
      ),
    ).toEqual(['hysterectomy', 'Pelvic exenteration']);
    expect(
      named(
        'Carcinoma of the eyelid',
        'eyelid',
        'sebaceous carcinoma',
        'A woman with chronic lymphocytic leukaemia, for which she was taking ibrutinib, was seen. The lesion was excised.',
      ),
    ).toEqual(['lesion was excised']);
    expect(
      named(
        'Breast carcinoma after mantle irradiation',
        'breast',
        'ductal carcinoma',
        'She had received mantle irradiation for Hodgkin’s disease when she was 19. Mastectomy followed.',
      ),
    ).toEqual(['Mastectomy']);
    expect(
      named(
        'Carcinoma of the bladder after chemotherapy for seminoma',
        'bladder',
        'small cell carcinoma',
        'He had a history of seminoma with orchidectomy in 1995. Transurethral resection revealed small cell carcinoma.',
      ),
    ).toEqual(['Transurethral resection']);
    expect(
      named(
        'Sarcoma of the uterus',
        'uterus',
        'endometrial stromal sarcoma',
        'Two years ago she had had hysterectomy for presumed cervical carcinoma.',
      ),
    ).toEqual(['hysterectomy for presumed cervical carcinoma']);
  });

  it('reads the cells of the own patient in a table of a series', () => {
    const table = 'Case\tAge\tTreatment\tChemotherapy\n1\t40\tOp + RT\tNo\n2\t50\tOp\tBEP';
    const rowOf = (span: Span, text: string): 'own' | 'other' =>
      span.start > text.indexOf('Op + RT') - 1 && span.start < text.indexOf('\n2\t50') ? 'own' : 'other';
    expect(values([block('heading', 'Case presentation'), block('table', table)], 2, rowOf)).toMatchObject([
      { modality: 'surgery', status: 'given' },
      { modality: 'radiotherapy', status: 'given' },
      { modality: 'chemotherapy', status: 'not-given' },
    ]);
  });

  it('gives each patient of a series what is told of all, and nothing that is told of some', () => {
    const paper = (text: string): Blocks => [block('heading', 'Case presentation'), block('paragraph', text)];
    expect(values(paper('All patients underwent wide excision.'), 3)).toMatchObject([{ modality: 'surgery' }]);
    expect(values(paper('Two of the three patients underwent wide excision.'), 3)).toEqual([]);
  });
});
