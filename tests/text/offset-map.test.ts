import { describe, expect, it } from 'vitest';
import { locateSpan } from '../../src/text/offset-map.ts';
import { CHARACTER_WIDTH, placedBlock } from '../placed-block.ts';

const ONE_LINE = placedBlock('paragraph', 'A lump of the calf').places;
const TWO_PAGES = placedBlock('paragraph', 'on the\nfirst page\nand the next', [0, 0, 1]).places;

describe('locateSpan', () => {
  it('gives one box around the characters of one line', () => {
    expect(locateSpan(ONE_LINE, { start: 2, end: 6 })).toEqual([
      { page: 0, start: 2, end: 6, boxes: [[60, 100, 60 + 4 * CHARACTER_WIDTH, 110]] },
    ]);
  });

  it('gives one box a line, from top to bottom', () => {
    const [part] = locateSpan(TWO_PAGES, { start: 3, end: 12 });
    expect(part?.boxes).toHaveLength(2);
    expect(part?.boxes[0]?.[1]).toBeLessThan(part?.boxes[1]?.[1] ?? 0);
  });

  it('parts a span at the page it crosses and trims each part to its placed characters', () => {
    const parts = locateSpan(TWO_PAGES, { start: 0, end: TWO_PAGES.length });
    expect(parts.map(({ page, start, end }) => [page, start, end])).toEqual([
      [0, 0, 17],
      [1, 18, 30],
    ]);
  });

  it('is empty for an empty span, for characters without a place and outside the text', () => {
    expect(locateSpan(ONE_LINE, { start: 4, end: 4 })).toEqual([]);
    expect(locateSpan(TWO_PAGES, { start: 6, end: 7 })).toEqual([]);
    expect(locateSpan(ONE_LINE, { start: 100, end: 120 })).toEqual([]);
    expect(locateSpan([], { start: 0, end: 3 })).toEqual([]);
  });

  it('comes back to a page as a part of its own', () => {
    const back = placedBlock('paragraph', 'left\nright\nleft again', [0, 1, 0]).places;
    expect(locateSpan(back, { start: 0, end: back.length }).map(({ page }) => page)).toEqual([0, 1, 0]);
  });
});
