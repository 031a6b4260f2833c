import type { Example } from '../extractor.ts';
/** What the primary site reads and what it leaves. */
export const PRIMARY_SITE_EXAMPLES: readonly Example[] = [];
