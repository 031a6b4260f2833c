import { damaged, textOrNull } from '../seals.ts';
import { STORE_STATES, type StoreState } from '../states.ts';
import type { DocumentRow, Filter, LogRow, RunEnd, RunRow, RunStart, StoredRecord, StoreStatus } from '../store.ts';
import type { Database, Row } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import { documentOf, NAMES, recordOf, timeOf } from './rows.ts';
import { DEAD_JOBS } from './work-queue.ts';

/** Rows that are read at a time, so that a reader holds no transaction open while it writes them elsewhere. */
const PAGE = 200;

/** Counts over the store; see Store.status. */
export async function status({ rows, address: { name } }: Database): Promise<StoreStatus> {
  const [counts, findings, letters] = await Promise.all([
    rows('SELECT state, engine, count(*) AS n FROM caseglean.documents GROUP BY state, engine ORDER BY engine COLLATE "C"'),
    rows(`
      SELECT code, severity, count(*) AS n FROM (
        SELECT DISTINCT f.code, f.severity, f.document FROM caseglean.findings f JOIN caseglean.documents d ON d.id = f.document AND d.engine = f.engine WHERE f.severity <> 'info') AS each
      GROUP BY code, severity ORDER BY n DESC, code`),
    rows(`SELECT count(*) AS n FROM ${DEAD_JOBS}`),
  ]);
  const states = Object.fromEntries(STORE_STATES.map((state) => [state, 0])) as Record<StoreState, number>;
  const engines = new Map<string, number>();
  for (const row of counts) {
    const state = STORE_STATES.find((one) => one === row['state']);
    if (state === undefined) damaged(name, 'a document has no state that is known');
    const [engine, n] = [textOrNull(row, 'engine'), Number(row['n'])];
    states[state] += n;
    if (engine !== null) engines.set(engine, (engines.get(engine) ?? 0) + n);
  }
  return {
    documents: Object.values(states).reduce((sum, count) => sum + count, 0),
    states,
    engines: [...engines].map(([engine, documents]) => ({ engine, documents })),
    findings: findings.map((row) => ({ code: String(row['code']), severity: String(row['severity']), documents: Number(row['n']) })),
    schema: MIGRATIONS.length,
    deadLetters: Number(letters[0]?.['n']),
  };
}

/** Documents by id, some at a time. */
export async function* documents(database: Database, { states, engine }: Filter = {}): AsyncGenerator<DocumentRow> {
  let after = '';
  for (;;) {
    const rows = await database.rows(
      `
      SELECT d.*, ${NAMES} FROM caseglean.documents d WHERE id > $1 AND ($2::text[] IS NULL OR state = ANY ($2)) AND ($3::text IS NULL OR engine = $3) ORDER BY id LIMIT ${PAGE}`,
      [after, states ?? null, engine ?? null],
    );
    yield* rows.map((row) => documentOf(database.address.name, row));
    if (rows.length < PAGE) return;
    after = String(rows.at(-1)?.['id']);
  }
}

/** Documents with their record, the newest or that of engine $1. */
const WITH_RECORD = `
  SELECT d.*, ${NAMES}, r.document, r.engine AS made_by, r.record, r.seal AS record_seal FROM caseglean.documents d
  LEFT JOIN caseglean.records r ON r.document = d.id AND r.engine = coalesce($1, d.engine) WHERE coalesce($1, d.engine) IS NOT NULL`;

/** Records by document id: the newest, or that of an engine. */
export async function* records(database: Database, { states, engine }: Filter = {}): AsyncGenerator<StoredRecord> {
  let after = '';
  for (;;) {
    const rows = await database.rows(
      `${WITH_RECORD} AND d.id > $2 AND ($3::text[] IS NULL OR d.state = ANY ($3)) ORDER BY d.id LIMIT ${PAGE}`,
      [engine ?? null, after, states ?? null],
    );
    yield* rows.flatMap((row) => storedRecord(database.address.name, row, engine) ?? []);
    if (rows.length < PAGE) return;
    after = String(rows.at(-1)?.['id']);
  }
}

