import { tellsOfAll, turnsToAnother } from '../../context/spoken-of.ts';
import type { RecurrenceEvent, RecurrenceValue } from '../../generated/report.ts';
import { overlaps } from '../../span.ts';
import type { CaseScope, Resolution } from '../extractor.ts';
import type { Candidate } from './candidate.ts';
import { DIED_OF_SPREAD, LATER_LESION, RESISTANT, TREATED_BEFORE } from './course-words.ts';
import { fitsCourse, isLateSpread } from './fits-course.ts';
import { spreadAfterwards } from './later.ts';
import { MENTIONED } from './mentions.ts';
import type { FarOrgan } from './recurrence-type.ts';
import { isSameTumourAgain } from './treated-again.ts';
import { namesOurs } from './whose.ts';

/** Whether the tumour came back: any relapse of the patient's own outweighs a later "no recurrence". */
export function settleRecurrence(candidates: readonly Candidate[], scope: CaseScope): Resolution<RecurrenceValue> {
  const fitting = ownOf(candidates, scope);
  const own = surestOf(
    fitting.filter((candidate) => fitsCourse(candidate, scope)),
    scope,
  );
  const stayed = own.filter((candidate) => !candidate.value.occurred && believed(candidate));
  const said = saidToReturn(own, stayed.length > 0);
  // What the order of telling shows counts where no sentence tells it by itself.
  const afterwards = said.length > 0 ? null : spreadAfterwards(scope),
    told = afterwards ? [afterwards] : said;
  // Lesions far off that nobody names are taken for its spread where nothing else is told of its coming back or staying away.
  const came =
    told.length > 0 || stayed.length > 0
      ? told
      : fitting.filter((candidate) => isLateSpread(candidate, scope) && !isGuessed(candidate, scope));
  const first = came.toSorted((a, b) => b.score - a.score)[0] ?? stayed.toSorted((a, b) => b.score - a.score)[0];
  if (!first) return { facts: [], findings: [] };
  const value: RecurrenceValue = {
    occurred: first.value.occurred,
    events: first.value.occurred
      ? eventsOf(
          came.map((candidate) => (recursAtHome(candidate, scope) || isSameAgain(candidate, scope) ? withoutType(candidate) : candidate)),
        )
      : [],
  };
  const timed = came.filter((candidate) => candidate !== first && candidate.value.events.some((event) => event.intervalMonths !== null));
  const evidence = [first, ...timed].slice(0, MOST_PROOFS).flatMap((candidate) => candidate.evidence);
  return { facts: [{ value, evidence, rule: first.rule, score: first.score }], findings: [] };
}

const MOST_PROOFS = 4;

/** Of the patient's candidates those told of him alone where there are such, and of these not the guessed ones where others are sure. */
function surestOf(all: readonly Candidate[], scope: CaseScope): readonly Candidate[] {
  const alone = scope.count === 1 ? [] : all.filter((candidate) => scope.owns(candidate) === 'own' && believed(candidate));
  const near = alone.length > 0 ? alone : all;
  // What a discussion tells of somebody who must be the patient counts where nothing surer is told.
  const sure = near.filter((candidate) => !isGuessed(candidate, scope));
  return sure.some(believed) ? sure : near;
}

/** Those that are believed to tell that the tumour came back, `stayed` being whether it is told as well that it stayed away. */
function saidToReturn(own: readonly Candidate[], stayed: boolean): readonly Candidate[] {
  const came = own.filter(({ value }) => value.occurred);
  const mentions = came
    .filter(({ rule }) => rule === MENTIONED)
    .reduce((sum, { notes }) => sum + (notes['title'] === true ? MENTIONS : 1), 0);
  // A tumour that one treatment did not hold may have gone under another.
  return came.filter(
    (candidate) =>
      !(candidate.rule === RESISTANT && stayed) && (believed(candidate) || (candidate.rule === MENTIONED && mentions >= MENTIONS)),
  );
}

/**
 * A recurrence that is only mentioned ("the recurrent tumour") is believed from so many sentences on; a title mentions what the
 * paper is about.
 */
const MENTIONS = 2;
const believed = (candidate: Candidate): boolean =>
  candidate.notes['strong'] === true ||
  candidate.notes['timed'] === true ||
  candidate.rule === TREATED_BEFORE ||
  candidate.rule === LATER_LESION;

/** Whether the sentence is taken for the patient's only because it can speak of nobody else. */
function isGuessed(candidate: Candidate, { input }: CaseScope): boolean {
  const sentence = input.reading.sentences[Number(candidate.notes['sentence'])];
  return (
    sentence !== undefined &&
    input.context.attribution(sentence.index).subject !== 'own' &&
    !namesOurs(input.reading.text.slice(sentence.start, sentence.end))
  );
}

