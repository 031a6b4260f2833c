import type { Example } from '../../extractor.ts';

/** Nothing may be read: no place, one that was only looked at, or one that a tumour only went to. */
export const NOTHING_EXAMPLES: readonly Example[] = [
  { text: 'Alveolar rhabdomyosarcoma (ARMS) was diagnosed.', values: [] },
  { text: 'Metastases to the liver and the left lung were seen.', values: [] },
  { text: 'Her heart sounds were regular and the lungs were clear.', values: [] },
  { text: 'She took oral iron for anemia.', values: [] },
  { text: 'Osteosarcoma was diagnosed. Gastric cancer cell lines served as controls. The gastric cancer grew faster.', values: [] },
  { text: 'Squamous cell carcinoma was found. A prostatectomy was advised.', values: [] },
  { text: 'Squamous cell carcinoma was found. A nephrectomy and a gastrectomy were done.', values: [] },
  { text: 'A mass in the orbit was a metastasis. An orbital metastasis of a malignancy was diagnosed.', values: [] },
  { text: 'Liver biopsy showed an adenocarcinoma.', values: [] },
  { text: 'A lung biopsy showed an adenocarcinoma, and so did a prostate biopsy reveal adenocarcinoma.', values: [] },
  { text: 'A prostate biopsy showed no carcinoma.', values: [] },
  { text: 'A man with metastatic leiomyosarcoma was treated with doxorubicin. Lesions of the liver shrank.', values: [] },
  { text: 'A woman with follicular lymphoma had acute renal damage. Kidney biopsy showed glomerulonephritis.', values: [] },
  { text: 'He had an extrapulmonary small cell carcinoma and received nivolumab.', values: [] },
  { text: 'She relapsed after a year and was treated by resection of a left pelvic mass. She had had a carcinoma.', values: [] },
];
