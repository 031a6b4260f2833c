import type { Block, BlockKind } from '../document/document.ts';
import { isPlainHeading } from './article-words.ts';
import { jointOf, listWords, type WordList } from './dehyphenate.ts';
import { CAPTION_START } from './paragraphs.ts';

/** Lines that stand together between blank lines, page starts and headings. */
interface Chunk {
  readonly lines: string[];
  kind: BlockKind;
}

// In a table such a line names a row.
const CASE_LABEL = /^(?:case|patient)\s+\d+$/i;
const ENDS = /[.!?:]["'”’)\]]*(?:\s*\[[\d,\s\u2010-\u2015-]+\])?$/;

/**
 * Joins the hard-wrapped lines of a plain text to blocks without geometry. Blank lines and page starts inside a sentence are joined
 * over, line-end hyphens resolved, headings and captions told by their wording; the lines of a table stay rows of one cell each.
 */
export function layOutLines(lines: readonly string[]): Block[] {
  const width = usualWidth(lines);
  const known = listWords(lines.map((line) => line.trim()));
  const chunks = toChunks(lines, width);
  markTables(chunks, width);
  return toBlocks(joinChunks(chunks), known);
}

function usualWidth(lines: readonly string[]): number {
  const lengths = lines
    .map((line) => line.trim().length)
    .filter((length) => length > 20)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.5)] ?? 60;
}

/** Cuts at blank lines, form feeds, lines that begin with a stray space (page starts), headings, captions and short last lines. */
function toChunks(lines: readonly string[], width: number): Chunk[] {
  const chunks: Chunk[] = [];
  const flush = lines.filter((line) => /^ \S/.test(line)).length < lines.length * 0.2;
  let open: Chunk | null = null;
  for (const raw of lines) {
    const text = raw.replaceAll('\f', ' ').trim();
    if (text === '') {
      open = null;
      continue;
    }
    const heading = isPlainHeading(text);
    const caption = CAPTION_START.test(text);
    const before = open?.lines.at(-1);
    const ended =
      before !== undefined && ENDS.test(before) && before.length < 0.8 * Math.max(width, longest(open)) && /^["“(]?[\p{Lu}\d]/u.test(text);
    if (!open || heading || (caption && (before === undefined || ENDS.test(before))) || (flush && /^[ \f]\s*\S/.test(raw)) || ended) {
      open = { lines: [], kind: heading ? 'heading' : caption ? 'caption' : 'paragraph' };
      chunks.push(open);
    }
    open.lines.push(text);
    if (heading) open = null;
  }
  return chunks;
}

function longest(chunk: Chunk | null): number {
  return Math.max(0, ...(chunk?.lines ?? []).map((line) => line.length));
}

/** What follows a table's caption in short lines that end no sentence is the table. */
function markTables(chunks: Chunk[], width: number): void {
  let inTable = false;
  for (const chunk of chunks) {
    if (chunk.kind === 'caption') inTable = /^tab/i.test(chunk.lines[0] ?? '');
    else if ((chunk.kind === 'heading' && !(inTable && CASE_LABEL.test(chunk.lines[0] ?? ''))) || isProse(chunk, width)) inTable = false;
    else if (inTable) chunk.kind = 'table';
  }
}

function isProse(chunk: Chunk, width: number): boolean {
  const lengths = chunk.lines.map((line) => line.length).sort((a, b) => a - b);
  const sentences = /[.!?]\s+\p{Lu}/u.test(chunk.lines.join(' ')) || ENDS.test(chunk.lines.at(-1) ?? '') || chunk.lines.length > 4;
  return chunk.lines.length > 1 && sentences && (lengths[Math.floor(lengths.length / 2)] ?? 0) > 0.75 * Math.min(width, 70);
}

/** Joins chunks that go on with an unfinished sentence, over captions and tables; tables that stand together are one. */
function joinChunks(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const last = joined.at(-1);
    if (chunk.kind === 'table' && last?.kind === 'table') {
      last.lines.push(...chunk.lines);
      continue;
    }
    const open = joined.findLast((other) => other.kind !== 'caption' && other.kind !== 'table');
    const unfinished = open?.kind === 'paragraph' && !ENDS.test(open.lines.at(-1) ?? '');
    if (chunk.kind === 'paragraph' && unfinished && goesOn(open.lines.at(-1) ?? '', chunk.lines[0] ?? '')) open.lines.push(...chunk.lines);
    else joined.push({ lines: [...chunk.lines], kind: chunk.kind });
  }
  return joined;
}

function goesOn(end: string, start: string): boolean {
  return /^[\p{Ll}(\d]/u.test(start) || /[-\u2010,]$/.test(end) || end.length > 40;
}

function toBlocks(chunks: readonly Chunk[], known: WordList): Block[] {
  let part: 'front' | 'abstract' | 'body' | 'references' = chunks.some((chunk) => /^abstract/i.test(chunk.lines[0] ?? ''))
    ? 'front'
    : 'body';
  return chunks.flatMap((chunk): Block[] => {
    const first = chunk.lines[0] ?? '';
    if (chunk.kind === 'heading') {
      part = /^abstract|^summary/i.test(first) ? 'abstract' : /references?/i.test(first) ? 'references' : 'body';
      return [plainBlock('heading', first, /^(?:case|patient)\s+\d/i.test(first) ? 2 : 1)];
    }
    if (chunk.kind === 'table') return [tableBlock(chunk.lines)];
    if (chunk.kind === 'caption') return [plainBlock('caption', joinText(chunk.lines, known))];
    if (part === 'references') return splitReferences(chunk.lines).map((lines) => plainBlock('reference', joinText(lines, known)));
    if (/^key\s?words?\b/i.test(first)) return [plainBlock('keywords', joinText(chunk.lines, known))];
    const kind =
      part === 'abstract' ? 'abstract' : part === 'front' ? (/^\p{Lu}/u.test(first) && first.length > 20 ? 'title' : 'other') : 'paragraph';
    return [plainBlock(kind, joinText(chunk.lines, known))];
  });
}

function splitReferences(lines: readonly string[]): string[][] {
  const entries: string[][] = [];
  for (const line of lines) {
    const entry = entries.at(-1);
    if (!entry || /^[[(]?\d{1,3}[\]).]\s/.test(line)) entries.push([line]);
    else entry.push(line);
  }
  return entries;
}

function plainBlock(kind: BlockKind, text: string, level: number | null = null): Block {
  return { kind, text, places: Array.from({ length: text.length }, () => null), page: null, level, marks: [], rows: null };
}

function tableBlock(lines: readonly string[]): Block {
  return {
    ...plainBlock('table', lines.join('\n')),
    rows: lines.map((text) => [{ text, places: Array.from({ length: text.length }, () => null) }]),
  };
}

function joinText(lines: readonly string[], known: WordList): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    const joint = jointOf(text, line, known);
    return joint === 'space' ? `${text} ${line}` : (joint === 'drop-hyphen' ? text.slice(0, -1) : text) + line;
  }, '');
}
