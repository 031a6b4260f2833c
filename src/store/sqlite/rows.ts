import { sealOf } from '../packed-record.ts';
import { damaged, documentSeal, nameSeal, reasonOf, type SealedColumns } from '../seals.ts';
import { isSettled, STORE_STATES } from '../states.ts';
import type { DocumentRow } from '../store.ts';
import type { Database, Row } from './database.ts';

/** The seal of a run. */
export function runSeal(row: Row): string {
  return sealOf(...['command', 'worker', 'engine', 'settings', 'began', 'ended', 'how'].map((column) => text(row, column)));
}

/** The seal of an entry of the log. */
export function logSeal(row: Row): string {
  return sealOf(text(row, 'at'), row['run'] === null ? null : Number(row['run']), text(row, 'document'), text(row, 'event'), text(row, 'detail'));
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
