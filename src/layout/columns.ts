import type { Line } from './lines.ts';
import type { Word } from './words.ts';

/** A gutter is looked for in this middle part of the text's width. */
const SEARCHED = [0.22, 0.78] as const;
/** Lines on each side that make a column. */
const MIN_LINES = 4;

/**
 * The x positions that part the columns of a page, left to right; empty for a single column. A gutter is where many baselines
 * have words on both sides with white between, and few words stand across. `hints` are gutters of the other pages: they win
 * where they fit this page too.
 */
export function findGutters(words: readonly Word[], hints: readonly number[] = []): number[] {
  if (words.length < 20) return [];
  const left = Math.min(...words.map((word) => word.box[0])), right = Math.max(...words.map((word) => word.box[2]));
  const found = bestGutter(words, left, right, hints);
  if (found === null) return [];
  const parts = [words.filter((word) => word.box[2] <= found), words.filter((word) => word.box[0] >= found)] as const;
  const inner = parts.map((part) => (spread(part) > 170 ? bestGutter(part, Math.min(...part.map((w) => w.box[0])), Math.max(...part.map((w) => w.box[2])), []) : null));
  return [inner[0], found, inner[1]].filter((x): x is number => x !== null && x !== undefined);
}

function spread(words: readonly Word[]): number {
  return words.length === 0 ? 0 : Math.max(...words.map((word) => word.box[2])) - Math.min(...words.map((word) => word.box[0]));
}

interface Row { readonly spans: (readonly [number, number])[] }

function bestGutter(words: readonly Word[], left: number, right: number, hints: readonly number[]): number | null {
  const rows = rowsOf(words);
  const width = right - left;
  let best: { x: number; score: number } | null = null;
  for (let x = left + width * SEARCHED[0]; x <= left + width * SEARCHED[1]; x += 1) {
    const score = gutterScore(rows, x) + (hints.some((hint) => Math.abs(hint - x) < 2) ? 2 : 0);
    if (score > (best?.score ?? 0)) best = { x, score };
  }
  if (best === null) return null;
  // The middle of the white band around the best position.
  let from = best.x, to = best.x;
  const base = gutterScore(rows, best.x);
  while (from > left && gutterScore(rows, from - 1) >= base) from -= 1;
  while (to < right && gutterScore(rows, to + 1) >= base) to += 1;
  return (from + to) / 2;
}

function rowsOf(words: readonly Word[]): Row[] {
  const rows = new Map<number, (readonly [number, number])[]>();
  for (const word of words) {
    const key = Math.round(word.y / 3);
    const row = rows.get(key);
    if (row) row.push([word.box[0], word.box[2]]); else rows.set(key, [[word.box[0], word.box[2]]]);
  }
  return [...rows.values()].map((spans) => ({ spans: spans.sort((a, b) => a[0] - b[0]) }));
}

/** Rows with words near on both sides, less half of the rows printed across; 0 or less where `x` is no gutter. */
function gutterScore(rows: readonly Row[], x: number): number {
  let left = 0, right = 0, across = 0, both = 0;
  for (const { spans } of rows) {
    const before = spans.findLast(([, end]) => end <= x), after = spans.find(([start]) => start >= x);
    const cut = spans.some(([start, end]) => start < x && end > x);
    const gap = (after?.[0] ?? Infinity) - (before?.[1] ?? -Infinity);
    if (cut || (before && after && gap < 6.5)) { across += 1; continue; }
    if (before && x - before[1] < 120) left += 1;
    if (after && after[0] - x < 40) right += 1;
    if (before && after) both += 1;
  }
  if (left < MIN_LINES || right < MIN_LINES) return 0;
  return Math.min(left, right) + both * 0.5 - across * 0.6;
}

/** Gutters that at least two pages share, to steady the others. */
export function commonGutters(perPage: readonly (readonly number[])[]): number[] {
  const all = perPage.flat();
  return [...new Set(all.filter((x) => all.filter((other) => Math.abs(other - x) < 3).length >= 2).map((x) => Math.round(x)))];
}

/** The column a line stands in, counted from 0, or null where it runs across a gutter. */
export function columnOf(line: Line, gutters: readonly number[]): number | null {
  const across = gutters.some((gutter) => line.box[0] < gutter - 4 && line.box[2] > gutter + 4);
  return across ? null : gutters.filter((gutter) => (line.box[0] + line.box[2]) / 2 > gutter).length;
}
