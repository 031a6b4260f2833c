import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const HAS_PROC = existsSync('/proc/self/status');

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

/** Milliseconds between two looks: a look into /proc costs microseconds, starting `ps` milliseconds. */
const INTERVAL_MS = HAS_PROC ? 50 : 500;

/** Calls `onExceeded` once when the process holds more than `limit` bytes; gives the function that ends the watch. */
export function watchMemory(pid: number, limit: number, onExceeded: () => void): () => void {
  const timer = setInterval(() => {
    if ((residentBytes(pid) ?? 0) <= limit) return;
    clearInterval(timer);
    onExceeded();
  }, INTERVAL_MS);
  return () => {
    clearInterval(timer);
  };
}
