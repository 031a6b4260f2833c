import type { Quote } from '../../sinks/case-facts.ts';
import type { Span } from '../../span.ts';

/** Where words of one text stand in another rendering of it; null where that does not have them. */
export type OffsetMap = (quote: Quote) => Span | null;

/** What a rendering may change: white space, hyphens and dashes at line ends, characters without a shape of their own. */
const UNSTEADY = /[\s\p{Pd}\p{Cf}]/u;

/** A text without its unsteady characters, and the place in it of each character that is left. */
interface Steady {
  readonly text: string;
  readonly places: readonly number[];
}

/**
 * Maps quotes of the document text, which was composed anew from the lines of a file, to the file's raw text.
 *
 * Both are compared without white space, hyphens and dashes, in compatibility form and lower case. Of the places where the raw text has
 * the words the one nearest to the quote's share of the document is taken; where nothing but unsteady characters differs that is exact.
 */
export function alignTexts(documentText: string, rawText: string): OffsetMap {
  const document = steady(documentText), raw = steady(rawText);
  return ({ quote, start }) => {
    const words = steady(quote).text;
    if (words === '') return null;
    const before = document.places.findIndex((place) => place >= start);
    const expected = Math.round((before / Math.max(1, document.text.length)) * raw.text.length);
    const found = nearest(raw.text, words, expected);
    if (found === null) return null;
    return { start: raw.places[found] ?? 0, end: (raw.places[found + words.length - 1] ?? 0) + 1 };
  };
}

function steady(text: string): Steady {
  let kept = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const even = UNSTEADY.test(character) ? '' : character.normalize('NFKC').toLowerCase();
    kept += even;
    for (let i = 0; i < even.length; i++) places.push(at);
    at += character.length;
  }
  return { text: kept, places };
}

function nearest(text: string, words: string, expected: number): number | null {
  const before = text.lastIndexOf(words, expected), after = text.indexOf(words, expected);
  if (before < 0 || after < 0) return before < 0 && after < 0 ? null : Math.max(before, after);
  return expected - before <= after - expected ? before : after;
}
