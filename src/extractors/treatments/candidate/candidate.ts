import type { TreatmentValue } from '../../../generated/report.ts';
import type { Annotation } from '../../extractor.ts';

/** A treatment as one sentence or cell tells it. */
export type Candidate = Annotation<TreatmentValue>;
