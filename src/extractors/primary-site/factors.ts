import type { Attribution } from '../../context/attribution.ts';
import type { ScopeKind } from '../../context/scopes.ts';
import { arisesIn } from '../../lexicon/site-fit.ts';
import { A_FAMILY } from '../../lexicon/tumour-entry.ts';
import type { TumourHit } from '../../lexicon/tumours.ts';
import {
  AGO,
  BESIDE_ORGAN,
  BESIDE_REGION,
  CAME_BACK,
  DIRECTION,
  ECTOPIC,
  EXAMINED_AFTER,
  EXAMINED_BEFORE,
  INVADED_BEFORE,
  LOOKS_LIKE_AFTER,
  MANY,
  MEASURED_FROM,
  NO_TUMOUR,
  NORMAL,
  OF_BACK,
  OF_ANOTHER,
  OF_KIND,
  ORIGIN_NEAR,
  OUTSIDE_OF,
  PRIMARY_NEAR,
  THOUGHT_FIRST,
  THROMBUS_AFTER,
  THROMBUS_BEFORE,
} from './factor-words.ts';
import type { SiteMention } from './mentions.ts';
import { isOfSkin, MANY_LESIONS } from './organ-groups.ts';
import type { Origin, Told } from './origin-told.ts';
import { WENT_THERE } from './tie.ts';

/**
 * What is asked of a mention of a place to weigh it. `named` are its own words, `here` these with some behind them; `hits` the tumours
 * of its sentence; `subject` and `kinds` of whom and how the sentence speaks; `relation` how strongly it is tied to a tumour.
 */
export interface Weighed extends Told {
  readonly named: string;
  readonly here: string;
  readonly hits: readonly TumourHit[];
  readonly title: boolean;
  readonly subject: Attribution['subject'];
  readonly kinds: ReadonlySet<ScopeKind>;
  readonly origin: Origin;
  readonly relation: number;
}

/** What a mention gains or loses: its weight counts so many `times` where what `why` says holds of it. */
interface Factor {
  readonly why: string;
  readonly times: number;
  readonly when: (told: Weighed) => boolean;
}

/** What a place that is called the primary gains. */
export const PRIMARY = 1.6;
/** What is left of a place that is told as history. */
export const OF_HISTORY = 0.3;

const SOFT_TISSUE = 'C49.9';

/** The product of all that a mention gains and loses. Multiplied in order, `from` first, so that sums stay the same to the last bit. */
export function timesAll(from: number, told: Weighed): number {
  let weight = from;
  for (const { times, when } of ANYWHERE) if (when(told)) weight *= times;
  if (!told.title) for (const { times, when } of OUTSIDE_TITLE) if (when(told)) weight *= times;
  return weight;
}

const ANYWHERE: readonly Factor[] = [
  {
    why: 'a region beside which the tumour lay',
    times: 0.6,
    when: (told) => told.mention.entry.codes !== undefined && mayBeBeside(told) && BESIDE_REGION.test(told.before),
  },
  {
    why: 'an organ beside which it lay, or what it grew into',
    times: 0.12,
    when: (told) =>
      mayBeBeside(told) && (BESIDE_REGION.test(told.before) ? told.mention.entry.codes === undefined : INVADED_BEFORE.test(told.before)),
  },
  { why: 'examined, ill or operated on', times: 0.15, when: ({ tie, after }) => tie.rule !== 'adjective' && EXAMINED_AFTER.test(after) },
  {
    why: 'where something was looked for or felt',
    times: 0.3,
    when: ({ tie, before }) => tie.rule === 'mention' && EXAMINED_BEFORE.test(before),
  },
  {
    why: 'an adjective of no tumour',
    times: 0.3,
    when: ({ mention, tie, origin, subject }) => mention.adjective && tie.rule === 'mention' && !(origin.said && subject === 'own'),
  },
  {
    why: 'where a metastasis went, or what was thought first',
    times: 0.3,
    when: ({ tie, before }) => tie.rule === WENT_THERE || (tie.rule === 'adjective' && THOUGHT_FIRST.test(before)),
  },
  {
    why: 'an organ that the word sets the tumour beside or outside of',
    times: 0.12,
    when: ({ mention, before }) => mention.entry.code !== undefined && (mention.adjective ? BESIDE_ORGAN : OUTSIDE_OF).test(before),
  },
  {
    why: 'many lesions where tumours often go',
    times: 0.5,
    when: ({ mention, tie, lead }) =>
      tie.level === 0 && tie.tumour !== null && MANY_LESIONS.test(mention.entry.code ?? '') && MANY.test(lead),
  },
  {
    why: 'a region where it came back',
    times: 0.1,
    when: ({ mention, title, tie, before }) => mention.entry.codes !== undefined && !title && tie.level === 0 && CAME_BACK.test(before),
  },
  { why: 'no place of the tumour', times: 0.1, when: isNoPlace },
  {
    why: 'what holds a thrombus',
    times: 0.1,
    when: ({ mention, before, after }) => !mention.adjective && (THROMBUS_AFTER.test(after) || THROMBUS_BEFORE.test(before)),
  },
  {
    why: 'what a mass looks like',
    times: 0.15,
    when: ({ mention, after }) => mention.entry.code === SOFT_TISSUE && LOOKS_LIKE_AFTER.test(after),
  },
  { why: 'said to be where it arose', times: PRIMARY, when: ({ before }) => PRIMARY_NEAR.test(before) || ORIGIN_NEAR.test(before) },
];

