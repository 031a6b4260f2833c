import { packRecord } from '../packed-record.ts';
import { documentSeal, nameSeal, recordSeal } from '../seals.ts';
import { LOST_FILE, STORE_STATES } from '../states.ts';
import type { Enrolled, FoundFile, Lease, Outcome, Requeue } from '../store.ts';
import { expire } from './claim.ts';
import type { Row, Session } from './database.ts';
import type { WorkQueue } from './work-queue.ts';
import { attemptOf, note, turnOf, type Event, type Working } from './working.ts';

/** Takes files in; see Store.enrol. */
export function enrol({ database, queue }: Working, run: number, found: readonly FoundFile[]): Promise<Enrolled[]> {
  const files = found.map((file) => ({ ...file, path: storable(file.path) }));
  return database.transact(async (session) => {
    const { rows } = session;
    const firsts = [...new Map(files.toReversed().map((file) => [file.id, file])).values()].toReversed();
    const ids = firsts.map(({ id }) => id);
    const added = await rows(
      `
      INSERT INTO caseglean.documents (id, bytes, state, seal)
      SELECT f.id, f.bytes, 'waiting', '' FROM unnest($1::text[], $2::bigint[]) WITH ORDINALITY AS f (id, bytes, number)
      WHERE NOT EXISTS (SELECT 1 FROM caseglean.documents d WHERE d.id = f.id) ORDER BY f.number
      ON CONFLICT DO NOTHING RETURNING id, place, interruptions`,
      [ids, firsts.map(({ bytes }) => bytes)],
    );
    await putBack(session, queue, run, 'id = ANY ($1) AND state = $2 AND code = $3', [ids, 'quarantined', LOST_FILE]);
    const states = new Map(
      (await rows('SELECT id, state FROM caseglean.documents WHERE id = ANY ($1)', [ids])).map((row) => [String(row['id']), row['state']]),
    );
    const named = await rows(
      `
      INSERT INTO caseglean.names (path, document, seal)
      SELECT f.path, f.id, f.seal FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS f (path, id, seal, number) ORDER BY f.number
      ON CONFLICT DO NOTHING RETURNING document, path`,
      [files.map(({ path }) => path), files.map(({ id }) => id), files.map(({ id, path }) => nameSeal(id, path))],
    );
    for (const { id, content } of firsts) {
      if (content !== null)
        await rows('INSERT INTO caseglean.contents (document, content) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
          id,
          Buffer.from(content.buffer, content.byteOffset, content.byteLength),
        ]);
    }
    const isNew = new Set(added.map((row) => String(row['id'])));
    await note(session, run, enrolEvents(firsts, isNew, named));
    await queue.add(session, added.map(turnOf));
    return files.map((file) => {
      const { id, path } = file;
      return {
        id,
        path,
        isNew: isNew.has(id) && firsts.includes(file),
        state: STORE_STATES.find((state) => state === states.get(id)) ?? 'waiting',
      };
    });
  });
}

function enrolEvents(firsts: readonly FoundFile[], isNew: ReadonlySet<string>, named: readonly Row[]): Event[] {
  const enrolled = firsts.filter(({ id }) => isNew.has(id));
  const first = new Map(enrolled.map(({ id, path }) => [id, path]));
  const seconds = named.filter((row) => first.get(String(row['document'])) !== row['path']);
  return [
    ...enrolled.map(({ id }) => ({ document: id, event: 'enrolled' })),
    ...seconds.map((row) => ({ document: String(row['document']), event: 'named' })),
  ];
}

/** Prolongs leases; gives the ids of those that are lost. */
export async function keep({ database, queue }: Working, leases: readonly Lease[]): Promise<string[]> {
  if (leases.length === 0) return [];
  return database.transact(async (session) => {
    const kept = await session.rows(
      `
      UPDATE caseglean.documents d SET lease_until = now() + $3 * interval '1 millisecond' FROM unnest($1::text[], $2::bigint[]) AS l (id, token)
      WHERE d.id = l.id AND d.token = l.token AND d.state = 'running' RETURNING d.id, d.job, d.job_attempt`,
      [leases.map(({ id }) => id), leases.map(({ token }) => token), database.leaseMs],
    );
    await queue.touch(session, kept.map(attemptOf));
    const ids = new Set(kept.map((row) => String(row['id'])));
    return leases.map(({ id }) => id).filter((id) => !ids.has(id));
  });
}

/** Puts an outcome down; see Store.settle. */
export function settle({ database, queue }: Working, run: number, lease: Lease, outcome: Outcome): Promise<boolean> {
  return database.transact(async (session, repeated) => {
    const held =
      outcome.state === 'again'
        ? await stop(session, queue, run, lease, outcome.reason.code)
        : await finish(session, queue, run, lease, outcome);
    if (held) return true;
    if (repeated && (await wasSettled(session, lease, outcome.state === 'again'))) return true;
    // Nothing is noted of a document that was forgotten while it was read.
    const there = await session.rows('SELECT 1 FROM caseglean.documents WHERE id = $1 FOR UPDATE', [lease.id]);
    if (there.length > 0) await note(session, run, [{ document: lease.id, event: 'refused', detail: String(lease.token) }]);
    return false;
  });
}

/** Whether the lease's own outcome is what the document shows, after a commit whose answer never came. */
async function wasSettled({ rows }: Session, { id, token, attempts }: Lease, again: boolean): Promise<boolean> {
  const [row] = await rows('SELECT state, attempts FROM caseglean.documents WHERE id = $1 AND token = $2', [id, token]);
  if (row === undefined) return false;
  return again
    ? row['state'] === 'waiting' && Number(row['attempts']) > attempts
    : row['state'] !== 'waiting' && row['state'] !== 'running';
}

