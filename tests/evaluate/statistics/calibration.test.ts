import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate, type JudgedValue } from '../../../src/evaluate/statistics/calibration.ts';

function values(confidence: number, right: number, wrong: number): JudgedValue[] {
  return [...new Array<boolean>(right).fill(true), ...new Array<boolean>(wrong).fill(false)].map((each) => ({ confidence, right: each }));
}

const judged = fc.array(
  fc.record({
    confidence: fc.oneof(
      fc.integer({ min: 0, max: 20 }).map((step) => step / 20),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    right: fc.boolean(),
  }),
  { maxLength: 300 },
);

describe('calibrate', () => {
  it('weighs how far confidence and precision lie apart', () => {
    const { expectedError, bins, ...rest } = calibrate([...values(0.9, 1, 1), ...values(0.8, 1, 0), ...values(0.3, 1, 1)], 0.65);
    // 2/5 · |.5 - .9| + 1/5 · |1 - .8| + 2/5 · |.5 - .3| = .16 + .04 + .08.
    expect(expectedError).toBeCloseTo(0.28, 12);
    expect(bins).toEqual([
      { from: 0.3, to: 0.4, values: 2, confidence: 0.3, precision: 0.5 },
      { from: 0.8, to: 0.9, values: 1, confidence: 0.8, precision: 1 },
      { from: 0.9, to: 1, values: 2, confidence: 0.9, precision: 0.5 },
    ]);
    expect(rest).toEqual({
      values: 5,
      precision: 3 / 5,
      target: 0.65,
      acceptable: 3 / 5,
      curve: [
        { confidence: 0.9, coverage: 2 / 5, precision: 1 / 2 },
        { confidence: 0.8, coverage: 3 / 5, precision: 2 / 3 },
        { confidence: 0.3, coverage: 1, precision: 3 / 5 },
      ],
    });
  });

  it('puts a confidence at an edge into the bin above, 1 into the last', () => {
    const edges = Array.from({ length: 11 }, (_, step) => step / 10);
    const { bins } = calibrate(edges.map((confidence) => ({ confidence, right: true })));
    expect(bins.map(({ from, values: held }) => [from, held])).toEqual([...edges.slice(0, 9).map((edge) => [edge, 1]), [0.9, 2]]);
    // (.9 + 1) / 2.
    expect(bins.at(-1)?.confidence).toBeCloseTo(0.95, 12);
  });

  it('has no error where confidence is kept', () => {
    expect(calibrate([...values(0.75, 3, 1), ...values(1, 5, 0), ...values(0, 0, 2)]).expectedError).toBe(0);
  });

  it('accepts up to where precision is just the target', () => {
    // 49 of 50 is .98; with 1 more wrong 49 of 51 is not.
    expect(calibrate([...values(0.9, 49, 1), ...values(0.5, 25, 25)]).acceptable).toBe(0.5);
    expect(calibrate([...values(0.9, 49, 2), ...values(0.5, 24, 25)]).acceptable).toBe(0);
  });

  it('accepts beyond a dip, and never part of a tie', () => {
    // The surest value is wrong: 0 of 1, then 49 of 50.
    expect(calibrate([...values(1, 0, 1), ...values(0.9, 49, 0)]).acceptable).toBe(1);
    // Taking the 60 right ones of the tie first would accept .6.
    expect(calibrate(values(0.9, 60, 40)).acceptable).toBe(0);
  });

  it('keeps the first point, and one for every percent, of many', () => {
    const { curve } = calibrate(Array.from({ length: 1_000 }, (_, i) => ({ confidence: i / 1_000, right: i % 2 === 0 })));
    // The point of 1 value of 1,000, then those of 10, 20 … 1,000.
    expect(curve.map(({ coverage }) => coverage)).toEqual([0.001, ...Array.from({ length: 100 }, (_, i) => (i + 1) / 100)]);
    expect(curve[0]?.confidence).toBe(0.999);
    expect(curve.at(-1)).toEqual({ confidence: 0, coverage: 1, precision: 0.5 });
  });

  it('keeps all points of 101, however close', () => {
    // The surest confidence holds 901 of 1,001 values, the other hundred one each: ten to a percent.
    const apart = Array.from({ length: 101 }, (_, i) => ({ confidence: i / 101, right: true }));
    expect(calibrate([...apart, ...values(100 / 101, 900, 0)]).curve).toHaveLength(101);
  });

  it('is empty for none', () => {
    expect(calibrate([])).toEqual({ values: 0, precision: 0, expectedError: 0, bins: [], curve: [], acceptable: 0, target: 0.98 });
  });

  it('does not depend on the order of the values', () => {
    fc.assert(
      fc.property(
        judged.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => {
          expect(calibrate(shuffled)).toEqual(calibrate(given));
        },
      ),
    );
  });

  it('counts every value once and ends with all of them', () => {
    fc.assert(
      fc.property(
        judged.filter(({ length }) => length > 0),
        (given) => {
          const { bins, curve, precision, expectedError, acceptable } = calibrate(given);
          expect(bins.reduce((sum, bin) => sum + bin.values, 0)).toBe(given.length);
          for (const bin of bins) expect(bin.confidence >= bin.from - 1e-12 && bin.confidence <= bin.to + 1e-12).toBe(true);
          expect(expectedError >= 0 && expectedError <= 1 + 1e-12).toBe(true);
          expect(curve.length).toBeLessThanOrEqual(101);
          expect(curve[0]?.confidence).toBe(Math.max(...given.map(({ confidence }) => confidence)));
          expect(curve.at(-1)).toEqual({ confidence: Math.min(...given.map(({ confidence }) => confidence)), coverage: 1, precision });
          curve.slice(1).forEach((point, i) => expect(point.coverage).toBeGreaterThan(curve[i]?.coverage ?? 1));
          expect(acceptable >= Math.max(0, ...curve.filter((point) => point.precision >= 0.98).map(({ coverage }) => coverage))).toBe(true);
        },
      ),
    );
  });

  it('refuses what is no probability', () => {
    for (const confidence of [-0.1, 1.1, Number.NaN]) expect(() => calibrate([{ confidence, right: true }])).toThrow(`not ${confidence}`);
    expect(() => calibrate([], 98)).toThrow('not 98');
  });
});
