import { tellsOfKin } from '../../context/kin.ts';
import type { ExtractInput } from '../extractor.ts';
import type { Sentence } from '../../text/reading.ts';
import { TELLS_OWN, tellsOwnCase, type Presenting } from '../own-case.ts';
import type { AgeMention } from './rules.ts';
import { findBearer, type Bearer } from './whose-age.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** What came of looking at a mention's surroundings: how sure it is the patient's age at presentation, or why it is not. */
export interface Judged {
  readonly score: number;
  readonly rejected: string | null;
  /** True where the words introduce a patient: "A 37-year-old man presented". */
  readonly introduces: boolean;
  /** True where the age is that of an event in a patient's life, not surely the presentation. */
  readonly event: boolean;
  readonly bearer: Bearer;
}

const COHORT_BEFORE = pattern('i')`
  (?:
    \b(?:
        mean|median|average|range[ds]?|ranging|peak|between|under|over|above|below|older|younger|older than|less than
        |greater than|more than|up to|until|before|after|than|least|>|<|≥|≤
      )\b[^.;]{0,24}
    |[<>≥≤]\s*|\d\s*(?:[-\u2010-\u2015\u2212]|\s(?:to|or)\s)\s*
  )$
`;
const COHORT_AFTER = pattern('i')`
  ^\s*(?:
    (?:[-\u2010-\u2015\u2212]|to)\s*\d|(?:or|and)\s+(?:older|younger|above|over|more|less)
    |(?:survival|overall|disease-free|follow)
  )
`;
/** "A ten-year-old scar", "two-year-old registry data". */
const AGE_OF_THING = pattern('iu')`
  ^[\s-]*(?:[\p{L}-]+\s+)?(?:
    scars?|wounds?|data|registry|database|grafts?|implants?|prosthes[ie]s|fractures?|specimens?|blocks?|slides?|images?
    |films?|studies|study|history|lesions?|tumou?rs?|mass|nodules?|stents?
  )\b
`;
const GESTATION = /\b(?:gestation(?:al)?|pregnan\w+|fetus|foetus|fetal|trimester|amenorrh\w+)\b/i;
const FOLLOW_UP_AGE = /\b(?:now|currently|presently|today)\b[^.;,]{0,20}$/i;
const CLAUSE_OF_EVENT = /\b(?:when|since|until)\s+(?:she|he|the patient|the child)\s+(?:was|turned)\s*(?:only\s+)?$/i;
const FAMILY = /\b(?:family history|maternal|paternal|relatives?|siblings?)\b/i;
const DIED_AT = /\b(?:died|dead|deceased|death)\b/i;
const PRESENTS = pattern('i')`
  \b(?:
    present(?:ed|s|ing|ation)|found to have|discovered|detected
    |developed an? (?:\w+ )?(?:tumou?r|mass|nodule|lump|lesion|swelling)|admitted|referred|diagnosed|complain\w*|consulted
    |visited|hospitali[sz]ed|sought|attended
  )\b
`;
/** What an age at an event stands beside where the event is the illness. */
const FALLS_ILL = pattern('i')`
  ${PRESENTS.source}
  |\b(?:notic\w+|felt|found|came|seen|saw|revealed|show(?:s|ed)|disclosed|demonstrated|depicted|appeared|began|brought)\b
`;
/** "At the age of 12, she presented": the event is the presentation itself. */
const FELL_ILL_THEN = pattern('i')`
  ^,?\s+(?:she|he|the\s+(?:patient|child|boy|girl|woman|man))\s+(?:first\s+|then\s+|was\s+)*
  (?:
    presented|admitted|referred|diagnosed|consulted|hospitali[sz]ed|complained|noticed|developed|suffered\s+from
    |found\s+to\s+have
  )\b
`;
const PAST_EVENT = /\b(?:history|previous(?:ly)?|earlier|prior|had undergone|childhood|menarche|menopause|started smoking)\b/i;

/** An age in its sentence: the words `before` and `after` it there, and whose it is. */
interface Setting {
  readonly mention: AgeMention;
  readonly bearer: Bearer;
  readonly before: string;
  readonly after: string;
}

/** Judges one age by its sentence. */
export function judgeAge(mention: AgeMention, sentence: Sentence, input: ExtractInput): Judged {
  const { text } = input.reading;
  const before = text.slice(sentence.start, mention.start),
    after = text.slice(mention.end, sentence.end);
  const bearer = findBearer(mention, sentence, input);
  const setting: Setting = { mention, bearer, before, after };
  // "Her 29-year-old brother", who is a patient too.
  const kin = tellsOfKin(input.reading, sentence),
    presented = kin && bearer.possessed && (bearer.after ?? '').startsWith('relative');
  const introduces = mention.kind !== 'event' && mention.kind !== 'newborn' && (presented || isIntroduced(setting));
  const event = mention.kind === 'event' || CLAUSE_OF_EVENT.test(before) || FOLLOW_UP_AGE.test(before);
  return {
    score: event && mention.kind !== 'newborn' ? scoreOfEvent(before, after) : scoreOf(setting, introduces),
    rejected: notAPatient(setting, introduces || kin) ?? notOurs(mention, introduces, sentence, input),
    introduces,
    event,
    bearer: presented ? { ...bearer, indefinite: true } : bearer,
  };
}

