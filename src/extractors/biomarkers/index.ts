import type { Extractor } from '../extractor.ts';
import { BIOMARKER_EXAMPLES } from './examples.ts';
import { settleBiomarkers } from './refine.ts';
import { readSentences } from './rules.ts';
import { readTables } from './table-rules.ts';

/** Results of immunostains and simple molecular tests on the reported patients' tumours, one for each marker; Ki-67 has its own field. */
export const BIOMARKERS: Extractor<'biomarkers'> = {
  name: 'biomarkers',
  title: 'Biomarkers',
  writes: 'biomarkers',
  many: true,
  reads: [],
  lexicons: ['markers', 'stained-tissue'],
  scoredBy: [],
  examples: BIOMARKER_EXAMPLES,
  extract: (input) => [...readSentences(input), ...readTables(input)].sort((a, b) => a.start - b.start),
  resolve: (annotations, scope) => settleBiomarkers(annotations, scope),
};
