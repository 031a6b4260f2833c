import { findDurations, type Duration } from '../../../context/durations.ts';
import type { Anchor, TreatmentInterval, TreatmentValue } from '../../../generated/report.ts';
import type { Span } from '../../../span.ts';
import { pattern } from '../../../patterns/over-lines.ts';

/** Behind the treatment only words like these part it from its time: "was performed", "was given again". */
const BRIDGE = pattern('i')`
  ^(?:
    \s|,|\(
    |\b(?:
        was|were|has|had|been|then|again|performed|given|carried|out|done|started|initiated|commenced|begun|undertaken
        |administ(?:er|rat)ed|delivered|applied|completed|about|approximately|on|at|of|the|his|her|only|just|over|more|than|within
        |almost|nearly
      )\b
  )*$
`;
const BACKWARDS = /^[\s-]*(?:ago|earlier|previous(?:ly)?|before|prior)\b/i;
const FORWARDS = /^[\s-]*(?:later|thereafter|afterwards?|after|following|from|post)\b|^[\s-]*post-?operative/i;
/** A stretch of treatment or of complaints lies before the treatment, but tells no time of it. */
const STRETCH = /^\s*(?:of|with)\b/i;
const PROBE = 24;

/**
 * How long after something told before a treatment was given, as its clause says: a time ahead of the treatment's words ("three
 * months later she underwent …") or right behind them; null where the clause tells none. `at` are the treatment's words in `clause`.
 */
export function readInterval(clause: string, at: Span): TreatmentInterval | null {
  const told = findDurations(clause).filter((duration) => duration.list.length === 1 && isOfTreatment(duration, clause, at));
  const best = told.findLast(({ end }) => end <= at.start) ?? told[0];
  if (!best) return null;
  const behind = /^[\s-]*(?:later|thereafter|afterwards?|ago|earlier|previously|before|prior)\b/i.exec(clause.slice(best.end))?.[0] ?? '';
  const text = `${clause.slice(best.start, best.end)}${behind}`.trim();
  const months = Math.round(best.months * 100) / 100;
  if (best.role === 'before') return { text, months: -months, comparator: best.comparator, anchor: 'presentation' };
  return { text, months, comparator: best.comparator, anchor: best.anchor };
}

/** "Day 1" of a schedule, unless it counts from an event ("on postoperative day 9"). */
const DAY_OF_SCHEDULE = /^(?:day|week|month|year)/i;
/** Where the treatment's words are what the time counts from: "six weeks after receiving radiation". */
const ANCHOR = pattern('i')`
  ^\s*,?\s*(?:later,?\s+)?(?:after|following|since|from|post)\b(?:
    \s+(?:the|our|this)\s+patient\s+(?:had\s+)?(?:underwent|undergone|received)\b[^,;]*
    |\s+(?:he|she|we)\s+(?:had\s+)?(?:underwent|undergone|received)\b[^,;]*
    |(?:(?!\b(?:underwent|received|performed|was|were|had|started|given|treated)\b)[^,;])*
  )$
`;

function isOfTreatment(duration: Duration, clause: string, at: Span): boolean {
  const after = clause.slice(duration.end, duration.end + PROBE);
  if (duration.anchor === 'unstated' && DAY_OF_SCHEDULE.test(clause.slice(duration.start, duration.end))) return false;
  if (duration.end <= at.start && ANCHOR.test(clause.slice(duration.end, at.start))) return false;
  if (duration.role === 'before' ? !BACKWARDS.test(after) : duration.role !== 'after' || STRETCH.test(after)) return false;
  if (duration.end <= at.start) return true;
  return (
    duration.start >= at.end &&
    (duration.role === 'before' || FORWARDS.test(after) || duration.anchor !== 'unstated') &&
    BRIDGE.test(clause.slice(at.end, duration.start))
  );
}

const MONTH_DAYS = 30.4;

/** Months between two treatments whose dates name at least the month; null where they do not, or where the second came first. */
export function intervalOfDates(earlier: TreatmentValue, later: TreatmentValue): TreatmentInterval | null {
  const from = dayOf(earlier.time?.date ?? null),
    to = dayOf(later.time?.date ?? null);
  if (from === null || to === null || later.time === null) return null;
  const exact = from.exact && to.exact;
  const months = exact ? Math.round(((to.days - from.days) / MONTH_DAYS) * 10) / 10 : Math.round((to.days - from.days) / MONTH_DAYS);
  const anchor: Anchor = earlier.modality === 'surgery' ? 'surgery' : 'treatment';
  return months < 0 ? null : { text: later.time.text, months, comparator: '=', anchor };
}

function dayOf(date: string | null): { readonly days: number; readonly exact: boolean } | null {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  if (year === undefined || month === undefined) return null;
  return { days: Date.UTC(year, month - 1, day ?? 1) / 86_400_000, exact: day !== undefined };
}
