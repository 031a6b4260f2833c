import { nameWords, type TumourHit } from '../../lexicon/tumours.ts';
import type { Span } from '../../span.ts';
import { sentenceAt } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { leftEdge } from './left-edge.ts';
import { organWords } from './organ-words.ts';
import { wordingBehind } from './wording-behind.ts';

/**
 * The words that belong to the diagnosis around a tumour's name: its modifiers to the left, its type, grade and what it arose in to
 * the right; up to `core` they tell its kind.
 */
export function wordingAround(hit: TumourHit, input: ExtractInput): Span & { readonly core: number } {
  const { core, end } = wordingBehind(hit, input);
  return { start: withPrimary(leftEdge(hit, input), hit, input), end, core };
}

/** From "primary" on where the title has it before an organ's tumour: "primary splenic angiosarcoma". */
function withPrimary(start: number, hit: TumourHit, input: ExtractInput): number {
  const { text } = input.reading,
    sentence = sentenceAt(input.reading, hit.start);
  if (sentence?.section !== 'title') return start;
  const primary = /\bprimary\s+$/i.exec(text.slice(sentence.start, start));
  const named = organWords(input);
  return primary && [...nameWords(text.slice(start, hit.end))].some((word) => named.has(word)) ? start - primary[0].length : start;
}
