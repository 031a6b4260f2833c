import type { Lexicon } from '../lexicon/lexicon.ts';

const classes = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** The class of each person noun ("female", "relative-male", "pronoun-female" …) by its word. */
export function personClasses(lexicon: Lexicon): ReadonlyMap<string, string> {
  const known = classes.get(lexicon);
  if (known) return known;
  const made = new Map(lexicon.entries.flatMap((entry) => (entry.terms ?? []).map((term): [string, string] => [term, entry.id])));
  classes.set(lexicon, made);
  return made;
}
