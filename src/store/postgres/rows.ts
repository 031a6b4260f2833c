import { damaged, documentSeal, nameSeal, reasonOf, recordSeal, type SealedColumns } from '../seals.ts';
import { isSettled, STORE_STATES } from '../states.ts';
import type { DocumentRow } from '../store.ts';
import { unpackRecord } from '../packed-record.ts';
import type { ReportRecord } from '../../generated/report.ts';
import type { Row, Session } from './database.ts';

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

/** The names of documents in the order they came, each checked. */
export async function pathsOf({ rows }: Session, store: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const paths = new Map<string, string[]>();
  for (const row of await rows('SELECT document, path, seal FROM caseglean.names WHERE document = ANY ($1) ORDER BY document, place', [ids])) {
    const [document, path] = [String(row['document']), String(row['path'])];
    if (row['seal'] !== nameSeal(document, path)) damaged(store, `a name of document ${document} has changed`);
    paths.set(document, [...paths.get(document) ?? [], path]);
  }
  return paths;
}

/** Rows as documents, the seals of those that are settled checked. */
export async function documentsOf(session: Session, store: string, rows: readonly Row[]): Promise<DocumentRow[]> {
  const paths = await pathsOf(session, store, rows.map((row) => String(row['id'])));
  return rows.map((row) => {
    const columns = sealedColumns(row, store);
    const { id, bytes, state, code, reason, engine } = columns;
    if (isSettled(state) && row['seal'] !== documentSeal(columns)) damaged(store, `document ${id} has changed`);
    return {
      id, bytes, state, engine, reason: reasonOf(code, reason), attempts: Number(row['attempts']), interruptions: Number(row['interruptions']), paths: paths.get(id) ?? [],
    };
  });
}

/** A row's record, its seal checked. */
export function recordOf(store: string, row: Row): ReportRecord {
  const [document, engine, packed] = [String(row['document']), String(row['engine']), row['record']];
  if (!(packed instanceof Uint8Array) || row['seal'] !== recordSeal(document, engine, packed)) damaged(store, `the record of document ${document} has changed`);
  return unpackRecord(packed);
}
