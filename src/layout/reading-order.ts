import type { Box } from '../span.ts';
import { columnOf } from './columns.ts';
import type { Line } from './lines.ts';
import { findSideBar } from './side-bars.ts';

/**
 * Lines of one column between two full-width parts of a page, from top to bottom. `column` null: a full-width part; `bar`: a bar at
 * the right of a first page.
 */
export interface Strip {
  readonly page: number;
  readonly column: number | null;
  readonly lines: readonly Line[];
  readonly bar?: true;
}

/**
 * The strips of a page in reading order: full-width lines and what `dividers` box (tables, pictures) across all gutters cut the page
 * into zones, and in each zone the columns follow from left to right. A bar at either side is read as one, before what stands beside it.
 */
export function orderPage(lines: readonly Line[], gutters: readonly number[], dividers: readonly Box[] = []): Strip[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y || a.box[0] - b.box[0]);
  const page = sorted[0]?.page ?? 0;
  if (gutters.length === 0) return sorted.length > 0 ? [{ page, column: null, lines: sorted }] : [];
  const barred = findSideBar(sorted, gutters);
  if (barred !== null) {
    const atLeft = barred.side === 'left',
      inner = atLeft ? gutters.slice(1) : gutters.slice(0, -1);
    const beside = orderPage(barred.beside, inner, dividers);
    return [
      ...orderPage(barred.above, inner, dividers),
      { page, lines: barred.bar, ...(atLeft ? { column: 0 } : { column: gutters.length, bar: true }) },
      ...(atLeft ? beside.map(rightOfBar) : beside),
    ];
  }
  const strips: Strip[] = [];
  let zone: Line[] = [],
    wide: Line[] = [];
  const place = (line: Line): number | null => columnOf(line, gutters) ?? overhang(line, sorted, gutters);
  const closeZone = (): void => {
    for (let column = 0; column <= gutters.length; column++) {
      const members = zone.filter((line) => place(line) === column);
      if (members.length > 0) strips.push({ page, column, lines: members });
    }
    zone = [];
  };
  const closeWide = (): void => {
    if (wide.length > 0) strips.push({ page, column: null, lines: wide });
    wide = [];
  };
  const cuts = dividers
    .filter((box) => gutters.every((gutter) => box[0] < gutter - 10 && box[2] > gutter + 10))
    .map((box) => box[1])
    .toSorted((a, b) => a - b);
  for (const line of sorted) {
    while (cuts[0] !== undefined && cuts[0] < line.y) {
      cuts.shift();
      closeZone();
      closeWide();
    }
    if (place(line) === null || endsWide(line, wide, sorted, gutters)) {
      closeZone();
      wide.push(line);
    } else {
      closeWide();
      zone.push(line);
    }
  }
  closeZone();
  closeWide();
  return strips;
}

function rightOfBar(strip: Strip): Strip {
  return { ...strip, column: strip.column === null ? null : strip.column + 1 };
}

// The short last line of a full-width paragraph stands in the left column but follows its paragraph, with nothing beside it.
function endsWide(line: Line, wide: readonly Line[], all: readonly Line[], gutters: readonly number[]): boolean {
  const above = wide.at(-1);
  if (!above || line.y - above.y > 1.6 * Math.max(above.size, line.size) || Math.abs(line.size - above.size) > 0.3) return false;
  const beside = all.some(
    (other) => other !== line && Math.abs(other.y - line.y) < 2 && columnOf(other, gutters) !== columnOf(line, gutters),
  );
  return !beside && columnOf(line, gutters) === 0;
}

/**
 * A heading too long for its column hangs into the next one, which has text beside it: it still belongs to the column it begins in.
 * Else null.
 */
function overhang(line: Line, all: readonly Line[], gutters: readonly number[]): number | null {
  const column = gutters.filter((gutter) => gutter < line.box[0] + 2).length;
  const gutter = gutters[column];
  if (gutter === undefined || line.box[2] - gutter > 0.3 * (line.box[2] - line.box[0])) return null;
  const beside = all.some(
    (other) =>
      other !== line &&
      columnOf(other, gutters) === column + 1 &&
      other.box[1] < line.box[3] &&
      other.box[3] > line.box[1] &&
      other.box[0] > gutter,
  );
  return beside ? column : null;
}
