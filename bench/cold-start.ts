import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { median } from './warm.ts';

const BINARY = join(import.meta.dirname, '..', 'bin', 'caseglean.js');
const RUNS = 5;

/** Milliseconds on the clock from starting the program to the first byte of a paper's record: the best and the median of five runs. */
export async function measureColdStart(path: string): Promise<{ readonly best: number; readonly median: number }> {
  const waits: number[] = [];
  for (let run = 0; run < RUNS; run++) waits.push(await firstByte(path));
  return { best: Math.min(...waits), median: median(waits) };
}

async function firstByte(path: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [BINARY, 'extract', path], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  const wait = performance.now() - start;
  child.stdout.resume();
  await once(child, 'exit');
  return wait;
}
