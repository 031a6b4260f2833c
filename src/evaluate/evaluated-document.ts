import type { GoldReport } from '../generated/gold.ts';
import type { ReportRecord } from '../generated/report.ts';
import type { Explanation } from '../sinks/explanation.ts';
import type { BratDocument } from './brat/brat-document.ts';
import type { SearchableText } from './find-quote.ts';
import type { DocumentOutcome } from './scoring/score-document.ts';

/**
 * One document to evaluate: its gold, its record (null where there is none), what explains the record (null where only the record was
 * given), the annotations that gold was read from (null for other gold), and what else is known of it, by column of the index, for slices.
 */
export interface EvaluatedDocument {
  readonly gold: GoldReport;
  readonly record: ReportRecord | null;
  readonly explanation: Explanation | null;
  readonly annotations: BratDocument | null;
  readonly labels: Readonly<Record<string, string>>;
}

/** A document with its outcome. `search` finds quotes in the text; null where the text is not at hand. */
export interface ScoredDocument extends EvaluatedDocument {
  readonly outcome: DocumentOutcome;
  readonly search: SearchableText | null;
}
