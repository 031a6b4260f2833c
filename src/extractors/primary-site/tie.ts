import type { TumourHit } from '../../lexicon/tumours.ts';
import { A_FAMILY } from '../../lexicon/tumour-entry.ts';
import { arisesIn } from '../../lexicon/site-fit.ts';
import { overlaps, type Span } from '../../span.ts';
import type { SiteMention } from './mentions.ts';
import { isOfSkin, isSpreadTo } from './organ-groups.ts';
import { FOUND } from './sampled.ts';
import {
  BEHIND_COMMA,
  COUPLED,
  COUPLED_ADJECTIVE,
  FROM_TO,
  HOLDS,
  IS_METASTASIS_OF,
  LOCATING,
  MADE_OF,
  METASTATIC_NEAR,
  NAMED_METASTATIC,
  SAMPLE_OF,
  SIZES,
  WHICH_IS,
  WITH_UNKNOWN,
} from './tie-words.ts';

/**
 * How a place is tied to a tumour: how strongly (`relation`), by which words (`rule`: `adjective` where its name and the place are one
 * phrase, `located` where it is said to lie there, `spread` where it went there, `mention` where it is only named beside it), the
 * tumour's lexicon id, null where there is none, how much its name tells, and where that starts.
 */
export interface Tie {
  readonly relation: number;
  readonly rule: string;
  readonly tumour: string | null;
  readonly level: number;
  readonly start: number;
}

/** The tie of a place to a tumour that is called metastatic and is not usual there. */
export const WENT_THERE = 'spread';

const OF_FAMILY = 1.6,
  OF_CANCER = 1.4,
  OF_TUMOUR = 1;
const BESIDE_A_TUMOUR = 0.3,
  SPREAD_HERE = 0.23,
  NO_TUMOUR = 0.22;
/** What is left of a tie where a sample of the place showed the tumour. */
const SAMPLED = 0.6;
/** So many characters may stand between a place and the tumour behind it that it holds, or that was found in a sample of it. */
const MOST_HELD = 90;
/** So many before a tumour are read for words of spread. */
const MOST_LEAD = 40;

/** A place and a tumour of its sentence, with the words between them. `from` is where the sentence starts. */
interface Pair {
  readonly mention: SiteMention;
  readonly hit: TumourHit;
  readonly level: number;
  readonly text: string;
  readonly from: number;
}

type Bond = Pick<Tie, 'relation' | 'rule'>;

/** How a place is tied to the tumour of its sentence that it goes with most. */
export function tieTo(mention: SiteMention, hits: readonly TumourHit[], sentence: Span, text: string): Tie {
  let best: Bond = { relation: NO_TUMOUR, rule: 'mention' },
    tied: TumourHit | null = null;
  for (const hit of hits) {
    if (hit.start < sentence.start || hit.end > sentence.end) continue;
    const bond = bondOf({ mention, hit, level: levelWithName(hit, hits, text), text, from: sentence.start });
    if (bond.relation <= best.relation) continue;
    best = bond;
    tied = bond.rule === 'mention' ? null : hit;
  }
  return { ...best, tumour: tied?.entry.id ?? null, level: tied?.entry.level ?? 0, start: tied?.start ?? mention.start };
}

function bondOf(pair: Pair): Bond {
  const { mention, hit, level } = pair,
    strength = level >= A_FAMILY ? OF_FAMILY : level === 1 ? OF_CANCER : OF_TUMOUR;
  if (overlaps(mention, hit)) return { relation: strength, rule: 'adjective' };
  const bond = mention.end <= hit.start ? bondAhead(pair, strength) : bondBehind(pair, strength);
  return bond ?? { relation: BESIDE_A_TUMOUR, rule: 'mention' };
}

/** The bond of a place to a tumour told behind it, null where the words between tell none. */
function bondAhead({ mention, hit, level, text, from }: Pair, strength: number): Bond | null {
  const between = text.slice(mention.end, hit.start);
  if (MADE_OF.test(between) || (mention.adjective && hit.entry.level >= A_FAMILY && COUPLED_ADJECTIVE.test(between)))
    return { relation: strength, rule: 'adjective' };
  if (isUnknown(mention) || between.length >= MOST_HELD) return null;
  if (HOLDS.test(between) || (level >= A_FAMILY && WHICH_IS.test(between))) return { relation: strength, rule: 'located' };
  const wasSampled =
    !mention.adjective &&
    !isSpreadTo(mention) &&
    hit.entry.level >= A_FAMILY &&
    FOUND.test(between) &&
    SAMPLE_OF.test(text.slice(Math.max(from, mention.start - MOST_HELD), mention.start));
  return wasSampled ? { relation: SAMPLED * strength, rule: 'located' } : null;
}

/** The bond of a place to a tumour told before it, null where the words between do not say that it lay there. */
function bondBehind({ mention, hit, text, from }: Pair, strength: number): Bond | null {
  if (!isLocated(hit, mention, text)) return null;
  const lead = text.slice(Math.max(from, hit.start - MOST_LEAD), hit.start);
  return isCalledSpread(hit, mention, lead) ? { relation: SPREAD_HERE, rule: WENT_THERE } : { relation: strength, rule: 'located' };
}

/** True where the tumour is called a metastasis, so that it only went to the place: "a metastasis of the carcinoma in the thigh". */
function isCalledSpread(hit: TumourHit, mention: SiteMention, lead: string): boolean {
  if (isUnknown(mention)) return false;
  if (IS_METASTASIS_OF.test(lead)) return true;
  if (isUsual(hit, mention)) return false;
  const { code } = mention.entry;
  return METASTATIC_NEAR.test(lead) || (NAMED_METASTATIC.test(hit.name) && code !== undefined && !isOfSkin(code));
}

/** True where the tumour is usual in the organ: "metastatic neuroblastoma of the adrenal gland" began there. */
function isUsual({ entry }: TumourHit, { entry: { code } }: SiteMention): boolean {
  return entry.level > A_FAMILY && code !== undefined && arisesIn(code, entry);
}

/** True for "unknown primary", which is named like a place. */
function isUnknown({ entry }: SiteMention): boolean {
  return entry.id === UNKNOWN_PRIMARY;
}

const UNKNOWN_PRIMARY = 'C80.9';

/** True where the words between a tumour and a place behind it say that it lay there; its size told between is passed over. */
function isLocated(hit: TumourHit, mention: SiteMention, text: string): boolean {
  const between = text.slice(hit.end, mention.start).replace(COUPLED, '');
  if (isUnknown(mention)) return WITH_UNKNOWN.test(between);
  if (FROM_TO.test(between)) return false;
  return (
    LOCATING.test(/\d/.test(between) ? between.replace(SIZES, '') : between) ||
    (hit.entry.level >= A_FAMILY && !mention.adjective && BEHIND_COMMA.test(between))
  );
}

/** How much a tumour's name tells together with that right before it: "carcinoma mass", "melanoma lesion". */
function levelWithName(hit: TumourHit, hits: readonly TumourHit[], text: string): number {
  const before =
    hit.entry.level === 0
      ? hits.find((other) => other.end < hit.start && other.end >= hit.start - 2 && text.slice(other.end, hit.start).trim() === '')
      : undefined;
  return before?.entry.level ?? hit.entry.level;
}
