import { Command } from 'commander';
import { sayLine } from './say-line.ts';
import { storeOption, withStore } from './store-option.ts';

/** `verify`: reads the whole of a store and tells what is wrong with it. */
export function verifyCommand(): Command {
  return new Command('verify')
    .summary('check the whole of a store')
    .description(
      'Reads the whole of a store: its structure, the checksum of every row that is shown to anyone, and whether rows agree. Exit code 1 where something is wrong.',
    )
    .addOption(storeOption())
    .action(async ({ store }: { readonly store: string }) => {
      const [name, faults] = await withStore(store, false, async (open) => [open.name, await open.verify()] as const);
      faults.forEach((fault) => {
        sayLine([name, fault]);
      });
      if (faults.length === 0) sayLine(['the store is whole']);
      process.exitCode = faults.length === 0 ? 0 : 1;
    });
}
