import type { FollowUpValue } from '../../../generated/report.ts';
import { type Candidate, tells, type Zone } from '../candidate.ts';
import { deathOf } from './death.ts';
import { dead, type Ending } from './ending.ts';
import { lastState, toldStates } from './last-state.ts';
import { stands } from './stands.ts';
import { timeNear } from './time-near.ts';

/**
 * The state that the candidates of one zone end in, null where they tell none; of a tumour's coming back those that `overcome`
 * tells of leave no state.
 */
export function endingOf(candidates: readonly Candidate[], zone: Zone, overcome: (candidate: Candidate) => boolean): Ending | null {
  const deaths = candidates.filter((candidate) => dead(candidate.value.code));
  if (deaths.length > 0) return deathOf(deaths, candidates, zone);
  const told = toldStates(candidates);
  const last = told.findLastIndex(overcome);
  const state = lastState(told.slice(last + 1));
  const followed = followedSince(told[last]?.start ?? -1, candidates);
  if (!state) {
    const seen = followed ?? (zone === 'body' ? seenSince(told[last]?.start ?? -1, candidates) : undefined);
    return seen ? { state: seen, time: seen, code: null, zone, named: false } : null;
  }
  const later = followed !== undefined && followed.start > state.start ? followed : null,
    seenLater = tells(state, 'discharge') ? later : null,
    time = seenLater ?? timeNear(state, candidates) ?? (saysOnlyWell(state) ? later : null);
  return { state, time, code: codeOf(state, candidates), zone, named: false };
}

/** Whether a state tells no more than that the patient did well at a time that is not told: a check-up told later was hers. */
const saysOnlyWell = (state: Candidate): boolean => state.value.code === 'ALIVE' && tells(state, 'weak') && !tells(state, 'final');

/** The last length of a follow-up that is told behind a place. */
function followedSince(place: number, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.findLast(
    (candidate) =>
      candidate.value.code === null && tells(candidate, 'follow') && candidate.value.durationMonths !== null && candidate.start > place,
  );
}

/** Where nothing is said of her state, the last time that anything happened shows how long she was seen. */
function seenSince(place: number, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.findLast(({ rule, section, start }) => rule === 'later event' && section === 'case' && start > place);
}

function codeOf(state: Candidate, candidates: readonly Candidate[]): FollowUpValue['code'] {
  if (stillThere(state, candidates)) return 'AWD';
  return goneBefore(state, candidates) ? 'NED' : state.value.code;
}

/** "No progression" of a tumour that was left or had shrunk means that it is still there. */
function stillThere(state: Candidate, candidates: readonly Candidate[]): boolean {
  if (state.rule !== 'no progression') return false;
  const before = candidates.findLast(
    (candidate) =>
      candidate.start < state.start &&
      candidate.rule !== 'no progression' &&
      (candidate.value.code === 'NED' || candidate.value.code === 'AWD') &&
      (stands(candidate) || candidate.rule === 'gone'),
  );
  return before?.value.code === 'AWD' && !tells(before, 'event');
}

/** "All lesions had disappeared, and the response is ongoing": what goes on is what was told last. */
function goneBefore(state: Candidate, candidates: readonly Candidate[]): boolean {
  return (
    state.rule === 'response goes on' &&
    candidates.findLast((candidate) => candidate.start < state.start && (candidate.value.code === 'NED' || candidate.value.code === 'AWD'))
      ?.value.code === 'NED'
  );
}
