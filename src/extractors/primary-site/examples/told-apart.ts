import type { Example } from '../../extractor.ts';

/** The place told apart from the diagnosis: by a growth seen before, a sample, an operation, what holds the tumour. */
export const TOLD_APART_EXAMPLES: readonly Example[] = [
  {
    text: 'A tumour arose in the right kidney. Right nephrectomy was performed; it was an oncocytoma.',
    values: [{ icdO3Topography: 'C64.9', laterality: 'right' }],
  },
  {
    text: 'A firm mass was palpable in the left parotid gland; it was a pleomorphic adenoma.',
    values: [{ icdO3Topography: 'C07.9', laterality: 'left' }],
  },
  { text: 'The right renal pelvis was filled by a urothelial carcinoma.', values: [{ icdO3Topography: 'C65.9', laterality: 'right' }] },
  {
    text: 'A mass in the left parotid gland was biopsied. It was an acinic cell carcinoma.',
    values: [{ icdO3Topography: 'C07.9', laterality: 'left' }],
  },
  {
    text: 'A pelvic mass filled the lower abdomen. Histology showed a leiomyosarcoma of the urinary bladder.',
    values: [{ icdO3Topography: 'C67.9' }],
  },
  { text: 'A mass in the jejunum was a gastrointestinal stromal tumour.', values: [{ icdO3Topography: 'C17.1' }] },
  { text: 'PET pointed to the tonsillar fossa, where a squamous cell carcinoma was found.', values: [{ icdO3Topography: 'C09.0' }] },
  {
    text: 'A filling defect of the right renal pelvis was seen. It was a urothelial carcinoma.',
    values: [{ icdO3Topography: 'C65.9', laterality: 'right' }],
  },
  {
    text: 'A mass in the left upper quadrant was felt. CT localized it to the tail of the pancreas. It was a solid pseudopapillary tumour.',
    values: [{ icdO3Topography: 'C25.2' }],
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
  { text: 'An adnexal mass of the ovary was removed. It was a granulosa cell tumour.', values: [{ icdO3Topography: 'C56.9' }] },
  {
    text: 'A huge cyst was found, left ovarian in origin. It was a mucinous cystadenoma.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'left' }],
  },
  {
    text: 'A large retroperitoneal mass was seen. At laparotomy it came from the tail of the pancreas. It was a solid pseudopapillary tumor.',
    values: [{ icdO3Topography: 'C25.2' }],
  },
  {
    text: 'There was a mesenteric mass. Resection disclosed a tumour of the ileum, a neuroendocrine tumor.',
    values: [{ icdO3Topography: 'C17.2' }],
  },
  { text: 'A carcinoma nodule of the cecum was found beside a lump of the thyroid.', values: [{ icdO3Topography: 'C18.0' }] },
  {
    text: 'A cyst of the right ovary had been watched. It was a mucinous cystadenoma.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'right' }],
  },
  { text: 'Basal cell carcinoma was found in chips of a TURP.', values: [{ icdO3Topography: 'C61.9' }] },
  { text: 'A polyp arised from the uterine cervix. It was a carcinosarcoma.', values: [{ icdO3Topography: 'C53.9' }] },
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
  { text: 'Prostate biopsy revealed an adenocarcinoma.', values: [{ icdO3Topography: 'C61.9' }] },
  { text: 'Endometrial curettage showed carcinosarcoma.', values: [{ icdO3Topography: 'C54.1' }] },
  {
    text: 'A gynaecological examination showed a mass of the cervix. It was squamous cell carcinoma.',
    values: [{ icdO3Topography: 'C53.9' }],
  },
  {
    text: 'A huge abdominal swelling was felt. A left salpingo-oophorectomy was done. It was a granulosa cell tumour.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'left' }],
  },
  {
    text: 'A huge abdominal swelling was felt. A left salpingo-oophorectomy was done. It was a liposarcoma.',
    values: [{ icdO3Topography: 'C49.4' }],
  },
  { text: 'Laparoscopic myomectomy was performed and showed a leiomyoma.', values: [{ icdO3Topography: 'C55.9' }] },
];
