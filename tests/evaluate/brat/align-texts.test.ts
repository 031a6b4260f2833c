import { expect, it } from 'vitest';
import { alignTexts } from '../../../src/evaluate/brat/align-texts.ts';

/** What the raw text has where the document's words stand. */
function aligned(document: string, raw: string, quote: string, start = document.indexOf(quote)): string | null {
  const span = alignTexts(document, raw)({ quote, start, end: start + quote.length });
  return span === null ? null : raw.slice(span.start, span.end);
}

it('finds words however the lines are broken', () => {
  expect(aligned('A man came. He was ill.', 'A man\ncame.\n\n\nHe   was\nill.', 'came. He was')).toBe('came.\n\n\nHe   was');
});

it('finds words that were hyphenated at a line end', () => {
  expect(aligned('a well-known carcinoma', 'a well–known carci-\nnoma', 'known carcinoma')).toBe('known carci-\nnoma');
});

it('takes the place that corresponds, of several with the same words', () => {
  const document = 'he he he he',
    raw = 'he\n\n\nhe\n\n\nhe\n\n\nhe';
  const map = alignTexts(document, raw);
  expect([0, 3, 6, 9].map((start) => map({ quote: 'he', start, end: start + 2 })?.start)).toEqual([0, 5, 10, 15]);
});

it('finds the nearest place where the raw text has more', () => {
  expect(alignTexts('One he. Two he.', 'He said this before all else. One he. Two he.')({ quote: 'Two he', start: 8, end: 14 })).toEqual({
    start: 38,
    end: 44,
  });
});

it('gives offsets into a raw text with characters outside the basic plane', () => {
  expect(aligned('🙂 𝛼-rays and more', '🙂\n𝛼-rays  and more', '𝛼-rays and')).toBe('𝛼-rays  and');
});

it('gives null where the words are not there, or are none', () => {
  expect(aligned('one two', 'one three', 'two')).toBeNull();
  expect(aligned('one - two', 'one - two', ' - ')).toBeNull();
});
