import { fitWeights, type Taught } from './fit.ts';
import type { JudgedSet } from './table.ts';

/**
 * The feature of the facts of papers that rules were mended by; it takes up how much better these were read, and is 0 for any other
 * paper.
 */
const READ = 'field: any, in a paper that rules were mended by';

/** The facts of the papers for which `isTaken`. A value counts what the values of its set count, shared among its facts. */
function taughtBy(sets: readonly JudgedSet[], isTaken: (paper: number) => boolean): Taught[] {
  return sets.flatMap(({ read, share, facts, values }) => {
    const votes = facts.map(() => ({ right: 0, wrong: 0 }));
    for (const { right, facts: of } of values) {
      for (const at of of) {
        const vote = votes[at];
        if (vote !== undefined) vote[right ? 'right' : 'wrong'] += share / of.length;
      }
    }
    return facts.flatMap(({ paper, features }, at) =>
      isTaken(paper)
        ? {
            paper,
            features: read ? new Map([...features, [READ, 1]]) : features,
            right: votes[at]?.right ?? 0,
            wrong: votes[at]?.wrong ?? 0,
          }
        : [],
    );
  });
}

/**
 * The weights, in thousandths, that the judged values of these papers give for a paper that no rule was mended by; of all papers
 * without `isTaken`.
 */
export function learnWeights(sets: readonly JudgedSet[], isTaken: (paper: number) => boolean = () => true): Map<string, number> {
  return new Map(
    [...fitWeights(taughtBy(sets, isTaken))].flatMap(([id, weight]) =>
      id === READ ? [] : [[id, Math.round(weight * 1000) / 1000] as const],
    ),
  );
}
