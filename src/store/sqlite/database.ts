import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LEASE_MS, type OpenOptions } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { loadSqlite } from './load-sqlite.ts';
import { MIGRATIONS } from './migrations.ts';

/** 'csgl' in the header of the file says that it is a store. */
const APPLICATION_ID = 0x6373676c;

/** Others hold the store for milliseconds; a large copy or a check may take seconds. */
const BUSY_MS = 20_000;

/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A database with its statements, each prepared once. */
export interface Database {
  readonly db: DatabaseSync;
  readonly path: string;
  /** How long a lease lasts without being kept, in milliseconds. */
  readonly leaseMs: number;
  readonly statement: (sql: string) => StatementSync;
  /** Runs statements as one transaction that holds the write lock from its beginning. */
  readonly transact: <T>(work: () => T) => T;
}

/**
 * Opens a database file and brings its schema up to this version.
 *
 * The write-ahead log with `synchronous = NORMAL` loses nothing when a process dies; after a power cut the last commits may be gone,
 * which costs a second reading of those files, since everything in a store can be made again from them.
 */
export function openDatabase(path: string, { create, write, leaseMs = LEASE_MS }: OpenOptions): Database {
  // SQLite takes names such as :memory: and file:… for something else than a file of that name.
  const file = resolve(path);
  if (!existsSync(path)) {
    if (!create) throw new StoreError('missing', `${path}: there is no such store.`);
    makePrivate(path);
  }
  if (!statSync(path).isFile()) throw new StoreError('not-a-store', `${path}: it is not a file.`);
  const { DatabaseSync } = loadSqlite();
  const db = write ? new DatabaseSync(file, { timeout: BUSY_MS }) : openToLook(DatabaseSync, file);
  try {
    const database = wrap(db, path, leaseMs);
    const version = checkVersion(database);
    if (write) prepareForWriting(database, version);
    else if (version < MIGRATIONS.length)
      throw new StoreError(
        'refused',
        `${path}: an older version of the program made this store; ingest or retry once to bring it up to date.`,
      );
    return database;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A store may hold what is said of patients: it is for its owner only. */
function makePrivate(path: string): void {
  mkdirSync(dirname(resolve(path)), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
}

/** Where neither the file nor its folder can be written, nothing changes it, and it is read without a lock. */
function openToLook(Database: typeof DatabaseSync, path: string): DatabaseSync {
  const options = { timeout: BUSY_MS, readOnly: true };
  const db = new Database(path, options);
  try {
    db.exec('SELECT count(*) FROM sqlite_schema');
    return db;
  } catch (error) {
    db.close();
    if (existsSync(`${path}-wal`) || !(error instanceof Error) || !/unable to open|readonly/i.test(error.message)) throw error;
    const url = pathToFileURL(resolve(path));
    url.searchParams.set('immutable', '1');
    return new Database(url, options);
  }
}

function wrap(db: DatabaseSync, path: string, leaseMs: number): Database {
  const statements = new Map<string, StatementSync>();
  let depth = 0;
  return {
    db,
    path,
    leaseMs,
    statement: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const made = db.prepare(sql);
      statements.set(sql, made);
      return made;
    },
    transact: (work) => {
      if (depth > 0) return work();
      db.exec('BEGIN IMMEDIATE');
      depth += 1;
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        // A full disk or a damaged page may have ended the transaction already.
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      } finally {
        depth -= 1;
      }
    },
  };
}

function numberOf(row: Row | undefined, column: string): number {
  return Number(row?.[column] ?? 0);
}

/** The version of the schema, 0 for an empty file. */
function checkVersion({ db, path }: Database): number {
  const version = numberOf(db.prepare('PRAGMA user_version').get(), 'user_version');
  const application = numberOf(db.prepare('PRAGMA application_id').get(), 'application_id');
  const tables = numberOf(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get(), 'n');
  if (application !== APPLICATION_ID && (tables > 0 || version > 0))
    throw new StoreError('not-a-store', `${path}: it is a database, but not a store of caseglean, or its beginning is damaged.`);
  if (version > MIGRATIONS.length) {
    throw new StoreError(
      'newer',
      `${path}: a newer version of the program made this store (schema ${version}; this one knows ${MIGRATIONS.length}). Use that version.`,
    );
  }
  return version;
}

/** @param target the version to stop at; for tests of older schemas. */
export function migrate({ db, transact }: Database, target = MIGRATIONS.length): void {
  transact(() => {
    // Read again under the lock: another process may have been faster.
    const version = numberOf(db.prepare('PRAGMA user_version').get(), 'user_version');
    MIGRATIONS.slice(version, target).forEach((sql) => {
      db.exec(sql);
    });
    if (version < target) db.exec(`PRAGMA user_version = ${target}; PRAGMA application_id = ${APPLICATION_ID}`);
  });
}

function prepareForWriting(database: Database, version: number): void {
  const { db, path } = database;
  if (version === 0) chmodSync(path, 0o600);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF',
  );
  if (version < MIGRATIONS.length) migrate(database);
}
