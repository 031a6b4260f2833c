import { describe, expect, it } from 'vitest';
import { readFollowUpTables } from '../../src/extractors/follow-up/read-cells.ts';
import { block, inputOf } from '../reading-of.ts';

const read = (heading: string, cell: string): { months: number | null; code: string | null } | null => {
  const [found] = readFollowUpTables(inputOf([block('table', `Patient\t${heading}\nA\t${cell}`)]));
  return found ? { months: found.value.durationMonths, code: found.value.code } : null;
};

describe('cells of tables headed as follow-up', () => {
  it.each([
    ['Outcome', 'NED, 14 mo', 14, 'NED'],
    ['Follow-up (months)', '22', 22, null],
    ['Outcome', 'Well for 3 1/2 yrs', 42, 'ALIVE'],
    ['Status', 'Stable', null, 'AWD'],
    ['Recurrence', 'Yes: at 9 and 15 months', null, 'AWD'],
    ['Recurrence', 'None', null, 'NED'],
    ['Follow-up (months)', 'DNED (31)', 31, 'DOC'],
    ['Cause of death', 'Pneumonia', null, 'DOC'],
    ['Cause of death', 'Tumour progression', null, 'DOD'],
    ['Cause of death', 'Not documented', null, 'DUC'],
  ])('under "%s" reads "%s"', (heading, cell, months, code) => {
    expect(read(heading, cell)).toEqual({ months, code });
  });

  it.each([
    ['Cause of death', 'Alive'],
    ['Cause of death', '–'],
    ['Disease-free survival', '31'],
    ['Outcome', 'ND'],
  ])('under "%s" reads nothing from "%s"', (heading, cell) => {
    expect(read(heading, cell)).toBeNull();
  });
});
