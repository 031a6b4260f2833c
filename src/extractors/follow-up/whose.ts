import { AROUND_CASE, whoseWords, type Whose } from '../../context/whose-words.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { neighbourOf, type Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import type { Observation } from './observations/observation.ts';

const OURS = pattern('i')`
  \b(?:
    (?:all|both|none|neither) (?:of )?(?:the |our |these )?(?:\w+ )?(?:patients|cases)|our patients|the patient
    |our (?:patient|case)|this patient|she|he
  )\b
`;
/** "None of our patients had a relapse", "both patients": every one of the paper. */
export const OF_ALL = /\b(?:all|both|none|neither) (?:of )?(?:the |our |these )?(?:(?!\d\d)\w+ )?(?:patients|cases)\b/i;

/** Of whom an observation speaks; outside of discussions a story has one hero, so that words for a patient mean the own. */
export function whoseIs(observation: Observation, sentence: Sentence, text: string, { reading }: ExtractInput): Whose {
  if (!AROUND_CASE.has(sentence.section)) return OURS.test(text) ? 'pointed' : 'nobody';
  return OF_ALL.test(text) ? 'pointed' : whoseWords(reading, sentence, observation.end);
}

/** Words for many patients, or for what is known of them. */
export const PLURAL =
  /\b(?:patients|cases|series|studies|literature|authors|reports|most|many|some|several|women|children|survival rate)\b/i;
/** Words that tell something as having happened. */
const TOLD = pattern('i')`
  \b(?:
    was|were|has|have|had|did|showed|revealed|demonstrated|remain(?:s|ed)|died|developed
    |is (?:still |currently |now )?(?:alive|well|free|doing)
  )\b
`;
/** Whether a sentence tells what happened to somebody, not to many. */
export const tellsOfOne = (text: string): boolean => TOLD.test(text) && !PLURAL.test(text);

/** What weighs for a sentence's being about published or planned patients or about none. */
const NOT_OURS: readonly string[] = ['citation', 'cohort', 'lesson', 'modal'];

/**
 * Whether a sentence of the discussion that names nobody ("no recurrence was found at 8 months of follow-up") can speak of the paper's
 * own patient: one time, told as having happened, no source, and not in the wake of somebody else's patient.
 */
export function namesNobody(observation: Observation, sentence: Sentence, text: string, { context, reading }: ExtractInput): boolean {
  const { subject, reasons } = context.attribution(sentence.index);
  if (subject !== 'general' || (sentence.section !== 'discussion' && sentence.section !== 'conclusion')) return false;
  const { code, event, duration } = observation;
  if (code === null || event || duration?.list.length !== 1) return false;
  if (reasons.some((reason) => NOT_OURS.includes(reason)) || !tellsOfOne(text)) return false;
  const before = neighbourOf(reading, sentence, -1);
  return before === null || context.attribution(before.index).subject !== 'literature';
}
