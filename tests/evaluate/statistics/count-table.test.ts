import { describe, expect, it } from 'vitest';
import { columnsOf, fieldTotals, requireAlike, toCountTable } from '../../../src/evaluate/statistics/count-table.ts';
import { FOUND, tableOf, WRONG } from './table-of.ts';

describe('toCountTable', () => {
  it('lays the counts out document by document, zeros where a field is missing', () => {
    const table = toCountTable(
      [
        {
          counts: [
            { field: 'sex', due: 1, said: 2, right: 1 },
            { field: 'other', due: 9, said: 9, right: 9 },
          ],
        },
        {
          counts: [
            { field: 'age', due: 3, said: 1, right: 1 },
            { field: 'sex', due: 4, said: 5, right: 0 },
          ],
        },
      ],
      ['age', 'sex'],
    );
    expect(table).toEqual({
      fields: ['age', 'sex'],
      documents: 2,
      due: Int32Array.of(0, 1, 3, 4),
      said: Int32Array.of(0, 2, 1, 5),
      right: Int32Array.of(0, 1, 1, 0),
    });
  });

  it('adds what a document counts twice', () => {
    const twice = { field: 'age', due: 1, said: 1, right: 1 };
    expect(fieldTotals(toCountTable([{ counts: [twice, twice] }], ['age']))).toEqual([{ due: 2, said: 2, right: 2 }]);
  });

  it('may be empty either way', () => {
    expect(fieldTotals(toCountTable([], ['age']))).toEqual([{ due: 0, said: 0, right: 0 }]);
    expect(fieldTotals(toCountTable([{ counts: [] }], []))).toEqual([]);
  });
});

describe('fieldTotals', () => {
  it('sums every field over the documents', () => {
    expect(
      fieldTotals(
        tableOf(
          ['age', 'sex'],
          [
            [FOUND, WRONG],
            [FOUND, [2, 1, 1]],
          ],
        ),
      ),
    ).toEqual([
      { due: 2, said: 2, right: 2 },
      { due: 3, said: 2, right: 1 },
    ]);
  });
});

describe('columnsOf', () => {
  it('finds fields and names one that is not there', () => {
    const table = tableOf(['age', 'sex'], []);
    expect(columnsOf(table, ['sex', 'age'])).toEqual([1, 0]);
    expect(() => columnsOf(table, ['stage'])).toThrow(new RangeError('no field stage among the counts'));
  });
});

describe('requireAlike', () => {
  it('refuses tables of other documents or fields', () => {
    const table = tableOf(['age', 'sex'], [[FOUND, FOUND]]);
    expect(() => requireAlike(table, table)).not.toThrow();
    expect(() => requireAlike(table, tableOf(['age', 'sex'], []))).toThrow(new RangeError('1 documents before, 0 after'));
    expect(() => requireAlike(table, tableOf(['sex', 'age'], [[FOUND, FOUND]]))).toThrow(
      new RangeError('fields age, sex before, sex, age after'),
    );
  });
});
