import type { ChildProcess } from 'node:child_process';
import { extname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Tinypool, type TinypoolWorker } from 'tinypool';
import type { Reply, Task } from './task.ts';
import { residentBytes, watchProcess, withChildren, type Limits } from './watch-process.ts';

/** What a stranger's file may take. */
export const LIMITS: Limits = { seconds: 20, bytes: 1.5e9 };

/**
 * Flags of the process. The heap's own limit lies below the cap on all memory, so that most files that swell end by a clean
 * message. A small nursery saves a fifth of the memory and costs no time that could be measured.
 */
export const READER_FLAGS: readonly string[] = ['--max-old-space-size=1100', '--max-semi-space-size=8'];

/**
 * Above this share of the memory limit the process is replaced before the next file, so that one file's memory does not count
 * against another.
 */
const RECYCLE_SHARE = 0.4;

/** A process that is told to end is killed after a second; on a busy machine that takes longer to be seen. */
const LONGEST_END_MS = 10_000;

/** What the process is told of our environment: where programs and their data are, and nothing else that a stranger's file might reach. */
const ENVIRONMENT = ['PATH', 'Path', 'PATHEXT', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'TESSDATA_PREFIX'];

/** Reading did not come to an end: what stopped it, and a sentence that says so. */
export class ReadingStopped extends Error {
  readonly why: 'time' | 'memory' | 'crash' | 'interrupt';
  constructor(why: ReadingStopped['why'], message: string) {
    super(message);
    this.why = why;
  }
}

/**
 * A process of its own that reads untrusted files one after the other.
 *
 * Where a file goes over a limit or brings the process down, the process is replaced and only that file is lost.
 */
export interface ReaderProcess {
  /**
   * `moreSeconds` are granted beyond the limit.
   * @throws ReadingStopped where the process was stopped or died; any other error is a fault of the program.
   */
  read(task: Task, signal?: AbortSignal, moreSeconds?: number): Promise<Reply>;
  close(): Promise<void>;
}

/** Starts the process at once, so that it warms up while the caller still looks at its inputs. */
export function openReaderProcess(limits: Limits = LIMITS): ReaderProcess {
  const pool = new Tinypool({
    filename: new URL(`./read-file${extname(import.meta.url)}`, import.meta.url).href,
    runtime: 'child_process',
    minThreads: 1,
    maxThreads: 1,
    env: Object.fromEntries(ENVIRONMENT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    execArgv: [...inheritedFlags(process.execArgv), ...READER_FLAGS],
  });
  let replies = 0;
  let onDeath: () => void = () => undefined;
  // A process that dies between two files is replaced; one that never came up is a fault of ours and ends the run. The pool puts
  // none in the place of one that dies while it starts, and a file that waits for it would wait for ever.
  pool.on('error', (error: Error) => {
    if (replies === 0) throw error;
    if (pool.threads.length === 0) onDeath();
  });
  const watched = new WeakSet<TinypoolWorker>();
  let lastWords = '';
  const current = (): TinypoolWorker | undefined => {
    const worker = pool.threads[0];
    if (worker !== undefined && !watched.has(worker)) {
      watched.add(worker);
      lastWords = '';
      hush(worker, (words) => {
        lastWords = (lastWords + words).slice(-4000);
      });
    }
    return worker;
  };
  current();
  // A file that loops would keep the process busy after we are gone.
  const killLast = (): void => {
    killNow(current()?.threadId);
  };
  process.once('exit', killLast);
  return {
    read: async (task, signal, moreSeconds = 0) => {
      const granted = { ...limits, seconds: limits.seconds + moreSeconds };
      const stopper = new AbortController();
      let cause: ReadingStopped['why'] | null = null;
      const stop = (why: ReadingStopped['why']): void => {
        cause ??= why;
        killNow(current()?.threadId);
        stopper.abort();
      };
      const onInterrupt = (): void => {
        stop('interrupt');
      };
      signal?.addEventListener('abort', onInterrupt, { once: true });
      // Starts a process where there is none; waits for nothing then.
      if (current() === undefined) await pool.recycleWorkers();
      const pid = current()?.threadId;
      const unwatch = watchProcess(pid, granted, stop);
      onDeath = () => {
        stop('crash');
      };
      try {
        const reply = (await pool.run(task, { signal: stopper.signal })) as Reply;
        replies += 1;
        if (pid !== undefined && (residentBytes(pid) ?? 0) > RECYCLE_SHARE * limits.bytes)
          await atMost(LONGEST_END_MS, pool.recycleWorkers());
        return reply;
      } catch (error) {
        throw asStopped(cause, error, lastWords, granted);
      } finally {
        unwatch();
        onDeath = () => undefined;
        signal?.removeEventListener('abort', onInterrupt);
        await settle(pool);
        current();
      }
    },
    close: async () => {
      process.off('exit', killLast);
      await atMost(LONGEST_END_MS, pool.destroy());
    },
  };
}

/**
 * Node's own flags without those that open a debugger or give the program itself (`node -e`), which the process would run in place
 * of its own.
 */
function inheritedFlags(flags: readonly string[]): string[] {
  const isProgram = (flag: string | undefined): boolean => /^(?:-e|-p|-pe|--eval|--print)$/.test(flag ?? '');
  return flags.filter((flag, i) => !/^--(?:inspect|input-type|eval=|print=)/.test(flag) && !isProgram(flag) && !isProgram(flags[i - 1]));
}

/**
 * Waits for a promise, but not for ever: the pool waits for the end of a process that may have ended before, and its handles do not keep
 * ours running meanwhile.
 */
async function atMost(milliseconds: number, promise: Promise<void>): Promise<void> {
  const done = new AbortController();
  const timer = wait(milliseconds, undefined, { signal: done.signal }).catch(() => undefined);
  try {
    await Promise.race([promise, timer]);
  } finally {
    done.abort();
  }
}

/** Keeps what the process prints (pdf.js' warnings, V8's last words) from our own streams, and hands over what it says at the end. */
function hush(worker: TinypoolWorker, onWords: (words: string) => void): void {
  const { process: child } = worker as TinypoolWorker & { readonly process?: ChildProcess };
  child?.stdout?.unpipe().resume();
  child?.stderr?.unpipe().on('data', (chunk: Buffer) => {
    onWords(chunk.toString('latin1'));
  });
}

/** Ends a process and what it started; a program for recognition would work on for nobody. */
function killNow(pid: number | undefined): void {
  if (pid === undefined) return;
  for (const each of withChildren(pid)) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // Gone already.
    }
  }
}

function asStopped(cause: ReadingStopped['why'] | null, error: unknown, lastWords: string, limits: Limits): unknown {
  if (cause === 'time') return new ReadingStopped(cause, `Reading was stopped after ${limits.seconds} seconds.`);
  if (cause === 'memory') return new ReadingStopped(cause, `Reading was stopped at ${(limits.bytes / 1e9).toFixed(1)} GB of memory.`);
  if (cause === 'interrupt') return new ReadingStopped(cause, 'Reading was interrupted.');
  if (/heap out of memory|allocation failed/i.test(lastWords)) return new ReadingStopped('memory', 'Reading ran out of memory.');
  if (cause === 'crash' || (error instanceof Error && error.message === 'Worker exited unexpectedly'))
    return new ReadingStopped('crash', 'Reading brought its process down.');
  return error;
}

/** Waits until a killed process has its successor; a pool that is being closed has none. */
async function settle(pool: Tinypool): Promise<void> {
  for (let tries = 0; tries < 100 && pool.threads.length === 0; tries += 1) await wait(5);
}
