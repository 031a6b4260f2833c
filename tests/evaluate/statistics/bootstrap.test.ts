import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapDifferences, bootstrapIntervals, resampleF1, type ByField } from '../../../src/evaluate/statistics/bootstrap.ts';
import { fieldTotals } from '../../../src/evaluate/statistics/count-table.ts';
import { f1, sumCounts, type Count } from '../../../src/evaluate/statistics/counts.ts';
import { FIELDS, largeTable } from './large-table.ts';
import { columnOf, FOUND, tableOf, WRONG, type Cell } from './table-of.ts';

const FIELD = { seed: 1, core: ['f'] };
const BOTH = { seed: 1, core: ['f', 'g'] };

/** Every ordered draw of as many rows as there are, each as likely as the others. */
function allDraws<T>(rows: readonly T[]): T[][] {
  return rows.reduce<T[][]>((draws) => draws.flatMap((draw) => rows.map((row) => [...draw, row])), [[]]);
}

/** Share of the values at or below; NaN left out. */
function share(values: Iterable<number>, below: number): number {
  const all = [...values].filter((value) => !Number.isNaN(value));
  return all.filter((value) => value <= below + 1e-9).length / all.length;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

const cells: fc.Arbitrary<Cell> = fc
  .tuple(fc.nat(4), fc.nat(4), fc.nat(4))
  .map(([due, said, right]) => [due, said, Math.min(due, said, right)]);
const rows = fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 12 });

describe('resampleF1', () => {
  it('draws two documents as often as chance has it', () => {
    // One document is right, one wrong: both right ¼, one of each ½, both wrong ¼, with F1 of 1, ½ and 0.
    const draws = resampleF1(columnOf([FOUND, WRONG]), { ...FIELD, draws: 20_000 }).fields[0] ?? new Float64Array();
    // Standard deviation √(.25 · .75 / 20,000) = .0031; five of them are .0153.
    expect(Math.abs(share(draws, 0) - 0.25)).toBeLessThan(0.0153);
    expect(Math.abs(share(draws, 0.5) - 0.75)).toBeLessThan(0.0153);
    expect(new Set(draws)).toEqual(new Set([0, 0.5, 1]));
  });

  it('comes near the distribution over all draws of three documents', () => {
    const table: Cell[][] = [
      [
        [3, 2, 1],
        [1, 1, 1],
      ],
      [
        [2, 4, 2],
        [0, 2, 0],
      ],
      [
        [1, 0, 0],
        [5, 3, 2],
      ],
    ];
    const exact = allDraws(table).map((draw) => fieldTotals(tableOf(['f', 'g'], draw)));
    const drawn = resampleF1(tableOf(['f', 'g'], table), { ...BOTH, draws: 20_000 });
    // g is due in the first and the last document only, so the one draw of the second alone says nothing of it.
    const known = (totals: readonly Count[]): Count[] => totals.filter(({ due }) => due > 0);
    const expected: ByField<number[]> = {
      fields: [0, 1].map((column) => exact.flatMap((totals) => known(totals.slice(column, column + 1)).map(f1))),
      macro: exact.map((totals) => sumOf(known(totals).map(f1)) / known(totals).length),
      micro: exact.map((totals) => f1(sumCounts(totals))),
    };
    expect([exact.length, expected.fields[0]?.length, expected.fields[1]?.length]).toEqual([27, 27, 26]);
    for (const [values, all] of [
      [drawn.fields[0], expected.fields[0]],
      [drawn.fields[1], expected.fields[1]],
      [drawn.macro, expected.macro],
      [drawn.micro, expected.micro],
    ] as const) {
      // Five standard deviations of at most √(.25 / 20,000) = .0035.
      for (const value of all ?? []) expect(Math.abs(share(values ?? [], value) - share(all ?? [], value))).toBeLessThan(0.0177);
    }
  });

  it('uses one draw of documents for all fields', () => {
    // f is right where g is wrong, so their mean is ½ whatever is drawn.
    const drawn = resampleF1(
      tableOf(
        ['f', 'g', 'h'],
        [
          [FOUND, WRONG, FOUND],
          [WRONG, FOUND, WRONG],
        ],
      ),
      { ...BOTH, draws: 500 },
    );
    expect(new Set(drawn.macro)).toEqual(new Set([0.5]));
    expect(drawn.fields[2]).toEqual(drawn.fields[0]);
    expect(drawn.fields[1]).toEqual(drawn.fields[0]?.map((value) => 1 - value));
  });

  it('draws the same documents from any table of that length', () => {
    const drawn = resampleF1(columnOf([FOUND, WRONG, WRONG, FOUND]), FIELD);
    expect(
      resampleF1(columnOf([FOUND, WRONG, WRONG, FOUND].map(([due, said, right]): Cell => [3 * due, 3 * said, 3 * right])), FIELD),
    ).toEqual({ ...drawn });
  });

  it('follows its seed', () => {
    const table = columnOf([FOUND, WRONG, WRONG, FOUND, FOUND]);
    expect(resampleF1(table, FIELD)).toEqual(resampleF1(table, FIELD));
    expect(resampleF1(table, { ...FIELD, seed: 2 })).not.toEqual(resampleF1(table, FIELD));
  });
});

