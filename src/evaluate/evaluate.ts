import type { CalibrationReport, EvaluatedEngine, EvaluationRun } from '../generated/evaluation.ts';
import type { ReportRecord } from '../generated/report.ts';
import { compareRuns } from './compare-runs.ts';
import { coreFields, macroF1 } from './core-fields.ts';
import { cutSlices } from './cut-slices.ts';
import { listErrors } from './errors/list-errors.ts';
import type { EvaluatedDocument, ScoredDocument } from './evaluated-document.ts';
import { datasetDigest, goldDigest } from './gold/digest.ts';
import { searchable } from './find-quote.ts';
import { measureLoss } from './measure-loss.ts';
import { scoredValues, type ScoredValue } from './scored-values.ts';
import { scoreFields, toScore } from './score-fields.ts';
import { FIELD_IDS } from './scoring/measures.ts';
import { byCodeUnit } from './scoring/natural-order.ts';
import { isExact, isExactCase, scoreDocument } from './scoring/score-document.ts';
import { sumMentions } from './sum-mentions.ts';
import { bootstrapIntervals } from './statistics/bootstrap.ts';
import { calibrate } from './statistics/calibration.ts';
import { fieldTotals, toCountTable } from './statistics/count-table.ts';
import { sumCounts } from './statistics/counts.ts';

/** What an evaluation is called and what it is compared with. `truth` has records made from the true texts; null where there are none. */
export interface EvaluationOptions {
  readonly name: string;
  readonly split: string | null;
  readonly source: 'inputs' | 'records';
  readonly seed: number;
  readonly truth: ReadonlyMap<string, ReportRecord> | null;
  readonly against: EvaluationRun | null;
}

/** Draws of an interval and shuffles of a test, as is usual for both. */
const DRAWS = { bootstrap: 2000, randomisation: 10_000 } as const;

/**
 * Scores documents against their gold. The order of the documents, and of lists inside gold and records, changes nothing.
 *
 * @throws RangeError where two documents have one id.
 */
export function evaluate(documents: readonly EvaluatedDocument[], options: EvaluationOptions): EvaluationRun {
  const scored = inOrder(documents).map((document): ScoredDocument => ({
    ...document,
    outcome: scoreDocument(document.gold, document.record),
    search: document.explanation === null ? null : searchable(document.explanation.text),
  }));
  const { seed } = options;
  const fields = FIELD_IDS.filter((field) => scored.some(({ outcome }) => outcome.counts.some((count) => count.field === field)));
  const table = toCountTable(
    scored.map(({ outcome }) => outcome),
    fields,
  );
  const core = coreFields(table);
  const intervals = bootstrapIntervals(table, { seed, core, draws: DRAWS.bootstrap });
  const scores = scoreFields(scored, (field) => intervals.fields[fields.indexOf(field)] ?? [0, 0]);
  const values = new Map(scored.map((document) => [document, scoredValues(document)]));
  const run: EvaluationRun = {
    schemaVersion: '1.0.0',
    engines: enginesOf(scored),
    dataset: {
      name: options.name,
      split: options.split,
      sha256: datasetDigest(scored.map(({ gold }) => gold)),
      documents: scored.length,
      cases: scored.reduce((sum, { gold }) => sum + gold.cases.length, 0),
      source: options.source,
    },
    sampling: { seed, bootstrapDraws: DRAWS.bootstrap, randomisationDraws: DRAWS.randomisation },
    states: statesOf(scored),
    fields: scores,
    macro: intervals.macro === null ? null : { f1: macroF1(table, core), interval: intervals.macro },
    micro: toScore(sumCounts(fieldTotals(table)), intervals.micro),
    exactness: exactnessOf(scored),
    slices: cutSlices(scored, (document) => values.get(document) ?? [], seed),
    calibration: calibrationOf([...values.values()].flat()),
    loss: options.truth === null ? null : measureLoss(scored, options.truth, { seed, draws: DRAWS.bootstrap }),
    comparison: null,
    mentions: sumMentions(scored),
    documents: scored.map(({ gold, record, outcome }) => ({
      id: gold.id,
      gold: goldDigest(gold),
      state: record?.state ?? 'missing',
      exact: isExact(outcome),
      counts: [...outcome.counts],
    })),
    errors: scored.flatMap(({ outcome, explanation, search }) => listErrors(outcome, explanation, search)),
  };
  return options.against === null
    ? run
    : { ...run, comparison: compareRuns(options.against, run, { seed, bootstrap: DRAWS.bootstrap, randomisation: DRAWS.randomisation }) };
}

function inOrder(documents: readonly EvaluatedDocument[]): EvaluatedDocument[] {
  const sorted = documents.toSorted((a, b) => byCodeUnit(a.gold.id, b.gold.id));
  const twice = sorted.find(({ gold }, i) => gold.id === sorted[i + 1]?.gold.id);
  if (twice !== undefined) throw new RangeError(`two documents have the id ${twice.gold.id}`);
  return sorted;
}

function enginesOf(documents: readonly ScoredDocument[]): EvaluatedEngine[] {
  const engines = new Map(
    documents.flatMap(({ record }) => (record === null ? [] : [[JSON.stringify(record.engine), record.engine] as const])),
  );
  return [...engines].sort(([a], [b]) => byCodeUnit(a, b)).map(([, engine]) => engine);
}

function statesOf(documents: readonly ScoredDocument[]): Record<string, number> {
  const groups = Map.groupBy(documents, ({ record }) => record?.state ?? 'missing');
  return Object.fromEntries([...groups].map(([state, group]) => [state, group.length] as const).sort(([a], [b]) => byCodeUnit(a, b)));
}

function exactnessOf(documents: readonly ScoredDocument[]): EvaluationRun['exactness'] {
  const patients = documents.flatMap(({ outcome }) => outcome.cases.filter(({ pair }) => pair.due !== null));
  return {
    documents: { right: documents.filter(({ outcome }) => isExact(outcome)).length, of: documents.length },
    cases: { right: patients.filter(isExactCase).length, of: patients.length },
  };
}

function calibrationOf(values: readonly ScoredValue[]): CalibrationReport {
  const judged = (some: readonly ScoredValue[]): { confidence: number; right: boolean }[] =>
    some.flatMap(({ confidence, outcome }) => (confidence === null ? [] : [{ confidence, right: outcome === 'right' }]));
  const byField = Map.groupBy(values, ({ field }) => field);
  return {
    all: calibrate(judged(values)),
    fields: FIELD_IDS.filter((field) => byField.has(field)).map((field) => ({
      field,
      calibration: calibrate(judged(byField.get(field) ?? [])),
    })),
  };
}
