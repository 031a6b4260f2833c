import type { Attribution } from '../../context/attribution.ts';
import { tellsOfOthers } from '../../context/spoken-of.ts';
import { AROUND_CASE, type Whose } from '../../context/whose-words.ts';
import { everyMatch } from '../../every-match.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { timesBefore } from './chain.ts';
import { isSinceTreatment } from './in-story.ts';
import type { Observation } from './observations/observation.ts';
import { OF_ALL, PLURAL, tellsOfOne } from './whose.ts';

/** An observation with its sentence, of whom that speaks, and whether it names nobody and can still speak of the own patient. */
export interface Told {
  readonly observation: Observation;
  readonly sentence: Sentence;
  /** The sentence's text. */
  readonly text: string;
  readonly whose: Whose;
  readonly lone: boolean;
}

/** What the reasons against an observation ask. */
interface Facts extends Told {
  readonly input: ExtractInput;
  readonly attribution: Attribution;
  readonly kinds: ReadonlySet<string>;
  /** Whether the words name the paper's own patient, or one named before. */
  readonly ours: boolean;
  readonly cited: boolean;
  readonly isDeath: boolean;
  /** Whether the sentence stands in a discussion or an introduction, outside of the patients' stories. */
  readonly aside: boolean;
  /** Where the observation starts and ends in the sentence. */
  readonly start: number;
  readonly end: number;
}

/** Why an observation is not taken, null where it is. */
export function whyNot(told: Told, input: ExtractInput): string | null {
  const facts = factsOf(told, input);
  if (told.whose === 'other') return 'literature';
  if (!isOwn(facts)) return facts.attribution.subject;
  return REJECTIONS.find(({ when }) => when(facts))?.why ?? null;
}

function factsOf(told: Told, input: ExtractInput): Facts {
  const { observation, sentence, text, whose } = told;
  const { kinds, attribution } = input.context.assess(observation);
  const cited = attribution.reasons.includes('citation');
  return {
    ...told,
    input,
    attribution,
    kinds,
    ours: whose === 'named' || whose === 'pointed' || (whose === 'carried' && tellsOfOne(text) && !cited),
    cited,
    isDeath: observation.code?.startsWith('D') === true,
    aside: AROUND_CASE.has(sentence.section),
    start: observation.start - sentence.start,
    end: observation.end - sentence.start,
  };
}

/** Whether an observation is of the paper's own patients, by the sentence or, in spite of it, by the words. */
function isOwn({ attribution: { subject }, ours, lone, whose, cited }: Facts): boolean {
  if (subject === 'general') return ours || lone;
  if (subject === 'literature') return whose === 'named' && !cited;
  return subject === 'own';
}

/** The reasons for which an observation of an own patient is not taken, in the order in which they are asked. */
const REJECTIONS: readonly { readonly why: string; readonly when: (facts: Facts) => boolean }[] = [
  { why: 'literature', when: ({ text }) => tellsOfOthers(text) },
  { why: 'literature', when: isCitedDeath },
  { why: 'before treatment', when: isFirstState },
  { why: 'before treatment', when: isOfThePast },
  { why: 'before treatment', when: isFirstPicture },
  { why: 'general', when: isOnlyPossible },
  { why: 'not a fact', when: isImaginedDeath },
  { why: 'statistic', when: isCountedDeath },
  { why: 'relative', when: isOfRelative },
  { why: 'future', when: isOfFuture },
  { why: 'general', when: isAnybodysDeath },
  { why: 'planned', when: isPlanned },
  { why: 'hypothetical', when: isSupposedDisease },
  { why: 'history', when: isHistory },
  { why: 'statistic', when: isOfMany },
  { why: 'no observation', when: isLackOfFollowUp },
  { why: 'no observation', when: ({ text }) => /\blimitation/i.test(text) },
];

/** A death beside a citation is a published patient's unless the sentence names ours; "this patient" may be the one just cited. */
const NAMED_OTHERWISE = /\b(?:our|the present|present|current) (?:patients?|cases?)\b/i;
function isCitedDeath({ isDeath, cited, text }: Facts): boolean {
  return isDeath && cited && !NAMED_OTHERWISE.test(text);
}

/** What is said of a tumour or a patient that nobody has treated yet is no outcome. */
const BEFORE_TREATMENT: ReadonlySet<string> = new Set([
  'progression',
  'growth',
  'doing well',
  'recovered',
  'no disease',
  'no progression',
  'smaller',
  'came back',
  'late metastasis',
]);
/** "With a persistent mass": how somebody comes, where nothing was treated yet. */
const PERSISTS = /\bpersist/i;
/** Months for which what was seen since somebody came with a tumour is still how he came. */
const AS_HE_CAME = 2;
const asPresented = ({ duration }: Observation): boolean =>
  duration === null || (duration.anchor === 'presentation' && duration.months < AS_HE_CAME);
