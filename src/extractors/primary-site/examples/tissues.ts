import type { Example } from '../../extractor.ts';

/** What the tumour grows in tells which code a region has: skin, soft tissue, bone, nerve, mucosa. */
export const TISSUE_EXAMPLES: readonly Example[] = [
  {
    text: 'A nodule was found on the left posterior occipital scalp. The final diagnosis was porocarcinoma.',
    values: [{ icdO3Topography: 'C44.4', laterality: 'left', display: 'Skin of scalp and neck' }],
  },
  { text: 'A basal cell carcinoma of the right cheek was excised.', values: [{ icdO3Topography: 'C44.3', laterality: 'right' }] },
  { text: 'A nodule of the upper lip proved to be a mucoepidermoid carcinoma.', values: [{ icdO3Topography: 'C00.0' }] },
  { text: 'A basal cell carcinoma of the upper lip was excised.', values: [{ icdO3Topography: 'C44.0' }] },
  { text: 'An angiosarcoma of the scalp was excised.', values: [{ icdO3Topography: 'C44.4' }] },
  { text: 'A lipoma of the scalp was excised.', values: [{ icdO3Topography: 'C49.0' }] },
  {
    text: 'CT showed a soft tissue mass in the right parotid gland, a pleomorphic adenoma.',
    values: [{ icdO3Topography: 'C07.9', laterality: 'right' }],
  },
  {
    text: 'A primary cutaneous Langerhans cell sarcoma was diagnosed. An ulcerated plaque of the right knee and a nodule of the knee had grown.',
    values: [{ icdO3Topography: 'C44.7', laterality: 'right' }],
  },
  { text: 'A clear cell carcinoma of the abdominal wall arose in endometriosis.', values: [{ icdO3Topography: 'C49.4' }] },
  { text: 'A tumour of the left trochanteric region was an osteosarcoma.', values: [{ icdO3Topography: 'C40.2', laterality: 'left' }] },
  { text: 'A mass at the right sciatic nerve was a paraganglioma.', values: [{ icdO3Topography: 'C47.2', laterality: 'right' }] },
  { text: 'An angiosarcoma of the auricle of the right atrium was resected.', values: [{ icdO3Topography: 'C38.0' }] },
  {
    text: 'A mass in the right popliteal fossa was an extraskeletal Ewing sarcoma.',
    values: [{ icdO3Topography: 'C49.2', laterality: 'right' }],
  },
  { text: 'A microcystic adnexal carcinoma of the upper lip was excised.', values: [{ icdO3Topography: 'C44.0' }] },
  { text: 'A mammary analogue secretory carcinoma of the parotid gland was excised.', values: [{ icdO3Topography: 'C07.9' }] },
  { text: 'A thyroid-like follicular carcinoma of the kidney was removed.', values: [{ icdO3Topography: 'C64.9' }] },
  { text: 'A nodule in the right thumb was a glomus tumour.', values: [{ icdO3Topography: 'C49.1', laterality: 'right' }] },
  { text: 'A lump in the popliteal region was felt. It was a solitary fibrous tumour.', values: [{ icdO3Topography: 'C49.2' }] },
  { text: 'A lesion of the peritoneum was biopsied. It was an epithelioid mesothelioma.', values: [{ icdO3Topography: 'C48.2' }] },
  {
    text: 'A left inguinoscrotal swelling was felt. A fatty mass of the spermatic cord was found, and it was a well-differentiated liposarcoma.',
    values: [{ icdO3Topography: 'C63.1', laterality: 'left' }],
  },
  {
    text: 'A lump over the left scapula was felt. A lesion in the infraspinatus muscle was seen, a myxofibrosarcoma.',
    values: [{ icdO3Topography: 'C49.1', laterality: 'left' }],
  },
  { text: 'A mass in the anterior mediastinum was seen. It was a mediastinal choriocarcinoma.', values: [{ icdO3Topography: 'C38.1' }] },
  {
    text: 'A mass of the left levator ani on MRI was removed. It was an aggressive angiomyxoma.',
    values: [{ icdO3Topography: 'C49.5', laterality: 'left' }],
  },
  {
    text: 'This was a case arising from the left scapula. Biopsy of the bone revealed Ewing sarcoma.',
    values: [{ icdO3Topography: 'C40.0', laterality: 'left' }],
  },
  {
    text: 'A mass filled the sphenoid sinus. It was an ectopic pituitary adenoma of the sphenoid sinus.',
    values: [{ icdO3Topography: 'C31.3' }],
  },
  { text: 'An osteosarcoma of the jaw was removed. It lay in the right maxilla.', values: [{ icdO3Topography: 'C41.0' }] },
  { text: 'A lump behind the left knee was a synovial sarcoma.', values: [{ icdO3Topography: 'C49.2', laterality: 'left' }] },
  { text: 'A mass above the bladder was seen. It was an adenocarcinoma of the urachus.', values: [{ icdO3Topography: 'C67.7' }] },
  {
    text: 'A lump of the left hemiscrotum was removed. It was a yolk sac tumour.',
    values: [{ icdO3Topography: 'C62.9', laterality: 'left' }],
  },
  { text: 'A lump of the left hemiscrotum was removed. It was a leiomyoma.', values: [{ icdO3Topography: 'C63.2', laterality: 'left' }] },
  {
    text: 'A mass of the right adnexa was removed. It was a mature teratoma.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'right' }],
  },
  {
    text: 'A papillary mass of the right tube was found. It was an adenocarcinoma.',
    values: [{ icdO3Topography: 'C57.0', laterality: 'right' }],
  },
  {
    text: 'A swelling of the back had grown. The tumour, from its base down to the vertebrae, was cut out. It was a lipoma.',
    values: [{ icdO3Topography: 'C49.6' }],
  },
  { text: 'A soft tissue mass of the right forearm was excised.', values: [{ icdO3Topography: 'C49.1', laterality: 'right' }] },
  { text: 'A mass of the right forearm was excised.', values: [{ icdO3Topography: 'C76.4', laterality: 'right' }] },
  {
    text: 'An ulcer of the left heel and an ulcer of the left foot were seen. A lump was felt on the right arm. Pathology confirmed a squamous cell carcinoma.',
    values: [{ icdO3Topography: 'C44.6', laterality: 'right' }],
  },
  {
    text: 'A pigmented macule of the right sole was cut out. Biopsy confirmed melanoma.',
    values: [{ icdO3Topography: 'C44.7', laterality: 'right' }],
  },
  { text: 'A giant cell tumour of bone of the lateral malleolus was curetted.', values: [{ icdO3Topography: 'C40.2' }] },
  { text: 'An extra-adrenal paraganglioma of the neck was excised.', values: [{ icdO3Topography: 'C76.0' }] },
  { text: 'A soft tissue mass of the left arm was a yolk sac tumor.', values: [{ icdO3Topography: 'C49.1', laterality: 'left' }] },
];
