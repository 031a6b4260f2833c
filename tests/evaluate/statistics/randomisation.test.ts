import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldTotals, type CountTable } from '../../../src/evaluate/statistics/count-table.ts';
import { f1 } from '../../../src/evaluate/statistics/counts.ts';
import { mcnemar } from '../../../src/evaluate/statistics/mcnemar.ts';
import { randomisationTest } from '../../../src/evaluate/statistics/randomisation.ts';
import { FIELDS, largeTable } from './large-table.ts';
import { columnOf, FOUND, MISSED, tableOf, WRONG, type Cell } from './table-of.ts';

const FIELD = { seed: 1, core: ['f'] };
const BOTH = { seed: 1, core: ['f', 'g'] };
const DRAWN = { enumerated: 0 };

/** Both runs of one document in two fields: f and g before, f and g after. */
type Pair = readonly [Cell, Cell, Cell, Cell];

function runs(pairs: readonly Pair[]): [CountTable, CountTable] {
  return [
    tableOf(
      ['f', 'g'],
      pairs.map(([f, g]) => [f, g]),
    ),
    tableOf(
      ['f', 'g'],
      pairs.map(([, , f, g]) => [f, g]),
    ),
  ];
}

/** P by swapping every subset of the documents, equal ones too. */
function bySubsets(pairs: readonly Pair[], columns: readonly number[]): number {
  const difference = (swapped: number): number => {
    const [before, after] = runs(pairs.map((pair, i): Pair => (((swapped >> i) & 1) === 0 ? pair : [pair[2], pair[3], pair[0], pair[1]])));
    const scores = (table: CountTable): number[] => fieldTotals(table).map(f1);
    return columns.reduce((sum, column) => sum + (scores(after)[column] ?? 0) - (scores(before)[column] ?? 0), 0) / columns.length;
  };
  const bar = Math.abs(difference(0)) - 1e-10;
  const subsets = Array.from({ length: 2 ** pairs.length }, (_, swapped) => Math.abs(difference(swapped)));
  return subsets.filter((reached) => reached >= bar).length / subsets.length;
}

/** `better` documents that turn from wrong to right, `worse` the other way round, and some that stay. */
function turned(better: number, worse: number, ...equal: readonly Cell[]): [CountTable, CountTable] {
  const fill = (cell: Cell, times: number): Cell[] => new Array<Cell>(times).fill(cell);
  return [
    columnOf([...fill(WRONG, better), ...fill(FOUND, worse), ...equal]),
    columnOf([...fill(FOUND, better), ...fill(WRONG, worse), ...equal]),
  ];
}

const cells: fc.Arbitrary<Cell> = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(3))
  .map(([due, said, right]) => [due, said, Math.min(due, said, right)]);
const pairsOf = (maxLength: number): fc.Arbitrary<Pair[]> => fc.array(fc.tuple(cells, cells, cells, cells), { minLength: 1, maxLength });

