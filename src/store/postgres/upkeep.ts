import { damaged } from '../seals.ts';
import { StoreError } from '../store-error.ts';
import type { RunEnd, RunStart } from '../store.ts';
import type { Database, Row } from './database.ts';
import { documents } from './reading.ts';
import { recordOf } from './rows.ts';
import { DEAD_JOBS, LIVE_JOBS } from './work-queue.ts';
import type { Working } from './working.ts';

/** Faults of one kind that are told at most. */
const TOLD = 20;

/** Begins a run and gives its number. */
export function beginRun({ transact }: Database, { command, worker, engine, settings }: RunStart): Promise<number> {
  return transact(async ({ rows }) => {
    const [row] = await rows('INSERT INTO caseglean.runs (command, worker, engine, settings) VALUES ($1, $2, $3, $4) RETURNING run', [
      command,
      worker,
      engine,
      JSON.stringify(settings),
    ]);
    const run = Number(row?.['run']);
    await rows("INSERT INTO caseglean.log (run, event, detail) VALUES ($1, 'run-begun', $2)", [run, command]);
    return run;
  });
}

/** Ends a run. */
export function endRun({ transact }: Database, run: number, end: RunEnd): Promise<void> {
  return transact(async ({ rows }) => {
    await rows('UPDATE caseglean.runs SET ended = clock_timestamp(), how = $2 WHERE run = $1', [run, end]);
    await rows("INSERT INTO caseglean.log (run, event, detail) VALUES ($1, 'run-ended', $2)", [run, end]);
  });
}

/**
 * Removes all that is known of a document, and has the server clear the space at once. Its write-ahead log, replicas and backups
 * are the server's own business.
 */
export async function forget({ database, queue }: Working, id: string): Promise<void> {
  await database.transact(async (session, repeated) => {
    const { rows } = session;
    const [known] = await rows('SELECT 1 FROM caseglean.documents WHERE id = $1 FOR UPDATE', [id]);
    if (known === undefined && repeated) return;
    if (known === undefined) throw new StoreError('unknown-document', `${database.address.name}: it holds no document ${id}.`);
    await rows('INSERT INTO caseglean.being_forgotten (document) VALUES ($1)', [id]);
    await rows('DELETE FROM caseglean.log WHERE document = $1', [id]);
    await rows('DELETE FROM caseglean.documents WHERE id = $1', [id]);
    await rows('DELETE FROM caseglean.being_forgotten WHERE document = $1', [id]);
    await queue.forget(session, id);
    await rows("INSERT INTO caseglean.log (event) VALUES ('forgotten')");
  });
  await database.rows(
    'VACUUM (SKIP_LOCKED) caseglean.documents, caseglean.names, caseglean.contents, caseglean.records, caseglean.findings, caseglean.log, caseglean_queue.job',
  );
}

/** A server has its own means, which know of its log and its users. */
export function refuseBackup({ address: { name } }: Database): never {
  throw new StoreError(
    'refused',
    `${name}: a store on a server is copied by the server's own means: pg_dump --schema=caseglean --schema=caseglean_queue, or a backup of the whole server.`,
  );
}

/** Reads a row of each table, which fails where one is missing, of another shape, or damaged at its beginning. */
export async function check({ rows }: Database): Promise<void> {
  const firsts = ['documents', 'names', 'contents', 'records', 'findings', 'runs', 'log'].map(
    (table) => `(SELECT t FROM caseglean.${table} t LIMIT 1) IS NULL`,
  );
  await rows(`SELECT ${firsts.join(', ')}, EXISTS (SELECT 1 FROM ${LIVE_JOBS})`);
}

/** What is wrong with the store, in sentences. */
export async function verify(database: Database): Promise<string[]> {
  return [
    ...(await indexFaults(database)),
    ...(await belongingFaults(database)),
    ...(await queueFaults(database)),
    ...(await documentFaults(database)),
    ...(await recordFaults(database)),
  ];
}

/** Faults that one statement finds, each row of which has an `id`. */
async function idsOf({ rows }: Database, sql: string, told: (id: string, row: Row) => string): Promise<string[]> {
  return (await rows(`${sql} LIMIT ${TOLD}`)).map((row) => told(String(row['id']), row));
}

