import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { READER_FLAGS } from '../src/run/reader-process.ts';

const LIBRARY = pathToFileURL(join(import.meta.dirname, '..', 'src', 'index.ts')).href;

/**
 * Megabytes that a fresh process holds at most while it reads one paper, with the flags that the command line gives to its reading
 * process.
 */
export function measurePeakMemory(path: string): number {
  const program = `const { extractReport } = await import(${JSON.stringify(LIBRARY)}); await extractReport(${JSON.stringify(path)}); process.stdout.write(String(process.resourceUsage().maxRSS));`;
  const { stdout, stderr } = spawnSync(process.execPath, [...READER_FLAGS, '--input-type=module', '-e', program], { encoding: 'utf8' });
  if (!/^\d+$/.test(stdout)) throw new Error(`no memory was reported for ${path}: ${stderr}`);
  return Number(stdout) / 1024;
}
