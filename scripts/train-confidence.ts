/**
 * Learns the weights of `confidence` from scripts/confidence/judged-values.json, reports how far they can be believed, and writes
 * lexicons/confidence.json with its row in lexicons/README.md. Needs nothing else; `scripts/judge-values.ts` makes the table from
 * papers and their gold.
 *
 * The report is cross-validated: each value has the confidence that it gets where its paper, told in whatever words, was not learned from.
 * `all unread` are the sets that no rule was mended by, which tell what to expect of a stranger's paper.
 */
import { calibrate } from '../src/evaluate/statistics/calibration.ts';
import { percentileInterval } from '../src/evaluate/statistics/percentile-interval.ts';
import { seededRandom } from '../src/evaluate/statistics/random.ts';
import { confidenceFrom } from '../src/records/confidence/confidence.ts';
import { learnWeights } from './confidence/learn.ts';
import { readTable, type JudgedSet } from './confidence/table.ts';
import { writeWeights } from './write-lexicon.ts';

/** A scored value with the confidence of the surest fact that states it. */
interface Reported {
  readonly set: string;
  readonly paper: number;
  readonly field: string;
  readonly confidence: number;
  readonly right: boolean;
}

const FOLDS = 10,
  DRAWS = 500,
  SEED = 7;

function crossValidated(sets: readonly JudgedSet[]): Reported[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = learnWeights(sets, (paper) => paper % FOLDS !== fold);
    return sets.flatMap(({ name, facts, values }) =>
      values.flatMap(({ right, facts: of }): Reported[] => {
        const known = of.flatMap((at) => facts[at] ?? []),
          first = known[0];
        if (first === undefined || first.paper % FOLDS !== fold) return [];
        const confidence = Math.max(...known.map(({ features }) => Math.round(confidenceFrom(features, weights) * 1000) / 1000));
        const field = [...first.features.keys()].find((feature) => feature.startsWith('field: '))?.slice(7) ?? '';
        return [{ set: name, paper: first.paper, field, confidence, right }];
      }),
    );
  });
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);

function report(title: string, judged: readonly Reported[]): void {
  const line = (name: string, some: readonly Reported[]): string => {
    const { values, precision, expectedError, acceptable } = calibrate(some);
    return `  ${name.padEnd(14)} ${String(values).padStart(5)} values, right ${percent(precision)}, calibration error ${expectedError.toFixed(3)}, acceptable at .98 ${percent(acceptable)}`;
  };
  const [low, high] = acceptableInterval(judged);
  console.log(`${title}, cross-validated by paper\n${line('all', judged)} [${percent(low).trim()}, ${percent(high).trim()}]`);
  for (const [field, some] of Map.groupBy(judged, (each) => each.field)) console.log(line(field, some));
  console.log(
    `  precision at coverage ${[20, 30, 40, 50, 60, 70, 80, 100].map((share) => `${share} %: ${precisionAt(judged, share / 100).toFixed(3)}`).join(', ')}`,
  );
}

/** 95 % interval of the acceptable share, over papers drawn with replacement. */
function acceptableInterval(judged: readonly Reported[]): readonly [number, number] {
  const papers = [...Map.groupBy(judged, ({ paper }) => paper)].sort(([a], [b]) => a - b).map(([, own]) => own),
    random = seededRandom(SEED);
  return percentileInterval(
    Float64Array.from({ length: DRAWS }, () => calibrate(papers.flatMap(() => papers[random.below(papers.length)] ?? [])).acceptable),
  );
}

/** Precision of the surest values that make up a share of all. */
function precisionAt(judged: readonly Reported[], share: number): number {
  const surest = judged.toSorted((a, b) => b.confidence - a.confidence).slice(0, Math.ceil(judged.length * share));
  return surest.filter(({ right }) => right).length / surest.length;
}

function write(weights: ReadonlyMap<string, number>, sets: readonly JudgedSet[]): void {
  const values = sets.reduce((sum, set) => sum + set.values.length, 0);
  writeWeights(
    {
      name: 'confidence',
      version: '3.0.0',
      source: `made by scripts/train-confidence.ts: log odds that a value is right, learned on ${values} values of open-access case reports, and of the same reports told in other words, that people judged (scripts/confidence/judged-values.json)`,
    },
    weights,
  );
}

const sets = readTable();
if (sets.length === 0) {
  console.error('scripts/confidence/judged-values.json is not there: make it with scripts/judge-values.ts');
  process.exitCode = 1;
} else {
  const judged = crossValidated(sets),
    unread = new Set(sets.flatMap(({ name, read }) => (read ? [] : name)));
  for (const [set, own] of Map.groupBy(judged, (each) => each.set))
    report(`${set}${unread.has(set) ? '' : ' (rules were mended by it)'}`, own);
  report(
    'all unread',
    judged.filter(({ set }) => unread.has(set)),
  );
  write(learnWeights(sets), sets);
}
