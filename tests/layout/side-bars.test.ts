import { describe, expect, it } from 'vitest';
import { toLines } from '../../src/layout/lines.ts';
import { orderPage } from '../../src/layout/reading-order.ts';
import { toFrames } from '../../src/layout/words.ts';
import { lines, printedPage, type PrintedLine } from './printed-page.ts';

const GUTTERS = [180, 370];
const TITLE = lines(200, 50, ['A soft growth of the heel'], { size: 16 });
const BAR = lines(40, 91, ['Feet Clinic, Heel Town', 'Received in May', 'Accepted in June', 'Printed in July', 'by Footland Press', 'for all readers'], { size: 8 }, 17);
const ACROSS = lines(200, 90, ['This is the summary of what was seen in the woman and of all', 'that was done for her, told in a few lines as the journal asks,', 'and set beside a narrow bar that names the dates at which', 'the paper came in.']);
const COLUMNS = [...lines(200, 160, ['Growths of the heel have', 'been told of by few.']), ...lines(380, 160, ['She came back after a year', 'and was quite well.'])];

function textsOf(page: readonly PrintedLine[]): string[] {
  const words = toFrames(printedPage(0, page)).flatMap((frame) => frame.words);
  return orderPage(toLines(words, GUTTERS), GUTTERS).map((strip) => strip.lines.map((line) => line.text).join(' '));
}

describe('a bar at the left of a page', () => {
  it('is read as one, below the title and before what stands beside it', () => {
    const texts = textsOf([...TITLE, ...BAR, ...ACROSS, ...COLUMNS]);
    expect(texts.map((text) => text.slice(0, 12))).toEqual(['A soft growt', 'Feet Clinic,', 'This is the ', 'Growths of t', 'She came bac']);
    expect(texts[1]).toContain('for all readers');
    expect(texts[2]).toContain('the paper came in.');
  });

  it('is a column where nothing beside it runs across the others', () => {
    const texts = textsOf([...BAR, ...COLUMNS]);
    expect(texts.map((text) => text.slice(0, 12))).toEqual(['Feet Clinic,', 'Growths of t', 'She came bac']);
  });
});
