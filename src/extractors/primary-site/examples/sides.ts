import type { Example } from '../../extractor.ts';

/** The side: told with the place, behind it, of a neighbour or by what the patient felt; and none. */
export const SIDE_EXAMPLES: readonly Example[] = [
  { text: 'Retinoblastoma of both eyes was found.', values: [{ icdO3Topography: 'C69.2', laterality: 'bilateral' }] },
  {
    text: 'Serous carcinoma of the left ovary was treated by bilateral adnexectomy.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'left' }],
  },
  {
    text: 'She noticed discharge from the nipple. A mass in the left breast was an invasive ductal carcinoma.',
    values: [{ icdO3Topography: 'C50.9', laterality: 'left' }],
  },
  {
    text: 'Hepatocellular carcinoma of the liver was treated by left hepatectomy.',
    values: [{ icdO3Topography: 'C22.0', laterality: null }],
  },
  {
    text: 'A glioma of the brain stem reached the left lateral recess of the fourth ventricle.',
    values: [{ icdO3Topography: 'C71.7', laterality: null }],
  },
  {
    text: 'The right-handed woman had an invasive ductal carcinoma of the breast.',
    values: [{ icdO3Topography: 'C50.9', laterality: null }],
  },
  { text: 'Breast carcinoma was found both in the duct and in the nipple.', values: [{ laterality: null }] },
  {
    text: 'Squamous cell carcinoma of the tongue was treated by surgery with left neck dissection.',
    values: [{ icdO3Topography: 'C02.9' }],
  },
  {
    text: 'The boy with right facial swelling underwent a brain MRI showing a tumour of the brain, an astrocytoma.',
    values: [{ icdO3Topography: 'C71.9', laterality: null }],
  },
  {
    text: 'A hepatocellular carcinoma of the liver was seen, with a node on the left side of the caudate lobe.',
    values: [{ icdO3Topography: 'C22.0', laterality: null }],
  },
  {
    text: 'A papillary carcinoma of the thyroid was found. Right hemithyroidectomy was done.',
    values: [{ icdO3Topography: 'C73.9', laterality: 'right' }],
  },
  {
    text: 'A urothelial carcinoma arose from the left lateral wall of the bladder.',
    values: [{ icdO3Topography: 'C67.2', laterality: 'left' }],
  },
  {
    text: 'She complained of pain in both breasts. An invasive ductal carcinoma of the breast was found.',
    values: [{ icdO3Topography: 'C50.9', laterality: null }],
  },
  {
    text: 'Squamous cell carcinoma of the tonsil was found. Four weeks after RT, tonsil swelling had gone.',
    values: [{ icdO3Topography: 'C09.9', laterality: null }],
  },
  {
    text: 'A breast lump on the right was excised. It was an invasive ductal carcinoma.',
    values: [{ icdO3Topography: 'C50.9', laterality: 'right' }],
  },
  {
    text: 'Laparotomy was done for an ovarian mass, left. It was a granulosa cell tumour.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'left' }],
  },
  {
    text: 'A tumour of the left adnexa was removed. It was a serous carcinoma of the ovary.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'left' }],
  },
  {
    text: 'A lump of the left flank was felt. CT showed a tumour in the kidney on that side. It was a renal cell carcinoma.',
    values: [{ icdO3Topography: 'C64.9', laterality: 'left' }],
  },
  {
    text: 'A renal tumour was found on the right. It was a clear cell renal cell carcinoma.',
    values: [{ icdO3Topography: 'C64.9', laterality: 'right' }],
  },
  { text: 'Serous carcinoma of the right and left ovaries was found.', values: [{ icdO3Topography: 'C56.9', laterality: 'bilateral' }] },
  {
    text: 'Dysgerminoma was found on the left and gonadoblastoma on the right.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'bilateral' }],
  },
  {
    text: 'The right forearm was swollen. A tumour encased the ulnar nerve and was a schwannoma.',
    values: [{ icdO3Topography: 'C47.1', laterality: 'right' }],
  },
  {
    text: 'A man of 52 noticed a painless lump under the left ear. Superficial parotidectomy was done for a Warthin tumour of the parotid gland.',
    values: [{ icdO3Topography: 'C07.9', laterality: 'left' }],
  },
  {
    text: 'Pain of the right loin had lasted for weeks. Ultrasound showed a renal tumour, which proved to be an oncocytoma.',
    values: [{ icdO3Topography: 'C64.9', laterality: 'right' }],
  },
  {
    text: 'The left hemiscrotum had grown. A testicular tumour was found, a seminoma.',
    values: [{ icdO3Topography: 'C62.9', laterality: 'left' }],
  },
  {
    text: 'He had an ache in the left testicle. Ultrasound showed a tumour, and histology a Leydig cell tumor.',
    values: [{ icdO3Topography: 'C62.9', laterality: 'left' }],
  },
  {
    text: 'A seminoma, which had begun in the right testicle, later metastasized to the lungs.',
    values: [{ icdO3Topography: 'C62.9', laterality: 'right' }],
  },
  {
    text: 'Proptosis on the right led to an MRI. An orbital tumour was removed, a schwannoma of the orbit.',
    values: [{ icdO3Topography: 'C69.6', laterality: 'right' }],
  },
  {
    text: 'Tinnitus in the left ear troubled her. A vestibular schwannoma was seen at the acoustic nerve.',
    values: [{ icdO3Topography: 'C72.4', laterality: 'left' }],
  },
  {
    text: 'Fluid was drained from the right hemithorax. Biopsy of the pleura showed a malignant mesothelioma.',
    values: [{ icdO3Topography: 'C38.4', laterality: 'right' }],
  },
  {
    text: 'A tumour of the parathyroid gland lay beneath the right lobe of the thyroid. It was a parathyroid carcinoma.',
    values: [{ icdO3Topography: 'C75.0', laterality: 'right' }],
  },
  {
    text: 'A nodule of the left side of the penis was a leiomyosarcoma of the penis.',
    values: [{ icdO3Topography: 'C60.9', laterality: 'left' }],
  },
  {
    text: 'A mass in the rt. parotid was excised. It was a pleomorphic adenoma.',
    values: [{ icdO3Topography: 'C07.9', laterality: 'right' }],
  },
  { text: 'A seminoma of the testis was found. The left testis was normal.', values: [{ icdO3Topography: 'C62.9', laterality: null }] },
  {
    text: 'Flank pain on the right and on the left was told. An oncocytoma of the kidney was found.',
    values: [{ icdO3Topography: 'C64.9', laterality: null }],
  },
  {
    text: 'An oncocytoma of the kidney was found. Pain of the left flank, years ago, had been due to a stone.',
    values: [{ icdO3Topography: 'C64.9', laterality: null }],
  },
  {
    text: 'Pain of the left flank was told. An adenocarcinoma of the stomach was found.',
    values: [{ icdO3Topography: 'C16.9', laterality: null }],
  },
  { text: 'A diffuse midline glioma of the thalamus was biopsied.', values: [{ icdO3Topography: 'C71.0', laterality: null }] },
  {
    text: 'Biopsy confirmed hepatocellular carcinoma. There was a hepatic mass of the right lobe.',
    values: [{ icdO3Topography: 'C22.0', laterality: 'right' }],
  },
  { text: 'A right hilar mass was biopsied. It was a small cell lung cancer.', values: [{ laterality: 'right' }] },
  {
    text: 'A tumour of the thigh was resected; it was a liposarcoma. She then had weakness of the right leg.',
    values: [{ icdO3Topography: 'C49.2', laterality: 'right' }],
  },
  { text: 'A mass was palpated in the left scrotum. It was a seminoma.', values: [{ icdO3Topography: 'C62.9', laterality: 'left' }] },
  { text: 'A left thoracotomy was done for a lung tumour, a carcinoid.', values: [{ icdO3Topography: 'C34.9', laterality: 'left' }] },
  {
    text: 'Osteosarcoma of the left femur was found. A tumour of the distal right femur and of the left femoral neck had been seen. It was an osteosarcoma of the left femur.',
    values: [{ text: 'left femoral neck', laterality: 'left' }],
  },
  {
    text: 'Carcinoid tumours were suspected in both ovaries. A carcinoid of the left ovary was found; the right ovary, in contrast, showed no evidence of tumour.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'left' }],
  },
  {
    text: 'A mass of 3.5 × 4 cm in diameter, in the second right rib, was a chondrosarcoma.',
    values: [{ icdO3Topography: 'C41.3', laterality: 'right' }],
  },
  {
    text: 'The left parathyroid gland was larger than normal. It was a parathyroid adenoma.',
    values: [{ icdO3Topography: 'C75.0', laterality: 'left' }],
  },
  {
    text: 'A tumour of the right lobe of the thymus was removed. It was a thymoma.',
    values: [{ icdO3Topography: 'C37.9', laterality: 'right' }],
  },
  {
    text: 'A thymic mass lay on the right side of the mediastinum. It was a thymoma.',
    values: [{ icdO3Topography: 'C37.9', laterality: null }],
  },
  {
    text: 'A left-sided BC had been treated by mastectomy. It was an invasive ductal carcinoma.',
    values: [{ icdO3Topography: 'C50.9', laterality: 'left' }],
  },
  {
    text: 'An invasive ductal carcinoma was found. A left frontal mass appeared later.',
    values: [{ icdO3Topography: 'C50.9', laterality: null }],
  },
  {
    text: 'A growth of the median lower lip was cut out. It was a squamous cell carcinoma.',
    values: [{ icdO3Topography: 'C00.1', laterality: 'midline' }],
  },
  {
    text: 'An ulcer in the middle of the tongue was a squamous cell carcinoma.',
    values: [{ icdO3Topography: 'C02.9', laterality: 'midline' }],
  },
  { text: 'A nodule in the middle of the lung was an adenocarcinoma.', values: [{ icdO3Topography: 'C34.9', laterality: null }] },
  { text: 'A mass of the (R) kidney was a renal cell carcinoma.', values: [{ icdO3Topography: 'C64.9', laterality: 'right' }] },
  { text: 'A lump in the breast (L) was an invasive ductal carcinoma.', values: [{ icdO3Topography: 'C50.9', laterality: 'left' }] },
  {
    text: 'With 2 L ovarian ascites was drained. A mass of the ovary was a serous carcinoma.',
    values: [{ icdO3Topography: 'C56.9', laterality: null }],
  },
  {
    text: 'A carcinoma of the left breast was found. Mammography showed a carcinoma of the right breast as well. Both were lobular carcinoma.',
    values: [{ icdO3Topography: 'C50.9', laterality: 'bilateral' }],
  },
  {
    text: 'A carcinoma of the right kidney was removed. The left kidney held a cyst. It was a renal cell carcinoma.',
    values: [{ icdO3Topography: 'C64.9', laterality: 'right' }],
  },
  {
    text: 'A carcinoma of the right kidney was removed. A metastasis of the left kidney appeared. It was a renal cell carcinoma.',
    values: [{ icdO3Topography: 'C64.9', laterality: 'right' }],
  },
  {
    text: 'A mass of the chest wall on the right was felt. It was a tumour arising from the sixth and seventh ribs. It was a chondrosarcoma.',
    values: [{ icdO3Topography: 'C41.3' }],
  },
  {
    text: 'A mass of the left upper hemithorax was seen, and the pleural mass reached the aortic arch. It was a solitary fibrous tumor.',
    values: [{ icdO3Topography: 'C38.4', laterality: 'left' }],
  },
  {
    text: 'A nodule lay in the left lower lobe of the thyroid. Parathyroid carcinoma was found. The parathyroid hormone had risen.',
    values: [{ icdO3Topography: 'C75.0', laterality: 'left' }],
  },
  { text: 'The mass was removed by left nephrectomy.', values: [{ icdO3Topography: 'C64.9', laterality: 'left' }] },
];
