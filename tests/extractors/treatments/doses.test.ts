import { describe, expect, it } from 'vitest';
import { combineDoses, findDoses } from '../../../src/extractors/treatments/doses.ts';

const read = (text: string): (number | null)[] | null => {
  const dose = combineDoses(findDoses(text));
  return dose && [dose.totalGy, dose.fractions, dose.perFractionGy];
};

describe('findDoses', () => {
  it.each<[string, (number | null)[]]>([
    ['200 Gy in 12 fractions', [200, 12, 16.67]],
    ['50Gy/25f', [50, 25, 2]],
    ['5040 cGy', [50.4, null, null]],
    ['5,040 cGy in 28 fractions', [50.4, 28, 1.8]],
    ['1.8 Gy × 28', [50.4, 28, 1.8]],
    ['30 x 2 Gy', [60, 30, 2]],
    ['1,8 Gy per fraction to a total of 50,4 Gy', [50.4, null, 1.8]],
    ['2 Gy per fraction to a total of 60 Gy', [60, null, 2]],
    ['60 Gy in 30 daily fractions of 2 Gy each', [60, 30, 2]],
    ['thirty fractions to a total dose of 60 Gy', [60, 30, 2]],
    ['a total dose of 46 Gy in 2 Gy fractions, 5 times a week', [46, null, 2]],
    ['25 fractions of 1.8 Gy', [45, 25, 1.8]],
    ['54 Gy (RBE) in 30 fractions', [54, 30, 1.8]],
    ['60 Gray/23 fractions/43 days', [60, 23, 2.61]],
    ['60 Gy (2 Gy per fraction, 5 fractions per week)', [60, null, 2]],
    ['1.8 Gy in 30 fractions', [54, 30, 1.8]],
    ['vaginal vault brachytherapy of 21 Gy', [21, null, null]],
    ['a single 8-Gy fraction', [8, 1, 8]],
    ['45 Gy in phase I and 9 Gy in phase II', [54, null, null]],
    ['of the planned 60 Gy, she received 44 Gy', [44, null, null]],
    ['radiotherapy with 60 Gy was planned, but she received only 44 Gy', [44, null, null]],
    ['12 Gy at the margin and 24 Gy at the centre', [12, null, null]],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('adds a boost to the dose before it', () => {
    expect(read('45 Gy in 25 fractions followed by a boost of 14 Gy in 7 fractions')).toEqual([59, 32, null]);
  });

  it('takes a total that its parts add up to as it is', () => {
    expect(read('a total dose of 70 Gy (50 Gy with a boost of 20 Gy)')?.[0]).toBe(70);
  });

  it('takes the largest of doses to different volumes', () => {
    expect(read('66 Gy to the tumour bed and 50 Gy to the neck')?.[0]).toBe(66);
  });

  it('leaves limits of organs and plain numbers alone', () => {
    expect(read('bladder (Dmax 65.8 Gy; V36Gy < 1 ccm)')).toBeNull();
    expect(read('V20 of 18 Gy')).toBeNull();
    expect(read('the cut surface was gray, 3 gray-white nodules')?.[0] ?? null).toBeNull();
  });
});
