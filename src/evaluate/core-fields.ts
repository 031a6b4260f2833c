import { CORE_FIELDS } from './scoring/measures.ts';
import { columnsOf, fieldTotals, type CountTable } from './statistics/count-table.ts';
import { f1 } from './statistics/counts.ts';

/** The fields that count in a macro mean: core fields that have a value, due or said, in one of the tables (all of the same fields). */
export function coreFields(...tables: readonly CountTable[]): string[] {
  const valued = tables.flatMap((table) => fieldTotals(table).flatMap(({ due, said }, i) => (due + said > 0 ? [table.fields[i]] : [])));
  return CORE_FIELDS.filter((field) => valued.includes(field));
}

/** The mean F1 of these fields over all documents of a table, in [0, 1]; NaN without fields. */
export function macroF1(table: CountTable, fields: readonly string[]): number {
  const scores = fieldTotals(table).map(f1);
  return columnsOf(table, fields).reduce((sum, column) => sum + (scores[column] ?? 0), 0) / fields.length;
}
