import { chmodSync, closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { StoreError } from '../store-error.ts';
import type { RunEnd, RunStart } from '../store.ts';
import type { Database } from './database.ts';
import { loadSqlite } from './load-sqlite.ts';
import { note } from './queue.ts';
import { documents, log, runs } from './reading.ts';
import { damaged, recordOfRow } from '../seals.ts';
import { runSeal } from './rows.ts';
import { sealOf } from '../packed-record.ts';

/** SQLite takes a negative limit for none. */
const ALL = -1;

/** Begins a run and gives its number. */
export function beginRun(database: Database, { command, worker, engine, settings }: RunStart): number {
  return database.transact(() => {
    const columns = [command, worker, engine, JSON.stringify(settings), new Date().toISOString()] as const;
    const { lastInsertRowid } = database
      .statement('INSERT INTO runs (command, worker, engine, settings, began, seal) VALUES (?, ?, ?, ?, ?, ?)')
      .run(...columns, sealOf(...columns, null, null));
    note(database, Number(lastInsertRowid), null, 'run-begun', command);
    return Number(lastInsertRowid);
  });
}

/** Ends a run. */
export function endRun(database: Database, run: number, end: RunEnd): void {
  database.transact(() => {
    const row = database.statement('SELECT * FROM runs WHERE run = ?').get(run) ?? {};
    const ended = new Date().toISOString();
    database
      .statement('UPDATE runs SET ended = ?, how = ?, seal = ? WHERE run = ?')
      .run(ended, end, runSeal({ ...row, ended, how: end }), run);
    note(database, run, null, 'run-ended', end);
  });
}

/** Removes all that is known of a document; what it took in the file is overwritten with zeros, and the write-ahead log is emptied. */
export function forget(database: Database, id: string): void {
  const { db, path, statement, transact } = database;
  transact(() => {
    if (statement('SELECT 1 FROM documents WHERE id = ?').get(id) === undefined)
      throw new StoreError('unknown-document', `${path}: it holds no document ${id}.`);
    statement('INSERT INTO being_forgotten (document) VALUES (?)').run(id);
    statement('DELETE FROM log WHERE document = ?').run(id);
    statement('DELETE FROM documents WHERE id = ?').run(id);
    statement('DELETE FROM being_forgotten').run();
    note(database, null, null, 'forgotten');
  });
  const emptied = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (emptied?.['busy'] === 1) {
    throw new StoreError(
      'busy',
      `${path}: the document is forgotten, but others keep the write-ahead log, which still holds what was removed; it goes when the last of them ends.`,
    );
  }
}

/**
 * All pages in one step: after each, SQLite begins anew where another process has written, and beside a busy run would never come
 * to an end.
 */
const ALL_PAGES = 2 ** 31 - 1;

/** Copies the store as it is at one moment while others may use it; the copy is for its owner only. */
export async function backUp({ db, path }: Database, to: string): Promise<void> {
  if (existsSync(to)) throw new StoreError('refused', `${to}: it is there already; a backup replaces nothing.`);
  closeSync(openSync(to, 'wx', 0o600));
  try {
    await loadSqlite().backup(db, to, { rate: ALL_PAGES });
    chmodSync(to, 0o600);
  } catch (error) {
    rmSync(to, { force: true });
    throw new StoreError(
      'refused',
      `${to}: the copy of ${path} could not be written: ${error instanceof Error ? error.message : String(error)}`,
      error,
    );
  }
}

/** Damage of pages, tables and indexes, in SQLite's words. */
function structureFaults({ db }: Database): string[] {
  return db
    .prepare('PRAGMA integrity_check(20)')
    .all()
    .map((row) => String(row['integrity_check']))
    .filter((line) => line !== 'ok');
}

/** @throws StoreError where the structure is damaged. */
export function check(database: Database): void {
  const [fault] = structureFaults(database);
  if (fault !== undefined) damaged(database.path, fault);
}

/** What is wrong with the store, in sentences. */
export async function verify(database: Database): Promise<string[]> {
  const { db, statement } = database;
  const faults = structureFaults(database);
  if (faults.length > 0) return faults;
  for (const row of db.prepare('PRAGMA foreign_key_check').all().slice(0, 20))
    faults.push(`a row of ${String(row['table'])} belongs to a ${String(row['parent'])} that is not there`);
  // Reading them checks their seals.
  for await (const { entry, event } of log(database)) if (event === '') faults.push(`entry ${entry} of the log says nothing`);
  runs(database, ALL);
  for await (const document of documents(database)) {
    if (document.paths.length === 0) faults.push(`document ${document.id} has no name`);
    for (const row of statement('SELECT engine, record, seal FROM records WHERE document = ?').iterate(document.id)) {
      const engine = String(row['engine']);
      const { findings } = recordOfRow(row, database.path, document.id, engine);
      const kept = statement('SELECT code FROM findings WHERE document = ? AND engine = ? ORDER BY number').all(document.id, engine);
      if (kept.map((one) => one['code']).join() !== findings.map(({ code }) => code).join())
        faults.push(`the findings of document ${document.id} differ from its record`);
    }
  }
  return faults;
}
