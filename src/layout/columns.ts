import { groupByBaseline, attachRaised, type Row } from './rows.ts';
import type { Line } from './lines.ts';
import type { Word } from './words.ts';

/** A gutter is looked for in this middle part of the text's width. */
const SEARCHED = [0.2, 0.8] as const;
/** Lines on each side that make a column. */
const MIN_LINES = 4;
/** A gap narrower than this is a space between words, in points. */
const NARROWEST = 6.5;
/** The number of a list's entry belongs to the text that hangs beside it, up to this many points away. */
const HANGING = 30;
const LIST_NUMBER = /^(?:\d{1,3}[.)]|\[\d{1,3}\]|\(\d{1,3}\))$/;
/** Columns are at least this wide, in points, for a second gutter inside one. */
const NARROWEST_COLUMN = 85;

/**
 * The x positions that part the columns of a page, left to right; empty for a single column. A gutter is where many rows
 * have words on both sides with white between, and few words stand across. `hints` are gutters that other pages share: there
 * a few rows are enough.
 */
export function findGutters(words: readonly Word[], hints: readonly number[] = []): number[] {
  if (words.length < 20) return [];
  const rows = attachRaised(groupByBaseline(words));
  const [left, right] = extent(words);
  const found = bestGutter(rows, left, right, hints);
  if (found === null) return [];
  const inner = (
    [
      [left, found],
      [found, right],
    ] as const
  ).map(([from, to]) => {
    if (to - from < 2 * NARROWEST_COLUMN) return null;
    const part = words.filter((word) => word.box[0] >= from - 1 && word.box[2] <= to + 1);
    const gutter = part.length < 20 ? null : bestGutter(attachRaised(groupByBaseline(part)), ...extent(part), []);
    return gutter !== null && standTogether(rows, found, gutter) ? gutter : null;
  });
  return [inner[0], found, inner[1]].filter((x): x is number => x !== null && x !== undefined);
}

/** Three columns share their rows: where most rows parted at one gutter run across the other, each belongs to another part of the page. */
function standTogether(rows: readonly Row[], outer: number, inner: number): boolean {
  const parted = rows.filter((row) => isParted(row, inner));
  return parted.filter((row) => crosses(row, outer)).length <= 0.4 * parted.length;
}

function isParted(row: Row, x: number): boolean {
  let end = -Infinity,
    start = Infinity;
  for (const word of row.words) {
    if (word.box[2] <= x) end = Math.max(end, word.box[2]);
    else if (word.box[0] >= x) start = Math.min(start, word.box[0]);
    else return false;
  }
  return end > -Infinity && start < Infinity && start - end >= NARROWEST;
}

function crosses(row: Row, x: number): boolean {
  return row.words.some((word) => word.box[0] < x && word.box[2] > x);
}

function extent(words: readonly Word[]): [number, number] {
  let left = Infinity,
    right = -Infinity;
  for (const word of words) {
    left = Math.min(left, word.box[0]);
    right = Math.max(right, word.box[2]);
  }
  return [left, right];
}

function bestGutter(rows: readonly Row[], left: number, right: number, hints: readonly number[]): number | null {
  const width = Math.ceil(right - left) + 1;
  const { scores, cuts } = gutterScores(
    rows,
    left,
    width,
    hints.map((hint) => hint - left),
  );
  let best = 0,
    at = -1;
  for (let x = Math.floor(width * SEARCHED[0]); x <= width * SEARCHED[1]; x++) {
    if ((scores[x] ?? 0) > best) [best, at] = [scores[x] ?? 0, x];
  }
  if (at < 0) return null;
  // The middle of the white band around the best position.
  let from = at,
    to = at;
  const fewest = cuts[at] ?? 0;
  while (from > 0 && (cuts[from - 1] ?? Infinity) <= fewest && (scores[from - 1] ?? 0) > 0.5 * best) from -= 1;
  while (to < width && (cuts[to + 1] ?? Infinity) <= fewest && (scores[to + 1] ?? 0) > 0.5 * best) to += 1;
  return left + (from + to) / 2;
}

/** For each point of the width: the score, and how many rows are printed across it. */
interface Scores {
  readonly scores: Float64Array;
  readonly cuts: Float64Array;
}

/** How far from its column's edge a row may end and still vouch for the gutter (ragged lines, short last lines), and begin. */
const ENDS_WITHIN = 120,
  BEGINS_WITHIN = 40;

/** For each point of the width: rows with words near on both sides, less some of the rows printed across; 0 where it is no gutter. */
function gutterScores(rows: readonly Row[], left: number, width: number, hints: readonly number[]): Scores {
  const ends = new Int32Array(width + 2),
    begins = new Int32Array(width + 2),
    both = new Int32Array(width + 2),
    across = new Int32Array(width + 2);
  const add = (counts: Int32Array, from: number, to: number): void => {
    const a = Math.max(0, Math.ceil(from)),
      b = Math.min(width, Math.floor(to));
    if (a > b) return;
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b + 1] = (counts[b + 1] ?? 0) - 1;
  };
  for (const { words } of rows) {
    let start = -Infinity,
      end = -Infinity,
      afterNumber = false;
    for (const word of words) {
      const x0 = word.box[0] - left,
        x1 = word.box[2] - left;
      const near: boolean = x0 - end < (afterNumber ? HANGING : NARROWEST);
      afterNumber = LIST_NUMBER.test(word.text) && (start === -Infinity || !near);
      if (near) {
        end = Math.max(end, x1);
        continue;
      }
      if (start > -Infinity) {
        add(across, start + 0.01, end - 0.01);
        add(ends, end, Math.min(x0, end + ENDS_WITHIN));
        add(both, end, x0);
      }
      add(begins, Math.max(end, x0 - BEGINS_WITHIN), x0);
      [start, end] = [x0, x1];
    }
    add(across, start + 0.01, end - 0.01);
    add(ends, end, end + ENDS_WITHIN);
  }
  const scores = new Float64Array(width + 2),
    cuts = new Float64Array(width + 2);
  let e = 0,
    b = 0,
    w = 0,
    a = 0;
  for (let x = 0; x <= width; x++) {
    e += ends[x] ?? 0;
    b += begins[x] ?? 0;
    w += both[x] ?? 0;
    a += across[x] ?? 0;
    cuts[x] = a;
    const hinted = hints.some((hint) => Math.abs(hint - x) < 4) && w >= 2;
    if (Math.min(e, b) < (hinted ? 2 : MIN_LINES)) continue;
    scores[x] = Math.min(e, b) + w * 0.5 - a * 0.6;
    if (hinted) scores[x] = Math.max(0.5, scores[x] ?? 0);
  }
  return { scores, cuts };
}

/** Gutters that several pages share, to steady the others: at least two pages and a fifth of all. */
export function commonGutters(perPage: readonly (readonly number[])[]): number[] {
  const all = perPage.flat().toSorted((a, b) => a - b);
  const common: number[] = [];
  for (const x of all) {
    const near = all.filter((other) => Math.abs(other - x) < 4);
    if (near.length < Math.max(2, perPage.length / 5) || common.some((other) => Math.abs(other - x) < 8)) continue;
    common.push(near.reduce((sum, other) => sum + other, 0) / near.length);
  }
  return common;
}

/** The column a line stands in, counted from 0, or null where it runs across a gutter. */
export function columnOf(line: Line, gutters: readonly number[]): number | null {
  const across = gutters.some((gutter) => line.box[0] < gutter - 4 && line.box[2] > gutter + 4);
  return across ? null : gutters.filter((gutter) => (line.box[0] + line.box[2]) / 2 > gutter).length;
}
