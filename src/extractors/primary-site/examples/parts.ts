import type { Example } from '../../extractor.ts';

/** The part of an organ. */
export const PART_EXAMPLES: readonly Example[] = [
  {
    text: 'CT showed a mass in the head of the pancreas. Biopsy revealed adenocarcinoma.',
    values: [{ icdO3Topography: 'C25.0', laterality: null }],
  },
  {
    text: 'The patient had a tumour in the upper outer quadrant of her left breast, an invasive ductal carcinoma.',
    values: [{ icdO3Topography: 'C50.4', laterality: 'left' }],
  },
  { text: 'A tumour of the head of her pancreas was removed; it was an adenocarcinoma.', values: [{ icdO3Topography: 'C25.0' }] },
  {
    text: 'A lump in the upper and outer quadrant of the left breast was an invasive ductal carcinoma.',
    values: [{ icdO3Topography: 'C50.4', laterality: 'left' }],
  },
  {
    text: 'A nodule in the superior external quadrant of the left breast was an invasive ductal carcinoma.',
    values: [{ icdO3Topography: 'C50.4', laterality: 'left' }],
  },
  { text: 'A cholangiocarcinoma of the right hepatic lobe was resected.', values: [{ icdO3Topography: 'C22.1', laterality: 'right' }] },
  { text: 'A fourth ventricular mass proved to be an ependymoma.', values: [{ icdO3Topography: 'C71.7' }] },
  {
    text: 'Adenocarcinoma of the lung was found. Left lower lobectomy was performed.',
    values: [{ icdO3Topography: 'C34.3', laterality: 'left' }],
  },
  {
    text: 'An adenocarcinoma of the lung was found. Left lower lobectomy and left upper lobectomy were performed.',
    values: [{ icdO3Topography: 'C34.9', laterality: 'left' }],
  },
  { text: 'The tail of the pancreas contained a 4-cm neuroendocrine tumour.', values: [{ icdO3Topography: 'C25.2' }] },
  {
    text: 'Biopsies showed middle thoracic oesophageal adenosquamous carcinoma.',
    values: [{ icdO3Topography: 'C15.4', text: 'middle thoracic oesophageal' }],
  },
  { text: 'A lower thoracic spinal meningioma was removed.', values: [{ icdO3Topography: 'C70.1' }] },
  { text: 'A distal gastric adenocarcinoma had perforated into the pancreas.', values: [{ icdO3Topography: 'C16.3' }] },
  {
    text: 'An annular tumour 15 cm from the anal verge, of the rectosigmoid, was an adenocarcinoma.',
    values: [{ icdO3Topography: 'C19.9' }],
  },
  {
    text: 'A mass obstructing the left main bronchus was seen. It was a mucoepidermoid carcinoma.',
    values: [{ icdO3Topography: 'C34.0', laterality: 'left' }],
  },
  { text: 'A tumour of the neck of the left femur was a chondrosarcoma.', values: [{ icdO3Topography: 'C40.2', laterality: 'left' }] },
  {
    text: 'Several small bile ducts were seen in the liver. The poorly differentiated hepatocellular carcinoma of the intrahepatic bile duct was resected.',
    values: [{ icdO3Topography: 'C22.0' }],
  },
  {
    text: 'A lesion in the apical segment of the left lower lobe was a squamous cell carcinoma.',
    values: [{ icdO3Topography: 'C34.3', laterality: 'left' }],
  },
  { text: 'A nodule of the lingula was an adenocarcinoma.', values: [{ icdO3Topography: 'C34.1', laterality: 'left' }] },
  { text: 'An adenocarcinoma of the middle lobe was resected.', values: [{ icdO3Topography: 'C34.2', laterality: 'right' }] },
  {
    text: 'A pelvic growth was attached to the fundus of the uterus by a long stalk. It was a leiomyosarcoma.',
    values: [{ icdO3Topography: 'C54.3' }],
  },
  {
    text: 'Mammography showed a mass with spicules and coarse calcification in the lower outer quadrant of her left breast. Breast cancer was diagnosed: it was an invasive lobular carcinoma of the breast. Treatment of the breast cancer was refused.',
    values: [{ icdO3Topography: 'C50.5', laterality: 'left' }],
  },
  {
    text: 'CT revealed a shadow in the left lower lobe. Bronchoscopy proved small cell lung cancer. Lung cancer was staged as limited disease of the lung.',
    values: [{ icdO3Topography: 'C34.3', laterality: 'left' }],
  },
  {
    text: 'Adenocarcinoma of the lung was diagnosed. Adenocarcinoma of the lung was confirmed by bronchoscopy. CT showed shadows in the left upper lobe and shadows in the right lower lobe.',
    values: [{ icdO3Topography: 'C34.9' }],
  },
  {
    text: 'The invasive ductal carcinoma lay in the lower inner right quadrant of the breast.',
    values: [{ icdO3Topography: 'C50.3', laterality: 'right' }],
  },
  { text: 'She had a signet ring gastric carcinoma of the upper body.', values: [{ icdO3Topography: 'C16.2' }] },
  { text: 'A pancreatic adenocarcinoma (PDAC) located in the tail was resected.', values: [{ icdO3Topography: 'C25.2' }] },
  {
    text: 'A gingival swelling in the left mandibular premolar area was a squamous cell carcinoma of the gingiva.',
    values: [{ icdO3Topography: 'C03.1', laterality: 'left' }],
  },
  { text: 'A mass of the low esophagus was an adenocarcinoma.', values: [{ icdO3Topography: 'C15.5' }] },
  {
    text: 'A nodule in segment 9 of the left lung was resected. It was a hamartoma of the lung.',
    values: [{ icdO3Topography: 'C34.3', laterality: 'left' }],
  },
  { text: 'A nodule in S5 of the left lung was an adenocarcinoma.', values: [{ icdO3Topography: 'C34.1', laterality: 'left' }] },
  { text: 'A tumour in segment 6 of the liver was a hepatocellular carcinoma.', values: [{ icdO3Topography: 'C22.0' }] },
  {
    text: 'A tumour mass of about 2 cm diameter in the upper lobe of the right lung was an adenocarcinoma.',
    values: [{ icdO3Topography: 'C34.1', laterality: 'right' }],
  },
  {
    text: 'A pulmonary nodule grew. Left lower pulmonary lobectomy was done; it was a carcinoid tumor.',
    values: [{ icdO3Topography: 'C34.3', laterality: 'left' }],
  },
];
