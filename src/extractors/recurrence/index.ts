import type { Extractor } from '../extractor.ts';
import { RECURRENCE_EXAMPLES } from './examples.ts';
import { extractRecurrence } from './extract.ts';
import { settleRecurrence } from './settle.ts';

/** Whether the tumour came back or progressed after treatment, and when and where. */
export const recurrence: Extractor<'recurrence'> = {
  name: 'recurrence',
  title: 'Recurrence',
  writes: 'recurrence',
  many: false,
  reads: ['histology', 'primary-site', 'treatments', 'metastases'],
  lexicons: ['outcome-cues', 'metastatic-sites', 'topography'],
  scoredBy: ['recurrence'],
  examples: RECURRENCE_EXAMPLES,
  extract: extractRecurrence,
  resolve: settleRecurrence,
};
