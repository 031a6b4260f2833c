import type { Outcome, OutcomeCues } from './cues.ts';

/** An outcome phrase in its sentence, with what is asked of it to tell whether it is one. */
export interface Phrase {
  readonly kind: Outcome['kind'];
  readonly rule: string;
  /** The sentence, or less, that the phrase stands in. */
  readonly text: string;
  /** Where the phrase starts and ends in `text`. */
  readonly start: number;
  readonly end: number;
  readonly own: string;
  readonly before: string;
  readonly behind: string;
  readonly cues: OutcomeCues;
}

/** Whether a phrase only looks like an outcome and tells something else. */
export type Trap = (phrase: Phrase) => boolean;

/** Characters before and behind a phrase that are its neighbourhood. */
const BEFORE = 50,
  BEHIND = 40;

/** An outcome found in `text`, whose offsets are shifted by `offset`, with the words around it. */
export function phraseOf({ kind, rule, start: from, end: to }: Outcome, text: string, offset: number, cues: OutcomeCues): Phrase {
  const start = from - offset,
    end = to - offset;
  return {
    kind,
    rule,
    text,
    start,
    end,
    own: text.slice(start, end),
    before: text.slice(Math.max(0, start - BEFORE), start),
    behind: text.slice(end, end + BEHIND),
    cues,
  };
}

/** A phrase with so many characters more on either side. */
export function around({ text, start, end }: Phrase, before: number, behind: number): string {
  return text.slice(Math.max(0, start - before), end + behind);
}

/** All that stands before a phrase in its sentence. */
export function leadOf({ text, start }: Phrase): string {
  return text.slice(0, start);
}
