import { describe, expect, it } from 'vitest';
import { readTableHead } from '../../../src/records/literature/columns.ts';
import type { PatientRow } from '../../../src/records/literature/patient-row.ts';
import { isSeries, readPatientRows } from '../../../src/records/literature/rows.ts';
import { block, inputOf } from '../../reading-of.ts';

function rowsOf(...lines: readonly string[]): PatientRow[] {
  const [table] = inputOf([block('table', ['Author\tAge\tSex\tFollow-up', ...lines].join('\n'))]).reading.blocks;
  const head = table ? readTableHead(table) : null;
  return table && head ? readPatientRows(table, head) : [];
}

describe('readPatientRows', () => {
  it('gives the filled cells of a row by role', () => {
    const [row] = rowsOf('Moreno [4]\t48\t\t6 months');
    expect(row?.cells.map(({ role, cell }) => [role, cell.text])).toEqual([
      ['reference', 'Moreno [4]'],
      ['age', '48'],
      ['follow-up', '6 months'],
    ]);
  });

  it('carries a reference down to rows that name none', () => {
    expect(rowsOf('Moreno [4]\t48\tM\t6', '\t51\tF\t7', 'Okafor [5]\t60\tM\t8').map(({ reference }) => reference)).toEqual([
      'Moreno [4]',
      'Moreno [4]',
      'Okafor [5]',
    ]);
  });

  it('takes rows that repeat number, reference, age and sex as one patient, and others of one reference as several', () => {
    const told = (...lines: readonly string[]): number => {
      const [table] = inputOf([block('table', ['Case\tAuthor\tAge\tSex\tSide', ...lines].join('\n'))]).reading.blocks;
      const head = table ? readTableHead(table) : null;
      return table && head ? readPatientRows(table, head).length : 0;
    };
    expect(told('1\tMoreno [4]\t48\tM\tLeft', '1\tMoreno [4]\t48\tM\tRight', '2\tOkafor [5]\t60\tM\tLeft')).toBe(2);
    expect(told('1\tMoreno [4]\t48\tM\tLeft', '2\tMoreno [4]\t48\tM\tRight')).toBe(2);
    expect(rowsOf('Moreno [4]\t48\tM\t6', 'Moreno [4]\t48\tM\t9')).toHaveLength(2);
  });

  it('goes on with a row of the same reference where a list above is not finished', () => {
    const rows = rowsOf('Moreno [4]\t48\tM\tAlive, 6', 'Okafor [5]\t51\tF\tAlive with', 'Lindt [6]\t60\tM\tAlive');
    expect(rows).toHaveLength(3);
    const told = (...lines: readonly string[]): PatientRow[] => {
      const [table] = inputOf([block('table', ['Author\tAge\tMetastases\tFollow-up', ...lines].join('\n'))]).reading.blocks;
      const head = table ? readTableHead(table) : null;
      return table && head ? readPatientRows(table, head) : [];
    };
    const joined = told('Moreno [4]\t48\tLiver,\t6 months', 'Moreno [4]\t\tbone\t', 'Okafor [5]\t51\tNone\t7 months');
    expect(
      joined.map(({ reference, cells }) => [reference, cells.filter(({ role }) => role === 'metastases').map(({ cell }) => cell.text)]),
    ).toEqual([
      ['Moreno [4]', ['Liver,', 'bone']],
      ['Okafor [5]', ['None']],
    ]);
    expect(told('Moreno [4]\t48\tLiver\t6 months', 'Moreno [4]\t\tbone\t3 months', 'Okafor [5]\t51\tNone\t7 months')).toHaveLength(3);
  });

  it("gives a number without a reference nobody else's", () => {
    expect(
      rowsOf('1 (4)\t48\tM\t6', '2 (5)\t51\tF\t7', '3 (5)\t33\tF\t7', '4 (6)\t58\tM\t2', '5\t60\tM\t8').map(({ reference }) => reference),
    ).toEqual(['1 (4)', '2 (5)', '3 (5)', '4 (6)', null]);
  });

  it.each(['"', '”', 'ditto', 'same'])('carries it past %s', (mark) => {
    expect(rowsOf('Moreno [4]\t48\tM\t6', `${mark}\t51\tF\t7`)[1]?.reference).toBe('Moreno [4]');
  });

  it('carries the authors and not the label of the row above', () => {
    const rows = rowsOf('Moreno [4] Case 1\t48\tM\t6', 'Case 2\t51\tF\t7');
    expect(rows.map(({ reference, label }) => [reference, label])).toEqual([
      ['Moreno [4] Case 1', 'Case 1'],
      ['Moreno [4]', 'Case 2'],
    ]);
  });

  it('takes a row of one cell as the reference of those below', () => {
    const rows = rowsOf('Moreno [4]\t\t\t', 'Case 1\t48\tM\t6', 'Case 2\t51\tF\t7');
    expect(rows.map(({ reference, label }) => [reference, label])).toEqual([
      ['Moreno [4]', 'Case 1'],
      ['Moreno [4]', 'Case 2'],
    ]);
  });

  it.each(['Present case', 'This study', 'Our patient', 'Current report', 'Recent case', 'Ours'])(
    'knows %s as the own patient, and no other row',
    (own) => {
      expect(rowsOf('Moreno [4]\t48\tM\t6', `${own}\t51\tF\t7`).map((row) => row.own)).toEqual([false, true]);
    },
  );

  it('carries ownership down to further own patients, and not to the next reference', () => {
    expect(rowsOf('Present study\t48\tM\t6', '\t51\tF\t7', 'Okafor [5]\t60\tM\t8').map((row) => row.own)).toEqual([true, true, false]);
  });

  it('joins authors and their number of the reference list from two columns', () => {
    const [table] = inputOf([block('table', 'Case\tAge\tSex\tAuthors\tRef.\n1\t48\tM\tMoreno et al\t[4]\n2\t51\tF\tOkafor\t[5]')]).reading
      .blocks;
    const head = table ? readTableHead(table) : null;
    expect(table && head ? readPatientRows(table, head).map(({ reference }) => reference) : null).toEqual([
      'Moreno et al [4]',
      'Okafor [5]',
    ]);
  });

  it('takes bare numbers under a heading of references for references, and a repeated head for none', () => {
    const [table] = inputOf([block('table', 'Case\tAge\tSex\tReference\nCase\tAge\tSex\tReference\n1\t48\tM\t11\n2\t51\tF\t12')]).reading
      .blocks;
    const head = table ? readTableHead(table) : null;
    expect(table && head ? readPatientRows(table, head).map(({ reference, label }) => [reference, label]) : null).toEqual([
      ['11', '1'],
      ['12', '2'],
    ]);
  });

  it('leaves out empty rows', () => {
    expect(rowsOf('\t\t\t', 'Moreno [4]\t48\tM\t6')).toHaveLength(1);
  });
});

