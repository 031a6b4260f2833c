import type { FieldScore, Score } from '../generated/evaluation.ts';
import type { FieldId } from '../generated/gold.ts';
import type { ScoredDocument } from './evaluated-document.ts';
import { scoreEvidence } from './score-evidence.ts';
import { COUNTED, FIELD_IDS, MEASURES } from './scoring/measures.ts';
import type { FieldOutcome } from './scoring/score-document.ts';
import { f1, precision, recall, sumCounts, type Count } from './statistics/counts.ts';

/** Fewer values of gold than these are too few to rank a field by. */
const FEW = 30;

/** Counts with what follows from them. */
export function toScore(count: Count, interval: readonly [number, number]): Score {
  const { due, said, right } = count;
  return { due, said, right, precision: precision(count), recall: recall(count), f1: f1(count), interval };
}

/** The score of every annotated field, in a fixed order. `interval` gives a field's interval of F1. */
export function scoreFields(documents: readonly ScoredDocument[], interval: (field: FieldId) => readonly [number, number]): FieldScore[] {
  return FIELD_IDS.filter((field) => documents.some(({ outcome }) => outcome.counts.some((count) => count.field === field))).map((field) =>
    scoreField(field, documents, interval(field)),
  );
}

function scoreField(field: FieldId, documents: readonly ScoredDocument[], interval: readonly [number, number]): FieldScore {
  const count = sumCounts(documents.flatMap(({ outcome }) => outcome.counts.filter((one) => one.field === field)));
  const measure = MEASURES.find(({ id }) => id === field);
  const patients = documents.flatMap(({ outcome }) => outcome.cases.flatMap(({ fields }) => fields.filter((one) => one.field === field)));
  const title = measure?.title ?? COUNTED[field as keyof typeof COUNTED];
  return {
    field,
    title,
    core: measure?.core === true,
    score: toScore(count, interval),
    few: count.due < FEW,
    ...(measure === undefined ? differenceOf(count) : errorsOf(patients)),
    evidence: scoreEvidence(documents, field),
  };
}

type ErrorCounts = Pick<FieldScore, 'missed' | 'wrong' | 'extra' | 'invented' | 'absent' | 'inventedCases'>;

/** Errors of a field, patient by patient. Where gold has no value and none is asked for (`onlyWhereDue`), none can be invented. */
function errorsOf(patients: readonly FieldOutcome[]): ErrorCounts {
  const sum = (count: (one: FieldOutcome) => number): number => patients.reduce((total, one) => total + count(one), 0);
  const swapped = ({ missed, extra }: FieldOutcome): number => Math.min(missed.length, extra.length);
  const without = patients.filter(({ right, missed }) => right.length + missed.length === 0);
  return {
    missed: sum((one) => one.missed.length - swapped(one)),
    wrong: sum(swapped),
    extra: sum((one) => one.extra.length - swapped(one)),
    invented: without.reduce((total, { extra }) => total + extra.length, 0),
    absent: without.length,
    inventedCases: without.filter(({ extra }) => extra.length > 0).length,
  };
}

function differenceOf({ due, said, right }: Count): ErrorCounts {
  return { missed: due - right, wrong: 0, extra: said - right, invented: 0, absent: 0, inventedCases: 0 };
}
