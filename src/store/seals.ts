import type { ReportRecord } from '../generated/report.ts';
import { sealOf, unpackRecord } from './packed-record.ts';
import { isSettled, STORE_STATES, type StoreState } from './states.ts';
import { StoreError } from './store-error.ts';
import type { DocumentRow } from './store.ts';

/** The columns of a document that its seal covers. */
export interface SealedColumns {
  readonly id: string;
  readonly bytes: number;
  readonly state: StoreState;
  readonly code: string | null;
  readonly reason: string | null;
  readonly engine: string | null;
}

/** The seal of a document's row. */
export function documentSeal({ id, bytes, state, code, reason, engine }: SealedColumns): string {
  return sealOf(id, bytes, state, code, reason, engine);
}

/** The seal of a name. */
export function nameSeal(document: string, path: string): string {
  return sealOf(document, path);
}

/** The seal of a record in its packed form. */
export function recordSeal(document: string, engine: string, packed: Uint8Array): string {
  return sealOf(document, engine, packed);
}

/** Stops at a row that no longer says what was written. */
export function damaged(store: string, what: string): never {
  throw new StoreError('corrupt', `${store}: the store is damaged: ${what}. Go back to a backup, or ingest the files into a new store.`);
}

/** A row as either database gives it. */
type AnyRow = Readonly<Record<string, unknown>>;

/** A column as text; null where it holds none. */
export function textOrNull(row: AnyRow, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

/** The columns of a document's row, its state checked. @throws StoreError. */
export function sealedColumns(row: AnyRow, store: string): SealedColumns {
  const id = String(row['id']);
  const state = STORE_STATES.find((one) => one === row['state']);
  if (state === undefined) damaged(store, `document ${id} has no state that is known`);
  return {
    id,
    bytes: Number(row['bytes']),
    state,
    code: textOrNull(row, 'code'),
    reason: textOrNull(row, 'reason'),
    engine: textOrNull(row, 'engine'),
  };
}

/** A document's row with its names, its seal checked where it is settled. @throws StoreError. */
export function documentOfRow(row: AnyRow, store: string, pathsOf: (id: string) => readonly string[]): DocumentRow {
  const columns = sealedColumns(row, store);
  const { id, bytes, state, code, reason, engine } = columns;
  if (isSettled(state) && row['seal'] !== documentSeal(columns)) damaged(store, `document ${id} has changed`);
  return {
    id,
    bytes,
    state,
    engine,
    reason: code === null || reason === null ? null : { code, message: reason },
    attempts: Number(row['attempts']),
    interruptions: Number(row['interruptions']),
    paths: pathsOf(id),
  };
}

/** The record of a row in its packed form, its seal checked. @throws StoreError. */
export function recordOfRow(row: AnyRow, store: string, document: string, engine: string): ReportRecord {
  const packed = row['record'];
  if (!(packed instanceof Uint8Array) || row['seal'] !== recordSeal(document, engine, packed))
    damaged(store, `the record of document ${document} has changed`);
  return unpackRecord(packed);
}
