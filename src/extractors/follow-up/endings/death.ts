import type { FollowUpValue } from '../../../generated/report.ts';
import { type Candidate, sentenceIndex, tells, type Zone } from '../candidate.ts';
import type { Ending } from './ending.ts';
import { stands } from './stands.ts';

/** Sentences before a death in which a growing tumour tells its cause, and more where the patient was failing since. */
const NEAR_DEATH = 2,
  NEAR_FAILING = 3;
/** Sentences before a death in which the length of a follow-up is that to the death. */
const FOLLOWED_TO_DEATH = 3;
/** Months after an operation within which failing organs are put down to it, not to the tumour. */
const PERIOPERATIVE = 1.5;

/** A death of which several words of one zone tell, null where none does. */
export function deathOf(deaths: readonly Candidate[], candidates: readonly Candidate[], zone: Zone): Ending | null {
  const state = deaths.toSorted((a, b) => surest(b) - surest(a) || (b.value.durationMonths ?? 0) - (a.value.durationMonths ?? 0))[0];
  if (!state) return null;
  const caused = causedOf(deaths);
  return {
    state,
    time: state.value.durationMonths !== null ? state : followedTo(state, candidates),
    code: codeOf(state, caused, deaths, candidates),
    zone,
    named: caused !== undefined && !tells(caused, 'failed'),
  };
}

/** How surely a death tells its time: best counted from a named event, then from what was told before it. */
export const surest = (death: Candidate): number => (death.value.durationMonths === null ? 0 : death.value.anchor === 'unstated' ? 1 : 2);

/** The words that name a cause, of an illness before how the body gave out. */
function causedOf(deaths: readonly Candidate[]): Candidate | undefined {
  const caused = deaths.filter((death) => tells(death, 'caused'));
  return caused.find((death) => !tells(death, 'failed')) ?? caused[0];
}

const sentencesBetween = (candidate: Candidate, state: Candidate): number => sentenceIndex(state) - sentenceIndex(candidate);

/** Code of a death: the cause that is named, else the tumour where it grew shortly before. */
function codeOf(
  state: Candidate,
  caused: Candidate | undefined,
  deaths: readonly Candidate[],
  candidates: readonly Candidate[],
): FollowUpValue['code'] {
  if (tells(caused, 'failed') && hadDisease(state, candidates) && !isOfOperation(state)) return 'DOD';
  if (caused?.value.code) return caused.value.code;
  return deaths.some((death) => tells(death, 'grown')) || hadGrownBefore(state, candidates) ? 'DOD' : 'DUC';
}

/** Whether the story before a death does not end with the tumour's being gone. */
function hadDisease(state: Candidate, candidates: readonly Candidate[]): boolean {
  const last = candidates.findLast(
    (candidate) => candidate.start < state.start && (candidate.value.code === 'AWD' || candidate.value.code === 'NED') && stands(candidate),
  );
  return last?.value.code !== 'NED';
}

/** Whether a death came so soon after an operation that it is put down to that. */
function isOfOperation({ value }: Candidate): boolean {
  return value.anchor === 'surgery' && (value.durationMonths ?? Infinity) < PERIOPERATIVE;
}

/** Whether the sentences right before a death end with a tumour that was not held. */
function hadGrownBefore(state: Candidate, candidates: readonly Candidate[]): boolean {
  const reach = tells(state, 'failing') ? NEAR_FAILING : NEAR_DEATH;
  const last = candidates.findLast(
    (candidate) =>
      candidate.start < state.start &&
      sentencesBetween(candidate, state) <= reach &&
      (candidate.value.code !== 'AWD' || stands(candidate) || tells(candidate, 'onset')),
  );
  return last?.value.code === 'AWD' && !tells(last, 'held');
}

/** The length of a follow-up that ended with a death: a survival, or a time told shortly before it. */
function followedTo(state: Candidate, candidates: readonly Candidate[]): Candidate | null {
  return (
    candidates.findLast(
      (candidate) =>
        candidate.value.code === null &&
        tells(candidate, 'follow') &&
        candidate.value.durationMonths !== null &&
        (candidate.rule === 'survival time' ||
          (candidate.notes['role'] === 'for' && candidate.start < state.start && sentencesBetween(candidate, state) <= FOLLOWED_TO_DEATH)),
    ) ?? null
  );
}
