import type { FollowUpValue } from '../../generated/report.ts';
import type { Annotation } from '../extractor.ts';

/** What resolving works on. */
export type Candidate = Annotation<FollowUpValue>;

/** The parts of a paper that tell a story each: the case itself, its summary, what is said of it later, legends, tables. */
export type Zone = 'body' | 'abstract' | 'late' | 'caption' | 'table';

/** The zone of every section, null where none tells of patients. */
export const ZONES: Record<Candidate['section'], Zone | null> = {
  case: 'body',
  results: 'body',
  methods: 'body',
  abstract: 'abstract',
  title: 'abstract',
  caption: 'caption',
  table: 'table',
  discussion: 'late',
  conclusion: 'late',
  introduction: 'late',
  other: 'late',
  footnote: 'caption',
  reference: null,
};

/** The state that a part of the paper ends in, `time` from the candidate that tells it (maybe a neighbour's). */
export interface Ending {
  readonly state: Candidate;
  readonly time: Candidate | null;
  readonly code: FollowUpValue['code'];
  readonly zone: Zone;
  /** Where the words name the cause of a death; else its code was concluded from what stands near. */
  readonly named: boolean;
}

/** Whether a code tells a death. */
export const dead = (code: FollowUpValue['code']): boolean => code === 'DOD' || code === 'DOC' || code === 'DUC';
/** Whether words say only that complaints went away or that the patient is still seen: they count where nothing else is told. */
export const saysLeast = (candidate: Candidate): boolean =>
  candidate.rule === 'recovery' || candidate.rule === 'recovered' || candidate.rule === 'under observation';
/** Whether two codes can be one state, told more or less fully. */
export const sameState = (a: FollowUpValue['code'], b: FollowUpValue['code']): boolean =>
  a === b || (dead(a) && dead(b)) || ((a === 'ALIVE' || a === null) && b === 'NED') || (a === 'NED' && b === 'ALIVE');

/**
 * The state that the candidates of one zone end in, null where they tell none; of a tumour's coming back those that `overcome`
 * tells of leave no state.
 */
export function endingOf(candidates: readonly Candidate[], zone: Zone, overcome: (candidate: Candidate) => boolean): Ending | null {
  const death = candidates.filter((candidate) => dead(candidate.value.code));
  if (death.length > 0) return deathOf(death, candidates, zone);
  const told = candidates.filter(
    (candidate) =>
      candidate.value.code !== null &&
      (stands(candidate) || endsGoodTime(candidate, candidates)) &&
      !seenAgain(candidate, candidates) &&
      !onlyWentSmoothly(candidate, candidates),
  );
  const last = told.findLastIndex(overcome);
  const coded = told.slice(last + 1);
  const state = lastState(coded);
  const since = told[last]?.start ?? -1;
  const followed = candidates.findLast(
    (candidate) =>
      candidate.value.code === null &&
      candidate.notes['follow'] === true &&
      candidate.value.durationMonths !== null &&
      candidate.start > since,
  );
  if (!state) {
    // Where nothing is said of her state, the last time that anything happened shows how long she was seen.
    const seen =
      followed ??
      (zone === 'body'
        ? candidates.findLast((candidate) => candidate.rule === 'later event' && candidate.section === 'case' && candidate.start > since)
        : undefined);
    return seen ? { state: seen, time: seen, code: null, zone, named: false } : null;
  }
  const seenLater = state.notes['discharge'] === true && followed !== undefined && followed.start > state.start ? followed : null;
  return {
    state,
    time: seenLater ?? timeNear(state, candidates),
    code: stillThere(state, candidates) ? 'AWD' : goneBefore(state, candidates) ? 'NED' : state.value.code,
    zone,
    named: false,
  };
}

