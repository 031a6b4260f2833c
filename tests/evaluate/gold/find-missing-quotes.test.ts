import { describe, expect, it } from 'vitest';
import { findMissingQuotes } from '../../../src/evaluate/gold/find-missing-quotes.ts';
import { goldReport, goldTreatment } from '../build.ts';

const TEXT = 'She had “whole\u00adbrain” radio-\ntherapy – 30 Gy – at once.\n\n1\t54/F\tFemur\tWR\n2\t60/M\tTibia\tWR';

const missing = (...quotes: readonly string[]): readonly unknown[] =>
  findMissingQuotes(goldReport('a', [{ treatments: quotes.map((quote) => goldTreatment('radiotherapy', { quote })) }]), TEXT);

describe('findMissingQuotes', () => {
  it.each(['had "wholebrain" radiotherapy', "'whole-brain' radio-therapy", 'radiotherapy - 30 Gy', '1 | 54/F | Femur | WR', '30\tGy'])(
    'finds %j',
    (quote) => {
      expect(missing(quote)).toEqual([]);
    },
  );

  it('names what the text does not have by its place in the gold', () => {
    expect(missing('30 Gy', '40 Gy', '1 | 60/M | Femur')).toEqual([
      { path: '/cases/0/treatments/1/quote', quote: '40 Gy' },
      { path: '/cases/0/treatments/2/quote', quote: '1 | 60/M | Femur' },
    ]);
  });
});
