import { findGutters } from './columns.ts';
import { attachRaised, groupByBaseline, type Row } from './rows.ts';
import type { Word } from './words.ts';

/** A part of a page from `top` to `bottom` (points) with its own columns. Most pages are one band. */
export interface Band {
  readonly words: readonly Word[];
  readonly gutters: readonly number[];
}

/** Rows in a row that make a band of its own. */
const FEWEST_ROWS = 6;

/**
 * Cuts a page where its columns change: rows that run across the page's gutters but have common white elsewhere (a side bar
 * beside an abstract above two columns) become a band of their own.
 */
export function findBands(words: readonly Word[], hints: readonly number[]): Band[] {
  const gutters = findGutters(words, hints);
  const rows = attachRaised(groupByBaseline(words));
  const bands: Band[] = [];
  let plain: Word[] = [];
  for (const run of runsOf(rows, gutters)) {
    const own = run.across && run.rows.length >= FEWEST_ROWS ? findGutters(run.rows.flatMap((row) => row.words)) : [];
    const differs = own.length > 0 && !own.every((x) => gutters.some((gutter) => Math.abs(gutter - x) < 15));
    if (!differs) {
      plain.push(...run.rows.flatMap((row) => row.words));
      continue;
    }
    if (plain.length > 0) bands.push({ words: plain, gutters });
    bands.push({ words: run.rows.flatMap((row) => row.words), gutters: own });
    plain = [];
  }
  if (plain.length > 0 || bands.length === 0) bands.push({ words: plain, gutters });
  return bands;
}

interface Run {
  readonly across: boolean;
  readonly rows: Row[];
}

/** Rows that run across a gutter and rows that keep to the columns, in stretches. Short rows go with the stretch they stand in. */
function runsOf(rows: readonly Row[], gutters: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const across = gutters.length === 0 || crosses(row, gutters);
    const run = runs.at(-1);
    if (run !== undefined && (run.across === across || (run.across && neutral(row, gutters)))) run.rows.push(row);
    else runs.push({ across, rows: [row] });
  }
  return runs;
}

function crosses(row: Row, gutters: readonly number[]): boolean {
  return gutters.some((gutter) => {
    let end = -Infinity,
      start = Infinity;
    for (const word of row.words) {
      if (word.box[0] < gutter && word.box[2] > gutter) return true;
      if (word.box[2] <= gutter) end = Math.max(end, word.box[2]);
      else start = Math.min(start, word.box[0]);
    }
    return start - end < 6.5;
  });
}

/** Text on one side only says nothing about where the columns part. */
function neutral(row: Row, gutters: readonly number[]): boolean {
  return gutters.every((gutter) => row.words.every((word) => word.box[2] <= gutter) || row.words.every((word) => word.box[0] >= gutter));
}
