import type { CountTable } from '../../../src/evaluate/statistics/count-table.ts';
import { seededRandom } from '../../../src/evaluate/statistics/random.ts';
import { tableOf, type Cell } from './table-of.ts';

/** Twenty fields. */
export const FIELDS: readonly string[] = Array.from({ length: 20 }, (_, i) => `field-${i}`);

/** A run on 1,000 documents with up to four values in each field; runs of different seeds differ in nearly every document. */
export function largeTable(seed: number): CountTable {
  const gold = seededRandom(0),
    random = seededRandom(seed);
  return tableOf(
    FIELDS,
    Array.from({ length: 1_000 }, () =>
      FIELDS.map((): Cell => {
        const due = gold.below(5),
          said = random.below(5);
        return [due, said, random.below(Math.min(due, said) + 1)];
      }),
    ),
  );
}
