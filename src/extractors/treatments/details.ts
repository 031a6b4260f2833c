import { MONTH_NAME, monthNumber } from '../../context/dates.ts';
import { everyMatch } from '../../every-match.ts';
import type { Intent, TimeExpression } from '../../generated/report.ts';
import { NUMBER_PATTERN, parseNumber } from '../../numerals.ts';
import type { Span } from '../../span.ts';

const CYCLE = '(?:cycles?|courses?|cures?|rounds?|doses?(?= of (?:chemo|cis|carbo|doxo|pacli))|blocks?)';
const CYCLES = [
  // "Every two weeks for 4 cycles" is no two cycles; "six 21-day cycles" are six.
  new RegExp(`(?<![\\w.-])(?<number>${NUMBER_PATTERN})\\s+(?:(?!(?:weeks?|days?|months?|years?|hours?|for|of|mg|times|\\d+(?!-(?:day|week|month)))\\b)\\w+(?:[- ](?!\\d)\\w*)?\\s+){0,3}?${CYCLE}\\b`, 'gi'),
  new RegExp(`\\b${CYCLE}\\s*(?:\\(|[:=]|x|×)\\s*(?<number>\\d{1,2})\\b`, 'gi'),
  new RegExp(`[×x]\\s?(?<number>\\d{1,2})\\b`, 'gi'),
  /\b(?<number>an?|single|one)\s+(?:(?!total|few|series|number)\w+\s+)?(?:cycle|course|round|cure)\b/gi,
];
/** How far off, in characters, a number of cycles inside the treatment's own words counts. */
const WITHIN = 30;
const UNFINISHED = /\b(?:(?:first|second|third|fourth|fifth|sixth|\d(?:st|nd|rd|th))\s+(?:and\s+\w+\s+)?(?:cycles?|courses?)|planned|scheduled)\b/i;

/**
 * Number of cycles that a clause names, null where it names none or only one of them by its place ("the second cycle").
 * Where it names several ("three cycles of A and four cycles of B"), those nearest to the treatment's own words `at` count.
 */
export function readCycles(clause: string, at: Span = { start: 0, end: 0 }): number | null {
  const found = CYCLES.flatMap((pattern, rank) => everyMatch(pattern, clause).flatMap((match) => {
    const written = match.groups?.['number'] ?? '';
    const number = /^(?:an?|single)$/i.test(written) ? 1 : parseNumber(written);
    if (UNFINISHED.test(match[0]) || number === null || number <= 0 || number > 40 || !Number.isInteger(number)) return [];
    const start = match.index, end = start + match[0].length;
    // Cycles right before the treatment's words are the whole treatment's, those inside them one drug's, those behind perhaps the next one's.
    return [{ number, rank, gap: end <= at.start ? at.start - end : start < at.end ? WITHIN : 2 * WITHIN + start - at.end }];
  }));
  const best = found.reduce<(typeof found)[number] | null>((kept, one) => (!kept || one.rank < kept.rank || one.rank === kept.rank && one.gap < kept.gap ? one : kept), null);
  return best?.number ?? null;
}

const INTENTS: readonly (readonly [RegExp, Intent])[] = [
  [/\bneo-?adjuvant\b|\bpre-?operative(?:ly)?\s+(?:chemo|radio|irradiation|radiation|concurrent)|\binduction chemo/i, 'neoadjuvant'],
  [/\bpalliati\w+/i, 'palliative'],
  [/\bsalvage\b/i, 'salvage'],
  [/\bprophyla\w+/i, 'prophylactic'],
  [/\bad(?:j|i)uvant\b|\bpost-?operative(?:ly)?\s+(?:\w+\s+){0,2}(?:chemo|radio|irradiation|radiation|RT\b)|\b(?:chemo|radio)therapy\b[^.;]*\bafter (?:the )?(?:surgery|operation|resection)\b|\bpost-?(?:surgery|mastectomy) (?:radi|chemo)/i, 'adjuvant'],
  [/\b(?:definitive|curative|radical)\s+(?:\w+\s+)?(?:chemo|radio|radiation|concurrent|irradiation)|\bwith curative intent\b/i, 'definitive'],
];

