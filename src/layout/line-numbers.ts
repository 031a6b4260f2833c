import type { Frame, Word } from './words.ts';

/** Fewer numbers in the margin than this are something else. */
const FEWEST = 8;
/** White between the numbers and the text, in points. */
const APART = 4;

/** The numbers that count a manuscript's lines in its margin; empty for pages without. */
export function findLineNumbers(frame: Frame): Set<Word> {
  const numbers = frame.words.filter((word) => /^\d{1,4}$/.test(word.text)).toSorted((a, b) => a.y - b.y);
  if (numbers.length < FEWEST) return new Set();
  const text = frame.words.filter((word) => !/^\d{1,4}$/.test(word.text));
  const left = text.reduce((edge, word) => Math.min(edge, word.box[0]), Infinity),
    right = text.reduce((edge, word) => Math.max(edge, word.box[2]), -Infinity);
  for (const column of [numbers.filter((word) => word.box[2] < left - APART), numbers.filter((word) => word.box[0] > right + APART)]) {
    if (column.length >= FEWEST && counts(column)) return new Set(column);
  }
  return new Set();
}

/** True where the numbers rise by one step all the way down the page, a gap or two aside. */
function counts(column: readonly Word[]): boolean {
  const steps = column.slice(1).map((word, i) => Number(word.text) - Number(column[i]?.text ?? NaN));
  const usual = steps.filter((step) => step === 1 || step === 5).length;
  return usual >= 0.8 * steps.length;
}
