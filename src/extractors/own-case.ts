import { pattern } from '../patterns/over-lines.ts';
import type { Span } from '../span.ts';
import type { Reading, Section, Sentence } from '../text/reading.ts';

/** Sections that tell of the paper's own patients. */
export const TELLS_OWN: ReadonlySet<Section> = new Set(['case', 'abstract', 'results', 'methods']);
/** What a row or head of a table says that is the paper's own: "present case". */
export const NAMED_OURS = /\b(?:present|our|current|this)\s+(?:case|patient|study|report)s?\b/i;

const REPORTS = pattern('i')`
  \b(?:we|authors?|article|paper|report|study|here(?:in)?)\s+(?:\w+\s+){0,3}?(?:
    report|present|describe|discuss|illustrate|highlight|encounter|experience
  )(?:s|ed|ing)?\b
`;
const CITES = /\bet al\b|\[\d+/;

/** Words behind a person that say that they came as a patient, and within how many characters they count. */
export interface Presenting {
  readonly presents: RegExp;
  readonly within: number;
}

/**
 * Whether an introduction or a conclusion tells of the paper's own patient at a place: "We report the case of a 37-year-old man", or
 * a paper without a case section that tells its case there.
 */
export function tellsOwnCase(place: Span, sentence: Sentence, { text }: Reading, { presents, within }: Presenting): boolean {
  if (sentence.section !== 'introduction' && sentence.section !== 'conclusion') return false;
  if (CITES.test(text.slice(sentence.start, sentence.end))) return false;
  return (
    REPORTS.test(text.slice(sentence.start, place.start)) ||
    presents.test(text.slice(place.end, Math.min(sentence.end, place.end + within)))
  );
}
