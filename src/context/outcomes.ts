import { everyMatch } from '../every-match.ts';
import { textOf, type Reading, type Sentence } from '../text/reading.ts';
import type { Outcome, OutcomeCues, OutcomeKind } from './outcomes/cues.ts';
import { isTrap } from './outcomes/traps.ts';

/**
 * Finds the outcome phrases of `text` (a sentence or less), in text order; offsets are shifted by `offset`.
 * A recurrence, progression or disease that stands inside a phrase that denies it is left out.
 */
export function findOutcomes(text: string, list: OutcomeCues, offset = 0): Outcome[] {
  const found = phrasesIn(text, list, offset).filter((outcome) => !isTrap(outcome, text, offset, list));
  const denials = found.filter((outcome) => outcome.kind === 'free');
  return found
    .filter((outcome) => !isToldPlainer(outcome, denials) && !isInDenial(outcome, denials))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Every phrase that a cue matches; of one that denies a tumour what follows its last denial. */
function phrasesIn(text: string, { cues, denial }: OutcomeCues, offset: number): Outcome[] {
  const said: Outcome[] = [];
  for (const { kind, rule, strong, pattern } of cues) {
    for (const match of everyMatch(pattern, text)) {
      const from = kind === 'free' ? lastDenial(match[0], denial) : 0;
      said.push({ kind, rule, strong, start: match.index + from + offset, end: match.index + match[0].length + offset });
    }
  }
  return said;
}

/** Offset in a denying phrase at which its last statement begins. */
function lastDenial(phrase: string, denial: RegExp): number {
  const last = everyMatch(denial, phrase).at(-1);
  return last ? last.index + last[0].length : 0;
}

/** Whether weak words that the tumour is gone begin within strong ones. */
function isToldPlainer({ kind, strong, start }: Outcome, denials: readonly Outcome[]): boolean {
  return kind === 'free' && !strong && denials.some((denial) => denial.strong && denial.start <= start && start < denial.end);
}

/** Whether a word for the tumour stands in words that deny it. */
function isInDenial({ kind, start, end }: Outcome, denials: readonly Outcome[]): boolean {
  return TUMOUR_KINDS.has(kind) && denials.some((denial) => denial.start < end && start < denial.end);
}

const TUMOUR_KINDS: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>(['recurrence', 'progression', 'spread', 'diseased']);

const told = new WeakMap<Reading, Map<number, readonly Outcome[]>>();

/** The outcome phrases of a sentence of a paper, found once for all fields that ask; offsets are those of the paper's text. */
export function outcomesOf(reading: Reading, sentence: Sentence, cues: OutcomeCues): readonly Outcome[] {
  let known = told.get(reading);
  if (!known) told.set(reading, (known = new Map<number, readonly Outcome[]>()));
  let found = known.get(sentence.index);
  if (!found) known.set(sentence.index, (found = findOutcomes(textOf(reading, sentence), cues, sentence.start)));
  return found;
}
