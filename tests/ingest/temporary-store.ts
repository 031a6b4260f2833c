import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createIngest } from '../../src/ingest/create-ingest.ts';
import { exportPieces, type ExportKind } from '../../src/ingest/export-records.ts';
import type { IngestEvent, IngestOptions } from '../../src/ingest/ingest.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Filter, Store } from '../../src/store/store.ts';

/** The fixtures, by their name. */
export function fixture(name: string): string {
  return join(import.meta.dirname, '..', '..', 'fixtures', 'documents', name);
}

/** A folder that goes when the test is finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'caseglean-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** All events of a run. */
export async function ingestAll(options: IngestOptions): Promise<IngestEvent[]> {
  const events: IngestEvent[] = [];
  for await (const event of createIngest(options)) events.push(event);
  return events;
}

/** `work` with a store that is there. */
export async function inStore<T>(path: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(path, { create: false, write: true });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A whole export. */
export function exported(path: string, kind: ExportKind = 'records', filter: Filter = {}): Promise<string> {
  return inStore(path, async (store) => {
    let text = '';
    for await (const piece of exportPieces(store, kind, filter)) text += piece;
    return text;
  });
}

/** State of each document by the name of its first path. */
export function states(path: string): Promise<Record<string, string>> {
  return inStore(path, async (store) => {
    const found: Record<string, string> = {};
    for await (const { paths, state } of store.documents()) found[paths[0]?.replace(/.*\//, '') ?? ''] = state;
    return found;
  });
}
