import type { ReportRecord } from '../generated/report.ts';
import type { SettledState, StoreState } from './states.ts';

/** A file to take in. `id` is the SHA-256 of its bytes in hex; `content` goes into the store where workers cannot reach `path`. */
export interface FoundFile {
  readonly id: string;
  readonly bytes: number;
  readonly path: string;
  readonly content: Uint8Array | null;
}

/** What became of a found file: `isNew` where its bytes were not in the store; `state` as it is now. */
export interface Enrolled {
  readonly id: string;
  readonly path: string;
  readonly isNew: boolean;
  readonly state: StoreState;
}

/**
 * The right to read one document for a while. `token` rises with every claim, so that a holder who lost it is refused; `attempts`
 * counts earlier readings that had to be stopped, `interruptions` those whose worker vanished. `paths` are all names of the
 * document, the first to arrive first.
 */
export interface Lease {
  readonly id: string;
  readonly token: number;
  readonly attempts: number;
  readonly interruptions: number;
  readonly paths: readonly string[];
  readonly bytes: number;
  readonly hasContent: boolean;
}

/** Why a document is not done: a finding's code and a sentence. */
export interface StoreReason {
  readonly code: string;
  readonly message: string;
}

/**
 * What a reading came to: a record, or `again` where it had to be stopped and gets one more attempt. `engine` names the version of the
 * program and of its lexicons.
 */
export type Outcome =
  | { readonly state: SettledState; readonly reason: StoreReason | null; readonly engine: string; readonly record: ReportRecord }
  | { readonly state: 'again'; readonly reason: StoreReason };

/** What a run is told when it begins; `settings` are codes and numbers, no names of files. */
export interface RunStart {
  readonly command: string;
  readonly worker: string;
  readonly engine: string;
  readonly settings: Readonly<Record<string, string | number | boolean>>;
}

/** How a run ended; a run without an end was killed, or goes on. */
export type RunEnd = 'finished' | 'interrupted' | 'failed';

/** A run: when it began and ended (ISO 8601), and how many documents it settled, by state. */
export interface RunRow extends RunStart {
  readonly run: number;
  readonly began: string;
  readonly ended: string | null;
  readonly end: RunEnd | null;
  readonly settled: Readonly<Partial<Record<SettledState, number>>>;
}

/** A document without its record. `engine` is that of its newest record, null where it has none. */
export interface DocumentRow {
  readonly id: string;
  readonly bytes: number;
  readonly state: StoreState;
  readonly reason: StoreReason | null;
  readonly engine: string | null;
  readonly attempts: number;
  readonly interruptions: number;
  readonly paths: readonly string[];
}

/** A record with the document it belongs to; `engine` names the version that made it. */
export interface StoredRecord {
  readonly document: DocumentRow;
  readonly engine: string;
  readonly record: ReportRecord;
}

/** One entry of the log: ids and codes only. `at` is ISO 8601. */
export interface LogRow {
  readonly entry: number;
  readonly at: string;
  readonly run: number | null;
  readonly document: string | null;
  readonly event: string;
  readonly detail: string | null;
}

/** Counts over the store. `findings` counts documents by finding code, for their newest record. */
export interface StoreStatus {
  readonly documents: number;
  readonly states: Readonly<Record<StoreState, number>>;
  readonly engines: readonly { readonly engine: string; readonly documents: number }[];
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly documents: number }[];
  readonly schema: number;
  /** Jobs that the queue gave up on; the same as `quarantined` where the store is its own queue. */
  readonly deadLetters: number;
}

/** Which documents go back to the queue: those in a state, or whose newest record another engine made, or one document. */
export type Requeue = { readonly states: readonly SettledState[] } | { readonly notEngine: string } | { readonly id: string };

/** Which documents or records are wanted: of some states, made by one engine; the newest record unless `engine` is given. */
export interface Filter {
  readonly states?: readonly StoreState[];
  readonly engine?: string;
}

/**
 * Documents, their records and the queue of what is still to do; the one truth of a bulk run.
 *
 * Every method is one transaction: it happens whole or not at all, whatever kills the process. @throws StoreError from every method.
 */
export interface Store {
  /** The store as a person would name it, without a password. */
  readonly name: string;

  /** Gives the number of the run, which what happens in it is logged under. */
  beginRun(start: RunStart): Promise<number>;
  endRun(run: number, end: RunEnd): Promise<void>;

  /**
   * Takes files in: bytes that are new begin to wait, a new name of known bytes is kept, what is known stays as it is, but for what
   * was set aside as LOST_FILE, which waits again.
   */
  enrol(run: number, files: readonly FoundFile[]): Promise<readonly Enrolled[]>;
  /** The oldest waiting documents, at most `count`; what was interrupted most comes last. They wait again when nobody keeps them. */
  claim(run: number, worker: string, count: number): Promise<readonly Lease[]>;
  /** Prolongs leases; gives the ids of those that are lost. */
  keep(leases: readonly Lease[]): Promise<readonly string[]>;
  /** Puts the outcome down. False where the lease was lost: then nothing is written. */
  settle(run: number, lease: Lease, outcome: Outcome): Promise<boolean>;
  /** Gives a lease back unread; it counts neither as an attempt nor as an interruption. */
  release(run: number, lease: Lease): Promise<void>;
  /** Gives back at once what workers hold that are known to be gone. */
  releaseGone(isGone: (worker: string) => boolean): Promise<void>;
  /** Puts documents back into the queue with a clean slate, their records kept; gives how many. */
  requeue(run: number, which: Requeue): Promise<number>;

  /** Whether a document waits or is being read; cheap enough to ask while idle. */
  hasWork(): Promise<boolean>;
  /** How many documents wait or are being read. */
  left(): Promise<number>;
  /** The bytes that were kept of a document, or null. */
  content(id: string): Promise<Uint8Array | null>;
  status(): Promise<StoreStatus>;
  /** Documents by id. */
  documents(filter?: Filter): AsyncIterable<DocumentRow>;
  /** Records by document id. */
  records(filter?: Filter): AsyncIterable<StoredRecord>;
  /** The newest record of a document, or the one that an engine made; null where there is none. */
  record(id: string, engine?: string): Promise<StoredRecord | null>;
  /** Documents whose id begins so, or one of whose paths is, or ends in, the given one. */
  find(idOrPath: string): Promise<readonly DocumentRow[]>;
  /** Engines that made a record of a document, the newest first. */
  engines(id: string): Promise<readonly string[]>;
  /** What happened to a document, or to all, the oldest first. */
  log(id?: string): AsyncIterable<LogRow>;
  /** The newest runs first. */
  runs(limit?: number): Promise<readonly RunRow[]>;

  /** Removes all that is known of a document: names, content, records, findings, log. */
  forget(id: string): Promise<void>;
  /** Copies the store while it may be in use, into a file that is not there yet. */
  backup(path: string): Promise<void>;
  /** Looks for damage of the structure, as far as that is quick. @throws StoreError where there is some. */
  check(): Promise<void>;
  /** What is wrong with the store, in sentences; empty where nothing is. Reads everything. */
  verify(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A lease lasts this long without being kept. */
export const LEASE_MS = 30_000;

/**
 * `create`: make the store where there is none; `write`: false to look only, so that a store on read-only media can be looked at;
 * `leaseMs`: how long a lease lasts, LEASE_MS unless given, the same for all workers of a store.
 */
export interface OpenOptions {
  readonly create: boolean;
  readonly write: boolean;
  readonly leaseMs?: number;
}
