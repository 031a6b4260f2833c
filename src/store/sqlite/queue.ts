import { packRecord, sealOf } from '../packed-record.ts';
import { LOST_FILE, type SettledState, type StoreState } from '../states.ts';
import type { Enrolled, FoundFile, Lease, Outcome, Requeue } from '../store.ts';
import type { Database, Row } from './database.ts';
import { documentSeal, nameSeal, recordSeal, sealedColumns, type SealedColumns } from '../seals.ts';
import { pathsOf } from './rows.ts';

/** Writes one entry of the log. */
export function note(
  { statement }: Database,
  run: number | null,
  document: string | null,
  event: string,
  detail: string | null = null,
): void {
  const columns = [new Date().toISOString(), run, document, event, detail] as const;
  statement('INSERT INTO log (at, run, document, event, detail, seal) VALUES (?, ?, ?, ?, ?, ?)').run(...columns, sealOf(...columns));
}

/** The number after the last one that a table's rows carry. */
function nextPlace({ statement }: Database, table: 'documents' | 'names' | 'records'): number {
  return Number(statement(`SELECT coalesce(max(rowid), 0) AS place FROM ${table}`).get()?.['place'] ?? 0) + 1;
}

/** Takes files in; see Store.enrol. */
export function enrol(database: Database, run: number, files: readonly FoundFile[]): Enrolled[] {
  const { statement, transact } = database;
  return transact(() => {
    let place = nextPlace(database, 'documents');
    let namePlace = nextPlace(database, 'names');
    return files.map(({ id, bytes, path, content }) => {
      const known = statement('SELECT state, code FROM documents WHERE id = ?').get(id);
      const isBack = known?.['state'] === 'quarantined' && known['code'] === LOST_FILE;
      if (isBack) putBack(database, run, id);
      if (known === undefined) {
        statement("INSERT INTO documents (id, bytes, state, place, seal) VALUES (?, ?, 'waiting', ?, '')").run(id, bytes, place++);
        note(database, run, id, 'enrolled');
      }
      const name = statement('INSERT OR IGNORE INTO names (path, document, place, seal) VALUES (?, ?, ?, ?)').run(
        path,
        id,
        namePlace++,
        nameSeal(id, path),
      );
      if (known !== undefined && name.changes > 0) note(database, run, id, 'named');
      if (content !== null) statement('INSERT OR IGNORE INTO contents (document, content) VALUES (?, ?)').run(id, content);
      return { id, path, isNew: known === undefined, state: (isBack ? 'waiting' : (known?.['state'] ?? 'waiting')) as StoreState };
    });
  });
}

/** Puts back what nobody has kept. */
function expire(database: Database, where: string, value: number | string): void {
  const { statement } = database;
  for (const row of statement(`SELECT id, interruptions FROM documents WHERE state = 'running' AND ${where}`).all(value)) {
    const [id, interruptions] = [String(row['id']), Number(row['interruptions']) + 1];
    statement("UPDATE documents SET state = 'waiting', worker = NULL, lease_until = NULL, interruptions = ? WHERE id = ?").run(
      interruptions,
      id,
    );
    note(database, null, id, 'interrupted', String(interruptions));
  }
}

function writeState({ statement }: Database, columns: SealedColumns): void {
  const { id, state, code, reason, engine } = columns;
  statement(
    'UPDATE documents SET state = ?, code = ?, reason = ?, engine = ?, worker = NULL, lease_until = NULL, seal = ? WHERE id = ?',
  ).run(state, code, reason, engine, documentSeal(columns), id);
}

/** Leases on the oldest waiting documents; see Store.claim. */
export function claim(database: Database, run: number, worker: string, count: number): Lease[] {
  const { statement, transact, leaseMs } = database;
  return transact(() => {
    const now = Date.now();
    expire(database, 'lease_until < ?', now);
    // The index is named because SQLite would sort all that waits otherwise: 0.1 s a claim at 70,000.
    const rows = statement(`
      UPDATE documents SET state = 'running', worker = ?, lease_until = ?, token = token + 1
      WHERE id IN (SELECT id FROM documents INDEXED BY documents_queue WHERE state = 'waiting' ORDER BY interruptions, place LIMIT ?)
      RETURNING id, bytes, token, attempts, place, interruptions`).all(worker, now + leaseMs, count);
    rows.sort(byPlace);
    return rows.map((row) => {
      const id = String(row['id']);
      note(database, run, id, 'claimed', String(row['token']));
      return {
        id,
        bytes: Number(row['bytes']),
        token: Number(row['token']),
        attempts: Number(row['attempts']),
        interruptions: Number(row['interruptions']),
        paths: pathsOf(database, id),
        hasContent: statement('SELECT 1 FROM contents WHERE document = ?').get(id) !== undefined,
      };
    });
  });
}

