import type { Extractor } from '../extractor.ts';
import { FOLLOW_UP_EXAMPLES } from './examples.ts';
import { extractFollowUp } from './extract.ts';
import { settleFollowUp } from './settle.ts';

/** The last observation of a patient: how long after what, alive or dead, with or without disease. */
export const followUp: Extractor<'follow-up'> = {
  name: 'follow-up',
  title: 'Follow-up',
  writes: 'followUp',
  many: false,
  reads: ['metastases', 'recurrence'],
  lexicons: ['outcome-cues', 'status-codes', 'follow-up-times'],
  scoredBy: ['fuMonths', 'fuStatus'],
  examples: FOLLOW_UP_EXAMPLES,
  extract: extractFollowUp,
  resolve: settleFollowUp,
};
