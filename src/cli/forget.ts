import { Command } from 'commander';
import { sayLine } from './say-line.ts';
import { oneDocument, storeOption, withStore } from './store-option.ts';

/** `forget ID`: removes all that a store knows of a document. */
export function forgetCommand(): Command {
  return new Command('forget')
    .summary('remove all that a store knows of a document')
    .description(
      'Removes a document: names, kept bytes, records, findings and log. In a file its place is overwritten. Backups, exports and the file itself are yours to remove; ingested again, it is a new document.',
    )
    .argument('<ID>', 'the id, the beginning of it, or the path of the document')
    .addOption(storeOption())
    .action(async (idOrPath: string, { store }: { readonly store: string }) => {
      await withStore(store, true, async (open) => {
        const { id } = await oneDocument(open, idOrPath);
        await open.forget(id);
        sayLine([open.name, id, 'forgotten']);
      });
    });
}
