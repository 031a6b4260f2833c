import type { Example } from '../extractor.ts';
/** What histology reads and what it leaves. */
export const HISTOLOGY_EXAMPLES: readonly Example[] = [];
