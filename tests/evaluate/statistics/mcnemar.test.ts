import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mcnemar } from '../../../src/evaluate/statistics/mcnemar.ts';

describe('mcnemar', () => {
  it('is twice the binomial tail', () => {
    // 2 · (1 + 10) / 2^10.
    expect(mcnemar(9, 1)).toBe(0.021484375);
    // 2 · (1 + 10 + 45) / 2^10.
    expect(mcnemar(2, 8)).toBe(0.109375);
    // 2 · 1 / 2^5.
    expect(mcnemar(5, 0)).toBe(0.0625);
  });

  it('is 1 where both directions are as frequent, or nothing changed', () => {
    expect([mcnemar(0, 0), mcnemar(1, 0), mcnemar(3, 3), mcnemar(700, 700)]).toEqual([1, 1, 1, 1]);
  });

  // Sums of exact fractions in integers of any size.
  it.each([
    [470, 530, 0.06202319509836318],
    [480, 521, 0.20610731083295322],
    [400, 600, 2.7284641560660184e-10],
    [5000, 5200, 0.04878796312682245],
  ])('holds for %i and %i', (b, c, p) => {
    expect(mcnemar(b, c) / p).toBeCloseTo(1, 11);
  });

  it('is in (0, 1], whichever direction comes first, and falls with the imbalance', () => {
    fc.assert(
      fc.property(fc.nat(3_000), fc.nat(3_000), (b, c) => {
        const p = mcnemar(b, c);
        expect(p > 0 && p <= 1).toBe(true);
        expect(mcnemar(c, b)).toBe(p);
        if (b >= c) expect(mcnemar(b + 1, c)).toBeLessThanOrEqual(p + 1e-12);
      }),
      { examples: [[0, 3000]] },
    );
  });

  it('refuses what is no count', () => {
    expect(() => mcnemar(-1, 2)).toThrow(new RangeError('-1 better and 2 worse are no counts'));
    expect(() => mcnemar(1.5, 2)).toThrow(RangeError);
  });
});
