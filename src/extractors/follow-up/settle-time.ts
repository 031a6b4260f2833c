import type { FollowUpValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import type { CaseScope } from '../extractor.ts';
import { type DatedTime, timeByDates } from './by-dates.ts';
import { type Candidate, sentenceIndex, tells } from './candidate.ts';
import { chainOf, roughTime, timeBefore } from './chain.ts';
import { dead, type Ending, sameState } from './endings/ending.ts';
import type { Last } from './endings/last-told.ts';
import { chooseTime, type TimeChoice } from './times/choose-time.ts';
import type { TimeCandidate } from './times/time-features.ts';

/** How long a patient was seen, counted from what, and where that is told where the state's own words do not. */
export interface SettledTime {
  readonly length: { readonly months: number; readonly comparator: FollowUpValue['comparator'] } | null;
  readonly anchor: FollowUpValue['anchor'];
  readonly spans: readonly Span[];
}

/** The time of a patient's last state: by the rules, unless the weights of all times of the paper speak for another or for none. */
export function settleTime({ own, endings }: Last, chosen: Ending, scope: CaseScope): SettledTime {
  const time = timeOf(chosen, endings);
  const ruled = timeByRules(chosen, time, scope);
  const choice = isSure(chosen, time, ruled) ? null : weigh(ruled, scope);
  if (choice?.kind === 'none') return { length: null, anchor: ruled.anchor, spans: [] };
  const other = choice?.kind === 'other' && !strays(choice.time, chosen, time, { own, scope }) ? choice.time.duration : null;
  const settled: SettledTime = other ? { length: other, anchor: other.anchor, spans: [other] } : ruled;
  return settled.length && settled.anchor === 'unstated' ? { ...settled, anchor: anchorElsewhere(settled.length.months, own) } : settled;
}

/** The candidate that tells the time of a state: of its own part of the paper, of another with the same state, of a follow-up. */
function timeOf(chosen: Ending, endings: readonly Ending[]): Candidate | null {
  if (chosen.time) return chosen.time;
  const same = endings.find(
    ({ time, code }) => time !== null && sameState(code, chosen.code) && (!tells(time, 'discharge') || tells(chosen.state, 'discharge')),
  );
  if (same) return same.time;
  if (dead(chosen.code)) return null;
  return endings.find(({ code, state }) => code === null && tells(state, 'follow'))?.time ?? null;
}

/** The time of a state as the rules have it. */
interface RuledTime extends SettledTime {
  /** Whether it was counted between two dates. */
  readonly counted: boolean;
}

function timeByRules(chosen: Ending, time: Candidate | null, scope: CaseScope): RuledTime {
  const { state } = chosen;
  const atOnce = !time && dead(chosen.code) ? (timeBefore(state, scope) ?? roughTime(state, scope)) : null;
  if (atOnce) return { length: { months: atOnce.months, comparator: '=' }, anchor: atOnce.anchor, spans: [atOnce], counted: false };
  const counted = countByDates(chosen, time, scope);
  const comparator = time?.value.comparator ?? '=';
  if (counted) return { length: { months: counted.months, comparator }, anchor: counted.anchor, spans: counted.dates, counted: true };
  if (!time) return { length: null, anchor: state.value.anchor, spans: [], counted: false };
  const chain = chainOf(time, scope);
  const months = chain?.months ?? lengthFor(time, scope);
  return {
    length: months === null ? null : { months, comparator },
    anchor: chain?.anchor ?? time.value.anchor,
    spans: time.start === state.start ? [] : [time],
    counted: false,
  };
}

function countByDates(chosen: Ending, time: Candidate | null, scope: CaseScope): DatedTime | null {
  if (tells(chosen.state, 'discharge')) return null;
  return time ? laterByDate(chosen, time, scope) : timeByDates(chosen.state, scope);
}

/**
 * "A response after one month. He was well in September 2013": a date in the state's own sentence says more than a time told in one
 * before it, where it counts to a later day.
 */
function laterByDate({ state, zone }: Ending, time: Candidate, scope: CaseScope): DatedTime | null {
  if (zone !== 'body' || state.value.durationMonths !== null || sentenceIndex(time) >= sentenceIndex(state)) return null;
  const before = scope.input.reading.sentences[sentenceIndex(time)];
  const counted = before ? timeByDates(state, scope, before) : null;
  return counted !== null && counted.months > (time.value.durationMonths ?? 0) ? counted : null;
}

function lengthFor(time: Candidate, scope: CaseScope): number | null {
  const list = typeof time.notes['lengths'] === 'string' ? time.notes['lengths'].split(' ').map(Number) : [];
  if (list.length === scope.count && scope.count > 1) return list[scope.index] ?? null;
  // A range over several patients is nobody's length.
  return list.length > 1 && scope.count > 1 && scope.owns(time) !== 'own' ? null : time.value.durationMonths;
}

/**
 * A state up to now, or a death counted from a named event, tells its own time, as a date behind another does: nothing is left to
 * weigh.
 */
function isSure({ state, zone, code }: Ending, time: Candidate | null, { counted }: RuledTime): boolean {
  if (!time || counted) return time !== null;
  if (time !== state) return false;
  return (
    (zone === 'body' && tells(state, 'lasting') && tells(state, 'present')) ||
    (dead(code) && state.value.anchor !== 'unstated' && (zone === 'body' || zone === 'late'))
  );
}

/** What the weights say where the paper is of one patient. */
function weigh({ length }: RuledTime, { count, origin, input }: CaseScope): TimeChoice | null {
  return count === 1 && origin === 'reported' ? chooseTime(input, length?.months ?? null) : null;
}

/** "No relapse at the three-month visit; he subsequently died": some time after what was told before. */
const SOME_TIME_LATER = /\b(?:subsequently|later|eventually|afterwards?|thereafter|ultimately|finally|then)\b/i;

/** Whether a time stands before a death that is said to have come later, without saying when. */
function isBeforeDeath({ duration, sentence }: TimeCandidate, state: Candidate, { input: { reading } }: CaseScope): boolean {
  const told = reading.sentences[sentenceIndex(state)];
  return (
    told !== undefined &&
    sentence.index === told.index &&
    duration.end <= state.start &&
    SOME_TIME_LATER.test(reading.text.slice(duration.end, state.start)) &&
    !/\d|\b(?:and|then) died/i.test(reading.text.slice(duration.end, state.start))
  );
}

/**
 * The time at which a patient was free of disease is not that of a death told elsewhere; a death with its own time gives way to one
 * from a named event only.
 */
function strays(
  other: TimeCandidate,
  { state, code }: Ending,
  time: Candidate | null,
  { own, scope }: { readonly own: readonly Candidate[]; readonly scope: CaseScope },
): boolean {
  if (!dead(code)) return false;
  if (isBeforeDeath(other, state, scope)) return true;
  if (time === state && other.duration.anchor === 'unstated') return true;
  const at = other.sentence.index;
  return at !== sentenceIndex(state) && own.some((candidate) => candidate.value.code === 'NED' && sentenceIndex(candidate) === at);
}

/**
 * What a length is counted from where the paper tells the same length of the same patient again, `unstated` where it does not or
 * differs.
 */
function anchorElsewhere(months: number, own: readonly Candidate[]): FollowUpValue['anchor'] {
  const anchors = new Set(
    own
      .filter(
        ({ value, rule }) =>
          rule !== 'later event' &&
          value.durationMonths !== null &&
          Math.abs(value.durationMonths - months) <= SAME_MONTH &&
          value.anchor !== 'unstated',
      )
      .map(({ value }) => value.anchor),
  );
  return anchors.size === 1 ? ([...anchors][0] ?? 'unstated') : 'unstated';
}
/** Months by which one length, told twice, may differ. */
const SAME_MONTH = 0.1;