async function stop(session: Session, queue: WorkQueue, run: number, { id, token }: Lease, code: string): Promise<boolean> {
  const [row] = await session.rows(
    `
    UPDATE caseglean.documents SET state = 'waiting', worker = NULL, lease_until = NULL, attempts = attempts + 1
    WHERE id = $1 AND token = $2 AND state = 'running' RETURNING id, place, interruptions, job, job_attempt`,
    [id, token],
  );
  if (row === undefined) return false;
  await queue.giveBack(session, turnOf(row), attemptOf(row), code);
  await note(session, run, [{ document: id, event: 'stopped', detail: code }]);
  return true;
}

/** A text that the server takes: without zero characters, and without halves of characters, which would come back as others. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** One statement puts all down but the job's end, since each round trip to the server is waited for. */
const FINISH = `
  WITH held AS (
    UPDATE caseglean.documents SET state = $3, code = $4, reason = $5, engine = $6, seal = $7, worker = NULL, lease_until = NULL, interruptions = 0
    WHERE id = $1 AND token = $2 AND state = 'running' AND bytes = $8 RETURNING id, job, job_attempt),
  logged AS (INSERT INTO caseglean.log (run, document, event, detail) SELECT $9, id, 'settled', $3 FROM held),
  recorded AS (
    INSERT INTO caseglean.records (document, engine, record, seal) SELECT id, $6, $10, $11 FROM held
    ON CONFLICT (document, engine) DO UPDATE SET record = excluded.record, seal = excluded.seal, place = DEFAULT),
  shortened AS (DELETE FROM caseglean.findings f USING held WHERE f.document = held.id AND f.engine = $6 AND f.number >= cardinality($12::text[])),
  found AS (
    INSERT INTO caseglean.findings (document, engine, number, code, severity, path)
    SELECT held.id, $6, f.number - 1, f.code, f.severity, f.path FROM held, unnest($12::text[], $13::text[], $14::text[]) WITH ORDINALITY AS f (code, severity, path, number)
    ON CONFLICT (document, engine, number) DO UPDATE SET code = excluded.code, severity = excluded.severity, path = excluded.path)
  SELECT job, job_attempt FROM held`;

async function finish(
  session: Session,
  queue: WorkQueue,
  run: number,
  { id, token, bytes }: Lease,
  { state, reason, engine, record }: Extract<Outcome, { readonly record: unknown }>,
): Promise<boolean> {
  const columns = { id, bytes, state, code: reason?.code ?? null, reason: reason === null ? null : storable(reason.message), engine };
  const packed = packRecord(record);
  const { findings } = record;
  const [row] = await session.rows(FINISH, [
    id,
    token,
    state,
    columns.code,
    columns.reason,
    engine,
    documentSeal(columns),
    bytes,
    run,
    packed,
    recordSeal(id, engine, packed),
    findings.map(({ code }) => code),
    findings.map(({ severity }) => severity),
    findings.map(({ path }) => path),
  ]);
  if (row === undefined) return false;
  if (state === 'quarantined') await queue.giveUp(session, id, attemptOf(row), columns.code ?? state);
  else await queue.complete(session, [attemptOf(row).id]);
  return true;
}

/** Gives a lease back unread. */
export async function release({ database, queue }: Working, run: number, { id, token }: Lease): Promise<void> {
  await database.transact(async (session) => {
    const [row] = await session.rows(
      `
      UPDATE caseglean.documents SET state = 'waiting', worker = NULL, lease_until = NULL
      WHERE id = $1 AND token = $2 AND state = 'running' RETURNING id, place, interruptions, job, job_attempt`,
      [id, token],
    );
    if (row === undefined) return;
    await queue.giveBack(session, turnOf(row), attemptOf(row), 'released');
    await note(session, run, [{ document: id, event: 'released' }]);
  });
}

/** Gives back what workers hold that are known to be gone. */
export async function releaseGone({ database, queue }: Working, isGone: (worker: string) => boolean): Promise<void> {
  const workers = (await database.rows("SELECT DISTINCT worker FROM caseglean.documents WHERE state = 'running'"))
    .map((row) => String(row['worker']))
    .filter(isGone);
  if (workers.length > 0) await database.transact((session) => expire(session, queue, 'worker = ANY ($1)', [workers]));
}

/** Puts documents back into the queue; see Store.requeue. */
export function requeue({ database, queue }: Working, run: number, which: Requeue): Promise<number> {
  const [where, value] =
    'states' in which
      ? (['state = ANY ($1)', which.states] as const)
      : 'id' in which
        ? (["id = $1 AND state NOT IN ('waiting', 'running')", which.id] as const)
        : (["engine <> $1 AND state NOT IN ('waiting', 'running')", which.notEngine] as const);
  return database.transact((session) => putBack(session, queue, run, where, [value]));
}

/** Lets documents wait again with a clean slate; gives how many. */
async function putBack(session: Session, queue: WorkQueue, run: number, where: string, values: readonly unknown[]): Promise<number> {
  const back = await session.rows(
    `
    UPDATE caseglean.documents SET state = 'waiting', code = NULL, reason = NULL, attempts = 0, interruptions = 0, seal = '' WHERE ${where} RETURNING id, place, interruptions`,
    values,
  );
  if (back.length === 0) return 0;
  const turns = back.map(turnOf).sort((a, b) => a.place - b.place);
  await queue.takeBack(
    session,
    turns.map(({ id }) => id),
  );
  await queue.add(session, turns);
  await note(
    session,
    run,
    turns.map(({ id }) => ({ document: id, event: 'requeued' })),
  );
  return turns.length;
}
