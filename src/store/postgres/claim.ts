import type { Lease } from '../store.ts';
import type { Row, Session } from './database.ts';
import { checkedPaths, NAMES } from './rows.ts';
import { LIVE_JOBS, type WorkQueue } from './work-queue.ts';
import { attemptOf, note, turnOf, type Working } from './working.ts';

/** Documents that a claim puts back, or finds without a job, at most; the next claim goes on. */
const MENDED = 500;

/** Puts back what nobody has kept; a row that another worker puts back just now is left to it. */
export async function expire(session: Session, queue: WorkQueue, where: string, values: readonly unknown[]): Promise<void> {
  const expired = await session.rows(
    `
    UPDATE caseglean.documents SET state = 'waiting', worker = NULL, lease_until = NULL, interruptions = interruptions + 1
    WHERE id IN (SELECT id FROM caseglean.documents WHERE state = 'running' AND ${where} LIMIT ${MENDED} FOR UPDATE SKIP LOCKED)
    RETURNING id, place, interruptions, job, job_attempt`,
    values,
  );
  for (const row of expired) await queue.giveBack(session, turnOf(row), attemptOf(row), 'interrupted');
  await note(
    session,
    null,
    expired.map((row) => ({ document: String(row['id']), event: 'interrupted', detail: String(row['interruptions']) })),
  );
}

/** Queues again what waits without a job, as after a queue that was emptied by hand or restored from an older backup. */
async function mend(session: Session, queue: WorkQueue): Promise<void> {
  const lost = await session.rows(`
    SELECT d.id, d.place, d.interruptions FROM caseglean.documents d
    WHERE d.state = 'waiting' AND NOT EXISTS (SELECT 1 FROM ${LIVE_JOBS} AND j.singleton_key = d.id) ORDER BY d.interruptions, d.place LIMIT ${MENDED}`);
  await queue.add(session, lost.map(turnOf));
}

/** Leases on the oldest waiting documents; see Store.claim. */
export async function claim(working: Working, run: number, worker: string, count: number): Promise<Lease[]> {
  const { database, queue } = working;
  const rows = await database.transact(async (session) => {
    const holder = { run, worker, leaseMs: database.leaseMs };
    // Looking for lapsed leases costs a round trip: while there is other work, ten times in the length of a lease is enough.
    const isTime = Date.now() - working.swept > database.leaseMs / 10;
    if (isTime) await sweep(working, session);
    const claimed = await take(session, queue, holder, count);
    if (claimed.length === count) return claimed;
    if (!isTime) await sweep(working, session);
    await mend(session, queue);
    return [...claimed, ...(await take(session, queue, holder, count - claimed.length))];
  });
  return rows.map((row) => {
    const id = String(row['id']);
    return {
      id,
      token: Number(row['token']),
      attempts: Number(row['attempts']),
      interruptions: Number(row['interruptions']),
      paths: checkedPaths(database.address.name, id, row['names']),
      bytes: Number(row['bytes']),
      hasContent: row['has_content'] === true,
    };
  });
}

async function sweep(working: Working, session: Session): Promise<void> {
  await expire(session, working.queue, 'lease_until < now()', []);
  working.swept = Date.now();
}

/** Leases documents for jobs, and says so in the log. */
const TAKE = `
  WITH taken AS (
    UPDATE caseglean.documents d SET state = 'running', worker = $4, lease_until = now() + $5 * interval '1 millisecond', token = d.token + 1, job = j.id, job_attempt = j.attempt
    FROM unnest($1::text[], $2::uuid[], $3::integer[]) AS j (document, id, attempt) WHERE d.id = j.document AND d.state = 'waiting'
    RETURNING d.id, d.bytes, d.token, d.attempts, d.interruptions, d.place, EXISTS (SELECT 1 FROM caseglean.contents c WHERE c.document = d.id) AS has_content,
      ${NAMES}),
  logged AS (INSERT INTO caseglean.log (run, document, event, detail) SELECT $6, id, 'claimed', token FROM taken ORDER BY interruptions, place)
  SELECT * FROM taken ORDER BY interruptions, place`;

/** Fetches jobs and leases their documents. A job whose document needs no reading is done with; one that somebody reads becomes theirs. */
async function take(
  session: Session,
  queue: WorkQueue,
  { run, worker, leaseMs }: { readonly run: number; readonly worker: string; readonly leaseMs: number },
  count: number,
): Promise<Row[]> {
  const jobs = await queue.fetch(session, count);
  if (jobs.length === 0) return [];
  const parts = [jobs.map(({ document }) => document), jobs.map(({ id }) => id), jobs.map(({ retryCount }) => retryCount)];
  const taken = await session.rows(TAKE, [...parts, worker, leaseMs, run]);
  if (taken.length < jobs.length) {
    const kept = await session.rows(
      `
      UPDATE caseglean.documents d SET job = j.id, job_attempt = j.attempt FROM unnest($1::text[], $2::uuid[], $3::integer[]) AS j (document, id, attempt)
      WHERE d.id = j.document AND d.state = 'running' RETURNING d.id`,
      parts,
    );
    const used = new Set([...taken, ...kept].map((row) => String(row['id'])));
    await queue.complete(
      session,
      jobs.filter(({ document }) => !used.has(document)).map(({ id }) => id),
    );
  }
  return [...taken];
}
