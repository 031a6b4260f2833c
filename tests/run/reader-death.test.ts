import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openReaderProcess, type ReaderProcess } from '../../src/run/reader-process.ts';
import type { Task } from '../../src/run/task.ts';
import { residentBytes, withChildren } from '../../src/run/watch-process.ts';
import { put, REPORT, scratchFolder } from '../cli/run-binary.ts';

const folder = scratchFolder();
const path = put(folder, 'paper.txt', REPORT);
const task: Task = { path, fileName: 'paper.txt', password: null, want: 'text', ocr: 'never', recognise: false };

let reader: ReaderProcess | null = null;
afterEach(async () => {
  await reader?.close();
  reader = null;
});

function readers(): number[] {
  return withChildren(process.pid).slice(1);
}

function killReaders(): void {
  for (const pid of readers()) process.kill(pid, 'SIGKILL');
}

/** Ends by itself once the reader is closed; `meanwhile` is done to the process that reads, whose id is `child`. */
const program = (meanwhile: string): string => `
  import { openReaderProcess } from ${JSON.stringify(new URL('../../src/run/reader-process.ts', import.meta.url).href)};
  import { withChildren } from ${JSON.stringify(new URL('../../src/run/watch-process.ts', import.meta.url).href)};
  const reader = openReaderProcess();
  await reader.read(${JSON.stringify(task)});
  const [, child] = withChildren(process.pid);
  ${meanwhile}
  await reader.close();
  console.log('closed');
`;

// The ids of a process's children are asked of /proc.
describe.skipIf(!existsSync(`/proc/self/task/${process.pid}/children`))('a reading process that somebody else ends', () => {
  it('is replaced where that happens between two files', async () => {
    reader = openReaderProcess();
    expect((await reader.read(task)).state).toBe('done');
    killReaders();
    // Its end is noticed before the next file, or is that file's.
    await wait(500);
    expect((await reader.read(task)).state).toBe('done');
  });

  it('costs the file that it reads, and no other', async () => {
    reader = openReaderProcess();
    await reader.read(task);
    const reading = reader.read({ ...task, want: 'record' });
    killReaders();
    await expect(reading).rejects.toMatchObject({ why: 'crash' });
    expect((await reader.read(task)).state).toBe('done');
  });

  it('keeps no file waiting where it had just been put in the place of one that grew too large', async () => {
    const small = openReaderProcess();
    await small.read(task);
    const bytes = residentBytes(readers()[0] ?? 0) ?? 1e9;
    await small.close();
    reader = openReaderProcess({ seconds: 20, bytes: 2 * bytes });
    await reader.read(task);
    const reading = reader.read(task);
    killReaders();
    const start = performance.now();
    await expect(reading).rejects.toMatchObject({ why: 'crash' });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect((await reader.read(task)).state).toBe('done');
  });

  it.each([
    ['was killed', "process.kill(child, 'SIGKILL');"],
    ['does not heed its signal', "process.kill(child, 'SIGSTOP');"],
  ])('lets the program come to its end where it %s before the close', (_, meanwhile) => {
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program(meanwhile)], {
      encoding: 'utf8',
      timeout: 40_000,
    });
    expect([status, stdout]).toEqual([0, 'closed\n']);
  });
});
