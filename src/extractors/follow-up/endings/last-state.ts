import { type Candidate, sentenceIndex, tells } from '../candidate.ts';
import { CAME_LATER, saysLeast, stands } from './stands.ts';

/** The candidates of one zone that tell a state and count, in text order. */
export function toldStates(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    (candidate) =>
      candidate.value.code !== null &&
      (stands(candidate) || endsGoodTime(candidate, candidates)) &&
      !seenAgain(candidate, candidates) &&
      !onlyWentSmoothly(candidate, candidates),
  );
}

/** "She was lost to follow-up after three months. Two years after the operation she came with a lump": not lost after all. */
function seenAgain(candidate: Candidate, candidates: readonly Candidate[]): boolean {
  return (
    candidate.value.code === 'LFU' &&
    candidates.some(
      (other) =>
        other.start > candidate.start &&
        sentenceIndex(other) > sentenceIndex(candidate) &&
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
    tells(candidate, 'smooth') &&
    candidate.value.durationMonths === null &&
    !tells(candidate, 'follow') &&
    !tells(candidate, 'last') &&
    !tells(candidate, 'discharge') &&
    !candidates.some(
      (other) =>
        other !== candidate &&
        (tells(other, 'discharge') ||
          tells(other, 'follow') ||
          (other.start > candidate.start && other.value.code !== null && !tells(other, 'smooth') && stands(other))),
    )
  );
}

/** "She was well for five years. She then noticed a lump, which proved to be a metastasis": what came after a good time ends it. */
function endsGoodTime(candidate: Candidate, candidates: readonly Candidate[]): boolean {
  return (
    CAME_LATER.has(candidate.rule) &&
    tells(candidate, 'onset') &&
    candidates.some(
      (other) =>
        other.start < candidate.start &&
        (other.value.code === 'NED' || other.value.code === 'ALIVE') &&
        other.value.durationMonths !== null &&
        !tells(other, 'discharge') &&
        stands(other),
    )
  );
}

/**
 * The last state of a story. Stories do not always end with it ("her postoperative course had been uneventful"): weak words without
 * a time give way to plainer ones since the disease was last seen.
 */
export function lastState(coded: readonly Candidate[]): Candidate | undefined {
  const lasting = coded.filter((candidate) => !tells(candidate, 'discharge'));
  const plain = lasting.filter((candidate) => !saysLeast(candidate));
  const eased = easedSince(plain.at(-1), lasting);
  if (eased) return eased;
  const told = plain.length > 0 ? plain : lasting;
  const last = told.at(-1);
  if (!last) return coded.at(-1);
  return endBefore(last, told) ?? (isPoor(last) && last.value.code !== 'AWD' ? (plainerSinceDisease(told) ?? last) : last);
}

/**
 * A relapse without a time, after which the story ends with complaints that treatment took away: how the tumour is since then is not
 * told, and the patient is as she was left.
 */
function easedSince(back: Candidate | undefined, lasting: readonly Candidate[]): Candidate | undefined {
  return back && tells(back, 'event') && back.value.durationMonths === null && !tells(back, 'final')
    ? lasting.findLast(
        (candidate) => tells(candidate, 'closing') && candidate.value.code === 'ALIVE' && sentenceIndex(candidate) > sentenceIndex(back),
      )
    : undefined;
}

/** Whether a state is said to have lasted to the time of the report. */
const isToTheEnd = (candidate: Candidate): boolean => tells(candidate, 'final') && tells(candidate, 'lasting');

/**
 * The state that ends a story before the last one told: what is told in the present, with its time, ends it, so that a relapse told
 * after it is another's or a general one. So does what is said to have lasted to the time of the report.
 */
function endBefore(last: Candidate, told: readonly Candidate[]): Candidate | undefined {
  const end = told.findLast(
    (candidate) =>
      ((tells(candidate, 'present') && candidate.value.durationMonths !== null) || isToTheEnd(candidate)) && !tells(candidate, 'event'),
  );
  if (!end || last === end) return undefined;
  const isEvent = tells(last, 'event') && !tells(last, 'last') && (last.value.durationMonths === null || isToTheEnd(end));
  return tells(last, 'before') || isEvent ? end : undefined;
}

/** Whether a state is told in weak words, without a time or a word for the present. */
function isPoor(candidate: Candidate): boolean {
  return tells(candidate, 'weak') && !tells(candidate, 'final') && candidate.value.durationMonths === null;
}

/** The last state in plainer words since the disease was last seen. */
function plainerSinceDisease(told: readonly Candidate[]): Candidate | undefined {
  const disease = told.findLastIndex(({ value }) => value.code !== 'NED' && value.code !== 'ALIVE');
  return told.slice(disease + 1).findLast((candidate) => !isPoor(candidate));
}
