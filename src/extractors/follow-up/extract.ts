import type { FollowUpValue } from '../../generated/report.ts';
import { durationsOf } from '../../context/durations.ts';
import { outcomesOf } from '../../context/outcomes.ts';
import { outcomeCues, type OutcomeEntry } from '../../context/outcomes/cues.ts';
import { tellsOfOthers } from '../../context/spoken-of.ts';
import { toldAfterTreatment } from '../../context/treated-before.ts';
import { AROUND_CASE, whoseWords, type Whose } from '../../context/whose-words.ts';
import { everyMatch } from '../../every-match.ts';
import { contains } from '../../span.ts';
import { isFrontMatter, neighbourOf, textOf, upTo, type Sentence } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { timesBefore } from './chain.ts';
import { observe, type Observation } from './observe.ts';
import { readFollowUpTables } from './read-cells.ts';
import { toValue } from './to-value.ts';
import { pattern } from '../../patterns/over-lines.ts';

const FUTURE = pattern('i')`
  \b(?:
    will (?:be|need|continue|undergo|have|require)|should|must|is planned|are planned|was planned|scheduled|plans? to|would
    |needs? to|is required|are required|recommended|is necessary|mandatory|advis\w+
  )\b
`;
const MANY = pattern('i')`
  \b(?:
    median|mean|average|(?<!(?:normal|reference) )range[ds]?(?! of mo)|survival rates?|patients with|cases of
    |most (?:patients|recurrences|cases)|none of (?:the |these )?\d+
  )\b
`;
/** Shares and counts: of many in a review, in a patient's story as well of the tumour ("smaller by 40 %") or of a function. */
const SHARES = /\b(?:\d+(?:\.\d+)?\s?%|\d+\s?\/\s?\d+|\d+ of (?:the )?\d+)/;

const OURS = pattern('i')`
  \b(?:
    (?:all|both|none|neither) (?:of )?(?:the |our |these )?(?:\w+ )?(?:patients|cases)|our patients|the patient
    |our (?:patient|case)|this patient|she|he
  )\b
`;
/** A death beside a citation is a published patient's unless the sentence names ours; "this patient" may be the one just cited. */
const NAMED_OTHERWISE = /\b(?:our|the present|present|current) (?:patients?|cases?)\b/i;
const OF_ALL = /\b(?:all|both|none|neither) (?:of )?(?:the |our |these )?(?:(?!\d\d)\w+ )?(?:patients|cases)\b/i;
/** "The fall may be due to a recurrence" tells of none. */
const MAYBE = /\b(?:may|might|could)\s+(?:also\s+)?(?:be|have been|represent|reflect|indicate|suggest)\b[^.;]{0,60}$/i;
/** What was advised ends where "but" begins: "Radiotherapy was advised, but he died". */
const BUT = /\b(?:but|however)\b/i;
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
/** Clear pictures tell of no disease only where something had been treated before. */
const ONLY_AFTER_TREATMENT: ReadonlySet<string> = new Set(['clear imaging', 'new lesion', 'at the old place']);
/** "A scan four years earlier had shown nodes. One made two years later did too": a "later" that ends before the story begins. */
function isOfThePast({ duration }: Observation, sentence: Sentence, { reading }: ExtractInput): boolean {
  if (duration?.role !== 'after' || duration.anchor !== 'unstated') return false;
  const last = timesBefore(duration.start, sentence, reading).findLast(({ role }) => role === 'before' || role === 'after');
  return (
    last?.role === 'before' &&
    last.months > duration.months &&
    /^\s*(?:ago|earlier|before|previously|prior)\b/i.test(reading.text.slice(last.end, last.end + 20))
  );
}

/** Findings that belong to the diagnosis where nothing was treated before and no months have passed. */
const FOUND_AT_FIRST: ReadonlySet<string> = new Set(['new metastasis', 'new lesion']);
/** "Recovered well after the excision": the sentence itself counts from a treatment. */
const SINCE_TREATMENT = pattern('i')`
  \b(?:after|following|since)\b[^.;,]{0,40}\b(?:
      surg\w+|operati\w+|resection|excision|removal|treatment|\w*therapy|\w+ectomy|procedure|ablation|amputation
      |transplantation
    )\b
  |\bpost-?\s?(?:operat|surg|treatment)
`;
/** Pictures of the first weeks are part of a diagnosis or of an operation. */
const MONTHS_CARRIED = 2;

/** Whether a treatment was had before what is told at `at` of a sentence, by its own words or those before it. */
function isSinceTreatment(text: string, sentence: Sentence, at: number, { reading }: ExtractInput): boolean {
  return SINCE_TREATMENT.test(text) || toldAfterTreatment(reading, sentence, at);
}

