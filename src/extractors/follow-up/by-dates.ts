import { findDates, monthsBetween, type CalendarDate } from '../../context/dates.ts';
import type { Anchor } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import { neighbourOf, textOf, type Sentence } from '../../text/reading.ts';
import type { CaseScope } from '../extractor.ts';
import { ZONES, type Candidate } from './candidate.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/** A follow-up counted from one printed date to another: its months, what it counts from, the two dates as evidence. */
export interface DatedTime {
  readonly months: number;
  readonly anchor: Anchor;
  readonly dates: readonly Span[];
}

const OPERATION = part`
  resected|excised|removed|enucleated|operated|surgery|operation|[a-z]+ectomy|craniotomy|laparotomy|thoracotomy|resection
  |excision|removal|debulking|amputation
`;
const SURGERY = new RegExp(`\\b(?:${OPERATION})\\b`, 'i');
const TREATED = pattern('i')`
  (?<![\w-])(?:
    ${OPERATION}|chemotherapy|radiotherapy|radiochemotherapy|chemoradiotherapy|chemoradiation|irradiat\w+|transplant\w*
    |radiation|cycles?|treated with|[a-z]+(?:nib|mab|platin)
  )\b
`;
/** Words before a treatment or a date that make it one of another time or none at all. */
const ELSEWHEN =
  /\b(?:history of|previous\w*|earlier|ago|before|recommended|considered|planned|refused|declined|suggested|no)\b[^.;,]{0,50}$/i;
/** Words of a patient who came with a tumour that others had found: when she came is no beginning. */
const KNOWN = /\bknown (?:[\w-]+ ){0,4}?(?:tumou?r|cancer|[a-z]+oma|metasta\w+|disease|malignancy)\b/i;
/** "Since March 2012": when something began that is told of the state. */
const BEGINNING = /\b(?:since|from|began|begun|started|starting|initiated|commenced|after|following)\b[^.;,]{0,40}$/i;
/** Who went home on a date and is well now was seen later than on that date. */
const WENT_HOME = /\bdischarg\w+/i;
/** Longer ones come from a date of something else: an old illness, a birth. */
const LONGEST = 480;

/**
 * The time of a state whose words name only a date ("she died in March 2015"), counted from the date of the first treatment that the
 * story tells, from its first date where that treatment has none. Null where a date is missing or the two stand in no sensible order.
 * Where a time is told `since` which the state's own date is to be counted, that alone is heard, and the treatment of that sentence
 * is the beginning where the first has no date.
 */
export function timeByDates(state: Candidate, scope: CaseScope, since: Sentence | null = null): DatedTime | null {
  const { reading } = scope.input;
  const sentence = reading.sentences[Number(state.notes['sentence'])];
  if (!sentence || ZONES[state.section] === 'table') return null;
  const end = dateOfState(state, sentence, scope, since !== null);
  if (!end) return null;
  const story = reading.sentences.filter(
    (other) => ZONES[other.section] === 'body' && other.section === 'case' && other.start < state.start && scope.owns(other) !== 'other',
  );
  const dated = story.map((sentence) => ({ sentence, dates: findDates(textOf(reading, sentence), sentence.start) }));
  const first = dated.findIndex(({ sentence }) => {
    const words = textOf(reading, sentence),
      at = TREATED.exec(words)?.index;
    return at !== undefined && !ELSEWHEN.test(words.slice(0, at));
  });
  const treatment = dated[first];
  const at =
    treatment &&
    (treatment.dates[0] ?? (dated[first - 1]?.sentence.block === treatment.sentence.block ? dated[first - 1]?.dates.at(-1) : undefined));
  const begun = since && !at && TREATED.test(textOf(reading, since)) ? findDates(textOf(reading, since), since.start)[0] : undefined;
  const opening = dated.flatMap(({ sentence, dates }) =>
    dates
      .filter((date) => !ELSEWHEN.test(reading.text.slice(sentence.start, date.start)))
      .map((date) => ({ date, known: KNOWN.test(textOf(reading, sentence)) })),
  )[0];
  const from = at ?? begun ?? (opening?.known ? undefined : opening?.date);
  if (!from || from.start >= end.start) return null;
  const months = monthsBetween(from, end);
  if (months <= 0 || months > LONGEST) return null;
  const anchor: Anchor = begun
    ? 'treatment'
    : !at
      ? 'presentation'
      : SURGERY.test(textOf(reading, treatment.sentence))
        ? 'surgery'
        : 'treatment';
  return {
    months,
    anchor,
    dates: [
      { start: from.start, end: from.end },
      { start: end.start, end: end.end },
    ],
  };
}

/** The date of a state: the nearest of its sentence, for a living patient also the last of the sentence before it. */
function dateOfState(state: Candidate, sentence: Sentence, { input: { reading } }: CaseScope, isOwn: boolean): CalendarDate | null {
  const gap = (date: CalendarDate): number => Math.max(0, date.start - state.end, state.start - date.end);
  const own = findDates(textOf(reading, sentence), sentence.start)
    .filter(({ start }) => !isOwn || !BEGINNING.test(reading.text.slice(sentence.start, start)))
    .toSorted((a, b) => gap(a) - gap(b))[0];
  if (own || isOwn) return own ?? null;
  const before = neighbourOf(reading, sentence, -1);
  if (!before || state.value.vitalStatus !== 'alive' || (state.notes['final'] === true && WENT_HOME.test(textOf(reading, before))))
    return null;
  return findDates(textOf(reading, before), before.start).at(-1) ?? null;
}