/** "She was lost to follow-up after three months. Two years after the operation she came with a lump": not lost after all. */
function seenAgain(candidate: Candidate, candidates: readonly Candidate[]): boolean {
  return (
    candidate.value.code === 'LFU' &&
    candidates.some(
      (other) =>
        other.start > candidate.start &&
        Number(other.notes['sentence']) > Number(candidate.notes['sentence']) &&
        other.section === candidate.section &&
        other.value.durationMonths !== null &&
        (other.notes['role'] === 'after' || other.notes['role'] === 'at') &&
        other.value.durationMonths > (candidate.value.durationMonths ?? 0),
    )
  );
}

/** "The operation was uneventful" tells of no outcome where nobody tells that the patient went home or was seen later. */
function onlyWentSmoothly(candidate: Candidate, candidates: readonly Candidate[]): boolean {
  return (
    candidate.notes['smooth'] === true &&
    candidate.value.durationMonths === null &&
    candidate.notes['follow'] !== true &&
    candidate.notes['last'] !== true &&
    candidate.notes['discharge'] !== true &&
    !candidates.some(
      (other) =>
        other !== candidate &&
        (other.notes['discharge'] === true ||
          other.notes['follow'] === true ||
          (other.start > candidate.start && other.value.code !== null && other.notes['smooth'] !== true && stands(other))),
    )
  );
}

/** Rules of findings that tell of an outcome only where they came some time later. */
const CAME_LATER: ReadonlySet<string> = new Set(['new metastasis', 'new lesion', 'at the old place']);

/** "She was well for five years. She then noticed a lump, which proved to be a metastasis": what came after a good time ends it. */
function endsGoodTime(candidate: Candidate, candidates: readonly Candidate[]): boolean {
  return (
    CAME_LATER.has(candidate.rule) &&
    candidate.notes['onset'] === true &&
    candidates.some(
      (other) =>
        other.start < candidate.start &&
        (other.value.code === 'NED' || other.value.code === 'ALIVE') &&
        other.value.durationMonths !== null &&
        other.notes['discharge'] !== true &&
        stands(other),
    )
  );
}

/** "No progression" of a tumour that was left or had shrunk means that it is still there. */
function stillThere(state: Candidate, candidates: readonly Candidate[]): boolean {
  if (state.rule !== 'no progression') return false;
  const before = candidates
    .filter(
      (candidate) =>
        candidate.start < state.start && candidate.rule !== 'no progression' && (stands(candidate) || candidate.rule === 'gone'),
    )
    .findLast((candidate) => candidate.value.code === 'NED' || candidate.value.code === 'AWD');
  return before?.value.code === 'AWD' && before.notes['event'] !== true;
}

/** "All lesions had disappeared, and the response is ongoing": what goes on is what was told last. */
function goneBefore(state: Candidate, candidates: readonly Candidate[]): boolean {
  return (
    state.rule === 'response goes on' &&
    candidates.findLast((candidate) => candidate.start < state.start && (candidate.value.code === 'NED' || candidate.value.code === 'AWD'))
      ?.value.code === 'NED'
  );
}

/**
 * The last state of a story. Stories do not always end with it ("her postoperative course had been uneventful"): weak words without
 * a time give way to plainer ones since the disease was last seen.
 */
function lastState(coded: readonly Candidate[]): Candidate | undefined {
  const lasting = coded.filter((candidate) => candidate.notes['discharge'] !== true);
  const plain = lasting.filter((candidate) => !saysLeast(candidate)),
    back = plain.at(-1);
  // A relapse without a time, after which the story ends with complaints that treatment took away: how the tumour is since then is
  // not told.
  const eased =
    back?.notes['event'] === true && back.value.durationMonths === null && back.notes['final'] !== true
      ? lasting.findLast(
          (candidate) =>
            candidate.notes['closing'] === true &&
            candidate.value.code === 'ALIVE' &&
            Number(candidate.notes['sentence']) > Number(back.notes['sentence']),
        )
      : undefined;
  if (eased) return eased;
  const told = plain.length > 0 ? plain : lasting;
  const last = told.at(-1);
  if (!last) return coded.at(-1);
  // What is told in the present, with its time, ends a story; a relapse told after it is another's or a general one.
  // So does what is said to have lasted to the time of the report.
  const closes = (candidate: Candidate): boolean => candidate.notes['final'] === true && candidate.notes['lasting'] === true;
  const end = told.findLast(
    (candidate) =>
      ((candidate.notes['present'] === true && candidate.value.durationMonths !== null) || closes(candidate)) &&
      candidate.notes['event'] !== true,
  );
  if (
    end &&
    last !== end &&
    (last.notes['before'] === true ||
      (last.notes['event'] === true && last.notes['last'] !== true && (last.value.durationMonths === null || closes(end))))
  )
    return end;
  const poor = (candidate: Candidate): boolean =>
    candidate.notes['weak'] === true && candidate.notes['final'] !== true && candidate.value.durationMonths === null;
  if (!poor(last) || last.value.code === 'AWD') return last;
  const since = told.slice(told.findLastIndex((candidate) => candidate.value.code !== 'NED' && candidate.value.code !== 'ALIVE') + 1);
  return since.findLast((candidate) => !poor(candidate)) ?? last;
}

