import { basename } from 'node:path';
import PQueue from 'p-queue';
import type { OcrMode } from '../document/document.ts';
import { failedRecord } from './failed-record.ts';
import { faultText, type Input } from './find-inputs.ts';
import { hashFile } from './hash-file.ts';
import { ReadingStopped, type ReaderProcess } from './reader-process.ts';
import type { Reason, Reply, Task, Wanted } from './task.ts';

/** An input with what came of it. */
export interface FileResult {
  readonly input: Input;
  readonly reply: Reply;
}

/** How files are read. `signal` ends the run after the results so far. */
export interface RunOptions {
  readonly want: Wanted;
  readonly password: string | null;
  readonly ocr: OcrMode;
  readonly signal?: AbortSignal;
}

/** Recognising a dense page takes 6 to 10 seconds of work. */
const SECONDS_PER_PICTURE = 40;

/** Drawing a page takes up to a second; a long paper has many. */
const SECONDS_FOR_DRAWING = 120;

/** Results that may wait for a slow consumer before no further file is read. */
const AHEAD = 4;

/**
 * Reads files in their order and yields each result in the same order, whatever the files hold.
 *
 * A file that cannot be read yields state `failed` with a reason. The consumer sets the pace: only a few results wait for it.
 */
export async function* runFiles(inputs: readonly Input[], reader: ReaderProcess, options: RunOptions): AsyncGenerator<FileResult> {
  const queue = new PQueue({ concurrency: 1 });
  const pending: Promise<FileResult>[] = [];
  for (const input of inputs) {
    if (isInterrupted(options)) break;
    pending.push(queue.add(() => readOne(input, reader, options)));
    if (pending.length <= AHEAD) continue;
    const result = await pending.shift();
    if (result !== undefined && !isInterrupted(options)) yield result;
  }
  for (const promise of pending) {
    if (isInterrupted(options)) break;
    const result = await promise;
    if (!isInterrupted(options)) yield result;
  }
  queue.clear();
}

function isInterrupted({ signal }: RunOptions): boolean {
  return signal?.aborted === true;
}

async function readOne(input: Input, reader: ReaderProcess, options: RunOptions): Promise<FileResult> {
  const { want, password, ocr, signal } = options;
  const task: Task = { path: input.path, fileName: basename(input.name), password, want, ocr, recognise: false };
  try {
    return { input, reply: await readTask(task, reader, signal) };
  } catch (error) {
    return { input, reply: await failedReply(input, want, reasonOf(error)) };
  }
}

/**
 * Reads one file, a second time with its pictures where it has some that wait for recognition.
 *
 * @throws ReadingStopped where reading came to no end.
 */
export async function readTask(task: Task, reader: ReaderProcess, signal?: AbortSignal): Promise<Reply> {
  const reply = await reader.read(task, signal, typeof task.want === 'object' && task.want.png !== undefined ? SECONDS_FOR_DRAWING : 0);
  return reply.unrecognised === 0 ? reply : recognise(reply, task, reader, signal);
}

/** Reads a file once more, with its pictures; where that goes over its limit, what was read without them stands. */
async function recognise(plain: Reply, task: Task, reader: ReaderProcess, signal: AbortSignal | undefined): Promise<Reply> {
  try {
    return await reader.read({ ...task, recognise: true }, signal, SECONDS_PER_PICTURE * plain.unrecognised);
  } catch (error) {
    if (!(error instanceof ReadingStopped) || error.why === 'interrupt') throw error;
    const reason = { code: 'limit-exceeded', message: `Character recognition was given up: ${error.message}` } as const;
    const found = { ...reason, severity: 'warning' as const, path: null, evidence: [] };
    return { ...plain, reason, record: plain.record === null ? null : { ...plain.record, findings: [...plain.record.findings, found] } };
  }
}

/** Why a file could not be read, as a finding says it. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof ReadingStopped) {
    return { code: error.why === 'crash' ? 'file-unreadable' : 'limit-exceeded', message: error.message };
  }
  const isSystem = error instanceof Error && 'code' in error;
  return { code: 'file-unreadable', message: isSystem ? faultText(error) : `A fault of the program: ${faultText(error)}` };
}

/** With a record where the file can still be hashed. */
async function failedReply(input: Input, want: Wanted, reason: Reason): Promise<Reply> {
  const failed = { state: 'failed', reason, output: null, unrecognised: 0 } as const;
  if (want !== 'record' && want !== 'explained-record') return { ...failed, record: null };
  try {
    return { ...failed, record: failedRecord({ fileName: basename(input.name), ...(await hashFile(input.path)) }, reason) };
  } catch {
    return { ...failed, record: null };
  }
}
