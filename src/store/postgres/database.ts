import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import { LEASE_MS } from '../store.ts';
import { readAddress, type Address } from './address.ts';
import { isCollision, isPassing } from './faults.ts';

/** An advisory lock, held while a schema changes, so that of several workers that start at once one does it. */
export const SCHEMA_LOCK = 0x6373676c;

/** A row as the driver gives it: bigint as text, bytea as Buffer, timestamptz as Date. */
export type Row = Readonly<Record<string, unknown>>;

/** What statements run on: a transaction, or the pool. */
export interface Session {
  readonly rows: (sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** The same as pg-boss wants it, so that jobs change with the documents. */
  readonly db: { readonly executeSql: (sql: string, values?: unknown[]) => Promise<{ rows: QueryResultRow[] }> };
}

/** A server's database with its pool of connections. */
export interface Database extends Session {
  readonly address: Address;
  readonly leaseMs: number;
  /**
   * Runs work as one transaction, again after a collision, and for up to a minute while the server is away. `repeated`: the
   * connection broke at the commit of an earlier try, so that it may have gone through.
   */
  readonly transact: <T>(work: (session: Session, repeated: boolean) => Promise<T>) => Promise<T>;
  /** Statements of pg-boss' own upkeep, which are not tried again: the next round is the next try. */
  readonly upkeep: Session['db'];
  /** From now on a server that is away is waited for as long as a run should. */
  readonly opened: () => void;
  readonly close: () => Promise<void>;
}

/** A run with back-pressure needs one connection for its workers, one to keep leases, one for what is told of it, one for upkeep. */
const CONNECTIONS = 4;

/** A server that is restarted is back in seconds; one that is moved to other hardware, within a minute. */
const PATIENCE_MS = 60_000;

/** At the beginning somebody waits to hear that the address is wrong. */
const FIRST_PATIENCE_MS = 5_000;

/** Waits between tries double from the first to the last, each shortened by up to half so that fifty machines do not come at once. */
const FIRST_WAIT_MS = 100;
const LAST_WAIT_MS = 5_000;

/** Tries after a collision of transactions. */
const COLLISIONS = 10;

/** Makes the pool; nothing is connected yet. `patienceMs` is for tests. */
export function openPool(where: string, leaseMs = LEASE_MS, patienceMs = PATIENCE_MS): Database {
  const address = readAddress(where);
  const pool = new Pool({
    ...address.config,
    max: CONNECTIONS,
    application_name: 'caseglean',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', () => undefined);
  let allowed = Math.min(patienceMs, FIRST_PATIENCE_MS);
  const patient = <T>(work: () => Promise<T>): Promise<T> => withPatience(work, allowed);
  return {
    address,
    leaseMs,
    opened: () => {
      allowed = patienceMs;
    },
    upkeep: sessionOn((sql, values) => pool.query(sql, values)).db,
    ...sessionOn((sql, values) => patient(() => pool.query(sql, values))),
    transact: (work) => {
      let repeated = false;
      return patient(() =>
        transaction(
          pool,
          (session) => work(session, repeated),
          () => {
            repeated = true;
          },
        ),
      );
    },
    close: () => pool.end(),
  };
}

function sessionOn(query: (sql: string, values: unknown[]) => Promise<{ rows: QueryResultRow[] }>): Session {
  return {
    rows: async (sql, values = []) => (await query(sql, [...values])).rows,
    db: { executeSql: (sql, values = []) => query(sql, values) },
  };
}

async function withPatience<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
  const end = Date.now() + patienceMs;
  let wait = FIRST_WAIT_MS;
  for (let collisions = 0; ;) {
    try {
      return await work();
    } catch (error) {
      if (isCollision(error) && collisions < COLLISIONS) collisions += 1;
      else if (!isPassing(error) || Date.now() + wait > end) throw error;
      await sleep(wait * (1 - Math.random() / 2));
      wait = isCollision(error) ? FIRST_WAIT_MS : Math.min(wait * 2, LAST_WAIT_MS);
    }
  }
}

async function transaction<T>(pool: Pool, work: (session: Session) => Promise<T>, commitFailed: () => void): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query('BEGIN');
    const result = await work(sessionOn((sql, values) => client.query(sql, values)));
    try {
      await client.query('COMMIT');
    } catch (error) {
      commitFailed();
      throw error;
    }
    return result;
  } catch (error) {
    broken ??= isPassing(error) ? toError(error) : await rollBack(client);
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** Gives what went wrong; the connection is then not used again. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return toError(error);
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