/** A title tells of nothing but its patient's tumour. */
const OUTSIDE_TITLE: readonly Factor[] = [
  { why: 'denied', times: 0.05, when: ({ kinds, named }) => kinds.has('negated') && !DENIES_ITSELF.test(named) },
  { why: 'where no tumour was seen', times: 0.05, when: ({ kinds, tie, lead }) => !kinds.has('negated') && isOfNone(tie, lead) },
  { why: "another's", times: 0.25, when: isOfOthers },
  { why: 'of tumours in general', times: 0.55, when: (told) => told.subject === 'general' && !isOfOthers(told) },
  { why: 'of the past', times: OF_HISTORY, when: ({ kinds }) => kinds.has('history') },
  {
    why: 'in the name of a tumour that was only thought of',
    times: 0.5,
    when: ({ kinds, tie }) => kinds.has('uncertain') && tie.rule === 'adjective' && tie.tumour !== null,
  },
  { why: 'found sound', times: 0.2, when: ({ relation, here }) => relation < 1 && NORMAL.test(here) },
];

/** "No known primary" is denied by its own words. */
const DENIES_ITSELF = /^(?:no|without)\b/i;

/** True for "no residual tumour was seen in the …". */
function isOfNone({ rule, level, tumour }: Told['tie'], lead: string): boolean {
  return rule === 'located' && tumour !== null && level < A_FAMILY && NO_TUMOUR.test(lead);
}

/** A tumour's own adjective is none of its neighbours, nor is what it hangs on. */
function mayBeBeside({ tie, origin }: Weighed): boolean {
  return tie.rule !== 'adjective' && !origin.onStalk;
}

/** True where the words name a kind of tumour, measure a distance or deny the place: "nasal type", "3 cm from the anal verge". */
function isNoPlace({ mention, named, tie, hits, before, after }: Weighed): boolean {
  return (
    OF_KIND.test(after) ||
    (/\bback$/i.test(named) && (OF_BACK.test(after) || AGO.test(before))) ||
    (mention.adjective && /^(?:dorsal|ventral)$/i.test(named) && DIRECTION.test(after)) ||
    MEASURED_FROM.test(before) ||
    isOfName(mention, hits) ||
    (tie.rule === 'adjective' && ECTOPIC.test(before))
  );
}

function isOfOthers({ subject, before }: Weighed): boolean {
  return subject === 'literature' || OF_ANOTHER.test(before);
}

/**
 * True where the place is only a word of a tumour's name, and the tumour arises elsewhere: thyroid-like follicular carcinoma of the
 * kidney, microcystic adnexal carcinoma.
 */
function isOfName({ start, end, entry: { code }, adjective }: SiteMention, hits: readonly TumourHit[]): boolean {
  const named = hits.find((hit) => !hit.abbreviated && hit.start <= start && end <= hit.end)?.entry;
  if (!named || !code || code.startsWith(BOWEL)) return false;
  return named.sites ? (!adjective || named.siteOnly === true) && !arisesIn(code, named) : named.tissue === 'skin' && !isOfSkin(code);
}

/** Gastrointestinal tract, in "gastrointestinal stromal tumour". */
const BOWEL = 'C26';
