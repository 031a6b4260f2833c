import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import { lines, printed, printedPage } from './printed-page.ts';

function kindsOf(document: Document): [string, string][] {
  return layOut(document).blocks.map((block): [string, string] => [block.kind, block.text]);
}

const TEXT = [
  'The growth lay below the skin of the heel',
  'and had been there for about two years.',
  'It was cut out with a wide margin and the',
  'wound healed without any further trouble.',
];
const MORE = [
  'At the last visit the scar was soft and no',
  'node could be felt in the groin or behind',
  'the knee. A scan of the chest was clear of',
  'any deposit and she went home quite well.',
];

describe('headings', () => {
  it('in a font of their own need no white below them', () => {
    const page = printedPage(0, [
      ...lines(60, 100, TEXT),
      ...lines(60, 160, ['Look at the heel'], { sans: true }),
      ...lines(60, 172, MORE),
    ]);
    expect(kindsOf(printed(page))).toEqual([
      ['paragraph', TEXT.join(' ')],
      ['heading', 'Look at the heel'],
      ['paragraph', MORE.join(' ')],
    ]);
  });

  it('may fill their line where the text below is indented', () => {
    const indented = [...lines(70, 172, MORE.slice(0, 1)), ...lines(60, 184, MORE.slice(1))];
    const page = printedPage(0, [
      ...lines(60, 100, TEXT),
      ...lines(60, 160, ['How the soft growth of the heel was found'], { sans: true }),
      ...indented,
    ]);
    expect(kindsOf(printed(page))[1]).toEqual(['heading', 'How the soft growth of the heel was found']);
  });

  it('may run over two lines and follow another heading', () => {
    const page = printedPage(0, [
      ...lines(60, 100, TEXT),
      ...lines(60, 164, ['Results'], { bold: true }),
      ...lines(60, 180, ['What was seen of the growth in the heel', 'and behind it'], { sans: true }),
      ...lines(60, 204, MORE),
    ]);
    expect(kindsOf(printed(page)).slice(1, 3)).toEqual([
      ['heading', 'Results'],
      ['heading', 'What was seen of the growth in the heel and behind it'],
    ]);
  });

  it('may end in words of another style', () => {
    const page = printedPage(0, [
      ...lines(60, 100, TEXT),
      ...lines(60, 164, ['What was seen of'], { bold: true }),
      ...lines(60, 176, ['Tinea pedis'], { bold: true, italic: true }),
      ...lines(60, 196, MORE),
    ]);
    expect(kindsOf(printed(page))[1]).toEqual(['heading', 'What was seen of Tinea pedis']);
  });

  it('set small and bold still head a text, also through a heading below them', () => {
    const page = printedPage(0, [
      ...lines(60, 100, TEXT),
      ...lines(60, 164, ['Ways to treat'], { bold: true, size: 8 }),
      ...lines(60, 180, ['Cutting it out'], { bold: true, size: 7 }),
      ...lines(60, 194, MORE),
    ]);
    expect(kindsOf(printed(page)).slice(1, 3)).toEqual([
      ['heading', 'Ways to treat'],
      ['heading', 'Cutting it out'],
    ]);
  });

  it('are not slanted words at the start of a text', () => {
    const page = printedPage(0, [
      ...lines(60, 100, ['Tinea pedis'], { italic: true }),
      ...lines(95, 100, ['was found between the toes']),
      ...lines(60, 112, MORE),
    ]);
    expect(kindsOf(printed(page)).map(([kind]) => kind)).not.toContain('heading');
  });
});

describe('lines that are no headings', () => {
  it('explain an abbreviation', () => {
    const page = printedPage(0, [
      ...lines(60, 100, TEXT),
      ...lines(60, 160, ['T. pedis: Tinea pedis'], { italic: true }),
      ...lines(60, 180, MORE),
    ]);
    expect(kindsOf(printed(page)).map(([kind]) => kind)).not.toContain('heading');
  });

  it('are as large as the text, where small references outweigh it', () => {
    const entries = Array.from({ length: 30 }, (_, i) => `${i + 1}. Alder B, Birch C: A growth of the heel. J Feet 1999, 3:14.`);
    const page = printedPage(0, [
      ...lines(60, 60, [...TEXT, ...MORE, ...TEXT, ...MORE]),
      ...lines(70, 262, ['A growth that was seen in the other']),
      ...lines(60, 274, ['foot as well']),
      ...lines(60, 300, ['References'], { bold: true }),
      ...lines(60, 314, entries, { size: 8 }, 10),
    ]);
    expect(kindsOf(printed(page)).find(([, text]) => text.startsWith('A growth that was'))?.[0]).toBe('paragraph');
  });
});

describe('references', () => {
  const entries = [
    '1. Alder B, Birch C: A growth of the heel that',
    'came back after years. J Feet 1999, 3:14-15.',
    '2. Cedar D, Elm F: Soft growths and what they',
    'may turn into at last. J Feet 2001, 5:16-19.',
  ];
  const later = [
    '3. Fir G, Gorse H: How a heel may be mended',
    'with skin of the thigh. J Skin 2003, 7:20-24.',
    '4. Hazel I, Ivy J: Growths below the skin, and',
    'where they are found. J Skin 2004, 8:25-31.',
  ];

  it('go on after back matter that stands among them', () => {
    const page = printedPage(0, [
      ...lines(60, 100, [...TEXT, ...MORE]),
      ...lines(60, 210, ['References'], { bold: true }),
      ...lines(60, 224, entries, { size: 8 }, 10),
      ...lines(60, 280, ['Acknowledgements'], { bold: true }),
      ...lines(60, 294, TEXT),
      ...lines(60, 360, later, { size: 8 }, 10),
    ]);
    expect(
      kindsOf(printed(page))
        .slice(1)
        .map(([kind]) => kind),
    ).toEqual(['heading', 'reference', 'reference', 'heading', 'paragraph', 'reference', 'reference']);
  });

  it('keep their numbers although the entries hang beside them', () => {
    const hanging = [1, 2, 3, 4, 5, 6].flatMap((number) => [
      ...lines(320, 60 + 24 * number, [`${number}.`]),
      ...lines(338, 60 + 24 * number, ['Alder B, Birch C: A growth of the heel,', 'its cause and cure. J Feet 1999, 3:14.'], {}, 12),
    ]);
    const text = layOut(printed(printedPage(0, [...lines(60, 84, [...TEXT, ...MORE, ...TEXT]), ...hanging])))
      .blocks.map((block) => block.text)
      .join(' ');
    expect(text).toContain('6. Alder B, Birch C: A growth of the heel, its cause and cure.');
    expect(text).toContain(MORE.join(' '));
  });
});
