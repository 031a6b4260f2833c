import { everyMatch } from '../every-match.ts';
import type { Anchor, Comparator } from '../generated/report.ts';
import { NUMBER_PATTERN, parseNumber } from '../numerals.ts';
import type { Span } from '../span.ts';
import { textOf, type Reading, type Sentence } from '../text/reading.ts';
import { pattern } from '../patterns/over-lines.ts';

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
  readonly role: 'after' | 'for' | 'at' | 'before' | 'repeated' | 'age' | 'rate' | 'gap';
  readonly anchor: Anchor;
}

const DASH = '[\\s\\u00A0\\u2010-\\u2015-]';
const HALF = `(?:${DASH}+and${DASH}+(?:(?:an?|one)${DASH}+)?half|(?:\\s+and)?(?:\\s?½|\\s+1\\/2))`;
/** Behind the "and" of "one and half years": no second number of an enumeration. */
const NO_HALF = `(?!(?:(?:an?|one)${DASH}+)?half\\b|1\\/2|½)`;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];
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
  (?<before>\bpost-?\s?(?:operative|surgical)\s+)?\b(?:(?<digits>\d{1,3})(?:st|nd|rd|th)|(?<word>${ORDINALS.join('|')}))\s+
  (?<op>post-?\s?operative\s+|post-?surgical\s+|hospital\s+|post-?treatment\s+)?(?<unit>day|week|month|year)\b
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
  const add = (start: number, end: number, list: readonly number[], op: string): void => {
    if (list.length === 0 || found.some((other) => start < other.end - offset && other.start - offset < end)) return;
    const before = text.slice(Math.max(0, start - 60), start),
      after = text.slice(end, end + 110);
    const bound = BOUND.find(([pattern]) => pattern.test(before));
    const anchor = op ? anchorOfPrefix(op) : anchorOf(before, after);
    found.push({
      start: start + offset,
      end: end + offset,
      months: list.at(-1) ?? 0,
      list,
      comparator: bound?.[1] ?? '=',
      approximate: bound?.[2] ?? false,
      role: op ? 'after' : roleOf(before, after, text.slice(start, end), anchor),
      anchor,
    });
  };
  for (const match of everyMatch(DURATION, text)) add(match.index, match.index + match[0].length, lengthsOf(match.groups ?? {}), '');
  for (const match of everyMatch(DAY_NUMBER, text)) {
    const { number = '', unit = '', op = '' } = match.groups ?? {};
    if (!op && isOfSchedule(text, match.index, match.index + match[0].length)) continue;
    const months = toMonths(parseNumber(number), unit || 'day');
    if (months !== null) add(match.index, match.index + match[0].length, [months], op || ' ');
  }
  for (const match of everyMatch(ORDINAL, text)) {
    const { digits, word = '', unit = '', before = '', op = before } = match.groups ?? {};
    const months = toMonths(digits ? Number(digits) : ORDINALS.indexOf(word.toLowerCase()) + 1, unit);
    if (months !== null && isElapsedOrdinal(text, match.index, match.index + match[0].length, op))
      add(match.index, match.index + match[0].length, [months], op);
  }
  for (const match of [...everyMatch(ONE_AFTER, text), ...everyMatch(NEXT_ONE, text)]) {
    const { span = '', unit = '' } = match.groups ?? {};
    const months = toMonths(1, unit),
      end = match.index + match[0].length;
    if (months !== null) add(end - span.length, end, [months], '');
  }
  for (const match of everyMatch(TABULAR, text)) {
    const months = toMonths(Number(match.groups?.['number']), match.groups?.['unit'] ?? '');
    if (months !== null) add(match.index, match.index + match[0].length, [months], '');
  }
  return joinLists(
    found.sort((a, b) => a.start - b.start),
    text,
    offset,
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

const SURGERY = pattern('i')`
  \b(?:
    surg\w+|operat\w+|re-?operat\w+|resect\w*|excis\w*|[a-z]+ectom(?:y|ies)|[a-z]+otomy|[a-z]+plasty|enucleat\w*|amputat\w*
    |removal|removed|debulking|curettage|gamma|ablation|cryotherapy|pod|post-?op\w*
  )\b
`;
const EVENTS: readonly (readonly [Anchor, RegExp])[] = [
  ['surgery', SURGERY],
  ['diagnosis', /\bdiagnos\w+/i],
  [
    'treatment',
    pattern('i')`
      \b(?:
        therap\w*|[a-z]+therap(?:y|ies)|treat\w*|radiat\w*|irradiat\w*|chemo\w*|radio\w+|transplant\w*|RT|CRT|CCRT|cycles?
        |dose|infusion|injections?|medication|regimen|\w+mab|\w+nib|\w+platin|embolization|SCT
      )\b
    `,
  ],
  [
    'presentation',
    pattern('i')`
      \b(?:
        presentation|presented|manifestations?|admission|admitted|onset|symptoms?|referral|hospitali[sz]ation
        |(?:first|initial) (?:visit|consultation|examination)
      )\b
    `,
  ],
];

function anchorOfPrefix(op: string): Anchor {
  return /hospital/i.test(op) ? 'presentation' : /treatment/i.test(op) ? 'treatment' : /\S/.test(op) ? 'surgery' : 'unstated';
}

const COUNTED_FROM = pattern('i')`
  ^(?:['’]s?)?\s*(?:of\s+)?(?:(?:follow(?:ing)?[\s-]*up|interval|period|later|apart|have passed|has passed)\W*\s*)?
  (?:after|following|since|post|from|of|(?:that|which) followed)\b[\s-]*([^.;,]{0,90})
`;

/** The event that a time counts from, by the words right behind it, else those before it. */
function anchorOf(before: string, after: string): Anchor {
  if (/^\s*ago\b/i.test(after)) return firstEvent(/\bsince\b([^.;]{0,55})$/i.exec(before)?.[1] ?? '');
  const tail = COUNTED_FROM.exec(after)?.[1];
  if (tail) return firstEvent(tail);
  if (
    /^(?:['’]s?)?\s*(?:of\s+)?(?:post-?\s?op|post-?\s?surg)/i.test(after) ||
    /post-?\s?operative\w*(?:\s+follow[\s-]*up)?(?:\s+(?:period|time|at|of|for))*\s*$/i.test(before)
  )
    return 'surgery';
  if (/^\s*post-?\s?(?:treatment|chemo|radio|transplant|RT)/i.test(after)) return 'treatment';
  const lead =
    /\b(?:after|following|since)\s+([^.;]{0,45}?),?\s*(?:(?:for|at|about|over|more than|at least|during|in|the|a|for over)\s*)*$/i.exec(
      before,
    )?.[1];
  return lead ? firstEvent(lead) : 'unstated';
}

/** "After the onset of her diabetes": an illness of its own, from which nobody counts a tumour's course. */
const OTHER_ILLNESS = pattern('i')`
  ^(?:the |her |his |first |initial |primary )*(?:diagnosis|onset|manifestations?|symptoms?|presentation) of (?:
    the |her |his |an? )?(?:[\w-]+ ){0,2}?(?:
    [a-z]{4,}itis|syndrome|diabetes|hypertension|cirrhosis|HIV|AIDS|infection|[a-z]+(?:myopathy|neuropathy|nephropathy)
    |psoriasis|asthma
  )\b
`;

function firstEvent(words: string): Anchor {
  if (OTHER_ILLNESS.test(words)) return 'unstated';
  let best: Anchor = 'unstated',
    at = Infinity;
  for (const [anchor, pattern] of EVENTS) {
    const index = pattern.exec(words)?.index ?? Infinity;
    if (index < at) {
      at = index;
      best = anchor;
    }
  }
  return best;
}

/** "After a 6-month interval", "for up to 6 months interval" is one stretch, not a rhythm. */
const ONCE = /\b(?:for|after|during|over|following|up to)\s+(?:an?\s+|the\s+)?$/i;

/** "Received two years of maintenance therapy": how long a treatment lasted. */
const HAD = pattern('i')`
  \b(?:complet\w+|receiv\w+|finish\w+|underwent|undergone|undergoing|given|had|administered|with|of|plus|and)\s+
  (?:an?\s+|a total of\s+|the\s+|about\s+|approximately\s+)?$
`;
const COURSE_LENGTH =
  /^\s+of\s+(?:[\w-]+\s+){0,3}?(?:\w*therap(?:y|ies)|chemo\w*|radiation|irradiation|treatment|[a-z]+(?:mab|nib|platin))\b/i;

/** "For the past five years there has been no relapse": the time that has gone by without one. */
const STAYED_AWAY = /^,? (?:(?:has|have|had|did|does|do|was|were|there|she|he|the patient) ){1,3}(?:not|no|remained|been|shown)\b/i;

const OF_THE_PAST = pattern('i')`
  \b(?:
    history of|past|previous|preceding|dat(?:ed|ing|es) back|duration of|complain\w* of [^.;,]{0,40} for
    |(?<!\b(?:remission|response|control|survival|now)\b[^.;]{0,50})lasting|gestation\w* (?:age )?(?:of)?
  )\s*(?:the\s+)?(?:about\s+|approximately\s+)?$
`;

const RATE_BEHIND = pattern('i')`
  ^[\s-]*(?:(?:overall|disease|event|progression|recurrence|relapse|cancer|specific|free|actuarial|cumulative)[\s-]*){0,3}
  (?:survival|mortality|recurrence|OS|DFS|PFS)\s+(?:rates?|was \d|is \d|of \d)
`;

function roleOf(before: string, after: string, text: string, anchor: Anchor): Duration['role'] {
  if (/^[\s-]*(?:olds?|of\s+age)\b/i.test(after) || /\b(?:aged|age of|age at|age)\s*$/i.test(before)) return 'age';
  if (
    /\b(?:every|each|per|daily|twice|once|times)\b\s*(?:(?!(?:at|after|on|within)\b)\w+\s+)?$/i.test(before) ||
    (/^\s*(?:intervals?|cycle)\b/i.test(after) && !(/^\s*interval\b/i.test(after) && ONCE.test(before))) ||
    (/^an?\s+(?:day|week|month|year)$/i.test(text) && /\d\s*(?:mg|g|times)?\s*$|\b(?:once|twice|times)\s*$/i.test(before))
  )
    return 'repeated';
  if (RATE_BEHIND.test(after) || /\b(?:median|mean|average)\b[^.;]{0,40}$/i.test(before)) return 'rate';
  if (COURSE_LENGTH.test(after) && HAD.test(before)) return 'gap';
  if (/\binterval\b[^.;,]{0,55}$/i.test(before) && /\b(?:between|free)\b/i.test(before + after)) return 'gap';
  if (
    /\b(?:for|over|during|throughout|in) the (?:past|last|previous)\s+(?:\w+\s+)?$/i.test(before) &&
    (/\b(?:has|have) (?:been|remained|had|shown)\b|follow|\b(?:review|visit|check|control|surveillance)/i.test(before) ||
      STAYED_AWAY.test(after))
  )
    return 'for';
  // "He lived for two years before he died".
  if (/^\s*before\b/i.test(after) && /\b(?:lived|survived|alive)\b[^.;,]{0,25}$/i.test(before)) return 'for';
  // "Operated on four years ago and has had no relapse since".
  if (/^\s*ago,? and (?:has|have|is|remains|she|he)\b/i.test(after) && SURGERY.test(before)) return 'after';
  // "In remission since the end of chemotherapy eight months ago".
  if (
    /^\s*ago\b/i.test(after) &&
    /\bsince\b[^.;]{0,55}$/i.test(before) &&
    /\b(?:has|have|had|is|are|remain\w*|been)\b/i.test(before + after)
  )
    return 'after';
  if (
    /^[\s-]*(?:before|prior|ago|earlier|previous(?:ly)?|pre-?operative|preceding|beforehand|back|history|course of|duration of)\b/i.test(
      after,
    ) ||
    OF_THE_PAST.test(before) ||
    /^[\s-]*(?:(?:of\s+)?(?:gestation|pregnan)|(?:plus|\+) ?\d (?:d|days?)\b)/i.test(after)
  )
    return 'before';
  if (
    anchor !== 'unstated' ||
    /^\s*(?:later|after|following|since|post|thereafter|afterwards?|on\b)/i.test(after) ||
    /\bafter\s+(?:an?\s+|the\s+|about\s+|approximately\s+|nearly\s+|over\s+|more than\s+)*$/i.test(before)
  )
    return 'after';
  return /\bfor\s+(?:the\s+)?(?:\w+\s+){0,2}$/i.test(before) ? 'for' : 'at';
}