/** The newest record of a document, or the one that an engine made. */
export async function record(database: Database, id: string, engine?: string): Promise<StoredRecord | null> {
  const [row] = await database.rows(`${WITH_RECORD} AND d.id = $2`, [engine ?? null, id]);
  return row === undefined ? null : storedRecord(database.address.name, row, engine);
}

function storedRecord(store: string, row: Row, engine: string | undefined): StoredRecord | null {
  const document = documentOf(store, row);
  const madeBy = textOrNull(row, 'made_by');
  if (madeBy !== null) return { document, engine: madeBy, record: recordOf(store, { ...row, engine: madeBy, seal: row['record_seal'] }) };
  return engine === undefined ? damaged(store, `document ${document.id} has lost its record`) : null;
}

/** Documents by the beginning of their id, by a path, or by the end of one. */
export async function find(database: Database, idOrPath: string): Promise<DocumentRow[]> {
  const start = idOrPath.toLowerCase();
  const byId = /^[0-9a-f]{6,64}$/.test(start)
    ? await database.rows(`SELECT d.*, ${NAMES} FROM caseglean.documents d WHERE id >= $1 AND id < $2 ORDER BY id`, [start, `${start}g`])
    : [];
  const rows =
    byId.length > 0
      ? byId
      : await database.rows(
          `
    SELECT d.*, ${NAMES} FROM caseglean.documents d WHERE id IN (SELECT document FROM caseglean.names WHERE path = $1 OR right(path, length($2)) = $2) ORDER BY id`,
          [idOrPath, `/${idOrPath}`],
        );
  return rows.map((row) => documentOf(database.address.name, row));
}

/** Engines that made a record of a document, the newest first. */
export async function engines({ rows }: Database, id: string): Promise<string[]> {
  return (await rows('SELECT engine FROM caseglean.records WHERE document = $1 ORDER BY place DESC', [id])).map((row) =>
    String(row['engine']),
  );
}

/** What happened, the oldest first. */
export async function* log({ rows }: Database, id?: string): AsyncGenerator<LogRow> {
  let after = '0';
  for (;;) {
    const page = await rows(
      `SELECT * FROM caseglean.log WHERE entry > $1 ${id === undefined ? '' : 'AND document = $2'} ORDER BY entry LIMIT ${PAGE}`,
      id === undefined ? [after] : [after, id],
    );
    yield* page.map((row) => ({
      entry: Number(row['entry']),
      at: timeOf(row, 'at'),
      run: row['run'] === null ? null : Number(row['run']),
      document: textOrNull(row, 'document'),
      event: String(row['event']),
      detail: textOrNull(row, 'detail'),
    }));
    if (page.length < PAGE) return;
    after = String(page.at(-1)?.['entry']);
  }
}

/** The newest runs first. */
export async function runs({ rows }: Database, limit = 20): Promise<RunRow[]> {
  const newest = await rows('SELECT * FROM caseglean.runs ORDER BY run DESC LIMIT $1', [limit]);
  const counts = await rows(
    "SELECT run, detail, count(*) AS n FROM caseglean.log WHERE run = ANY ($1::bigint[]) AND event = 'settled' GROUP BY run, detail ORDER BY detail",
    [newest.map((row) => row['run'])],
  );
  return newest.map((row: Row) => ({
    run: Number(row['run']),
    command: String(row['command']),
    worker: String(row['worker']),
    engine: String(row['engine']),
    settings: row['settings'] as RunStart['settings'],
    began: timeOf(row, 'began'),
    ended: row['ended'] === null ? null : timeOf(row, 'ended'),
    end: textOrNull(row, 'how') as RunEnd | null,
    settled: Object.fromEntries(
      counts.filter((count) => count['run'] === row['run']).map((count) => [String(count['detail']), Number(count['n'])]),
    ),
  }));
}