/** Why a treatment was given, as the words beside it say; null where they do not. */
export function readIntent(words: string): Intent | null {
  return INTENTS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const CALENDAR = new RegExp(`\\b(?:(?:In|On|Since|From|By|At the end of|in|on)\\s+)?(?:(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(?<month>${MONTH_NAME})\\.?,?\\s*(?:(?<day2>\\d{1,2})(?:st|nd|rd|th)?,\\s*)?(?:of\\s+)?(?<year>(?:19|20)\\d\\d)\\b|(?<=\\b(?:[Ii]n|[Ss]ince|during)\\s+)(?<only>(?:19|20)\\d\\d)\\b)`, 'g');
const RELATIVE = new RegExp(`\\b(?:(?:about|approximately|more than|nearly|almost|over)\\s+)?(?:${NUMBER_PATTERN}|an?|several|a few)\\s+(?:days?|weeks?|months?|years?)\\s+(?:later|after\\s+(?:the\\s+)?(?:\\w+\\s+)?(?:surgery|operation|resection|diagnosis|excision|presentation|radiotherapy|chemotherapy|treatment)|earlier|ago|previously|before|prior)\\b`, 'i');

/** What opens a clause with a time of its own. */
const ANEW = /,\s+(?:and|then|so)\s+$|\band\s+(?:then\s+|finally\s+|subsequently\s+)?$/i;
const EVERY = /\bevery\s+$/i;
/** "Letrozole until January 2002": the date ends the treatment. */
const UP_TO = /\b(?:until|till|up to|through)\s+(?:the end of\s+|about\s+)?$/i;

/** Between a treatment and a date behind it, these tell that the date is another event's: of an image, a visit, a death. */
const OTHER_EVENT = /\b(?:CT|MRI|PET|scans?|imaging|follow|visit|died|death|passed away|alive|doing well|free|survi\w+|remain\w*|every|developed|showed|revealed|demonstrated|recurr\w+|relaps\w+|progress\w+|detected|noted|found|discharged|admitted|presented)\b/i;

/**
 * When a clause says that something was done: the words, and the calendar date in ISO 8601 as exact as stated. `end` is where the
 * treatment's own words end in the clause, where it has any.
 */
export function readTime(clause: string, end = clause.length): TimeExpression | null {
  const dates = everyMatch(CALENDAR, clause).filter(({ index }) => !UP_TO.test(clause.slice(0, index)) && !(index > end && OTHER_EVENT.test(clause.slice(end, index))));
  // "In March 2007 new lesions were seen, and in April 2007 he was started on …": of two dates before it, the nearer one's clause is the treatment's.
  const date = dates.findLast(({ index }) => index < end && ANEW.test(clause.slice(0, index))) ?? dates[0];
  if (date) return { text: date[0].trim(), date: toIso(date.groups ?? {}) };
  const relative = RELATIVE.exec(clause);
  // "Every 21 days after radiotherapy" is how often; "… and is free of disease 2 years after surgery" is the follow-up's.
  return relative && !EVERY.test(clause.slice(0, relative.index)) && !(relative.index > end && OTHER_EVENT.test(clause.slice(end, relative.index))) ? { text: relative[0].trim(), date: null } : null;
}

function toIso(groups: Record<string, string | undefined>): string | null {
  const year = groups['year'] ?? groups['only'];
  if (!year) return null;
  const month = monthNumber(groups['month'] ?? '');
  if (month === 0) return year;
  const day = groups['day'] ?? groups['day2'];
  const pad = (n: number | string): string => String(n).padStart(2, '0');
  return day && Number(day) >= 1 && Number(day) <= 31 ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`;
}
