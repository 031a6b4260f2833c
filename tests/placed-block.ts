import type { Block, BlockKind } from '../src/document/document.ts';
import type { Place } from '../src/span.ts';

/** Width of every character of a placed block, in points. */
export const CHARACTER_WIDTH = 5;

/**
 * A block whose every line of text (parted by `\n`, which becomes a space without a place) stands on a page of its own choice:
 * line `i` on `pages[i]`, characters 5 points wide, lines 12 points apart, from x 50 and y 100 on.
 */
export function placedBlock(kind: BlockKind, text: string, pages: readonly number[] = [0], firstLine = 0): Block {
  const places: (Place | null)[] = [];
  text.split('\n').forEach((line, i) => {
    if (i > 0) places.push(null);
    for (let at = 0; at < line.length; at++) {
      const x = 50 + CHARACTER_WIDTH * at,
        y = 100 + 12 * i;
      places.push({ page: pages[i] ?? 0, line: firstLine + i, box: [x, y, x + CHARACTER_WIDTH, y + 10] });
    }
  });
  return { kind, text: text.replaceAll('\n', ' '), places, page: pages[0] ?? 0, level: null, marks: [], rows: null };
}
