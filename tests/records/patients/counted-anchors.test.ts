import { describe, expect, it } from 'vitest';
import { countedAnchors } from '../../../src/records/patients/counted-anchors.ts';
import { block, inputOf } from '../../reading-of.ts';

function opened(title: string, ...paragraphs: readonly string[]): string[] {
  const input = inputOf([block('title', title), block('heading', 'Results'), ...paragraphs.map((text) => block('paragraph', text))]);
  return countedAnchors(input).map(({ start }) => input.reading.text.slice(start).split(/\s/).slice(0, 4).join(' '));
}

describe('countedAnchors', () => {
  it('opens as many patients as the paper counts', () => {
    expect(opened('Sarcoma of the calf: report of three cases', 'In the first case resection was done. It was complete. The second case was irradiated.', 'Case 3 had no treatment.'))
      .toEqual(['In the first case', 'The second case was', 'Case 3 had no']);
  });

  it('lets groups number anew', () => {
    expect(opened('Sarcoma of the calf: four cases', 'Group 1 had two. In case 1 resection was done. In case 2 it was not.', 'Cytology in the first case was poor. The second case was rich.')).toHaveLength(4);
  });

  it('opens none where the count does not fit or is not given', () => {
    expect(opened('Sarcoma of the calf: report of three cases', 'In the first case resection was done. The second case was irradiated.')).toEqual([]);
    expect(opened('Sarcoma of the calf', 'In the first case resection was done. The second case was irradiated.')).toEqual([]);
  });

  it('does not take a comparison for a beginning', () => {
    expect(opened('Sarcoma of the calf: two cases', 'In case 1 resection was done. Margins, as in case 2, were free.')).toEqual([]);
  });
});
