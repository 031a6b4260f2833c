import type { Line } from './lines.ts';

/** A page with a bar at one side: what stands above the bar, the bar, and what stands beside and below. */
export interface BarredPage {
  readonly side: 'left' | 'right';
  readonly above: readonly Line[];
  readonly bar: readonly Line[];
  readonly beside: readonly Line[];
}

/** This many lines across the other gutters, beside the bar, show that it stands apart. */
const FEWEST_ACROSS = 3;
/** A step this wide, in em, parts what stands above the bar from what stands beside it. */
const APART_EM = 1.6;
/**
 * Where no other gutter tells a bar from a column, it is narrower than this share of what stands beside it, of this many lines or
 * more …
 */
const NARROW = 0.62,
  FEWEST_LINES = 4;
/** … and in type smaller by this many points. */
const SMALLER_BY = 0.6;

/**
 * Finds a bar left of the first of several gutters, or on a first page right of the last, beside text that runs across the others: the
 * dates and addresses beside an abstract above two columns. A first page of one column may have one at its right, in smaller type.
 * `sorted` from top to bottom; null for pages whose columns all run side by side.
 */
export function findSideBar(sorted: readonly Line[], gutters: readonly number[]): BarredPage | null {
  const [first, ...others] = gutters,
    last = gutters.at(-1);
  if (first === undefined || last === undefined) return null;
  const left = others.length > 0 && !sorted.some((line) => crosses(line, first)) ? leftBar(sorted, first, others) : null;
  return left ?? (sorted[0]?.page === 0 ? rightBar(sorted, last, gutters.slice(0, -1)) : null);
}

function leftBar(sorted: readonly Line[], gutter: number, others: readonly number[]): BarredPage | null {
  const left = sorted.filter((line) => line.box[2] <= gutter + 4),
    right = sorted.filter((line) => line.box[0] >= gutter - 4);
  const start = right[0]?.y ?? Infinity;
  const bar = left.filter((line) => line.y >= start),
    top = bar[0]?.y,
    bottom = bar.at(-1)?.y;
  if (top === undefined || bottom === undefined) return null;
  const across = right.filter((line) => line.y > top - 2 && line.y < bottom + 2 && others.some((other) => crosses(line, other)));
  if (across.length < FEWEST_ACROSS) return null;
  const cut = cutAbove(right, top);
  return { side: 'left', above: [...left.filter((line) => line.y < start), ...right.slice(0, cut)], bar, beside: right.slice(cut) };
}

/** The bar begins below the last line that runs over its gutter, such as the title. */
function rightBar(sorted: readonly Line[], gutter: number, others: readonly number[]): BarredPage | null {
  const over = sorted.findLastIndex((line) => crosses(line, gutter));
  const below = sorted.slice(over + 1);
  const bar = below.filter((line) => line.box[0] >= gutter - 4),
    rest = below.filter((line) => line.box[2] <= gutter + 4);
  const top = bar[0]?.y,
    bottom = bar.at(-1)?.y;
  if (top === undefined || bottom === undefined || bar.length < FEWEST_LINES || rest.length < FEWEST_LINES) return null;
  const beside = rest.filter((line) => line.y > top - 2 && line.y < bottom + 2);
  const across = beside.filter((line) => others.some((other) => crosses(line, other)));
  const apart =
    others.length > 0
      ? across.length >= FEWEST_ACROSS
      : widthOf(bar) < NARROW * widthOf(beside) && sizeOf(bar) < sizeOf(beside) - SMALLER_BY;
  if (!apart) return null;
  const cut = cutAbove(rest, top);
  return { side: 'right', above: [...sorted.slice(0, over + 1), ...rest.slice(0, cut)], bar, beside: rest.slice(cut) };
}

/** How many lines stand above the height `top`, with white below them. */
function cutAbove(lines: readonly Line[], top: number): number {
  return (
    1 +
    lines.findLastIndex((line, i) => {
      const next = lines[i + 1];
      return line.y < top && next !== undefined && next.y - line.y > APART_EM * Math.min(line.size, next.size);
    })
  );
}

function widthOf(lines: readonly Line[]): number {
  return Math.max(...lines.map((line) => line.box[2])) - Math.min(...lines.map((line) => line.box[0]));
}

/** The middle size of the lines, in points. */
function sizeOf(lines: readonly Line[]): number {
  return lines.map((line) => line.size).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;
}

function crosses(line: Line, gutter: number): boolean {
  return line.box[0] < gutter - 4 && line.box[2] > gutter + 4;
}
