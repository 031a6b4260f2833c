import { durationsOf } from '../../context/durations.ts';
import { toldAfterTreatment } from '../../context/treated-before.ts';
import { AROUND_CASE } from '../../context/whose-words.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { neighbourOf, upTo, type Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import type { Observation } from './observations/observation.ts';

/** "Recovered well after the excision": the sentence itself counts from a treatment. */
const SINCE_TREATMENT = pattern('i')`
  \b(?:after|following|since)\b[^.;,]{0,40}\b(?:
      surg\w+|operati\w+|resection|excision|removal|treatment|\w*therapy|\w+ectomy|procedure|ablation|amputation
      |transplantation
    )\b
  |\bpost-?\s?(?:operat|surg|treatment)
`;

/** Whether a treatment was had before what is told at `at` of a sentence, by its own words or those before it. */
export function isSinceTreatment(text: string, sentence: Sentence, at: number, { reading }: ExtractInput): boolean {
  return SINCE_TREATMENT.test(text) || toldAfterTreatment(reading, sentence, at);
}

/** Findings that belong to the diagnosis where nothing was treated before and no months have passed. */
const FOUND_AT_FIRST: ReadonlySet<string> = new Set(['new metastasis', 'new lesion']);
/** Pictures of the first weeks are part of a diagnosis or of an operation. */
const MONTHS_CARRIED = 2;

/** Whether a finding of spread is one of the diagnosis: nothing was treated before it and no months have passed. */
export function wasFoundAtFirst(
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
/** Words of a finding that was made on a specimen, or to plan a treatment. */
const ON_SPECIMEN = pattern('i')`
  \b(?:
    specimens?|histo\w+|patholog(?:y|ists?|ical (?:report|diagnosis|examination|stage|specimen))|microscop\w+
    |intra-?operativ\w*|biops\w+|staging|pre-?operativ\w*|stain\w*|cytolog\w+
  )\b
`;

/**
 * Whether a sentence tells what an examination showed at the time of the sentence before it: "Eight months later calcium was normal.
 * Ultrasonography did not show any lesion."
 */
export function isCarried(sentence: Sentence, text: string, { reading }: ExtractInput): boolean {
  const before = neighbourOf(reading, sentence, -1);
  return (
    before !== null &&
    EXAMINED.test(text) &&
    !ON_SPECIMEN.test(text) &&
    toldAfterTreatment(reading, before, before.start) &&
    durationsOf(reading, before).some(({ role, months }) => role === 'after' && months >= MONTHS_CARRIED)
  );
}

/** Sentences before a finding in which the time may stand at which somebody came with it. */
const VISIT = 2;

/**
 * "Two years after the operation she came with back pain. A scan was made. It showed metastases": found at the visit of the
 * sentences before.
 */
export function cameLater(sentence: Sentence, { reading }: ExtractInput): boolean {
  const visit = upTo(reading, sentence, VISIT).findLast(
    (before) =>
      before !== sentence &&
      durationsOf(reading, before).some(
        ({ role, months, anchor }) => role === 'after' && months >= MONTHS_CARRIED && (anchor === 'surgery' || anchor === 'treatment'),
      ),
  );
  return visit !== undefined && toldAfterTreatment(reading, visit, visit.start);
}

/** What treatment did to a tumour: beside the treatment's own words a story may end with it, though no time is told. */
const RESPONDED: ReadonlySet<string> = new Set(['smaller', 'gone']);

/** Whether a story can end with an observation though it tells no time: a complaint went away, a treatment did its work. */
function canClose({ rule, treated }: Observation, text: string): boolean {
  return rule === 'recovery' || (RESPONDED.has(rule) && (treated || SINCE_TREATMENT.test(text)) && !ON_SPECIMEN.test(text));
}

/** Sentences at the end of a story in which a complaint that went away is how the patient was left. */
const CLOSING = 2;

/** Whether the case's story, which has told of a treatment, ends with an observation: how the patient was then is how she is left. */
export function isClosing(observation: Observation, sentence: Sentence, text: string, input: ExtractInput): boolean {
  return (
    canClose(observation, text) &&
    sentence.section === 'case' &&
    !input.reading.sentences.slice(sentence.index + CLOSING).some(({ section }) => section === 'case') &&
    isSinceTreatment(text, sentence, observation.end, input)
  );
}