/** "A 37-year-old man", "case of a 45-year-old", "Mrs. K, 48 years old, …". */
function isIntroduced({ mention, bearer, before }: Setting): boolean {
  return bearer.introduced && !bearer.possessed && (/^(?:female|male|person)$/.test(bearer.after ?? '') || isTitled(mention, before));
}

/** "Mrs. K, 48 years old, …", with which a sentence opens; the title may be part of the mention. */
function isTitled(mention: AgeMention, before: string): boolean {
  return (
    (mention.rule === 'titled' && before.trim() === '') ||
    /^\s*(?:Mrs|Ms|Miss|Mr)\.?\s+(?:\p{Lu}[\p{L}.]*\s*){1,3},\s*(?:an?\s+)?$/u.test(before)
  );
}

/** "Her sister, two years older". */
const COMPARED = /^\s*(?:(?:her|his|their)\s+)?(?:older|younger|seniors?|juniors?)\b/i;

/** Why an age is that of no single patient; null where it may be one's. */
function notAPatient({ mention, bearer, before, after }: Setting, introduces: boolean): string | null {
  if (COMPARED.test(after)) return 'difference of ages';
  if ((COHORT_BEFORE.test(before.slice(-40)) && !introduces) || RANGE_BEFORE.test(before)) return 'cohort: range or mean';
  if (COHORT_AFTER.test(after)) return 'cohort: range';
  if (bearer.after?.endsWith('-plural') && !FEW_BEFORE.test(before)) return 'cohort: plural';
  if (AGE_OF_THING.test(after)) return 'not a person';
  if (bearer.after === 'donor') return 'donor';
  if (bearer.after === 'unborn' || isGestational(mention, before, after)) return 'gestational age';
  return !introduces && isOfKin({ mention, bearer, before, after }) ? 'relative' : null;
}

/** "40-57 years": the second age of a range. */
const RANGE_BEFORE = /\d\s*[-\u2010-\u2015\u2212]\s*$/;
/** "Two 45-year-old women". */
const FEW_BEFORE = /\b(?:two|three|both|2|3)\b[^.;]{0,20}$|\b(?:an?|one)\s+$/i;
/** "Born to a 30-year-old mother", "transplanted from a 40-year-old sister". */
const FROM_KIN = /\b(?:born to|delivered (?:by|to|from)|by|to|from|with)\s+(?:an?|the)\s*$/i;

function isGestational({ unit }: AgeMention, before: string, after: string): boolean {
  return /^(?:week|wk|day)/.test(unit) && GESTATION.test(`${before.slice(-60)} ${after.slice(0, 60)}`);
}

function isOfKin({ mention, bearer, before }: Setting): boolean {
  if (bearer.after?.startsWith('relative') && (bearer.possessed || FROM_KIN.test(before) || !bearer.introduced)) return true;
  return (bearer.before?.startsWith('relative') && mention.kind !== 'newborn') || FAMILY.test(before);
}

const PRESENTING: Presenting = { presents: PRESENTS, within: 160 };
/** How much may speak against the own patients where a sentence there introduces somebody. */
const LEAST_FOR_INTRODUCED = -3;

function notOurs(mention: AgeMention, introduces: boolean, sentence: Sentence, input: ExtractInput): string | null {
  const { attribution } = input.context.assess(mention);
  if (attribution.subject === 'none') return 'reference';
  if (sentence.section === 'title' || (introduces && tellsOwnCase(mention, sentence, input.reading, PRESENTING))) return null;
  if (TELLS_OWN.has(sentence.section)) return attribution.score > (introduces ? LEAST_FOR_INTRODUCED : 0) ? null : attribution.subject;
  return attribution.subject === 'own' ? null : attribution.subject;
}

/** How sure an age at an event is that at presentation. */
function scoreOfEvent(before: string, after: string): number {
  if (PAST_EVENT.test(before + after) || DIED_AT.test(before + after)) return 0.2;
  if (FELL_ILL_THEN.test(after)) return 0.55;
  if (!FALLS_ILL.test(after.slice(0, 80)) && !FALLS_ILL.test(before)) return 0.35;
  return FOLLOW_UP_AGE.test(before) ? 0.45 : 0.5;
}

/** How sure an age that is told of a person is that at presentation. */
function scoreOf({ mention, before, after }: Setting, introduces: boolean): number {
  if (mention.kind === 'newborn') return 0.4;
  if (DIED_AT.test(before.slice(-60))) return 0.35;
  if (introduces) return PRESENTS.test(after) ? 0.98 : 0.95;
  return mention.kind === 'decade' ? 0.7 : 0.75;
}
