import { MONTH_NAME, monthNumber } from '../../context/dates.ts';
import { everyMatch } from '../../every-match.ts';
import type { TimeExpression } from '../../generated/report.ts';
import { NUMBER_PATTERN, parseNumber } from '../../numerals.ts';
import type { Span } from '../../span.ts';
import { pattern } from '../../patterns/over-lines.ts';

const CYCLE = '(?:cycles?|courses?|cures?|rounds?|series(?= of (?:\\w+ )?chemo)|doses?(?= of (?:chemo|cis|carbo|doxo|pacli))|blocks?)';
const CYCLES = [
  // "Every two weeks for 4 cycles" is no two cycles; "six 21-day cycles" are six.
  pattern('gi')`
    (?<![\w.-])(?<number>${NUMBER_PATTERN})\s+(?:
      (?!(?:weeks?|days?|months?|years?|hours?|for|of|mg|times|\d+(?!-(?:day|week|month)))\b)\w+(?:[- ](?!\d)\w*)?\s+
    ){0,3}?${CYCLE}\b
  `,
  new RegExp(`\\b${CYCLE}\\s*(?:\\(|[:=]|x|×)\\s*(?<number>\\d{1,2})\\b`, 'gi'),
  new RegExp(`[×x]\\s?(?<number>\\d{1,2})\\b`, 'gi'),
  /\b(?<number>an?|single|one)\s+(?:(?!total|few|series|number)\w+\s+)?(?:cycle|course|round|cure)\b/gi,
];
/** How far off, in characters, a number of cycles inside the treatment's own words counts. */
const WITHIN = 30;
const UNFINISHED =
  /\b(?:(?:first|second|third|fourth|fifth|sixth|\d(?:st|nd|rd|th))\s+(?:and\s+\w+\s+)?(?:cycles?|courses?)|planned|scheduled)\b/i;
/** "After the first (2 cycles)": part of the whole. "Six cycles (were planned)": not what was given. */
const PART_BEFORE = /\b(?:first|last|initial|final|remaining|planned|scheduled|intended)\s+(?:for\s+)?$/i,
  ONLY_PLANNED = /^(?:\s+of\s+(?:[\w-]+\s+){1,4}|\s+)(?:was|were|had been)\s+(?:\w+ly\s+)?(?:planned|scheduled|intended|recommended)\b/i;
/** "One cycle a week": how often, not how many. */
const AT_A_RATE = /^\s*(?:\/|per|an?|each|every)\s*(?:day|week|month)\b/i;
/** What parts a number of cycles from the treatment that is told before or behind it. */
const NEXT_COURSE = /;|\b(?:followed by|subsequently|then|thereafter|afterwards|before|prior to)\b/i,
  OF_WHAT = /^\s+of\s/i,
  EACH = /^\s+each\b/i;

/**
 * Number of cycles that a clause names, null where it names none or only one of them by its place ("the second cycle").
 * Where it names several ("three cycles of A and four cycles of B"), those nearest to the treatment's own words `at` count;
 * those that stand with one of the `others`, the places of other treatments in the clause, are not counted.
 */
export function readCycles(clause: string, at: Span = { start: 0, end: 0 }, others: readonly Span[] = []): number | null {
  const found = CYCLES.flatMap((pattern, rank) =>
    everyMatch(pattern, clause).flatMap((match) => {
      const written = match.groups?.['number'] ?? '';
      const number = /^(?:an?|single)$/i.test(written) ? 1 : parseNumber(written);
      if (UNFINISHED.test(match[0]) || number === null || number <= 0 || number > 40 || !Number.isInteger(number)) return [];
      const start = match.index,
        end = start + match[0].length;
      if (
        PART_BEFORE.test(clause.slice(0, start)) ||
        AT_A_RATE.test(clause.slice(end)) ||
        ONLY_PLANNED.test(clause.slice(end, end + 70)) ||
        isOfAnother({ start, end }, at, others, clause)
      )
        return [];
      // Cycles right before the treatment's words are the whole treatment's, those inside them one drug's, those behind perhaps the
      // next one's.
      return [{ number, rank, gap: end <= at.start ? at.start - end : start < at.end ? WITHIN : 2 * WITHIN + start - at.end }];
    }),
  );
  const best = found.reduce<(typeof found)[number] | null>(
    (kept, one) => (!kept || one.rank < kept.rank || (one.rank === kept.rank && one.gap < kept.gap) ? one : kept),
    null,
  );
  return best?.number ?? null;
}

