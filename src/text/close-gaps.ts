import type { Block } from '../document/document.ts';
import { everyMatch } from '../every-match.ts';

/** Spaces that may stand in a row; prose has one, a file that was set with spaces more. */
const MOST_SPACES = 3;
const GAP = /\s{4,}/g;

/**
 * A block without long runs of spaces: the first three of each stay, with their places, and marks move along. Tables keep their text,
 * in which tabs part the cells. Patterns that step over spaces in several ways would take long for a run of thousands.
 */
export function closeGaps(block: Block): Block {
  if (block.rows !== null) return block;
  const cuts = everyMatch(GAP, block.text).map((match) => ({ start: match.index + MOST_SPACES, end: match.index + match[0].length }));
  if (cuts.length === 0) return block;
  const pieces = [0, ...cuts.map(({ end }) => end)].map((start, i) => ({ start, end: cuts[i]?.start ?? block.text.length }));
  const moved = (offset: number): number => offset - cuts.reduce((sum, cut) => sum + Math.max(0, Math.min(offset, cut.end) - cut.start), 0);
  return {
    ...block,
    text: pieces.map(({ start, end }) => block.text.slice(start, end)).join(''),
    places: pieces.flatMap(({ start, end }) => block.places.slice(start, end)),
    marks: block.marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) })),
  };
}
