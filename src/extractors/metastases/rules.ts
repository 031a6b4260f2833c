import type { Annotation, ExtractInput } from '../extractor.ts';
import type { MetastasisValue } from '../../generated/report.ts';
import { flattenText } from '../../context/stains/flat-text.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { annotate } from './annotate.ts';
import { carried, type Read } from './carried.ts';
import { turnDownDisproved } from './disproved.ts';
import { readFluids } from './fluids.ts';
import { readFound } from './found.ts';
import { readFromOther } from './from-other.ts';
import { readListed } from './listed.ts';
import { readLoose } from './loose.ts';
import { readNodes, readStage } from './nodes.ts';
import { organsOperated, findOrgans, type SiteEntry } from './organs.ts';
import { namesTumour, readSpecimens } from './specimens.ts';
import { findSpread } from './spread-words.ts';
import { tieOrgans } from './tie-organs.ts';
import type { Tie } from './tie.ts';

/** Candidates from every sentence that speaks of spread. */
export function readSentences(input: ExtractInput): Annotation<MetastasisValue>[] {
  const lexicon = input.lexicon<SiteEntry>('metastatic-sites');
  let previous: Read | null = null;
  const named = new Set<string>();
  return turnDownDisproved(
    input.reading.sentences.flatMap((sentence) => {
      const last: Read | null = previous?.sentence.block === sentence.block ? previous : null;
      previous = null;
      if (sentence.section === 'reference' || sentence.section === 'table') return [];
      const flat = flattenText(input.reading.text.slice(sentence.start, sentence.end));
      const triggers = findSpread(flat);
      const read: Read = {
        sentence,
        flat,
        triggers,
        organs: findOrgans(input.reading, sentence, flat, lexicon),
        known: named.has(sentence.section),
      };
      if (!read.known && namesTumour(flat)) named.add(sentence.section);
      // "It was excised." stands between the lesion and its diagnosis.
      previous = last && read.organs.length === 0 && triggers.length === 0 && flat.length < MOST_ASIDE ? last : read;
      const ties = tiesOf(read, lexicon);
      if (ties.length > 0) return unique(ties).map((tie) => annotate(input, sentence, flat, tie));
      return last ? carried(last, read, input, lexicon) : [];
    }),
    input,
  );
}

/** Longest sentence, in characters, over which a lesion told of before it is kept in mind. */
const MOST_ASIDE = 60;

/** Rules that say nothing of where the spread is that the sentence tells of: a stage, many growths. */
const PLACELESS: ReadonlySet<string> = new Set(['n-stage', 'many-in-organ']);

/** What the words of one sentence tie to each other. */
function tiesOf({ sentence, flat, triggers, organs, known }: Read, lexicon: Lexicon<SiteEntry>): Tie[] {
  const operated = triggers.length > 0 ? organsOperated(flat, lexicon) : [];
  const ties = [
    ...triggers.flatMap((trigger) => tieOrgans(flat, trigger, organs, operated)),
    ...readNodes(flat),
    ...readStage(flat),
    ...readFluids(flat),
    ...readListed(flat, organs),
    ...readFound(flat, organs),
    ...readSpecimens(flat, organs, known),
    ...readFromOther(flat, organs, lexicon),
  ];
  const isPlaced = ties.some(({ rule }) => !PLACELESS.has(rule));
  const loose = triggers.length > 0 && organs.length > 0 && !isPlaced ? readLoose(flat, sentence, triggers, organs) : [];
  return [...ties.filter(({ organ }) => !loose.some((other) => other.organ.start === organ.start)), ...loose];
}

/** The surest of the ties of each organ word, in text order. */
function unique(ties: readonly Tie[]): Tie[] {
  const best = new Map<string, Tie>();
  for (const tie of ties) {
    const key = `${tie.organ.site}:${tie.organ.start}`;
    const known = best.get(key);
    if (!known || known.score < tie.score) best.set(key, tie);
  }
  return [...best.values()].sort((a, b) => a.organ.start - b.organ.start);
}
