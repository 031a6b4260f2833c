import type { Box } from '../span.ts';
import { columnOf } from './columns.ts';
import type { Line } from './lines.ts';

/** Lines of one column between two full-width parts of a page, from top to bottom. `column` null: a full-width part. */
export interface Strip {
  readonly page: number;
  readonly column: number | null;
  readonly lines: readonly Line[];
}

/**
 * The strips of a page in reading order: full-width lines and what `dividers` box (tables, pictures) across all gutters cut the page
 * into zones, and in each zone the columns follow from left to right.
 */
export function orderPage(lines: readonly Line[], gutters: readonly number[], dividers: readonly Box[] = []): Strip[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y || a.box[0] - b.box[0]);
  const page = sorted[0]?.page ?? 0;
  if (gutters.length === 0) return sorted.length > 0 ? [{ page, column: null, lines: sorted }] : [];
  const strips: Strip[] = [];
  let zone: Line[] = [], wide: Line[] = [];
  const closeZone = (): void => {
    for (let column = 0; column <= gutters.length; column++) {
      const members = zone.filter((line) => columnOf(line, gutters) === column);
      if (members.length > 0) strips.push({ page, column, lines: members });
    }
    zone = [];
  };
  const closeWide = (): void => {
    if (wide.length > 0) strips.push({ page, column: null, lines: wide });
    wide = [];
  };
  const cuts = dividers.filter((box) => gutters.every((gutter) => box[0] < gutter - 10 && box[2] > gutter + 10)).map((box) => box[1]).toSorted((a, b) => a - b);
  for (const line of sorted) {
    while (cuts[0] !== undefined && cuts[0] < line.y) {
      cuts.shift();
      closeZone();
      closeWide();
    }
    if (columnOf(line, gutters) === null || endsWide(line, wide, sorted, gutters)) {
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

// The short last line of a full-width paragraph stands in the left column but follows its paragraph, with nothing beside it.
function endsWide(line: Line, wide: readonly Line[], all: readonly Line[], gutters: readonly number[]): boolean {
  const above = wide.at(-1);
  if (!above || line.y - above.y > 1.6 * Math.max(above.size, line.size) || Math.abs(line.size - above.size) > 0.3) return false;
  const beside = all.some((other) => other !== line && Math.abs(other.y - line.y) < 2 && columnOf(other, gutters) !== columnOf(line, gutters));
  return !beside && columnOf(line, gutters) === 0;
}
