import { describe, expect, it } from 'vitest';
import { fairBinomial, toPValue } from '../../../src/evaluate/statistics/fair-binomial.ts';

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('fairBinomial', () => {
  it("is a row of Pascal's triangle over 2^n", () => {
    expect([...fairBinomial(0)]).toEqual([1]);
    expect([...fairBinomial(3)]).toEqual([1 / 8, 3 / 8, 3 / 8, 1 / 8]);
    // 10! / (5! 5!) = 252.
    expect(fairBinomial(10)[5]).toBe(252 / 1024);
  });

  it.each([1, 50, 999, 1_000, 1_001, 1_002, 20_000, 200_001])('sums to 1 and is symmetric for %i tosses', (n) => {
    const chances = fairBinomial(n);
    expect(chances).toHaveLength(n + 1);
    expect(sum(chances)).toBeCloseTo(1, 11);
    for (const heads of [0, Math.floor(n / 3), Math.floor(n / 2)])
      expect((chances[heads] ?? 0) / (chances[n - heads] ?? 1) || 1).toBeCloseTo(1, 11);
  });

  it("follows Pascal's rule from one way of computing to the other", () => {
    const fewer = fairBinomial(1_000),
      more = fairBinomial(1_001);
    // P(i of n + 1) = (P(i of n) + P(i - 1 of n)) / 2.
    for (const heads of [200, 400, 480, 500, 501, 600, 900]) {
      expect((more[heads] ?? 0) / (((fewer[heads] ?? 0) + (fewer[heads - 1] ?? 0)) / 2)).toBeCloseTo(1, 12);
    }
  });

  it('refuses what is no number of tosses', () => {
    for (const n of [-1, 0.5, Number.NaN]) expect(() => fairBinomial(n)).toThrow(`not ${n}`);
  });
});

describe('toPValue', () => {
  it('keeps a probability in (0, 1]', () => {
    expect([toPValue(0), toPValue(0.25), toPValue(1 + Number.EPSILON)]).toEqual([Number.MIN_VALUE, 0.25, 1]);
  });
});
