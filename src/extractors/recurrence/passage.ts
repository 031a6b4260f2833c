import { durationsOf, type Duration } from '../../context/durations.ts';
import { outcomesOf } from '../../context/outcomes.ts';
import type { Outcome, OutcomeCues } from '../../context/outcomes/cues.ts';
import type { Span } from '../../span.ts';
import { textOf, type Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';

/** A sentence with its words, the times and the outcomes that it tells. */
export interface Passage {
  readonly sentence: Sentence;
  readonly text: string;
  readonly durations: readonly Duration[];
  readonly outcomes: readonly Outcome[];
  readonly cues: OutcomeCues;
  readonly input: ExtractInput;
}

export function passageOf(sentence: Sentence, cues: OutcomeCues, input: ExtractInput): Passage {
  const { reading } = input;
  return {
    sentence,
    text: textOf(reading, sentence),
    durations: durationsOf(reading, sentence),
    outcomes: outcomesOf(reading, sentence, cues),
    cues,
    input,
  };
}

/** The words of a passage before a place in it. */
export const wordsBefore = ({ text, sentence }: Passage, { start }: Span): string => text.slice(0, start - sentence.start);

/** The words at a place of a passage, with so many characters before and behind it. */
export const wordsAround = ({ text, sentence }: Passage, { start, end }: Span, before = 0, behind = 0): string =>
  text.slice(Math.max(0, start - sentence.start - before), end - sentence.start + behind);
