import { StoreError } from '../store-error.ts';
import type { OpenOptions } from '../store.ts';
import { SCHEMA_LOCK, type Database, type Session } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

/** The version of the schema, 0 where there is none. @throws StoreError where another program's schema has the name. */
async function versionOf({ rows }: Session, name: string): Promise<number> {
  const [there] = await rows(`
    SELECT to_regclass('caseglean.migrations') IS NOT NULL AS migrated,
      EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'caseglean') AS used`);
  if (there?.['migrated'] !== true) {
    if (there?.['used'] === true) throw new StoreError('not-a-store', `${name}: its schema caseglean is not a store of caseglean.`);
    return 0;
  }
  const [row] = await rows('SELECT coalesce(max(version), 0) AS version FROM caseglean.migrations');
  return Number(row?.['version']);
}

/** Brings the schema up to this version where it may be written. @param target the version to stop at; for tests of older schemas. */
export async function bringUpToDate(database: Database, { create, write }: OpenOptions, target = MIGRATIONS.length): Promise<void> {
  const {
    address: { name },
  } = database;
  const version = await versionOf(database, name);
  if (version > MIGRATIONS.length) {
    throw new StoreError(
      'newer',
      `${name}: a newer version of the program made this store (schema ${version}; this one knows ${MIGRATIONS.length}). Use that version.`,
    );
  }
  if (version === 0 && !create) throw new StoreError('missing', `${name}: there is no store in this database; ingest makes one.`);
  if (version >= target) return;
  if (!write)
    throw new StoreError(
      'refused',
      `${name}: an older version of the program made this store; ingest or retry once to bring it up to date.`,
    );
  await database.transact((session) => migrate(session, name, target));
}

async function migrate(session: Session, name: string, target: number): Promise<void> {
  const { rows } = session;
  await rows('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
  // Read again under the lock: another process may have been faster.
  const version = await versionOf(session, name);
  if (version === 0) await rows('CREATE SCHEMA IF NOT EXISTS caseglean');
  if (version === 0)
    await rows('CREATE TABLE IF NOT EXISTS caseglean.migrations (version integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())');
  for (const [i, sql] of MIGRATIONS.entries()) {
    if (i < version || i >= target) continue;
    await rows(sql);
    await rows('INSERT INTO caseglean.migrations (version) VALUES ($1)', [i + 1]);
  }
}
