import { Command } from 'commander';
import type { OcrMode } from '../document/document.ts';
import { concurrencyOption } from './concurrency-option.ts';
import { ocrOption } from './ocr-option.ts';
import { passwordOption } from './password-option.ts';
import { runIngest } from './run-ingest.ts';
import { storeOption, withStore } from './store-option.ts';

interface ReprocessOptions {
  readonly store: string;
  readonly concurrency: number;
  readonly ocr: OcrMode;
  readonly password?: string;
  readonly queueOnly?: boolean;
}

/** `reprocess`: reads again what another version of the program or of its lexicons has read. */
export function reprocessCommand(): Command {
  return new Command('reprocess')
    .summary('read again what an older version has read')
    .description(
      'Reads every document again whose newest record another version of the program or its lexicons made. Old records are kept: caseglean export --engine.',
    )
    .addOption(storeOption())
    .addOption(concurrencyOption())
    .addOption(ocrOption('never'))
    .addOption(passwordOption())
    .option('--queue-only', 'only put them back, and leave reading them to others')
    .action(async ({ store, concurrency, ocr, password, queueOnly = false }: ReprocessOptions) => {
      await withStore(store, true, () => Promise.resolve());
      const { engineName } = await import('../ingest/create-ingest.ts');
      const requeue = { notEngine: engineName() };
      process.exitCode = await runIngest(() => ({
        store,
        requeue,
        concurrency,
        ocr,
        queueOnly,
        command: 'reprocess',
        ...(password === undefined ? {} : { password }),
      }));
    });
}
