import { describe, expect, it } from 'vitest';
import { counted, difference, interval, percent, probability, share } from '../../../src/evaluate/report/figures.ts';

describe('figures', () => {
  it.each([
    [0, '.000'],
    [0.9174, '.917'],
    [1, '1.000'],
    [-0.03, '−.030'],
    [-0.0001, '.000'],
  ])('show the share %d as %s', (value, text) => {
    expect(share(value)).toBe(text);
  });

  it.each([
    [0.0124, '+.012'],
    [-0.0124, '−.012'],
    [0.0001, '.000'],
    [0, '.000'],
  ])('show the difference %d as %s', (value, text) => {
    expect(difference(value)).toBe(text);
  });

  it('show an interval in the form of its values', () => {
    expect(interval([0.9, 1])).toBe('[.900, 1.000]');
    expect(interval([-0.01, 0.03], difference)).toBe('[−.010, +.030]');
  });

  it('show a P value that is not zero as not zero', () => {
    expect(probability(0.0001)).toBe('<.001');
    expect(probability(0.034)).toBe('.034');
  });

  it('show counts with their noun, and percentages that do not break', () => {
    expect([counted(1, 'document'), counted(1200, 'document'), counted(1234567, 'value')]).toEqual([
      '1 document',
      '1,200 documents',
      '1,234,567 values',
    ]);
    expect(percent(0.6234)).toBe('62.3\u00a0%');
  });
});
