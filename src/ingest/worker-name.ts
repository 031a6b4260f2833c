import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * When a process began, in the kernel's ticks; '0' where the system does not tell. A number that a later process gets again has
 * another.
 */
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

/**
 * Where process numbers mean the same: the host's name, and where the system tells, its boot and its process namespace, since copies of a
 * machine and containers may share a name.
 */
function place(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
    return `${hostname()}/${boot}-${/\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? ''}`;
  } catch {
    return hostname();
  }
}

/** A name for a worker of this process, `place:pid:begin:number`, from which others at this place can tell whether it still lives. */
export function workerName(): string {
  made += 1;
  return `${place()}:${process.pid}:${beginOf(process.pid) ?? '0'}:${made}`;
}

/** Whether a worker ran on this machine and its process has ended. */
export function isGoneWorker(worker: string): boolean {
  const parts = worker.split(':');
  const [pid, begin] = [Number(parts.at(-3)), parts.at(-2)];
  if (parts.slice(0, -3).join(':') !== place() || !Number.isInteger(pid)) return false;
  return beginOf(pid) !== begin;
}
