/**
 * Measures what the queue of a bulk run costs: trivial documents, of which nothing is read, go through a store from end to end.
 *
 *     node bench/queue.ts [--documents N] [--workers N] [--batch N] [--store sqlite|postgres|both] [--filled N] [--at postgres://…]
 *
 * `--filled N` puts N documents that are done into PostgreSQL first, in SQL, with everything but the bytes of their records.
 * Without `--at` PostgreSQL is a server of its own from npm. Prints documents enrolled a second, milliseconds a job from claim to
 * settle (as one worker waits for them, and of all workers together), the time of a status, and what it takes on disk.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { fileOf, START } from '../tests/store/a-store.ts';
import { startPostgres } from '../tests/store/postgres-server.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    workers: { type: 'string', default: '2' },
    batch: { type: 'string', default: '4' },
    store: { type: 'string', default: 'both' },
    filled: { type: 'string', default: '0' },
    at: { type: 'string' },
  },
});
const [documents, workers] = [Number(values.documents), Number(values.workers)];

/** Files that are enrolled at a time, as an ingest does. */
const ENROLLED = 500;

/** Times that a status is taken; the median is told. */
const LOOKS = 5;

/** What a worker tells: jobs, and milliseconds a job, in all, in its first and in its last tenth; milliseconds of processor time in all. */
interface WorkerTimes {
  readonly jobs: number;
  readonly mean: number;
  readonly first: number;
  readonly last: number;
  readonly slowest: number;
  readonly processor: number;
}

if (values.store !== 'postgres') await measureSqlite();
if (values.store !== 'sqlite') await measurePostgres();

async function measureSqlite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'caseglean-bench-'));
  const path = join(folder, 'cases.db');
  await measure('SQLite', path);
  const bytes = ['', '-wal'].reduce((sum, end) => sum + (statSync(`${path}${end}`, { throwIfNoEntry: false })?.size ?? 0), 0);
  print(`  on disk     ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / documents).toFixed(0)} bytes a document`);
  rmSync(folder, { recursive: true });
}

async function measurePostgres(): Promise<void> {
  const server = values.at === undefined ? await startPostgres({ shared_buffers: '256MB', max_wal_size: '4GB' }) : null;
  const address = values.at ?? (await server?.newDatabase()) ?? '';
  try {
    if (values.filled !== '0') await fill(address, Number(values.filled));
    await measure('PostgreSQL', address);
    await printTables(address);
  } finally {
    await server?.stop();
  }
}

/** Documents that are done as a run of old would have left them. */
async function fill(address: string, count: number): Promise<void> {
  await (await openStore(address, { create: true, write: true })).close();
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const id = "encode(sha256(('old ' || n)::bytea), 'hex')";
  const from = `FROM generate_series(1, ${count}) AS n`;
  const took = await timed(async () => {
    await client.query(
      `INSERT INTO caseglean.documents (id, bytes, state, engine, token, seal) SELECT ${id}, 1000, CASE n % 50 WHEN 0 THEN 'partial' WHEN 1 THEN 'quarantined' ELSE 'done' END, '${START.engine}', 1, 'x' ${from}`,
    );
    await client.query(
      `INSERT INTO caseglean.names (path, document, seal) SELECT '/archive/old/' || n || '.pdf', ${id}, left(md5(n::text), 22) ${from}`,
    );
    await client.query(
      `INSERT INTO caseglean.records (document, engine, record, seal) SELECT ${id}, '${START.engine}', decode(md5(n::text), 'hex'), left(md5(n::text), 22) ${from}`,
    );
    await client.query(
      `INSERT INTO caseglean.findings (document, engine, number, code, severity) SELECT ${id}, '${START.engine}', 0, 'no-tumour', 'warning' ${from} WHERE n % 10 = 0`,
    );
    await client.query(
      `INSERT INTO caseglean.log (run, document, event, detail) SELECT 1, ${id}, event, 'done' ${from}, unnest(ARRAY['enrolled', 'claimed', 'settled']) AS event`,
    );
    await client.query('VACUUM ANALYZE');
  });
  print(`PostgreSQL: ${count} documents that are done were put in within ${(took / 1000).toFixed(0)} s`);
  await client.end();
}