describe('bootstrapIntervals', () => {
  it('ends where .025 of the draws lie beyond', () => {
    // One right document of four is drawn j times with chance C(4, j) · 3^(4 - j) / 256: 81, 108, 54, 12, 1; F1 is j / 4.
    // 81 / 256 lie at 0; 13 / 256 = .051 at ¾ or above, but only 1 / 256 = .004 at 1.
    expect(bootstrapIntervals(columnOf([FOUND, WRONG, WRONG, WRONG]), FIELD).fields).toEqual([[0, 0.75]]);
    // Three right documents of four: the mirror image.
    expect(bootstrapIntervals(columnOf([WRONG, FOUND, FOUND, FOUND]), FIELD).fields).toEqual([[0.25, 1]]);
  });

  it('has the macro mean over core fields and the micro score over all', () => {
    const table = tableOf(
      ['f', 'g', 'h'],
      [
        [FOUND, WRONG, FOUND],
        [FOUND, WRONG, FOUND],
      ],
    );
    // f1 1, 0, 1: mean of f and g ½; pooled 4 right of 6.
    expect(bootstrapIntervals(table, BOTH)).toEqual({
      fields: [
        [1, 1],
        [0, 0],
        [1, 1],
      ],
      macro: [0.5, 0.5],
      micro: [2 / 3, 2 / 3],
    });
    expect(bootstrapIntervals(table, { seed: 1, core: [] }).macro).toBeNull();
  });

  it('is nothing where nothing is due', () => {
    const nothing = { fields: [[0, 0]], macro: [0, 0], micro: [0, 0] };
    expect(bootstrapIntervals(columnOf([]), FIELD)).toEqual(nothing);
    expect(
      bootstrapIntervals(
        columnOf([
          [0, 0, 0],
          [0, 2, 0],
        ]),
        FIELD,
      ),
    ).toEqual(nothing);
  });

  it('does not take a field that a draw misses for one without a right value', () => {
    // g is due in one document of three, which (2/3)^3 = .30 of the draws miss.
    const blank: Cell = [0, 0, 0];
    const right = bootstrapIntervals(
      tableOf(
        ['f', 'g'],
        [
          [FOUND, FOUND],
          [FOUND, blank],
          [FOUND, blank],
        ],
      ),
      BOTH,
    );
    expect(right).toEqual({
      fields: [
        [1, 1],
        [1, 1],
      ],
      macro: [1, 1],
      micro: [1, 1],
    });
    // A field that is due nowhere is 0 in every draw, as in the score.
    expect(
      bootstrapIntervals(
        tableOf(
          ['f', 'g'],
          [
            [FOUND, blank],
            [FOUND, [0, 1, 0]],
          ],
        ),
        BOTH,
      ).macro,
    ).toEqual([0.5, 0.5]);
    // A single draw that misses the only document with a value leaves none.
    const seed = [1, 2, 3, 4, 5, 6, 7, 8].find((each) =>
      Number.isNaN(resampleF1(columnOf([FOUND, blank]), { ...FIELD, seed: each, draws: 1 }).micro[0] ?? 0),
    );
    expect(bootstrapIntervals(columnOf([FOUND, blank]), { ...FIELD, seed: seed ?? -1, draws: 1 })).toEqual({
      fields: [[0, 0]],
      macro: [0, 0],
      micro: [0, 0],
    });
  });

  it('is ordered, in [0, 1], and of a single document its score', () => {
    fc.assert(
      fc.property(rows, fc.nat(100), (drawn, seed) => {
        const { fields, macro, micro } = bootstrapIntervals(tableOf(['f', 'g'], drawn), { ...BOTH, seed, draws: 60 });
        for (const [lower, upper] of [...fields, macro ?? [1, 0], micro]) expect(lower >= 0 && lower <= upper && upper <= 1).toBe(true);
        const one = tableOf(['f', 'g'], drawn.slice(0, 1));
        expect(bootstrapIntervals(one, { ...BOTH, seed, draws: 60 }).fields).toEqual(
          fieldTotals(one).map((count) => [f1(count), f1(count)]),
        );
      }),
    );
  });

  it('refuses unknown fields, seeds and numbers of draws', () => {
    const table = columnOf([FOUND]);
    expect(() => bootstrapIntervals(table, { seed: 1, core: ['g'] })).toThrow(new RangeError('no field g among the counts'));
    expect(() => bootstrapIntervals(table, { seed: -1, core: [] })).toThrow('not -1');
    for (const draws of [0, 1.5]) expect(() => bootstrapIntervals(table, { ...FIELD, draws })).toThrow(`not ${draws}`);
  });

  it('is fast', () => {
    const start = process.cpuUsage();
    bootstrapIntervals(largeTable(1), { seed: 1, core: FIELDS });
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  }, 30_000);
});

