import type { FollowUpValue } from '../../../generated/report.ts';
import type { Candidate, Zone } from '../candidate.ts';

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
/** Whether two codes can be one state, told more or less fully. */
export const sameState = (a: FollowUpValue['code'], b: FollowUpValue['code']): boolean =>
  a === b || (dead(a) && dead(b)) || ((a === 'ALIVE' || a === null) && b === 'NED') || (a === 'NED' && b === 'ALIVE');
