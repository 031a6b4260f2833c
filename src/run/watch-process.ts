import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const HAS_PROC = existsSync('/proc/self/status');

/** Clock ticks a second in /proc; 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Milliseconds between two looks: a look into /proc costs microseconds, starting `ps` milliseconds. */
const INTERVAL_MS = HAS_PROC ? 50 : 500;

/** Waiting for a busy machine counts against a file only from this many times its seconds on. */
const WALL_FACTOR = 3;

/** Limits on one file: seconds of work, bytes of memory. */
export interface Limits {
  readonly seconds: number;
  readonly bytes: number;
}

/** Bytes of memory that a process holds now; null where it is gone or the system does not tell. */
export function residentBytes(pid: number): number | null {
  try {
    const kilobytes = HAS_PROC
      ? /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return kilobytes === undefined || kilobytes === '' ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** The process and those that it started (the program tesseract), as far as the system tells. */
export function withChildren(pid: number): number[] {
  try {
    return [
      pid,
      ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
        .split(' ')
        .filter((child) => child !== '')
        .map(Number),
    ];
  } catch {
    return [pid];
  }
}

/** Seconds of processor time that a process and its children have used; null where it is gone or the system does not tell. */
function workedSeconds(pid: number): number | null {
  const [own = null, ...children] = withChildren(pid).map(ticksOf);
  return own === null ? null : children.reduce<number>((sum, ticks) => sum + (ticks ?? 0), own) / TICKS_PER_SECOND;
}

/** Clock ticks of work of a process and of those of its children that ended; null where it is gone. */
function ticksOf(pid: number): number | null {
  if (!HAS_PROC) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before the last bracket may hold anything; user and system time, own and of ended children, are the 12th to 15th
    // field behind it.
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
      .reduce((sum, ticks) => sum + Number(ticks), 0);
  } catch {
    return null;
  }
}

/**
 * Calls `onExceeded` once when the process, together with those that it started, goes over a limit from now on; gives the function that
 * ends the watch.
 *
 * Time is processor time where the system tells it, so that a busy machine changes no result; else time on the clock.
 */
export function watchProcess(pid: number | undefined, limits: Limits, onExceeded: (limit: 'time' | 'memory') => void): () => void {
  const before = pid === undefined ? null : workedSeconds(pid);
  const wallSeconds = limits.seconds * (before === null ? 1 : WALL_FACTOR);
  const deadline = setTimeout(() => {
    exceed('time');
  }, wallSeconds * 1000);
  const timer = setInterval(() => {
    if (pid === undefined) return;
    if (withChildren(pid).reduce((sum, each) => sum + (residentBytes(each) ?? 0), 0) > limits.bytes) exceed('memory');
    else if (before !== null && (workedSeconds(pid) ?? 0) - before > limits.seconds) exceed('time');
  }, INTERVAL_MS);
  const end = (): void => {
    clearTimeout(deadline);
    clearInterval(timer);
  };
  const exceed = (limit: 'time' | 'memory'): void => {
    end();
    onExceeded(limit);
  };
  return end;
}
