import type { OpenOptions, Store } from '../store.ts';
import { openDatabase } from './database.ts';
import { storeFault } from './faults.ts';
import * as queue from './queue.ts';
import * as reading from './reading.ts';
import * as upkeep from './upkeep.ts';

/** Opens a store in a file. @throws StoreError. */
export function openSqliteStore(path: string, options: OpenOptions): Store {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storeFault(path, error);
    }
  };
  const database = guarded(() => openDatabase(path, options));
  const later = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw storeFault(path, error);
    }
  };
  const rows = async function* <T>(source: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* source;
    } catch (error) {
      throw storeFault(path, error);
    }
  };
  return {
    name: path,
    beginRun: (start) => later(() => upkeep.beginRun(database, start)),
    endRun: (run, end) =>
      later(() => {
        upkeep.endRun(database, run, end);
      }),
    enrol: (run, files) => later(() => queue.enrol(database, run, files)),
    claim: (run, worker, count) => later(() => queue.claim(database, run, worker, count)),
    keep: (leases) => later(() => queue.keep(database, leases)),
    settle: (run, lease, outcome) => later(() => queue.settle(database, run, lease, outcome)),
    release: (run, lease) =>
      later(() => {
        queue.release(database, run, lease);
      }),
    releaseGone: (isGone) =>
      later(() => {
        queue.releaseGone(database, isGone);
      }),
    requeue: (run, which) => later(() => queue.requeue(database, run, which)),
    hasWork: () =>
      later(() => database.statement("SELECT 1 FROM documents WHERE state IN ('waiting', 'running') LIMIT 1").get() !== undefined),
    left: () =>
      later(() => Number(database.statement("SELECT count(*) AS n FROM documents WHERE state IN ('waiting', 'running')").get()?.['n'])),
    content: (id) =>
      later(() => {
        const content = database.statement('SELECT content FROM contents WHERE document = ?').get(id)?.['content'];
        return content instanceof Uint8Array ? content : null;
      }),
    status: () => later(() => reading.status(database)),
    documents: (filter) => rows(reading.documents(database, filter)),
    records: (filter) => rows(reading.records(database, filter)),
    record: (id, engine) => later(() => reading.record(database, id, engine)),
    find: (idOrPath) => later(() => reading.find(database, idOrPath)),
    engines: (id) => later(() => reading.engines(database, id)),
    log: (id) => rows(reading.log(database, id)),
    runs: (limit) => later(() => reading.runs(database, limit)),
    forget: (id) =>
      later(() => {
        upkeep.forget(database, id);
      }),
    backup: (to) => later(() => upkeep.backUp(database, to)),
    check: () =>
      later(() => {
        upkeep.check(database);
      }),
    verify: () => later(() => upkeep.verify(database)),
    close: () =>
      later(() => {
        database.db.close();
      }),
  };
}
