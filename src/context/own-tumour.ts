import type { HistologyValue, PrimarySiteValue } from '../generated/report.ts';
import { entriesById, type Lexicon, type LexiconEntry } from '../lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../lexicon/match-terms.ts';
import { findOperated } from '../lexicon/operated-organs.ts';
import { findTumours, generalizes, mostSpecific, type TumourEntry } from '../lexicon/tumours.ts';
import { overlaps, type Span } from '../span.ts';
import { sentenceAt, textOf, type Reading, type Section, type Sentence } from '../text/reading.ts';
import { tokenize } from '../tokens.ts';
import { pattern } from '../patterns/over-lines.ts';

/**
 * An organ that tumours spread to. `beside` are topography prefixes of what lies next to it, whose tumours are told of in it too;
 * without them nothing is.
 */
export interface OrganEntry extends LexiconEntry {
  readonly topography: readonly string[];
  readonly beside?: readonly string[];
  readonly operations?: readonly string[];
}

/** The tumour that a case is about: its topography code, its morphology code and what its histology names. Null and [] where unknown. */
export interface OwnTumour {
  readonly topography: string | null;
  readonly morphology: string | null;
  readonly entries: readonly TumourEntry[];
}

/** What tells a case's own tumour from others. */
export interface OwnTumourCheck {
  readonly own: OwnTumour;
  /** Whether the tumour of an id of the lexicon, null where none is named, is of another kind. */
  readonly isOther: (id: unknown) => boolean;
  /** Whether what is told of at `core` lies in another organ; cells of tables are of their row. */
  readonly isElsewhere: (core: Span, section: Section) => boolean;
}

/** The check of a case by its settled site and histology. */
export function checkOwnTumour(
  site: PrimarySiteValue | null,
  histology: HistologyValue | null,
  reading: Reading,
  tumours: Lexicon<TumourEntry>,
  organs: Lexicon<OrganEntry>,
): OwnTumourCheck {
  const own = ownTumour(site, histology, tumours),
    byId = entriesById(tumours);
  return {
    own,
    isOther: (id) => {
      const entry = typeof id === 'string' ? byId.get(id) : undefined;
      return entry !== undefined && isOtherKind(entry, own);
    },
    isElsewhere: (core, section) => section !== 'table' && isInOtherOrgan(core, reading, organs, own),
  };
}

/** The tumour of a case by its settled site and histology. */
export function ownTumour(site: PrimarySiteValue | null, histology: HistologyValue | null, lexicon: Lexicon<TumourEntry>): OwnTumour {
  const text = histology?.text ?? '';
  const entries = findTumours(text, tokenize(text), lexicon).flatMap(({ entry }) => [
    ...new Set([entry, mostSpecific(text, entry, lexicon)]),
  ]);
  return { topography: site?.icdO3Topography ?? null, morphology: histology?.icdO3Morphology ?? null, entries };
}

/**
 * True where a tumour's name is of another branch than all that the case's histology names: a sarcoma, where that is a carcinoma;
 * of carcinomas only where the branches of both are told. Benign and malignant tumours are two, and so are what is in situ and what
 * invades.
 */
export function isOtherKind(named: TumourEntry, { entries, morphology }: OwnTumour): boolean {
  if (named.level < 2 || entries.length === 0) return false;
  if (
    (named.level === 3 && /[02]$/.test(named.code) && morphology?.endsWith('/3')) ||
    (named.code.endsWith('/3') && entries.every(({ code }) => code.endsWith('/0')))
  )
    return true;
  if (morphology?.slice(0, 4) === named.code.slice(0, 4)) return false;
  return entries.every(
    (entry) =>
      entry.level >= 2 &&
      !named.family.startsWith(entry.family) &&
      !entry.family.startsWith(named.family) &&
      !generalizes(named, entry) &&
      !generalizes(entry, named) &&
      (rootOf(named) !== rootOf(entry) || (isBranch(named) && isBranch(entry))),
  );
}

/** "Breast cancer" tells the organ, not the branch. */
const isBranch = ({ family, code }: TumourEntry): boolean => family.includes('/') && code !== '8010/3';
const rootOf = ({ family }: TumourEntry): string => family.split('/')[0] ?? family;

/** Codes that name no organ, and those of blood, marrow and nodes, whose tumours lie anywhere. */
const NO_ORGAN = /^C(?:26|39|42|76|77|80)/;
const LYMPHOID = /^9(?:59|[67]\d|8\d|9[0-8])/;

/**
 * True where the thing told of at `core` (a mass with its size) lies in an organ that neither is the tumour's own nor lies beside it: its
 * metastasis, or another tumour. The organ is looked for in the words of the thing, behind them, before them, and, where it is only
 * pointed at ("the resected tumour"), in the sentence before.
 */