// A sentence shared by several patients speaks of this one only when it speaks of all; a table cell only where the row is theirs.
function ownOf(candidates: readonly Candidate[], scope: CaseScope): readonly Candidate[] {
  return candidates.filter((candidate) => {
    if (candidate.section === 'table') return scope.owns(candidate) === 'own';
    if (scope.count === 1) return true;
    const sentence = scope.input.reading.sentences[Number(candidate.notes['sentence'])];
    if (sentence && turnsToAnother(scope.input.reading.text.slice(sentence.start, candidate.end), scope.index)) return false;
    if (scope.owns(candidate) === 'own') return true;
    return sentence !== undefined && tellsOfAll(scope.input.reading.text.slice(sentence.start, sentence.end), scope.count);
  });
}

const CODES_OF: Record<FarOrgan, RegExp> = {
  lung: /^C34/,
  liver: /^C22/,
  bone: /^C4[01]/,
  brain: /^C7[0-2]|^C75\.[1-3]/,
  peritoneum: /^C48/,
};

/** Whether a recurrence was taken for a distant one by the organ in which the tumour arose. */
function recursAtHome({ notes }: Candidate, scope: CaseScope): boolean {
  const codes = CODES_OF[notes['organ'] as FarOrgan] as RegExp | undefined;
  return codes?.test(scope.facts('primary-site')[0]?.value.icdO3Topography ?? '') ?? false;
}

/** What grew again and was taken out again need not have spread. */
const isSameAgain = (candidate: Candidate, scope: CaseScope): boolean =>
  candidate.rule === LATER_LESION && !isLateSpread(candidate, scope) && isSameTumourAgain(candidate, scope);

const withoutType = (candidate: Candidate): Candidate => ({
  ...candidate,
  value: { ...candidate.value, events: candidate.value.events.map((event) => ({ ...event, type: null })) },
});

/** Shares by which two intervals of one recurrence may differ: rounded, and where one is told as "more than". */
const ROUNDED = 0.05,
  BEYOND = 0.25;

/** The recurrences told apart: by their interval where they have one, else one for every type. A listed series stands for all. */
function eventsOf(came: readonly Candidate[]): RecurrenceEvent[] {
  const series = came.find((candidate) => candidate.value.events.length > 1);
  if (series) return [...series.value.events];
  const all = withoutConcluded(came).flatMap(({ value, notes }) =>
    value.events.map((event): Told => ({ ...event, beyond: notes['beyond'] === true })),
  );
  const timed = all.filter(({ intervalMonths }) => intervalMonths !== null).reduce(added, []);
  // What is told without a time is one of those with a time; of which it tells more is known only where there is one.
  const rest = all.filter(
    ({ intervalMonths, type }) => intervalMonths === null && !(timed.length > 1 && timed.some((other) => agree(other.type, type))),
  );
  return rest.reduce(added, timed).map(({ type, intervalMonths }) => ({ type, intervalMonths }));
}

/**
 * What is concluded from a death or from an earlier treatment adds nothing to recurrences that are told as such, but where they
 * leave open when it spread.
 */
function withoutConcluded(came: readonly Candidate[]): readonly Candidate[] {
  const told = came.filter(
    (candidate) =>
      candidate.rule !== TREATED_BEFORE &&
      candidate.rule !== DIED_OF_SPREAD &&
      !(candidate.rule === MENTIONED && came.some((other) => other.rule !== MENTIONED && overlaps(other, candidate))),
  );
  const spread = told.flatMap(({ value }) => value.events).filter(({ type }) => type !== 'local' && type !== 'regional');
  const open = spread.every(({ intervalMonths }) => intervalMonths === null);
  return told.length === 0 ? came : [...told, ...(open ? came.filter(({ rule }) => rule === TREATED_BEFORE) : [])];
}

interface Told extends RecurrenceEvent {
  /** Where the interval is a lower bound. */
  readonly beyond: boolean;
}

/** How much a type says: that the tumour went on says less than where it came back. */
const says = (type: RecurrenceEvent['type']): number => (type === null ? 0 : type === 'progression' ? 1 : 2);

const agree = (a: RecurrenceEvent['type'], b: RecurrenceEvent['type']): boolean => says(a) < 2 || says(b) < 2 || a === b;

function added(events: readonly Told[], next: Told): Told[] {
  const same = events.findIndex((other) => isOne(other, next));
  return same < 0 ? [...events, next] : events.map((other, i) => (i === same ? asOne(other, next) : other));
}

function isOne(a: Told, b: Told): boolean {
  if (!agree(a.type, b.type)) return false;
  if (a.intervalMonths === null || b.intervalMonths === null) return true;
  const least = Math.min(a.intervalMonths, b.intervalMonths),
    most = Math.max(a.intervalMonths, b.intervalMonths);
  return most - least <= ROUNDED * most || ((least === a.intervalMonths ? a : b).beyond && most - least <= BEYOND * most);
}

function asOne(a: Told, b: Told): Told {
  const time = a.intervalMonths === null || (a.beyond && b.intervalMonths !== null && !b.beyond) ? b : a;
  return { type: says(b.type) > says(a.type) ? b.type : a.type, intervalMonths: time.intervalMonths, beyond: time.beyond };
}
