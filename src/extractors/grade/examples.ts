import type { Example } from '../extractor.ts';

/** What grade reads and what it leaves. */
export const GRADE_EXAMPLES: readonly Example[] = [
  { text: 'Histology showed an astrocytoma, WHO grade II.', values: [{ value: 'II', system: 'WHO' }] },
  {
    text: 'The tumour was a grade III ependymoma according to the World Health Organization classification.',
    values: [{ value: 'III', system: 'WHO' }],
  },
  { text: 'Biopsy revealed prostatic adenocarcinoma with a Gleason score of 4 + 3 = 7.', values: [{ value: '4+3=7', system: 'Gleason' }] },
  { text: 'The prostate cancer was Gleason 9.', values: [{ value: '9', system: 'Gleason' }] },
  { text: 'Pathology confirmed clear cell renal cell carcinoma, Fuhrman grade 3.', values: [{ value: '3', system: 'Fuhrman' }] },
  { text: 'The specimen contained a leiomyosarcoma of FNCLCC grade 2.', values: [{ value: '2', system: 'FNCLCC' }] },
  { text: 'She had an invasive ductal carcinoma, Nottingham grade 3.', values: [{ value: '3', system: 'Nottingham' }] },
  {
    text: 'The biopsy was a poorly differentiated adenocarcinoma.',
    values: [{ value: 'poorly differentiated', system: 'differentiation' }],
  },
  {
    text: 'Examination revealed squamous cell carcinoma with moderate differentiation.',
    values: [{ value: 'moderately differentiated', system: 'differentiation' }],
  },
  { text: 'The mass was a high-grade sarcoma.', values: [{ value: 'high', system: null }] },
  { text: 'The resected nodule was a low grade fibromyxoid sarcoma.', values: [{ value: 'low', system: null }] },
  { text: 'The tumour was classified as a neuroendocrine tumour G1.', values: [{ value: 'G1' }] },
  { text: 'He developed grade 3 neutropenia during the second cycle.', values: [] },
  { text: 'She had a low-grade fever and a cough.', values: [] },
  { text: 'Colonoscopy showed high-grade stenosis of the sigmoid.', values: [] },
  { text: 'There was no evidence of high-grade sarcoma.', values: [] },
  { text: 'Grade 2 toxicity occurred while the carcinoma was treated.', values: [] },
  { text: 'A woman with a grade 2 ductal carcinoma, who had undergone mastectomy, was seen.', values: [{ value: '2', system: null }] },
  { text: 'Biopsy of the lung showed a low differentiated adenocarcinoma.', values: [{ value: 'poorly differentiated' }] },
  { text: 'PET showed a mass with low-grade uptake in the lung.', values: [] },
  { text: 'The adenoma of the colon had areas of low grade atypia.', values: [] },
  { text: 'The glioma left her with grade IV strength of the leg.', values: [] },
  { text: 'The meningioma had caused a left hemiparesis (grade 3 by the muscle power scale).', values: [] },
  { text: 'The tumour caused weakness of the arms (grade 4/5 MRC).', values: [] },
  { text: 'The carcinoma was found in a man of ECOG performance status grade 2.', values: [] },
  { text: 'Conization showed a carcinoma of the cervix beside intraepithelial neoplasia (CIN) grade 3.', values: [] },
  { text: 'Chondromas are low-grade tumours of cartilage.', values: [], section: 'abstract' },
  {
    text: 'In the discussion of our case a carcinoid had to be distinguished from poorly differentiated carcinoma.',
    values: [],
    section: 'discussion',
  },
  { text: 'The liver held a hepatocellular carcinoma. A well-differentiated liposarcoma had been removed from her thigh.', values: [] },
  {
    text: 'Frozen section was read as a poorly differentiated carcinoma. The final diagnosis was epithelioid sarcoma of the hand.',
    values: [],
  },
  { text: 'Lumpectomy yielded a grade II tubular carcinoma. A needle biopsy had shown a grade III carcinoma.', values: [{ value: 'II' }] },
  { text: 'A leiomyosarcoma of the rectum was resected. The prostate held a Gleason 6 adenocarcinoma.', values: [] },
  { text: 'We tell of low grade adenocarcinoma in the tear sac.', values: [{ value: 'low' }], section: 'abstract' },
];
