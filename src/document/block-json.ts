import { finding } from '../findings.ts';
import { decodeText } from './decode-text.ts';
import { NO_META, type Block, type BlockKind, type Document, type DocumentMeta, type Mark } from './document.ts';
import { unplacedBlock, unplacedTable } from './unplaced-block.ts';

type Fields = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<BlockKind, true>> = {
  title: true,
  authors: true,
  affiliation: true,
  abstract: true,
  keywords: true,
  heading: true,
  paragraph: true,
  list: true,
  caption: true,
  table: true,
  footnote: true,
  reference: true,
  other: true,
};

const MARK_KINDS: readonly string[] = ['citation', 'superscript', 'subscript'] satisfies Mark['kind'][];

/**
 * Reads the output of `text --json`, or any JSON of the form `{ "blocks": [{ "kind", "text" | "rows" }] }`.
 *
 * Article data is taken from `article` or, failing that, from fields beside `blocks`. Geometry is not taken over: the
 * blocks have no pages. State `failed` where the JSON does not parse or has no blocks.
 */
export function readBlockJson(bytes: Uint8Array): Document {
  let parsed: unknown;
  try {
    parsed = JSON.parse(decodeText(bytes));
  } catch (error) {
    return failed(`The file is not valid JSON: ${error instanceof Error ? error.message : 'unknown fault'}.`);
  }
  if (!isFields(parsed) || !Array.isArray(parsed['blocks'])) return failed('The file is JSON without a list of "blocks".');
  const blocks = parsed['blocks'].flatMap((entry: unknown) => toBlock(entry) ?? []);
  const meta = readMeta(isFields(parsed['article']) ? parsed['article'] : parsed);
  if (blocks.length > 0) {
    return { mediaType: 'application/json', state: 'done', body: { kind: 'blocks', blocks, pageCount: null }, meta, findings: [] };
  }
  return {
    mediaType: 'application/json',
    state: 'no-text',
    body: { kind: 'blocks', blocks, pageCount: null },
    meta,
    findings: [finding('no-text-layer', 'error', 'The list of blocks holds no text.')],
  };
}

function failed(reason: string): Document {
  return {
    mediaType: 'application/json',
    state: 'failed',
    body: { kind: 'blocks', blocks: [], pageCount: null },
    meta: NO_META,
    findings: [finding('file-unreadable', 'error', reason)],
  };
}

/** null where the entry holds no text. */
function toBlock(entry: unknown): Block | null {
  if (!isFields(entry)) return null;
  const rows = Array.isArray(entry['rows']) ? toRows(entry['rows']) : null;
  if (rows !== null && rows.length > 0) return unplacedTable(rows);
  const { kind, text } = entry;
  if (typeof text !== 'string' || text.trim() === '') return null;
  const known: BlockKind = typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? (kind as BlockKind) : 'other';
  const level = Number.isInteger(entry['level']) && Number(entry['level']) > 0 ? Number(entry['level']) : null;
  return unplacedBlock(known === 'table' ? 'other' : known, text, { level, marks: toMarks(entry['marks'], text.length) });
}

function toRows(rows: readonly unknown[]): string[][] {
  return rows.filter((row) => Array.isArray(row)).map((row: readonly unknown[]) => row.map(toCell));
}

function toCell(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function toMarks(marks: unknown, length: number): Mark[] {
  if (!Array.isArray(marks)) return [];
  return marks.flatMap((mark: unknown) => {
    if (!isFields(mark)) return [];
    const { kind, start, end } = mark;
    if (typeof kind !== 'string' || !MARK_KINDS.includes(kind)) return [];
    if (!Number.isInteger(start) || !Number.isInteger(end)) return [];
    const span = { start: Number(start), end: Number(end) };
    return span.start >= 0 && span.start < span.end && span.end <= length ? [{ kind: kind as Mark['kind'], ...span }] : [];
  });
}

function readMeta(fields: Fields): DocumentMeta {
  const text = (name: string): string | null => {
    const value = fields[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const list = (name: string): string[] => {
    const value = fields[name];
    return Array.isArray(value) ? (value.filter((entry) => typeof entry === 'string' && entry.trim() !== '') as string[]) : [];
  };
  const year = Number(fields['year']);
  return {
    title: text('title'),
    authors: list('authors'),
    journal: text('journal'),
    year: Number.isInteger(year) && year >= 1600 && year <= 2200 ? year : null,
    doi: text('doi'),
    pmid: text('pmid'),
    pmcid: text('pmcid'),
    keywords: list('keywords'),
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
