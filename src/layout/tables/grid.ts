import { uniteBoxes, type Box } from '../../span.ts';

/** A word of a table: any object that has a box and a font size in points. */
export interface GridWord {
  readonly box: Box;
  readonly size: number;
}

/** Words that stand side by side with no more than a word space between them, in one band. */
export interface Phrase<W extends GridWord> {
  readonly words: readonly W[];
  readonly box: Box;
}

/** One printed line across the whole table, its phrases from left to right. */
export interface Band<W extends GridWord> {
  readonly phrases: readonly Phrase<W>[];
  readonly box: Box;
}

/** A recognised cell: the words of all its lines in reading order; empty where nothing is printed. */
export type GridCell<W extends GridWord> = readonly W[];

/** The box around words, null where there are none. */
export function boxAround(words: readonly GridWord[]): Box | null {
  return words.map((word) => word.box).reduce<Box | null>((box, next) => (box ? uniteBoxes(box, next) : next), null);
}
