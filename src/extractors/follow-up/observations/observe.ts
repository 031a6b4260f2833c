import type { Duration } from '../../../context/durations.ts';
import type { Outcome } from '../../../context/outcomes/cues.ts';
import { clausesOf, holds, wordsOf } from './clause.ts';
import { decisive } from './decisive.ts';
import { laterEvent, toObservation, type Observation } from './observation.ts';
import { timeIn } from './time-in-clause.ts';

/** Months from which on what happened after an event is heard where a sentence tells no outcome. */
const LATER = 1;

/** The observations of a sentence, one at most for every clause, in text order; `offset` is where the sentence starts. */
export function observe(text: string, outcomes: readonly Outcome[], durations: readonly Duration[], offset: number): Observation[] {
  if (outcomes.length === 0) {
    const later = durations.find(({ role, months }) => role === 'after' && months >= LATER);
    return later ? [laterEvent(later)] : [];
  }
  return clausesOf(text, offset, outcomes).flatMap((clause) => {
    const inside = outcomes.filter((outcome) => holds(clause, outcome));
    if (inside.length === 0) return [];
    const chosen = decisive(inside, wordsOf(clause));
    return [toObservation({ clause, chosen, inside, outcomes, duration: timeIn(clause, chosen, inside, durations) })];
  });
}
