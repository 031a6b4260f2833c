import { finding, type Finding } from '../../findings.ts';
import type { Candidate } from './candidate.ts';
import { type Ending, sameState } from './endings/ending.ts';

/** Lengths that differ by less than this share are taken for one, rounded differently. */
const SAME_LENGTH = 0.15;

/** A finding where the summary and the case tell one state after clearly different times from one anchor. */
export function conflictsOf(endings: readonly Ending[]): Finding[] {
  const body = endings.find((ending) => ending.zone === 'body')?.time,
    abstract = endings.find((ending) => ending.zone === 'abstract')?.time;
  if (!body || !abstract) return [];
  const told = body.value.durationMonths,
    summed = abstract.value.durationMonths;
  if (told === null || summed === null || !areOfOneState(body, abstract) || !differ(told, summed)) return [];
  const spans = [abstract, body].flatMap(({ evidence }) => evidence.map(({ start, end }) => ({ start, end })));
  return [
    finding('conflicting-follow-up', 'warning', `The abstract gives a follow-up of ${summed} months, the case one of ${told}.`, {
      path: '/followUp',
      spans,
    }),
  ];
}

/** Whether two candidates tell one state, each after one exact length, from one anchor. */
function areOfOneState(a: Candidate, b: Candidate): boolean {
  return (
    a.value.anchor === b.value.anchor &&
    sameState(a.value.code, b.value.code) &&
    a.value.comparator === '=' &&
    b.value.comparator === '=' &&
    !hasLengths(a) &&
    !hasLengths(b)
  );
}

/** "At 42 and 24 months" names a length for each patient. */
function hasLengths({ notes }: Candidate): boolean {
  return typeof notes['lengths'] === 'string' && notes['lengths'].includes(' ');
}

/** Whether two lengths of a month at least are clearly different. */
function differ(a: number, b: number): boolean {
  return Math.min(a, b) >= 1 && Math.abs(a - b) > SAME_LENGTH * Math.max(a, b);
}
