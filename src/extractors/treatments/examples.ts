import type { Example } from '../extractor.ts';

/** What the rules take and what they leave; every sentence is invented. */
export const TREATMENT_EXAMPLES: readonly Example[] = [
  { text: 'The patient underwent right hemicolectomy.', values: [{ modality: 'surgery', status: 'given' }] },
];
