import type { FieldName } from '../../extractors/extractor.ts';
import type { CellReader } from './to-literature-cases.ts';

/** Readers of bare cells ("45/F"), which no sentence surrounds, by field. */
export const CELL_READERS: Partial<Record<FieldName, CellReader>> = {};
