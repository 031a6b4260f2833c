import type { Duration } from '../../../context/durations.ts';
import type { Outcome } from '../../../context/outcomes/cues.ts';
import { wordsOf, holds, type Clause } from './clause.ts';

/**
 * The time that what a clause tells belongs to: that of the outcome which it comes to, `chosen`, else of the first one `inside` it.
 * `durations` are those of the whole sentence.
 */
export function timeIn(
  clause: Clause,
  chosen: Outcome | null,
  inside: readonly Outcome[],
  durations: readonly Duration[],
): Duration | null {
  const told = withoutHomecoming(durations, chosen, inside);
  const outcome = chosen ?? inside[0];
  if (!outcome) return null;
  return (outcome.rule === 'survival time' ? fromNamedEvent(told) : null) ?? timeOf(outcome, clause, told);
}

/** "Went home a week after the resection and had no complaint at follow-up": the time is that of going home, not of what was seen later. */
function withoutHomecoming(durations: readonly Duration[], chosen: Outcome | null, inside: readonly Outcome[]): readonly Duration[] {
  const home = chosen && chosen.kind !== 'discharged' ? inside.find(({ kind }) => kind === 'discharged') : undefined;
  const seen = home && inside.findLast(({ kind }) => kind === 'followed');
  return seen ? durations.filter(({ start, end }) => start < home.start || end > seen.start) : durations;
}

const USABLE: ReadonlySet<Duration['role']> = new Set<Duration['role']>(['after', 'at', 'for']);

/** The time that an outcome belongs to: in its own clause the nearest, else one of the sentence that no other outcome claims. */
function timeOf(outcome: Outcome, clause: Clause, durations: readonly Duration[]): Duration | null {
  const usable = durations.filter((duration) => USABLE.has(duration.role) && !isBeforeDeath(duration, outcome, clause));
  const inside = usable.filter((duration) => holds(clause, duration));
  if (inside.length > 0) return (outcome.kind === 'died' ? fromNamedEvent(inside) : fromFirst(inside, clause)) ?? nearest(inside, outcome);
  if (clause.end - clause.start === clause.sentence.length || hasDateOfDeath(outcome, clause)) return null;
  // Another statement of the sentence may be about another patient or another time: a semicolon ends what it lends.
  const lent = usable.filter(
    (duration) => !/;/.test(wordsOf(clause, Math.min(duration.end, clause.start), Math.max(duration.start, clause.start))),
  );
  return lent.filter((duration) => duration.start < clause.start).at(-1) ?? nearest(lent, outcome);
}

/** "He lived for two years before he died": how long until the death, not of an illness before it. */
const LIVED = /\b(?:lived|survived|alive)\b[^.;,]{0,25}$/i;
/** "Free of disease for ten months, then died". */
const THEN_DIED = /^,? (?:and |but )?(?:then|until|before|when) (?:[\w-]+ ){0,2}(?:died|death|expired|succumbed|passed away)$/i;
/** "An illness of two years, of which he died": how long something lasted before a death, without telling that he lived so long. */
function isBeforeDeath({ role, start, end }: Duration, outcome: Outcome, clause: Clause): boolean {
  return (
    outcome.kind === 'died' &&
    role === 'for' &&
    !LIVED.test(wordsOf(clause, clause.offset, start)) &&
    !THEN_DIED.test(wordsOf(clause, end, outcome.end))
  );
}

/** "Died at home in March 2013". */
const DATED_DEATH = /^[^.;,]{0,30}?\b(?:in|on) (?:[\w-]+,? ){0,3}?(?:19|20)\d\d\b/i;
/** "Was seen again three months later and died in 2013": the death has a date of its own. */
function hasDateOfDeath(outcome: Outcome, clause: Clause): boolean {
  return outcome.kind === 'died' && DATED_DEATH.test(wordsOf(clause, outcome.end));
}

/**
 * "Died one month later, nine months after the diagnosis": the time that counts from a named event, from the first complaints only
 * where nothing else is named.
 */
function fromNamedEvent(durations: readonly Duration[]): Duration | null {
  return (
    durations
      .filter((duration) => duration.anchor !== 'unstated')
      .toSorted((a, b) => Number(a.anchor === 'presentation') - Number(b.anchor === 'presentation') || b.months - a.months)[0] ?? null
  );
}

const FROM_FIRST = /^ (?:after|since|from|following) (?:the |her |his )?(?:(?:first|initial|primary|original) |diagnosis\b)/i;
/** "Well 10 months after the last resection and 9 years after the first operation": the time from the beginning. */
function fromFirst(durations: readonly Duration[], { sentence, offset }: Clause): Duration | null {
  if (durations.length < 2) return null;
  const longest = Math.max(...durations.map(({ months }) => months));
  return durations.find(({ months, end }) => months === longest && FROM_FIRST.test(sentence.slice(end - offset))) ?? null;
}

/** Characters that a time of how long something lasted counts as farther away. */
const FOR_FARTHER = 15;

function nearest(durations: readonly Duration[], outcome: Outcome): Duration | null {
  const gap = ({ start, end, role }: Duration): number =>
    Math.max(0, start - outcome.end, outcome.start - end) + (role === 'for' ? FOR_FARTHER : 0);
  return durations.toSorted((a, b) => gap(a) - gap(b))[0] ?? null;
}