describe('rows that go on', () => {
  it('add to the patient above where they tell nobody apart', () => {
    const rows = rowsOf('Moreno [4]\t48\tM\t6 months', '\t\t\tNED', 'Okafor [5]\t60\tM\t8');
    expect(rows.map(({ cells }) => cells.filter(({ role }) => role === 'follow-up').map(({ cell }) => cell.text))).toEqual([
      ['6 months', 'NED'],
      ['8'],
    ]);
  });

  it('may be the lines of a reference', () => {
    expect(
      rowsOf('Moreno and\t48\tM\t6 months,', '[4]\t\t\tNED', 'Okafor [5]\t60\tM\t8', 'Lindt [6]\t\t\t9').map(({ reference }) => reference),
    ).toEqual(['Moreno and [4]', 'Okafor [5]', 'Lindt [6]']);
  });

  it('are no patients below a heading inside the table', () => {
    expect(rowsOf('Adults', 'Moreno [4]\t48\tM\t6', 'Children', 'Okafor [5]\t6\tM\t8')).toHaveLength(2);
  });
});

describe('isSeries', () => {
  it.each([
    ['9–78\t9 F, 6 M', true],
    ['3, 4, 4, 21\t', true],
    ['mean 56\tM:F = 9:1', true],
    ['48\tM', false],
    ['30-35\tF', false],
    ['\tF', false],
  ])('%s', (cells, series) => {
    expect(rowsOf(`Moreno [4]\t${cells}\t6 months`).map(isSeries)).toEqual([series]);
  });
});
