import { Command } from 'commander';
import { printText } from '../sinks/write-text.ts';
import { howToGoOn, STATE_HELP } from '../store/states.ts';
import type { Store } from '../store/store.ts';
import { printable } from './say-line.ts';
import { oneDocument, storeOption, withStore } from './store-option.ts';

interface ShowOptions {
  readonly store: string;
  readonly record?: boolean;
  readonly engine?: string;
}

/** `show ID`: all that a store knows of one document, or its record. */
export function showCommand(): Command {
  return new Command('show')
    .summary('show one document of a store, or its record')
    .description('Shows the state of one document, its names and what happened to it; with --record its record as JSON.')
    .argument('<ID>', 'the id, the beginning of it, or the path of the document')
    .addOption(storeOption())
    .option('--record', 'its record as JSON')
    .option('--engine <ENGINE>', 'the record that this version made, instead of the newest')
    .action(async (idOrPath: string, options: ShowOptions) => {
      await printText(
        await withStore(options.store, false, (store) =>
          options.record === true || options.engine !== undefined
            ? recordText(store, idOrPath, options.engine)
            : documentText(store, idOrPath),
        ),
      );
    });
}

async function documentText(store: Store, idOrPath: string): Promise<string> {
  const { id, bytes, state, reason, paths } = await oneDocument(store, idOrPath);
  const way = howToGoOn(state, reason?.code ?? null);
  const lines = [
    `id       ${id}`,
    `state    ${state}: ${STATE_HELP[state]}`,
    ...(reason === null ? [] : [`reason   ${reason.code}: ${printable(reason.message)}`]),
    ...(way === null ? [] : [`next     ${way}`]),
    `bytes    ${bytes}`,
    ...paths.map((path) => `path     ${printable(path)}`),
    ...(await store.engines(id)).map((engine) => `record   ${engine}`),
    '',
  ];
  for await (const { at, run, event, detail } of store.log(id))
    lines.push(`${at}  ${run === null ? '' : `run ${run}`.padEnd(8)}  ${event}${detail === null ? '' : ` ${detail}`}`);
  return lines.map((line) => `${line}\n`).join('');
}

async function recordText(store: Store, idOrPath: string, engine: string | undefined): Promise<string> {
  const document = await oneDocument(store, idOrPath);
  const { StoreError } = await import('../store/store-error.ts');
  const { namedRecord } = await import('../ingest/export-records.ts');
  const { toJson } = await import('../sinks/json.ts');
  const stored = await store.record(document.id, engine);
  if (stored === null)
    throw new StoreError(
      'unknown-document',
      `${store.name}: it holds no record of document ${document.id}${engine === undefined ? '' : ` by ${engine}`}`,
    );
  return toJson('report', namedRecord(stored));
}
