import type { Store } from '../store.ts';
import { StoreError } from '../store-error.ts';

/** Opens a store on a PostgreSQL server. @throws StoreError. */
export function openPostgresStore(url: string, _options: { readonly create: boolean; readonly write: boolean }): Promise<Store> {
  return Promise.reject(new StoreError('unreachable', `${url}: not there yet`));
}