/** Whether a finding of spread is one of the diagnosis: nothing was treated before it and no months have passed. */
function wasFoundAtFirst(
  { rule, duration, follow, final, end }: Observation,
  sentence: Sentence,
  text: string,
  input: ExtractInput,
): boolean {
  return (
    FOUND_AT_FIRST.has(rule) &&
    !(duration?.role === 'after' && duration.months >= MONTHS_CARRIED) &&
    !follow &&
    !final &&
    !AROUND_CASE.has(sentence.section) &&
    !isSinceTreatment(text, sentence, end, input)
  );
}

const EXAMINED = pattern('i')`
  \b(?:
    CT|MRI|MR|PET|scans?|imaging|ultraso\w+|radiograph\w*|x-rays?|tomograph\w+|\w+oscop(?:y|ies)|mammogra\w+|examinations?
    |controls?|check-?ups?
  )\b
`;
const ON_SPECIMEN = pattern('i')`
  \b(?:
    specimens?|histo\w+|patholog(?:y|ists?|ical (?:report|diagnosis|examination|stage|specimen))|microscop\w+
    |intra-?operativ\w*|biops\w+|staging|pre-?operativ\w*|stain\w*|cytolog\w+
  )\b
`;
const TURNS = pattern('gi')`
  ;|,\s+(?:and|but|so|which|who|whereupon|however)\b|\b(?:but|however)\b
  |\band (?=(?:he|she|it|they|the patient|died|was|were|is|has|had|did|refused|declined|returned)\b)
`;
const MODAL = /\b(?:may|might|can|is an?)\b/i;

/** "He might have died of it": no death. */
const MIGHT = pattern('i')`
  \b(?:may|might|could|would) (?:have )?(?:\w+ )?(?:
    die|died|lead|prove|be (?:(?:a|an|the) )?(?:[\w-]+ )?(?:fatal|lethal|deadly|cause)
  )\b
`;
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

/** "Two have died", "eleven of these were dead": deaths that are counted are no one patient's. */
const COUNTED = pattern('i')`
  \b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|most|many|some|others)\s+
  (?:of (?:the |these |them |those |our )?(?:\w+ )?)?(?:patients? |cases? |women |men |children )?
  (?:(?:have|had|has|were|are|was|since|already|subsequently|eventually|later) ){0,3}(?:died|dead)\b
`;

/** The words from the last comma or semicolon before a place to the next one behind it. */
const clauseOf = (text: string, start: number, end: number): string =>
  text.slice(Math.max(text.lastIndexOf(',', start), text.lastIndexOf(';', start)) + 1, end) + (/^[^,;]*/.exec(text.slice(end))?.[0] ?? '');

const PLURAL = /\b(?:patients|cases|series|studies|literature|authors|reports|most|many|some|several|women|children|survival rate)\b/i;
const TOLD = pattern('i')`
  \b(?:
    was|were|has|have|had|did|showed|revealed|demonstrated|remain(?:s|ed)|died|developed
    |is (?:still |currently |now )?(?:alive|well|free|doing)
  )\b
`;

/**
 * Whether a sentence of the discussion that names nobody ("no recurrence was found at 8 months of follow-up") can speak of the paper's
 * own patient: one time, told as having happened, no source, and not in the wake of somebody else's patient.
 */
function namesNobody(observation: Observation, sentence: Sentence, text: string, { context, reading }: ExtractInput): boolean {
  const { subject, reasons } = context.attribution(sentence.index);
  const before = neighbourOf(reading, sentence, -1);
  return (
    subject === 'general' &&
    (sentence.section === 'discussion' || sentence.section === 'conclusion') &&
    observation.code !== null &&
    !observation.event &&
    observation.duration !== null &&
    observation.duration.list.length === 1 &&
    !reasons.includes('citation') &&
    !reasons.includes('cohort') &&
    !reasons.includes('lesson') &&
    !reasons.includes('modal') &&
    TOLD.test(text) &&
    !PLURAL.test(text) &&
    !(before && context.attribution(before.index).subject === 'literature')
  );
}

/** Every observation of the paper as a candidate, those that are not the own patients' or not facts with the reason. */
export function extractFollowUp(input: ExtractInput): Annotation<FollowUpValue>[] {
  const { reading } = input;
  const cues = outcomeCues(input.lexicon<OutcomeEntry>('outcome-cues'));
  const prose = reading.sentences.flatMap((sentence) => {
    if (
      sentence.section === 'reference' ||
      sentence.section === 'table' ||
      sentence.section === 'footnote' ||
      isFrontMatter(reading, sentence)
    )
      return [];
    const text = textOf(reading, sentence);
    return observe(text, outcomesOf(reading, sentence, cues), durationsOf(reading, sentence), sentence.start).map((observation) =>
      toAnnotation(observation, sentence, text, input),
    );
  });
  return [...prose, ...readFollowUpTables(input)].sort((a, b) => a.start - b.start);
}

