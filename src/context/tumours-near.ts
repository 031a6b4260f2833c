import type { Lexicon } from '../lexicon/lexicon.ts';
import { findTumours, type TumourEntry, type TumourHit } from '../lexicon/tumours.ts';
import { distance, type Span } from '../span.ts';
import type { Reading, Sentence } from '../text/reading.ts';

/** The tumours that a sentence names: `hits` with places in the text, `within` their spans in the sentence. */
export interface NamedTumours {
  readonly hits: readonly TumourHit[];
  readonly within: readonly Span[];
}

/** The tumours that a sentence names, in text order. */
export function tumoursIn(sentence: Sentence, { text, tokens }: Reading, lexicon: Lexicon<TumourEntry>): NamedTumours {
  const hits = findTumours(text, tokens, lexicon).filter((hit) => hit.start >= sentence.start && hit.end <= sentence.end);
  return { hits, within: hits.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start })) };
}

/**
 * The tumour that a grade or a measure at `at` is of: the first that begins less than `reach` characters behind it where none of the words
 * of `parted` stand between ("a low-grade clear cell sarcoma", "a 3 cm mass"), the nearest one otherwise.
 */
export function tumourOf(at: Span, hits: readonly TumourHit[], text: string, reach: number, parted: RegExp): TumourHit | null {
  const behind = hits.find((hit) => hit.start >= at.end && hit.start - at.end < reach);
  if (behind && !parted.test(text.slice(at.end, behind.start))) return behind;
  return [...hits].sort((a, b) => distance(a, at) - distance(b, at))[0] ?? null;
}
