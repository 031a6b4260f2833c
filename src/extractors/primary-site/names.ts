import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import type { ExtractInput } from '../extractor.ts';

interface NamedSite extends LexiconEntry {
  readonly name: string;
}
const names = new WeakMap<object, ReadonlyMap<string, string>>();

/** Our name for a topography code, null where it has none. */
export function siteName(code: string, input: ExtractInput): string | null {
  const lexicon: Lexicon<NamedSite> = input.lexicon<NamedSite>('site-names');
  let known = names.get(lexicon);
  if (!known) names.set(lexicon, (known = new Map(lexicon.entries.map((entry) => [entry.id, entry.name]))));
  return known.get(code) ?? null;
}
