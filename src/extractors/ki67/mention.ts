import type { Annotation, ExtractInput } from '../extractor.ts';
import type { Ki67Value } from '../../generated/report.ts';
import type { Stain, StainReading } from '../../context/stains/read-stains.ts';
import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/reading.ts';

/** A mention of Ki-67 with its sentence and what that tells of markers. */
export interface Mention {
  readonly input: ExtractInput;
  readonly sentence: Sentence;
  readonly read: StainReading;
  readonly stain: Stain;
}

/** A value without a number, a level or a specimen. */
export const UNMEASURED: Omit<Ki67Value, 'specimen'> = {
  low: null,
  high: null,
  comparator: null,
  approximate: false,
  unit: null,
  qualitative: null,
  marker: 'Ki-67',
};

/** What a mention tells, before it is a candidate; `evidence` counts from the text's start. */
interface Told extends Pick<Annotation<Ki67Value>, 'value' | 'rule' | 'score' | 'rejected' | 'notes'> {
  readonly evidence: Span;
}

/** The candidate that a mention makes. */
export function annotate({ sentence }: Mention, { evidence, value, rule, score, rejected, notes }: Told): Annotation<Ki67Value> {
  return { field: 'ki67', ...evidence, value, evidence: [evidence], section: sentence.section, rule, score, rejected, notes };
}

/** So many characters of the paragraph before a sentence may tell what was looked at. */
const MOST_BEFORE = 700;

/** What the paragraph tells before a sentence. */
export function paragraphBefore(input: ExtractInput, sentence: Sentence): string {
  const start = input.reading.blocks[sentence.block]?.start ?? sentence.start;
  const before = input.reading.text.slice(Math.max(start, sentence.start - MOST_BEFORE), sentence.start);
  // What a legend shows is said at its head.
  return sentence.section === 'caption'
    ? `${before} ${/^.{0,160}?[.;](?=\s|$)/.exec(input.reading.text.slice(start, sentence.start))?.[0] ?? ''}`
    : before;
}
