import { expect, it } from 'vitest';
import { readPercent } from '../../../src/evaluate/brat/read-percent.ts';

it.each([
  ['30%', '=', 30, 30],
  ['an index of 2.5 %', '=', 2.5, 2.5],
  ['3–5%', '=', 3, 5],
  ['3% to 5%', '=', 3, 5],
  ['10 to 15%', '=', 10, 15],
  ['less than 2 %', '<', null, 2],
  ['<5%', '<', null, 5],
  ['up to 20%', '<=', null, 20],
  ['over 90%', '>', 90, null],
  ['at least 80%', '>=', 80, null],
  ['about 15%', '~', 15, 15],
  ['~40%', '~', 40, 40],
] as const)('reads %s', (text, op, low, high) => {
  expect(readPercent(text)).toEqual({ op, low, high });
});

it('lets the words in front bound the number', () => {
  expect(readPercent('15%', 'in approximately ')).toEqual({ op: '~', low: 15, high: 15 });
});

it.each(['high', '50 mitoses', 'grade 2/6', ''])('finds no share in %j', (text) => {
  expect(readPercent(text)).toBeNull();
});
