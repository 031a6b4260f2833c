import { durationsOf, type Duration } from '../../context/durations.ts';
import type { CaseScope } from '../extractor.ts';
import type { Candidate } from './endings.ts';

/** Words behind a time that count it from what was told just before, and name no event themselves ("later after surgery"). */
const LATER = /^\s*(?:later|thereafter|afterwards?|subsequently|after (?:that|this)\b|following (?:that|this)\b)(?!,? (?:after|following|since|from|post)\b)/i;
/** A new treatment starts the count anew: "resected nine months after surgery; two years later …". */
const ANEW = /\b(?:resect|excis|remov|operat|re-?operat|underwent|surg|treated|irradiat|started|began|initiat|administ|transplant|\w+ectom)/i;

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
  const own = durationsOf(reading, sentence).find((duration) => Math.abs(duration.months - (time.value.durationMonths ?? -1)) < 0.01 && LATER.test(reading.text.slice(duration.end, duration.end + 40)));
  const before = reading.sentences[sentence.index - 1];
  if (!own || own.list.length > 1) return null;
  const told = [...(before?.block === sentence.block ? durationsOf(reading, before) : []), ...durationsOf(reading, sentence)]
    .filter((duration) => duration.end <= own.start && duration.role === 'after').at(-1);
  // Words before the earlier time may have lent its anchor to the later one; across sentences they cannot.
  if (!told || time.value.anchor !== 'unstated' && told.start < sentence.start) return null;
  if (told.anchor === 'unstated' || told.anchor === 'presentation' || told.list.length > 1 || told.comparator !== '=') return null;
  const lead = reading.text.slice(reading.sentences.findLast((other) => other.start <= told.start)?.start ?? told.start, told.start);
  const between = reading.text.slice(told.end, own.start).replace(/^[^,.;]{0,40}/, '');
  return ANEW.test(lead) || ANEW.test(between) ? null : { months: told.months + own.months, anchor: told.anchor };
}
