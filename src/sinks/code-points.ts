import { countBelow } from '../count-below.ts';

/** Translates offsets of one text between UTF-16 code units, which this program counts in, and Unicode code points. */
export interface CodePointOffsets {
  /** Length of the text in code points. */
  readonly length: number;
  /** Code points before a UTF-16 offset; the inside of a surrogate pair counts as its start. */
  fromUnits(units: number): number;
  /** UTF-16 units before a code point. */
  toUnits(points: number): number;
}

/** Prepares a text for translating offsets. A surrogate without its partner is a code point of its own. */
export function codePointOffsets(text: string): CodePointOffsets {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map((match) => match.index);
  const pairPoints = pairs.map((unit, before) => unit - before);
  return {
    length: text.length - pairs.length,
    fromUnits: (units) => units - countBelow(pairs, units),
    toUnits: (points) => points + countBelow(pairPoints, points),
  };
}
