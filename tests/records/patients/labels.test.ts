import { describe, expect, it } from 'vitest';
import { findLabels } from '../../../src/records/patients/labels.ts';

const named = (text: string): (readonly [string, readonly number[]])[] => findLabels(text, 0).map(({ start, end, numbers }) => [text.slice(start, end).trim(), numbers]);

describe('patients named in a sentence', () => {
  it('by number, in lists and ranges', () => {
    expect(named('Margins were free in cases 1 and 3, and in patients 5 to 7.').map(([, numbers]) => numbers)).toEqual([[1, 3], [5, 6, 7]]);
  });

  it('by order, where the noun is understood once it was said', () => {
    expect(named('The first patient is well; the second had a relapse and the third was lost.').map(([, numbers]) => numbers)).toEqual([[1], [2], [3]]);
  });

  it('but not by an order of other things', () => {
    expect(named('The second was a nodule of the lung.')).toEqual([]);
    expect(named('The first patient had two operations, the second in May.').map(([, numbers]) => numbers)).toEqual([[1]]);
  });
});
