import { closeSync, openSync, writeSync } from 'node:fs';
import type { ReportRecord } from '../generated/report.ts';
import { csvHeader, toCsv } from './csv.ts';
import { toJson, toJsonLine } from './json.ts';
import { printText, writeWhole } from './write-text.ts';

/** The input that a record came from, by its name. */
interface NamedInput { readonly path: string; readonly name: string }

/** Takes records one by one, in the order they come. */
export interface RecordSink {
  write(input: NamedInput, record: ReportRecord): Promise<void>;
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

/** A JSON file per record, at the path that its input is given. */
export function filePerRecord(pathOf: (input: NamedInput) => string): RecordSink {
  return {
    write: (input, record) => {
      writeWhole(pathOf(input), toJson('report', record));
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
