import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import type { Reading } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import type { DrugEntry, RegimenEntry } from './mention.ts';

const SHORT = '[A-Z][A-Za-z0-9]{1,5}';
const BEHIND = new RegExp(`^\\s*\\(\\s*(${SHORT})\\s*[;,)]`);
const BEFORE = new RegExp(`(?:^|[\\s(;,.])(${SHORT})\\s*(?:\\(|=|:|,)\\s*$`);

/** Characters between two drugs of one list. */
const LIST_GAP = 12;

const known = new WeakMap<Reading, ReadonlyMap<string, DrugEntry>>();

/**
 * The abbreviations that a paper itself gives to single drugs ("temozolomide (TMZ)", "AA = abiraterone acetate"): abbreviation → drug.
 * Its letters must stand in the drug's name in that order, the first one first.
 */
export function localDrugs(input: ExtractInput): ReadonlyMap<string, DrugEntry> {
  const made = known.get(input.reading);
  if (made) return made;
  const found = new Map<string, DrugEntry>();
  const { reading } = input;
  const regimens = new Set(input.lexicon<RegimenEntry>('regimens').entries.flatMap((entry) => entry.abbreviations ?? []));
  const matcher = matcherOf(input.lexicon<DrugEntry>('drugs'));
  for (const block of reading.blocks) {
    if (block.section === 'reference') continue;
    const drugs = reading.sentences
      .filter((s) => s.block === block.index)
      .flatMap((s) => matchTerms(matcher, reading.text, reading.tokens, s.tokens.start, s.tokens.end));
    drugs.forEach((drug, i) => {
      const name = reading.text.slice(drug.start, drug.end);
      // "XYZ: drug, drug and drug" spells out a regimen.
      const listed = (drugs[i + 1]?.start ?? Infinity) - drug.end < LIST_GAP;
      const gap = reading.text.slice(drugs[i - 1]?.end ?? 0, drug.start);
      const second = i > 0 && gap.length < LIST_GAP && !gap.includes('(');
      const short = second
        ? undefined
        : (BEHIND.exec(reading.text.slice(drug.end, Math.min(block.end, drug.end + 16)))?.[1] ??
          (listed ? undefined : BEFORE.exec(reading.text.slice(Math.max(block.start, drug.start - 14), drug.start))?.[1]));
      if (short !== undefined && abbreviates(short, name) && !regimens.has(short) && !found.has(short)) found.set(short, drug.entry);
    });
  }
  known.set(reading, found);
  return found;
}

function abbreviates(short: string, name: string): boolean {
  const letters = short.toLowerCase().replace(/[^a-z]/g, ''),
    long = name.toLowerCase();
  if (letters.length < 2 || letters.length >= long.length || letters[0] !== long[0]) return false;
  let at = -1;
  return [...letters].every((letter) => (at = long.indexOf(letter, at + 1)) >= 0);
}
