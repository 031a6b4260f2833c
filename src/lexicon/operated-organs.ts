import { everyMatch } from '../every-match.ts';
import type { Span } from '../span.ts';
import type { LexiconEntry } from './lexicon.ts';

/** An entry for an organ; `operations` are those that name it by themselves: "adrenalectomy". */
interface Operated extends LexiconEntry {
  readonly operations?: readonly string[];
}

const OPERATION = /\b[a-z]{4,24}(?:ectomy|centesis)\b/gi;

/** The organs that operations named in a text were done on, each at the operation's word. */
export function findOperated<E extends Operated>(text: string, entries: readonly E[]): (Span & { readonly entry: E })[] {
  return everyMatch(OPERATION, text).flatMap(({ index, 0: words }) => {
    const word = words.toLowerCase();
    const entry = entries.find(({ operations }) => operations?.some((operation) => word.endsWith(operation)));
    return entry ? [{ start: index, end: index + word.length, entry }] : [];
  });
}
