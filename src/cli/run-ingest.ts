import type { IngestOptions } from '../ingest/ingest.ts';
import { openIngestReporter } from './ingest-reporter.ts';

/** A launcher hands on what a terminal sends to the whole group as well: one interrupt may come twice within this time. */
const ECHO_MS = 300;

/**
 * Runs an ingest with its progress on standard error; gives the exit code. An interrupt ends it after what is being read, a second
 * one at once.
 */
export async function runIngest(options: (finish: AbortSignal) => Omit<IngestOptions, 'finish' | 'signal'>): Promise<number> {
  const { createIngest } = await import('../ingest/create-ingest.ts');
  const finish = new AbortController();
  const now = new AbortController();
  const reporter = await openIngestReporter();
  let first = 0;
  const onSignal = (): void => {
    if (finish.signal.aborted) {
      if (performance.now() - first > ECHO_MS) now.abort();
      return;
    }
    first = performance.now();
    reporter.say('caseglean: finishing what is being read; interrupt once more to stop now');
    finish.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  try {
    for await (const event of createIngest({ ...options(finish.signal), finish: finish.signal, signal: now.signal })) reporter.event(event);
  } catch (error) {
    // What was settled before the fault is told all the same.
    reporter.finish();
    throw error;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, onSignal);
  }
  return reporter.finish();
}
