import { afterEach, expect, it } from 'vitest';
import { openReaderProcess, type ReaderProcess } from '../../src/run/reader-process.ts';
import { runFiles, type FileResult } from '../../src/run/run-files.ts';
import type { Task } from '../../src/run/task.ts';
import { put, REPORT, scratchFolder } from '../cli/run-binary.ts';

const folder = scratchFolder();
const path = put(folder, 'paper.txt', REPORT);
const task: Task = { path, fileName: 'paper.txt', password: null, want: 'text', ocr: 'never', recognise: false };

let reader: ReaderProcess | null = null;
afterEach(() => reader?.close());

it('stops a file at the deadline and reads the next one in a new process', async () => {
  reader = openReaderProcess({ seconds: 0.005, bytes: 1.5e9 });
  await expect(reader.read(task)).rejects.toMatchObject({ why: 'time', message: 'Reading was stopped after 0.005 seconds.' });
  await expect(reader.read(task)).rejects.toMatchObject({ why: 'time' });
});

it('stops a file at the memory limit', async () => {
  reader = openReaderProcess({ seconds: 20, bytes: 1000 });
  await expect(reader.read({ ...task, want: 'record' })).rejects.toMatchObject({ why: 'memory' });
});

it('loses only the file that was stopped, and keeps the order', async () => {
  const whole = openReaderProcess();
  reader = whole;
  let calls = 0;
  const moody: ReaderProcess = {
    read: async (each) => {
      calls += 1;
      if (calls !== 2) return await whole.read(each);
      const hasty = openReaderProcess({ seconds: 0.005, bytes: 1.5e9 });
      return await hasty.read(each).finally(() => hasty.close());
    },
    close: () => whole.close(),
  };
  const inputs = ['a', 'b', 'c'].map((name) => ({ path, name: `${name}.txt` }));
  const results: FileResult[] = [];
  for await (const result of runFiles(inputs, moody, { want: 'record', password: null, ocr: 'never' })) results.push(result);
  expect(results.map(({ input, reply }) => [input.name, reply.state])).toEqual([
    ['a.txt', 'done'],
    ['b.txt', 'failed'],
    ['c.txt', 'done'],
  ]);
  expect(results[1]?.reply.record).toMatchObject({
    state: 'failed',
    source: { fileName: 'b.txt' },
    findings: [{ code: 'limit-exceeded' }],
  });
});

it('stops when it is told to', async () => {
  reader = openReaderProcess();
  const interrupt = new AbortController();
  const reading = reader.read({ ...task, want: 'record' }, interrupt.signal);
  interrupt.abort();
  await expect(reading).rejects.toMatchObject({ why: 'interrupt' });
});
