import type { Reading } from '../../text/reading.ts';

const DEFINED_AFTER = /\b([A-Z][A-Za-z]?[A-Z]{1,4})s?\s*(?:\(|=|:|,\s(?=[a-z]))\s*((?:[A-Za-z][\w’'/-]*\s+){1,6}?[A-Za-z][\w’'/-]*)(?=\s*[);.,\]])/g;
const DEFINED_BEFORE = /(?<![A-Za-z])((?:[A-Za-z][\w’'/-]{0,40}\s+){2,7})\(\s*([A-Z][A-Za-z]?[A-Z]{1,4})s?\s*[);,]/g;
const OF_TREATMENT = /radi|therap|chemo|surg|irradi|transplant|inhib|emboli|ablat|resect|dissect|deprivat|knife|treat|excis|ectomy|platin|rubicin|taxel|bine\b|cycl|mab\b|nib\b|brachy|proton|beam|stem cell|marrow|fluorouracil|cristine|blastine|mycin|poside|steroid|predni|infusion|perfusion|cross-?link/i;

const known = new WeakMap<Reading, ReadonlySet<string>>();

/**
 * Abbreviations that a paper spells out as something else than treatment ("CSI (chemical shift imaging)"), so that they name none in it.
 * The words must have the abbreviation's letters as their first letters, in order.
 */
export function otherAbbreviations(reading: Reading): ReadonlySet<string> {
  const made = known.get(reading);
  if (made) return made;
  const found = new Set<string>(), treatments = new Set<string>();
  const add = (short: string, words: readonly string[]): void => {
    const long = spelling(short, words);
    if (long !== null) (OF_TREATMENT.test(long) ? treatments : found).add(short);
  };
  for (const block of reading.blocks) {
    if (block.section === 'reference') continue;
    const text = reading.text.slice(block.start, block.end);
    for (const match of text.matchAll(DEFINED_AFTER)) add(match[1] ?? '', (match[2] ?? '').split(/[\s/-]+/));
    for (const match of text.matchAll(DEFINED_BEFORE)) add(match[2] ?? '', (match[1] ?? '').trim().split(/[\s/-]+/));
  }
  for (const short of treatments) found.delete(short);
  known.set(reading, found);
  return found;
}

/** The last words whose first letters spell the abbreviation, small words left out; null where they do not. */
function spelling(short: string, words: readonly string[]): string | null {
  const letters = short.toLowerCase();
  const telling = words.filter((word) => !/^(?:of|the|and|for|in|a|an|with|to|by|on)$/i.test(word));
  const last = telling.slice(-letters.length);
  if (last.length === letters.length && last.every((word, i) => word[0]?.toLowerCase() === letters[i])) return last.join(' ');
  return null;
}
