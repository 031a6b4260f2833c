import type { OpenOptions, Store } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { claim } from './claim.ts';
import { openPool, type Database } from './database.ts';
import { storeFault } from './faults.ts';
import * as queue from './queue.ts';
import * as reading from './reading.ts';
import { bringUpToDate } from './schema-version.ts';
import * as upkeep from './upkeep.ts';
import { startQueue, type WorkQueue } from './work-queue.ts';
import type { Working } from './working.ts';

/**
 * Opens a store on a PostgreSQL server; it has the tables of the SQLite store in the schema `caseglean`, and its queue is pg-boss
 * in `caseglean_queue`.
 *
 * Opening waits seconds for a server that is away, a method up to a minute, as while it is restarted. @param patienceMs that wait,
 * for tests. @throws StoreError.
 */
export async function openPostgresStore(url: string, options: OpenOptions, patienceMs?: number): Promise<Store> {
  const database = openPool(url, options.leaseMs, patienceMs);
  try {
    await bringUpToDate(database, options);
    const workQueue = options.write ? await startQueue(database) : null;
    database.opened();
    return storeOn(database, workQueue);
  } catch (error) {
    await database.close();
    throw storeFault(database.address, error);
  }
}

function storeOn(database: Database, workQueue: WorkQueue | null): Store {
  const { address } = database;
  const working = workQueue === null ? null : { database, queue: workQueue, swept: 0 };
  const look = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    try {
      return await work(database);
    } catch (error) {
      throw storeFault(address, error);
    }
  };
  const write = <T>(work: (working: Working) => Promise<T>): Promise<T> =>
    look(() => {
      if (working === null) throw new StoreError('read-only', `${address.name}: the store was opened to look only.`);
      return work(working);
    });
  const rows = async function* <T>(source: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* source;
    } catch (error) {
      throw storeFault(address, error);
    }
  };
  return {
    name: address.name,
    beginRun: (start) => write(() => upkeep.beginRun(database, start)),
    endRun: (run, end) => write(() => upkeep.endRun(database, run, end)),
    enrol: (run, files) => write((working) => queue.enrol(working, run, files)),
    claim: (run, worker, count) => write((working) => claim(working, run, worker, count)),
    keep: (leases) => write((working) => queue.keep(working, leases)),
    settle: (run, lease, outcome) => write((working) => queue.settle(working, run, lease, outcome)),
    release: (run, lease) => write((working) => queue.release(working, run, lease)),
    releaseGone: (isGone) => write((working) => queue.releaseGone(working, isGone)),
    requeue: (run, which) => write((working) => queue.requeue(working, run, which)),
    hasWork: () =>
      look(async () => (await database.rows("SELECT 1 FROM caseglean.documents WHERE state IN ('waiting', 'running') LIMIT 1")).length > 0),
    left: () =>
      look(async () =>
        Number((await database.rows("SELECT count(*) AS n FROM caseglean.documents WHERE state IN ('waiting', 'running')"))[0]?.['n']),
      ),
    content: (id) =>
      look(async () => {
        const [row] = await database.rows('SELECT content FROM caseglean.contents WHERE document = $1', [id]);
        return row?.['content'] instanceof Uint8Array ? row['content'] : null;
      }),
    status: () => look(reading.status),
    documents: (filter) => rows(reading.documents(database, filter)),
    records: (filter) => rows(reading.records(database, filter)),
    record: (id, engine) => look(() => reading.record(database, id, engine)),
    find: (idOrPath) => look(() => reading.find(database, idOrPath)),
    engines: (id) => look(() => reading.engines(database, id)),
    log: (id) => rows(reading.log(database, id)),
    runs: (limit) => look(() => reading.runs(database, limit)),
    forget: (id) => write((working) => upkeep.forget(working, id)),
    backup: () => look(() => upkeep.refuseBackup(database)),
    check: () => look(upkeep.check),
    verify: () => look(upkeep.verify),
    close: async () => {
      await workQueue?.stop();
      await database.close();
    },
  };
}
