import type { Extractor } from './extractor.ts';

/** The fields in the order in which they are resolved: a field stands after those it reads. */
export const EXTRACTORS: readonly Extractor[] = [
];
