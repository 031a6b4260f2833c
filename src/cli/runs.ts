import { Command } from 'commander';
import { printText } from '../sinks/write-text.ts';
import type { RunRow } from '../store/store.ts';
import { storeOption, withStore } from './store-option.ts';

/** `runs`: what was run on a store, the newest first. */
export function runsCommand(): Command {
  return new Command('runs')
    .summary('list the runs on a store')
    .description('Lists what was run on a store, the newest first: when, how it ended, and how the documents came out that it read.')
    .addOption(storeOption())
    .option('--json', 'as JSON')
    .action(async ({ store, json = false }: { readonly store: string; readonly json?: boolean }) => {
      const runs = await withStore(store, false, (open) => open.runs());
      await printText(json ? `${JSON.stringify(runs, null, 2)}\n` : runs.map(runText).join(''));
    });
}

function runText({ run, command, worker, engine, began, ended, end, settled }: RunRow): string {
  const counts = Object.entries(settled)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');
  const until = ended === null ? 'without an end: it goes on, or was killed' : `${end ?? ''} ${ended}`;
  return `${String(run).padStart(5)}  ${command.padEnd(9)}  ${began}  ${until}\n       ${engine}  ${worker}\n       ${counts === '' ? 'nothing read' : counts}\n`;
}
