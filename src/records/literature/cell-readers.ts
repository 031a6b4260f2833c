import { readAgeCell } from '../../extractors/age/read-age-cell.ts';
import type { FieldName, Resolved } from '../../extractors/extractor.ts';
import { readSexCell } from '../../extractors/sex/read-sex-cell.ts';
import type { TextCell } from '../../text/reading.ts';
import type { CellReader } from './read-row.ts';

/** How sure a value is that a cell states under a column's heading. */
const CELL_SCORE = 0.9;

/** Readers of bare cells ("45/F"), which no sentence surrounds, by field. */
export const CELL_READERS: Partial<Record<FieldName, CellReader>> = {
  age: (cell, _role, heading) => stated(cell, 'table-age', readAgeCell(cell.text, heading)),
  sex: (cell) => stated(cell, 'table-sex', readSexCell(cell.text)),
};

function stated(cell: TextCell, rule: string, value: unknown): Resolved | null {
  return value === null ? null : { value, evidence: [{ start: cell.start, end: cell.end }], rule, score: CELL_SCORE };
}
