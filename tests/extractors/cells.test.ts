import { describe, expect, it } from 'vitest';
import { readAgeCell } from '../../src/extractors/age/read-age-cell.ts';
import { readSexCell } from '../../src/extractors/sex/read-sex-cell.ts';

describe('reading a cell of ages', () => {
  it.each([
    ['45/F', '', 45],
    ['F/45', '', 45],
    ['45F', '', 45],
    ['F45', '', 45],
    ['67 y', '', 67],
    ['6 mo', '', 0.5],
    ['2y 6m', '', 2.5],
    ['6m/M', 'Age/Sex', 0.5],
    ['45 m', 'Age/Sex', 45],
    ['45', 'Age (months)', 3.75],
    ['newborn', '', 0],
    ['67-year-old woman', '', 67],
    ['sixty', '', 60],
  ])('reads %s under "%s" as %d years', (text, heading, years) => {
    expect(readAgeCell(text, heading)).toEqual({ years, approximate: false });
  });

  it('marks decades and signs of doubt as approximate', () => {
    expect(readAgeCell('60s')).toEqual({ years: 60, approximate: true });
    expect(readAgeCell('~50')).toEqual({ years: 50, approximate: true });
  });

  it.each(['NA', '–', '', 'M:F = 9:1', '56 (45–67)', '40s-50s', 'median 56', '4,543', 'M'])(
    'finds no age of one patient in "%s"',
    (text) => {
      expect(readAgeCell(text)).toBeNull();
    },
  );
});

describe('reading a cell of sexes', () => {
  it.each([
    ['F', 'female'],
    ['M', 'male'],
    ['f', 'female'],
    ['Male', 'male'],
    ['45/F', 'female'],
    ['M 37', 'male'],
    ['67F', 'female'],
    ['♀', 'female'],
    ['57 years/male', 'male'],
  ])('reads %s', (text, sex) => {
    expect(readSexCell(text)).toBe(sex);
  });

  it.each(['NA', '45', '6 m', 'M:F = 2:1', '3M, 4F', '–'])('finds no sex of one patient in "%s"', (text) => {
    expect(readSexCell(text)).toBeNull();
  });
});
