import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OcrMode } from '../document/document.ts';
import { readDocument } from '../document/read-document.ts';
import type { ReportRecord } from '../generated/report.ts';
import type { TextRecord } from '../generated/text.ts';
import { layOut } from '../layout/lay-out.ts';
import { processDocument, readText as readLayout } from '../pipeline.ts';
import { inSchemaOrder } from '../schema.ts';
import { toTextRecord } from '../sinks/text-record.ts';
import { findInputs } from './find-inputs.ts';
import { openReaderProcess } from './reader-process.ts';
import { runFiles } from './run-files.ts';

/**
 * What the caller knows of the input. `fileName` defaults to the path's last part, or `document` for bytes; `ocr` (`auto`) says
 * which pages are read by character recognition.
 */
export interface ExtractOptions {
  readonly fileName?: string;
  readonly password?: string;
  readonly ocr?: OcrMode;
}

/**
 * Turns one paper into its report record: PDF, JATS XML, plain text or block JSON, as bytes or as a path.
 *
 * Never throws for what the bytes hold: the record's `state` and `findings` say what was wrong with them. The work is done in
 * this process; for files from strangers, which may loop or swell, use extractFiles.
 * @throws Error of the file system where the path cannot be read.
 * @example
 * const record = await extractReport('paper.pdf');
 * for (const { patient } of record.cases) console.log(patient.age?.value.years, patient.age?.evidence[0]?.quote);
 */
export async function extractReport(bytesOrPath: Uint8Array | string, options: ExtractOptions = {}): Promise<ReportRecord> {
  const { record } = await processDocument(...(await load(bytesOrPath, options)));
  return inSchemaOrder('report', record);
}

/**
 * Reads the text of one paper in reading order, as `caseglean text --json` prints it; the evidence of extractReport counts in it.
 *
 * `blocks` is [] where nothing could be read.
 * @throws Error of the file system where the path cannot be read.
 */
export async function readText(bytesOrPath: Uint8Array | string, options: ExtractOptions = {}): Promise<TextRecord> {
  const document = await readDocument(...(await load(bytesOrPath, options)));
  return inSchemaOrder('text', toTextRecord(readLayout(layOut(document)), document.meta));
}

/** One file of extractFiles. `record` is null where the file is missing; `reason` is null where it is done. */
export interface ExtractedFile {
  readonly path: string;
  readonly record: ReportRecord | null;
  readonly reason: string | null;
}

/**
 * Turns files and folders into records, in order, in a process that is replaced where a file loops, swells or crashes.
 *
 * Missing inputs come first, without a record.
 */
export async function* extractFiles(
  paths: readonly string[],
  options: { readonly password?: string; readonly ocr?: OcrMode; readonly signal?: AbortSignal } = {},
): AsyncGenerator<ExtractedFile> {
  const { inputs, missing } = findInputs(paths);
  for (const { path, reason } of missing) yield { path, record: null, reason };
  const reader = openReaderProcess();
  try {
    const run = {
      want: 'record',
      password: options.password ?? null,
      ocr: options.ocr ?? 'auto',
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    } as const;
    for await (const { input, reply } of runFiles(inputs, reader, run)) {
      yield {
        path: input.path,
        record: reply.record === null ? null : inSchemaOrder('report', reply.record),
        reason: reply.reason?.message ?? null,
      };
    }
  } finally {
    await reader.close();
  }
}

async function load(
  bytesOrPath: Uint8Array | string,
  { fileName, password, ocr = 'auto' }: ExtractOptions,
): Promise<[Uint8Array, { fileName: string; password?: string; ocr: OcrMode }]> {
  const isPath = typeof bytesOrPath === 'string';
  const bytes = isPath ? new Uint8Array(await readFile(bytesOrPath)) : bytesOrPath;
  const name = fileName ?? (isPath ? basename(bytesOrPath) : 'document');
  return [bytes, { fileName: name, ocr, ...(password === undefined ? {} : { password }) }];
}