describe('randomisationTest', () => {
  it('counts the swaps with a difference as large', () => {
    // A difference of (d1 + d2) / 3 with d = ±1: as large as 2 / 3 in 2 of 4.
    expect(randomisationTest(columnOf([WRONG, WRONG, FOUND]), columnOf([FOUND, FOUND, FOUND]), FIELD)).toEqual({
      fields: [0.5],
      macro: 0.5,
    });
  });

  it('counts swaps that change what was said', () => {
    // Right values, and due and said, after the swap if the sides are a and b: 1,2 or 0,1 - then 0,2 or 1,2, twice.
    // aaa 1/3 - 4/5 = -.467; aab and aba 2/3 - 2/5 = .267; abb 1 - 0 = 1; the other four mirror them: |.467| is reached by 2 · 2 of 8.
    expect(randomisationTest(columnOf([MISSED, FOUND, FOUND]), columnOf([FOUND, WRONG, WRONG]), FIELD).fields).toEqual([0.5]);
  });

  it('swaps a document with all its fields', () => {
    // With signs d of the documents: f differs by (d1 + d2 + d3) / 3, g by -d1 / 3, their mean by (d2 + d3) / 6.
    // f as large as 1 in 2 of 8; g as large as 1/3 in 8 of 8; the mean as large as 1/3 where d2 = d3, in 4 of 8.
    const [before, after] = runs([
      [WRONG, FOUND, FOUND, WRONG],
      [WRONG, FOUND, FOUND, FOUND],
      [WRONG, FOUND, FOUND, FOUND],
    ]);
    expect(randomisationTest(before, after, BOTH)).toEqual({ fields: [0.25, 1], macro: 0.5 });
  });

  it("is McNemar's test where documents only turn right or wrong", () => {
    expect(randomisationTest(...turned(9, 1), FIELD).fields).toEqual([0.021484375]);
    fc.assert(
      fc.property(fc.nat(600), fc.nat(600), (better, worse) => {
        expect((randomisationTest(...turned(better, worse), FIELD).fields[0] ?? 0) / mcnemar(better, worse)).toBeCloseTo(1, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('is 1 where nothing changed, and never 0', () => {
    const same = tableOf(
      ['f', 'g'],
      [
        [FOUND, WRONG],
        [MISSED, FOUND],
      ],
    );
    expect(randomisationTest(same, same, BOTH)).toEqual({ fields: [1, 1], macro: 1 });
    expect(randomisationTest(same, same, { ...BOTH, ...DRAWN })).toEqual({ fields: [1, 1], macro: 1 });
    expect(randomisationTest(columnOf([]), columnOf([]), { seed: 1, core: [] })).toEqual({ fields: [1], macro: null });
    expect(randomisationTest(...turned(5_000, 0), FIELD).fields[0]).toBe(Number.MIN_VALUE);
    // None of 999 draws of 60 coins is all heads or all tails: (0 + 1) / (999 + 1).
    expect(randomisationTest(...turned(60, 0), { ...FIELD, ...DRAWN, draws: 999 }).fields[0]).toBe(0.001);
  });

  it('gives what swapping every subset gives', () => {
    fc.assert(
      fc.property(pairsOf(8), (pairs) => {
        const { fields, macro } = randomisationTest(...runs(pairs), BOTH);
        const expected = [bySubsets(pairs, [0]), bySubsets(pairs, [1]), bySubsets(pairs, [0, 1])];
        [...fields, macro ?? 0].forEach((p, i) => expect(p).toBeCloseTo(expected[i] ?? -1, 12));
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('comes near it by drawing', () => {
    fc.assert(
      fc.property(pairsOf(8), fc.nat(1_000), (pairs, seed) => {
        const drawn = randomisationTest(...runs(pairs), { ...BOTH, ...DRAWN, seed });
        const exact = randomisationTest(...runs(pairs), BOTH);
        // Six standard deviations of at most √(.25 / 10,000) = .005.
        [...drawn.fields, drawn.macro ?? 0].forEach((p, i) =>
          expect(Math.abs(p - ([...exact.fields, exact.macro ?? 0][i] ?? -1))).toBeLessThan(0.03),
        );
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('goes through all ways in which 16 documents can fall, however they change', () => {
    // Document i gains i of 20 values, so no two change alike. Only the swap of none and of all reach the difference: 2 / 2^16.
    const rising = (documents: number): [CountTable, CountTable] => {
      const steps = Array.from({ length: documents }, (_, i) => i + 1);
      return [columnOf(steps.map(() => [20, 20, 0])), columnOf(steps.map((gained) => [20, 20, gained]))];
    };
    expect(randomisationTest(...rising(16), FIELD).fields).toEqual([2 ** -15]);
    // With 17 it draws, and no draw of 10,000 is one of the 2 in 131,072: (0 + 1) / 10,001.
    expect(randomisationTest(...rising(17), FIELD).fields).toEqual([1 / 10_001]);
  });

  it('does not see documents without values, nor equal ones where only right values change', () => {
    fc.assert(
      fc.property(pairsOf(20), fc.nat(5), fc.constantFrom({}, DRAWN), (pairs, blanks, way) => {
        const options = { ...BOTH, ...way, draws: 200 },
          blank: Cell = [0, 0, 0];
        const padded = [...pairs, ...new Array<Pair>(blanks).fill([blank, blank, blank, blank])];
        expect(randomisationTest(...runs(padded), options)).toEqual(randomisationTest(...runs(pairs), options));
      }),
    );
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.array(cells, { maxLength: 10 }), fc.constantFrom({}, DRAWN), (better, worse, equal, way) => {
        const options = { ...FIELD, ...way, draws: 200 };
        expect(randomisationTest(...turned(better, worse, ...equal), options)).toEqual(
          randomisationTest(...turned(better, worse), options),
        );
      }),
    );
  });

  it('depends neither on the order of the documents, nor on which run is first, nor on other fields', () => {
    const given = pairsOf(30).chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length })));
    fc.assert(
      fc.property(given, fc.constantFrom({}, DRAWN), ([pairs, shuffled], way) => {
        const options = { ...BOTH, ...way, draws: 200 };
        const [before, after] = runs(pairs);
        const p = randomisationTest(before, after, options);
        expect(randomisationTest(...runs(shuffled), options)).toEqual(p);
        expect(randomisationTest(after, before, options)).toEqual(p);
        const alone = [columnOf(pairs.map(([, g]) => g)), columnOf(pairs.map(([, , , g]) => g))] as const;
        expect(randomisationTest(...alone, { ...options, core: ['f'] })).toEqual({ fields: [p.fields[1]], macro: p.fields[1] });
        for (const each of [...p.fields, p.macro ?? 0]) expect(each > 0 && each <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('refuses tables that do not match, unknown fields, seeds and numbers of draws', () => {
    const table = columnOf([FOUND]);
    expect(() => randomisationTest(table, columnOf([]), FIELD)).toThrow(new RangeError('1 documents before, 0 after'));
    expect(() => randomisationTest(table, table, { seed: 1, core: ['g'] })).toThrow(new RangeError('no field g among the counts'));
    expect(() => randomisationTest(table, columnOf([WRONG]), { ...FIELD, seed: 0.5 })).toThrow('not 0.5');
    expect(() => randomisationTest(table, table, { ...FIELD, draws: 0 })).toThrow('not 0');
  });

  it('is fast', () => {
    const before = largeTable(1),
      after = largeTable(2);
    const start = process.cpuUsage();
    randomisationTest(before, after, { seed: 1, core: FIELDS });
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  }, 30_000);
});
