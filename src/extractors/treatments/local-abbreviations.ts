import { everyMatch } from '../../every-match.ts';
import type { Reading } from '../../text/reading.ts';
import { pattern } from '../../patterns/over-lines.ts';

const SHORT = '[A-Z][A-Za-z]?[A-Z]{1,4}';
const DEFINED_AFTER = new RegExp(
  `\\b(${SHORT})s?\\s*(?:\\(|=|:|,\\s(?=[a-z]))\\s*((?:[A-Za-z][\\w’'/-]*\\s+){1,6}?[A-Za-z][\\w’'/-]*)(?=\\s*[);.,\\]])`,
  'g',
);
const DEFINED_BEFORE = new RegExp(`(?<![A-Za-z])((?:[A-Za-z][\\w’'/-]{0,40}\\s+){2,7})\\(\\s*(${SHORT})s?\\s*[);,]`, 'g');
const WORD_BEFORE = pattern('gi')`
  \b((?:radio-?)?chemo-?(?:radio)?therapy|chemoradiation|radiotherapy|irradiation|embolization|embolisation|transplantation)
  \s*\(\s*([A-Z][A-Za-z]{1,3})\s*[);,]
`;
const OF_TREATMENT = pattern('i')`
  radi|therap|chemo|surg|irradi|transplant|inhib|emboli|ablat|resect|dissect|deprivat|knife|treat|excis|ectomy|platin
  |rubicin|taxel|bine\b|cycl|mab\b|nib\b|brachy|proton|beam|stem cell|marrow|fluorouracil|cristine|blastine|mycin|poside
  |steroid|predni|infusion|perfusion|cross-?link
`;

/** The abbreviations that a paper spells out: those of something else than treatment, and those of treatment with their long form. */
export interface LocalAbbreviations {
  readonly other: ReadonlySet<string>;
  readonly treatments: ReadonlyMap<string, string>;
}

const known = new WeakMap<Reading, LocalAbbreviations>();

/**
 * The abbreviations that a paper spells out ("CSI (chemical shift imaging)" names no treatment in it, "adjuvant chemotherapy (AC)"
 * no regimen). The words must have the abbreviation's letters as their first letters, in order; a single word its letters in order.
 */
export function localAbbreviations(reading: Reading): LocalAbbreviations {
  const made = known.get(reading);
  if (made) return made;
  const found = new Set<string>(),
    treatments = new Map<string, string>();
  const add = (short: string, long: string | null): void => {
    if (long === null) return;
    if (!OF_TREATMENT.test(long)) found.add(short);
    else if (!treatments.has(short)) treatments.set(short, long);
  };
  for (const block of reading.blocks) {
    if (block.section === 'reference') continue;
    const text = reading.text.slice(block.start, block.end);
    for (const match of everyMatch(DEFINED_AFTER, text)) add(match[1] ?? '', spelling(match[1] ?? '', (match[2] ?? '').split(/[\s/-]+/)));
    for (const match of everyMatch(DEFINED_BEFORE, text))
      add(match[2] ?? '', spelling(match[2] ?? '', (match[1] ?? '').trim().split(/[\s/-]+/)));
    for (const match of everyMatch(WORD_BEFORE, text))
      add(match[2] ?? '', contracts(match[2] ?? '', match[1] ?? '') ? (match[1] ?? '') : null);
  }
  for (const short of treatments.keys()) found.delete(short);
  const all = { other: found, treatments };
  known.set(reading, all);
  return all;
}

/** The last words whose first letters spell the abbreviation, small words left out; null where they do not. */
function spelling(short: string, words: readonly string[]): string | null {
  const letters = short.toLowerCase();
  const telling = words.filter((word) => !/^(?:of|the|and|for|in|a|an|with|to|by|on)$/i.test(word));
  const last = telling.slice(-letters.length);
  if (letters.length > 2 && isOfCompounds(letters, telling.slice(1 - letters.length))) return telling.slice(1 - letters.length).join(' ');
  if (last.length === letters.length && last.every((word, i) => word[0]?.toLowerCase() === letters[i])) return last.join(' ');
  return null;
}

/** "Sacrococcygeal teratoma (SCT)": one letter of the abbreviation stands for the second part of a long word. */
function isOfCompounds(letters: string, words: readonly string[]): boolean {
  if (words.length !== letters.length - 1) return false;
  return words.some((word, at) => {
    const rest = words.map((each) => each[0]?.toLowerCase() ?? '');
    rest[at] = letters.slice(at, at + 2);
    const parted = word.length >= COMPOUND && word.toLowerCase().indexOf(letters[at + 1] ?? '', 3) > 0;
    return parted && word[0]?.toLowerCase() === letters[at] && rest.join('') === letters && !OF_TREATMENT.test(words.join(' '));
  });
}
/** Letters from which on a word is taken to be made of two. */
const COMPOUND = 10;

function contracts(short: string, word: string): boolean {
  const long = word.toLowerCase();
  let at = -1;
  return (
    /[A-Z]/.test(short.slice(1)) &&
    short[0]?.toLowerCase() === long[0] &&
    [...short.toLowerCase()].every((letter) => (at = long.indexOf(letter, at + 1)) >= 0)
  );
}
