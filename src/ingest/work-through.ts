import { setTimeout as wait } from 'node:timers/promises';
import { LEASE_MS, type Lease, type Store } from '../store/store.ts';
import type { IngestEvent, Step } from './ingest.ts';
import { readLeased, type ReadingOptions, type WorkSignals } from './read-document.ts';
import type { Readers } from './readers.ts';
import { isGoneWorker } from './worker-name.ts';

/**
 * Milliseconds between two looks at an empty queue: soon at first, then, so that many idle workers do not keep a server busy, less
 * often.
 */
const FIRST_IDLE_MS = 300,
  LONGEST_IDLE_MS = 5000;

/** What working needs of its surroundings. */
export interface Workplace {
  readonly store: Store;
  readonly readers: Readers;
  readonly run: number;
  readonly worker: string;
  readonly tell: (event: IngestEvent) => Promise<void>;
  readonly step: (step: Step, id: string | null) => void;
}

/** `goOn` says whether more work may come although none is there, `isNear` whether asking for it costs next to nothing. */
export interface WorkOptions extends ReadingOptions {
  readonly concurrency: number;
  readonly goOn: () => boolean;
  readonly isNear: boolean;
}

/**
 * Claims documents, reads them and settles them, until none is left that anybody works on.
 *
 * As many documents wait for a process as there are processes, so that none is idle while another result is written.
 * @throws StoreError; what was claimed then waits again when its lease ends.
 */
export async function workThrough(place: Workplace, options: WorkOptions, signals: WorkSignals): Promise<void> {
  const { store, run, worker } = place;
  const held = new Set<Held>();
  const stop = new AbortController();
  const now = AbortSignal.any([signals.now, stop.signal]);
  const faults: unknown[] = [];
  const beat = setInterval(() => {
    const kept = [...held].filter(({ lost }) => !lost.signal.aborted);
    store.keep(kept.map(({ lease }) => lease)).then((ids) => {
      kept
        .filter(({ lease }) => ids.includes(lease.id))
        .forEach(({ lost }) => {
          lost.abort();
        });
    }, fail);
  }, LEASE_MS / 3);
  function fail(error: unknown): void {
    faults.push(error);
    stop.abort();
  }
  let idle = FIRST_IDLE_MS;
  try {
    while (!signals.finish.aborted && !now.aborted) {
      const room = options.concurrency * 2 - held.size;
      const leases = room > 0 ? await claimSome(store, run, worker, room, held.size) : [];
      for (const lease of leases) {
        place.step('claimed', lease.id);
        // After a long sleep of the machine a claim may take back what this worker still reads; that reading is lost then.
        for (const {
          lease: { id },
          lost,
        } of held)
          if (id === lease.id) lost.abort();
        const one: Held = { lease, lost: new AbortController(), ended: Promise.resolve() };
        held.add(one);
        one.ended = handle(one, place, options, { now: AbortSignal.any([now, one.lost.signal]), finish: signals.finish })
          .catch(fail)
          .finally(() => {
            held.delete(one);
          });
      }
      if (leases.length > 0) {
        idle = FIRST_IDLE_MS;
        continue;
      }
      if (held.size > 0) await Promise.race([...held].map(({ ended }) => ended));
      else if (options.goOn() || (await store.hasWork())) {
        // Spread, so that workers that were started together do not ask together.
        await wait(idle * (0.75 + Math.random() / 2), undefined, { signal: signals.finish }).catch(() => undefined);
        idle = Math.min(options.isNear ? FIRST_IDLE_MS : LONGEST_IDLE_MS, idle * 1.5);
      } else break;
    }
    while (held.size > 0) await Promise.all([...held].map(({ ended }) => ended));
  } finally {
    clearInterval(beat);
  }
  if (faults.length > 0) throw faults[0];
}

interface Held {
  readonly lease: Lease;
  readonly lost: AbortController;
  ended: Promise<void>;
}

/** Looks for work of workers that are gone only where nothing else is left to do. */
async function claimSome(store: Store, run: number, worker: string, count: number, holding: number): Promise<readonly Lease[]> {
  const leases = await store.claim(run, worker, count);
  if (leases.length > 0 || holding > 0) return leases;
  await store.releaseGone(isGoneWorker);
  return store.claim(run, worker, count);
}

/** Reads one document and settles it, or gives it back where the run ended before or while it was read. */
async function handle({ lease }: Held, place: Workplace, options: WorkOptions, signals: WorkSignals): Promise<void> {
  const { store, readers, run, tell, step } = place;
  const told: Readers = {
    ...readers,
    use: (work) =>
      readers.use((reader) => {
        step('begun', lease.id);
        return work(reader);
      }),
  };
  const outcome = await readLeased(lease, store, told, options, signals);
  if (outcome === null) {
    await store.release(run, lease);
    return;
  }
  step('read', lease.id);
  if (!(await store.settle(run, lease, outcome))) return;
  step('settled', lease.id);
  const { id, paths } = lease;
  await tell(
    outcome.state === 'again'
      ? { kind: 'stopped', id, paths, reason: outcome.reason }
      : { kind: 'settled', id, paths, state: outcome.state, reason: outcome.reason },
  );
}
