import type { Glyph } from '../document.ts';
import type { RecognisedWord } from './read-hocr.ts';

/** An engine is this sure of nearly every word of print (98 % on a page at 200 dpi), of few that it makes out of strokes (35 %). */
const SURE = 60,
  LEGIBLE_SHARE = 0.6;
/** A height of ascender to descender is a little more than the type's size. */
const SIZE_OF_HEIGHT = 0.92;
/** Measured heights of one size of type differ by this share. */
const SAME_SIZE = 0.18;
const NARROW = /[iljtfrI1.,:;'!|()[\]]/,
  WIDE = /[mwMW@%]/;

/**
 * The words of a legible page; [] where most are guesses. Single words of low confidence stay: names and numbers with raised
 * letters have it too.
 */
export function legibleWords(words: readonly RecognisedWord[]): RecognisedWord[] {
  const sure = words.filter(({ confidence }) => confidence >= SURE).length;
  if (sure < LEGIBLE_SHARE * words.length) return [];
  return words.filter(({ text }) => /[\p{L}\p{N}]|^[-–—=+<>%&±×]$/u.test(text));
}

/**
 * Turns recognised words into glyphs, as a reader of drawn text gives them, so that layout need not know where they come from. `scale` is
 * pixels per point. A word's width is shared out among its letters; a blank stands behind every word.
 */
export function wordsToGlyphs(words: readonly RecognisedWord[], scale: number): Glyph[] {
  const sizes = commonSizes(words);
  return words.flatMap((word) => {
    const size = round(((sizes.get(word.size) ?? word.size) * SIZE_OF_HEIGHT) / scale);
    const y = round(word.baseline / scale);
    const letters = [...word.text];
    const shares = letters.map((letter) => (NARROW.test(letter) ? 0.55 : WIDE.test(letter) ? 1.5 : 1));
    const unit = (word.box[2] - word.box[0]) / scale / shares.reduce((sum, share) => sum + share, 0);
    let x = word.box[0] / scale;
    const glyphs = letters.map((text, i): Glyph => {
      const from = round(x);
      x += unit * (shares[i] ?? 1);
      return {
        text,
        box: [from, round(y - 0.8 * size), round(x), round(y + 0.2 * size)],
        x: from,
        y,
        size,
        angle: 0,
        font: 0,
        hidden: null,
      };
    });
    const end = round(x);
    return [
      ...glyphs,
      { text: ' ', box: [end, round(y - 0.8 * size), end, round(y + 0.2 * size)], x: end, y, size, angle: 0, font: 0, hidden: null },
    ];
  });
}

/** Heights vary with a line's letters; those near the commonest one become it, beginning with the commonest. */
function commonSizes(words: readonly RecognisedWord[]): ReadonlyMap<number, number> {
  const votes = new Map<number, number>();
  for (const { size, text } of words) votes.set(size, (votes.get(size) ?? 0) + text.length);
  const settled = new Map<number, number>();
  for (const [size] of [...votes].sort((a, b) => weightNear(votes, b[0]) - weightNear(votes, a[0]) || b[1] - a[1])) {
    const near = [...new Set(settled.values())].find((other) => Math.abs(other - size) <= SAME_SIZE * other);
    settled.set(size, near ?? size);
  }
  return settled;
}

function weightNear(votes: ReadonlyMap<number, number>, size: number): number {
  let weight = 0;
  for (const [other, count] of votes) if (Math.abs(other - size) <= 0.05 * size) weight += count;
  return weight;
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
