import { damaged, documentOfRow, nameSeal, recordOfRow } from '../seals.ts';
import type { DocumentRow } from '../store.ts';
import type { ReportRecord } from '../../generated/report.ts';
import type { Row } from './database.ts';

/** A time as ISO 8601. */
export function timeOf(row: Row, column: string): string {
  const value = row[column];
  return value instanceof Date ? value.toISOString() : String(value);
}

/** Names as the server lists them, each with its seal, in the order they came; null where there is none. */
export const NAMES =
  '(SELECT json_agg(json_build_array(n.path, n.seal) ORDER BY n.place) FROM caseglean.names n WHERE n.document = d.id) AS names';

/** The names of a document, each checked. */
export function checkedPaths(store: string, document: string, names: unknown): string[] {
  if (!Array.isArray(names)) return [];
  return names.map((pair: unknown) => {
    const [path, seal] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (typeof path !== 'string' || seal !== nameSeal(document, path)) damaged(store, `a name of document ${document} has changed`);
    return path;
  });
}

/** A row as a document, its names with it, its seal checked where it is settled. */
export function documentOf(store: string, row: Row): DocumentRow {
  return documentOfRow(row, store, (id) => checkedPaths(store, id, row['names']));
}

/** A row's record, its seal checked. */
export function recordOf(store: string, row: Row): ReportRecord {
  return recordOfRow(row, store, String(row['document']), String(row['engine']));
}