describe('bootstrapDifferences', () => {
  it('draws the same documents for both runs', () => {
    // Every document gains one of four, so each draw gains 2 · 1 / (4 + 4) = ¼, though either score moves between ½ and 1.
    const before = columnOf([
        [4, 4, 3],
        [4, 4, 1],
      ]),
      after = columnOf([
        [4, 4, 4],
        [4, 4, 2],
      ]);
    expect(bootstrapIntervals(after, FIELD).fields).toEqual([[0.5, 1]]);
    expect(bootstrapDifferences(before, after, FIELD)).toEqual({ fields: [[0.25, 0.25]], macro: [0.25, 0.25], micro: [0.25, 0.25] });
  });

  it('is that of the one document that changed', () => {
    // The one of four that got better is drawn j times, as above: the difference is j / 4.
    expect(bootstrapDifferences(columnOf([WRONG, FOUND, FOUND, WRONG]), columnOf([FOUND, FOUND, FOUND, WRONG]), FIELD).fields).toEqual([
      [0, 0.75],
    ]);
    expect(bootstrapDifferences(columnOf([FOUND, FOUND, FOUND, WRONG]), columnOf([WRONG, FOUND, FOUND, WRONG]), FIELD).fields).toEqual([
      [-0.75, 0],
    ]);
  });

  it('leaves out the draws in which a field is not due', () => {
    // Whichever draws hold the only document with g, g gains 1 there; f never gains. The mean gains ½ where g is due and 0 elsewhere.
    const blank: Cell = [0, 0, 0];
    const before = tableOf(
        ['f', 'g'],
        [
          [FOUND, WRONG],
          [FOUND, blank],
          [FOUND, blank],
        ],
      ),
      after = tableOf(
        ['f', 'g'],
        [
          [FOUND, FOUND],
          [FOUND, blank],
          [FOUND, blank],
        ],
      );
    expect(bootstrapDifferences(before, after, BOTH)).toMatchObject({
      fields: [
        [0, 0],
        [1, 1],
      ],
      macro: [0, 0.5],
    });
    // A value invented where nothing is due costs precision in the draws that hold both: 2 / 2 - 2 / 3.
    const invented = columnOf([FOUND, [0, 1, 0]]);
    expect(bootstrapDifferences(columnOf([FOUND, blank]), invented, FIELD).fields[0]?.map((end) => Number(end.toFixed(10)))).toEqual([
      -0.3333333333, 0,
    ]);
  });

  it('counts a score that one run alone lacks as 0', () => {
    // Gold of the single document has no value before and one after.
    expect(bootstrapDifferences(columnOf([[0, 0, 0], FOUND]), columnOf([FOUND, FOUND]), FIELD).fields).toEqual([[0, 1]]);
  });

  it('is nothing between equal runs, and mirrored where they are exchanged', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, cells, cells, cells), { minLength: 1, maxLength: 10 }), (drawn) => {
        const before = tableOf(
            ['f', 'g'],
            drawn.map(([f, g]) => [f, g]),
          ),
          after = tableOf(
            ['f', 'g'],
            drawn.map(([, , f, g]) => [f, g]),
          );
        const options = { ...BOTH, draws: 90 };
        expect(bootstrapDifferences(before, before, options)).toEqual({
          fields: [
            [0, 0],
            [0, 0],
          ],
          macro: [0, 0],
          micro: [0, 0],
        });
        const there = bootstrapDifferences(before, after, options),
          back = bootstrapDifferences(after, before, options);
        for (const [a, b] of [
          [there.fields[0], back.fields[0]],
          [there.fields[1], back.fields[1]],
          [there.macro, back.macro],
          [there.micro, back.micro],
        ] as const) {
          // Sums of opposite numbers, so that 0 and -0 are the same.
          expect([(a?.[0] ?? 1) + (b?.[1] ?? 1), (a?.[1] ?? 1) + (b?.[0] ?? 1)]).toEqual([0, 0]);
        }
      }),
    );
  });

  it('refuses tables that do not match', () => {
    expect(() => bootstrapDifferences(columnOf([FOUND]), columnOf([FOUND, WRONG]), FIELD)).toThrow(
      new RangeError('1 documents before, 2 after'),
    );
  });
});
