import { loadLexicon } from '../../lexicon/lexicon.ts';

/** Words that say nothing of a diagnosis. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(['of', 'the', 'a', 'with', 'and', 'in']);

/** Words before an organ that do not change which organ it is. */
const ORGAN_QUALIFIERS = /\b(?:left|right|bilateral|distant|regional|multiple)\b/g;

/** Organs whose name ends in s in the singular. */
const NO_PLURALS: ReadonlySet<string> = new Set(['meninges', 'pancreas', 'uterus', 'thymus', 'pelvis', 'iris']);

/** Letters and digits of the Latin alphabet in lower case, everything else one space. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Dice overlap of the telling words of two wordings, in [0, 1]; 0 where one has none. */
export function wordOverlap(a: string, b: string): number {
  const left = tellingWords(a),
    right = tellingWords(b);
  if (left.size === 0 || right.size === 0) return 0;
  return (2 * left.intersection(right).size) / (left.size + right.size);
}

function tellingWords(text: string): Set<string> {
  return new Set(
    plainText(text)
      .split(' ')
      .filter((word) => word !== '' && !EMPTY_WORDS.has(word)),
  );
}

/** One name for an organ however it is written: `pulmonary` → `lung`, any node → `lymph node`, a plural → its singular. */
export function plainOrgan(site: string): string {
  const organ = plainText(plainText(site).replace(ORGAN_QUALIFIERS, ''));
  if (organ.includes('node') || organ.includes('nodal')) return 'lymph node';
  return organNames().get(organ) ?? (organ.endsWith('s') && !NO_PLURALS.has(organ) ? organ.replace(/s+$/, '') : organ);
}

let names: ReadonlyMap<string, string> | null = null;

function organNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    loadLexicon('organ-synonyms').entries.flatMap(({ id, terms }) => (terms ?? []).map((term): [string, string] => [term, id])),
  );
  return names;
}

/** True where two quotes share three words in a row, or all words of the shorter one. */
export function quotesOverlap(a: string, b: string): boolean {
  const left = plainText(a).split(' '),
    right = plainText(b).split(' ');
  const run = Math.min(3, left.length, right.length);
  if (run === 0) return false;
  const runsOf = (words: readonly string[]): string[] =>
    words.slice(0, words.length - run + 1).map((_, start) => words.slice(start, start + run).join(' '));
  const known = new Set(runsOf(right));
  return runsOf(left).some((words) => words !== '' && known.has(words));
}
