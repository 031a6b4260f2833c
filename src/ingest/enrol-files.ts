import type { FoundFile, Store } from '../store/store.ts';
import { findFiles } from './find-files.ts';
import type { IngestEvent, IngestOptions, Step } from './ingest.ts';
import { untilAborted } from './until-aborted.ts';

/** Files that one transaction takes in. */
const BATCH = 64;

/** Bytes that one transaction takes in, where content is kept. */
const BATCH_BYTES = 5e7;

/** How enrolling tells what it does, and what ends it. */
export interface Enrolling {
  readonly signal: AbortSignal;
  readonly step: (step: Step, id: string | null) => void;
  readonly tell: (event: IngestEvent) => Promise<void>;
}

/** Takes the files of a run into the store, some at a time, then those that arrive later. */
export async function enrolFiles(store: Store, run: number, options: IngestOptions, enrolling: Enrolling): Promise<void> {
  const { paths = [], list = process.stdin, arrivals, keepContent = false } = options;
  await enrolPaths(paths, list);
  if (arrivals === undefined) return;
  for await (const more of untilAborted(arrivals, enrolling.signal)) await enrolPaths(more, list);

  async function enrolPaths(these: readonly string[], from: NodeJS.ReadableStream): Promise<void> {
    let batch: FoundFile[] = [];
    let size = 0;
    const flush = async (): Promise<void> => {
      const enrolled = batch.length === 0 ? [] : await store.enrol(run, batch);
      [batch, size] = [[], 0];
      if (enrolled.length > 0) enrolling.step('enrolled', null);
      for (const one of enrolled) await enrolling.tell({ kind: 'enrolled', ...one });
    };
    for await (const found of findFiles(these, from, keepContent, enrolling.signal)) {
      if (enrolling.signal.aborted) break;
      if ('missing' in found) {
        await enrolling.tell({ kind: 'missing', ...found.missing });
        continue;
      }
      batch.push(found.file);
      size += found.file.content?.length ?? 0;
      if (batch.length >= BATCH || size >= BATCH_BYTES) await flush();
    }
    await flush();
  }
}
