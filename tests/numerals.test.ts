import { describe, expect, it } from 'vitest';
import { NUMBER_PATTERN, parseNumber } from '../src/numerals.ts';

describe('parseNumber', () => {
  it.each([
    ['37', 37],
    ['1,250', 1250],
    ['2.5', 2.5],
    ['1·5', 1.5],
    ['zero', 0],
    ['nineteen', 19],
    ['forty', 40],
    ['fourty', 40],
    ['fifty-four', 54],
    ['Fifty four', 54],
    ['sixty–one', 61],
    ['a', 1],
    ['half', 0.5],
    ['dozen', 12],
    [' twice ', 2],
    ['one hundred and five', 105],
    ['one hundred', 100],
    ['two and a half', 2.5],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'grade', 'IV', '12-14', '3/4', 'x2', '1,25'])('reads no number in %j', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe('NUMBER_PATTERN', () => {
  const numbers = (text: string): string[] => [...text.matchAll(new RegExp(NUMBER_PATTERN, 'giu'))].map(([number]) => number);

  it('finds digits and words', () => {
    expect(numbers('12 of forty-two, two and a half, 1,250 and 0.5')).toEqual(['12', 'forty-two', 'two and a half', '1,250', '0.5']);
  });

  it('finds no number word inside another word', () => {
    expect(numbers('weighty tendon, often gone, none')).toEqual([]);
  });

  it('finds only what parseNumber reads', () => {
    for (const number of numbers('seven hundred fifty-nine 3.25 thirty one twelve one and a half'))
      expect(parseNumber(number)).not.toBeNull();
  });
});