/** Whether a candidate counts: weak words hold only where a time, a follow-up or a word for the present stands beside them. */
export function stands(candidate: Candidate): boolean {
  if (candidate.section === 'table') return true;
  if (CAME_LATER.has(candidate.rule))
    return (
      candidate.notes['atFirst'] !== true &&
      (candidate.notes['carried'] === true ||
        candidate.notes['role'] === 'after' ||
        (candidate.notes['role'] === 'for' && candidate.notes['onset'] === true) ||
        candidate.notes['role'] === 'at' ||
        candidate.notes['final'] === true ||
        (candidate.notes['follow'] === true && (candidate.value.durationMonths !== null || candidate.notes['onset'] === true)))
    );
  if (candidate.notes['weak'] !== true || candidate.value.durationMonths !== null) return true;
  if (
    (candidate.value.code === 'ALIVE' && candidate.rule !== 'recovery') ||
    (candidate.rule === 'growth' && candidate.notes['treated'] === true)
  )
    return true;
  return (
    candidate.notes['follow'] === true ||
    candidate.notes['final'] === true ||
    candidate.notes['carried'] === true ||
    candidate.notes['closing'] === true ||
    (candidate.notes['lasting'] === true &&
      ZONES[candidate.section] === 'body' &&
      (candidate.rule === 'smaller' || candidate.rule === 'no disease'))
  );
}

/** Sentences before a death in which a growing tumour tells its cause, and more where the patient was failing since. */
const NEAR_DEATH = 2,
  NEAR_FAILING = 3;
/** Sentences before a death in which the length of a follow-up is that to the death. */
const FOLLOWED_TO_DEATH = 3;
/** Months after an operation within which failing organs are put down to it, not to the tumour. */
const PERIOPERATIVE = 1.5;

function deathOf(deaths: readonly Candidate[], candidates: readonly Candidate[], zone: Zone): Ending | null {
  const state = deaths.toSorted((a, b) => surest(b) - surest(a) || (b.value.durationMonths ?? 0) - (a.value.durationMonths ?? 0))[0];
  if (!state) return null;
  const caused =
    deaths.find((death) => death.notes['caused'] === true && death.notes['failed'] !== true) ??
    deaths.find((death) => death.notes['caused'] === true);
  const since = (candidate: Candidate): number => Number(state.notes['sentence']) - Number(candidate.notes['sentence']);
  const before = candidates.filter(
    (candidate) =>
      candidate.start < state.start &&
      since(candidate) <= (state.notes['failing'] === true ? NEAR_FAILING : NEAR_DEATH) &&
      (candidate.value.code !== 'AWD' || stands(candidate) || candidate.notes['onset'] === true),
  );
  const disease = candidates.findLast(
    (candidate) => candidate.start < state.start && (candidate.value.code === 'AWD' || candidate.value.code === 'NED') && stands(candidate),
  );
  const operation = state.value.anchor === 'surgery' && (state.value.durationMonths ?? Infinity) < PERIOPERATIVE;
  const code =
    caused?.notes['failed'] === true && disease?.value.code !== 'NED' && !operation
      ? 'DOD'
      : (caused?.value.code ??
        (deaths.some((death) => death.notes['grown'] === true) ||
        (before.at(-1)?.value.code === 'AWD' && before.at(-1)?.notes['held'] !== true)
          ? 'DOD'
          : 'DUC'));
  const followed = candidates.findLast(
    (candidate) =>
      candidate.value.code === null &&
      candidate.notes['follow'] === true &&
      candidate.value.durationMonths !== null &&
      (candidate.rule === 'survival time' ||
        (candidate.notes['role'] === 'for' && candidate.start < state.start && since(candidate) <= FOLLOWED_TO_DEATH)),
  );
  return {
    state,
    time: state.value.durationMonths !== null ? state : (followed ?? null),
    code,
    zone,
    named: caused !== undefined && caused.notes['failed'] !== true,
  };
}

