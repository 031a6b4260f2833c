import type { Extractor } from '../extractor.ts';
import { readMetastasisTables } from './cells.ts';
import { METASTASES_EXAMPLES } from './examples.ts';
import { settleMetastases } from './refine.ts';
import { readSentences } from './rules.ts';

/** Organs with metastases of the reported patients, found at once or later; lymph nodes are one of them, direct invasion is none. */
export const METASTASES: Extractor<'metastases'> = {
  name: 'metastases',
  title: 'Metastases',
  writes: 'metastases',
  many: true,
  reads: ['histology', 'primary-site'],
  lexicons: ['metastatic-sites'],
  scoredBy: ['metastases'],
  examples: METASTASES_EXAMPLES,
  extract: (input) => [...readSentences(input), ...readMetastasisTables(input)].sort((a, b) => a.start - b.start),
  resolve: (annotations, scope) => settleMetastases(annotations, scope),
};
