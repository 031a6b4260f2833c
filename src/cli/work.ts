import { Command } from 'commander';
import type { OcrMode } from '../document/document.ts';
import { concurrencyOption } from './concurrency-option.ts';
import { ocrOption } from './ocr-option.ts';
import { passwordOption } from './password-option.ts';
import { runIngest } from './run-ingest.ts';
import { storeOption } from './store-option.ts';

interface WorkCommandOptions {
  readonly store: string;
  readonly concurrency: number;
  readonly ocr: OcrMode;
  readonly password?: string;
  readonly untilEmpty?: boolean;
}

const EXAMPLES = `
Examples:
  caseglean work --store postgres://user@host/registry                 on each of several machines, until interrupted
  caseglean work --store postgres://user@host/registry --until-empty   until nothing waits

The password for PostgreSQL is better given in PGPASSWORD or a .pgpass file than in the address. Files are read at the paths under
which they were taken in, or from the store where \`ingest --keep-files\` put them.`;

/** `work --store STORE`: reads what waits in a store. */
export function workCommand(): Command {
  return new Command('work')
    .summary('read what waits in a store, on any number of machines')
    .description('Reads documents that were taken into a store, until interrupted. Any number of workers may share a store.')
    .addOption(storeOption())
    .addOption(concurrencyOption())
    .addOption(ocrOption('never'))
    .addOption(passwordOption())
    .option('--until-empty', 'end when nothing waits and nobody reads')
    .addHelpText('after', EXAMPLES)
    .action(async ({ store, concurrency, ocr, password, untilEmpty = false }: WorkCommandOptions) => {
      process.exitCode = await runIngest(() => ({
        store,
        concurrency,
        ocr,
        command: 'work',
        forever: !untilEmpty,
        ...(password === undefined ? {} : { password }),
      }));
    });
}
