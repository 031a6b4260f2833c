import type { BlockKind } from '../document/document.ts';
import { isMainHeading } from './article-words.ts';
import type { Line } from './lines.ts';
import { isLabel, type Draft } from './paragraphs.ts';

/** What is known around a draft that may be a heading. */
export interface HeadingFacts {
  readonly bodySize: number;
  readonly bodyFont: string;
  readonly before: Draft | null;
  /** The kind of the draft before. */
  readonly previous: BlockKind | null;
  /** What it would head: the next draft, or the one below another heading. */
  readonly below: Draft | null;
}

/** Most lines and characters of a heading, and least. */
const MOST_LINES = 3,
  MOST_LENGTH = 150,
  LEAST_LENGTH = 3;
/** Points by which a heading may be larger than the article's type. */
const LARGER_BY = 0.7,
  MAIN_LARGER_BY = 0.3;
/** Points by which a heading in bold may be smaller: right above running text it may be much smaller. */
const BOLD_SMALLER_BY = 0.6,
  BOLD_ABOVE_TEXT_SMALLER_BY = 3.2;
/** Points by which a heading in capitals or italics may be smaller. */
const STYLED_SMALLER_BY = 0.6;

/** A short line or two set apart by weight, size, slant or capitals, that does not end like a sentence. */
export function isHeading(draft: Draft, next: Draft | null, text: string, facts: HeadingFacts): boolean {
  const { bodySize } = facts;
  const first = draft.lines[0];
  if (!first || !mayHead(draft, first, text)) return false;
  const styled = (every: (line: Line) => boolean): boolean => draft.lines.every(every);
  if (isMainHeading(text) && standsOut(draft, first, text, bodySize)) return true;
  if (styled((line) => line.size > bodySize + LARGER_BY)) return true;
  const headsText = (facts.below?.lines.length ?? 0) > 1;
  if (styled((line) => line.bold) && first.size >= bodySize - (headsText ? BOLD_ABOVE_TEXT_SMALLER_BY : BOLD_SMALLER_BY)) return true;
  if (ABBREVIATION.test(text)) return false;
  if (isSetOff(draft, text, facts)) return true;
  const opensText = next !== null && next.lines.length > 1;
  if (!opensText || first.size < bodySize - STYLED_SMALLER_BY) return false;
  if (isCapitals(text) && text.length > 4 && text.length < 70) return ONLY_CAPITALS.test(text);
  return styled((line) => line.italic) && draft.lines.length <= 2 && text.length < 90 && isShort(draft);
}

/** "E. coli: Escherichia coli" explains an abbreviation. */
const ABBREVIATION = /^(?:\p{Lu}\.\s?\p{Ll}+|[\p{Lu}\d-]{2,8}):\s/u;
const ONLY_CAPITALS = /^[\d.\s]*[\p{Lu}\s,&:/-]+$/u;

/** Whether a draft is as short as a heading, begins like one and does not end like a sentence. */
function mayHead(draft: Draft, first: Line, text: string): boolean {
  if (draft.lines.length > MOST_LINES || text.length > MOST_LENGTH || text.length < LEAST_LENGTH) return false;
  if (!/\p{L}{2}/u.test(text) || isLabel(first) || /[,;]$/.test(text)) return false;
  if (text.endsWith('.') && !isMainHeading(text.slice(0, -1))) return false;
  return /^["“‘(]?[\p{Lu}\d]/u.test(text);
}

/** Whether words that head a main section are set like a heading, or alone in their line. */
function standsOut(draft: Draft, first: Line, text: string, bodySize: number): boolean {
  return first.bold || first.size > bodySize + MAIN_LARGER_BY || isCapitals(text) || first.italic || draft.lines.length === 1;
}

/** Short lines in another font than the article's, or one apart from the finished paragraph above it, with running text below. */
function isSetOff(draft: Draft, text: string, facts: HeadingFacts): boolean {
  const { bodyFont, bodySize, below: next } = facts;
  const line = draft.lines[0],
    below = next?.lines[0];
  if (!line || !below || /[.:]$/.test(text) || !/^(?:\d+(?:\.\d+)*\.?\s)?\p{Lu}/u.test(text) || line.size < bodySize - 1) return false;
  if (Math.abs(below.size - bodySize) > 0.3 || below.font !== bodyFont || goesOnFromAbove(draft, line, facts)) return false;
  if (draft.lines.every((other) => other.font !== bodyFont && other.font === line.font)) return true;
  if (draft.lines.length > 1 || text.length > 90 || below.y < line.y || !isShort(draft)) return false;
  return next.lines.length > 1 && isApart(line, below, facts);
}

/** Whether the paragraph above, in the same column, was not finished. */
function goesOnFromAbove(draft: Draft, line: Line, { before, previous }: HeadingFacts): boolean {
  const above = before?.lines.at(-1);
  if (previous === 'heading' || !above || above.page !== line.page || before?.column !== draft.column) return false;
  return !/[.!?)\]]$/.test(above.text);
}

/** So many times the way down to the text below is the way from what stands above, and the way down is at most so many type sizes. */
const APART = 1.6,
  NEAR = 1.6;

/** Whether a line is farther from what stands above it than from the text below, which is near. */
function isApart(line: Line, below: Line, { before }: HeadingFacts): boolean {
  const above = before?.lines.at(-1);
  const down = below.y - line.y;
  if (!above || above.page !== line.page || above.y >= line.y) return false;
  return line.y - above.y > APART * down && down < NEAR * line.size;
}

/** The last line of a heading does not fill its column. */
function isShort({ lines, right }: Draft): boolean {
  const last = lines.at(-1);
  return last !== undefined && last.box[2] < right - 2 * last.size;
}

/** True for a text without small letters. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}

/**
 * The draft that a heading at `at` would head: the next one, or the one after it where the next is one line in other type than the
 * article's.
 */
export function textBelow(drafts: readonly Draft[], at: number, bodyFont: string): Draft | null {
  const next = drafts[at + 1];
  const line = next?.lines[0];
  if (next === undefined || line === undefined) return null;
  const heads = next.lines.length === 1 && line.font !== bodyFont && !/[.!?,;]$/.test(line.text) && next.page === drafts[at]?.page;
  return heads ? (drafts[at + 2] ?? null) : next;
}
