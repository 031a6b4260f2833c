import { everyMatch } from '../every-match.ts';
import type { Anchor, Comparator } from '../generated/report.ts';
import { NUMBER_PATTERN, ORDINALS, parseNumber } from '../numerals.ts';
import type { Span } from '../span.ts';
import { textOf, type Reading, type Sentence } from '../text/reading.ts';
import { pattern } from '../patterns/over-lines.ts';
import { anchorOf, anchorOfPrefix } from './durations/anchor.ts';
import { roleOf, type DurationRole } from './durations/role.ts';

/**
 * A stretch of time in a text. `months` is its length (30.4 days, 4 weeks to a month of short spans); `list` holds every length of
 * an enumeration ("41, 13 and 16 months"), in printed order, else the one length. `role` tells what it is used for: `after` an
 * event, `for` how long something lasted, `before` something, `repeated` at intervals, `age`, `rate` of a statistic, `gap` between
 * two events. `anchor` is what an `after` counts from, `unstated` where the words do not say.
 */
export interface Duration extends Span {
  readonly months: number;
  readonly list: readonly number[];
  readonly comparator: Comparator;
  readonly approximate: boolean;
  readonly role: DurationRole;
  readonly anchor: Anchor;
}

const DASH = '[\\s\\u00A0\\u2010-\\u2015-]';
const HALF = `(?:${DASH}+and${DASH}+(?:(?:an?|one)${DASH}+)?half|(?:\\s+and)?(?:\\s?½|\\s+1\\/2))`;
/** Behind the "and" of "one and half years": no second number of an enumeration. */
const NO_HALF = `(?!(?:(?:an?|one)${DASH}+)?half\\b|1\\/2|½)`;
/** "Twenty-first", "twenty first", "twentyfirst". */
const TENS = `(?:twent|thirt)(?:ieth|y[\\s-]?(?:${ORDINALS.slice(0, 9).join('|')}))`;
const UNIT = '(?:years?|yrs?|months?|mos?|mths?|weeks?|wks?|days?|decades?|fortnights?)';
const NUMBER = `(?:${NUMBER_PATTERN}|\\b(?:an?|half\\s+an?|half|one${DASH}+half)\\b)`;
const BOUND: readonly (readonly [RegExp, Comparator, boolean])[] = [
  [
    pattern('i')`
      (?:\bmore than|\bover|\bgreater than|\bin excess of|\bbeyond|\blonger than|>|\bexceeding|\bexceeds|\bexceeded)\s*
      (?:a period of\s+)?$
    `,
    '>',
    false,
  ],
  [/(?:\bat least|\bno less than|\bat a minimum of|\bminimum of|≥)\s*$/i, '>=', false],
  [/(?:\bless than|\bfewer than|\bunder|\bbelow|<)\s*$/i, '<', false],
  [/(?:\bup to|\bat most|\bno more than|\bmaximum of|≤)\s*$/i, '<=', false],
  [
    pattern('i')`
      (?:\babout|\bapproximately|\baround|\bnearly|\balmost|\broughly|\bcirca|\bca\.?|~|∼|\bsome|\bclose to)\s*(?:after\s+)?
      (?:an?\s+|the\s+)?$
    `,
    '=',
    true,
  ],
];

