import { isNamesake } from '../../context/namesake.ts';
import { reachingKinds } from '../../context/reach.ts';
import { findTumours, type TumourEntry, type TumourHit } from '../../lexicon/tumours.ts';
import { blockAt, lastStartingBy, sentenceAt, type Section, type Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { tellingOf, type Telling } from './cues.ts';
import { NO_SURGERY, REASON_OF_SURGERY, SPREAD_IN } from './discount-words.ts';
import { BESIDE_ANOTHER, BY_STANDING, BY_WORDS_AROUND, discounted, isKnown, OF_THE_PAST, type Setting } from './discounts.ts';
import { isStain } from './stain-name.ts';

/**
 * How much a mention speaks for being the diagnosis, and why it is turned down where it is; `told` as if it were none of the
 * patient's past.
 */
export interface Weight {
  readonly weight: number;
  readonly told: number;
  readonly rule: string;
  readonly rejected: string | null;
}

const BY_SECTION: Record<Section, number> = {
  title: 4,
  abstract: 1.2,
  case: 1.2,
  results: 1,
  methods: 0.9,
  caption: 1.3,
  conclusion: 0.8,
  discussion: 0.4,
  introduction: 0.3,
  table: 0.4,
  footnote: 0.2,
  other: 0.3,
  reference: 0,
};
/** Among the keywords, whatever part of the paper they stand in. */
const KEYWORD = 1.2;
/** What a quoted report weighs at least, under whatever heading it stands. */
const QUOTED = 0.8;

/** Weighs a mention of a tumour by where it stands and what the words around it say. */
export function weighMention(mention: TumourHit, input: ExtractInput): Weight {
  const hit = spelledBefore(mention, input) ?? mention;
  const { reading } = input;
  const sentence = sentenceAt(reading, hit.start),
    block = blockAt(reading, hit.start);
  if (!sentence || !block || sentence.section === 'reference') return turnedDown('reference');
  if (block.kind === 'affiliation' || block.kind === 'authors') return turnedDown('front-matter', 'front matter');
  if (isNamesake(reading.text, hit.end)) return turnedDown('namesake', 'a gene, cell line or likeness');
  if (hit.abbreviated && isStain(hit, input)) return turnedDown('namesake', 'a stain');
  const setting = settingOf(hit, sentence, input);
  if (isDenied(setting)) return turnedDown('negated');
  if (setting.kinds.has('relative')) return turnedDown('relative');
  return weighTold(setting, block.kind === 'keywords' ? KEYWORD : BY_SECTION[sentence.section]);
}

/** The weight of a name that its setting does not turn down, `ofPlace` being that of where it stands. */
function weighTold(setting: Setting, ofPlace: number): Weight {
  const { rule, factor, quoted = false } = setting.inTitle ? TITLE : tellingOf(setting.before, setting.after);
  const mention = { ...setting, rule, quoted };
  const stated = factor * (quoted ? Math.max(ofPlace, QUOTED) : ofPlace);
  const founded = setting.inTitle ? stated : discounted(stated, mention, BY_STANDING);
  const told = discounted(founded, mention, BY_WORDS_AROUND);
  const now = discounted(told, mention, BESIDE_ANOTHER);
  return { weight: SPREAD_IN.test(setting.before) ? now : discounted(now, mention, OF_THE_PAST), told, rule, rejected: null };
}

const TITLE: Telling = { rule: 'title', factor: 1 };

function turnedDown(rule: string, rejected = rule): Weight {
  return { weight: 0, told: 0, rule, rejected };
}

function settingOf(hit: TumourHit, sentence: Sentence, { reading, context }: ExtractInput): Setting {
  const { text } = reading;
  const assertion = context.assess(hit);
  return {
    hit,
    name: text.slice(hit.start, hit.end),
    before: text.slice(sentence.start, hit.start),
    after: text.slice(hit.end, sentence.end),
    whole: text.slice(sentence.start, sentence.end),
    inTitle: sentence.section === 'title',
    subject: assertion.attribution.subject,
    kinds: reachingKinds(reading, assertion, hit),
  };
}

/** True where a sentence denies a tumour; a title that does still names what it is about. */
function isDenied(setting: Setting): boolean {
  const { before, kinds, inTitle } = setting;
  if (!kinds.has('negated') || inTitle || isKnown(setting)) return false;
  return !REASON_OF_SURGERY.test(before) || NO_SURGERY.test(before);
}

/**
 * The long form that an abbreviation in brackets stands behind, of which the same is said: "rather than hepatocellular carcinoma
 * (HCC)".
 */
function spelledBefore({ start, abbreviated }: TumourHit, { reading, lexicon }: ExtractInput): TumourHit | null {
  if (!abbreviated || !/[([]\s?$/.test(reading.text.slice(Math.max(0, start - 2), start))) return null;
  const hits = findTumours(reading.text, reading.tokens, lexicon<TumourEntry>('tumours'));
  const long = hits[lastStartingBy(hits, start - 1)];
  return long && !long.abbreviated && long.end < start && /^s?\s?[([]\s?$/.test(reading.text.slice(long.end, start)) ? long : null;
}