/** How surely a death tells its time: best counted from a named event, then from what was told before it. */
export const surest = (death: Candidate): number => (death.value.durationMonths === null ? 0 : death.value.anchor === 'unstated' ? 1 : 2);

/** Months up to which patients stay in hospital. */
const EARLY = 0.75;

/** The time of a state: its own, else that of a neighbour in the story that tells of a follow-up or of the same state. */
function timeNear(state: Candidate, candidates: readonly Candidate[]): Candidate | null {
  const longer = (candidate: Candidate): boolean =>
    candidate.rule !== 'later event' && (candidate.value.durationMonths ?? 0) > (state.value.durationMonths ?? 0);
  // "At two weeks she was well. Six months after the operation the valve was normal": what was seen later, counted from a named
  // event, was seen of her.
  const seen = (candidate: Candidate): boolean =>
    candidate.rule === 'later event' &&
    candidate.section === 'case' &&
    candidate.start > state.start &&
    candidate.value.anchor !== 'unstated' &&
    state.notes['final'] !== true &&
    state.value.code !== 'AWD' &&
    (candidate.value.durationMonths ?? 0) > (state.value.durationMonths ?? 0);
  // The day of discharge says nothing of how long somebody has been well "to date".
  const early = (candidate: Candidate): boolean =>
    state.notes['final'] === true && candidate.value.code === 'ALIVE' && (candidate.value.durationMonths ?? 0) < EARLY;
  const near = candidates.filter(
    (candidate) =>
      candidate.value.durationMonths !== null &&
      !early(candidate) &&
      candidate.notes['block'] === state.notes['block'] &&
      (state.value.durationMonths === null || (candidate.value.code === null && (longer(candidate) || seen(candidate)))) &&
      candidate.notes['discharge'] === state.notes['discharge'] &&
      Math.abs(Number(candidate.notes['sentence']) - Number(state.notes['sentence'])) <= 2 &&
      (candidate.value.code === null
        ? candidate.notes['follow'] === true ||
          seen(candidate) ||
          (candidate.rule === 'later event' && candidate.start < state.start && state.notes['treated'] !== true)
        : sameState(candidate.value.code, state.value.code) ||
          (state.rule === 'treatment goes on' && candidate.value.code === 'AWD' && candidate.start < state.start)),
  );
  if (near.length > 0 || state.value.durationMonths !== null) return near.at(-1) ?? state;
  const discharge = candidates.findLast(
    (candidate) => candidate.notes['discharge'] === true && candidate.value.durationMonths !== null && candidate.start > state.start,
  );
  if (discharge && state.notes['final'] !== true) return discharge;
  if (state.value.code !== 'AWD') return null;
  // A disease that goes on has gone on since the last time that is told of it, one that came back has at the last time that
  // anything is told of.
  const before = candidates.filter((candidate) => candidate.start < state.start && candidate.value.durationMonths !== null);
  return (
    before.findLast((candidate) => candidate.value.code === 'AWD' && stands(candidate)) ??
    (state.notes['event'] === true
      ? before.findLast(
          (candidate) => candidate.rule === 'later event' && candidate.section === 'case' && candidate.value.anchor !== 'unstated',
        )
      : undefined) ??
    null
  );
}