// Enumerations part their numbers by commas, so none in them has one of its own.
const THOUSANDS = '\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|';
// A number in front of the last one of an enumeration; the year of a date ("in 2018, five years after") is none.
const LISTED = `(?<![\\d.])(?!(?:19|20)\\d\\d(?!\\d))${NUMBER_PATTERN.replace(THOUSANDS, '')}`;
const DURATION = pattern('gi')`
  (?<list>
    (?:${LISTED}\s*,\s*){0,8}${LISTED}\s*,?\s+and\s+${NO_HALF}|(?:${LISTED}\s*,\s*){1,8}|\b\d{1,3}(?:\.\d+)?\s*[-–]\s*
    |${LISTED}\s+to\s+
  )?(?<number>${NUMBER})(?<half>${HALF})?${DASH}*(?:(?:more|further|additional|full)${DASH}+)?(?<unit>${UNIT})\b
  (?<afterHalf>\s+and\s+(?:an?\s+)?half\b)?(?:
    (?<=y(?:ea)?rs?)(?:,?\s+and\s+|,?\s+)(?<moreMonths>${NUMBER_PATTERN})${DASH}*(?:months?|mos?)\b
    |(?<=months?)(?:,?\s+and\s+|,?\s+)(?<more>${NUMBER_PATTERN})${DASH}*(?<moreUnit>weeks?|days?)\b
  )?
`;
const TABULAR = pattern('gi')`
  (?<![\w.-]|\bplus |\+ |\bfig(?:ure|s|ures)?\.? {0,2})(?<number>\d+(?:\.\d+)?)\s?(?<unit>mo|mos|m|y|yr|yrs|w|wk|d)
  (?=\s*(?:$|[),;|]|(?:after|later|post|follow|f\/u|NED|AWD|DOD|alive|dead)\b))
`;
const ORDINAL = pattern('gi')`
  (?<before>\bpost-?\s?(?:operative|surgical)\s+)?\b(?:
    (?<digits>\d{1,3})(?:st|nd|rd|th)|(?<word>${TENS}|${ORDINALS.slice(0, 19).join('|')})
  )\s+(?<op>post-?\s?operative\s+|post-?surgical\s+|hospital\s+|post-?treatment\s+)?(?<unit>day|week|month|year)\b
`;
const DAY_NUMBER = pattern('gi')`
  (?<op>\bpost-?\s?(?:operative|surgical|surgery|op)\s+|\bhospital\s+|\bPOD)?(?<unit>\bday|\bweek|\bmonth|\byear|(?<=POD))s?
  \s*(?:#|no\.?\s*|\+\s?)?(?<number>\d{1,3}\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)
`;
/** "During the year that followed", "over the following month": a single unit without a number. */
const ONE_AFTER = pattern('gi')`
  \b(?:during|over|in|within|throughout|through|for) the (?<span>
    (?:(?:whole|entire|full|first) )?(?<unit>year|month)(?= (?:after|following|since|(?:that|which) followed|post)\b)
  )
`;
const NEXT_ONE = pattern('gi')`
  \b(?:during|over|throughout|for) the (?<span>
    (?:(?:whole|entire|full) )?(?:following|next|subsequent|ensuing|succeeding) (?<unit>year|month)\b
  )
`;
const IN_MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^dec/i, 120],
  [/^fort/i, 0.5],
  [/^y/i, 12],
  [/^m/i, 1],
  [/^w/i, 0.25],
  [/^d/i, 1 / 30.4],
];

/** Finds the stretches of time in `text` (a sentence or less), in text order, none inside another. Offsets are shifted by `offset`. */
export function findDurations(text: string, offset = 0): Duration[] {
  const found: Duration[] = [];
  for (const find of WORDINGS)
    for (const length of find(text))
      if (!found.some((other) => overlaps(length, other, offset))) found.push(toDuration(length, text, offset));
  return joinLists(
    found.sort((a, b) => a.start - b.start),
    text,
    offset,
  );
}

/** A stretch of time as one wording tells it, its place in the text searched. `op` names what a numbered day counts from. */
interface Length extends Span {
  readonly list: readonly number[];
  readonly op: string;
}

/** The wordings of a stretch of time; where two meet, the one that stands first here is heard. */
const WORDINGS: readonly ((text: string) => readonly Length[])[] = [plainLengths, numberedDays, ordinals, nextOnes, tabular];

const overlaps = ({ start, end }: Length, other: Span, offset: number): boolean => start < other.end - offset && other.start - offset < end;

/** Characters before and behind a stretch of time that tell what it is used for. */
const BEFORE = 60,
  BEHIND = 110;

function toDuration({ start, end, list, op }: Length, text: string, offset: number): Duration {
  const before = text.slice(Math.max(0, start - BEFORE), start),
    after = text.slice(end, end + BEHIND);
  const bound = BOUND.find(([pattern]) => pattern.test(before));
  const anchor = op ? anchorOfPrefix(op) : anchorOf(before, after);
  return {
    start: start + offset,
    end: end + offset,
    months: list.at(-1) ?? 0,
    list,
    comparator: bound?.[1] ?? '=',
    approximate: bound?.[2] ?? false,
    role: op ? 'after' : roleOf({ text: text.slice(start, end), before, after, anchor }),
    anchor,
  };
}

/** What a match tells, nothing where its words are no number. */
function lengthAt(match: RegExpMatchArray, months: number | null, op = ''): Length[] {
  const start = match.index ?? 0;
  return months === null ? [] : [{ start, end: start + match[0].length, list: [months], op }];
}

/** "41, 13 and 16 months", "two and a half years". */
function plainLengths(text: string): Length[] {
  return everyMatch(DURATION, text).flatMap((match) => {
    const list = lengthsOf(match.groups ?? {});
    return list.length === 0 ? [] : [{ start: match.index, end: match.index + match[0].length, list, op: '' }];
  });
}

/** "Postoperative day 3", "day 20". */
function numberedDays(text: string): Length[] {
  return everyMatch(DAY_NUMBER, text).flatMap((match) => {
    const { number = '', unit = '', op = '' } = match.groups ?? {};
    if (!op && isOfSchedule(text, match.index, match.index + match[0].length)) return [];
    return lengthAt(match, toMonths(parseNumber(number), unit || 'day'), op || ' ');
  });
}

