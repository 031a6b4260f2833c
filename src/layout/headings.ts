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

/** A short line or two set apart by weight, size, slant or capitals, that does not end like a sentence. */
export function isHeading(draft: Draft, next: Draft | null, text: string, facts: HeadingFacts): boolean {
  const { bodySize } = facts;
  const first = draft.lines[0];
  if (!first || draft.lines.length > 3 || text.length > 150 || text.length < 3 || !/\p{L}{2}/u.test(text) || isLabel(first)) return false;
  if (/[,;]$/.test(text) || (/\.$/.test(text) && !isMainHeading(text.slice(0, -1))) || !/^["“‘(]?[\p{Lu}\d]/u.test(text)) return false;
  if (isMainHeading(text) && (first.bold || first.size > bodySize + 0.3 || isCapitals(text) || first.italic || draft.lines.length === 1))
    return true;
  const styled = (every: (line: Line) => boolean): boolean => draft.lines.every(every);
  if (styled((line) => line.size > bodySize + 0.7)) return true;
  const opens = next !== null && next.lines.length > 1,
    headsText = (facts.below?.lines.length ?? 0) > 1;
  if (styled((line) => line.bold) && first.size >= bodySize - (headsText ? 3.2 : 0.6)) return true;
  // "E. coli: Escherichia coli" explains an abbreviation.
  if (/^(?:\p{Lu}\.\s?\p{Ll}+|[\p{Lu}\d-]{2,8}):\s/u.test(text)) return false;
  if (isSetOff(draft, text, facts)) return true;
  if (isCapitals(text) && text.length > 4 && text.length < 70 && first.size >= bodySize - 0.6 && opens)
    return /^[\d.\s]*[\p{Lu}\s,&:/-]+$/u.test(text);
  return (
    styled((line) => line.italic) && first.size >= bodySize - 0.6 && draft.lines.length <= 2 && text.length < 90 && opens && isShort(draft)
  );
}

/** Short lines in another font than the article's, or one apart from the finished paragraph above it, with running text below. */
function isSetOff(draft: Draft, text: string, { before, bodyFont, bodySize, previous, below: next }: HeadingFacts): boolean {
  const line = draft.lines[0],
    last = draft.lines.at(-1),
    below = next?.lines[0],
    above = before?.lines.at(-1);
  if (!line || !last || !below || /[.:]$/.test(text) || !/^(?:\d+(?:\.\d+)*\.?\s)?\p{Lu}/u.test(text) || line.size < bodySize - 1)
    return false;
  if (Math.abs(below.size - bodySize) > 0.3 || below.font !== bodyFont) return false;
  if (previous !== 'heading' && above && above.page === line.page && before?.column === draft.column && !/[.!?)\]]$/.test(above.text))
    return false;
  if (draft.lines.every((other) => other.font !== bodyFont && other.font === line.font)) return true;
  if (draft.lines.length > 1 || text.length > 90 || below.y < line.y || !isShort(draft)) return false;
  const apart = above && above.page === line.page && above.y < line.y && line.y - above.y > 1.6 * (below.y - line.y);
  return apart === true && below.y - line.y < 1.6 * line.size && next.lines.length > 1;
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
