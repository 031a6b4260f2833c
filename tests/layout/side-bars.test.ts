import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/layout/lay-out.ts';
import { toLines } from '../../src/layout/lines.ts';
import { orderPage } from '../../src/layout/reading-order.ts';
import { toFrames } from '../../src/layout/words.ts';
import { lines, printed, printedPage, type PrintedLine } from './printed-page.ts';

const GUTTERS = [180, 370];
const TITLE = lines(200, 50, ['A soft growth of the heel'], { size: 16 });
const BAR = lines(
  40,
  91,
  ['Feet Clinic, Heel Town', 'Received in May', 'Accepted in June', 'Printed in July', 'by Footland Press', 'for all readers'],
  { size: 8 },
  17,
);
const ACROSS = lines(200, 90, [
  'This is the summary of what was seen in the woman and of all',
  'that was done for her, told in a few lines as the journal asks,',
  'and set beside a narrow bar that names the dates at which',
  'the paper came in.',
]);
const COLUMNS = [
  ...lines(200, 160, ['Growths of the heel have', 'been told of by few.']),
  ...lines(380, 160, ['She came back after a year', 'and was quite well.']),
];

function textsOf(page: readonly PrintedLine[], gutters = GUTTERS, index = 0): string[] {
  const words = toFrames(printedPage(index, page)).flatMap((frame) => frame.words);
  return orderPage(toLines(words, gutters), gutters).map((strip) => strip.lines.map((line) => line.text).join(' '));
}

describe('a bar at the left of a page', () => {
  it('is read as one, below the title and before what stands beside it', () => {
    const texts = textsOf([...TITLE, ...BAR, ...ACROSS, ...COLUMNS]);
    expect(texts.map((text) => text.slice(0, 12))).toEqual([
      'A soft growt',
      'Feet Clinic,',
      'This is the ',
      'Growths of t',
      'She came bac',
    ]);
    expect(texts[1]).toContain('for all readers');
    expect(texts[2]).toContain('the paper came in.');
  });

  it('is a column where nothing beside it runs across the others', () => {
    const texts = textsOf([...BAR, ...COLUMNS]);
    expect(texts.map((text) => text.slice(0, 12))).toEqual(['Feet Clinic,', 'Growths of t', 'She came bac']);
  });
});

describe('a bar at the right of a first page', () => {
  const title = lines(40, 50, ['A soft growth of the heel and what became of it in the end'], { size: 16 });
  const bar = lines(
    440,
    91,
    ['Feet Clinic, Heel Town', 'Received in May', 'Accepted in June', 'Printed in July', 'by Footland Press', 'for all readers'],
    { size: 8 },
    17,
  );
  const across = lines(40, 90, [
    'This is the summary of what was seen in the woman and of all',
    'that was done for her, told in a few lines as the journal asks,',
    'and set beside a narrow bar that names the dates at which',
    'the paper came in.',
  ]);
  const columns = [
    ...lines(40, 160, ['Growths of the heel have', 'been told of by few.', 'Most of them were hard and', 'none of them came back.']),
    ...lines(220, 160, ['She came back after a year', 'and was quite well.']),
  ];

  it('is read as one beside text that runs across two columns', () => {
    const texts = textsOf([...title, ...bar, ...across, ...columns], [210, 420]);
    expect(texts.map((text) => text.slice(0, 12))).toEqual([
      'A soft growt',
      'Feet Clinic,',
      'This is the ',
      'Growths of t',
      'She came bac',
    ]);
  });

  it('is read as one beside a single column in larger type', () => {
    const texts = textsOf([...title, ...bar, ...across], [420]);
    expect(texts.map((text) => text.slice(0, 12))).toEqual(['A soft growt', 'Feet Clinic,', 'This is the ']);
  });

  it('is a column where its type is that of the text, and on later pages', () => {
    const column = bar.map((line) => ({ ...line, size: 10 }));
    expect(textsOf([...across, ...column], [420])[0]).toContain('This is the');
    expect(textsOf([...across, ...bar], [420], 1)[0]).toContain('This is the');
  });

  it('gives the text neither title, authors nor paragraphs', () => {
    const heads = lines(60, 60, ['A soft growth of the heel'], { size: 18 });
    const body = [
      'The growth lay below the skin of the heel and had been there',
      'for about two years before she came to us. It was soft and',
      'could be moved, and it was cut out with a wide margin on',
      'the next day. The wound healed without further trouble.',
    ];
    const page = printedPage(0, [
      ...heads,
      ...lines(60, 90, ['Ada Birch and Ben Cedar']),
      ...lines(60, 130, ['Abstract'], { bold: true }),
      ...lines(60, 146, body),
      ...lines(60, 220, ['Introduction'], { bold: true }),
      ...lines(60, 236, [...body, ...body]),
      ...lines(440, 130, ['What the reviewers said', 'and who they were:', 'Cora Dale, Heel Town', 'Eve Fir, Footland'], { size: 8 }),
    ]);
    const { blocks } = layOut(printed(page));
    expect(blocks.find((block) => block.text.startsWith('What the reviewers'))?.kind).toBe('other');
    expect(blocks.filter((block) => block.kind === 'authors').map((block) => block.text)).toEqual(['Ada Birch and Ben Cedar']);
  });
});
