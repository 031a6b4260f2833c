import type { PrimarySiteValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import type { ExtractInput } from '../extractor.ts';

/** A side of the body. */
export type Side = NonNullable<PrimarySiteValue['laterality']>;

const SIDE_WORD = /\b(left|right|bilateral(?:ly)?|both|midline|lt\.?|rt\.?)(?:[\s-]+sided?)?\b(?![\s-]*(?:handed|dominant|to[\s-]+(?:left|right)|after|before|untreated|alone)\b)/gi;
const NEAR_BEFORE = /^(?:\s*(?:[-–]\s*)?(?!(?:and|but|with|was|were|is|to|from|into|metasta\w*)\b)[\w'’-]+(?![\w'’-]),?){0,5}\s*(?:-\s*)?$/i;
const NEAR_AFTER = /^\s*(?:,\s*)?(?:\(\s*)?(?:(?:on|at|in|of|to)\s+)?(?:(?:the|her|his)\s+)?$/;
// "both the thyroid and the nodes" joins two things; "both lungs" tells sides.
const BOTH_AND = /^both\b[^.;,]{3,60}\band\b/i;
const MOST_BEFORE = 60, MOST_AFTER = 40;

/** The side that the words around a place state for it, null where they state none. */
export function sideOf(span: Span, sentence: Span, input: ExtractInput): { readonly side: Side; readonly at: Span } | null {
  const { text } = input.reading;
  const inside = lastSide(text.slice(span.start, span.end), span.start);
  if (inside) return inside;
  const from = Math.max(sentence.start, span.start - MOST_BEFORE);
  const before = lastSide(text.slice(from, span.start), from);
  if (before && BOTH_AND.test(text.slice(before.at.start, span.end + MOST_AFTER))) return null;
  if (before && NEAR_BEFORE.test(text.slice(before.at.end, span.start))) return before;
  const after = firstSide(text.slice(span.end, Math.min(sentence.end, span.end + MOST_AFTER)), span.end);
  if (after && BOTH_AND.test(text.slice(after.at.start, sentence.end))) return null;
  return after && NEAR_AFTER.test(text.slice(span.end, after.at.start)) ? after : null;
}

function sides(text: string, offset: number): { readonly side: Side; readonly at: Span }[] {
  return [...text.matchAll(SIDE_WORD)].map((match) => ({ side: toSide(match[1] ?? ''), at: { start: offset + match.index, end: offset + match.index + match[0].length } }));
}

function lastSide(text: string, offset: number): { readonly side: Side; readonly at: Span } | null {
  return sides(text, offset).at(-1) ?? null;
}

function firstSide(text: string, offset: number): { readonly side: Side; readonly at: Span } | null {
  return sides(text, offset)[0] ?? null;
}

function toSide(word: string): Side {
  const lower = word.toLowerCase();
  return lower.startsWith('l') ? 'left' : lower.startsWith('r') ? 'right' : lower.startsWith('m') ? 'midline' : 'bilateral';
}
