import type { Span } from '../span.ts';

/** Characters before a mention that are looked at for words. */
const MOST_LOOKED_AT = 300;

/** How far `phraseAround` goes: words before and behind at most, and marks that no word before may hold. */
export interface Reach {
  readonly before: number;
  readonly behind: number;
  readonly ends: string;
}

/** Marks that end the words behind a mention. */
const ENDS_BEHIND = '.,;:';

/** The words around a mention by which a reader sees whose it is: up to a clause's end, at most so many, within the sentence. */
export function phraseAround(mention: Span, sentence: Span, text: string, { before, behind, ends }: Reach): Span {
  const least = Math.max(sentence.start, mention.start - MOST_LOOKED_AT);
  let { start, end } = mention;
  // The word that the mention is in or ends, then whole words before it.
  while (start > least && isOfWord(text, start - 1, ends)) start--;
  for (let words = 0; words < before; words++) {
    let at = start;
    while (at > least && isSpace(text, at - 1)) at--;
    if (at === start) break;
    const wordEnd = at;
    while (at > least && isOfWord(text, at - 1, ends)) at--;
    if (at === wordEnd) break;
    start = at;
  }
  while (end < sentence.end && isOfWord(text, end, ENDS_BEHIND)) end++;
  for (let words = 0; words < behind; words++) {
    let at = end;
    while (at < sentence.end && isSpace(text, at)) at++;
    const wordStart = at;
    while (at < sentence.end && isOfWord(text, at, ENDS_BEHIND)) at++;
    if (wordStart === end || at === wordStart) break;
    end = at;
  }
  return { start, end };
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

function isOfWord(text: string, at: number, ends: string): boolean {
  return !isSpace(text, at) && !ends.includes(text.charAt(at));
}
