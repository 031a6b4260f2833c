import type { Example } from '../extractor.ts';

/** What the primary site reads and what it leaves. */
export const PRIMARY_SITE_EXAMPLES: readonly Example[] = [
  { text: 'A nodule was found on the left posterior occipital scalp. The final diagnosis was porocarcinoma.', values: [{ icdO3Topography: 'C44.4', laterality: 'left', display: 'Skin of scalp and neck' }] },
  { text: 'CT showed a mass in the head of the pancreas. Biopsy revealed adenocarcinoma.', values: [{ icdO3Topography: 'C25.0', laterality: null }] },
  { text: 'She had a leiomyosarcoma of the right thigh with lung metastases.', values: [{ icdO3Topography: 'C49.2', laterality: 'right' }] },
  { text: 'He had an osteosarcoma of the distal left femur.', values: [{ icdO3Topography: 'C40.2', laterality: 'left' }] },
  { text: 'A basal cell carcinoma of the right cheek was excised.', values: [{ icdO3Topography: 'C44.3', laterality: 'right' }] },
  { text: 'The patient had a tumour in the upper outer quadrant of her left breast, an invasive ductal carcinoma.', values: [{ icdO3Topography: 'C50.4', laterality: 'left' }] },
  { text: 'Hepatocellular carcinoma was diagnosed.', values: [{ icdO3Topography: 'C22.0' }] },
  { text: 'Bone marrow biopsy confirmed multiple myeloma.', values: [{ icdO3Topography: 'C42.1' }] },
  { text: 'MRI revealed a meningioma of the left frontal lobe.', values: [{ icdO3Topography: 'C70.0', laterality: 'left' }] },
  { text: 'A mass in the thoracic spine proved to be an ependymoma.', values: [{ icdO3Topography: 'C72.0', laterality: null }] },
  { text: 'A tumour arose in the right kidney. Right nephrectomy was performed; it was an oncocytoma.', values: [{ icdO3Topography: 'C64.9', laterality: 'right' }] },
  { text: 'Adenocarcinoma of the right upper lobe of the lung had spread to the brain.', values: [{ icdO3Topography: 'C34.1', laterality: 'right' }] },
  { text: 'Retinoblastoma of both eyes was found.', values: [{ icdO3Topography: 'C69.2', laterality: 'bilateral' }] },
  { text: 'Squamous cell carcinoma of the uterine cervix was confirmed.', values: [{ icdO3Topography: 'C53.9', laterality: null }] },
  { text: 'A gastric adenocarcinoma with metastases to the liver was found.', values: [{ icdO3Topography: 'C16.9' }] },
  { text: 'The adenocarcinoma of unknown primary was treated.', values: [{ icdO3Topography: 'C80.9' }] },
  { text: 'Alveolar rhabdomyosarcoma (ARMS) was diagnosed.', values: [] },
  { text: 'Metastases to the liver and the left lung were seen.', values: [] },
  { text: 'Her heart sounds were regular and the lungs were clear.', values: [] },
  { text: 'She took oral iron for anemia.', values: [] },
];
