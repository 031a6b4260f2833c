import { isSettled, STORE_STATES, type StoreState } from '../states.ts';
import { StoreError } from '../store-error.ts';
import type { DocumentRow, StoreReason } from '../store.ts';
import { sealOf } from '../packed-record.ts';
import type { Database, Row } from './database.ts';

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

/** The seal of a run. */
export function runSeal(row: Row): string {
  return sealOf(...['command', 'worker', 'engine', 'settings', 'began', 'ended', 'how'].map((column) => text(row, column)));
}

/** The seal of an entry of the log. */
export function logSeal(row: Row): string {
  return sealOf(text(row, 'at'), row['run'] === null ? null : Number(row['run']), text(row, 'document'), text(row, 'event'), text(row, 'detail'));
}

/** Stops at a row that no longer says what was written. */
export function damaged(path: string, what: string): never {
  throw new StoreError('corrupt', `${path}: the store is damaged: ${what}. Go back to a backup, or ingest the files into a new store.`);
}

/** A column as text, null or number; the store is damaged where it is something else. */
function text(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

/** A row's columns, with its state checked. */
export function sealedColumns(row: Row, path: string): SealedColumns {
  const state = text(row, 'state');
  const known = STORE_STATES.find((one) => one === state);
  const id = text(row, 'id') ?? '';
  if (known === undefined) damaged(path, `document ${id} has no state that is known`);
  return { id, bytes: Number(row['bytes']), state: known, code: text(row, 'code'), reason: text(row, 'reason'), engine: text(row, 'engine') };
}

/** The names of a document in the order they came, each checked. */
export function pathsOf({ statement, path }: Database, id: string): string[] {
  return statement('SELECT path, seal FROM names WHERE document = ? ORDER BY place, path').all(id).map((row) => {
    const name = text(row, 'path') ?? '';
    if (row['seal'] !== nameSeal(id, name)) damaged(path, `a name of document ${id} has changed`);
    return name;
  });
}

/** A row as a document, its seal checked where it is settled. */
export function documentOf(database: Database, row: Row): DocumentRow {
  const columns = sealedColumns(row, database.path);
  const { id, bytes, state, code, reason, engine } = columns;
  if (isSettled(state) && row['seal'] !== documentSeal(columns)) damaged(database.path, `document ${id} has changed`);
  return {
    id, bytes, state, engine, reason: reasonOf(code, reason), attempts: Number(row['attempts']), interruptions: Number(row['interruptions']),
    paths: pathsOf(database, id),
  };
}

/** A reason from its two columns; null where there is none. */
export function reasonOf(code: string | null, message: string | null): StoreReason | null {
  return code === null || message === null ? null : { code, message };
}
