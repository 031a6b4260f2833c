import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import { lines, printed, printedPage, type PrintedLine } from './printed-page.ts';

function kindOf(document: Document, opening: string): string | undefined {
  return layOut(document).blocks.find((block) => block.text.startsWith(opening))?.kind;
}

const TITLE = lines(60, 60, ['A soft growth of the heel in a woman'], { size: 18 });
const AUTHORS = lines(60, 84, ['Ada Birch and Ben Cedar']);
const TOLD = [
  'A growth of the heel is told of here. It was',
  'soft and had grown for two years. After a cut',
  'with a wide margin it did not come back. Such',
  'growths are seldom found in the heel at all.',
];
const BODY = [
  'Growths of the heel have been told of by few',
  'and most of them were hard. We add one that',
  'was soft, and tell how it was handled by us',
  'and what became of the woman in later years.',
];

function paper(between: readonly PrintedLine[], y = 330): Document {
  return printed(
    printedPage(0, [
      ...TITLE,
      ...AUTHORS,
      ...lines(60, 120, ['Abstract'], { bold: true }),
      ...lines(60, 136, TOLD),
      ...between,
      ...lines(60, y, ['Introduction'], { bold: true }),
      ...lines(60, y + 16, [...BODY, ...BODY, ...BODY]),
    ]),
  );
}

describe('what stands between the abstract and the first section', () => {
  it('is the journal’s: boxes with headings of their own', () => {
    const document = paper([
      ...lines(60, 210, ['What the reviewers said'], { bold: true }),
      ...lines(60, 230, ['The paper was changed after the first review', 'and all of the points were met.']),
    ]);
    expect(kindOf(document, 'What the reviewers')).toBe('other');
    expect(kindOf(document, 'The paper was changed')).toBe('other');
    expect(kindOf(document, 'Introduction')).toBe('heading');
    expect(kindOf(document, 'Growths of the heel')).toBe('paragraph');
  });

  it('begins with the keywords, which may run on', () => {
    const document = paper([
      ...lines(60, 210, ['Keywords: heel, soft growth,']),
      ...lines(60, 232, ['wide margin, later years']),
      ...lines(60, 260, ['The journal thanks all reviewers']),
    ]);
    expect(kindOf(document, 'wide margin')).toBe('keywords');
    expect(kindOf(document, 'The journal thanks')).toBe('other');
  });

  it('may be the text itself where no first section is named', () => {
    const document = printed(
      printedPage(0, [
        ...TITLE,
        ...AUTHORS,
        ...lines(60, 120, ['Abstract'], { bold: true }),
        ...lines(60, 136, TOLD),
        ...lines(60, 210, ['How she came'], { bold: true }),
        ...lines(60, 226, [...BODY, ...BODY]),
      ]),
    );
    expect(kindOf(document, 'How she came')).toBe('heading');
    expect(kindOf(document, 'Growths of the heel')).toBe('paragraph');
  });
});

describe('small print of a first page', () => {
  it('gives an address below the abstract its kind', () => {
    const document = paper([...lines(60, 230, ['Department of Feet, University of Heel,', 'Heel Town, Footland'], { size: 8 })]);
    expect(kindOf(document, 'Department of Feet')).toBe('affiliation');
  });

  it('keeps the licence out of the text on any page', () => {
    const licence = lines(60, 100, ['This article is distributed under the terms of', 'a licence that lets all read it.'], { size: 8 });
    const document = printed(
      printedPage(0, [...TITLE, ...lines(60, 120, ['Introduction'], { bold: true }), ...lines(60, 136, BODY)]),
      printedPage(1, [...licence, ...lines(60, 200, BODY)]),
    );
    expect(kindOf(document, 'This article is')).toBe('other');
  });

  it('reads an abstract without its heading, in smaller type, above the first section', () => {
    const told = [
      'A growth of the heel is told of here. It was soft',
      'and had grown for two years. After a cut',
      'with a wide margin it did not come back. Such growths',
      'are seldom found in the heel. They should be cut.',
    ];
    const document = printed(
      printedPage(0, [
        ...TITLE,
        ...AUTHORS,
        ...lines(60, 120, told, { size: 9 }),
        ...lines(60, 200, ['1. Introduction'], { bold: true }),
        ...lines(60, 216, [...BODY, ...BODY]),
      ]),
    );
    expect(kindOf(document, 'A growth of the heel')).toBe('abstract');
  });
});

describe('letter-spaced words', () => {
  it('are read as words', () => {
    const letters = [...'Abstract'].flatMap((letter, i) => lines(60 + 9 * i, 120, [letter]));
    const document = printed(
      printedPage(0, [
        ...TITLE,
        ...AUTHORS,
        ...letters,
        ...lines(60, 136, TOLD),
        ...lines(60, 200, ['Introduction'], { bold: true }),
        ...lines(60, 216, BODY),
      ]),
    );
    expect(kindOf(document, 'Abstract')).toBe('heading');
  });
});

