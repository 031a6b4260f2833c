import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileInterval } from '../../../src/evaluate/statistics/percentile-interval.ts';

function upTo(n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => i + 1);
}

describe('percentileInterval', () => {
  it('takes the 50th and the 1,951st of 2,000', () => {
    // ⌊2,001 / 40⌋ = 50; 2,000 + 1 - 50 = 1,951.
    expect(percentileInterval(upTo(2_000).reverse())).toEqual([50, 1951]);
  });

  it('moves inwards with every 40 values', () => {
    expect(percentileInterval(upTo(78))).toEqual([1, 78]);
    expect(percentileInterval(upTo(79))).toEqual([2, 78]);
    expect(percentileInterval(upTo(119))).toEqual([3, 117]);
  });

  it('is smallest and largest of few values', () => {
    expect(percentileInterval(Float64Array.of(5, 3, 4))).toEqual([3, 5]);
    expect(percentileInterval(Float64Array.of(2))).toEqual([2, 2]);
  });

  it('is the mirror image for negated values, and leaves its input alone', () => {
    fc.assert(
      fc.property(fc.float64Array({ minLength: 1, maxLength: 200, noNaN: true }), (values) => {
        const copy = values.slice();
        const [lower, upper] = percentileInterval(values);
        const mirrored = percentileInterval(values.map((value) => -value));
        expect(mirrored[0] === -upper && mirrored[1] === -lower).toBe(true);
        expect(lower).toBeLessThanOrEqual(upper);
        expect(values).toEqual(copy);
      }),
    );
  });

  it('refuses none', () => {
    expect(() => percentileInterval(new Float64Array(0))).toThrow(RangeError);
  });
});
