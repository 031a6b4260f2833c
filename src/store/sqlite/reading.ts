import { STORE_STATES, type StoreState } from '../states.ts';
import type { DocumentRow, Filter, LogRow, RunEnd, RunRow, RunStart, StoredRecord, StoreStatus } from '../store.ts';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import { damaged, recordOfRow, textOrNull } from '../seals.ts';
import { documentOf, logSeal, runSeal } from './rows.ts';

/** Rows that are read at a time, so that a reader holds no lock while it writes them elsewhere. */
const PAGE = 200;

/** Counts over the store; see Store.status. */
export function status({ statement, path }: Database): StoreStatus {
  const states = Object.fromEntries(STORE_STATES.map((state) => [state, 0])) as Record<StoreState, number>;
  for (const row of statement('SELECT state, count(*) AS n FROM documents GROUP BY state').all()) {
    const state = STORE_STATES.find((one) => one === row['state']);
    if (state === undefined) damaged(path, 'a document has no state that is known');
    states[state] = Number(row['n']);
  }
  const documents = Object.values(states).reduce((sum, count) => sum + count, 0);
  // Counted in the index and in the table: a damaged index would count wrong without a word.
  if (Number(statement('SELECT count(*) AS n FROM documents NOT INDEXED').get()?.['n']) !== documents)
    damaged(path, 'its index of states does not fit its documents');
  const engines = statement('SELECT engine, count(*) AS n FROM documents WHERE engine IS NOT NULL GROUP BY engine ORDER BY engine').all();
  const findings = statement(`
    SELECT code, severity, count(*) AS n FROM (
      SELECT DISTINCT f.code, f.severity, f.document FROM findings f JOIN documents d ON d.id = f.document AND d.engine = f.engine WHERE f.severity <> 'info')
    GROUP BY code, severity ORDER BY n DESC, code`).all();
  return {
    documents,
    states,
    engines: engines.map((row) => ({ engine: String(row['engine']), documents: Number(row['n']) })),
    findings: findings.map((row) => ({ code: String(row['code']), severity: String(row['severity']), documents: Number(row['n']) })),
    schema: MIGRATIONS.length,
    deadLetters: states.quarantined,
  };
}

/** Documents by id, some at a time. */
export async function* documents(database: Database, { states, engine }: Filter = {}): AsyncGenerator<DocumentRow> {
  let after = '';
  for (;;) {
    const rows = database.statement('SELECT * FROM documents WHERE id > ? ORDER BY id LIMIT ?').all(after, PAGE);
    for (const row of rows) {
      const document = documentOf(database, row);
      if ((states === undefined || states.includes(document.state)) && (engine === undefined || document.engine === engine))
        yield await Promise.resolve(document);
    }
    if (rows.length < PAGE) return;
    after = String(rows.at(-1)?.['id']);
  }
}

/** Records by document id: the newest, or that of an engine. */
export async function* records(database: Database, { states, engine }: Filter = {}): AsyncGenerator<StoredRecord> {
  for await (const document of documents(database, states === undefined ? {} : { states })) {
    const stored = storedRecord(database, document, engine);
    if (stored !== null) yield stored;
  }
}

/** The newest record of a document, or the one that an engine made. */
export function record(database: Database, id: string, engine?: string): StoredRecord | null {
  const row = database.statement('SELECT * FROM documents WHERE id = ?').get(id);
  return row === undefined ? null : storedRecord(database, documentOf(database, row), engine);
}

function storedRecord(database: Database, document: DocumentRow, engine: string | undefined): StoredRecord | null {
  const wanted = engine ?? document.engine;
  if (wanted === null) return null;
  const row = database.statement('SELECT record, seal FROM records WHERE document = ? AND engine = ?').get(document.id, wanted);
  if (row !== undefined) return { document, engine: wanted, record: recordOfRow(row, database.path, document.id, wanted) };
  // Whoever reads page by page may come to a document that was forgotten meanwhile.
  if (engine !== undefined || database.statement('SELECT 1 FROM documents WHERE id = ?').get(document.id) === undefined) return null;
  return damaged(database.path, `document ${document.id} has lost its record`);
}

/** Documents by the beginning of their id, by a path, or by the end of one. */
export function find(database: Database, idOrPath: string): DocumentRow[] {
  const { statement } = database;
  const isId = /^[0-9a-f]{6,64}$/i.test(idOrPath);
  const byId = isId
    ? statement('SELECT * FROM documents WHERE id >= ? AND id < ? ORDER BY id').all(idOrPath.toLowerCase(), `${idOrPath.toLowerCase()}g`)
    : [];
  if (byId.length > 0) return byId.map((row) => documentOf(database, row));
  const end = `/${idOrPath}`;
  return statement(`
    SELECT * FROM documents WHERE id IN (SELECT document FROM names WHERE path = ? OR substr(path, -length(?)) = ?) ORDER BY id`)
    .all(idOrPath, end, end)
    .map((row) => documentOf(database, row));
}

/** Engines that made a record of a document, the newest first. */
export function engines({ statement }: Database, id: string): string[] {
  return statement('SELECT engine FROM records WHERE document = ? ORDER BY place DESC')
    .all(id)
    .map((row) => String(row['engine']));
}

/** What happened, the oldest first. */
export async function* log({ statement, path }: Database, id?: string): AsyncGenerator<LogRow> {
  let after = 0;
  for (;;) {
    const rows =
      id === undefined
        ? statement('SELECT * FROM log WHERE entry > ? ORDER BY entry LIMIT ?').all(after, PAGE)
        : statement('SELECT * FROM log WHERE entry > ? AND document = ? ORDER BY entry LIMIT ?').all(after, id, PAGE);
    for (const row of rows) {
      if (row['seal'] !== logSeal(row)) damaged(path, 'an entry of the log has changed');
      yield await Promise.resolve({
        entry: Number(row['entry']),
        at: String(row['at']),
        run: row['run'] === null ? null : Number(row['run']),
        document: textOrNull(row, 'document'),
        event: String(row['event']),
        detail: textOrNull(row, 'detail'),
      });
    }
    if (rows.length < PAGE) return;
    after = Number(rows.at(-1)?.['entry']);
  }
}

/** The newest runs first. */
export function runs({ statement, path }: Database, limit = 20): RunRow[] {
  return statement('SELECT * FROM runs ORDER BY run DESC LIMIT ?')
    .all(limit)
    .map((row) => {
      const run = Number(row['run']);
      if (row['seal'] !== runSeal(row)) damaged(path, `run ${run} has changed`);
      const counts = statement(
        "SELECT detail, count(*) AS n FROM log WHERE run = ? AND event = 'settled' GROUP BY detail ORDER BY detail",
      ).all(run);
      return {
        run,
        command: String(row['command']),
        worker: String(row['worker']),
        engine: String(row['engine']),
        settings: JSON.parse(String(row['settings'])) as RunStart['settings'],
        began: String(row['began']),
        ended: textOrNull(row, 'ended'),
        end: textOrNull(row, 'how') as RunEnd | null,
        settled: Object.fromEntries(counts.map((count) => [String(count['detail']), Number(count['n'])])),
      };
    });
}
