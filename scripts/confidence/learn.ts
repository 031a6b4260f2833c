import { fitWeights, type Taught } from './fit.ts';
import type { JudgedSet } from './table.ts';

const papersOf = (name: string): string => name.split('@')[0] ?? name;

/** The facts of the papers for which `isTaken`. A value counts once, shared among its facts, and less where its papers are in several sets. */
function taughtBy(sets: readonly JudgedSet[], isTaken: (paper: number) => boolean): Taught[] {
  return sets.flatMap((set) => {
    const share = 1 / sets.filter(({ name }) => papersOf(name) === papersOf(set.name)).length;
    const votes = set.facts.map(() => ({ right: 0, wrong: 0 }));
    for (const { right, facts } of set.values) {
      for (const at of facts) {
        const vote = votes[at];
        if (vote !== undefined) vote[right ? 'right' : 'wrong'] += share / facts.length;
      }
    }
    return set.facts.flatMap(({ paper, features }, at) => (isTaken(paper) ? { features, right: votes[at]?.right ?? 0, wrong: votes[at]?.wrong ?? 0 } : []));
  });
}

/** The weights, in thousandths, that the judged values of these papers give; of all papers without `isTaken`. */
export function learnWeights(sets: readonly JudgedSet[], isTaken: (paper: number) => boolean = () => true): Map<string, number> {
  return new Map([...fitWeights(taughtBy(sets, isTaken))].map(([id, weight]) => [id, Math.round(weight * 1000) / 1000]));
}
