import type { Features } from '../../src/records/confidence/features.ts';

/** A value to learn from; `group` is the paper it is of. */
interface Taught { readonly features: Features; readonly right: boolean; readonly group: string }

/** Pull of the prior on each weight: what one field alone has is believed last, the level of a field first. */
const PRIOR = { field: 1.5, shared: 6, own: 12 } as const;
/** What a value counts: the same paper is read five times and its values lean on each other. */
const VALUE_WEIGHT = 0.3;
/** Values of one paper count fully up to this many in all; a series whose patients fall apart when words are left out is one mishap, not hundreds. */
const VALUES_PER_PAPER = 60;
const STEPS = 30;

/** Weights of the logistic regression by the name of their feature, and `intercept`: Newton's method on the penalised likelihood. Deterministic. */
export function fitWeights(taught: readonly Taught[]): Map<string, number> {
  const names = ['intercept', ...[...new Set(taught.flatMap(({ features }) => [...features.keys()]))].sort()];
  const place = new Map(names.map((name, i) => [name, i]));
  const sizes = new Map<string, number>();
  for (const { group } of taught) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const rows = taught.map(({ features, right, group }) => ({
    right: Number(right), weight: VALUE_WEIGHT * Math.min(1, VALUES_PER_PAPER / (sizes.get(group) ?? 1)), entries: [[0, 1] as const, ...[...features].filter(([, value]) => value !== 0).map(([name, value]) => [place.get(name) ?? 0, value] as const)],
  }));
  const pull = names.map((name): number => (name === 'intercept' ? 1e-6 : name.startsWith('field: ') ? PRIOR.field : name.includes(': ') ? PRIOR.own : PRIOR.shared));
  const weights = names.map((): number => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, i) => weight * (pull[i] ?? 0));
    const curvature = names.map((_, i) => names.map((__, j): number => (i === j ? pull[i] ?? 0 : 0)));
    for (const { right, weight, entries } of rows) {
      const share = logistic(entries.reduce((sum, [i, value]) => sum + value * (weights[i] ?? 0), 0));
      for (const [i, value] of entries) {
        gradient[i] = (gradient[i] ?? 0) + weight * (share - right) * value;
        const line = curvature[i] ?? [];
        for (const [j, other] of entries) line[j] = (line[j] ?? 0) + weight * share * (1 - share) * value * other;
      }
    }
    const change = solve(curvature, gradient);
    change.forEach((by, i) => { weights[i] = (weights[i] ?? 0) - by; });
    if (Math.max(...change.map(Math.abs)) < 1e-7) break;
  }
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]));
}

/** The shift of the log odds with which `odds` come to the mean probability `share`, by halving. */
export function shiftTo(odds: readonly number[], share: number): number {
  let low = -20, high = 20;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    const mean = odds.reduce((sum, each) => sum + logistic(each + middle), 0) / odds.length;
    if (mean < share) low = middle; else high = middle;
  }
  return (low + high) / 2;
}

/** 1 / (1 + e^-x). */
export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Solves a symmetric positive definite system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0]);
  const size = rows.length;
  for (let i = 0; i < size; i += 1) {
    const pivot = rows[i] ?? [];
    for (let k = i + 1; k < size; k += 1) {
      const row = rows[k] ?? [], factor = (row[i] ?? 0) / (pivot[i] ?? 1);
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
