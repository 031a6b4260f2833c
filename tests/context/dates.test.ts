import { describe, expect, it } from 'vitest';
import { findDates, monthsBetween } from '../../src/context/dates.ts';

const read = (text: string): string[] =>
  findDates(text).map(({ year, month, day }) => `${String(year)}-${String(month)}${day === null ? '' : `-${String(day)}`}`);

describe('findDates', () => {
  it.each([
    ['She was operated on in March 2012.', ['2012-3']],
    ['He was seen on 4 July 2009 and on August 12, 2010.', ['2009-7-4', '2010-8-12']],
    ['Between Sept. 2001 and the 3rd of May, 2002 he was well.', ['2001-9', '2002-5-3']],
    ['The node was excised in 06/2015.', ['2015-6']],
    ['In May she felt well; in 2014 she did not; 12/14/2014 is no month and year.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('shifts its offsets', () => {
    expect(findDates('in June 2011', 100)[0]).toMatchObject({ start: 103, end: 112 });
  });
});

describe('monthsBetween', () => {
  const [march, june, first, last] = findDates('March 2010, June 2011, 1 May 2012, 16 May 2012');
  it('counts whole months where a day is missing, parts of a month where both days are printed, below 0 backwards', () => {
    if (!march || !june || !first || !last) throw new Error('four dates');
    expect(monthsBetween(march, june)).toBe(15);
    expect(monthsBetween(first, last)).toBeCloseTo(0.49, 2);
    expect(monthsBetween(june, march)).toBe(-15);
  });
});
