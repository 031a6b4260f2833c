import type { Example } from '../extractor.ts';

/** What the rules for metastases take and leave. */
export const METASTASES_EXAMPLES: readonly Example[] = [
  { text: 'Computed tomography showed multiple liver and lung metastases.', values: [{ site: 'liver' }, { site: 'lung' }] },
  { text: 'Two years later she developed metastases in the liver, spleen and left adrenal gland.', values: [{ site: 'liver', time: { text: 'Two years later' } }, { site: 'spleen' }, { site: 'adrenal' }] },
  { text: 'The tumour had spread to the lung.', values: [{ site: 'lung' }] },
  { text: 'The dissection yielded 12 nodes, three of which were metastatic lymph nodes (3/12).', values: [{ site: 'lymph node' }] },
  { text: 'The tumour was staged as pT3N1bM0.', values: [{ site: 'lymph node' }] },
  { text: 'The tumour was staged as pT3N0M0.', values: [] },
  { text: 'Secondary deposits in the iliac crest were irradiated.', values: [{ site: 'bone' }] },
  { text: 'An intracranial metastasis was removed from the left frontal lobe.', values: [{ site: 'brain' }] },
  { text: 'At laparotomy there was extensive peritoneal carcinomatosis.', values: [{ site: 'peritoneum' }] },
  { text: 'Several nodules in both lungs were consistent with metastases.', values: [{ site: 'lung' }] },
  { text: 'Puncture of the pleural mass revealed metastatic carcinoma.', values: [{ site: 'pleura' }] },
  { text: 'The mediastinal and hilar lymph node metastases shrank under treatment.', values: [{ site: 'lymph node' }] },
  { text: 'There was no evidence of liver or lung metastasis.', values: [] },
  { text: 'The tumour invaded the pleura and the chest wall directly.', values: [] },
  { text: 'Ultrasound was performed to rule out liver metastases.', values: [] },
  { text: 'Metastases of this tumour to the lung are common and may occur late.', values: [], section: 'discussion' },
  { text: 'Silva et al. [7] described a woman with metastases in the ovary.', values: [], section: 'discussion' },
  { text: 'Her father had died of colon cancer with liver metastases.', values: [] },
  { text: 'She was known to have metastatic breast cancer.', values: [] },
];
