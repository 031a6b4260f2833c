import { uniteBoxes, type Box } from '../../span.ts';
import type { Printed } from '../rows.ts';

/** A word of a table. */
export interface GridWord extends Printed {
  readonly text: string;
}

/** A word on a page as table finding needs it; running heads and hidden text are not handed in. */
export interface TableWord extends GridWord {
  readonly bold: boolean;
}

/** Words that stand side by side with no more than a word space between them, in one band. */
export interface Phrase<W extends GridWord> {
  readonly words: readonly W[];
  readonly box: Box;
}

/** One printed line across the whole table, its phrases from left to right; `y` is its baseline. Its box leaves raised characters out. */
export interface Band<W extends GridWord> {
  readonly phrases: readonly Phrase<W>[];
  readonly box: Box;
  readonly y: number;
  readonly size: number;
}

/** A recognised cell: the words of all its lines in reading order; empty where nothing is printed. */
export type GridCell<W extends GridWord> = readonly W[];

/** What is smaller than this share of its band is raised or lowered and says nothing about the band's height. */
export const FULL_SIZE = 0.8;

/** The box around words, null where there are none. */
export function boxAround(words: readonly GridWord[]): Box | null {
  return words.map((word) => word.box).reduce<Box | null>((box, next) => (box ? uniteBoxes(box, next) : next), null);
}

/** The words of a band, from left to right. */
export function wordsOf<W extends GridWord>(band: Band<W>): W[] {
  return band.phrases.flatMap((phrase) => phrase.words);
}

/** The middle value, 0 for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
