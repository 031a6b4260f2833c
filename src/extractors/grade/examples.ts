import type { Example } from '../extractor.ts';

/** What grade reads and what it leaves. */
export const GRADE_EXAMPLES: readonly Example[] = [
  { text: 'Histology showed an astrocytoma, WHO grade II.', values: [{ value: 'II', system: 'WHO' }] },
  { text: 'The tumour was a grade III ependymoma according to the World Health Organization classification.', values: [{ value: 'III', system: 'WHO' }] },
  { text: 'Biopsy revealed prostatic adenocarcinoma with a Gleason score of 4 + 3 = 7.', values: [{ value: '4+3=7', system: 'Gleason' }] },
  { text: 'The prostate cancer was Gleason 9.', values: [{ value: '9', system: 'Gleason' }] },
  { text: 'Pathology confirmed clear cell renal cell carcinoma, Fuhrman grade 3.', values: [{ value: '3', system: 'Fuhrman' }] },
  { text: 'The specimen contained a leiomyosarcoma of FNCLCC grade 2.', values: [{ value: '2', system: 'FNCLCC' }] },
  { text: 'She had an invasive ductal carcinoma, Nottingham grade 3.', values: [{ value: '3', system: 'Nottingham' }] },
  { text: 'The biopsy was a poorly differentiated adenocarcinoma.', values: [{ value: 'poorly differentiated', system: 'differentiation' }] },
  { text: 'Examination revealed squamous cell carcinoma with moderate differentiation.', values: [{ value: 'moderately differentiated', system: 'differentiation' }] },
  { text: 'The mass was a high-grade sarcoma.', values: [{ value: 'high', system: null }] },
  { text: 'The resected nodule was a low grade fibromyxoid sarcoma.', values: [{ value: 'low', system: null }] },
  { text: 'The tumour was classified as a neuroendocrine tumour G1.', values: [{ value: 'G1' }] },
  { text: 'He developed grade 3 neutropenia during the second cycle.', values: [] },
  { text: 'She had a low-grade fever and a cough.', values: [] },
  { text: 'Colonoscopy showed high-grade stenosis of the sigmoid.', values: [] },
  { text: 'There was no evidence of high-grade sarcoma.', values: [] },
  { text: 'Grade 2 toxicity occurred while the carcinoma was treated.', values: [] },
  { text: 'A woman with a grade 2 ductal carcinoma, who had undergone mastectomy, was seen.', values: [{ value: '2', system: null }] },
];
