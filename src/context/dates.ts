import { everyMatch } from '../every-match.ts';
import type { Span } from '../span.ts';
import { part, pattern } from '../patterns/over-lines.ts';

/** A calendar date in a text, exact to the month; `day` is null where only the month is printed. */
export interface CalendarDate extends Span {
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number;
  readonly day: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The source of a pattern for the name of a month, in full or cut to three or four letters. */
export const MONTH_NAME = part`
  (?:
    Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?
    |Dec(?:ember)?
  )
`;
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const WRITTEN = pattern('g')`
  \b(?:(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?:of\s+)?)?(?<name>${MONTH_NAME})\b\.?,?\s*
  (?:(?<later>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?:of\s+)?${YEAR}
`;
const NUMERIC = new RegExp(`(?<![\\d/.-])(?<number>0?[1-9]|1[0-2])\\/${YEAR}`, 'g');

/** The number of a month by its name, from 1; 0 where it is none. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/**
 * Finds the dates of `text` that name a month and a year, in text order; offsets are shifted by `offset`. Years alone and dates
 * without a year are left out.
 */
export function findDates(text: string, offset = 0): CalendarDate[] {
  return [...everyMatch(WRITTEN, text), ...everyMatch(NUMERIC, text)]
    .flatMap((match): CalendarDate[] => {
      const { day, later, name, number, year = '' } = match.groups ?? {};
      const month = name ? monthNumber(name) : Number(number);
      const printed = Number(day ?? later ?? NaN);
      return [
        {
          start: match.index + offset,
          end: match.index + match[0].length + offset,
          year: Number(year),
          month,
          day: printed >= 1 && printed <= 31 ? printed : null,
        },
      ];
    })
    .sort((a, b) => a.start - b.start);
}

/** Months from one date to another, below 0 where the second comes first; whole months where one of them names no day. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return from.day === null || to.day === null ? months : Math.round((months + (to.day - from.day) / 30.4) * 100) / 100;
}
