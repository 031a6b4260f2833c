/**
 * Writes `sqlite-N.sql`, a store of the schema as it is now with one document of each kind, to be kept when the version is released:
 *
 *     node tests/store/released/write-sqlite.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finding } from '../../../src/findings.ts';
import { loadSqlite } from '../../../src/store/sqlite/load-sqlite.ts';
import { MIGRATIONS } from '../../../src/store/sqlite/migrations.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite.ts';
import { fileOf, settledAs, START } from '../a-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'caseglean-released-'));
const path = join(folder, 'cases.db');
const store = openSqliteStore(path, { create: true, write: true });
const run = await store.beginRun(START);
await store.enrol(run, [fileOf('a'), { ...fileOf('b'), content: Buffer.from('%PDF') }, fileOf('c'), fileOf('d')]);
const [a, b, c] = await store.claim(run, START.worker, 3);
if (a === undefined || b === undefined || c === undefined) throw new RangeError('three documents wait');
await store.settle(run, a, settledAs(a.id, 'done', { findings: [finding('no-tumour', 'warning', 'none')] }));
await store.settle(run, b, settledAs(b.id, 'partial', { code: 'page-failed' }));
await store.settle(run, c, settledAs(c.id, 'quarantined', { code: 'file-unreadable' }));
await store.endRun(run, 'finished');
await store.close();
writeFileSync(join(import.meta.dirname, `sqlite-${MIGRATIONS.length}.sql`), dump());
rmSync(folder, { recursive: true });

/** The file as SQL: tables, then rows, then indexes and triggers. */
function dump(): string {
  const db = new (loadSqlite().DatabaseSync)(path, { readOnly: true });
  const schema = db
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid")
    .all();
  const made = (isTable: boolean): string[] =>
    schema.filter(({ type }) => (type === 'table') === isTable).map((row) => `${String(row['sql'])};`);
  const rows = schema
    .filter(({ type }) => type === 'table')
    .flatMap(({ name }) =>
      db
        .prepare(`SELECT * FROM ${String(name)} ORDER BY rowid`)
        .all()
        .map(
          (row) => `INSERT INTO ${String(name)} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(literal).join(', ')});`,
        ),
    );
  const numbers = ['user_version', 'application_id'].map(
    (pragma) => `PRAGMA ${pragma} = ${String(db.prepare(`PRAGMA ${pragma}`).get()?.[pragma])};`,
  );
  db.close();
  return [...made(true), ...rows, ...made(false), ...numbers, ''].join('\n');
}

function literal(value: unknown): string {
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`;
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : typeof value === 'number' ? String(value) : 'NULL';
}
