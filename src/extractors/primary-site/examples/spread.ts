import type { Example } from '../../extractor.ts';

/** Where the tumour began, not where it went, what it touched, or where another tumour lay. */
export const SPREAD_EXAMPLES: readonly Example[] = [
  { text: 'A gastric adenocarcinoma with metastases to the liver was found.', values: [{ icdO3Topography: 'C16.9' }] },
  { text: 'The adenocarcinoma of unknown primary was treated.', values: [{ icdO3Topography: 'C80.9' }] },
  { text: 'She had liver metastases from a rectal carcinoid tumor.', values: [{ icdO3Topography: 'C20.9' }] },
  {
    text: 'Imaging showed liver metastases. The patient had metastatic breast cancer with hepatic metastases.',
    values: [{ icdO3Topography: 'C50.9' }],
  },
  { text: 'Hepatocellular carcinoma of the liver had grown into the abdominal wall.', values: [{ icdO3Topography: 'C22.0' }] },
  {
    text: 'Heart failure was caused by a right ventricular metastatic hepatoblastoma.',
    values: [{ icdO3Topography: 'C22.0', laterality: null }],
  },
  {
    text: 'A nodule of the lung was resected. It was a metastasizing ameloblastoma; the jaw had been operated on.',
    values: [{ icdO3Topography: 'C41.1' }],
  },
  { text: 'A rectal adenoma had been removed. The tumour of the uterus was a leiomyosarcoma.', values: [{ icdO3Topography: 'C55.9' }] },
  {
    text: 'CT showed enlargement of the left adrenal gland, lung and liver masses. Biopsy of the lung mass revealed adenocarcinoma of the lung.',
    values: [{ icdO3Topography: 'C34.9', laterality: null }],
  },
  {
    text: 'A leiomyosarcoma of the upper back was found. A lipoma of the left axilla was removed.',
    values: [{ icdO3Topography: 'C49.6', laterality: null }],
  },
  {
    text: 'A metastatic carcinoma of unknown primary was diagnosed. A mass in the lung was seen. The adenocarcinoma with no known primary was treated by chemotherapy.',
    values: [{ icdO3Topography: 'C80.9', laterality: null }],
  },
  {
    text: 'He had fever of unknown origin. A mass in the left kidney was a renal cell carcinoma.',
    values: [{ icdO3Topography: 'C64.9', laterality: 'left' }],
  },
  {
    text: 'A locally recurrent lesion of the right mandible proved to be an ameloblastoma.',
    values: [{ icdO3Topography: 'C41.1', laterality: 'right' }],
  },
  { text: 'Recurrence of a pelvic solitary fibrous tumour was found beside the bladder.', values: [{ icdO3Topography: 'C49.5' }] },
  {
    text: 'She had been treated for cancer of the breast. MRI showed a tumour of the jejunum and several liver metastases. It was a carcinoid tumor.',
    values: [{ icdO3Topography: 'C17.1' }],
  },
  {
    text: 'A lump in the left groin was felt. The node held metastatic squamous cell carcinoma; the primary was found on the glans penis.',
    values: [{ icdO3Topography: 'C60.1' }],
  },
  {
    text: 'A scalp nodule was removed. It was a metastatic adenocarcinoma, and chest CT revealed the primary in the lung.',
    values: [{ icdO3Topography: 'C34.9' }],
  },
  {
    text: 'A nodule of the eyelid was biopsied and showed metastatic carcinoma. The breast was found to hold the primary, a ductal carcinoma.',
    values: [{ icdO3Topography: 'C50.9' }],
  },
  {
    text: 'A scalp nodule was a metastasis of an adenocarcinoma. Colonoscopy found its origin in the sigmoid colon.',
    values: [{ icdO3Topography: 'C18.7' }],
  },
  {
    text: 'A neck cyst contained metastatic squamous cell carcinoma. PET lit up the tonsil, where the primary was biopsied.',
    values: [{ icdO3Topography: 'C09.9' }],
  },
  {
    text: 'A squamous cell carcinoma of the bronchus was found, the pituitary mass being its metastasis.',
    values: [{ icdO3Topography: 'C34.9' }],
  },
  {
    text: 'A carcinoma of the ovary was presumed. Staining proved the ovarian tumour metastatic gastric adenocarcinoma.',
    values: [{ icdO3Topography: 'C16.9' }],
  },
  {
    text: 'An orbital mass was biopsied. It was metastatic neuroblastoma of the right adrenal gland.',
    values: [{ icdO3Topography: 'C74.9', laterality: 'right' }],
  },
  {
    text: 'A brain lesion was a melanoma. He recalled a mole of the left calf.',
    values: [{ icdO3Topography: 'C44.7', laterality: 'left' }],
  },
  { text: 'A gastric carcinoma of the family was feared; this was a gastric adenocarcinoma.', values: [{ icdO3Topography: 'C16.9' }] },
  {
    text: 'Breast cancer was treated in the left breast. Breast cancer of the right breast followed. Later a lesion of the temporal lobe was seen. The final histological diagnosis was glioblastoma.',
    values: [{ icdO3Topography: 'C71.2' }],
  },
  {
    text: 'A melanoma had been excised from his back. Metastatic melanoma of the gallbladder was found.',
    values: [{ icdO3Topography: 'C44.5' }],
  },
  {
    text: 'The first diagnosis was a tumour of the parotid gland. CT showed a mass in the right upper lobe. The node was reported as small cell lung cancer metastasis to the parotid gland.',
    values: [{ icdO3Topography: 'C34.1', laterality: 'right' }],
  },
  {
    text: 'Nodules of the scalp were excised. They were metastatic from a laryngeal squamous cell carcinoma.',
    values: [{ icdO3Topography: 'C32.9' }],
  },
  {
    text: 'CT showed a mass of the pancreatic tail and multiple liver lesions. A liver lesion was biopsied and was a neuroendocrine tumour.',
    values: [{ icdO3Topography: 'C25.2' }],
  },
  {
    text: 'A mass of the rectum was seen. The rectal mass was an adenocarcinoma. The conclusion was primary lung cancer.',
    values: [{ icdO3Topography: 'C34.9' }],
  },
  { text: 'Nodules of the lung were found. They were benign metastasizing leiomyoma.', values: [{ icdO3Topography: 'C55.9' }] },
  { text: 'A renal cyst was seen. The mass in the colon was an adenocarcinoma.', values: [{ icdO3Topography: 'C18.9' }] },
  {
    text: 'There was a cancer of the liver, and a bone tumour of the left femur. Both were biopsied. It was an osteosarcoma.',
    values: [{ icdO3Topography: 'C40.2', laterality: 'left' }],
  },
  {
    text: 'He had a history of melanoma of the left calf. A mass of the jejunum was cut out and was a metastatic melanoma.',
    values: [{ icdO3Topography: 'C44.7', laterality: 'left' }],
  },
  {
    text: 'He had a history of squamous cell carcinoma of the larynx. A mass of the jejunum was a leiomyosarcoma.',
    values: [{ icdO3Topography: 'C17.1' }],
  },
  {
    text: 'Lung nodules were biopsied and held adenocarcinoma. The tumour came from a colonic origin.',
    values: [{ icdO3Topography: 'C18.9' }],
  },
  {
    text: 'Inguinal nodes held metastasis of adenocarcinoma. A gynaecological cancer was diagnosed.',
    values: [{ icdO3Topography: 'C57.9' }],
  },
  { text: 'A mass in the kidney, and lung metastases were seen. It was a clear cell carcinoma.', values: [{ icdO3Topography: 'C64.9' }] },
  {
    text: 'A mass of the buttock was felt. CT showed a tumour of the right lung as well. Biopsy of the buttock mass revealed an adenocarcinoma.',
    values: [{ icdO3Topography: 'C34.9', laterality: 'right' }],
  },
  {
    text: 'The hip swelled because of a deposit from a hepatocellular carcinoma in the right femur.',
    values: [{ icdO3Topography: 'C22.0', laterality: null }],
  },
  { text: 'The mass of the left arm was a deposit from a renal cell carcinoma.', values: [{ icdO3Topography: 'C64.9', laterality: null }] },
  {
    text: 'He had a metastasis of a meningioma in the left calf. The dura had been opened years before.',
    values: [{ icdO3Topography: 'C70.0', laterality: null }],
  },
  {
    text: 'Ten years after radiotherapy for carcinoma of the right breast she noticed a lump of the left thigh. It proved to be an undifferentiated pleomorphic sarcoma.',
    values: [{ icdO3Topography: 'C49.2', laterality: 'left' }],
  },
  {
    text: 'A skin nodule of the left breast was found. Fifteen years after treatment of an invasive ductal carcinoma of the right breast by right mastectomy she was well. It was a dermatofibrosarcoma protuberans.',
    values: [{ laterality: 'left' }],
  },
  {
    text: 'A rectal tumour was excised as a rectal polyp. The definitive diagnosis was adenocarcinoma of the anal canal.',
    values: [{ icdO3Topography: 'C21.1' }],
  },
  {
    text: 'A growth of the pancreas was resected. The first cytological diagnosis was a rectal growth. A tumour of the pancreas was confirmed as an adenocarcinoma.',
    values: [{ icdO3Topography: 'C25.9' }],
  },
  {
    text: 'A retroperitoneal mass touched the right kidney, the inferior vena cava, and the liver. It was a schwannoma.',
    values: [{ icdO3Topography: 'C48.0' }],
  },
  {
    text: 'The retroperitoneal tumour lay in close proximity to the left renal vein, pancreas, and duodenum. It was a paraganglioma.',
    values: [{ icdO3Topography: 'C48.0', laterality: null }],
  },
  { text: 'A retro gastric mass of the pancreas was a solid pseudopapillary tumor.', values: [{ icdO3Topography: 'C25.9' }] },
  {
    text: 'An adenocarcinoma of the bladder was found. In the literature we found a case of adenocarcinoma of the lung.',
    values: [{ icdO3Topography: 'C67.9' }],
  },
  {
    text: 'Nodules were seen in both lungs. A mass of the right lower lobe was resected. Nodules of both lungs stayed. It was an adenocarcinoma.',
    values: [{ icdO3Topography: 'C34.3', laterality: 'right' }],
  },
  {
    text: 'There were lung metastases. The adenoid cystic carcinoma of the breast had been excised. The lung lesions were resected.',
    values: [{ icdO3Topography: 'C50.9' }],
  },
  {
    text: 'The biopsy of a nodule of the left heel and a right inguinal mass showed a cutaneous melanoma with lymph node metastasis.',
    values: [{ icdO3Topography: 'C44.7', laterality: 'left' }],
  },
  { text: 'He had a small cell carcinoma with extrapulmonary metastases.', values: [{ icdO3Topography: 'C34.9' }] },
  {
    text: 'A liver mass was resected. It was a squamous cell carcinoma with high grade dysplasia of the adjacent bile duct epithelium.',
    values: [{ icdO3Topography: 'C24.0' }],
  },
];
