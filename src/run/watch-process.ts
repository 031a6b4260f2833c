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

/** Seconds of processor time that a process has used; null where it is gone or the system does not tell. */
function workedSeconds(pid: number): number | null {
  if (!HAS_PROC) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before the last bracket may hold anything; user and system time are the 12th and 13th field behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

/**
 * Calls `onExceeded` once when the process goes over a limit from now on; gives the function that ends the watch.
 *
 * Time is processor time where the system tells it, so that a busy machine changes no result; else time on the clock.
 */
export function watchProcess(pid: number | undefined, limits: Limits, onExceeded: (limit: 'time' | 'memory') => void): () => void {
  const before = pid === undefined ? null : workedSeconds(pid);
  const wallSeconds = limits.seconds * (before === null ? 1 : WALL_FACTOR);
  const deadline = setTimeout(() => { exceed('time'); }, wallSeconds * 1000);
  const timer = setInterval(() => {
    if (pid === undefined) return;
    if ((residentBytes(pid) ?? 0) > limits.bytes) exceed('memory');
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
