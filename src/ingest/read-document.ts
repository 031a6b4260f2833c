import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import type { OcrMode } from '../document/document.ts';
import { failedRecord } from '../run/failed-record.ts';
import { readTask, reasonOf } from '../run/run-files.ts';
import { ReadingStopped } from '../run/reader-process.ts';
import { faultText } from '../run/find-inputs.ts';
import { LOST_FILE, settledState } from '../store/states.ts';
import { StoreError } from '../store/store-error.ts';
import type { Lease, Outcome, Store, StoreReason } from '../store/store.ts';
import { putOutCopy, type KeptCopy } from './kept-copies.ts';
import type { Readers } from './readers.ts';

/** Readings of one file that may be stopped before it is set aside. */
const ATTEMPTS = 2;

/** A file is set aside when this many workers vanished while they read it. */
const MOST_INTERRUPTIONS = 10;

/** How documents are read; `engine` names the version of program and lexicons. */
export interface ReadingOptions {
  readonly engine: string;
  readonly ocr: OcrMode;
  readonly password: string | null;
}

/** `finish` ends the work after what is being read, `now` at once. */
export interface WorkSignals {
  readonly finish: AbortSignal;
  readonly now: AbortSignal;
}

/**
 * Reads the document of a lease into an outcome; null where a signal came before or while it was read. A fault of a file is an
 * outcome, never an error.
 */
export async function readLeased(
  lease: Lease,
  store: Store,
  readers: Readers,
  options: ReadingOptions,
  signals: WorkSignals,
): Promise<Outcome | null> {
  if (lease.interruptions >= MOST_INTERRUPTIONS) {
    return setAside(lease, options, {
      code: 'limit-exceeded',
      message: `The program ended ${lease.interruptions} times while this file was being read.`,
    });
  }
  let last: StoreReason = { code: LOST_FILE, message: 'No file of these bytes is left where it was found.' };
  for (const path of lease.paths.filter((one) => existsSync(one))) {
    const outcome = await readPath(path, lease, readers, options, signals);
    if (outcome === null || 'state' in outcome) return outcome;
    last = outcome;
  }
  // Also where a path leads to other bytes by now.
  const copy = lease.hasContent ? await keptCopy(lease, store) : null;
  try {
    const outcome = copy === null ? last : await readPath(copy.path, lease, readers, options, signals);
    return outcome === null || 'state' in outcome ? outcome : setAside(lease, options, outcome);
  } finally {
    copy?.remove();
  }
}

/** @throws StoreError where there is no room for the copy: that says nothing of the document, which waits. */
async function keptCopy({ id, paths }: Lease, store: Store): Promise<KeptCopy | null> {
  const content = await store.content(id);
  try {
    return content === null ? null : putOutCopy(content, paths[0] ?? '');
  } catch (error) {
    throw new StoreError('full', `${tmpdir()}: no copy of kept bytes can be put there for reading: ${faultText(error)}`, error);
  }
}

/** An outcome, or the reason why this path does not lead to the document any more. */
async function readPath(
  path: string,
  lease: Lease,
  readers: Readers,
  options: ReadingOptions,
  { finish, now }: WorkSignals,
): Promise<Outcome | StoreReason | null> {
  const task = {
    path,
    fileName: basename(lease.paths[0] ?? path),
    password: options.password,
    ocr: options.ocr,
    recognise: false,
    want: 'record',
  } as const;
  try {
    const reply = await readers.use((reader) => (finish.aborted || now.aborted ? Promise.resolve(null) : readTask(task, reader, now)));
    if (reply === null) return null;
    const { state, reason, record } = reply;
    if (record === null) return setAside(lease, options, { code: 'file-unreadable', message: 'Reading gave no record.' });
    if (record.source.sha256 !== lease.id) return { code: LOST_FILE, message: 'The file has changed since it was found; ingest it again.' };
    return { state: settledState(state), reason, engine: options.engine, record };
  } catch (error) {
    if (now.aborted) return null;
    if (!(error instanceof ReadingStopped)) {
      const isSystem = typeof error === 'object' && error !== null && 'code' in error;
      return isSystem ? { code: LOST_FILE, message: faultText(error) } : setAside(lease, options, reasonOf(error));
    }
    // Who stops a service tells all its processes at once: then the reader did not die of the file.
    if (error.why === 'interrupt' || (error.why === 'crash' && finish.aborted)) return null;
    const reason = reasonOf(error);
    return lease.attempts + 1 < ATTEMPTS ? { state: 'again', reason } : setAside(lease, options, reason);
  }
}

/** The outcome of a document that cannot be read. */
function setAside({ id, bytes, paths }: Lease, { engine }: ReadingOptions, reason: StoreReason): Outcome {
  return { state: 'quarantined', reason, engine, record: failedRecord({ fileName: basename(paths[0] ?? id), sha256: id, bytes }, reason) };
}
