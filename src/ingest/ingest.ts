import type { OcrMode } from '../document/document.ts';
import type { SettledState } from '../store/states.ts';
import type { Enrolled, Requeue, RunEnd, StoreReason } from '../store/store.ts';

/** Moments of a run at which a test may end the process; nothing that is settled before one may be lost by it. */
export type Step = 'run-begun' | 'enrolled' | 'claimed' | 'begun' | 'read' | 'settled' | 'run-ended';

/** What an ingest is to do. */
export interface IngestOptions {
  /** Path of a SQLite file, or a postgres:// address. It is made where it is not there. */
  readonly store: string;
  /** Files, folders, patterns, and `-` for a list of paths on `list`. */
  readonly paths?: readonly string[];
  /** One path a line; standard input unless given. */
  readonly list?: NodeJS.ReadableStream;
  /** Files that appear later, for a run that goes on until it is stopped. */
  readonly arrivals?: AsyncIterable<readonly string[]>;
  /** Documents that are read again. */
  readonly requeue?: Requeue;
  /** Processes that read at the same time; 1 unless given. */
  readonly concurrency?: number;
  /** Keep the bytes in the store, for workers that cannot reach the paths. */
  readonly keepContent?: boolean;
  /** Take the files in, and leave reading them to others. */
  readonly queueOnly?: boolean;
  /** Go on looking for work when there is none. */
  readonly forever?: boolean;
  /** Whether pages without text are recognised; never unless given, since that decodes a stranger's pictures. */
  readonly ocr?: OcrMode;
  readonly password?: string;
  /** Name of the command that the run is kept under. */
  readonly command?: string;
  /** Ends the run after the files that are being read. */
  readonly finish?: AbortSignal;
  /** Ends the run at once; what was being read waits again. */
  readonly signal?: AbortSignal;
  /** Called at each step, with the document's id where it is about one. */
  readonly onStep?: (step: Step, id: string | null) => void;
}

/** What happened, one after the other. */
export type IngestEvent =
  /** The first event: how many documents are still to be read in the store. */
  | { readonly kind: 'begun'; readonly left: number }
  | { readonly kind: 'missing'; readonly path: string; readonly reason: string }
  /**
   * A file was taken in; it waits unless its bytes were known and settled before. At the end of a run the event comes once more for
   * what another worker has settled, with its state now.
   */
  | ({ readonly kind: 'enrolled' } & Enrolled)
  /** A reading had to be stopped and will be tried once more. */
  | { readonly kind: 'stopped'; readonly id: string; readonly paths: readonly string[]; readonly reason: StoreReason }
  | {
      readonly kind: 'settled';
      readonly id: string;
      readonly paths: readonly string[];
      readonly state: SettledState;
      readonly reason: StoreReason | null;
    }
  /** The last event: how the run ended. */
  | { readonly kind: 'ended'; readonly end: RunEnd };
