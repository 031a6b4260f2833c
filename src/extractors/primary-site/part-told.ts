import { entriesById, type Lexicon } from '../../lexicon/lexicon.ts';
import type { SiteEntry } from '../../lexicon/sites.ts';
import type { TumourHit } from '../../lexicon/tumours.ts';
import type { Span } from '../../span.ts';
import type { ExtractInput } from '../extractor.ts';
import type { SiteMention } from './mentions.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** The part of an organ that words beside its name tell; `end` is where they end. */
export interface PartTold {
  readonly entry: SiteEntry;
  readonly end: number;
}

/** "Gastric adenocarcinoma of the lower body": the part stands behind the tumour, the organ before it. */
const PART_BEHIND = pattern('i')`
  ^(?:\s*\([^()]{1,30}\))?,?\s+(?:(?:located|situated|arising|found|locali[sz]ed)\s+)?(?:of|in|at|from|on)\s+(?:the|his|her)
  \s+(
    (?:(?!(?:left|right)\b)[a-z-]+\s+){0,2}(?:
      body|corpus|antrum|cardia|fundus|head|tail|neck|third|part|portion|dome|trigone|wall|curvature|curve|segment
    )
  )\b(?!\s+(?:of|and)\b)
`;
/** The gum of which jaw: "a gingival tumour in the maxillary molar region". */
const JAWS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:maxill\w+|upper)\b/i, 'C03.0'],
  [/\b(?:mandib\w+|lower)\b/i, 'C03.1'],
];
/** "Segment 6 of the right lung", "the left S1+2 segment of the lung": the first segment named, and the side. */
const SEGMENT =
  /\b(?:segment\s+|S-?)(\d{1,2})(?:[ab]|\s*[+/,]\s*S?\d{1,2}[ab]?)?(?:\s+segment)?\s+(?:of|in)\s+(?:(?:the|his|her|left|right)\s+)*$/i;
const LUNG = 'C34.9',
  LOBES: readonly (readonly [last: number, code: string])[] = [
    [3, 'C34.1'],
    [5, 'C34.2'],
    [10, 'C34.3'],
  ];
const GUM = 'C03.9',
  MOST_TO_TUMOUR = 50,
  MOST_BEHIND = 80,
  MOST_TO_JAW = 60;

/** The part of the organ of `mention` that stands behind the tumour named with it, or beside it for the gum; null where none does. */
export function partTold(mention: SiteMention, hits: readonly TumourHit[], sentence: Span, input: ExtractInput): PartTold | null {
  const { text } = input.reading;
  if (mention.entry.id === GUM) {
    const beside = text.slice(mention.end, Math.min(sentence.end, mention.end + MOST_TO_JAW));
    const told = JAWS.filter(([words]) => words.test(beside));
    const entry = told.length === 1 ? entriesById(input.lexicon<SiteEntry>('topography')).get(told[0]?.[1] ?? '') : undefined;
    return entry ? { entry, end: mention.end } : null;
  }
  if (mention.entry.id === LUNG) return lobeOfSegment(text.slice(sentence.start, mention.start), mention, input);
  if (!mention.adjective || mention.entry.codes) return null;
  const hit = hits.find(
    (each) =>
      (each.start <= mention.start && mention.end <= each.end) ||
      (mention.end <= each.start && each.start - mention.end <= MOST_TO_TUMOUR && /^[^.,;:()]*$/.test(text.slice(mention.end, each.start))),
  );
  const behind = hit ? PART_BEHIND.exec(text.slice(hit.end, Math.min(sentence.end, hit.end + MOST_BEHIND))) : null;
  const part = behind?.[1]?.toLowerCase().replace(/\s+/g, ' ');
  if (!hit || !behind || part === undefined) return null;
  const byTerm = partsOf(input.lexicon<SiteEntry>('topography'));
  const entry = (mention.entry.terms ?? [])
    .filter((term) => !term.includes(' '))
    .map((organ) => byTerm.get(`${part} of the ${organ}`))
    .find((each) => each !== undefined);
  return entry ? { entry, end: hit.end + behind[0].length } : null;
}

/** The lobe of the lung that a numbered segment lies in; segments 4 and 5 of the left lung are the lingula. */
function lobeOfSegment(before: string, mention: SiteMention, input: ExtractInput): PartTold | null {
  const segment = SEGMENT.exec(before.slice(-MOST_TO_TUMOUR));
  const lobe = segment ? LOBES.find(([last]) => Number(segment[1]) <= last)?.[1] : undefined;
  if (!segment || !lobe) return null;
  const entry = entriesById(input.lexicon<SiteEntry>('topography')).get(
    lobe === 'C34.2' && /\bleft\b/i.test(before.slice(-MOST_TO_TUMOUR)) ? 'C34.1' : lobe,
  );
  return entry ? { entry, end: mention.end } : null;
}

const known = new WeakMap<object, ReadonlyMap<string, SiteEntry>>();

/** The parts of organs by their terms: "lower body of the stomach". */
function partsOf(lexicon: Lexicon<SiteEntry>): ReadonlyMap<string, SiteEntry> {
  let parts = known.get(lexicon);
  if (!parts)
    known.set(
      lexicon,
      (parts = new Map(
        lexicon.entries.flatMap((entry) =>
          (entry.terms ?? []).filter((term) => term.includes(' of the ')).map((term) => [term, entry] as const),
        ),
      )),
    );
  return parts;
}
