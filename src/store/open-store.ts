import type { OpenOptions, Store } from './store.ts';
import { StoreError } from './store-error.ts';

export type { OpenOptions } from './store.ts';

/**
 * Opens the store at a path (SQLite) or at a postgres:// address.
 *
 * @throws StoreError where there is none, it cannot be opened, or a newer version of the program made it.
 */
export async function openStore(where: string, options: OpenOptions): Promise<Store> {
  if (isPostgres(where)) {
    const { openPostgresStore } = await import('./postgres/open-postgres.ts');
    return openPostgresStore(where, options);
  }
  // A misspelt address would become a folder whose name holds the password, and every message would show it.
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(where))
    throw new StoreError('refused', 'A store is a file, or an address that begins with postgres:// or postgresql://.');
  const { openSqliteStore } = await import('./sqlite/open-sqlite.ts');
  return openSqliteStore(where, options);
}

/** Whether a store is on a PostgreSQL server, where several machines can work on it. */
export function isPostgres(where: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(where);
}