async function measure(name: string, where: string): Promise<void> {
  print(`${name}: ${documents} documents, ${workers} workers, claims of ${values.batch}`);
  const store = await openStore(where, { create: true, write: true });
  const run = await store.beginRun(START);
  const enrolled = await timed(() => enrolAll(store, run));
  print(`  enrolling   ${((documents / enrolled) * 1000).toFixed(0)} documents a second`);
  print(`  status      ${(await statusTime(store)).toFixed(0)} ms while all wait`);
  const ends: WorkerTimes[] = [];
  const took = await timed(async () => {
    ends.push(...(await Promise.all(Array.from({ length: workers }, () => work(where, run)))));
  });
  const jobs = ends.reduce((sum, end) => sum + end.jobs, 0);
  const mean = (of: (times: WorkerTimes) => number): string => (ends.reduce((sum, end) => sum + of(end) * end.jobs, 0) / jobs).toFixed(2);
  print(`  settled     ${jobs} in ${(took / 1000).toFixed(0)} s: ${((jobs / took) * 1000).toFixed(0)} jobs a second`);
  print(
    `  a job       ${mean((end) => end.mean)} ms claim and settle as a worker waits for it (first tenth ${mean((end) => end.first)}, last tenth ${mean((end) => end.last)}; slowest settle ${Math.max(...ends.map((end) => end.slowest)).toFixed(0)})`,
  );
  print(`  processor   ${(ends.reduce((sum, end) => sum + end.processor, 0) / jobs).toFixed(2)} ms of the workers' a job`);
  print(`  status      ${(await statusTime(store)).toFixed(0)} ms when all are done`);
  print(`  a path      ${(await timed(() => store.find('no such paper.pdf'))).toFixed(0)} ms to look for one in vain`);
  // Documents that were filled in have no seals that fit.
  if (values.filled === '0') print(`  listing     ${(await firstPageTime(store)).toFixed(0)} ms to the first page`);
  await store.close();
}

async function enrolAll(store: Store, run: number): Promise<void> {
  for (let i = 0; i < documents; i += ENROLLED) {
    await store.enrol(
      run,
      Array.from({ length: Math.min(ENROLLED, documents - i) }, (_, j) =>
        fileOf(`paper ${i + j}`, `/archive/papers/${String(i + j).padStart(7, '0')}.pdf`),
      ),
    );
  }
}

/** A worker process. */
function work(where: string, run: number): Promise<WorkerTimes> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'queue-worker.ts'), where, String(run), values.batch], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', (code) => {
      if (code === 0) resolve(JSON.parse(said) as WorkerTimes);
      else reject(new Error(`a worker ended with ${String(code)}`));
    });
  });
}

async function statusTime(store: Store): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < LOOKS; i += 1) times.push(await timed(() => store.status()));
  return times.toSorted((a, b) => a - b)[Math.floor(LOOKS / 2)] ?? 0;
}

function firstPageTime(store: Store): Promise<number> {
  const page = store.documents()[Symbol.asyncIterator]();
  return timed(async () => {
    await page.next();
    await page.return?.();
  });
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function printTables(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<Record<'name' | 'table' | 'indexes' | 'live' | 'dead' | 'vacuums', string>>(`
    SELECT s.relname AS name, pg_table_size(s.relid) AS table, pg_indexes_size(s.relid) AS indexes, n_live_tup AS live, n_dead_tup AS dead, autovacuum_count AS vacuums
    FROM pg_stat_user_tables s WHERE pg_table_size(s.relid) > 100000 ORDER BY pg_total_relation_size(s.relid) DESC`);
  for (const row of rows) {
    print(
      `  ${row.name.padEnd(11)} ${(Number(row.table) / 1e6).toFixed(1)} MB and ${(Number(row.indexes) / 1e6).toFixed(1)} MB of indexes; ${row.live} rows, ${row.dead} dead, vacuumed ${row.vacuums} times`,
    );
  }
  const bytes = rows.reduce((sum, row) => sum + Number(row.table) + Number(row.indexes), 0);
  print(`  on disk     ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / documents).toFixed(0)} bytes a document`);
  await client.end();
}

function print(line: string): void {
  console.log(line);
}
