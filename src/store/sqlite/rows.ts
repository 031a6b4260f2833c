import { sealOf } from '../packed-record.ts';
import { damaged, documentOfRow, nameSeal, textOrNull } from '../seals.ts';
import type { DocumentRow } from '../store.ts';
import type { Database, Row } from './database.ts';

/** The seal of a run. */
export function runSeal(row: Row): string {
  return sealOf(...['command', 'worker', 'engine', 'settings', 'began', 'ended', 'how'].map((column) => textOrNull(row, column)));
}

/** The seal of an entry of the log. */
export function logSeal(row: Row): string {
  return sealOf(
    textOrNull(row, 'at'),
    row['run'] === null ? null : Number(row['run']),
    textOrNull(row, 'document'),
    textOrNull(row, 'event'),
    textOrNull(row, 'detail'),
  );
}

/** The names of a document in the order they came, each checked. */
export function pathsOf({ statement, path }: Database, id: string): string[] {
  return statement('SELECT path, seal FROM names WHERE document = ? ORDER BY place, path')
    .all(id)
    .map((row) => {
      const name = textOrNull(row, 'path') ?? '';
      if (row['seal'] !== nameSeal(id, name)) damaged(path, `a name of document ${id} has changed`);
      return name;
    });
}

/** A row as a document, its seal checked where it is settled. */
export function documentOf(database: Database, row: Row): DocumentRow {
  return documentOfRow(row, database.path, (id) => pathsOf(database, id));
}
