import type { Quote } from '../../sinks/case-facts.ts';
import type { Span } from '../../span.ts';
import { evenText, spanOf } from '../find-quote.ts';

/** Where words of one text stand in another rendering of it; null where that does not have them. */
export type OffsetMap = (quote: Quote) => Span | null;

/**
 * Maps quotes of the document text, which was composed anew from the lines of a file, to the file's raw text.
 *
 * Both are compared as quotes are (see searchable). Of the places where the raw text has the words the one nearest to the quote's share
 * of the document is taken; where nothing differs but what does not count, that is exact.
 */
export function alignTexts(documentText: string, rawText: string): OffsetMap {
  const document = evenText(documentText),
    raw = evenText(rawText);
  return ({ quote, start }) => {
    const words = evenText(quote).text;
    if (words === '') return null;
    const before = document.places.findIndex((place) => place >= start);
    const expected = Math.round((before / Math.max(1, document.text.length)) * raw.text.length);
    const found = nearest(raw.text, words, expected);
    return found === null ? null : spanOf(raw, found, words.length);
  };
}

function nearest(text: string, words: string, expected: number): number | null {
  const before = text.lastIndexOf(words, expected),
    after = text.indexOf(words, expected);
  if (before < 0 || after < 0) return before < 0 && after < 0 ? null : Math.max(before, after);
  return expected - before <= after - expected ? before : after;
}
