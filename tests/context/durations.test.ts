import { describe, expect, it } from 'vitest';
import { findDurations } from '../../src/context/durations.ts';

const first = (text: string): { list: readonly number[]; comparator: string; role: string; anchor: string } => {
  const [duration] = findDurations(text);
  if (!duration) throw new RangeError(`no duration in: ${text}`);
  const { list, comparator, role, anchor } = duration;
  return { list, comparator, role, anchor };
};

describe('durations', () => {
  it.each([
    ['twenty-four months after nephrectomy', [24], 'surgery'],
    ['two and a half years after diagnosis', [30], 'diagnosis'],
    ['a year and a half after the end of chemotherapy', [18], 'treatment'],
    ['half a year after admission', [6], 'presentation'],
    ['3 years and 4 months after surgery', [40], 'surgery'],
    ['In June 2015, six months after surgery', [6], 'surgery'],
    ['on postoperative day 19', [0.625], 'surgery'],
    ['after follow-ups of 40, 12 and 15 months, respectively', [40, 12, 15], 'unstated'],
    ['of 57 months, 53 months and 9 months', [57, 53, 9], 'unstated'],
    ['well for 3 1/2 years', [42], 'unstated'],
    ['nine months after the first manifestation', [9], 'presentation'],
    ['nine years after the onset of her diabetes', [108], 'unstated'],
  ])('%s', (text, list, anchor) => {
    expect(first(text)).toMatchObject({ list, anchor });
  });
  it.each([
    ['for more than 4 years', '>'],
    ['for at least 3 years', '>='],
    ['less than one month after surgery', '<'],
    ['about 18 months later', '='],
  ])('bounds: %s', (text, comparator) => {
    expect(first(text).comparator).toBe(comparator);
  });
  it.each([
    ['a 45-year-old woman', 'age'],
    ['every 3 months', 'repeated'],
    ['6 months before admission', 'before'],
    ['a history of 2 years', 'before'],
    ['a median follow-up of 31 months', 'rate'],
    ['a 5-year survival rate', 'rate'],
    ['she took it for 5 years', 'for'],
    ['received 6 months of adjuvant chemotherapy', 'gap'],
    ['after 6 months of chemotherapy', 'after'],
    ['two years later', 'after'],
  ])('role: %s', (text, role) => {
    expect(first(text).role).toBe(role);
  });
  it('takes neither isotopes nor doses for times', () => {
    expect(findDurations('scintigraphy with Tc-99m MDP')).toEqual([]);
    expect(findDurations('99m pertechnetate')).toEqual([]);
  });
});