/** "A (11 cycles) followed by B": the cycles are A's. "A and four cycles of B": they are B's. */
function isOfAnother({ start, end }: Span, at: Span, others: readonly Span[], clause: string): boolean {
  if (EACH.test(clause.slice(end))) return false;
  if (end <= at.start)
    return others.some(
      (other) => (other.end <= start && NEXT_COURSE.test(clause.slice(end, at.start))) || (other.start >= end && other.end <= at.start),
    );
  if (start < at.end) return false;
  return others.some(
    (other) =>
      (other.start >= at.end && other.end <= start) ||
      (other.start >= end && OF_WHAT.test(clause.slice(end, other.start)) && other.start - end < WITHIN),
  );
}

/** "From February to March 2011": the first month's year stands behind the second. */
const FROM_MONTH = new RegExp(`(?<first>${MONTH_NAME})\\s*(?:to|until|till|through|[-–])\\s*$`);
const CALENDAR = pattern('g')`
  (?:\b|(?<=\b[Oo]n))(?:(?:In|On|Since|From|By|At the end of|in|on)\s+)?(?:
    (?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<month>${MONTH_NAME})\.?,?\s*
      (?:(?<day2>\d{1,2})(?:st|nd|rd|th)?,\s*)?(?:of\s+)?(?<year>(?:19|20)\d\d)\b
    |(?<=\b(?:[Ii]n|[Ss]ince|during)\s+)(?<only>(?:19|20)\d\d)\b
    |(?<one>\d{1,2})(?<mark>[./])(?<two>\d{1,2})\k<mark>(?<printed>(?:19|20)\d\d)\b
  )
`;
const RELATIVE = pattern('i')`
  \b(?:(?:about|approximately|more than|nearly|almost|over)\s+)?(?:${NUMBER_PATTERN}|an?|several|a few)\s+
  (?:days?|weeks?|months?|years?)\s+(?:
    later
    |after\s+(?:the\s+)?(?:\w+\s+)?(?:
        surgery|operation|resection|diagnosis|excision|presentation|radiotherapy|chemotherapy|treatment
      )
    |earlier|ago|previously|before|prior
  )\b
`;

/** What opens a clause with a time of its own. */
const ANEW = /,\s+(?:and|then|so)\s+$|\band\s+(?:then\s+|finally\s+|subsequently\s+)?$/i;
const EVERY = /\bevery\s+$/i;
/** "Letrozole until January 2002": the date ends the treatment. */
const UP_TO = /\b(?:until|till|up to|through)\s+(?:the end of\s+|about\s+)?$/i;

/** What tells another event's clause. */
const OTHER_EVENT_VERB = pattern('i')`
  \b(?:
    indicated|suggested|developed|showed|revealed|demonstrated|disclosed|confirmed|detected|noted|found|discharged|admitted
    |presented|was seen|were seen|recurred|relapsed|progressed
  )\b
`;

/** Between a treatment and a date behind it, these tell that the date is another event's: of an image, a visit, a death. */
const OTHER_EVENT = pattern('i')`
  \b(?:
    CT|MRI|PET|scans?|imaging|follow|visit|died|death|passed away|alive|doing well|free|survi\w+|remain\w*|every|developed
    |showed|revealed|demonstrated|recurred|(?<!\bof (?:the |his |her |this |an? )?(?:\w+ )?)recurrences?|relaps\w+
    |progress\w+|detected|noted|found|discharged|admitted|presented
  )\b
`;

/** "In April a scan showed a mass, and (the mass was resected in May 2009)": before the treatment's clause another event has its date. */
const CLAUSE_BETWEEN = /,?\s+and\s+(?:(?!and\b)[^.;,]){0,80}$/i;
/** Between a treatment and its own date stands little but its verb. */
const OWN_DATE = /^[^.;,]{0,60}$/;

