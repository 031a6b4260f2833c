import { resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { Store } from '../store/store.ts';

/** `--store`, which an environment variable may give for all commands of a session. */
export function storeOption(): Option {
  return new Option('--store <STORE>', 'a file such as cases.db, or postgres://… for several machines')
    .env('CASEGLEAN_STORE')
    .makeOptionMandatory()
    .argParser(parse);
}

function parse(text: string): string {
  if (text === '') throw new InvalidArgumentError('It is empty.');
  return text;
}

/** Runs `work` with a store that is there already, only to look at it unless `write`. @throws StoreError. */
export async function withStore<T>(where: string, write: boolean, work: (store: Store) => Promise<T>): Promise<T> {
  const { openStore } = await import('../store/open-store.ts');
  const store = await openStore(where, { create: false, write });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The one document that an id, the beginning of one, or a path names. @throws StoreError where it is none or several. */
export async function oneDocument(store: Store, idOrPath: string): Promise<Awaited<ReturnType<Store['find']>>[number]> {
  const given = await store.find(idOrPath);
  // Paths are kept whole; one that was typed may begin with ./ or ../
  const found = given.length > 0 ? given : await store.find(resolve(idOrPath));
  const [document] = found;
  if (document !== undefined && found.length === 1) return document;
  const { StoreError } = await import('../store/store-error.ts');
  throw new StoreError(
    'unknown-document',
    document === undefined
      ? `${store.name}: it holds no document ${idOrPath}`
      : `${store.name}: ${found.length} documents are meant by ${idOrPath}; say more of the id: ${found
          .slice(0, 5)
          .map(({ id }) => id.slice(0, 16))
          .join(', ')}`,
  );
}
