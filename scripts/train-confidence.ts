/**
 * Learns the weights of `confidence` from scripts/confidence/judged-values.json, reports how far they can be believed, and writes
 * lexicons/confidence.json with its row in lexicons/README.md. Needs nothing else; `scripts/judge-values.ts` makes the table from papers and their gold.
 *
 * The report is cross-validated: each value has the confidence that it gets where its paper was not learned from.
 */
import { calibrate } from '../src/evaluate/statistics/calibration.ts';
import { confidenceFrom } from '../src/records/confidence/confidence.ts';
import { learnWeights } from './confidence/learn.ts';
import { readTable, type JudgedSet } from './confidence/table.ts';
import { writeWeights } from './write-lexicon.ts';

/** A scored value with the confidence of the surest fact that states it. */
interface Reported { readonly set: string; readonly field: string; readonly measure: string; readonly confidence: number; readonly right: boolean }

const FOLDS = 10;

function crossValidated(sets: readonly JudgedSet[]): Reported[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = learnWeights(sets, (paper) => paper % FOLDS !== fold);
    return sets.flatMap(({ name, facts, values }) => values.flatMap(({ measure, right, facts: of }): Reported[] => {
      const known = of.flatMap((at) => facts[at] ?? []);
      if (known[0] === undefined || known[0].paper % FOLDS !== fold) return [];
      const confidence = Math.max(...known.map(({ features }) => Math.round(confidenceFrom(features, weights) * 1000) / 1000));
      const field = [...known[0].features.keys()].find((feature) => feature.startsWith('field: '))?.slice(7) ?? '';
      return [{ set: name, field, measure, confidence, right }];
    }));
  });
}

function report(judged: readonly Reported[]): void {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);
  const line = (name: string, some: readonly Reported[]): void => {
    const { values, precision, expectedError, acceptable } = calibrate(some);
    console.log(`  ${name.padEnd(14)} ${String(values).padStart(5)} values, right ${percent(precision)}, calibration error ${expectedError.toFixed(3)}, acceptable at .98 ${percent(acceptable)}`);
  };
  for (const [set, own] of Map.groupBy(judged, (each) => each.set)) {
    console.log(`${set}, cross-validated by paper`);
    line('all', own);
    for (const [field, some] of Map.groupBy(own, (each) => each.field)) line(field, some);
    console.log(`  precision at coverage ${[20, 40, 50, 60, 70, 80, 100].map((share) => `${share} %: ${precisionAt(own, share / 100).toFixed(3)}`).join(', ')}`);
  }
}

/** Precision of the surest values that make up a share of all. */
function precisionAt(judged: readonly Reported[], share: number): number {
  const surest = judged.toSorted((a, b) => b.confidence - a.confidence).slice(0, Math.ceil(judged.length * share));
  return surest.filter(({ right }) => right).length / surest.length;
}

function write(weights: ReadonlyMap<string, number>, sets: readonly JudgedSet[]): void {
  const values = sets.reduce((sum, set) => sum + set.values.length, 0);
  writeWeights({
    name: 'confidence', version: '2.0.0',
    source: `made by scripts/train-confidence.ts: log odds that a value is right, learned on ${values} values of open-access case reports that people judged (scripts/confidence/judged-values.json)`,
  }, weights);
}

const sets = readTable();
if (sets.length === 0) {
  console.error('scripts/confidence/judged-values.json is not there: make it with scripts/judge-values.ts');
  process.exitCode = 1;
} else {
  report(crossValidated(sets));
  write(learnWeights(sets), sets);
}
