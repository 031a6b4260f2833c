import { durationsOf } from '../../context/durations.ts';
import { AROUND_CASE, whoseWords } from '../../context/whose-words.ts';
import { neighbourOf, type Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { pattern } from '../../patterns/over-lines.ts';

const NAMED_OURS = pattern('i')`
  \b(?:our|this|the present) (?:patient|case)\b|\bour patients\b|\bthe same patient\b
  |\b(?:currently|at present|now),? (?:she|he|the patient)\b|\b(?:she|he|the patient) (?:is|remains|has been)\b
`;
const MODAL = /\b(?:may|might|can|could|should)\b/i;
const PLURAL = pattern('i')`
  \b(?:
    patients|cases|series|studies|literature|authors|reports|women|children|survival rate|cohort|trials?
    |(?:most|many|some|several|few) (?:of|have|had|were|are|may)
  )\b
`;

/**
 * Whether a sentence outside of the case's own parts tells of its patient all the same: it points at a patient whom no other was named
 * before, or names nobody and tells one time at which something was seen ("Ten months after surgery there was no recurrence").
 */
export function tellsOfOurs(span: { readonly end: number }, sentence: Sentence, text: string, { reading, context }: ExtractInput): boolean {
  const { subject, reasons } = context.attribution(sentence.index);
  if (subject !== 'general' || reasons.includes('cohort') || reasons.includes('citation')) return false;
  const told = text.slice(0, span.end - sentence.start);
  if (MODAL.test(told)) return false;
  if (namesOurs(text)) return true;
  if (!AROUND_CASE.has(sentence.section)) return false;
  const whose = whoseWords(reading, sentence, span.end);
  if (whose !== 'nobody') return whose !== 'other';
  const before = neighbourOf(reading, sentence, -1);
  return (
    sentence.section !== 'introduction' &&
    !PLURAL.test(text) &&
    durationsOf(reading, sentence).filter(({ role }) => role === 'after' || role === 'at').length === 1 &&
    !reasons.includes('lesson') &&
    !(before && context.attribution(before.index).subject === 'literature')
  );
}

/** Whether a sentence names the paper's own patient. */
export function namesOurs(text: string): boolean {
  return NAMED_OURS.test(text);
}
