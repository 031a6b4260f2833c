import { sentencesApart, type Event } from './event.ts';
import type { Candidate } from '../candidate/candidate.ts';

/** Sentences from a dose within which another one is of its course. */
const REACH = 3;

/**
 * A dose told within three sentences of another course's: a total replaces it, a bare dose on the way ("when 28 Gy were reached")
 * is part of it. Null where it is a course of its own, as a boost that has its own sentence is.
 */
export function asPhase(event: Event, c: Candidate): Event | null {
  const had = event.value.totalDoseGy,
    has = c.value.totalDoseGy;
  if (c.value.modality !== 'radiotherapy' || had === null || has === null || had === has || sentencesApart(event, c) > REACH) return null;
  const { again, total, phase, boost, fromDoseOnly } = c.notes;
  if (again === true && total !== true && phase !== true) return null;
  const joined = { value: event.value, members: [...event.members, c] };
  // "The pelvis had 46 Gy. In a second phase 20 Gy were given to the prostate."
  if (phase === true && total !== true)
    return {
      ...joined,
      value: {
        ...event.value,
        totalDoseGy: had + has,
        fractions: event.value.fractions !== null && c.value.fractions !== null ? event.value.fractions + c.value.fractions : null,
        dosePerFractionGy: null,
      },
    };
  if (total === true && has > had && (fromDoseOnly === true || boost === true))
    return {
      ...joined,
      value: { ...event.value, totalDoseGy: has, fractions: c.value.fractions, dosePerFractionGy: c.value.dosePerFractionGy },
    };
  return fromDoseOnly === true && boost !== true ? joined : null;
}
