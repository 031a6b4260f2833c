import type { OpenOptions, Store } from './store.ts';

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
  const { openSqliteStore } = await import('./sqlite/open-sqlite.ts');
  return openSqliteStore(where, options);
}

/** Whether a store is on a PostgreSQL server, where several machines can work on it. */
export function isPostgres(where: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(where);
}
