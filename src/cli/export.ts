import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { rename, rm } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { printText } from '../sinks/write-text.ts';
import type { SettledState } from '../store/states.ts';
import { stateOption } from './state-option.ts';
import { storeOption, withStore } from './store-option.ts';

interface ExportOptions {
  readonly store: string;
  readonly format: 'jsonl' | 'csv';
  readonly what: 'cases' | 'documents';
  readonly out?: string;
  readonly bom?: boolean;
  readonly state?: readonly SettledState[];
  readonly engine?: string;
}

const EXAMPLES = `
Examples:
  caseglean export --store cases.db > records.jsonl                       every record, a line each
  caseglean export --store cases.db --format csv --bom --out cases.csv    a row a patient, for a spreadsheet
  caseglean export --store cases.db --what documents --out files.csv      a row a file: state, reason, how to go on

The same documents give the same bytes, whoever read them in whatever order. The whole store is checked before anything is written.`;

/** `export`: what a store holds, as JSON Lines or CSV. */
export function exportCommand(): Command {
  return new Command('export')
    .summary('write the records of a store as JSON Lines or CSV')
    .description('Writes the newest record of every document, ordered by id. A file is put in place only when it is whole.')
    .addOption(storeOption())
    .addOption(new Option('--format <FORMAT>', 'jsonl, a record a line; csv, a row a patient').choices(['jsonl', 'csv']).default('jsonl'))
    .addOption(new Option('--what <WHAT>', 'documents: as CSV, a row a file').choices(['cases', 'documents']).default('cases'))
    .option('--out <FILE>', 'write into this file instead of standard output')
    .option('--bom', 'begin CSV with a byte order mark, which some spreadsheets need to show accents')
    .addOption(stateOption())
    .option('--engine <ENGINE>', 'records that this version made, instead of the newest')
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run(options: ExportOptions): Promise<void> {
  const { exportPieces } = await import('../ingest/export-records.ts');
  const kind = options.what === 'documents' ? 'documents' : options.format === 'csv' ? 'cases' : 'records';
  await withStore(options.store, false, async (store) => {
    await store.check();
    const filter = {
      ...(options.state === undefined ? {} : { states: options.state }),
      ...(options.engine === undefined ? {} : { engine: options.engine }),
    };
    const pieces = withMark(exportPieces(store, kind, filter), options.bom === true && kind !== 'records');
    if (options.out === undefined) for await (const piece of pieces) await printText(piece);
    else await fill(options.out, pieces);
  });
}

async function* withMark(pieces: AsyncIterable<string>, mark: boolean): AsyncGenerator<string> {
  if (mark) yield '\ufeff';
  yield* pieces;
}

/** Fills a file beside the one that is wanted and puts it in its place at the end; for its owner only, since it tells of patients. */
async function fill(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const { faultText } = await import('../run/find-inputs.ts');
  const { UsageError } = await import('../run/plan-outputs.ts');
  const part = `${path}.part-${process.pid}`;
  const file = createWriteStream(part, { flags: 'wx', mode: 0o600 });
  let failed: unknown = null;
  file.on('error', (error) => {
    failed ??= error;
  });
  try {
    for await (const piece of pieces) {
      if (failed !== null) break;
      if (!file.write(piece)) await Promise.race([once(file, 'drain'), once(file, 'close')]).catch(() => undefined);
    }
    if (failed === null)
      await new Promise<void>((resolve) => {
        file.end(resolve);
      });
    if (failed !== null) throw new UsageError(`cannot write to ${path}: ${faultText(failed)}`);
    await rename(part, path).catch((error: unknown) => {
      throw new UsageError(`cannot write to ${path}: ${faultText(error)}`);
    });
  } catch (error) {
    file.destroy();
    await rm(part, { force: true });
    throw error;
  }
}
