import { Command } from 'commander';
import { printText } from '../sinks/write-text.ts';
import { howToGoOn, STATE_HELP, STORE_STATES } from '../store/states.ts';
import type { StoreStatus } from '../store/store.ts';
import { storeOption, withStore } from './store-option.ts';

/** `status`: how many documents are in which state, and how to go on with them. */
export function statusCommand(): Command {
  return new Command('status')
    .summary('count the documents of a store by state')
    .description('Counts the documents of a store by state, by version that read them and by finding, and says how to go on.')
    .addOption(storeOption())
    .option('--json', 'as JSON')
    .action(async ({ store, json = false }: { readonly store: string; readonly json?: boolean }) => {
      const status = await withStore(store, false, (open) => open.status());
      await printText(json ? `${JSON.stringify(status, null, 2)}\n` : statusText(status));
    });
}

function statusText({ documents, states, engines, findings, deadLetters }: StoreStatus): string {
  const lines = [`${documents} documents`];
  for (const state of STORE_STATES) {
    if (states[state] === 0) continue;
    const way = howToGoOn(state, null);
    lines.push(`  ${String(states[state]).padStart(8)}  ${state.padEnd(14)}  ${STATE_HELP[state]}${way === null ? '' : `; ${way}`}`);
  }
  if (deadLetters > states.quarantined)
    lines.push(`  ${String(deadLetters).padStart(8)}  dead letters    jobs that the queue gave up on; caseglean verify says more`);
  if (engines.length > 1)
    lines.push(
      '',
      'Read by version (caseglean reprocess brings all to the newest)',
      ...engines.map((one) => `  ${String(one.documents).padStart(8)}  ${one.engine}`),
    );
  if (findings.length > 0)
    lines.push(
      '',
      'Findings, by documents',
      ...findings.map((one) => `  ${String(one.documents).padStart(8)}  ${one.severity.padEnd(7)}  ${one.code}`),
    );
  return lines.map((line) => `${line}\n`).join('');
}
