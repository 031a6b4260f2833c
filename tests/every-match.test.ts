import { describe, expect, it } from 'vitest';
import { everyMatch } from '../src/every-match.ts';

describe('every match', () => {
  it.each([
    [/\d+ (months?|years?)/g, 'after 6 months and 2 years', ['6 months', '2 years']],
    [/b*/g, 'abb', ['', 'bb', '']],
    [/x/g, 'nothing here', []],
  ])('finds what matchAll finds: %s', (pattern, text, told) => {
    const found = everyMatch(pattern, text);
    expect(found.map(([match]) => match)).toEqual(told);
    expect(found.map(({ index }) => index)).toEqual([...text.matchAll(pattern)].map(({ index }) => index));
  });

  it('begins at the start of each text, wherever the pattern was left', () => {
    const pattern = /free/g;
    pattern.test('disease free');
    expect(everyMatch(pattern, 'free of disease')).toHaveLength(1);
  });

  it('refuses a pattern that is not global, which would never end', () => {
    expect(() => everyMatch(/a/, 'aaa')).toThrow(TypeError);
  });
});
