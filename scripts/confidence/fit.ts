import { chanceOf } from '../../src/lexicon/weights.ts';
import type { Features } from '../../src/records/confidence/features.ts';
import { AGAINST, IN_FAVOUR } from './expected-signs.ts';

/** A fact of a paper to learn from: how much speaks for and against its being right. */
export interface Taught {
  readonly paper: number;
  readonly features: Features;
  readonly right: number;
  readonly wrong: number;
}

/** Pull of the prior on each weight, in values: the level of a field is believed first. */
const PRIOR = { field: 1, other: 4 } as const;
/** Features that the facts of fewer papers have than this are not learned from: what one paper has goes right or wrong together. */
const FEWEST = 12;
const STEPS = 30;

/**
 * Weights by the name of their feature, and `intercept`. Features of less than FEWEST papers have none, and none is against what the
 * feature can only mean: such features are left out and the others fitted again. Deterministic.
 */
export function fitWeights(taught: readonly Taught[]): Map<string, number> {
  const papers = new Map<string, Set<number>>();
  for (const { paper, features } of taught)
    for (const [name, value] of features) if (value !== 0) papers.set(name, (papers.get(name) ?? new Set()).add(paper));
  let names = [...papers].flatMap(([name, having]) => (having.size < FEWEST ? [] : name)).sort();
  for (let start: ReadonlyMap<string, number> = new Map(); ;) {
    const weights = regress(taught, ['intercept', ...names], start);
    const wrong = names.filter(
      (name) => (AGAINST.has(name) && (weights.get(name) ?? 0) > 0) || (IN_FAVOUR.has(name) && (weights.get(name) ?? 0) < 0),
    );
    if (wrong.length === 0) return weights;
    names = names.filter((name) => !wrong.includes(name));
    start = weights;
  }
}

/** Logistic regression on the named features: Newton's method on the penalised likelihood, from the weights of `start`. */
function regress(taught: readonly Taught[], names: readonly string[], start: ReadonlyMap<string, number>): Map<string, number> {
  const place = new Map(names.map((name, i) => [name, i])),
    size = names.length;
  const rows = taught.map(({ features, right, wrong }) => ({
    right,
    weight: right + wrong,
    entries: [
      [0, 1] as const,
      ...[...features].flatMap(([name, value]) => {
        const at = place.get(name);
        return at === undefined || value === 0 ? [] : [[at, value] as const];
      }),
    ],
  }));
  const pull = names.map((name): number => (name === 'intercept' ? 1e-6 : name.startsWith('field: ') ? PRIOR.field : PRIOR.other));
  const weights = Float64Array.from(names, (name) => start.get(name) ?? 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, i) => weight * (pull[i] ?? 0));
    const curvature = new Float64Array(size * size);
    pull.forEach((by, i) => {
      curvature[i * size + i] = by;
    });
    for (const { right, weight, entries } of rows) {
      const share = chanceOf(entries.reduce((sum, [i, value]) => sum + value * (weights[i] ?? 0), 0));
      const slope = weight * share * (1 - share);
      for (const [i, value] of entries) {
        gradient[i] = (gradient[i] ?? 0) + (weight * share - right) * value;
        const line = i * size,
          times = slope * value;
        for (const [j, other] of entries) curvature[line + j] = (curvature[line + j] ?? 0) + times * other;
      }
    }
    const change = solve(
      names.map((_, i) => [...curvature.subarray(i * size, (i + 1) * size)]),
      [...gradient],
    );
    change.forEach((by, i) => {
      weights[i] = (weights[i] ?? 0) - by;
    });
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]));
}

/** Solves a symmetric positive definite system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0]);
  const size = rows.length;
  for (let i = 0; i < size; i += 1) {
    const pivot = rows[i] ?? [];
    for (let k = i + 1; k < size; k += 1) {
      const row = rows[k] ?? [],
        factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      if (factor === 0) continue;
      for (let j = i; j <= size; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const solution = Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? [];
    const known = solution.reduce((sum, value, j) => (j > i ? sum + value * (row[j] ?? 0) : sum), 0);
    solution[i] = ((row[size] ?? 0) - known) / (row[i] ?? 1);
  }
  return solution;
}
