import { Command } from 'commander';
import type { OcrMode } from '../document/document.ts';
import { concurrencyOption } from './concurrency-option.ts';
import { ocrOption } from './ocr-option.ts';
import { passwordOption } from './password-option.ts';
import { runIngest } from './run-ingest.ts';
import { storeOption } from './store-option.ts';

interface IngestCommandOptions {
  readonly store: string;
  readonly concurrency: number;
  readonly ocr: OcrMode;
  readonly password?: string;
  readonly keepFiles?: boolean;
  readonly queueOnly?: boolean;
  readonly watch?: boolean;
  readonly poll?: boolean;
}

const EXAMPLES = `
Examples:
  caseglean ingest papers/ --store cases.db                 every paper below papers/; the same again goes on after any stop
  find / -name '*.pdf' | caseglean ingest - --store cases.db   a list, one path a line
  caseglean ingest 'papers/**/*.pdf' --store cases.db       a pattern
  caseglean ingest inbox/ --watch --store cases.db          and whatever comes into inbox/ until interrupted
  caseglean ingest papers/ --queue-only --store postgres://user@host/registry   leave reading to \`caseglean work\`

A file is known by its bytes: it is read once, whatever it is called. An interrupt (Ctrl-C) ends the run after the files that are
being read, a second one at once. What needs a person is named at the end; \`caseglean status\` tells it at any time.

Exit codes: 0 every input is done or repaired; 1 some is not: each is named with its reason; 2 wrong use; 130 interrupted.`;

/** `ingest PATH… --store STORE`: takes files into a store and reads what waits there. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .summary('read many files into a store that survives any stop')
    .description('Takes files into a store and reads each in a process of its own, until every document is in a state with a reason.')
    .argument('<PATH...>', 'files, folders, patterns, or - for a list on standard input')
    .addOption(storeOption())
    .addOption(concurrencyOption())
    .addOption(ocrOption('never'))
    .addOption(passwordOption())
    .option('--keep-files', 'keep the bytes in the store, so that workers need not reach the paths')
    .option('--queue-only', 'take the files in, and leave reading them to others')
    .option('--watch', 'go on with what comes into the folders, until interrupted')
    .option('--poll', 'with --watch: look every two seconds; for network drives')
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run(paths: string[], options: IngestCommandOptions): Promise<void> {
  const { store, concurrency, ocr, password, keepFiles = false, queueOnly = false, watch = false, poll = false } = options;
  const watching = watch || poll ? await import('../ingest/watch-folders.ts') : null;
  watching?.checkFolders(paths);
  process.exitCode = await runIngest((finish) => ({
    store,
    concurrency,
    ocr,
    keepContent: keepFiles,
    queueOnly,
    ...(password === undefined ? {} : { password }),
    ...(watching === null ? { paths } : { arrivals: watching.watchFolders(paths, { poll, signal: finish }), forever: true }),
  }));
}
