import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** When a process began, in the kernel's ticks; '0' where the system does not tell. A number that a later process gets again has another. */
function beginOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before the last bracket may hold anything; the begin is the 20th field behind it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
  } catch {
    return isAlive(pid) ? '0' : null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

let made = 0;

/** A name for a worker of this process, `host:pid:begin:number`, from which others on this machine can tell whether it still lives. */
export function workerName(): string {
  made += 1;
  return `${hostname()}:${process.pid}:${beginOf(process.pid) ?? '0'}:${made}`;
}

/** Whether a worker ran on this machine and its process has ended. */
export function isGoneWorker(worker: string): boolean {
  const parts = worker.split(':');
  const [pid, begin] = [Number(parts.at(-3)), parts.at(-2)];
  if (parts.slice(0, -3).join(':') !== hostname() || !Number.isInteger(pid)) return false;
  return beginOf(pid) !== begin;
}
