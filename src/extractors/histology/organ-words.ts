import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { SiteEntry } from '../../lexicon/sites.ts';
import { normalizeWord, singular } from '../../tokens.ts';
import type { ExtractInput } from '../extractor.ts';

const merged = new WeakMap<Lexicon<SiteEntry>, Lexicon<SiteEntry>>();

/** The sites with their adjectives as terms, so that both are matched. */
export function siteLexicon(input: ExtractInput): Lexicon<SiteEntry> {
  const sites = input.lexicon<SiteEntry>('topography');
  const known = merged.get(sites);
  if (known) return known;
  const made = {
    ...sites,
    entries: sites.entries.map((entry) => ({ ...entry, terms: [...(entry.terms ?? []), ...(entry.adjectives ?? [])] })),
  };
  merged.set(sites, made);
  return made;
}

const organs = new WeakMap<object, ReadonlySet<string>>();

/** The words that name an organ or are its adjective, in singular: "spleen", "splenic". */
export function organWords(input: ExtractInput): ReadonlySet<string> {
  const sites = siteLexicon(input);
  const known = organs.get(sites);
  if (known) return known;
  const made = new Set(
    sites.entries
      .flatMap((entry) => entry.terms ?? [])
      .filter((term) => /^\p{L}+$/u.test(term))
      .map((term) => singular(normalizeWord(term))),
  );
  organs.set(sites, made);
  return made;
}
