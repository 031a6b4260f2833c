import { Command, Option } from 'commander';
import type { OcrMode } from '../document/document.ts';
import type { SettledState } from '../store/states.ts';
import { concurrencyOption } from './concurrency-option.ts';
import { ocrOption } from './ocr-option.ts';
import { passwordOption } from './password-option.ts';
import { runIngest } from './run-ingest.ts';
import { stateOption } from './state-option.ts';
import { oneDocument, storeOption, withStore } from './store-option.ts';

interface RetryOptions {
  readonly store: string;
  readonly state: readonly SettledState[];
  readonly concurrency: number;
  readonly ocr: OcrMode;
  readonly password?: string;
  readonly queueOnly?: boolean;
}

const EXAMPLES = `
Examples:
  caseglean retry --store cases.db                                      what was set aside
  caseglean retry --state needs-password --password secret --store cases.db
  caseglean retry --state no-text --ocr auto --store cases.db           scans, by character recognition
  caseglean retry 3f9a12c0 --store cases.db                             one document`;

/** `retry`: reads documents again that did not come out well. */
export function retryCommand(): Command {
  return new Command('retry')
    .summary('read documents again that were set aside')
    .description('Puts documents of a state, or one document, back into the queue with a clean slate and reads them.')
    .argument('[ID]', 'one document, by its id, the beginning of it, or its path')
    .addOption(storeOption())
    .addOption(stateOption().default(['quarantined'], 'quarantined'))
    .addOption(concurrencyOption())
    .addOption(ocrOption('never'))
    .addOption(passwordOption())
    .addOption(new Option('--queue-only', 'only put them back, and leave reading them to others'))
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run(
  idOrPath: string | undefined,
  { store, state, concurrency, ocr, password, queueOnly = false }: RetryOptions,
): Promise<void> {
  const requeue = await withStore(store, true, async (open) =>
    idOrPath === undefined ? { states: state } : { id: (await oneDocument(open, idOrPath)).id },
  );
  process.exitCode = await runIngest(() => ({
    store,
    requeue,
    concurrency,
    ocr,
    queueOnly,
    command: 'retry',
    ...(password === undefined ? {} : { password }),
  }));
}
