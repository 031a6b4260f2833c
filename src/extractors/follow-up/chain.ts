import { durationsOf, type Duration } from '../../context/durations.ts';
import { parseNumber } from '../../numerals.ts';
import type { Span } from '../../span.ts';
import { textOf, upTo, type Reading, type Sentence } from '../../text/reading.ts';
import type { CaseScope } from '../extractor.ts';
import { ZONES, type Candidate } from './candidate.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Words behind a time that count it from what was told just before, and name no event themselves ("later after surgery"). */
const LATER = pattern('i')`
  ^\s*(?:later|thereafter|afterwards?|subsequently|after (?:that|this)\b|following (?:that|this)\b)
  (?!,? (?:after|following|since|from|post)\b)
`;
/** A new treatment starts the count anew: "resected nine months after surgery; two years later …". */
const ANEW =
  /\b(?:resect|excis|remov|operat|re-?operat|underwent|surg|treated|irradiat|started|began|initiat|administ|transplant|\w+ectom)/i;

/** Sentences before one in which the time is told that its "later" counts from, and that a death "shortly after" does. */
const BACK = 2,
  BACK_FROM_DEATH = 4;

/** The event that a "later" counts from through a time told before it: the months of both together and that event's anchor. */
export interface Chain {
  readonly months: number;
  readonly anchor: Duration['anchor'];
}

/**
 * "Six months after the operation the tumour recurred, and she died two months later" is eight months after the operation.
 * Null where the time of the candidate counts from no other or where a treatment stands between the two.
 */
export function chainOf(time: Candidate, { input: { reading } }: CaseScope): Chain | null {
  const sentence = reading.sentences[Number(time.notes['sentence'])];
  if (!sentence || time.notes['role'] !== 'after' || time.value.comparator !== '=') return null;
  const own = durationsOf(reading, sentence).find(
    (duration) =>
      Math.abs(duration.months - (time.value.durationMonths ?? -1)) < 0.01 &&
      LATER.test(reading.text.slice(duration.end, duration.end + 40)),
  );
  if (!own || own.list.length > 1) return null;
  const told = timesBefore(own.start, sentence, reading).findLast(({ role }) => role === 'after');
  // Words before the earlier time may have lent its anchor to the later one; across sentences they cannot.
  if (!told || (time.value.anchor !== 'unstated' && told.start < sentence.start)) return null;
  if (told.anchor === 'unstated' || told.anchor === 'presentation' || told.list.length > 1 || told.comparator !== '=') return null;
  const lead = reading.text.slice(reading.sentences.findLast((other) => other.start <= told.start)?.start ?? told.start, told.start);
  const between = reading.text.slice(told.end, own.start).replace(/^[^,.;]{0,40}/, '');
  return ANEW.test(lead) || ANEW.test(between) ? null : { months: told.months + own.months, anchor: told.anchor };
}

/** The times that end before `at` in its sentence and the ones before it of the same block, in order. */
export function timesBefore(at: number, sentence: Sentence, reading: Reading, reach = BACK): Duration[] {
  return upTo(reading, sentence, reach)
    .flatMap((other) => durationsOf(reading, other))
    .filter(({ end }) => end <= at);
}

/** The sentence of the text that tells a death; null where a table does. */
function sentenceOf(death: Candidate, reading: Reading): Sentence | null {
  return ZONES[death.section] === 'table' ? null : (reading.sentences[Number(death.notes['sentence'])] ?? null);
}

/** "Died shortly after", "on the same day": at once after what was told before. */
const AT_ONCE = pattern('i')`
  \b(?:
    (?:shortly|soon|immediately|right|straight|directly) (?:there)?after(?:wards?)?|soon after(?:wards?)?
    |(?:on |in |later |during )?(?:that|the) (?:very )?same (?:day|night|evening|morning)
    |(?:later )?(?:that|the same) (?:day|night)|the (?:next|following) day|within (?:a few |some )?(?:minutes|hours)
    |(?:some|a few|several) hours later
  )\b(?! (?:
      surgery|the (?:surgery|operation|treatment|diagnosis|admission|discharge)|diagnosis|admission|discharge|treatment
      |birth|delivery
    )
  )
`;

/**
 * "On the sixth day he bled massively. He died soon afterwards": the time of a death that came at once after what was told with its
 * time, null for others.
 */
export function timeBefore(death: Candidate, { input: { reading } }: CaseScope): Duration | null {
  const sentence = sentenceOf(death, reading);
  if (!sentence || !AT_ONCE.test(textOf(reading, sentence))) return null;
  return (
    timesBefore(death.start, sentence, reading, BACK_FROM_DEATH).findLast(
      ({ role, list }) => (role === 'after' || role === 'at') && list.length === 1,
    ) ?? null
  );
}

/** "Within 36 hours of admission", "a few hours after the operation"; "in the following month", which counts from what was told before. */
const HOURS = pattern('i')`
  \b(?:
    (\d{1,2}|one|two|three|four|five|six|eight|ten|twelve|twenty-four|forty-eight|seventy-two)|(?:a few|few|several|some)
  ) (?:hours?|hrs?|h) (?:after|following|of|from|post|later|into)\b
`;
const NEXT =
  /\b(?:in|during|within) the (?:(?:following|next) (week|month|year)\b(?!s)|(week|month|year) (?:that followed|following|thereafter)\b)/i;
const UNIT: Readonly<Record<string, number>> = { week: 0.25, month: 1, year: 12 };
const HOURS_A_MONTH = 730;
/** Hours that "a few" are taken for. */
const FEW = 6;

/** A time of a death that is told in hours or by the next month or week. */
export interface RoughTime extends Span {
  readonly months: number;
  readonly anchor: Duration['anchor'];
}

/** The time of a death that its sentence tells in hours or as the next week, month or year; null where it tells none. */
export function roughTime(death: Candidate, { input: { reading } }: CaseScope): RoughTime | null {
  const sentence = sentenceOf(death, reading);
  if (!sentence) return null;
  const text = textOf(reading, sentence);
  const hours = HOURS.exec(text),
    next = hours ? null : NEXT.exec(text),
    found = hours ?? next;
  if (!found) return null;
  const months = hours
    ? (hours[1] === undefined ? FEW : (parseNumber(hours[1]) ?? FEW)) / HOURS_A_MONTH
    : UNIT[(next?.[1] ?? next?.[2] ?? '').toLowerCase()];
  return months === undefined
    ? null
    : { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length, months, anchor: 'unstated' };
}