/** Of whom an observation speaks; outside of discussions a story has one hero, so that words for a patient mean the own. */
function whoseIs(observation: Observation, sentence: Sentence, text: string, { reading }: ExtractInput): Whose {
  if (!AROUND_CASE.has(sentence.section)) return OURS.test(text) ? 'pointed' : 'nobody';
  return OF_ALL.test(text) ? 'pointed' : whoseWords(reading, sentence, observation.end);
}

function toAnnotation(observation: Observation, sentence: Sentence, text: string, input: ExtractInput): Annotation<FollowUpValue> {
  const { context } = input;
  const whose = whoseIs(observation, sentence, text, input),
    lone = namesNobody(observation, sentence, text, input);
  const { duration, code } = observation;
  const at = { start: observation.start, end: observation.end };
  return {
    field: 'follow-up',
    ...at,
    section: sentence.section,
    rule: observation.rule,
    value: toValue(code, duration),
    evidence: duration && !contains(observation, duration) ? [at, { start: duration.start, end: duration.end }] : [at],
    score: (observation.weak ? 0.5 : 0.7) + (duration ? 0.15 : 0) + (observation.last ? 0.05 : 0),
    rejected: whyNot(observation, sentence, text, { whose, lone }, input),
    notes: {
      sentence: sentence.index,
      block: sentence.block,
      weak: observation.weak,
      last: observation.last,
      final: observation.final,
      present: observation.present,
      lasting: observation.lasting,
      before: observation.before,
      treated: observation.treated,
      event: observation.event,
      discharge: observation.discharge,
      follow: observation.follow,
      smooth: observation.smooth,
      held: observation.held,
      onset: observation.onset,
      caused: observation.caused,
      failed: observation.failed,
      grown: observation.grown,
      failing: observation.failing,
      atFirst: wasFoundAtFirst(observation, sentence, text, input),
      carried:
        observation.code === 'NED' ? isCarried(sentence, text, input) : observation.rule === 'new metastasis' && cameLater(sentence, input),
      closing:
        (observation.rule === 'recovery' ||
          (RESPONDED.has(observation.rule) && (observation.treated || SINCE_TREATMENT.test(text)) && !ON_SPECIMEN.test(text))) &&
        isClosing(sentence, observation, input),
      lone,
      nobody: whose === 'nobody' && lone,
      unnamed: AROUND_CASE.has(sentence.section) && context.attribution(sentence.index).subject !== 'own' && whose !== 'named',
      lengths: duration && duration.list.length > 1 ? duration.list.join(' ') : null,
      role: duration?.role ?? null,
    },
  };
}

/**
 * Whether a sentence tells what an examination showed at the time of the sentence before it: "Eight months later calcium was normal.
 * Ultrasonography did not show any lesion."
 */
function isCarried(sentence: Sentence, text: string, { reading }: ExtractInput): boolean {
  const before = neighbourOf(reading, sentence, -1);
  return (
    before !== null &&
    EXAMINED.test(text) &&
    !ON_SPECIMEN.test(text) &&
    toldAfterTreatment(reading, before, before.start) &&
    durationsOf(reading, before).some(({ role, months }) => role === 'after' && months >= MONTHS_CARRIED)
  );
}

/** What treatment did to a tumour: beside the treatment's own words a story may end with it, though no time is told. */
const RESPONDED: ReadonlySet<string> = new Set(['smaller', 'gone']);

/** Sentences before a finding in which the time may stand at which somebody came with it. */
const VISIT = 2;

/**
 * "Two years after the operation she came with back pain. A scan was made. It showed metastases": found at the visit of the
 * sentences before.
 */
function cameLater(sentence: Sentence, { reading }: ExtractInput): boolean {
  const visit = upTo(reading, sentence, VISIT).findLast(
    (before) =>
      before !== sentence &&
      durationsOf(reading, before).some(
        ({ role, months, anchor }) => role === 'after' && months >= MONTHS_CARRIED && (anchor === 'surgery' || anchor === 'treatment'),
      ),
  );
  return visit !== undefined && toldAfterTreatment(reading, visit, visit.start);
}

/** Sentences at the end of a story in which a complaint that went away is how the patient was left. */
const CLOSING = 2;

/** Whether the case's story, which has told of a treatment, ends with a sentence: how the patient was then is how she is left. */
function isClosing(sentence: Sentence, { end }: Observation, input: ExtractInput): boolean {
  const { reading } = input;
  return (
    sentence.section === 'case' &&
    !reading.sentences.slice(sentence.index + CLOSING).some(({ section }) => section === 'case') &&
    isSinceTreatment(textOf(reading, sentence), sentence, end, input)
  );
}

