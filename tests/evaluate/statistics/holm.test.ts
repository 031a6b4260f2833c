import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../../src/evaluate/statistics/holm.ts';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe('holm', () => {
  it('multiplies step by step, never below the step before, in the order given', () => {
    // .005 · 4 = .02; .01 · 3 = .03; .03 · 2 = .06; .04 · 1 = .04, raised to .06.
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02]);
  });

  it('stops at 1 and treats equal values alike', () => {
    // .4 · 3 = 1.2; .6 · 2 = 1.2.
    expect(holm([0.6, 0.4, 0.6])).toEqual([1, 1, 1]);
    // .01 · 2 = .02; .01 · 1 = .01, raised to .02.
    expect(holm([0.01, 0.01])).toEqual([0.02, 0.02]);
    expect([holm([]), holm([0.3])]).toEqual([[], [0.3]]);
  });

  it("lies between the P value and Bonferroni's, and keeps the ranking", () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const adjusted = holm(given);
        expect(adjusted).toHaveLength(given.length);
        given.forEach((p, i) => {
          const mine = adjusted[i] ?? -1;
          expect(mine >= p && mine <= Math.min(1, p * given.length)).toBe(true);
          given.forEach((other, j) => {
            if (p <= other) expect(mine).toBeLessThanOrEqual(adjusted[j] ?? -1);
          });
        });
      }),
    );
  });

  it('moves with its input', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        expect(holm(given.toReversed())).toEqual(holm(given).toReversed());
      }),
    );
  });

  it('refuses what is no probability', () => {
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => holm([0.5, p])).toThrow(`not ${p}`);
  });
});
