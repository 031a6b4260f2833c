import type { Extractor } from '../extractor.ts';
import { KI67_EXAMPLES } from './examples.ts';
import { settleKi67 } from './refine.ts';
import { readSentences } from './rules.ts';
import { readTables } from './table-rules.ts';

/** Ki-67 (MIB-1) results of the reported patients' tumours, one entry for each specimen or component. */
export const KI67: Extractor<'ki67'> = {
  name: 'ki67',
  title: 'Ki-67',
  writes: 'ki67',
  many: true,
  reads: [],
  lexicons: ['markers', 'ki67'],
  scoredBy: ['ki67', 'ki67qual'],
  examples: KI67_EXAMPLES,
  extract: (input) => [...readSentences(input), ...readTables(input)].sort((a, b) => a.start - b.start),
  resolve: (annotations, scope) => settleKi67(annotations, scope),
};
