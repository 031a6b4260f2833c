import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../src/evaluate/statistics/wilson.ts';

function rounded(right: number, of: number): number[] {
  return wilson(right, of).map((end) => Number(end.toFixed(10)));
}

describe('wilson', () => {
  it('is the score interval', () => {
    // z² = 3.841459: centre (90 + 1.920729) / 103.841459 = .885203, reach 1.959964 / 103.841459 · √(90 · 10 / 100 + .960365) = .059568.
    expect(rounded(90, 100)).toEqual([0.8256343385, 0.9447708629]);
    // centre ½, reach 1.959964 / 5.841459 · √(1 · 1 / 2 + .960365) = .405469.
    expect(rounded(1, 2)).toEqual([0.0945312057, 0.9054687943]);
  });

  it('ends at 0 or 1 where none or all are right', () => {
    // z² / (10 + z²) = 3.841459 / 13.841459 = .277533.
    expect(wilson(0, 10)[0]).toBe(0);
    expect(wilson(10, 10)[1]).toBe(1);
    expect([rounded(0, 10)[1], rounded(10, 10)[0]]).toEqual([0.2775327999, 0.7224672001]);
  });

  it('says nothing of nothing', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  it('holds the share, stays in [0, 1] and narrows with size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(5_000), (of, some) => {
        const right = some % (of + 1);
        const [lower, upper] = wilson(right, of),
          [nearer, near] = wilson(10 * right, 10 * of);
        expect(lower >= 0 && lower <= right / of && right / of <= upper && upper <= 1).toBe(true);
        expect(near - nearer).toBeLessThan(upper - lower);
      }),
    );
  });

  it('refuses what is no share', () => {
    for (const [right, of] of [
      [3, 2],
      [-1, 2],
      [0.5, 2],
      [0, Number.NaN],
    ] as const)
      expect(() => wilson(right, of)).toThrow(new RangeError(`${right} of ${of} is no share`));
  });
});
