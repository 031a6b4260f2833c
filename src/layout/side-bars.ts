import type { Line } from './lines.ts';

/** A page with a bar at its left: what stands above the bar, the bar, and what stands beside and below. */
export interface BarredPage {
  readonly above: readonly Line[];
  readonly bar: readonly Line[];
  readonly beside: readonly Line[];
}

/** This many lines across the other gutters, beside the bar, show that it stands apart. */
const FEWEST_ACROSS = 3;
/** A step this wide, in em, parts what stands above the bar from what stands beside it. */
const APART_EM = 1.6;

/**
 * Finds a bar left of the first of several gutters, beside text that runs across the others: the dates and addresses beside an abstract
 * above two columns. `sorted` from top to bottom; null for pages whose columns all run side by side.
 */
export function findSideBar(sorted: readonly Line[], gutters: readonly number[]): BarredPage | null {
  const [first, ...others] = gutters;
  if (first === undefined || others.length === 0) return null;
  if (sorted.some((line) => crosses(line, first))) return null;
  const left = sorted.filter((line) => line.box[2] <= first + 4), right = sorted.filter((line) => line.box[0] >= first - 4);
  const start = right[0]?.y ?? Infinity;
  const bar = left.filter((line) => line.y >= start), top = bar[0]?.y, bottom = bar.at(-1)?.y;
  if (top === undefined || bottom === undefined) return null;
  const across = right.filter((line) => line.y > top - 2 && line.y < bottom + 2 && others.some((gutter) => crosses(line, gutter)));
  if (across.length < FEWEST_ACROSS) return null;
  const cut = cutAbove(right, top);
  return { above: [...left.filter((line) => line.y < start), ...right.slice(0, cut)], bar, beside: right.slice(cut) };
}

/** How many lines stand above the height `top`, with white below them. */
function cutAbove(lines: readonly Line[], top: number): number {
  return 1 + lines.findLastIndex((line, i) => {
    const next = lines[i + 1];
    return line.y < top && next !== undefined && next.y - line.y > APART_EM * Math.min(line.size, next.size);
  });
}

function crosses(line: Line, gutter: number): boolean {
  return line.box[0] < gutter - 4 && line.box[2] > gutter + 4;
}
