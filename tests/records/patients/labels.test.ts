import { describe, expect, it } from 'vitest';
import { findLabels, readOpeningLabel } from '../../../src/records/patients/labels.ts';

const named = (text: string): (readonly [string, readonly number[]])[] =>
  findLabels(text, 0).map(({ start, end, numbers }) => [text.slice(start, end).trim(), numbers]);

describe('patients named in a sentence', () => {
  it('by number, in lists and ranges', () => {
    expect(named('Margins were free in cases 1 and 3, and in patients 5 to 7.').map(([, numbers]) => numbers)).toEqual([
      [1, 3],
      [5, 6, 7],
    ]);
  });

  it('by order, where the noun is understood once it was said', () => {
    expect(named('The first patient is well; the second had a relapse and the third was lost.').map(([, numbers]) => numbers)).toEqual([
      [1],
      [2],
      [3],
    ]);
  });

  it('but not by an order of other things', () => {
    expect(named('The second was a nodule of the lung.')).toEqual([]);
    expect(named('The first patient had two operations, the second in May.').map(([, numbers]) => numbers)).toEqual([[1]]);
  });
});

describe('labels that open a part', () => {
  it.each([
    ['Case 1', 1],
    ['(Case 2)', 2],
    ['Case-2', 2],
    ['2nd case', 2],
    ['Presentation of case 3', 3],
    ['Report of case II', 2],
    ['Observation 1', 1],
    ['Subject no. 2', 2],
    ['Sibling 2', 2],
  ])('%s', (text, number) => {
    expect(readOpeningLabel(text)?.number).toBe(number);
  });

  it('but not amounts that follow a label', () => {
    expect(named('During the puncture in case 2, 60 ml of fluid was drained.').map(([, numbers]) => numbers)).toEqual([[2]]);
  });
});
