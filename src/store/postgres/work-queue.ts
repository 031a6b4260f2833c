import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import { SCHEMA_LOCK, type Database, type Session } from './database.ts';

/** Schema of pg-boss' tables. */
const SCHEMA = 'caseglean_queue';

/** Documents that are to be read, and those that the queue gave up on. */
const QUEUE = 'documents';
const DEAD_LETTERS = 'dead-letters';

/** pg-boss takes no shorter heartbeat. */
const LEAST_HEARTBEAT_S = 10;

/** Whether a document is given up is decided by its attempts and interruptions; the queue alone would never. */
const RETRIES = 1_000_000;

/** A job waits as long as it must, and an attempt takes as long as it is kept: ten years, and the longest that pg-boss allows. */
const RETENTION_S = 10 * 365 * 86_400;
const EXPIRY_S = 86_400;

/** Finished jobs say nothing that the log does not: they go at the next upkeep, which runs this often. */
const DELETE_AFTER_S = 60;
const UPKEEP_S = 300;

/** Jobs that one statement puts in. */
const BATCH = 5_000;

/** What decides a job's turn. */
export interface Turn {
  readonly id: string;
  readonly place: number;
  readonly interruptions: number;
}

/** A fetched job: the document that it is for, and the attempt that settles it. */
export interface Job {
  readonly document: string;
  readonly id: string;
  readonly retryCount: number;
}

/** An attempt of a job, as pg-boss fences it. */
export type Attempt = Pick<Job, 'id' | 'retryCount'>;

