import type { Passage } from '../generated/evaluation.ts';
import type { Explanation } from '../sinks/explanation.ts';
import type { Span } from '../span.ts';

/** Longest stretch of a sentence that is shown before and after a quote. */
const SHOWN = 160;

/** A text in which quotes are found however they are spaced, hyphenated or quoted. */
export interface SearchableText {
  /** The span of a quote's first place, or null where the text does not have it. */
  find(quote: string): Span | null;
}

/**
 * Prepares a text for finding quotes that somebody copied from another rendering of it.
 *
 * Case, white space, bars between table cells, hyphens, dashes, quotation marks and ligatures are evened out; everything else must agree.
 */
export function searchable(text: string): SearchableText {
  const even = evenText(text);
  return {
    find: (quote) => {
      const wanted = evenText(quote).text;
      const found = wanted === '' ? -1 : even.text.indexOf(wanted);
      return found < 0 ? null : spanOf(even, found, wanted.length);
    },
  };
}

/** A text in the form in which texts are compared, with the place in the original of each character that is left. */
export interface EvenText {
  readonly text: string;
  readonly places: readonly number[];
}

/** Evens out a text; its characters that do not count are left out. */
export function evenText(text: string): EvenText {
  let even = '',
    at = 0;
  const places: number[] = [];
  for (const character of text) {
    const kept = evenOut(character);
    even += kept;
    for (let i = 0; i < kept.length; i++) places.push(at);
    at += character.length;
  }
  return { text: even, places };
}

/** The span of the original that `length` characters from `start` on stand for. */
export function spanOf({ places }: EvenText, start: number, length: number): Span {
  return { start: places[start] ?? 0, end: (places[start + length - 1] ?? 0) + 1 };
}

/** One character in the form in which texts are compared; '' for what does not count. */
function evenOut(character: string): string {
  if (/[\s|\p{Pd}\p{Pi}\p{Pf}'"`\p{Cf}\u2212]/u.test(character)) return '';
  return character.normalize('NFKC').toLowerCase();
}

/** A span of the document text in its sentence; the words around it are cut to what can be read at a glance. */
export function passageAt(explanation: Explanation, span: Span): Passage {
  const { text, sentences } = explanation;
  const first = sentences.find(({ end }) => end > span.start),
    last = sentences.findLast(({ start }) => start < span.end);
  const from = Math.min(first?.start ?? span.start, span.start),
    to = Math.max(last?.end ?? span.end, span.end);
  return {
    before: tail(text.slice(from, span.start)),
    quote: spaced(text.slice(span.start, span.end)),
    after: head(text.slice(span.end, to)),
    page: first?.page ?? null,
    section: first?.section ?? null,
  };
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function tail(text: string): string {
  const plain = spaced(text);
  return plain.length > SHOWN ? `…${plain.slice(-SHOWN)}` : plain;
}

function head(text: string): string {
  const plain = spaced(text);
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}