/** "The third postoperative week". */
function ordinals(text: string): Length[] {
  return everyMatch(ORDINAL, text).flatMap((match) => {
    const { digits, word = '', unit = '', before = '', op = before } = match.groups ?? {};
    const months = toMonths(digits ? Number(digits) : ORDINALS.indexOf(word.toLowerCase().replace(/[\s-]/, '')) + 1, unit);
    return isElapsedOrdinal(text, match.index, match.index + match[0].length, op) ? lengthAt(match, months, op) : [];
  });
}

/** "During the year that followed", "over the following month". */
function nextOnes(text: string): Length[] {
  return [...everyMatch(ONE_AFTER, text), ...everyMatch(NEXT_ONE, text)].flatMap((match) => {
    const { span = '', unit = '' } = match.groups ?? {};
    const months = toMonths(1, unit),
      end = match.index + match[0].length;
    return months === null ? [] : [{ start: end - span.length, end, list: [months], op: '' }];
  });
}

/** "12m" in a list or a bracket. */
function tabular(text: string): Length[] {
  return everyMatch(TABULAR, text).flatMap((match) =>
    lengthAt(match, toMonths(Number(match.groups?.['number']), match.groups?.['unit'] ?? '')),
  );
}

/** "50 mg on days 1 to 14", "day 2 of each cycle": the days of a schedule are no time since anything. */
const DOSED = /\d\s?(?:mg|g|\u00B5g|mcg|IU|units?|Gy|AUC)\b[^.;]{0,60}$|\bAUC\b[^.;]{0,40}$/i,
  OF_CYCLE = /^(?:\s*(?:,|and|to|[-\u2013])\s*(?:day\s*)?\d{1,2})*\s*(?:of (?:each|every|the|a) (?:[\w-]+ )?(?:cycle|course)|every\b)/i;
const isOfSchedule = (text: string, start: number, end: number): boolean =>
  DOSED.test(text.slice(Math.max(0, start - 80), start)) || OF_CYCLE.test(text.slice(end, end + 60));

const measured = new WeakMap<Reading, Map<number, readonly Duration[]>>();

/** The stretches of time in a sentence of a paper, found once for all fields that ask; offsets are those of the paper's text. */
export function durationsOf(reading: Reading, sentence: Sentence): readonly Duration[] {
  let known = measured.get(reading);
  if (!known) measured.set(reading, (known = new Map<number, readonly Duration[]>()));
  let found = known.get(sentence.index);
  if (!found) known.set(sentence.index, (found = findDurations(textOf(reading, sentence), sentence.start)));
  return found;
}

/** "57 months, 53 months and 9 months" is one enumeration. */
function joinLists(found: readonly Duration[], text: string, offset: number): Duration[] {
  const joined: Duration[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end - offset, next.start - offset) : '';
    if (
      !last ||
      !/^\s*(?:,|,?\s+and|,?\s+or)\s*$/.test(between) ||
      last.role === 'age' ||
      last.role === 'repeated' ||
      next.role === 'repeated'
    )
      joined.push(next);
    else joined[joined.length - 1] = { ...next, start: last.start, list: [...last.list, ...next.list] };
  }
  return joined;
}

// "the second year" tells elapsed time only beside an event or a check-up.
function isElapsedOrdinal(text: string, start: number, end: number, op: string): boolean {
  return (
    op !== '' ||
    /^(?:'s|’s)?\s*(?:of\s+(?:the\s+)?|after|following|post|since|follow|control|visit)/i.test(text.slice(end, end + 40)) ||
    /\b(?:at|in|until|during|by|on)\s+(?:the\s+|her\s+|his\s+)?$/i.test(text.slice(0, start))
  );
}

const NUMBERS = new RegExp(NUMBER_PATTERN, 'gi');

function lengthsOf(groups: Readonly<Record<string, string | undefined>>): number[] {
  const { list, number = '', half, unit = '', afterHalf, moreMonths, more, moreUnit } = groups;
  const value = /^half\s|^half$|^one\W+half$/i.test(number) ? 0.5 : parseNumber(number.replace(/\s+and\s+(?:a\s+)?half$/i, ''));
  const extra = half || afterHalf || /and\s+(?:a\s+)?half$/i.test(number) ? 0.5 : 0;
  const months = toMonths(value === null ? null : value + extra, unit);
  if (months === null) return [];
  const rest = moreMonths ? (parseNumber(moreMonths) ?? 0) : more && moreUnit ? (toMonths(parseNumber(more), moreUnit) ?? 0) : 0;
  const earlier = everyMatch(NUMBERS, list ?? '')
    .map((match) => toMonths(parseNumber(match[0]), unit))
    .filter((item) => item !== null);
  return [...earlier, months + rest].map((item) => Math.round(item * 1000) / 1000);
}

function toMonths(value: number | null, unit: string): number | null {
  const factor = IN_MONTHS.find(([pattern]) => pattern.test(unit))?.[1];
  return value === null || factor === undefined || value < 0 ? null : Math.round(value * factor * 1000) / 1000;
}