export function isInOtherOrgan(core: Span, reading: Reading, organs: Lexicon<OrganEntry>, own: OwnTumour): boolean {
  const { topography } = own;
  const sentence = sentenceAt(reading, core.start);
  if (topography === null || !sentence || NO_ORGAN.test(topography) || LYMPHOID.test(own.morphology ?? '')) return false;
  const here = organsIn(sentence, reading, organs);
  const isOwn = ({ entry }: Organ): boolean =>
    [...entry.topography, ...(entry.beside ?? [])].some((prefix) => topography.startsWith(prefix));
  const placed = here.find((organ) => holds(organ, core, reading)) ?? here.find((organ) => liesBehind(organ, core, reading));
  if (placed) return !isOwn(placed) && placed.entry.beside !== undefined;
  const before = here.findLast((organ) => organ.end <= core.start && isPlace(organ, sentence, reading));
  if (before) return !isOwn(before) && before.entry.beside !== undefined;
  const previous = reading.sentences[sentence.index - 1];
  const back = POINTS_BACK.exec(textOf(reading, sentence));
  if (
    here.length > 0 ||
    !previous ||
    !back ||
    (previous.block !== sentence.block && (back.groups?.['taken'] === undefined || previous.section !== sentence.section))
  )
    return false;
  const there = organsIn(previous, reading, organs);
  return !there.some(isOwn) && there.findLast((organ) => isPlace(organ, previous, reading))?.entry.beside !== undefined;
}

/** An organ named in a sentence, by its own name or by that of an operation. */
interface Organ extends Span {
  readonly entry: OrganEntry;
  readonly operated?: boolean;
}

const POINTS_BACK = pattern('i')`
  ^(?:(?:macroscopically|grossly|on\s+gross\s+examination),?\s+)?(?:
    the\s+(?:(?<taken>resected|excised|removed|surgical)\s+|(?:whole|largest|biggest|larger|dominant)\s+)?
      (?:tumou?r|mass|lesion|nodule|specimen|size)
    |it|its
  )\b
`;

function organsIn(sentence: Sentence, reading: Reading, organs: Lexicon<OrganEntry>): Organ[] {
  const named = matchTerms(matcherOf(organs), reading.text, reading.tokens, sentence.tokens.start, sentence.tokens.end);
  const operated = findOperated(textOf(reading, sentence), organs.entries).map(({ start, end, entry }) => ({
    start: sentence.start + start,
    end: sentence.start + end,
    entry,
    operated: true,
  }));
  return operated.length > 0 ? [...named, ...operated].sort((a, b) => a.start - b.start) : named;
}

const NO_JOINT = /\b(?:in|of|on|at|to|from|with|and|or|was|were|is|showed|revealed|measur\w+|cm|mm)\b|[.;:,()]/i;

/** "A hepatic 3 cm lesion", "2-cm nodules of the lung" within the words of the thing itself. */
function holds(organ: Span, core: Span, { text }: Reading): boolean {
  if (overlaps(organ, core)) return !/\b(?:from|to|beyond)\s+(?:the\s+)?$/i.test(text.slice(core.start, Math.max(core.start, organ.start)));
  const between = text.slice(organ.end, core.start);
  return organ.end <= core.start && between.length < 26 && !NO_JOINT.test(between) && /^\s/.test(between);
}

const PLACED = /^(?:[^.;]*[\s)])?(?:in|of|on|at|within|inside|involving|occupying)\s+(?:[\w-]+\s+){0,5}$/i;
const REACHES = pattern('i')`
  \b(?:
    invad|infiltrat|exten[ds]|compress|abut|adjac|adher|attach|contact|contigu|displac|push|reach|near|close|next|between
    |behind|below|above|beside|along|around|from|metasta|and|with|without|level|margin
  )
`;

/** "Nodules of 2 cm in the liver": a place told behind the thing, before anything that it reaches. */
function liesBehind(organ: Span, core: Span, { text }: Reading): boolean {
  if (organ.start < core.end || organ.start - core.end > 80) return false;
  const between = text.slice(core.end, organ.start);
  return PLACED.test(between) && !REACHES.test(between);
}

const WHERE = /\b(?:in|of|on|within|from)\s+(?:[\w-]+\s+){0,3}$/i;
const THING_BEHIND = pattern('i')`
  ^\s+(?:[\w-]+\s+){0,2}?(?:
    mass(?:es)?|lesions?|nodul\w+|tumou?rs?|metastas[ie]s|\w*(?:ectomy|resection|biops(?:y|ies))|(?:ultra)?sono\w+
    |ultrasound|CT|MRI?|scans?|imaging
  )\b
`;
const NOT_WHERE = /^\s+(?:function|enzymes?|failure|disease|cirrhosis|transplant\w*|artery|vein|involvement|invasion)\b/i;

/** "In both lungs", "of the hepatic mass": what is told of next is there. */
function isPlace(organ: Organ, sentence: Sentence, { text }: Reading): boolean {
  const before = text.slice(Math.max(sentence.start, organ.start - 60), organ.start),
    behind = text.slice(organ.end, Math.min(sentence.end, organ.end + 40));
  return (
    organ.operated === true || (!NOT_WHERE.test(behind) && ((WHERE.test(before) && !REACHES.test(before)) || THING_BEHIND.test(behind)))
  );
}
