import { extname, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { OcrMode } from '../document/document.ts';
import type { Input } from '../run/find-inputs.ts';
import type { FiledFormat, RecordSink } from '../sinks/record-sink.ts';
import { ocrOption } from './ocr-option.ts';
import { passwordOption } from './password-option.ts';
import { runInputs, type ResultWriter } from './run-inputs.ts';

const FORMATS = ['json', 'jsonl', 'csv', 'brat', 'web-annotation'] as const;
type Format = (typeof FORMATS)[number];

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
  caseglean extract papers/ --format brat --out ann  ann/<name>.txt and <name>.ann, the facts as brat stand-off
  caseglean extract locked.pdf --password secret     a protected file`;

/** `extract FILE…`: a report record per input. */
export function extractCommand(): Command {
  return new Command('extract')
    .summary('write a report record per input')
    .description(
      'Reads each input and writes its report record: patients, tumour, treatments, Ki-67, follow-up, each value with quote, page and boxes.',
    )
    .argument('<FILE...>', 'files, or folders to search for *.pdf, *.xml and *.nxml')
    .option(
      '--out <DIR>',
      'write into this folder instead of standard output; with jsonl or csv also a file; brat and web-annotation need it',
    )
    .addOption(
      new Option('--format <FORMAT>', 'form of the output (default: json, or jsonl for several inputs on standard output)').choices(
        FORMATS,
      ),
    )
    .addOption(ocrOption())
    .addOption(passwordOption())
    .addHelpText('after', EXAMPLES)
    .action(runExtract);
}

async function runExtract(paths: string[], options: ExtractOptions): Promise<void> {
  const { UsageError, prepareFile, prepareFolder } = await import('../run/plan-outputs.ts');
  const sinks = await import('../sinks/record-sink.ts');
  const planFiles = await filePlanner();
  const { out } = options;
  process.exitCode = await runInputs(paths, {
    want: options.format === 'brat' || options.format === 'web-annotation' ? 'record-and-text' : 'record',
    password: options.password ?? null,
    ocr: options.ocr,
    open: (inputs) => {
      const format = options.format ?? (out === undefined && inputs.length > 1 ? 'jsonl' : 'json');
      if (format === 'jsonl' || format === 'csv') {
        return writerOf(
          out === undefined
            ? sinks.printedRecords(format)
            : sinks.filedRecords(format, prepareFile(gatheredFile(out, format, prepareFolder))),
        );
      }
      if (out !== undefined) return writerOf(planFiles(inputs, format, out));
      if (format !== 'json') throw new UsageError(`--format ${format} needs --out`);
      if (inputs.length > 1) throw new UsageError('several records on standard output need --format jsonl, or --out for one file each');
      return writerOf(sinks.printedRecords('json'));
    },
  });
}

/**
 * Opens the sink that writes a record's own files into a folder; that throws a UsageError where two would clash, or one would
 * replace an input.
 */
async function filePlanner(): Promise<(inputs: readonly Input[], format: FiledFormat, folder: string) => RecordSink> {
  const { UsageError, planOutputs, prepareFolder } = await import('../run/plan-outputs.ts');
  const { FILE_ENDINGS, filesPerRecord } = await import('../sinks/record-sink.ts');
  return (inputs, format, folder) => {
    const plans = new Map(FILE_ENDINGS[format].map((ending) => [ending as string, planOutputs(inputs, folder, ending)]));
    const read = new Set(inputs.map(({ path }) => resolve(path)));
    const replaced = [...plans.values()].flatMap((plan) => [...plan.values()]).find((path) => read.has(resolve(path)));
    if (replaced !== undefined) throw new UsageError(`${replaced} is an input and would be replaced; write into another folder`);
    prepareFolder(folder);
    return filesPerRecord(format, (input, ending) => plans.get(ending)?.get(input) ?? join(folder, `${input.name}${ending}`));
  };
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

function writerOf(sink: RecordSink): ResultWriter {
  return {
    write: async ({ input, reply }) => {
      if (reply.record !== null) await sink.write(input, reply.record, reply.output);
    },
    close: () => sink.close(),
  };
}