/** The words since the last statement began: what was advised before it is none of its plans. */
function sinceTurn(lead: string): string {
  const turn = everyMatch(TURNS, lead).at(-1);
  return turn ? lead.slice(turn.index) : lead;
}

/** `lone` as `namesNobody` has it. */
function whyNot(
  observation: Observation,
  sentence: Sentence,
  text: string,
  { whose, lone }: { readonly whose: Whose; readonly lone: boolean },
  input: ExtractInput,
): string | null {
  const { context } = input;
  const { kinds, attribution } = context.assess(observation);
  const ours =
    whose === 'named' ||
    whose === 'pointed' ||
    (whose === 'carried' && TOLD.test(text) && !PLURAL.test(text) && !attribution.reasons.includes('citation'));
  if (whose === 'other') return 'literature';
  if (
    attribution.subject !== 'own' &&
    !(attribution.subject === 'general' && (ours || lone)) &&
    !(attribution.subject === 'literature' && whose === 'named' && !attribution.reasons.includes('citation'))
  )
    return attribution.subject;
  if (tellsOfOthers(text) || (observation.code?.startsWith('D') && attribution.reasons.includes('citation') && !NAMED_OTHERWISE.test(text)))
    return 'literature';
  if (
    (BEFORE_TREATMENT.has(observation.rule) ||
      (observation.rule === 'alive with disease' &&
        PERSISTS.test(text.slice(observation.start - sentence.start, observation.end - sentence.start)))) &&
    asPresented(observation) &&
    !observation.follow &&
    !observation.last &&
    !AROUND_CASE.has(sentence.section) &&
    !isSinceTreatment(text, sentence, observation.start, input)
  )
    return 'before treatment';
  if (observation.code === null && !AROUND_CASE.has(sentence.section) && isOfThePast(observation, sentence, input))
    return 'before treatment';
  if (
    ONLY_AFTER_TREATMENT.has(observation.rule) &&
    !observation.follow &&
    !/\bcontrol\b/i.test(text) &&
    !isSinceTreatment(text, sentence, observation.end, input)
  )
    return 'before treatment';
  if (attribution.score < 4 && MODAL.test(text) && !ours) return 'general';
  if (observation.code?.startsWith('D') && MIGHT.test(clauseOf(text, observation.start - sentence.start, observation.end - sentence.start)))
    return 'not a fact';
  if (observation.code?.startsWith('D') && COUNTED.test(text.slice(0, observation.end - sentence.start))) return 'statistic';
  if (
    kinds.has('relative') &&
    (observation.code === null ||
      observation.code === 'ALIVE' ||
      observation.code.startsWith('D') ||
      observation.rule === 'clear imaging') &&
    !OWN_DEATH.test(text.slice(0, observation.end - sentence.start)) &&
    !(MOTHER.test(text) && isWithChild(sentence, input))
  )
    return 'relative';
  const at = observation.start - sentence.start;
  const ahead = text.slice(Math.max(0, at - 80), at),
    own = text.slice(at, observation.end - sentence.start);
  const lead = observation.code === 'LFU' ? sinceTurn(ahead + own) : sinceTurn(ahead) + own;
  if (
    FUTURE.test(observation.code === 'LFU' ? lead.replace(/\bscheduled\b/i, '') : lead) &&
    !observation.last &&
    !(observation.rule === 'died' && !AROUND_CASE.has(sentence.section) && BUT.test(text.slice(Math.max(0, at - 80), at)))
  )
    return 'future';
  if (observation.code?.startsWith('D') && AROUND_CASE.has(sentence.section) && !ours && !lone) return 'general';
  if (kinds.has('planned') || (observation.code === null && /\b(?:planned|scheduled|arranged)\b/i.test(text))) return 'planned';
  if (observation.code === 'AWD' && (kinds.has('hypothetical') || (observation.duration === null && MAYBE.test(text.slice(0, at)))))
    return 'hypothetical';
  if (kinds.has('history') && observation.duration === null) return 'history';
  if (/\b(?:past|medical|previous) history\b|\bhad a history\b/i.test(text)) return 'history';
  if (
    (MANY.test(text) || (SHARES.test(text) && (AROUND_CASE.has(sentence.section) || PLURAL.test(text)))) &&
    !(observation.code !== null && OF_ALL.test(text)) &&
    !(observation.duration && observation.duration.list.length > 1) &&
    !/\b(?:our|this|the) (?:patient|case)\b/i.test(text)
  )
    return 'statistic';
  if (/\b(?:short|limited|longer|lack of|long-term|no) (?:\w+ )?follow[\s-]*up\b/i.test(text) && observation.code === null)
    return 'no observation';
  if (/\blimitation/i.test(text)) return 'no observation';
  return null;
}
