import type { LexiconEntry } from '../../../lexicon/lexicon.ts';
import { matcherOf, matchTerms, type TermMatch } from '../../../lexicon/match-terms.ts';
import type { Sentence } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';

/** The terms of a lexicon in a sentence. */
export function termsIn<E extends LexiconEntry>(name: string, sentence: Sentence, { reading, lexicon }: ExtractInput): TermMatch<E>[] {
  return matchTerms(matcherOf(lexicon<E>(name)), reading.text, reading.tokens, sentence.tokens.start, sentence.tokens.end);
}

/** Where a name that the paper itself gives stands in a text as a word of its own. */
export function occurrencesOf(name: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[A-Za-z0-9-]/.test(text[at - 1] ?? ' ') && !/[A-Za-z0-9]/.test(text[at + name.length] ?? ' ')) found.push(at);
  }
  return found;
}
