import type { FieldCount } from '../../generated/evaluation.ts';
import type { Count } from './counts.ts';

/**
 * Counts of every document and field. The three arrays hold documents × fields numbers, the fields of the first document first:
 * field `f` of document `d` stands at `d * fields.length + f`.
 */
export interface CountTable {
  readonly fields: readonly string[];
  readonly documents: number;
  readonly due: Int32Array;
  readonly said: Int32Array;
  readonly right: Int32Array;
}

/**
 * The table of some documents and fields. Documents stay in their order: sort them by id, since what is drawn from the table depends
 * on it. A field that a document lacks has zeros there; its other fields are left out; what it counts twice is added.
 */
export function toCountTable(documents: readonly { readonly counts: readonly FieldCount[] }[], fields: readonly string[]): CountTable {
  const columns = new Map(fields.map((field, column) => [field, column]));
  const size = documents.length * fields.length;
  const due = new Int32Array(size),
    said = new Int32Array(size),
    right = new Int32Array(size);
  documents.forEach((document, row) => {
    for (const count of document.counts) {
      const column = columns.get(count.field);
      if (column === undefined) continue;
      const at = row * fields.length + column;
      due[at] = (due[at] ?? 0) + count.due;
      said[at] = (said[at] ?? 0) + count.said;
      right[at] = (right[at] ?? 0) + count.right;
    }
  });
  return { fields, documents: documents.length, due, said, right };
}

/** Counts of every field over all documents, in the order of the table's fields. */
export function fieldTotals(table: CountTable): Count[] {
  const width = table.fields.length;
  return table.fields.map((_, column) => {
    let due = 0,
      said = 0,
      right = 0;
    for (let at = column; at < table.due.length; at += width) {
      due += table.due[at] ?? 0;
      said += table.said[at] ?? 0;
      right += table.right[at] ?? 0;
    }
    return { due, said, right };
  });
}

/**
 * Columns of some fields, in their order.
 * @throws RangeError where the table has no such field, naming it.
 */
export function columnsOf(table: CountTable, fields: readonly string[]): number[] {
  return fields.map((field) => {
    const column = table.fields.indexOf(field);
    if (column < 0) throw new RangeError(`no field ${field} among the counts`);
    return column;
  });
}

/**
 * Makes sure that two tables can be compared cell by cell.
 * @throws RangeError where they differ in fields, in the order of these or in the number of documents.
 */
export function requireAlike(before: CountTable, after: CountTable): void {
  if (before.documents !== after.documents) throw new RangeError(`${before.documents} documents before, ${after.documents} after`);
  const fields = [before.fields.join(', '), after.fields.join(', ')];
  if (fields[0] !== fields[1]) throw new RangeError(`fields ${fields.join(' before, ')} after`);
}
