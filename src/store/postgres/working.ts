import type { Database, Row, Session } from './database.ts';
import type { Attempt, Turn, WorkQueue } from './work-queue.ts';

/** The database with its queue; `swept` is when leases that nobody kept were last looked for here, in milliseconds since 1970. */
export interface Working {
  readonly database: Database;
  readonly queue: WorkQueue;
  swept: number;
}

/** What happened to a document. */
export interface Event {
  readonly document: string;
  readonly event: string;
  readonly detail?: string | null;
}

/** Writes entries of the log, in their order. */
export async function note({ rows }: Session, run: number | null, events: readonly Event[]): Promise<void> {
  if (events.length === 0) return;
  await rows(
    'INSERT INTO caseglean.log (run, document, event, detail) SELECT $1, e.document, e.event, e.detail FROM unnest($2::text[], $3::text[], $4::text[]) AS e (document, event, detail)',
    [run, events.map(({ document }) => document), events.map(({ event }) => event), events.map(({ detail }) => detail ?? null)],
  );
}

/** What decides the turn of a row's job. */
export function turnOf(row: Row): Turn {
  return { id: String(row['id']), place: Number(row['place']), interruptions: Number(row['interruptions']) };
}

/** The attempt that a row's lease goes with. */
export function attemptOf(row: Row): Attempt {
  return { id: String(row['job']), retryCount: Number(row['job_attempt']) };
}