/**
 * When a clause says that something was done: the words, and the calendar date in ISO 8601 as exact as stated. `end` is where the
 * treatment's own words end in the clause, where it has any.
 */
export function readTime(clause: string, end = clause.length): TimeExpression | null {
  const dates = everyMatch(CALENDAR, clause).filter(
    ({ index }) => !UP_TO.test(clause.slice(0, index)) && !(index > end && OTHER_EVENT.test(clause.slice(end, index))),
  );
  // "In March 2007 new lesions were seen, and in April 2007 he was started on …": of two dates before it, the nearer one's clause
  // is the treatment's.
  const date = ownBehind(dates, clause, end) ?? dates.findLast(({ index }) => index < end && ANEW.test(clause.slice(0, index))) ?? dates[0];
  if (date) return timeOf(date, clause);
  const relative = RELATIVE.exec(clause);
  // "Every 21 days after radiotherapy" is how often; "… and is free of disease 2 years after surgery" is the follow-up's.
  return relative &&
    !EVERY.test(clause.slice(0, relative.index)) &&
    !(relative.index > end && OTHER_EVENT.test(clause.slice(end, relative.index)))
    ? { text: relative[0].trim(), date: null }
    : null;
}

/** The date right behind a treatment, where the one before it is another event's. */
function ownBehind(dates: readonly RegExpExecArray[], clause: string, end: number): RegExpExecArray | undefined {
  const before = dates.findLast(({ index }) => index < end),
    behind = dates.find(({ index }) => index >= end);
  if (!before || !behind || !OWN_DATE.test(clause.slice(end, behind.index))) return undefined;
  const gap = clause.slice(before.index + before[0].length, end);
  const joined = CLAUSE_BETWEEN.exec(gap);
  return joined && OTHER_EVENT_VERB.test(gap.slice(0, joined.index)) ? behind : undefined;
}

/**
 * The two dates of two courses that a clause tells at once ("on 3 May 2013 and 17 June 2014, respectively"); null where it does not
 * tell just two.
 */
export function timesOfCourses(clause: string): readonly [TimeExpression, TimeExpression] | null {
  const [first, second, ...more] = everyMatch(CALENDAR, clause);
  return first && second && more.length === 0 ? [timeOf(first, clause), timeOf(second, clause)] : null;
}

function timeOf(date: RegExpExecArray, clause: string): TimeExpression {
  const first =
    date.groups?.['day'] === undefined && date.groups?.['day2'] === undefined
      ? FROM_MONTH.exec(clause.slice(Math.max(0, date.index - 24), date.index))?.groups?.['first']
      : undefined;
  const from = monthNumber(first ?? ''),
    to = monthNumber(date.groups?.['month'] ?? ''),
    year = Number(date.groups?.['year'] ?? 0);
  if (from === 0 || to === 0) return { text: date[0].trim(), date: toIso(date.groups ?? {}) };
  const at = clause.lastIndexOf(first ?? '', date.index);
  return {
    text: clause.slice(at, date.index + date[0].length).trim(),
    date: toIso({ month: first, year: String(from > to ? year - 1 : year) }),
  };
}

function toIso(groups: Record<string, string | undefined>): string | null {
  const year = groups['year'] ?? groups['only'] ?? groups['printed'];
  if (!year) return null;
  const pad = (n: number | string): string => String(n).padStart(2, '0');
  if (groups['printed'] !== undefined) {
    const one = Number(groups['one']),
      two = Number(groups['two']),
      isDay = (n: number, month: number): boolean => n >= 1 && n <= 31 && month >= 1 && month <= 12;
    // Points stand behind day and month; of "14/9/2005" the greater number is the day, of "5/9/2005" either may be.
    if ((groups['mark'] === '.' || one > 12 || one === two) && isDay(one, two)) return `${year}-${pad(two)}-${pad(one)}`;
    return groups['mark'] === '/' && two > 12 && isDay(two, one) ? `${year}-${pad(one)}-${pad(two)}` : year;
  }
  const month = monthNumber(groups['month'] ?? '');
  if (month === 0) return year;
  const day = groups['day'] ?? groups['day2'];
  return day && Number(day) >= 1 && Number(day) <= 31 ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`;
}
