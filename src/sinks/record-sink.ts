import { closeSync, openSync, writeSync } from 'node:fs';
import type { ReportRecord } from '../generated/report.ts';
import { toBrat } from './brat.ts';
import { csvHeader, toCsv } from './csv.ts';
import { toJson, toJsonLine } from './json.ts';
import { toWebAnnotations } from './web-annotation.ts';
import { printText, writeWhole } from './write-text.ts';

/** The input that a record came from, by its name. */
interface NamedInput {
  readonly path: string;
  readonly name: string;
}

/** Takes records one by one, in the order they come; `text` is the document text where it was asked for, else null. */
export interface RecordSink {
  write(input: NamedInput, record: ReportRecord, text: string | null): Promise<void>;
  close(): Promise<void>;
}

type Format = 'json' | 'jsonl' | 'csv';

function render(format: Format, record: ReportRecord): string {
  if (format === 'csv') return toCsv(record);
  return format === 'json' ? toJson('report', record) : toJsonLine('report', record);
}

/** Records on standard output; CSV begins with its header even where no record follows. */
export function printedRecords(format: Format): RecordSink {
  let before = format === 'csv' ? csvHeader() : '';
  const flush = async (text: string): Promise<void> => {
    const whole = before + text;
    before = '';
    if (whole !== '') await printText(whole);
  };
  return { write: (_input, record) => flush(render(format, record)), close: () => flush('') };
}

/** All records in one file, replaced if it is there. @throws Error of the file system where it cannot be written. */
export function filedRecords(format: 'jsonl' | 'csv', path: string): RecordSink {
  const file = openSync(path, 'w');
  if (format === 'csv') writeSync(file, csvHeader());
  return {
    write: (_input, record) => {
      writeSync(file, render(format, record));
      return Promise.resolve();
    },
    close: () => {
      closeSync(file);
      return Promise.resolve();
    },
  };
}

/** What is written of each record into files of its own, by form: the endings of these files. */
export const FILE_ENDINGS = { json: ['.json'], brat: ['.ann', '.txt'], 'web-annotation': ['.jsonld'] } as const;

/** A form of which each record has files of its own. */
export type FiledFormat = keyof typeof FILE_ENDINGS;

type Ending = (typeof FILE_ENDINGS)[FiledFormat][number];

/**
 * Files for each record, at the paths that its input is given. A text that could not be read has no annotations: only JSON is
 * written of it.
 */
export function filesPerRecord(format: FiledFormat, pathOf: (input: NamedInput, ending: Ending) => string): RecordSink {
  return {
    write: (input, record, text) => {
      for (const [ending, content] of filesOf(format, record, text ?? '')) writeWhole(pathOf(input, ending), content);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

function filesOf(format: FiledFormat, record: ReportRecord, text: string): readonly (readonly [Ending, string])[] {
  if (format === 'json') return [['.json', toJson('report', record)]];
  if (text === '') return [];
  if (format === 'brat')
    return [
      ['.txt', text],
      ['.ann', toBrat(record, text)],
    ];
  return [['.jsonld', `${JSON.stringify(toWebAnnotations(record, text), null, 2)}\n`]];
}
