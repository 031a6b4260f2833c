import { toCountTable, type CountTable } from '../../../src/evaluate/statistics/count-table.ts';

/** `[due, said, right]`. */
export type Cell = readonly [number, number, number];

/** A found value, a wrong one, and one that was not found. */
export const FOUND: Cell = [1, 1, 1],
  WRONG: Cell = [1, 1, 0],
  MISSED: Cell = [1, 0, 0];

/** A table with one row of cells per document. */
export function tableOf(fields: readonly string[], rows: readonly (readonly Cell[])[]): CountTable {
  return toCountTable(
    rows.map((row) => ({
      counts: row.map(([due, said, right], column) => ({ field: fields[column] ?? '', due, said, right })),
    })),
    fields,
  );
}

/** A table of one field, `f`. */
export function columnOf(cells: readonly Cell[]): CountTable {
  return tableOf(
    ['f'],
    cells.map((cell) => [cell]),
  );
}
