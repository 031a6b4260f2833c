import type { RecurrenceValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import type { Annotation } from '../extractor.ts';

/** A place that tells of the tumour's coming back or staying away. */
export type Candidate = Annotation<RecurrenceValue>;

/** What a place tells, and by which rule; turned down only where it says why. */
export interface Telling extends Pick<Candidate, 'section' | 'rule' | 'value' | 'score' | 'notes'> {
  readonly rejected?: string | null;
}

/** A candidate at a place that is its own evidence. */
export function candidateAt({ start, end }: Span, { section, rule, value, score, rejected = null, notes }: Telling): Candidate {
  const at = { start, end };
  return { field: 'recurrence', ...at, section, rule, value, evidence: [at], score, rejected, notes };
}
