import type { Store } from './store.ts';

/** `create`: make the store where there is none; `write`: false to look only, so that a store on read-only media can be looked at. */
export interface OpenOptions {
  readonly create: boolean;
  readonly write: boolean;
}

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