function isFirstState({ observation, sentence, text, aside, start, end, input }: Facts): boolean {
  const { rule, follow, last } = observation;
  return (
    (BEFORE_TREATMENT.has(rule) || (rule === 'alive with disease' && PERSISTS.test(text.slice(start, end)))) &&
    asPresented(observation) &&
    !follow &&
    !last &&
    !aside &&
    !isSinceTreatment(text, sentence, observation.start, input)
  );
}

/** "A scan four years earlier had shown nodes. One made two years later did too": a "later" that ends before the story begins. */
function isOfThePast({ observation: { code, duration }, sentence, aside, input: { reading } }: Facts): boolean {
  if (code !== null || aside || duration?.role !== 'after' || duration.anchor !== 'unstated') return false;
  const last = timesBefore(duration.start, sentence, reading).findLast(({ role }) => role === 'before' || role === 'after');
  return (
    last?.role === 'before' &&
    last.months > duration.months &&
    /^\s*(?:ago|earlier|before|previously|prior)\b/i.test(reading.text.slice(last.end, last.end + 20))
  );
}

/** Clear pictures tell of no disease only where something had been treated before. */
const ONLY_AFTER_TREATMENT: ReadonlySet<string> = new Set(['clear imaging', 'new lesion', 'at the old place']);
function isFirstPicture({ observation, sentence, text, input }: Facts): boolean {
  return (
    ONLY_AFTER_TREATMENT.has(observation.rule) &&
    !observation.follow &&
    !/\bcontrol\b/i.test(text) &&
    !isSinceTreatment(text, sentence, observation.end, input)
  );
}

const MODAL = /\b(?:may|might|can|is an?)\b/i;
/** Below so much the section and the words speak but weakly for the own patient. */
const WEAKLY_OWN = 4;
/** "A relapse can occur": what may be, in a sentence of which it is not sure that it tells of the own patient. */
function isOnlyPossible({ attribution, text, ours }: Facts): boolean {
  return attribution.score < WEAKLY_OWN && MODAL.test(text) && !ours;
}

/** "He might have died of it": no death. */
const MIGHT = pattern('i')`
  \b(?:may|might|could|would) (?:have )?(?:\w+ )?(?:
    die|died|lead|prove|be (?:(?:a|an|the) )?(?:[\w-]+ )?(?:fatal|lethal|deadly|cause)
  )\b
`;
function isImaginedDeath({ isDeath, text, start, end }: Facts): boolean {
  return isDeath && MIGHT.test(clauseOf(text, start, end));
}

/** The words from the last comma or semicolon before a place to the next one behind it. */
const clauseOf = (text: string, start: number, end: number): string =>
  text.slice(Math.max(text.lastIndexOf(',', start), text.lastIndexOf(';', start)) + 1, end) + (/^[^,;]*/.exec(text.slice(end))?.[0] ?? '');

/** "Two have died", "eleven of these were dead": deaths that are counted are no one patient's. */
const COUNTED = pattern('i')`
  \b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|most|many|some|others)\s+
  (?:of (?:the |these |them |those |our )?(?:\w+ )?)?(?:patients? |cases? |women |men |children )?
  (?:(?:have|had|has|were|are|was|since|already|subsequently|eventually|later) ){0,3}(?:died|dead)\b
`;
function isCountedDeath({ isDeath, text, end }: Facts): boolean {
  return isDeath && COUNTED.test(text.slice(0, end));
}

/** "His relatives took him home, where he died": the patient's death all the same. */
const OWN_DEATH =
  /\b(?:where|that|and|but|until|before|when) (?:he|she|the patient) (?:[\w-]+ ){0,2}(?:died|expired|succumbed|passed away)$/i;

/** "The baby was healthy, but the mother died": the patient, where the story is of a woman with child. */
const MOTHER = /\b(?:the mother|mother and (?:the |her )?(?:child|baby|infant|newborn|son|daughter))\b/i;
const WITH_CHILD =
  /\b(?:1[5-9]|[2-4]\d)[\s-]*(?:years?|yrs?|y)\b[^.;]{0,80}\b(?:wom[ae]n|female|lady|pregnant|gravida|primigravida|multigravida|mother)\b/i;
const PREGNANT = /\b(?:pregnan\w+|\w*gravida|gestation\w*)\b/i;

/** Whether the part of the paper tells before a sentence of a grown woman and of her pregnancy. */
function isWithChild(sentence: Sentence, { reading }: ExtractInput): boolean {
  const block = reading.blocks.find(({ section }) => section === sentence.section);
  const before = reading.text.slice(block?.start ?? sentence.start, sentence.start);
  return PREGNANT.test(before) && WITH_CHILD.test(before);
}

