import { StoreError } from '../store-error.ts';

/** SQLite's result codes, of which the low byte is the primary one (https://sqlite.org/rescode.html). */
const CODES = { error: 1, busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

/** Extended codes of an I/O error that a full disk causes: write, sync, truncate, shared memory of a size that cannot be had. */
const FULL_DISK = new Set([778, 1034, 1290, 1546, 4874]);

/** A fault of SQLite as one of the store, in words; other errors are given back as they are. */
export function storeFault(name: string, error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const extended = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;
  if (extended === null) return fileFault(name, error);
  const code = extended & 0xff;
  if (code === CODES.full || FULL_DISK.has(extended)) {
    return new StoreError(
      'full',
      `${name}: no space is left for the store. What is settled is kept; free some space and run the same command again.`,
      error,
    );
  }
  if (code === CODES.corrupt) {
    return new StoreError(
      'corrupt',
      `${name}: the store is damaged (${error.message}). Go back to a backup, or ingest the files into a new store.`,
      error,
    );
  }
  if (code === CODES.error)
    return new StoreError('corrupt', `${name}: the store is damaged, or not of the form that is expected (${error.message}).`, error);
  if (code === CODES.notADatabase)
    return new StoreError('not-a-store', `${name}: it is not a store of caseglean, or its beginning is damaged.`, error);
  if (code === CODES.readOnly)
    return new StoreError('read-only', `${name}: the store cannot be written: it or its folder is read-only.`, error);
  if (code === CODES.busy || code === CODES.locked)
    return new StoreError('busy', `${name}: another program keeps the store locked; try again when it is done.`, error);
  if (code === CODES.cannotOpen)
    return new StoreError('read-only', `${name}: the store cannot be opened: its folder is missing, or may not be written.`, error);
  if (code === CODES.ioError)
    return new StoreError('corrupt', `${name}: the disk gave an error (${error.message}). What is settled is kept.`, error);
  return error;
}

function fileFault(name: string, error: Error): unknown {
  const code = 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StoreError('full', `${name}: no space is left for the store.`, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StoreError('read-only', `${name}: the store cannot be written: permission denied or read-only.`, error);
  if (code === 'EISDIR' || code === 'ENOTDIR')
    return new StoreError('not-a-store', `${name}: it is a folder, or lies below a file.`, error);
  return error;
}
