import type { Example } from '../extractor.ts';

/** What the primary site reads and what it leaves. */
export const PRIMARY_SITE_EXAMPLES: readonly Example[] = [
  {
    text: 'A nodule was found on the left posterior occipital scalp. The final diagnosis was porocarcinoma.',
    values: [{ icdO3Topography: 'C44.4', laterality: 'left', display: 'Skin of scalp and neck' }],
  },
  {
    text: 'CT showed a mass in the head of the pancreas. Biopsy revealed adenocarcinoma.',
    values: [{ icdO3Topography: 'C25.0', laterality: null }],
  },
  {
    text: 'She had a leiomyosarcoma of the right thigh with lung metastases.',
    values: [{ icdO3Topography: 'C49.2', laterality: 'right' }],
  },
  { text: 'He had an osteosarcoma of the distal left femur.', values: [{ icdO3Topography: 'C40.2', laterality: 'left' }] },
  { text: 'A basal cell carcinoma of the right cheek was excised.', values: [{ icdO3Topography: 'C44.3', laterality: 'right' }] },
  {
    text: 'The patient had a tumour in the upper outer quadrant of her left breast, an invasive ductal carcinoma.',
    values: [{ icdO3Topography: 'C50.4', laterality: 'left' }],
  },
  { text: 'Hepatocellular carcinoma was diagnosed.', values: [{ icdO3Topography: 'C22.0' }] },
  { text: 'Bone marrow biopsy confirmed multiple myeloma.', values: [{ icdO3Topography: 'C42.1' }] },
  { text: 'MRI revealed a meningioma of the left frontal lobe.', values: [{ icdO3Topography: 'C70.0', laterality: 'left' }] },
  { text: 'A mass in the thoracic spine proved to be an ependymoma.', values: [{ icdO3Topography: 'C72.0', laterality: null }] },
  {
    text: 'A tumour arose in the right kidney. Right nephrectomy was performed; it was an oncocytoma.',
    values: [{ icdO3Topography: 'C64.9', laterality: 'right' }],
  },
  {
    text: 'Adenocarcinoma of the right upper lobe of the lung had spread to the brain.',
    values: [{ icdO3Topography: 'C34.1', laterality: 'right' }],
  },
  { text: 'Retinoblastoma of both eyes was found.', values: [{ icdO3Topography: 'C69.2', laterality: 'bilateral' }] },
  { text: 'Squamous cell carcinoma of the uterine cervix was confirmed.', values: [{ icdO3Topography: 'C53.9', laterality: null }] },
  { text: 'A gastric adenocarcinoma with metastases to the liver was found.', values: [{ icdO3Topography: 'C16.9' }] },
  { text: 'The adenocarcinoma of unknown primary was treated.', values: [{ icdO3Topography: 'C80.9' }] },
  { text: 'She had liver metastases from a rectal carcinoid tumor.', values: [{ icdO3Topography: 'C20.9' }] },
  {
    text: 'Imaging showed liver metastases. The patient had metastatic breast cancer with hepatic metastases.',
    values: [{ icdO3Topography: 'C50.9' }],
  },
  { text: 'A tumour of the head of her pancreas was removed; it was an adenocarcinoma.', values: [{ icdO3Topography: 'C25.0' }] },
  {
    text: 'A lump in the upper and outer quadrant of the left breast was an invasive ductal carcinoma.',
    values: [{ icdO3Topography: 'C50.4', laterality: 'left' }],
  },
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
  { text: 'A T-cell lymphoblastic lymphoma of the left arm was found.', values: [{ icdO3Topography: 'C49.1', laterality: 'left' }] },
  { text: 'Follicular lymphoma of the left groin was found.', values: [{ icdO3Topography: 'C77.4', laterality: 'left' }] },
  { text: 'A clear cell carcinoma of the abdominal wall arose in endometriosis.', values: [{ icdO3Topography: 'C49.4' }] },
  { text: 'A tumour of the left trochanteric region was an osteosarcoma.', values: [{ icdO3Topography: 'C40.2', laterality: 'left' }] },
  {
    text: 'A firm mass was palpable in the left parotid gland; it was a pleomorphic adenoma.',
    values: [{ icdO3Topography: 'C07.9', laterality: 'left' }],
  },
  {
    text: 'A nodule in the superior external quadrant of the left breast was an invasive ductal carcinoma.',
    values: [{ icdO3Topography: 'C50.4', laterality: 'left' }],
  },
  { text: 'A cholangiocarcinoma of the right hepatic lobe was resected.', values: [{ icdO3Topography: 'C22.1', laterality: 'right' }] },
  { text: 'Hepatocellular carcinoma of the liver had grown into the abdominal wall.', values: [{ icdO3Topography: 'C22.0' }] },
  {
    text: 'Serous carcinoma of the left ovary was treated by bilateral adnexectomy.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'left' }],
  },
  { text: 'A fourth ventricular mass proved to be an ependymoma.', values: [{ icdO3Topography: 'C71.7' }] },
  { text: 'A paraganglioma of the left carotid body was excised.', values: [{ icdO3Topography: 'C75.4', laterality: 'left' }] },
  { text: 'A mass at the right sciatic nerve was a paraganglioma.', values: [{ icdO3Topography: 'C47.2', laterality: 'right' }] },
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
    text: 'Heart failure was caused by a right ventricular metastatic hepatoblastoma.',
    values: [{ icdO3Topography: 'C22.0', laterality: null }],
  },
  { text: 'An angiosarcoma of the auricle of the right atrium was resected.', values: [{ icdO3Topography: 'C38.0' }] },
  {
    text: 'A nodule of the lung was resected. It was a metastasizing ameloblastoma; the jaw had been operated on.',
    values: [{ icdO3Topography: 'C41.1' }],
  },
  { text: 'A rectal adenoma had been removed. The tumour of the uterus was a leiomyosarcoma.', values: [{ icdO3Topography: 'C55.9' }] },
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
    text: 'CT showed enlargement of the left adrenal gland, lung and liver masses. Biopsy of the lung mass revealed adenocarcinoma of the lung.',
    values: [{ icdO3Topography: 'C34.9', laterality: null }],
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
    text: 'A lymphoma of the thyroid gland was diagnosed by right hemithyroidectomy. Left hemithyroidectomy followed.',
    values: [{ icdO3Topography: 'C73.9', laterality: null }],
  },
  {
    text: 'A papillary carcinoma of the thyroid was found. Right hemithyroidectomy was done.',
    values: [{ icdO3Topography: 'C73.9', laterality: 'right' }],
  },
  {
    text: 'A leiomyosarcoma of the upper back was found. A lipoma of the left axilla was removed.',
    values: [{ icdO3Topography: 'C49.6', laterality: null }],
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
    text: 'PET showed enlarged axillary lymph nodes. The axillary lymphadenopathy grew within weeks. A nodule in the lung and a lesion of the lung were seen. The diagnosis was mantle cell lymphoma.',
    values: [{ icdO3Topography: 'C77.3' }],
  },
  {
    text: 'CT revealed a tumour of the tongue. Progression was not seen, nor was lymph node swelling. The diagnosis was mantle cell lymphoma.',
    values: [{ icdO3Topography: 'C02.9' }],
  },
  {
    text: 'Adenocarcinoma of the lung was found. Left lower lobectomy was performed.',
    values: [{ icdO3Topography: 'C34.3', laterality: 'left' }],
  },
  {
    text: 'An adenocarcinoma of the lung was found. Left lower lobectomy and left upper lobectomy were performed.',
    values: [{ icdO3Topography: 'C34.9', laterality: 'left' }],
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
  { text: 'Recurrence of a pelvic solitary fibrous tumour was found beside the bladder.', values: [{ icdO3Topography: 'C49.5' }] },
  { text: 'The right renal pelvis was filled by a urothelial carcinoma.', values: [{ icdO3Topography: 'C65.9', laterality: 'right' }] },
  { text: 'The tail of the pancreas contained a 4-cm neuroendocrine tumour.', values: [{ icdO3Topography: 'C25.2' }] },
  {
    text: 'A mass in the left parotid gland was biopsied. It was an acinic cell carcinoma.',
    values: [{ icdO3Topography: 'C07.9', laterality: 'left' }],
  },
  { text: 'Diagnosis: malignant phyllodes tumour, right breast.', values: [{ icdO3Topography: 'C50.9', laterality: 'right' }] },
  {
    text: 'A pelvic mass filled the lower abdomen. Histology showed a leiomyosarcoma of the urinary bladder.',
    values: [{ icdO3Topography: 'C67.9' }],
  },
  { text: 'A mass in the jejunum was a gastrointestinal stromal tumour.', values: [{ icdO3Topography: 'C17.1' }] },
  {
    text: 'A mass in the right popliteal fossa was an extraskeletal Ewing sarcoma.',
    values: [{ icdO3Topography: 'C49.2', laterality: 'right' }],
  },
  { text: 'PET pointed to the tonsillar fossa, where a squamous cell carcinoma was found.', values: [{ icdO3Topography: 'C09.0' }] },
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
    text: 'She had been treated for cancer of the breast. MRI showed a tumour of the jejunum and several liver metastases. It was a carcinoid tumor.',
    values: [{ icdO3Topography: 'C17.1' }],
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
  { text: 'A microcystic adnexal carcinoma of the upper lip was excised.', values: [{ icdO3Topography: 'C44.0' }] },
  { text: 'A mammary analogue secretory carcinoma of the parotid gland was excised.', values: [{ icdO3Topography: 'C07.9' }] },
  { text: 'A thyroid-like follicular carcinoma of the kidney was removed.', values: [{ icdO3Topography: 'C64.9' }] },
  { text: 'A primary cutaneous anaplastic large cell lymphoma of the arm was irradiated.', values: [{ icdO3Topography: 'C44.6' }] },
  { text: 'A diffuse midline glioma of the thalamus was biopsied.', values: [{ icdO3Topography: 'C71.0', laterality: null }] },
  {
    text: 'A mass obstructing the left main bronchus was seen. It was a mucoepidermoid carcinoma.',
    values: [{ icdO3Topography: 'C34.0', laterality: 'left' }],
  },
  {
    text: 'A filling defect of the right renal pelvis was seen. It was a urothelial carcinoma.',
    values: [{ icdO3Topography: 'C65.9', laterality: 'right' }],
  },
  { text: 'A nodule in the right thumb was a glomus tumour.', values: [{ icdO3Topography: 'C49.1', laterality: 'right' }] },
  { text: 'A lump in the popliteal region was felt. It was a solitary fibrous tumour.', values: [{ icdO3Topography: 'C49.2' }] },
  { text: 'A lesion of the peritoneum was biopsied. It was an epithelioid mesothelioma.', values: [{ icdO3Topography: 'C48.2' }] },
  { text: 'A tumour of the neck of the left femur was a chondrosarcoma.', values: [{ icdO3Topography: 'C40.2', laterality: 'left' }] },
  {
    text: 'Several small bile ducts were seen in the liver. The poorly differentiated hepatocellular carcinoma of the intrahepatic bile duct was resected.',
    values: [{ icdO3Topography: 'C22.0' }],
  },
  {
    text: 'A left inguinoscrotal swelling was felt. A fatty mass of the spermatic cord was found, and it was a well-differentiated liposarcoma.',
    values: [{ icdO3Topography: 'C63.1', laterality: 'left' }],
  },
  {
    text: 'A lump over the left scapula was felt. A lesion in the infraspinatus muscle was seen, a myxofibrosarcoma.',
    values: [{ icdO3Topography: 'C49.1', laterality: 'left' }],
  },
  {
    text: 'A lump in the left groin was felt. The node held metastatic squamous cell carcinoma; the primary was found on the glans penis.',
    values: [{ icdO3Topography: 'C60.1' }],
  },
  { text: 'A mass in the anterior mediastinum was seen. It was a mediastinal choriocarcinoma.', values: [{ icdO3Topography: 'C38.1' }] },
  {
    text: 'A mass in the left upper quadrant was felt. CT localized it to the tail of the pancreas. It was a solid pseudopapillary tumour.',
    values: [{ icdO3Topography: 'C25.2' }],
  },
  {
    text: 'A lesion in the apical segment of the left lower lobe was a squamous cell carcinoma.',
    values: [{ icdO3Topography: 'C34.3', laterality: 'left' }],
  },
  {
    text: 'A mass of the left levator ani on MRI was removed. It was an aggressive angiomyxoma.',
    values: [{ icdO3Topography: 'C49.5', laterality: 'left' }],
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
  { text: 'Biopsy of the larynx showed squamous cell carcinoma.', values: [{ icdO3Topography: 'C32.9' }] },
  {
    text: 'Endoscopic biopsy of the ampulla of Vater was of a tubular adenoma. The specimen held an adenocarcinoma.',
    values: [{ icdO3Topography: 'C24.1' }],
  },
  {
    text: 'A pelvic mass was explored. The surgeons saw that it came from the ileum. It was a gastrointestinal stromal tumor.',
    values: [{ icdO3Topography: 'C17.2' }],
  },
  {
    text: 'A squamous cell carcinoma of the bronchus was found, the pituitary mass being its metastasis.',
    values: [{ icdO3Topography: 'C34.9' }],
  },
  { text: 'An adnexal mass of the ovary was removed. It was a granulosa cell tumour.', values: [{ icdO3Topography: 'C56.9' }] },
  { text: 'Alveolar rhabdomyosarcoma (ARMS) was diagnosed.', values: [] },
  { text: 'Metastases to the liver and the left lung were seen.', values: [] },
  { text: 'Her heart sounds were regular and the lungs were clear.', values: [] },
  { text: 'She took oral iron for anemia.', values: [] },
  {
    text: 'A huge cyst was found, left ovarian in origin. It was a mucinous cystadenoma.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'left' }],
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
    text: 'A large retroperitoneal mass was seen. At laparotomy it came from the tail of the pancreas. It was a solid pseudopapillary tumor.',
    values: [{ icdO3Topography: 'C25.2' }],
  },
  {
    text: 'Biopsy confirmed hepatocellular carcinoma. There was a hepatic mass of the right lobe.',
    values: [{ icdO3Topography: 'C22.0', laterality: 'right' }],
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
  { text: 'A nodule of the lingula was an adenocarcinoma.', values: [{ icdO3Topography: 'C34.1', laterality: 'left' }] },
  { text: 'An adenocarcinoma of the middle lobe was resected.', values: [{ icdO3Topography: 'C34.2', laterality: 'right' }] },
  { text: 'A right hilar mass was biopsied. It was a small cell lung cancer.', values: [{ laterality: 'right' }] },
  {
    text: 'A brain lesion was a melanoma. He recalled a mole of the left calf.',
    values: [{ icdO3Topography: 'C44.7', laterality: 'left' }],
  },
  {
    text: 'A pelvic growth was attached to the fundus of the uterus by a long stalk. It was a leiomyosarcoma.',
    values: [{ icdO3Topography: 'C54.3' }],
  },
  {
    text: 'There was a mesenteric mass. Resection disclosed a tumour of the ileum, a neuroendocrine tumor.',
    values: [{ icdO3Topography: 'C17.2' }],
  },
  {
    text: 'A tumour of the thigh was resected; it was a liposarcoma. She then had weakness of the right leg.',
    values: [{ icdO3Topography: 'C49.2', laterality: 'right' }],
  },
  { text: 'A mass was palpated in the left scrotum. It was a seminoma.', values: [{ icdO3Topography: 'C62.9', laterality: 'left' }] },
  { text: 'A left thoracotomy was done for a lung tumour, a carcinoid.', values: [{ icdO3Topography: 'C34.9', laterality: 'left' }] },
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
  { text: 'A gastric carcinoma of the family was feared; this was a gastric adenocarcinoma.', values: [{ icdO3Topography: 'C16.9' }] },
  {
    text: 'A gingival swelling in the left mandibular premolar area was a squamous cell carcinoma of the gingiva.',
    values: [{ icdO3Topography: 'C03.1', laterality: 'left' }],
  },
  { text: 'A mass of the low esophagus was an adenocarcinoma.', values: [{ icdO3Topography: 'C15.5' }] },
  {
    text: 'Osteosarcoma of the left femur was found. A tumour of the distal right femur and of the left femoral neck had been seen. It was an osteosarcoma of the left femur.',
    values: [{ text: 'left femoral neck', laterality: 'left' }],
  },
  {
    text: 'Carcinoid tumours were suspected in both ovaries. A carcinoid of the left ovary was found; the right ovary, in contrast, showed no evidence of tumour.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'left' }],
  },
  {
    text: 'A follicular lymphoma was diagnosed. There was adenopathy of the neck, of the groins and inguinal area, and retroperitoneal lymphadenopathy.',
    values: [{ icdO3Topography: 'C77.8' }],
  },
  {
    text: 'Breast cancer was treated in the left breast. Breast cancer of the right breast followed. Later a lesion of the temporal lobe was seen. The final histological diagnosis was glioblastoma.',
    values: [{ icdO3Topography: 'C71.2' }],
  },
  {
    text: 'A melanoma had been excised from his back. Metastatic melanoma of the gallbladder was found.',
    values: [{ icdO3Topography: 'C44.5' }],
  },
  { text: 'Osteosarcoma was diagnosed. Gastric cancer cell lines served as controls. The gastric cancer grew faster.', values: [] },
  { text: 'A carcinoma nodule of the cecum was found beside a lump of the thyroid.', values: [{ icdO3Topography: 'C18.0' }] },
  {
    text: 'A lump of the left forearm was felt. CT of the neck, chest, abdomen and pelvis was done. A node at the elbow was seen. It was a diffuse large B-cell lymphoma.',
    values: [{ icdO3Topography: 'C49.1', laterality: 'left' }],
  },
  {
    text: 'He had painless cervical, axillary and inguinal lymphadenopathy. It was a follicular lymphoma.',
    values: [{ icdO3Topography: 'C77.8' }],
  },
  {
    text: 'There were enlarged lymph nodes in the neck and both axillae. A lesion of the spleen was seen. It was Hodgkin lymphoma.',
    values: [{ icdO3Topography: 'C77.0' }],
  },
  {
    text: 'A mass of the spleen reached the nodes beside it. The mass of the spleen was a diffuse large B-cell lymphoma.',
    values: [{ icdO3Topography: 'C42.2' }],
  },
  { text: 'A swelling of the left chest wall was a plasmacytoma.', values: [{ icdO3Topography: 'C49.3', laterality: 'left' }] },
  {
    text: 'A nodule in segment 9 of the left lung was resected. It was a hamartoma of the lung.',
    values: [{ icdO3Topography: 'C34.3', laterality: 'left' }],
  },
  { text: 'A nodule in S5 of the left lung was an adenocarcinoma.', values: [{ icdO3Topography: 'C34.1', laterality: 'left' }] },
  { text: 'A tumour in segment 6 of the liver was a hepatocellular carcinoma.', values: [{ icdO3Topography: 'C22.0' }] },
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
  {
    text: 'A cyst of the right ovary had been watched. It was a mucinous cystadenoma.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'right' }],
  },
  { text: 'A renal cyst was seen. The mass in the colon was an adenocarcinoma.', values: [{ icdO3Topography: 'C18.9' }] },
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
  { text: 'Basal cell carcinoma was found in chips of a TURP.', values: [{ icdO3Topography: 'C61.9' }] },
  { text: 'Squamous cell carcinoma was found. A prostatectomy was advised.', values: [] },
  { text: 'Squamous cell carcinoma was found. A nephrectomy and a gastrectomy were done.', values: [] },
  { text: 'A polyp arised from the uterine cervix. It was a carcinosarcoma.', values: [{ icdO3Topography: 'C53.9' }] },
  {
    text: 'A mass of 3.5 × 4 cm in diameter, in the second right rib, was a chondrosarcoma.',
    values: [{ icdO3Topography: 'C41.3', laterality: 'right' }],
  },
  {
    text: 'The left parathyroid gland was larger than normal. It was a parathyroid adenoma.',
    values: [{ icdO3Topography: 'C75.0', laterality: 'left' }],
  },
  {
    text: 'The left tonsil was found enlarged. Biopsy gave squamous cell carcinoma.',
    values: [{ icdO3Topography: 'C09.9', laterality: 'left' }],
  },
  { text: 'A bulky uterus was removed for a leiomyoma.', values: [{ icdO3Topography: 'C55.9' }] },
  { text: 'The liver was enlarged. An adenocarcinoma of the colon was found.', values: [{ icdO3Topography: 'C18.9' }] },
  {
    text: 'MRI showed a hypointense process of the right maxillary sinus. It was a squamous cell carcinoma.',
    values: [{ icdO3Topography: 'C31.0', laterality: 'right' }],
  },
  {
    text: 'An ovarian cyst had been suspected. The cyst was located in the left fallopian tube. It was a serous borderline tumour.',
    values: [{ icdO3Topography: 'C57.0', laterality: 'left' }],
  },
  {
    text: 'A tumour of the hypopharynx was seen. The mass arose from the wall of the left piriform sinus. It was a lipoma.',
    values: [{ icdO3Topography: 'C12.9', laterality: 'left' }],
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
    text: 'There was a cancer of the liver, and a bone tumour of the left femur. Both were biopsied. It was an osteosarcoma.',
    values: [{ icdO3Topography: 'C40.2', laterality: 'left' }],
  },
  { text: 'A mass in the orbit was a metastasis. An orbital metastasis of a malignancy was diagnosed.', values: [] },
  { text: 'Prostate biopsy revealed an adenocarcinoma.', values: [{ icdO3Topography: 'C61.9' }] },
  { text: 'Endometrial curettage showed carcinosarcoma.', values: [{ icdO3Topography: 'C54.1' }] },
  { text: 'Liver biopsy showed an adenocarcinoma.', values: [] },
  {
    text: 'He had a history of melanoma of the left calf. A mass of the jejunum was cut out and was a metastatic melanoma.',
    values: [{ icdO3Topography: 'C44.7', laterality: 'left' }],
  },
  {
    text: 'He had a history of squamous cell carcinoma of the larynx. A mass of the jejunum was a leiomyosarcoma.',
    values: [{ icdO3Topography: 'C17.1' }],
  },
  { text: 'A lung biopsy showed an adenocarcinoma, and so did a prostate biopsy reveal adenocarcinoma.', values: [] },
  { text: 'A prostate biopsy showed no carcinoma.', values: [] },
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
    text: 'Lung nodules were biopsied and held adenocarcinoma. The tumour came from a colonic origin.',
    values: [{ icdO3Topography: 'C18.9' }],
  },
  {
    text: 'Inguinal nodes held metastasis of adenocarcinoma. A gynaecological cancer was diagnosed.',
    values: [{ icdO3Topography: 'C57.9' }],
  },
  {
    text: 'A gynaecological examination showed a mass of the cervix. It was squamous cell carcinoma.',
    values: [{ icdO3Topography: 'C53.9' }],
  },
  { text: 'A soft tissue mass of the right forearm was excised.', values: [{ icdO3Topography: 'C49.1', laterality: 'right' }] },
  { text: 'A mass of the right forearm was excised.', values: [{ icdO3Topography: 'C76.4', laterality: 'right' }] },
  { text: 'A mass in the kidney, and lung metastases were seen. It was a clear cell carcinoma.', values: [{ icdO3Topography: 'C64.9' }] },
  {
    text: 'A huge abdominal swelling was felt. A left salpingo-oophorectomy was done. It was a granulosa cell tumour.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'left' }],
  },
  {
    text: 'A huge abdominal swelling was felt. A left salpingo-oophorectomy was done. It was a liposarcoma.',
    values: [{ icdO3Topography: 'C49.4' }],
  },
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
    text: 'CT revealed mesenteric nodes, which on biopsy proved to be follicular lymphoma. There was uptake in the thyroid and in the pituitary.',
    values: [{ icdO3Topography: 'C77.2' }],
  },
  {
    text: 'An adenocarcinoma of the bladder was found. In the literature we found a case of adenocarcinoma of the lung.',
    values: [{ icdO3Topography: 'C67.9' }],
  },
  {
    text: 'Nodules were seen in both lungs. A mass of the right lower lobe was resected. Nodules of both lungs stayed. It was an adenocarcinoma.',
    values: [{ icdO3Topography: 'C34.3', laterality: 'right' }],
  },
  {
    text: 'An ulcer of the left heel and an ulcer of the left foot were seen. A lump was felt on the right arm. Pathology confirmed a squamous cell carcinoma.',
    values: [{ icdO3Topography: 'C44.6', laterality: 'right' }],
  },
  {
    text: 'A pigmented macule of the right sole was cut out. Biopsy confirmed melanoma.',
    values: [{ icdO3Topography: 'C44.7', laterality: 'right' }],
  },
  { text: 'A giant cell tumour of bone of the lateral malleolus was curetted.', values: [{ icdO3Topography: 'C40.2' }] },
  {
    text: 'There were lung metastases. The adenoid cystic carcinoma of the breast had been excised. The lung lesions were resected.',
    values: [{ icdO3Topography: 'C50.9' }],
  },
  {
    text: 'A mass of the left upper hemithorax was seen, and the pleural mass reached the aortic arch. It was a solitary fibrous tumor.',
    values: [{ icdO3Topography: 'C38.4', laterality: 'left' }],
  },
  {
    text: 'A nodule lay in the left lower lobe of the thyroid. Parathyroid carcinoma was found. The parathyroid hormone had risen.',
    values: [{ icdO3Topography: 'C75.0', laterality: 'left' }],
  },
  {
    text: 'A tumour mass of about 2 cm diameter in the upper lobe of the right lung was an adenocarcinoma.',
    values: [{ icdO3Topography: 'C34.1', laterality: 'right' }],
  },
  {
    text: 'The biopsy of a nodule of the left heel and a right inguinal mass showed a cutaneous melanoma with lymph node metastasis.',
    values: [{ icdO3Topography: 'C44.7', laterality: 'left' }],
  },
  { text: 'A man with metastatic leiomyosarcoma was treated with doxorubicin. Lesions of the liver shrank.', values: [] },
  { text: 'A woman with follicular lymphoma had acute renal damage. Kidney biopsy showed glomerulonephritis.', values: [] },
  {
    text: 'A pulmonary nodule grew. Left lower pulmonary lobectomy was done; it was a carcinoid tumor.',
    values: [{ icdO3Topography: 'C34.3', laterality: 'left' }],
  },
  { text: 'The mass was removed by left nephrectomy.', values: [{ icdO3Topography: 'C64.9', laterality: 'left' }] },
  { text: 'He had an extrapulmonary small cell carcinoma and received nivolumab.', values: [] },
  { text: 'An extra-adrenal paraganglioma of the neck was excised.', values: [{ icdO3Topography: 'C76.0' }] },
  { text: 'He had a small cell carcinoma with extrapulmonary metastases.', values: [{ icdO3Topography: 'C34.9' }] },
  {
    text: 'A liver mass was resected. It was a squamous cell carcinoma with high grade dysplasia of the adjacent bile duct epithelium.',
    values: [{ icdO3Topography: 'C24.0' }],
  },
  { text: 'She relapsed after a year and was treated by resection of a left pelvic mass. She had had a carcinoma.', values: [] },
  { text: 'Laparoscopic myomectomy was performed and showed a leiomyoma.', values: [{ icdO3Topography: 'C55.9' }] },
  { text: 'A soft tissue mass of the left arm was a yolk sac tumor.', values: [{ icdO3Topography: 'C49.1', laterality: 'left' }] },
];
