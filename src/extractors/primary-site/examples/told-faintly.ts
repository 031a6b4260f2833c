import type { Example } from '../../extractor.ts';

/** What is only named in passing, and what the pathologist's word sets right. */
export const FAINT_EXAMPLES: readonly Example[] = [
  { text: 'Blood pressure was low. Blood was transfused. A blood culture was taken. Biopsy showed an adenocarcinoma.', values: [] },
  {
    text: 'Her blood group is known and blood was given. A nodule of the thigh was excised and was a liposarcoma.',
    values: [{ icdO3Topography: 'C49.2' }],
  },
  { text: 'The abdomen was distended. The abdomen was opened and closed. Biopsy showed an adenocarcinoma.', values: [] },
  {
    text: 'The abdomen was distended. An obstruction of the jejunum was found and bowel was resected. It was a neuroendocrine tumour.',
    values: [{ icdO3Topography: 'C17.1' }],
  },
  {
    text: 'An excrescence at the tip of the appendix was seen. Histology showed a gastrointestinal stromal tumour.',
    values: [{ icdO3Topography: 'C18.1' }],
  },
  {
    text: 'A swelling filled the hard palate. Biopsy showed an adenoid cystic carcinoma.',
    values: [{ icdO3Topography: 'C05.0' }],
  },
  { text: 'A perineal lesion was excised. It was a Langerhans cell histiocytosis.', values: [{ icdO3Topography: 'C76.3' }] },
  {
    text: 'A mass hung out of the cervix. Another mass of the cervix was felt. Histology showed an adenosarcoma of the uterine corpus.',
    values: [{ icdO3Topography: 'C54.1' }],
  },
  {
    text: 'A suspected ovarian tumour was operated on. Histology showed a serous carcinoma of the two fallopian tubes. The ovaries were not involved.',
    values: [{ icdO3Topography: 'C57.0', laterality: 'bilateral' }],
  },
  {
    text: 'A right adnexal cyst was seen beside the ovary. A paraovarian cyst was removed. It was a serous borderline tumour.',
    values: [{ icdO3Topography: 'C57.1', laterality: 'right' }],
  },
  { text: 'A right adnexal mass was removed. It was a serous borderline tumour.', values: [{ icdO3Topography: 'C56.9' }] },
  {
    text: 'A perineal mass was felt. The skin was red. Histology showed a rectal and perianal adenocarcinoma.',
    values: [{ icdO3Topography: 'C20.9' }],
  },
  { text: 'A tumour thrombus in both the portal vein and the inferior vena cava was seen.', values: [] },
  { text: 'The pulmonary vein ran behind the pulmonary artery. The adenocarcinoma was resected.', values: [] },
  { text: 'A leiomyosarcoma of the inferior vena cava was resected.', values: [{ icdO3Topography: 'C49.4' }] },
  {
    text: 'We saw a rare case of primary QRSTs in the left ovary. Salpingo-oophorectomy was performed.',
    values: [{ icdO3Topography: 'C56.9', laterality: 'left' }],
  },
  { text: 'No residual tumour was visible in the liver. A melanoma was excised before.', values: [] },
];
