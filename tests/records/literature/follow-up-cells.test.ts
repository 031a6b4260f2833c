import { describe, expect, it } from 'vitest';
import { readFollowUpCells, surerStatus } from '../../../src/records/literature/follow-up-cells.ts';
import type { TextCell } from '../../../src/text/reading.ts';

function cell(text: string): TextCell {
  return { row: 1, column: 0, text, start: 0, end: text.length };
}

function read(text: string, heading = 'Follow-up'): unknown {
  const value = readFollowUpCells([{ cell: cell(text), heading }])?.value;
  return value ? { months: value.durationMonths, code: value.code, sign: value.comparator } : null;
}

describe('readFollowUpCells', () => {
  it.each([
    ['12 months, NED', 12, 'NED', '='],
    ['NED (2 years)', 24, 'NED', '='],
    ['DOD at 7 mo', 7, 'DOD', '='],
    ['AWD, 18 m', 18, 'AWD', '='],
    ['Alive, 6 months', 6, 'ALIVE', '='],
    ['lost to follow-up', null, 'LFU', null],
    ['one and a half years', 18, null, '='],
    ['> 5 years', 60, null, '>'],
    ['30+ months', 30, null, '>'],
    ['30 months +', 30, null, '>'],
    ['Died from recurrence and metastases at 17 months', 17, 'DOD', '='],
    ['Dead of unrelated disease, 9 months', 9, 'DOC', '='],
    ['died, no evidence of disease', null, 'DUC', null],
    ['Well for 3 1/2 years', 42, 'ALIVE', '='],
    ['11 y 2 mo, DOD', 134, 'DOD', '='],
    ['1 year and 6 months', 18, null, '='],
    ['3 recurrences over 10 years', 120, 'AWD', '='],
    ['over 10 years', 120, null, '>'],
    ['died 16 months later due to recurrence', 16, 'DOD', '='],
    ['26 months NAD', 26, 'NED', '='],
    ['liver metastases at 22 months; die at 27 months', 27, 'DUC', '='],
  ])('%s', (text, months, code, sign) => {
    expect(read(text)).toEqual({ months, code, sign });
  });

  it('takes the unit from the heading where the cell has none', () => {
    expect(read('14', 'Follow-up (months)')).toMatchObject({ months: 14 });
    expect(read('2', 'Follow-up (years)')).toMatchObject({ months: 24 });
    expect(read('14', 'Follow-up')).toBeNull();
  });

  it.each(['', '-', '–', 'NA', 'N/A', 'not informed', 'not reported', 'NR', '?'])('reads nothing in %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it('takes the last of several durations', () => {
    expect(read('recurrence at 6 months, NED at 20 months')).toMatchObject({ months: 20, code: 'NED' });
  });

  it('joins what several cells tell, and shows all of them', () => {
    const told = readFollowUpCells([
      { cell: cell('NED'), heading: 'Outcome' },
      { cell: { ...cell('30 months'), start: 10, end: 19 }, heading: 'Follow-up' },
      { cell: cell('NA'), heading: 'Status' },
    ]);
    expect(told?.value).toMatchObject({ durationMonths: 30, code: 'NED', vitalStatus: 'alive', diseaseStatus: 'none' });
    expect(told?.evidence).toHaveLength(2);
  });

  it.each([
    ['DOD', 'dead', 'with-disease'],
    ['NED', 'alive', 'none'],
    ['AWD', 'alive', 'with-disease'],
    ['DOC', 'dead', 'unknown'],
  ])('%s is %s, %s', (code, vitalStatus, diseaseStatus) => {
    expect(readFollowUpCells([{ cell: cell(code), heading: 'Outcome' }])?.value).toMatchObject({
      vitalStatus,
      diseaseStatus,
      durationMonths: null,
    });
  });
});

describe('surerStatus', () => {
  const told = (text: string): ReturnType<typeof readFollowUpCells> => readFollowUpCells([{ cell: cell(text), heading: 'Follow-up' }]);

  it('keeps the status of a code that a legend words oddly', () => {
    expect(surerStatus(told('NED, 9 months'), told('not evidence of disease, 9 months'))?.value.code).toBe('NED');
    expect(surerStatus(told('DOD'), told('dead on disease'))?.value.code).toBe('DOD');
  });

  it('believes a legend that says something else', () => {
    expect(surerStatus(told('DOD'), told('dead of other disease'))?.value.code).toBe('DOC');
  });
});
