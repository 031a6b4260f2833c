import type { PrimarySiteValue } from '../../generated/report.ts';
import type { Annotation } from '../extractor.ts';

/** A place in the text that names a site. */
export type Mention = Annotation<PrimarySiteValue>;

/**
 * A mention as it counts for this patient's tumour: the code it votes for, how much, how much before other tumours of the patient are
 * minded (`told`) and before the patient's own words count more (`plain`), and whether it is a region of the body.
 */
export interface Vote { readonly mention: Mention; readonly code: string; readonly weight: number; readonly told: number; readonly plain: number; readonly region: boolean }
