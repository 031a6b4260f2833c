import { matcherOf, matchTerms, type TermMatch } from '../../lexicon/match-terms.ts';
import type { Span } from '../../span.ts';
import type { Reading } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import type { DrugEntry } from './mention.ts';
import { pattern } from '../../patterns/over-lines.ts';

const ACRONYM = '(?:[A-Z][A-Za-z]{0,2}-)?[A-Z][A-Za-z0-9]{0,3}[A-Z][A-Za-z0-9]{0,6}(?:[-/][A-Z0-9]{1,4})?';
const NAMED_BEFORE = pattern()`
  (?:^|[\s(,;])(${ACRONYM})\s*(?:-?based)?\s*(?:regimen|protocol|chemotherapy|therapy|combination|schedule)?\s*
  (?:[(:=\[]|,\s*(?:consisting of|i\.e\.,?)|consisting of|comprising|with)\s*$
`;
const NAMED_AFTER = pattern()`
  ^\s*(?:\d+\s?mg(?:/m2?)?\s*)?[)\]]?\s*[(\[,]\s*(?:the\s+)?(${ACRONYM})\s*(?:regimen|protocol|chemotherapy)?\s*[)\]]
  (?!\s*(?:trial|study|studies|trials)\b)
`;
const JOIN = pattern()`
  ^[\s,+/&;-]*(?:\([^)]{0,40}\))?[\s,+/&;-]*(?:
    (?:and|plus|with|then|followed by|\d[\d.,]*\s?(?:mg|g)(?:\/m2?)?|on days? [\d, -]+)[\s,]*
  )*$
`;
const NO_REGIMEN = /^(?:RT|CT|CR|PR|PD|SD|IV|PO|WHO|MRI|PET|DNA|RNA|USA|UK|FDA|HER2|EGFR|CTx)$/;

const known = new WeakMap<Reading, ReadonlyMap<string, readonly string[]>>();

/** The regimens that the paper itself spells out ("VCX (vincristine, cyclophosphamide …)"): acronym → generic names. */
export function localRegimens(input: ExtractInput): ReadonlyMap<string, readonly string[]> {
  const made = known.get(input.reading);
  if (made) return made;
  const found = new Map<string, readonly string[]>();
  const { reading } = input;
  const matcher = matcherOf(input.lexicon<DrugEntry>('drugs'));
  for (const block of reading.blocks) {
    if (block.section === 'reference') continue;
    const sentences = reading.sentences.filter((s) => s.block === block.index);
    const drugs = sentences.flatMap((s) => matchTerms(matcher, reading.text, reading.tokens, s.tokens.start, s.tokens.end));
    const names = new Set(drugs.map((m) => reading.text.slice(m.start, m.end)));
    for (const cluster of clustersOf(drugs, reading.text)) {
      const name = nameOf(cluster, reading.text, block);
      if (name && !names.has(name) && !NO_REGIMEN.test(name) && !found.has(name))
        found.set(name, [...new Set(cluster.map((m) => m.entry.id))]);
    }
  }
  known.set(reading, found);
  return found;
}

function nameOf(cluster: readonly TermMatch[], text: string, block: Span): string | null {
  const start = cluster[0]?.start ?? 0,
    end = cluster.at(-1)?.end ?? 0;
  return (
    NAMED_BEFORE.exec(text.slice(Math.max(block.start, start - 50), start))?.[1] ??
    NAMED_AFTER.exec(text.slice(end, Math.min(block.end, end + 60)))?.[1] ??
    null
  );
}

/** Two drugs or more that follow one another with nothing but doses and joining words between them. */
function clustersOf(drugs: readonly TermMatch<DrugEntry>[], text: string): TermMatch<DrugEntry>[][] {
  const clusters: TermMatch<DrugEntry>[][] = [];
  for (const drug of drugs) {
    const last = clusters.at(-1);
    const before = last?.at(-1);
    if (last && before && drug.start - before.end < 60 && JOIN.test(text.slice(before.end, drug.start))) last.push(drug);
    else clusters.push([drug]);
  }
  return clusters.filter((cluster) => new Set(cluster.map((m) => m.entry.id)).size >= 2);
}