/** The queue of documents on pg-boss. Each call runs in the session that it is given. */
export interface WorkQueue {
  /** Puts documents in; one that has a job that is queued or active is left as it is. */
  readonly add: (session: Session, turns: readonly Turn[]) => Promise<void>;
  readonly fetch: (session: Session, count: number) => Promise<readonly Job[]>;
  readonly touch: (session: Session, attempts: readonly Attempt[]) => Promise<void>;
  /** Ends jobs, queued or active: the documents' tokens are the fence. */
  readonly complete: (session: Session, jobs: readonly string[]) => Promise<void>;
  /** Puts a job back at the turn that its document has now; makes one where it is lost. */
  readonly giveBack: (session: Session, turn: Turn, attempt: Attempt, why: string) => Promise<void>;
  /** Moves a job to the dead letters. */
  readonly giveUp: (session: Session, document: string, attempt: Attempt, why: string) => Promise<void>;
  /** Takes documents out of the dead letters. */
  readonly takeBack: (session: Session, documents: readonly string[]) => Promise<void>;
  /** Removes every job of a document, dead letters and finished ones included. */
  readonly forget: (session: Session, document: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Jobs that wait or are worked on, for statements that compare the queue with the documents. */
export const LIVE_JOBS = `${SCHEMA}.job j WHERE j.name = '${QUEUE}' AND j.state <= 'active'`;

/** Jobs that were given up. */
export const DEAD_JOBS = `${SCHEMA}.job j WHERE j.name = '${DEAD_LETTERS}' AND j.state < 'completed'`;

/**
 * A job's priority, higher is earlier: what was interrupted most comes last, and among equals the first to arrive is first. Places above
 * a hundred million, and interruptions above twenty, share the last turn.
 */
function priorityOf({ place, interruptions }: Turn): number {
  return -(Math.min(interruptions, 20) * 1e8 + Math.min(place, 1e8 - 1));
}

/**
 * Starts pg-boss on the pool of the store; makes its tables where there are none. Each store that is open for writing looks after
 * the queue in turn.
 */
export async function startQueue({ upkeep, leaseMs, rows, transact }: Database): Promise<WorkQueue> {
  const seconds = Math.max(LEAST_HEARTBEAT_S, Math.ceil(leaseMs / 1000));
  const boss = new PgBoss({
    db: upkeep,
    schema: SCHEMA,
    schedule: false,
    supervise: true,
    superviseIntervalSeconds: seconds,
    monitorIntervalSeconds: seconds,
    maintenanceIntervalSeconds: UPKEEP_S,
  });
  // Upkeep that fails is tried again by this worker or another one; what it would have found, a claim finds too.
  boss.on('error', () => undefined);
  const [installed] = await rows(`SELECT 1 WHERE to_regclass('${SCHEMA}.version') IS NOT NULL`);
  if (installed !== undefined) await boss.start();
  else
    await transact(async (session) => {
      // pg-boss makes its schema before it takes a lock of its own.
      await session.rows('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
      await boss.start();
    });
  const retention = { retentionSeconds: RETENTION_S, deleteAfterSeconds: DELETE_AFTER_S, expireInSeconds: EXPIRY_S };
  if ((await boss.getQueue(DEAD_LETTERS)) === null) await boss.createQueue(DEAD_LETTERS, { ...retention, retryLimit: 0 });
  // At most one job of a document (its key) is queued or active: the queue's policy, kept by a unique index.
  const settings = { ...retention, retryLimit: RETRIES, retryDelay: 0, heartbeatSeconds: seconds };
  const queue = await boss.getQueue(QUEUE);
  if (queue === null) await boss.createQueue(QUEUE, { ...settings, policy: 'exclusive', deadLetter: DEAD_LETTERS });
  else if (queue.heartbeatSeconds !== seconds) await boss.updateQueue(QUEUE, settings);
  return queueOn(boss);
}

function queueOn(boss: PgBoss): WorkQueue {
  const add = async ({ db }: Session, turns: readonly Turn[]): Promise<void> => {
    for (let i = 0; i < turns.length; i += BATCH) {
      await boss.insert(
        QUEUE,
        turns.slice(i, i + BATCH).map((turn) => ({
          id: randomUUID(),
          singletonKey: turn.id,
          data: { document: turn.id },
          priority: priorityOf(turn),
        })),
        { db },
      );
    }
  };
  const remove = async (session: Session, name: string, documents: readonly string[]): Promise<void> => {
    const jobs = await session.rows(`SELECT id FROM ${SCHEMA}.job WHERE name = $1 AND singleton_key = ANY ($2)`, [name, documents]);
    if (jobs.length > 0)
      await boss.deleteJob(
        name,
        jobs.map((row) => String(row['id'])),
        { db: session.db },
      );
  };
  return {
    add,
    fetch: async ({ db }, count) => {
      const jobs = await boss.fetch<{ readonly document: string }>(QUEUE, { batchSize: count, db });
      return jobs.map(({ id, retryCount, data }) => ({ id, retryCount, document: data.document }));
    },
    touch: async ({ db }, attempts) => {
      if (attempts.length > 0) await boss.touch(QUEUE, [...attempts], { db });
    },
    complete: async ({ db }, jobs) => {
      if (jobs.length > 0) await boss.complete(QUEUE, [...jobs], null, { db, includeQueued: true });
    },
    giveBack: async (session, turn, attempt, why) => {
      await boss.fail(QUEUE, attempt, { why }, session);
      const { updated } = await boss.update(QUEUE, undefined, { id: attempt.id, priority: priorityOf(turn), db: session.db });
      if (updated === 0) await add(session, [turn]);
    },
    giveUp: async (session, document, attempt, why) => {
      const { db } = session;
      // pg-boss moves a job when it fails without a retry left.
      await boss.fail(QUEUE, attempt, { why }, { db });
      await boss.update(QUEUE, undefined, { id: attempt.id, retryLimit: 0, db });
      await boss.fail(QUEUE, attempt.id, { why }, { db });
      const [letter] = await session.rows(`SELECT 1 FROM ${DEAD_JOBS} AND j.singleton_key = $1`, [document]);
      if (letter === undefined) await boss.insert(DEAD_LETTERS, [{ singletonKey: document, data: { document } }], { db });
    },
    takeBack: (session, documents) => remove(session, DEAD_LETTERS, documents),
    forget: async (session, document) => {
      await remove(session, QUEUE, [document]);
      await remove(session, DEAD_LETTERS, [document]);
    },
    stop: () => boss.stop({ close: false, graceful: false }),
  };
}
