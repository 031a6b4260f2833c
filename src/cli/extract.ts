import { extname, join } from 'node:path';
import { Command, Option } from 'commander';
import type { ReportRecord } from '../generated/report.ts';
import type { FileResult } from '../run/run-files.ts';
import type { RecordSink } from '../sinks/record-sink.ts';
import type { OcrMode } from '../document/document.ts';
import { ocrOption } from './ocr-option.ts';
import { runInputs } from './run-inputs.ts';

type Format = 'json' | 'jsonl' | 'csv';

interface ExtractOptions {
  readonly out?: string;
  readonly format?: Format;
  readonly password?: string;
  readonly ocr: OcrMode;
}

const EXAMPLES = `
Examples:
  caseglean extract paper.pdf                        one record as JSON on standard output
  caseglean extract papers/ --out records            records/<name>.json for every paper below papers/
  caseglean extract papers/ > records.jsonl          several records as JSON Lines
  caseglean extract papers/ --format csv > cases.csv one row per patient, safe to open in a spreadsheet
  caseglean extract locked.pdf --password secret     a protected file`;

/** `extract FILE…`: a report record per input. */
export function extractCommand(): Command {
  return new Command('extract')
    .summary('write a report record per input')
    .description('Reads each input and writes its report record: patients, tumour, treatments, Ki-67, follow-up, each value with quote, page and boxes.')
    .argument('<FILE...>', 'files, or folders to search for *.pdf, *.xml and *.nxml')
    .option('--out <DIR>', 'write into this folder instead of standard output; with jsonl or csv also a file')
    .addOption(new Option('--format <FORMAT>', 'form of the output (default: json, or jsonl for several inputs on standard output)').choices(['json', 'jsonl', 'csv']))
    .addOption(ocrOption())
    .option('--password <PASSWORD>', 'opens protected files')
    .addHelpText('after', EXAMPLES)
    .action(runExtract);
}

async function runExtract(paths: string[], options: ExtractOptions): Promise<void> {
  const { UsageError, planOutputs, prepareFile, prepareFolder } = await import('../run/plan-outputs.ts');
  const sinks = await import('../sinks/record-sink.ts');
  process.exitCode = await runInputs(paths, {
    want: 'record',
    password: options.password ?? null,
    ocr: options.ocr,
    open: (inputs) => {
      const { out } = options;
      const format = options.format ?? (out === undefined && inputs.length > 1 ? 'jsonl' : 'json');
      if (format === 'json' && out === undefined) {
        if (inputs.length > 1) throw new UsageError('several records on standard output need --format jsonl, or --out for one file each');
        return writerOf(sinks.printedRecords('json'));
      }
      if (format !== 'json') {
        return writerOf(out === undefined ? sinks.printedRecords(format) : sinks.filedRecords(format, prepareFile(gatheredFile(out, format, prepareFolder))));
      }
      const folder = out ?? '.';
      const plan = planOutputs(inputs, folder, '.json');
      prepareFolder(folder);
      return writerOf(sinks.filePerRecord((input) => plan.get(input) ?? join(folder, `${input.name}.json`)));
    },
  });
}

/** Where all records go together: the file that was named, or one in the folder that was named. */
function gatheredFile(out: string, format: 'jsonl' | 'csv', prepareFolder: (folder: string) => void): string {
  if (extname(out).toLowerCase() === `.${format}`) {
    prepareFolder(join(out, '..'));
    return out;
  }
  prepareFolder(out);
  return join(out, format === 'csv' ? 'cases.csv' : 'records.jsonl');
}

function writerOf(sink: RecordSink): { write: (result: FileResult) => Promise<void>; close: () => Promise<void> } {
  return {
    write: async ({ input, reply }) => {
      const record: ReportRecord | null = reply.record;
      if (record !== null) await sink.write(input, record);
    },
    close: () => sink.close(),
  };
}