/** Whether an observation is one of a person, as a relative may be, too, not of a tumour. */
function isOfPerson({ code, rule }: Observation, isDeath: boolean): boolean {
  return code === null || code === 'ALIVE' || isDeath || rule === 'clear imaging';
}
function isOfRelative({ observation, kinds, isDeath, text, end, sentence, input }: Facts): boolean {
  return (
    kinds.has('relative') &&
    isOfPerson(observation, isDeath) &&
    !OWN_DEATH.test(text.slice(0, end)) &&
    !(MOTHER.test(text) && isWithChild(sentence, input))
  );
}

const FUTURE = pattern('i')`
  \b(?:
    will (?:be|need|continue|undergo|have|require)|should|must|is planned|are planned|was planned|scheduled|plans? to|would
    |needs? to|is required|are required|recommended|is necessary|mandatory|advis\w+
  )\b
`;
/** What was advised ends where "but" begins: "Radiotherapy was advised, but he died". */
const BUT = /\b(?:but|however)\b/i;
/** Where a statement ends and the next begins. */
const TURNS = pattern('gi')`
  ;|,\s+(?:and|but|so|which|who|whereupon|however)\b|\b(?:but|however)\b
  |\band (?=(?:he|she|it|they|the patient|died|was|were|is|has|had|did|refused|declined|returned)\b)
`;
/** Characters before an observation in which it may be said to be to come. */
const AHEAD = 80;
function isOfFuture({ observation: { code, rule, last }, text, aside, start, end }: Facts): boolean {
  const ahead = text.slice(Math.max(0, start - AHEAD), start),
    own = text.slice(start, end);
  // Who was scheduled for a check-up and did not come is lost.
  const lead = code === 'LFU' ? sinceTurn(ahead + own).replace(/\bscheduled\b/i, '') : sinceTurn(ahead) + own;
  return FUTURE.test(lead) && !last && !(rule === 'died' && !aside && BUT.test(ahead));
}

/** The words since the last statement began: what was advised before it is none of its plans. */
function sinceTurn(lead: string): string {
  const turn = everyMatch(TURNS, lead).at(-1);
  return turn ? lead.slice(turn.index) : lead;
}

/** A death outside of the stories whose words point at nobody. */
function isAnybodysDeath({ isDeath, aside, ours, lone }: Facts): boolean {
  return isDeath && aside && !ours && !lone;
}

function isPlanned({ observation: { code }, kinds, text }: Facts): boolean {
  return kinds.has('planned') || (code === null && /\b(?:planned|scheduled|arranged)\b/i.test(text));
}

/** "The fall may be due to a recurrence" tells of none. */
const MAYBE = /\b(?:may|might|could)\s+(?:also\s+)?(?:be|have been|represent|reflect|indicate|suggest)\b[^.;]{0,60}$/i;
function isSupposedDisease({ observation: { code, duration }, kinds, text, start }: Facts): boolean {
  return code === 'AWD' && (kinds.has('hypothetical') || (duration === null && MAYBE.test(text.slice(0, start))));
}

function isHistory({ observation: { duration }, kinds, text }: Facts): boolean {
  return (kinds.has('history') && duration === null) || /\b(?:past|medical|previous) history\b|\bhad a history\b/i.test(text);
}

/** Words that tell of many patients. */
const MANY = pattern('i')`
  \b(?:
    median|mean|average|(?<!(?:normal|reference) )range[ds]?(?! of mo)|survival rates?|patients with|cases of
    |most (?:patients|recurrences|cases)|none of (?:the |these )?\d+
  )\b
`;
/** Shares and counts: of many in a review, in a patient's story as well of the tumour ("smaller by 40 %") or of a function. */
const SHARES = /\b(?:\d+(?:\.\d+)?\s?%|\d+\s?\/\s?\d+|\d+ of (?:the )?\d+)/;
function isOfMany({ observation: { code, duration }, text, aside }: Facts): boolean {
  return (
    (MANY.test(text) || (SHARES.test(text) && (aside || PLURAL.test(text)))) &&
    !(code !== null && OF_ALL.test(text)) &&
    !(duration && duration.list.length > 1) &&
    !/\b(?:our|this|the) (?:patient|case)\b/i.test(text)
  );
}

/** "The follow-up is short". */
function isLackOfFollowUp({ observation: { code }, text }: Facts): boolean {
  return code === null && /\b(?:short|limited|longer|lack of|long-term|no) (?:\w+ )?follow[\s-]*up\b/i.test(text);
}
