import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { f1, f1Of, precision, recall, sumCounts, type Count } from '../../../src/evaluate/statistics/counts.ts';

const counts: fc.Arbitrary<Count> = fc
  .record({ due: fc.nat(50), said: fc.nat(50), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ due, said, share }) => ({ due, said, right: Math.floor(share * Math.min(due, said)) }));

describe('precision, recall and F1', () => {
  it('are the shares of the said and of the due, and their harmonic mean', () => {
    // P = 6/8, R = 6/12, F1 = 2 · .75 · .5 / 1.25 = .6 = 2 · 6 / 20.
    const count = { due: 12, said: 8, right: 6 };
    expect([precision(count), recall(count), f1(count), f1Of(6, 20)]).toEqual([0.75, 0.5, 0.6, 0.6]);
  });

  it('are 0 where they are not defined', () => {
    for (const count of [
      { due: 0, said: 0, right: 0 },
      { due: 3, said: 0, right: 0 },
      { due: 0, said: 2, right: 0 },
      { due: 3, said: 2, right: 0 },
    ]) {
      expect([precision(count), recall(count), f1(count)]).toEqual([0, 0, 0]);
    }
  });

  it('agree with one another', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const p = precision(count),
          r = recall(count);
        expect(f1(count)).toBeCloseTo(p + r === 0 ? 0 : (2 * p * r) / (p + r), 12);
      }),
    );
  });
});

describe('sumCounts', () => {
  it('adds part by part', () => {
    expect(
      sumCounts([
        { due: 1, said: 2, right: 1 },
        { due: 4, said: 3, right: 2 },
      ]),
    ).toEqual({ due: 5, said: 5, right: 3 });
    expect(sumCounts([])).toEqual({ due: 0, said: 0, right: 0 });
  });
});
