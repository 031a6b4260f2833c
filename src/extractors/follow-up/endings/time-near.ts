import { type Candidate, sentenceIndex, tells } from '../candidate.ts';
import { sameState } from './ending.ts';
import { EARLY } from '../observations/observation.ts';
import { stands } from './stands.ts';

/** Sentences on either side of a state in which its time may be told. */
const NEAR = 2;

/** The time of a state: its own, else that of a neighbour in the story that tells of a follow-up or of the same state. */
export function timeNear(state: Candidate, candidates: readonly Candidate[]): Candidate | null {
  const near = candidates.findLast((candidate) => isTimeOf(candidate, state));
  if (near) return near;
  if (state.value.durationMonths !== null) return state;
  const discharge = candidates.findLast(
    (candidate) => tells(candidate, 'discharge') && candidate.value.durationMonths !== null && candidate.start > state.start,
  );
  if (discharge && !tells(state, 'final')) return discharge;
  return state.value.code === 'AWD' ? timeOfDisease(state, candidates) : null;
}

/** Whether a candidate's time is that of a state that stands near. */
function isTimeOf(candidate: Candidate, state: Candidate): boolean {
  return (
    candidate.value.durationMonths !== null &&
    !isOfDischarge(candidate, state) &&
    candidate.notes['block'] === state.notes['block'] &&
    (state.value.durationMonths === null || (candidate.value.code === null && (isLonger(candidate, state) || wasSeen(candidate, state)))) &&
    candidate.notes['discharge'] === state.notes['discharge'] &&
    Math.abs(sentenceIndex(candidate) - sentenceIndex(state)) <= NEAR &&
    (candidate.value.code === null ? isFollowUpOf(candidate, state) : isSameAs(candidate, state))
  );
}

const monthsOf = ({ value }: Candidate): number => value.durationMonths ?? 0;

/** The day of discharge says nothing of how long somebody has been well "to date". */
function isOfDischarge(candidate: Candidate, state: Candidate): boolean {
  return tells(state, 'final') && candidate.value.code === 'ALIVE' && monthsOf(candidate) < EARLY;
}

function isLonger(candidate: Candidate, state: Candidate): boolean {
  return candidate.rule !== 'later event' && monthsOf(candidate) > monthsOf(state);
}

/**
 * "At two weeks she was well. Six months after the operation the valve was normal": what was seen later, counted from a named event,
 * was seen of her.
 */
function wasSeen(candidate: Candidate, state: Candidate): boolean {
  return (
    candidate.rule === 'later event' &&
    candidate.section === 'case' &&
    candidate.start > state.start &&
    candidate.value.anchor !== 'unstated' &&
    !tells(state, 'final') &&
    state.value.code !== 'AWD' &&
    monthsOf(candidate) > monthsOf(state)
  );
}

/** Whether a time without a state is how long a patient of that state was followed. */
function isFollowUpOf(candidate: Candidate, state: Candidate): boolean {
  return (
    tells(candidate, 'follow') ||
    wasSeen(candidate, state) ||
    (candidate.rule === 'later event' && candidate.start < state.start && !tells(state, 'treated'))
  );
}

function isSameAs(candidate: Candidate, state: Candidate): boolean {
  return (
    sameState(candidate.value.code, state.value.code) ||
    (state.rule === 'treatment goes on' && candidate.value.code === 'AWD' && candidate.start < state.start)
  );
}

/**
 * A disease that goes on has gone on since the last time that is told of it, one that came back has at the last time that anything is
 * told of.
 */
function timeOfDisease(state: Candidate, candidates: readonly Candidate[]): Candidate | null {
  const before = candidates.filter((candidate) => candidate.start < state.start && candidate.value.durationMonths !== null);
  const disease = before.findLast((candidate) => candidate.value.code === 'AWD' && stands(candidate));
  if (disease || !tells(state, 'event')) return disease ?? null;
  return before.findLast(({ rule, section, value }) => rule === 'later event' && section === 'case' && value.anchor !== 'unstated') ?? null;
}