function byPlace(a: Row, b: Row): number {
  return Number(a['interruptions']) - Number(b['interruptions']) || Number(a['place']) - Number(b['place']);
}

/** Prolongs leases; gives the ids of those that are lost. */
export function keep({ statement, transact, leaseMs }: Database, leases: readonly Lease[]): string[] {
  const until = Date.now() + leaseMs;
  return transact(() =>
    leases
      .filter(
        ({ id, token }) =>
          statement("UPDATE documents SET lease_until = ? WHERE id = ? AND token = ? AND state = 'running'").run(until, id, token)
            .changes === 0,
      )
      .map(({ id }) => id),
  );
}

/** The row that a lease is held on, or null where it is lost. */
function heldRow({ statement }: Database, { id, token }: Lease): Row | null {
  return statement("SELECT * FROM documents WHERE id = ? AND token = ? AND state = 'running'").get(id, token) ?? null;
}

/** Puts an outcome down; see Store.settle. */
export function settle(database: Database, run: number, lease: Lease, outcome: Outcome): boolean {
  const { statement, transact } = database;
  return transact(() => {
    const row = heldRow(database, lease);
    if (row === null) {
      // Nothing is noted of a document that was forgotten while it was read.
      if (statement('SELECT 1 FROM documents WHERE id = ?').get(lease.id) !== undefined)
        note(database, run, lease.id, 'refused', String(lease.token));
      return false;
    }
    if (outcome.state === 'again') {
      statement("UPDATE documents SET state = 'waiting', worker = NULL, lease_until = NULL, attempts = attempts + 1 WHERE id = ?").run(
        lease.id,
      );
      note(database, run, lease.id, 'stopped', outcome.reason.code);
      return true;
    }
    const { state, reason, engine, record } = outcome;
    writeRecord(database, lease.id, engine, record);
    statement('UPDATE documents SET interruptions = 0 WHERE id = ?').run(lease.id);
    writeState(database, {
      ...sealedColumns(row, database.path),
      state,
      code: reason?.code ?? null,
      reason: reason?.message ?? null,
      engine,
    });
    note(database, run, lease.id, 'settled', state);
    return true;
  });
}

function writeRecord(
  database: Database,
  document: string,
  engine: string,
  record: Extract<Outcome, { readonly record: unknown }>['record'],
): void {
  const { statement } = database;
  const packed = packRecord(record);
  statement('DELETE FROM records WHERE document = ? AND engine = ?').run(document, engine);
  statement('INSERT INTO records (document, engine, place, record, seal) VALUES (?, ?, ?, ?, ?)').run(
    document,
    engine,
    nextPlace(database, 'records'),
    packed,
    recordSeal(document, engine, packed),
  );
  record.findings.forEach(({ code, severity, path }, number) => {
    statement('INSERT INTO findings (document, engine, number, code, severity, path) VALUES (?, ?, ?, ?, ?, ?)').run(
      document,
      engine,
      number,
      code,
      severity,
      path,
    );
  });
}

/** Gives a lease back unread. */
export function release(database: Database, run: number, lease: Lease): void {
  const { statement, transact } = database;
  transact(() => {
    if (heldRow(database, lease) === null) return;
    statement("UPDATE documents SET state = 'waiting', worker = NULL, lease_until = NULL WHERE id = ?").run(lease.id);
    note(database, run, lease.id, 'released');
  });
}

/** Gives back what workers hold that are known to be gone. */
export function releaseGone(database: Database, isGone: (worker: string) => boolean): void {
  const { statement, transact } = database;
  const workers = statement("SELECT DISTINCT worker FROM documents WHERE state = 'running'")
    .all()
    .map((row) => String(row['worker']))
    .filter(isGone);
  if (workers.length > 0)
    transact(() => {
      workers.forEach((worker) => {
        expire(database, 'worker = ?', worker);
      });
    });
}

/** Puts documents back into the queue; see Store.requeue. */
export function requeue(database: Database, run: number, which: Requeue): number {
  const { statement, transact } = database;
  return transact(() => {
    const rows =
      'states' in which
        ? which.states.flatMap((state: SettledState) => statement('SELECT id FROM documents WHERE state = ?').all(state))
        : 'id' in which
          ? statement("SELECT id FROM documents WHERE id = ? AND state NOT IN ('waiting', 'running')").all(which.id)
          : statement("SELECT id FROM documents WHERE engine <> ? AND state NOT IN ('waiting', 'running')").all(which.notEngine);
    for (const row of rows) putBack(database, run, String(row['id']));
    return rows.length;
  });
}

/** Lets a document wait again with a clean slate. */
function putBack(database: Database, run: number, id: string): void {
  database
    .statement(
      "UPDATE documents SET state = 'waiting', code = NULL, reason = NULL, attempts = 0, interruptions = 0, seal = '' WHERE id = ?",
    )
    .run(id);
  note(database, run, id, 'requeued');
}
