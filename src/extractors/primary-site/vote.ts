import type { PrimarySiteValue } from '../../generated/report.ts';
import type { Annotation } from '../extractor.ts';

/** A place in the text that names a site. */
export type Mention = Annotation<PrimarySiteValue>;

/**
 * A mention as it counts for this patient's tumour: the code it votes for, how much, how much before other tumours of the patient are
 * minded (`told`) and before the patient's own words count more (`plain`), whether it is a region of the body, how much the name of
 * the tumour tells that it stands with (`level`, 0 for none), and whether it is a place that such a tumour mostly went to
 * (`seldom`); `bare` is what it counts for any tumour, which is what its side counts; `stranger` that it is named with a tumour of
 * another kind than the patient's.
 */
export interface Vote {
  readonly mention: Mention;
  readonly code: string;
  readonly weight: number;
  readonly told: number;
  readonly plain: number;
  readonly region: boolean;
  readonly level: number;
  readonly seldom: boolean;
  readonly bare: number;
  readonly stranger: boolean;
}
