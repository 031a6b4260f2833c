import { BY_RULES, noLength } from '../../src/extractors/follow-up/times/choose-time.ts';
import { seededRandom, type Random } from '../../src/evaluate/statistics/random.ts';
import { frequentFeatures, type JudgedPaper, type JudgedTimes } from './table.ts';

const ROUNDS = 8,
  RATE = 0.1,
  PULL = 0.01;
/** The weights depend on the order in which papers are gone through: the mean of so many orders is taken. */
const ORDERS = 10;
/** Of 100 papers not seen by the rules, how many are learned from as if the rules had said nothing, lest all be left to them. */
const RULES_UNHEARD = 15;
/** The weight of there being no length where what the rules take is not heard; it is needed in learning alone. */
const UNHEARD = 'no length, the rules unheard';

interface Taught {
  readonly paper: JudgedPaper;
  readonly unseen: boolean;
}

/**
 * Weights by the name of their feature: one chance in a paper is shared by all its times and by there being no length, the log odds of each
 * the sum of its weights. Gradient steps of the likelihood with a rate of each weight's own (Duchi, Hazan and Singer 2011), the
 * mean of several orders of the papers; deterministic.
 */
export function learnWeights(sets: readonly JudgedTimes[], isTaken: (group: number) => boolean = () => true): Map<string, number> {
  const taught = sets.flatMap(({ unseen, papers }) =>
    papers
      .filter(({ group, hasLength, times }) => isTaken(group) && (!hasLength || times.some(({ right }) => right)))
      .map((paper): Taught => ({ paper, unseen })),
  );
  const known = frequentFeatures(taught.map(({ paper }) => paper));
  const sums = new Map<string, number>();
  for (let order = 1; order <= ORDERS; order += 1) {
    for (const [name, weight] of learnInOrder(taught, known, seededRandom(order))) sums.set(name, (sums.get(name) ?? 0) + weight);
  }
  return new Map(
    [...sums]
      .filter(([name]) => name !== UNHEARD)
      .map(([name, sum]) => [name, Math.round((1000 * sum) / ORDERS) / 1000] as const)
      .filter(([, weight]) => weight !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The weights after some rounds through the papers, each in an order of its own. */
function learnInOrder(taught: readonly Taught[], known: ReadonlySet<string>, random: Random): ReadonlyMap<string, number> {
  const weights = new Map<string, number>(),
    squares = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of shuffled(taught, random)) step(one, one.unseen && random.below(100) >= RULES_UNHEARD, known, weights, squares);
  }
  return weights;
}

function step(
  { paper }: Taught,
  rulesHeard: boolean,
  known: ReadonlySet<string>,
  weights: Map<string, number>,
  squares: Map<string, number>,
): void {
  const features = paper.times.map((time) => time.features.filter((name) => known.has(name) && (rulesHeard || name !== BY_RULES)));
  const none = rulesHeard ? noLength(paper.hasRuled) : UNHEARD;
  const shares = chances([...features, [none]].map((names) => names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0)));
  const rightly = paper.hasLength ? paper.times.reduce((sum, { right }, i) => sum + (right ? (shares[i] ?? 0) : 0), 0) : 0;
  const wanted = [
    ...paper.times.map(({ right }, i) => (paper.hasLength && right ? (shares[i] ?? 0) / rightly : 0)),
    paper.hasLength ? 0 : 1,
  ];
  const change = (name: string, gradient: number): void => {
    const square = (squares.get(name) ?? 1e-3) + gradient * gradient;
    squares.set(name, square);
    weights.set(name, (weights.get(name) ?? 0) - (RATE * gradient) / Math.sqrt(square));
  };
  for (const [i, names] of features.entries())
    for (const name of names) change(name, (shares[i] ?? 0) - (wanted[i] ?? 0) + PULL * (weights.get(name) ?? 0));
  change(none, (shares.at(-1) ?? 0) - (wanted.at(-1) ?? 0));
}

function chances(odds: readonly number[]): number[] {
  const most = Math.max(...odds),
    parts = odds.map((value) => Math.exp(value - most)),
    all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / all);
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const made = [...items];
  for (let i = made.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    [made[i], made[j]] = [made[j] as T, made[i] as T];
  }
  return made;
}
