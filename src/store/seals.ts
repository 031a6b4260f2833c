import { sealOf } from './packed-record.ts';
import type { StoreState } from './states.ts';
import { StoreError } from './store-error.ts';
import type { StoreReason } from './store.ts';

/** The columns of a document that its seal covers. */
export interface SealedColumns {
  readonly id: string;
  readonly bytes: number;
  readonly state: StoreState;
  readonly code: string | null;
  readonly reason: string | null;
  readonly engine: string | null;
}

/** The seal of a document's row. */
export function documentSeal({ id, bytes, state, code, reason, engine }: SealedColumns): string {
  return sealOf(id, bytes, state, code, reason, engine);
}

/** The seal of a name. */
export function nameSeal(document: string, path: string): string {
  return sealOf(document, path);
}

/** The seal of a record in its packed form. */
export function recordSeal(document: string, engine: string, packed: Uint8Array): string {
  return sealOf(document, engine, packed);
}

/** Stops at a row that no longer says what was written. */
export function damaged(store: string, what: string): never {
  throw new StoreError('corrupt', `${store}: the store is damaged: ${what}. Go back to a backup, or ingest the files into a new store.`);
}

/** A reason from its two columns; null where there is none. */
export function reasonOf(code: string | null, message: string | null): StoreReason | null {
  return code === null || message === null ? null : { code, message };
}
