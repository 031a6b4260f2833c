import type { Example } from '../../extractor.ts';

/** The tumour and its place in one wording. */
export const NAMED_PLACE_EXAMPLES: readonly Example[] = [
  {
    text: 'She had a leiomyosarcoma of the right thigh with lung metastases.',
    values: [{ icdO3Topography: 'C49.2', laterality: 'right' }],
  },
  { text: 'He had an osteosarcoma of the distal left femur.', values: [{ icdO3Topography: 'C40.2', laterality: 'left' }] },
  { text: 'Hepatocellular carcinoma was diagnosed.', values: [{ icdO3Topography: 'C22.0' }] },
  { text: 'Bone marrow biopsy confirmed multiple myeloma.', values: [{ icdO3Topography: 'C42.1' }] },
  { text: 'MRI revealed a meningioma of the left frontal lobe.', values: [{ icdO3Topography: 'C70.0', laterality: 'left' }] },
  { text: 'A mass in the thoracic spine proved to be an ependymoma.', values: [{ icdO3Topography: 'C72.0', laterality: null }] },
  {
    text: 'Adenocarcinoma of the right upper lobe of the lung had spread to the brain.',
    values: [{ icdO3Topography: 'C34.1', laterality: 'right' }],
  },
  { text: 'Squamous cell carcinoma of the uterine cervix was confirmed.', values: [{ icdO3Topography: 'C53.9', laterality: null }] },
  { text: 'A paraganglioma of the left carotid body was excised.', values: [{ icdO3Topography: 'C75.4', laterality: 'left' }] },
  { text: 'Diagnosis: malignant phyllodes tumour, right breast.', values: [{ icdO3Topography: 'C50.9', laterality: 'right' }] },
];
