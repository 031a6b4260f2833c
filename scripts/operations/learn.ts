import { chanceOf } from '../../src/lexicon/weights.ts';
import type { JudgedPaper } from './table.ts';

/** Features of fewer mentions than this are not learned from. */
const FEWEST = 10;
const STEPS = 60,
  RATE = 0.1,
  PULL = 3,
  SLOWLY = 0.9,
  SLOWER = 0.99;

/**
 * Weights by the name of their feature, and `intercept`: the log odds that a mention is of another operation than those before it. Gold
 * tells how many operations there were, not which mentions are new: the likelihood is that of the count, the mentions being new each by
 * itself (Poisson binomial). Gradient steps with moments (Kingma and Ba 2015) from zero; deterministic.
 */
export function learnWeights(papers: readonly JudgedPaper[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of papers.flatMap(({ mentions }) => mentions.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = ['intercept', ...[...counts].flatMap(([name, count]) => (count < FEWEST ? [] : name)).sort()],
    place = new Map(names.map((name, i) => [name, i]));
  const rows = papers.map(({ operations, mentions }) => ({
    fresh: operations - 1,
    mentions: mentions.map((of) => [0, ...of.flatMap((name) => place.get(name) ?? [])]),
  }));
  const weights = names.map((): number => 0),
    first = names.map((): number => 0),
    second = names.map((): number => 0);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = weights.map((weight) => PULL * weight);
    for (const { fresh, mentions } of rows) {
      const chances = mentions.map((of) => chanceOf(of.reduce((sum, i) => sum + (weights[i] ?? 0), 0)));
      newGiven(chances, fresh).forEach((given, at) => {
        for (const i of mentions[at] ?? []) gradient[i] = (gradient[i] ?? 0) + (chances[at] ?? 0) - given;
      });
    }
    gradient.forEach((slope, i) => {
      const mean = SLOWLY * (first[i] ?? 0) + (1 - SLOWLY) * slope,
        spread = SLOWER * (second[i] ?? 0) + (1 - SLOWER) * slope * slope;
      first[i] = mean;
      second[i] = spread;
      weights[i] = (weights[i] ?? 0) - (RATE * mean) / (1 - SLOWLY ** step) / (Math.sqrt(spread / (1 - SLOWER ** step)) + 1e-8);
    });
  }
  return new Map(names.map((name, i) => [name, Math.round((weights[i] ?? 0) * 1000) / 1000]));
}

/** The chance of each mention to be new, given how many are; all where gold has more than the text has mentions. */
function newGiven(chances: readonly number[], fresh: number): number[] {
  const wanted = Math.min(fresh, chances.length),
    all = Math.max(countsOf(chances)[wanted] ?? 0, 1e-9);
  return chances.map((chance, i) => ((countsOf(chances.filter((_, j) => j !== i))[wanted - 1] ?? 0) * chance) / all);
}

/** The chances that 0, 1, … of the mentions are new. */
function countsOf(chances: readonly number[]): number[] {
  return chances.reduce<number[]>(
    (known, chance) => [...known, 0].map((none, n) => none * (1 - chance) + (known[n - 1] ?? 0) * chance),
    [1],
  );
}
