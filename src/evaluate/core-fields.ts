import { CORE_FIELDS } from './scoring/measures.ts';
import { fieldTotals, type CountTable } from './statistics/count-table.ts';

/** The fields that count in a macro mean: core fields that have a value, due or said, in one of the tables (all of the same fields). */
export function coreFields(...tables: readonly CountTable[]): string[] {
  const valued = tables.flatMap((table) => fieldTotals(table).flatMap(({ due, said }, i) => (due + said > 0 ? [table.fields[i]] : [])));
  return CORE_FIELDS.filter((field) => valued.includes(field));
}
