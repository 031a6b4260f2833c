import { Command } from 'commander';
import { sayLine } from './say-line.ts';
import { storeOption, withStore } from './store-option.ts';

/** `backup FILE`: a copy of a store, also while it is in use. */
export function backupCommand(): Command {
  return new Command('backup')
    .summary('copy a store, also while it is in use')
    .description(
      'Copies a store into a file that is not there yet, also while others use the store. The copy is a store of its own; to go back to it, use it in the place of the old one.',
    )
    .argument('<FILE>', 'the copy')
    .addOption(storeOption())
    .action(async (file: string, { store }: { readonly store: string }) => {
      await withStore(store, true, (open) => open.backup(file));
      sayLine([file, 'the copy is whole']);
    });
}
