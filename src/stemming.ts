// Natural is imported by subpath only: the package's index opens database clients, reads ./.env and writes to standard output.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

const stems = new Map<string, string>();

/** Porter stem of a lower-case word (`presentation` → `present`). */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = stemmer.stem(word);
  if (stems.size < 50_000) stems.set(word, made);
  return made;
}

/** Jaro-Winkler similarity of two words in [0, 1], 1 where they are equal. */
export function similarity(a: string, b: string): number {
  return jaroWinkler(a, b);
}
