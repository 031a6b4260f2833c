import type { Example } from '../extractor.ts';

/** What size reads and what it leaves. */
export const SIZE_EXAMPLES: readonly Example[] = [
  { text: 'The tumour measured 3.3 × 1.8 cm.', values: [{ mm: [33, 18] }] },
  { text: 'Imaging showed a mass of 10 x 8 x 5 mm in the thyroid.', values: [{ mm: [10, 8, 5] }] },
  { text: 'There was a 2-cm nodule on her scalp.', values: [{ mm: [20] }] },
  { text: 'The lesion measured 4 cm × 3 cm × 25 mm.', values: [{ mm: [40, 30, 25] }] },
  { text: 'On gross examination the mass was 12 by 10 cm.', values: [{ mm: [120, 100] }] },
  { text: 'A tumour 28 cm in diameter filled the abdomen.', values: [{ mm: [280] }] },
  { text: 'The resected tumor measured 2,7 cm in its largest diameter.', values: [{ mm: [27] }] },
  { text: 'The nodule was 6.5 centimetres in greatest dimension.', values: [{ mm: [65] }] },
  { text: 'CT showed a 35 mm lesion. The resected tumor measured 4.0 × 3.5 × 3.0 cm.', values: [{ mm: [40, 35, 30] }] },
  { text: 'The tumour was excised with a margin of 2 cm.', values: [] },
  { text: 'The mass was found 5 cm from the anal verge.', values: [] },
  { text: 'Slices of 3 mm were made through the tumour.', values: [] },
  { text: 'The common bile duct was dilated to 14 mm.', values: [] },
  { text: 'A carcinoma was removed through an incision of 4 cm.', values: [] },
  { text: 'The patient was 172 cm tall.', values: [] },
  { text: 'A dose of 5 mg was injected.', values: [] },
  { text: 'The enlarged uterus, measuring 17 × 12 × 15 cm, held a mass of 6 × 5 cm.', values: [{ mm: [60, 50] }] },
];