describe('footnotes', () => {
  it('are a line or two in type far smaller than the text’s, but for the text of a section', () => {
    const document = printed(
      printedPage(0, [
        ...lines(60, 100, [...BODY, ...TOLD]),
        ...lines(60, 220, ['HG: heel growth; CT: computed tomography.'], { size: 8 }),
        ...lines(60, 250, ['Acknowledgements'], { bold: true }),
        ...lines(60, 266, ['We thank the Department of Feet for its help.'], { size: 8 }),
      ]),
    );
    expect(layOut(document).blocks.map((block) => block.kind)).toEqual(['paragraph', 'footnote', 'heading', 'paragraph']);
  });

  it('follow one another below a table or the text', () => {
    const document = printed(
      printedPage(0, [
        ...lines(60, 100, [...BODY, ...TOLD]),
        ...lines(60, 220, ['* Seen in the first year only.'], { size: 8 }),
        ...lines(60, 234, ['^1^Told by the mother of the woman.'], { size: 8 }),
      ]),
    );
    expect(layOut(document).blocks.map((block) => block.kind)).toEqual(['paragraph', 'footnote', 'footnote']);
  });
});

describe('an abstract without its heading', () => {
  const told = [
    'A growth of the heel is told of here that was',
    'soft and had grown for two years, and we tell',
    'of how it was cut out with a wide margin. The',
    'woman has been well since, which is seldom so',
    'where such growths are left alone for as long',
    'as this one was, for they have a way to grow',
  ];

  it('may run on over the page', () => {
    const document = printed(
      printedPage(0, [...TITLE, ...AUTHORS, ...lines(60, 700, told)]),
      printedPage(1, [
        ...lines(60, 100, ['into the bone. They should be cut out.']),
        ...lines(60, 140, ['1. Introduction'], { bold: true }),
        ...lines(60, 156, [...BODY, ...BODY, ...BODY]),
      ]),
    );
    expect(layOut(document).blocks.find((block) => block.kind === 'abstract')?.text).toBe(
      `${told.join(' ')} into the bone. They should be cut out.`,
    );
  });

  it('stands above a first section of any title that has the number 1', () => {
    const document = printed(
      printedPage(0, [
        ...TITLE,
        ...AUTHORS,
        ...lines(60, 120, [...told, 'into the bone.'], { size: 9 }),
        ...lines(60, 230, ['1. How Heels Grow'], { bold: true }),
        ...lines(60, 246, [...BODY, ...BODY]),
      ]),
    );
    expect(kindOf(document, 'A growth of the heel')).toBe('abstract');
    expect(kindOf(document, '1. How Heels Grow')).toBe('heading');
    expect(kindOf(document, 'Growths of the heel')).toBe('paragraph');
  });
});

describe('the front of an article', () => {
  it('keeps how it is to be cited out of the abstract', () => {
    const document = paper(lines(60, 220, ['Birch A, Cedar B. A soft growth of the heel.', 'J Feet 2019; 21:14-16. doi: 10.1000/feet.1']));
    expect(kindOf(document, 'Birch A, Cedar B')).toBe('other');
  });

  it('has authors behind a badge that tears their line', () => {
    const document = printed(
      printedPage(0, [
        ...TITLE,
        ...lines(60, 84, ['Ada Birch']),
        ...lines(160, 84, [',^1^ Ben Cedar,^2^ and Cora Dale']),
        ...lines(60, 120, ['Abstract'], { bold: true }),
        ...lines(60, 136, TOLD),
      ]),
    );
    const { blocks } = layOut(document);
    expect(
      blocks
        .filter((block) => block.kind === 'authors')
        .map((block) => block.text)
        .join(''),
    ).toContain('Cora Dale');
    expect(blocks.some((block) => block.kind === 'other')).toBe(false);
  });

  it('has a title whose last line is set in another font', () => {
    const title = [
      ...lines(60, 50, ['What became of a growth called'], { size: 18, bold: true }),
      ...lines(60, 76, ['Tumor calcis in a woman and'], { size: 18, bold: true }),
      ...lines(60, 102, ['in her sister'], { size: 18, bold: true }),
    ];
    const document = printed(
      printedPage(0, [
        ...title,
        ...lines(60, 130, ['Ada Birch and Ben Cedar']),
        ...lines(60, 160, ['Abstract'], { bold: true }),
        ...lines(60, 176, TOLD),
      ]),
    );
    expect(layOut(document).blocks[0]?.text).toBe('What became of a growth called Tumor calcis in a woman and in her sister');
  });
});
