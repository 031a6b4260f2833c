import { lexiconFingerprint } from '../lexicon/lexicon.ts';
import { ENGINE_VERSION } from '../records/to-report.ts';
import { isPostgres, openStore } from '../store/open-store.ts';
import { isSettled } from '../store/states.ts';
import type { RunEnd, Store } from '../store/store.ts';
import { enrolFiles } from './enrol-files.ts';
import type { IngestEvent, IngestOptions } from './ingest.ts';
import { removeLeftCopies } from './kept-copies.ts';
import { Mailbox } from './mailbox.ts';
import { openReaders } from './readers.ts';
import { workThrough } from './work-through.ts';
import { workerName } from './worker-name.ts';

/** Name of this version of the program with its lexicons, by which records are told apart. */
export function engineName(): string {
  return `${ENGINE_VERSION}+${lexiconFingerprint().slice('sha256:'.length, 'sha256:'.length + 12)}`;
}

/**
 * A bulk run as a sequence of events: takes files into a store and works through what waits there, whoever left it.
 *
 * The consumer sets the pace. Ending the loop early stops the run; everything settled so far is kept, and the same call goes on later.
 * @throws StoreError where the store cannot be opened or written.
 */
export async function* createIngest(options: IngestOptions): AsyncGenerator<IngestEvent> {
  const store = await openStore(options.store, { create: true, write: true });
  const stop = new AbortController();
  const onAbort = (): void => {
    stop.abort();
  };
  options.signal?.addEventListener('abort', onAbort, { once: true });
  if (options.signal?.aborted === true) stop.abort();
  const mailbox = new Mailbox<IngestEvent>(4);
  const job = runInStore(store, options, stop.signal, mailbox);
  const finished = job.then(
    (end) => {
      mailbox.close({ kind: 'ended', end });
    },
    (error: unknown) => {
      mailbox.fail(error);
    },
  );
  try {
    yield* mailbox;
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
    stop.abort();
    mailbox.discard();
    await finished;
    await store.close();
  }
}

async function runInStore(store: Store, options: IngestOptions, signal: AbortSignal, mailbox: Mailbox<IngestEvent>): Promise<RunEnd> {
  const engine = engineName();
  const { command = 'ingest', concurrency = 1, ocr = 'never', password = null, queueOnly = false, forever = false } = options;
  const worker = workerName();
  removeLeftCopies();
  const run = await store.beginRun({ command, worker, engine, settings: { concurrency, ocr, queueOnly } });
  const step = options.onStep ?? ((): void => undefined);
  step('run-begun', null);
  let end: RunEnd;
  try {
    if (options.requeue !== undefined) await store.requeue(run, options.requeue);
    // Where one half fails the other ends soon, so that the fault is told now and not when the last file was found or nobody
    // watches any more.
    const failing = new AbortController();
    const endBoth = (error: unknown): never => {
      failing.abort();
      throw error;
    };
    const finish = AbortSignal.any([signal, failing.signal, ...(options.finish === undefined ? [] : [options.finish])]);
    const enrolling = { isDone: false };
    await mailbox.put({ kind: 'begun', left: await store.left() });
    const pending = new Map<string, string>();
    const tell = (event: IngestEvent): Promise<void> => {
      if (event.kind === 'enrolled' && !isSettled(event.state) && !queueOnly && !forever) pending.set(event.id, event.path);
      if (event.kind === 'settled') pending.delete(event.id);
      return mailbox.put(event);
    };
    const enrol = enrolFiles(store, run, options, { signal: finish, step, tell })
      .catch(endBoth)
      .finally(() => {
        enrolling.isDone = true;
      });
    const readers = queueOnly ? null : openReaders(concurrency);
    const work =
      readers === null
        ? Promise.resolve()
        : workThrough(
            { store, readers, run, worker, tell, step },
            { engine, ocr, password, concurrency, goOn: () => forever || !enrolling.isDone, isNear: !isPostgres(options.store) },
            { finish, now: signal },
          ).catch(endBoth);
    const results = await Promise.allSettled([enrol, work]);
    await readers?.close();
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    if (!finish.aborted) await tellOthers(store, pending, tell);
    end = signal.aborted || (finish.aborted && !forever) ? 'interrupted' : 'finished';
  } catch (error) {
    // Where the store fails its fault is the one to tell, not that its end could not be written either.
    await store.endRun(run, 'failed').catch(() => undefined);
    throw error;
  }
  await store.endRun(run, end);
  step('run-ended', null);
  return end;
}

/** Tells what became of documents that this run took in and another worker settled. */
async function tellOthers(store: Store, pending: ReadonlyMap<string, string>, tell: (event: IngestEvent) => Promise<void>): Promise<void> {
  for (const [id, path] of pending) {
    const [document] = await store.find(id);
    if (document !== undefined && isSettled(document.state))
      await tell({ kind: 'enrolled', id, path, isNew: false, state: document.state });
  }
}
