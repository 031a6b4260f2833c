import { damaged, documentSeal, nameSeal, reasonOf, recordSeal, type SealedColumns } from '../seals.ts';
import { isSettled, STORE_STATES } from '../states.ts';
import type { DocumentRow } from '../store.ts';
import { unpackRecord } from '../packed-record.ts';
import type { ReportRecord } from '../../generated/report.ts';
import type { Row } from './database.ts';

/** A column as text, null where it is null. */
export function textOrNull(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

/** A time as ISO 8601. */
export function timeOf(row: Row, column: string): string {
  const value = row[column];
  return value instanceof Date ? value.toISOString() : String(value);
}

function sealedColumns(row: Row, store: string): SealedColumns {
  const id = String(row['id']);
  const state = STORE_STATES.find((one) => one === row['state']);
  if (state === undefined) damaged(store, `document ${id} has no state that is known`);
  return { id, bytes: Number(row['bytes']), state, code: textOrNull(row, 'code'), reason: textOrNull(row, 'reason'), engine: textOrNull(row, 'engine') };
}

/** Names as the server lists them, each with its seal, in the order they came; null where there is none. */
export const NAMES = '(SELECT json_agg(json_build_array(n.path, n.seal) ORDER BY n.place) FROM caseglean.names n WHERE n.document = d.id) AS names';

/** The names of a document, each checked. */
export function checkedPaths(store: string, document: string, names: unknown): string[] {
  if (!Array.isArray(names)) return [];
  return names.map((pair: unknown) => {
    const [path, seal] = Array.isArray(pair) ? pair as unknown[] : [];
    if (typeof path !== 'string' || seal !== nameSeal(document, path)) damaged(store, `a name of document ${document} has changed`);
    return path;
  });
}

/** A row as a document, its names with it, its seal checked where it is settled. */
export function documentOf(store: string, row: Row): DocumentRow {
  const columns = sealedColumns(row, store);
  const { id, bytes, state, code, reason, engine } = columns;
  if (isSettled(state) && row['seal'] !== documentSeal(columns)) damaged(store, `document ${id} has changed`);
  return {
    id, bytes, state, engine, reason: reasonOf(code, reason), attempts: Number(row['attempts']), interruptions: Number(row['interruptions']),
    paths: checkedPaths(store, id, row['names']),
  };
}

/** A row's record, its seal checked. */
export function recordOf(store: string, row: Row): ReportRecord {
  const [document, engine, packed] = [String(row['document']), String(row['engine']), row['record']];
  if (!(packed instanceof Uint8Array) || row['seal'] !== recordSeal(document, engine, packed)) damaged(store, `the record of document ${document} has changed`);
  return unpackRecord(packed);
}