/** What the server's own check of its files says, where the extension amcheck is installed. */
async function indexFaults(database: Database): Promise<string[]> {
  const [extension] = await database.rows(
    "SELECT n.nspname AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'amcheck'",
  );
  if (extension === undefined) return [];
  const schema = `"${String(extension['schema'])}"`;
  const relations = await database.rows(
    "SELECT c.oid::int8 AS oid, c.relname, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'caseglean' AND c.relkind IN ('r', 'i') ORDER BY c.relname",
  );
  const faults: string[] = [];
  for (const { oid, relname, relkind } of relations) {
    try {
      if (relkind === 'i') await database.rows(`SELECT ${schema}.bt_index_check($1::oid, true)`, [oid]);
      else
        faults.push(
          ...(await database.rows(`SELECT msg FROM ${schema}.verify_heapam($1::oid) LIMIT ${TOLD}`, [oid])).map(
            (row) => `table ${String(relname)}: ${String(row['msg'])}`,
          ),
        );
    } catch (error) {
      faults.push(`${String(relname)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return faults;
}

async function belongingFaults(database: Database): Promise<string[]> {
  return [
    ...(await idsOf(
      database,
      'SELECT d.id FROM caseglean.documents d WHERE NOT EXISTS (SELECT 1 FROM caseglean.names n WHERE n.document = d.id)',
      (id) => `document ${id} has no name`,
    )),
    ...(await idsOf(
      database,
      'SELECT r.document AS id FROM caseglean.records r WHERE NOT EXISTS (SELECT 1 FROM caseglean.documents d WHERE d.id = r.document)',
      (id) => `a record belongs to document ${id}, which is not there`,
    )),
    ...(await idsOf(
      database,
      'SELECT d.id FROM caseglean.documents d WHERE d.engine IS NOT NULL AND NOT EXISTS (SELECT 1 FROM caseglean.records r WHERE r.document = d.id AND r.engine = d.engine)',
      (id) => `document ${id} has lost its record`,
    )),
  ];
}

/** Where the queue and the states disagree; a claim mends the first two by itself. */
async function queueFaults(database: Database): Promise<string[]> {
  return [
    ...(await idsOf(
      database,
      `SELECT d.id FROM caseglean.documents d WHERE d.state = 'waiting' AND NOT EXISTS (SELECT 1 FROM ${LIVE_JOBS} AND j.singleton_key = d.id)`,
      (id) => `document ${id} waits, but the queue has no job for it; the next claim of an empty queue mends that`,
    )),
    ...(await idsOf(
      database,
      `SELECT j.singleton_key AS id FROM ${LIVE_JOBS} AND NOT EXISTS (SELECT 1 FROM caseglean.documents d WHERE d.id = j.singleton_key AND d.state IN ('waiting', 'running'))`,
      (id) => `the queue has a job for document ${id}, which needs no reading`,
    )),
    ...(await idsOf(
      database,
      `SELECT d.id FROM caseglean.documents d WHERE d.state = 'quarantined' AND NOT EXISTS (SELECT 1 FROM ${DEAD_JOBS} AND j.singleton_key = d.id)`,
      (id) => `document ${id} is set aside, but is not among the dead letters`,
    )),
  ];
}

/** A check that stops at the first row that has changed, as a sentence. */
async function firstFault(check: () => Promise<unknown>): Promise<string[]> {
  try {
    await check();
    return [];
  } catch (error) {
    if (error instanceof StoreError && error.fault === 'corrupt') return [error.message];
    throw error;
  }
}

function documentFaults(database: Database): Promise<string[]> {
  return firstFault(async () => {
    const rows = documents(database);
    while ((await rows.next()).done !== true);
  });
}

/** Records, and their findings with them, some at a time. */
async function recordFaults(database: Database): Promise<string[]> {
  const faults: string[] = [];
  let after: readonly [string, string] = ['', ''];
  for (;;) {
    const page = await database.rows(
      `
      SELECT r.document, r.engine, r.record, r.seal, (SELECT coalesce(array_agg(f.code ORDER BY f.number), '{}') FROM caseglean.findings f WHERE f.document = r.document AND f.engine = r.engine) AS codes
      FROM caseglean.records r WHERE (r.document, r.engine) > ($1, $2) ORDER BY r.document, r.engine LIMIT 100`,
      [...after],
    );
    for (const row of page) {
      faults.push(
        ...(await firstFault(() =>
          Promise.resolve().then(() => {
            compareFindings(database.address.name, row);
          }),
        )),
      );
    }
    const last = page.at(-1);
    if (last === undefined || faults.length >= TOLD) return faults.slice(0, TOLD);
    after = [String(last['document']), String(last['engine'])];
  }
}

function compareFindings(store: string, row: Row): void {
  const { findings } = recordOf(store, row);
  const kept = row['codes'];
  if (!Array.isArray(kept) || kept.join() !== findings.map(({ code }) => code).join())
    damaged(store, `the findings of document ${String(row['document'])} differ from its record`);
}
