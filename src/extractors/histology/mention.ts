import type { HistologyValue } from '../../generated/report.ts';
import type { Annotation } from '../extractor.ts';

/** A tumour's name as it stands in the text. */
export type Mention = Annotation<HistologyValue>;
