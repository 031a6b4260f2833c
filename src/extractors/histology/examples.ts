import type { Example } from '../extractor.ts';

/** What histology reads and what it leaves. */
export const HISTOLOGY_EXAMPLES: readonly Example[] = [
  { text: 'The final pathological diagnosis was eccrine porocarcinoma.', values: [{ text: 'eccrine porocarcinoma', icdO3Morphology: '8409/3' }] },
  { text: 'Histology revealed a poorly differentiated adenocarcinoma.', values: [{ text: 'poorly differentiated adenocarcinoma', icdO3Morphology: '8140/3' }] },
  { text: 'A preliminary diagnosis of lymphoma was made. The final diagnosis was Merkel cell carcinoma.', values: [{ text: 'Merkel cell carcinoma', icdO3Morphology: '8247/3' }] },
  { text: 'The differential diagnosis included lipoma and schwannoma. Histopathological examination confirmed myxoid liposarcoma.', values: [{ text: 'myxoid liposarcoma', icdO3Morphology: '8852/3' }] },
  { text: 'The resected mass was a malignant peripheral nerve sheath tumor (MPNST). The MPNST was completely removed.', values: [{ text: 'malignant peripheral nerve sheath tumor', icdO3Morphology: '9540/3' }] },
  { text: 'She was diagnosed with renal cell carcinoma, clear cell type.', values: [{ icdO3Morphology: '8310/3' }] },
  { text: 'The biopsy showed Hodgkin lymphoma of mixed cellularity type.', values: [{ icdO3Morphology: '9652/3' }] },
  { text: 'Cancer of the breast was suspected. Core biopsy revealed invasive lobular carcinoma.', values: [{ text: 'invasive lobular carcinoma', icdO3Morphology: '8520/3' }] },
  { text: 'Microscopy showed an atypical meningioma (WHO grade II).', values: [{ icdO3Morphology: '9539/1' }] },
  { text: 'Pathology reported ductal carcinoma in situ.', values: [{ icdO3Morphology: '8500/2' }] },
  { text: 'The lesion was a benign Leydig cell tumor.', values: [{ icdO3Morphology: '8650/0' }] },
  { text: 'The nodule proved to be a malignant solitary fibrous tumor.', values: [{ icdO3Morphology: '8815/3' }] },
  { text: 'Bone marrow examination confirmed acute myeloid leukemia.', values: [{ text: 'acute myeloid leukemia', icdO3Morphology: '9861/3' }] },
  { text: 'Histopathology revealed an angiosarcoma arising in a fibroadenoma.', values: [{ text: 'angiosarcoma', icdO3Morphology: '9120/3' }] },
  { text: 'There was no evidence of lymphoma.', values: [] },
  { text: 'Her mother had died of ovarian carcinoma.', values: [] },
  { text: 'Wilms tumor 1 protein was expressed.', values: [] },
  { text: 'CA 125 was 40 U/ml and the blood pressure was normal.', values: [] },
  { text: 'Melanoma accounts for most deaths from skin cancer [4].', values: [], section: 'reference' },
];
