import { basename } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { ReportRecord } from '../generated/report.ts';
import { AS_TEXT, csvHeader, toCsv } from '../sinks/csv.ts';
import { toJsonLine } from '../sinks/json.ts';
import { howToGoOn } from '../store/states.ts';
import type { DocumentRow, Filter, Store, StoredRecord } from '../store/store.ts';

/** What an export holds: `records` as JSON Lines, `cases` as CSV with a row a patient, `documents` as CSV with a row a document. */
export type ExportKind = 'records' | 'cases' | 'documents';

/**
 * An export of a store, piece by piece, ordered by the documents' checksums: the same documents give the same bytes, whoever read them
 * in whatever order.
 */
export async function* exportPieces(store: Store, kind: ExportKind, filter: Filter): AsyncGenerator<string> {
  if (kind === 'cases') yield csvHeader();
  if (kind === 'documents') {
    yield stringify([DOCUMENT_COLUMNS.map(([header]) => header)]);
    for await (const document of store.documents(filter)) yield stringify([DOCUMENT_COLUMNS.map(([, cell]) => cell(document))], AS_TEXT);
    return;
  }
  for await (const stored of store.records(filter)) {
    const record = namedRecord(stored);
    yield kind === 'cases' ? toCsv(record) : toJsonLine('report', record);
  }
}

/** A record under the first of its document's file names in code-unit order, whichever of them was read. */
export function namedRecord({ document, record }: StoredRecord): ReportRecord {
  const fileName = document.paths.map((path) => basename(path)).sort()[0] ?? record.source.fileName;
  return { ...record, source: { ...record.source, fileName } };
}

const DOCUMENT_COLUMNS: readonly (readonly [string, (document: DocumentRow) => string | number | null])[] = [
  ['sha256', ({ id }) => id],
  ['state', ({ state }) => state],
  ['code', ({ reason }) => reason?.code ?? null],
  ['reason', ({ reason }) => reason?.message ?? null],
  ['how_to_go_on', ({ state, reason }) => howToGoOn(state, reason?.code ?? null)],
  ['bytes', ({ bytes }) => bytes],
  ['engine', ({ engine }) => engine],
  ['paths', ({ paths }) => [...paths].sort().join('; ')],
];
