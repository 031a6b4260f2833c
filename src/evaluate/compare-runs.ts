import type { ChangedDocument, ComparedField, Comparison, DocumentScore, EvaluationRun } from '../generated/evaluation.ts';
import { coreFields, macroF1 } from './core-fields.ts';
import { FIELD_IDS } from './scoring/measures.ts';
import { byCodeUnit } from './scoring/natural-order.ts';
import { bootstrapDifferences } from './statistics/bootstrap.ts';
import { fieldTotals, toCountTable } from './statistics/count-table.ts';
import { f1, type Count } from './statistics/counts.ts';
import { holm } from './statistics/holm.ts';
import { mcnemar } from './statistics/mcnemar.ts';
import { randomisationTest } from './statistics/randomisation.ts';

/** How chance is used: the seed, and how often is drawn. */
export interface Sampling {
  readonly seed: number;
  readonly bootstrap: number;
  readonly randomisation: number;
}

/** A difference is significant below this probability of its arising by chance. */
const ALPHA = 0.05;

/** A gate lets the macro score lose at most this much, with 95 % confidence. */
const MARGIN = 0.01;

const MACRO = 'MACRO';

interface Both {
  readonly before: DocumentScore;
  readonly after: DocumentScore;
}

/**
 * Compares two runs on the documents that both have with the same gold.
 *
 * Per field: the difference in F1 with its interval, approximate randomisation with Holm's correction over the fields, and McNemar's
 * test on whether a document has the field all right.
 */
export function compareRuns(older: EvaluationRun, newer: EvaluationRun, sampling: Sampling): Comparison {
  const past = new Map(older.documents.map((document) => [document.id, document]));
  const both = newer.documents.flatMap((after): Both[] => {
    const before = past.get(after.id);
    return before?.gold === after.gold ? [{ before, after }] : [];
  });
  const compared = new Set(both.map(({ after }) => after.id));
  const left = [...new Set([...older.documents, ...newer.documents].map(({ id }) => id))]
    .filter((id) => !compared.has(id))
    .sort(byCodeUnit);
  const fields = both.length === 0 ? [] : compareFields(both, sampling);
  const changed = both.flatMap(changesOf);
  return {
    documents: both.length,
    left,
    fields,
    improved: changed.filter(({ before, after }) => after > before),
    worsened: changed.filter(({ before, after }) => after < before),
    regressions: regressionsOf(fields, older, compared),
  };
}

function compareFields(both: readonly Both[], { seed, bootstrap, randomisation }: Sampling): ComparedField[] {
  const fields = FIELD_IDS.filter((field) =>
    both.some(({ before, after }) => countOf(before, field) !== null && countOf(after, field) !== null),
  );
  const before = toCountTable(
      both.map((one) => one.before),
      fields,
    ),
    after = toCountTable(
      both.map((one) => one.after),
      fields,
    );
  const core = coreFields(before, after);
  const intervals = bootstrapDifferences(before, after, { seed, core, draws: bootstrap });
  const tests = randomisationTest(before, after, { seed, core, draws: randomisation });
  const adjusted = holm(tests.fields);
  const was = fieldTotals(before).map(f1),
    is = fieldTotals(after).map(f1);
  const perField = fields.map((field, i): ComparedField => {
    const turned = both.map((one) => [isRight(one.before, field), isRight(one.after, field)] as const);
    const better = turned.filter(([old, now]) => !old && now).length,
      worse = turned.filter(([old, now]) => old && !now).length;
    return judged({
      field,
      before: was[i] ?? 0,
      after: is[i] ?? 0,
      interval: intervals.fields[i] ?? [0, 0],
      randomisation: tests.fields[i] ?? 1,
      better,
      worse,
      mcnemar: mcnemar(better, worse),
      adjusted: adjusted[i] ?? 1,
    });
  });
  if (intervals.macro === null || tests.macro === null) return perField;
  const exact = both.map((one) => [one.before.exact, one.after.exact] as const);
  const macro = judged({
    field: MACRO,
    before: macroF1(before, core),
    after: macroF1(after, core),
    interval: intervals.macro,
    randomisation: tests.macro,
    better: exact.filter(([old, now]) => !old && now).length,
    worse: exact.filter(([old, now]) => old && !now).length,
    mcnemar: null,
    adjusted: tests.macro,
  });
  return [...perField, macro];
}

function judged(compared: Omit<ComparedField, 'difference' | 'verdict'>): ComparedField {
  const difference = compared.after - compared.before;
  const verdict = compared.adjusted >= ALPHA || difference === 0 ? 'same' : difference > 0 ? 'better' : 'worse';
  return { ...compared, difference, verdict };
}

function countOf({ counts }: DocumentScore, field: string): Count | null {
  return counts.find((count) => count.field === field) ?? null;
}

/** True where a document has a field all right: everything that is due and nothing else. */
function isRight(document: DocumentScore, field: string): boolean {
  const count = countOf(document, field);
  return count === null || (count.due === count.right && count.said === count.right);
}

/** Every field of a document whose counts differ in worth; where nothing is due and nothing said the score is 1. */
function changesOf({ before, after }: Both): ChangedDocument[] {
  const score = (document: DocumentScore, field: string): number => {
    const count = countOf(document, field);
    return count === null || count.due + count.said === 0 ? 1 : f1(count);
  };
  return FIELD_IDS.filter((field) => countOf(before, field) !== null && countOf(after, field) !== null)
    .map((field) => ({ document: after.id, field, before: score(before, field), after: score(after, field) }))
    .filter((change) => change.before !== change.after);
}

function regressionsOf(fields: readonly ComparedField[], older: EvaluationRun, compared: ReadonlySet<string>): string[] {
  const points = (share: number): string => (100 * share).toFixed(1);
  const dropped = older.documents.filter(({ id }) => !compared.has(id)).length;
  return [
    ...fields
      .filter(({ field, interval }) => field === MACRO && interval[0] < -MARGIN)
      .map(
        ({ difference, interval }) =>
          `the macro score may have lost more than ${points(MARGIN)} point: ${points(difference)} [${points(interval[0])}, ${points(interval[1])}]`,
      ),
    ...fields
      .filter(({ field, verdict }) => field !== MACRO && verdict === 'worse')
      .map(
        ({ field, before, after, adjusted }) =>
          `${field} is significantly worse: ${before.toFixed(3)} before, ${after.toFixed(3)} now (p ${adjusted.toFixed(4)})`,
      ),
    ...(dropped === 0 ? [] : [`${dropped} of ${older.documents.length} documents of the older run are not in this one with the same gold`]),
  ];
}
