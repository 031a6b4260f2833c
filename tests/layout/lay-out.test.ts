import { describe, expect, it } from 'vitest';
import type { Block, Document, Page } from '../../src/document/document.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import { HEIGHT, lines, printed, printedPage, type PrintedLine } from './printed-page.ts';

function kindsOf(document: Document): [string, string][] {
  return layOut(document).blocks.map((block): [string, string] => [block.kind, block.text]);
}

function textsOf(document: Document): string[] {
  return layOut(document).blocks.map((block) => block.text);
}

const LEFT = [
  'The growth lay below the skin of the heel',
  'and had been there for about two years.',
  'It was cut out with a wide margin and the',
  'wound healed without any further trouble.',
];
const RIGHT = [
  'At the last visit the scar was soft and no',
  'node could be felt in the groin or behind',
  'the knee. A scan of the chest was clear of',
  'any deposit and she went home quite well.',
];

function columns(y: number): PrintedLine[] {
  return LEFT.flatMap((text, i) => [...lines(60, y + 12 * i, [text]), ...lines(320, y + 12 * i, [RIGHT[i] ?? ''])]);
}

/** The same print running upwards. */
function turned(glyphs: Page['glyphs']): Page['glyphs'] {
  return glyphs.map((glyph) => ({
    ...glyph,
    angle: 270,
    x: glyph.y,
    y: 842 - glyph.x,
    box: [glyph.box[1], 842 - glyph.box[2], glyph.box[3], 842 - glyph.box[0]] as const,
  }));
}

describe('columns', () => {
  it('are read one after the other although their lines share baselines', () => {
    const text = textsOf(printed(printedPage(0, [...columns(100), ...columns(148)]))).join(' ');
    expect(text.indexOf('At the last visit')).toBeGreaterThan(text.lastIndexOf('wound healed'));
  });

  it('begin below what runs over their full width', () => {
    const wide = lines(60, 80, ['A short account of one unusual growth of the heel and of all that was done for it over the years.']);
    const text = textsOf(printed(printedPage(0, [...columns(100), ...columns(148), ...wide]))).join(' ');
    expect(text.startsWith('A short account')).toBe(true);
  });

  it('are counted per page', () => {
    expect(layOut(printed(printedPage(0, [...columns(100), ...columns(148)]))).pages.map((page) => page.columns)).toEqual([2]);
  });

  it('of a part of the page hold for this part only', () => {
    const bar = lines(60, 60, ['Received', 'in May and', 'accepted in', 'June of the', 'same year', 'after small', 'corrections'], {}, 12);
    const beside = lines(200, 60, [
      'This is the summary of what was seen in the man and of how it was',
      'handled, told in a few lines as the journal asks of all its authors,',
      'and set beside a narrow bar that names the dates at which the paper',
      'came in and at which the editors let it pass, which are of no use',
      'to the reader who wants to know how the man fared in later years and',
      'whether the growth came back, as such growths are said to do when',
      'they are not taken out with enough of the sound tissue around them.',
    ]);
    const text = textsOf(printed(printedPage(0, [...bar, ...beside, ...columns(200), ...columns(248), ...columns(296)]))).join(' ');
    expect(text).toContain('the man and of how it was handled, told in a few lines');
    expect(text).toContain('had been there for about two years. It was cut out');
  });
});

describe('paragraphs', () => {
  it('end where the next line is indented', () => {
    const page = printedPage(0, [
      ...lines(60, 100, LEFT),
      ...lines(70, 148, ['Another thing was told by the mother of']),
      ...lines(60, 160, RIGHT),
    ]);
    expect(textsOf(printed(page))).toEqual([LEFT.join(' '), `Another thing was told by the mother of ${RIGHT.join(' ')}`]);
  });

  it('end where more white follows', () => {
    expect(textsOf(printed(printedPage(0, [...lines(60, 100, LEFT), ...lines(60, 158, RIGHT)])))).toEqual([
      LEFT.join(' '),
      RIGHT.join(' '),
    ]);
  });

  it('go on over a page and the caption that stands between', () => {
    const first = printedPage(0, lines(60, 700, LEFT.slice(0, 3)));
    const caption = lines(60, 90, ['Figure 1 The heel before the cut.'], { size: 8 });
    const second = printedPage(1, [...caption, ...lines(60, 120, [LEFT[3] ?? '', ...RIGHT])]);
    expect(kindsOf(printed(first, second))).toEqual([
      ['paragraph', [...LEFT, ...RIGHT].join(' ')],
      ['caption', 'Figure 1 The heel before the cut.'],
    ]);
  });
});

describe('what belongs to the page', () => {
  it('is left out: heads and feet that repeat, and page numbers', () => {
    const pages = [0, 1, 2].map((index) =>
      printedPage(index, [
        ...lines(60, 30, ['Journal of Small Cases']),
        ...lines(
          60,
          100,
          LEFT.map((text) => text.replace('heel', `heel ${index}`)),
        ),
        ...lines(290, HEIGHT - 20, [String(index + 7)]),
      ]),
    );
    const text = textsOf(printed(...pages)).join('\n');
    expect(text).not.toMatch(/Journal of Small Cases|^\d$/m);
    expect(text).toContain('heel 1');
  });

  it('leaves out rows of dots along a margin, and a head that names authors, journal and page at length', () => {
    const dots = lines(60, 30, ['. '.repeat(60).trim()]);
    const head = lines(
      60,
      40,
      ['Birch et al. Journal of Feet and Heels : Official Journal of the Footland Society of Feet and Heels 2010, 16:218 Page 2 of 2'],
      { size: 7 },
    );
    const pages = [printedPage(0, [...dots, ...lines(60, 100, LEFT)]), printedPage(1, [...dots, ...head, ...lines(60, 100, RIGHT)])];
    expect(textsOf(printed(...pages)).join(' ')).toBe([...LEFT, ...RIGHT].join(' '));
  });

  it('leaves out a page number beside a running head although a table stands close above', () => {
    const foot = (number: string): PrintedLine[] => [...lines(60, 800, ['Journal of Feet, Vol. 3']), ...lines(500, 800, [number])];
    const close = lines(60, 783, ['The last of it stood close to the foot of the page.']);
    const pages = [
      printedPage(0, [...lines(60, 100, LEFT), ...foot('14')]),
      printedPage(1, [...lines(60, 100, RIGHT), ...close, ...foot('15')]),
    ];
    expect(textsOf(printed(...pages)).join(' ')).not.toMatch(/14|15|Journal/);
  });

  it('keeps a line of the text that only stands low on the page', () => {
    const body = lines(60, HEIGHT - 60, ['The dose was halved to', '12', 'and the man went home.']);
    expect(textsOf(printed(printedPage(0, [...lines(60, HEIGHT - 108, LEFT), ...body]))).join(' ')).toContain('halved to 12 and');
  });
});

describe('kinds', () => {
  const title = lines(60, 80, ['A rare growth of the heel in a young man'], { size: 18, bold: true });
  const abstract = [...lines(60, 130, ['Abstract'], { bold: true, size: 12 }), ...lines(60, 150, LEFT)];
  const body = [...lines(60, 230, ['Case report'], { bold: true, size: 12 }), ...lines(60, 250, RIGHT)];

  it('are told by type, place and wording', () => {
    const authors = lines(60, 105, ['Ann Bell, Carl Dorn and Eve Finch']);
    expect(kindsOf(printed(printedPage(0, [...title, ...authors, ...abstract, ...body])))).toEqual([
      ['title', 'A rare growth of the heel in a young man'],
      ['authors', 'Ann Bell, Carl Dorn and Eve Finch'],
      ['heading', 'Abstract'],
      ['abstract', LEFT.join(' ')],
      ['heading', 'Case report'],
      ['paragraph', RIGHT.join(' ')],
    ]);
  });

  it('make one reference of each numbered entry', () => {
    const references = [
      ...lines(60, 330, ['References'], { bold: true, size: 12 }),
      ...lines(60, 350, ['1. Alder B. On heels. Foot J 1999;1:1-4.', '2. Birch C. On toes and', 'their nails. Foot J 2001;3:5.']),
    ];
    const kinds = kindsOf(printed(printedPage(0, [...title, ...abstract, ...body, ...references])));
    expect(kinds.slice(-2)).toEqual([
      ['reference', '1. Alder B. On heels. Foot J 1999;1:1-4.'],
      ['reference', '2. Birch C. On toes and their nails. Foot J 2001;3:5.'],
    ]);
  });

  it('part a run-in heading from its paragraph', () => {
    const [first = '', ...rest] = RIGHT;
    const head = lines(60, 250, ['2.1. Course.'], { italic: true });
    const page = printedPage(0, [
      ...title,
      ...abstract,
      ...lines(60, 230, ['Case report'], { bold: true, size: 12 }),
      ...head,
      ...lines(124, 250, [first]),
      ...lines(60, 262, rest),
    ]);
    expect(kindsOf(printed(page)).slice(-2)).toEqual([
      ['heading', '2.1. Course.'],
      ['paragraph', RIGHT.join(' ')],
    ]);
  });

  it('give each labelled part of an abstract its own block', () => {
    const label = (y: number, name: string, text: string): PrintedLine[] => [
      ...lines(60, y, [name], { bold: true }),
      ...lines(60 + name.length * 5 + 3, y, [text]),
    ];
    const parts = [...label(150, 'Background:', 'Such growths are rare.'), ...label(162, 'Conclusion:', 'They should be cut out.')];
    const kinds = kindsOf(
      printed(printedPage(0, [...title, ...lines(60, 130, ['Abstract'], { bold: true, size: 12 }), ...parts, ...body])),
    );
    expect(kinds).toContainEqual(['abstract', 'Background: Such growths are rare.']);
    expect(kinds).toContainEqual(['abstract', 'Conclusion: They should be cut out.']);
  });

  it('keep names along an axis out of the text, also those printed upwards', () => {
    const names = lines(
      100,
      300,
      ['Heels of women with pain', 'Heels of men without pain', 'Toes of women with pain', 'Toes of men without pain'],
      { size: 8 },
      9,
    );
    const page = printedPage(0, [...lines(60, 100, [...LEFT, ...RIGHT]), ...names]);
    const upwards = turned(
      printedPage(
        0,
        lines(500, 90, ['patients of the heel clinic seen in each year', 'of the study, and those of other clinics'], { size: 8 }),
      ).glyphs,
    );
    const { blocks } = layOut(printed({ ...page, glyphs: [...page.glyphs, ...upwards] }));
    expect(blocks.filter((block) => block.kind === 'other').map((block) => block.text.slice(0, 13))).toEqual([
      'Heels of wome',
      'patients of t',
    ]);
  });

  it('keep letters and numbers printed on a picture out of the text', () => {
    const page = printedPage(0, [...title, ...abstract, ...body, ...lines(100, 360, ['(a) (b)'], { size: 7 })], {
      images: [[80, 320, 300, 400]],
    });
    expect(kindsOf(printed(page)).at(-1)).toEqual(['other', '(a) (b)']);
  });
});

describe('marks', () => {
  function blockOf(text: string): Block | undefined {
    return layOut(printed(printedPage(0, [...lines(60, 100, [text]), ...lines(60, 112, LEFT)]))).blocks[0];
  }

  it('name raised numbers after words citations', () => {
    const block = blockOf('The knee was hurt too.^4,5^ He limped and');
    expect(block?.text.startsWith('The knee was hurt too.4,5 He')).toBe(true);
    expect(block?.marks).toEqual([{ kind: 'citation', start: 22, end: 25 }]);
  });

  it('name exponents and lowered numbers for what they are', () => {
    expect(blockOf('He had 100 mg/m^2^ with CO_2_ of forty and')?.marks.map((mark) => mark.kind)).toEqual(['superscript', 'subscript']);
  });

  it('name bracketed numbers citations', () => {
    expect(blockOf('This was seen by others [3, 7-9] as well and')?.marks).toEqual([{ kind: 'citation', start: 24, end: 32 }]);
  });
});

describe('hidden and turned print', () => {
  it('leaves out what a reader of the page cannot see', () => {
    const page = printedPage(0, lines(60, 100, LEFT));
    const doubled = page.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + 0.3, hidden: 'overprint' as const }));
    expect(textsOf(printed({ ...page, glyphs: [...page.glyphs, ...doubled] }))).toEqual([LEFT.join(' ')]);
  });

  it('reads a page whose print runs upwards, with the boxes of the page as displayed', () => {
    const upright = printedPage(0, lines(60, 100, [...LEFT, ...RIGHT]));
    const glyphs = turned(upright.glyphs);
    const [block] = layOut(printed({ ...upright, glyphs })).blocks;
    expect(block?.text).toBe([...LEFT, ...RIGHT].join(' '));
    expect(block?.places[0]?.box).toEqual(glyphs[0]?.box);
  });

  it('keeps account of what the page draws and the text has not', () => {
    const page = printedPage(0, lines(60, 100, LEFT));
    const stamp = { ...printedPage(0, lines(200, 500, ['DRAFT'])).glyphs[0], angle: 45 } as Page['glyphs'][number];
    const [account] = layOut(printed({ ...page, glyphs: [...page.glyphs, stamp, { ...stamp, angle: 0, hidden: 'clipped' }] })).pages;
    expect(account?.dropped).toEqual([
      { reason: 'clipped', characters: 1 },
      { reason: 'slanted', characters: 1 },
    ]);
    expect(account?.drawn).toBe((account?.characters ?? 0) + 2);
  });

  it('straightens slanted print where there is no other', () => {
    const slope = Math.PI / 6;
    const page = printedPage(0, lines(60, 100, ['Slanted']));
    const glyphs = page.glyphs.map((glyph) => {
      const along = glyph.x - 60,
        wide = glyph.box[2] - glyph.box[0];
      const x = 60 + along * Math.cos(slope),
        y = 300 + along * Math.sin(slope);
      const width = wide * Math.cos(slope) + glyph.size * Math.sin(slope);
      return { ...glyph, x, y, angle: 30, box: [x, y - glyph.size, x + width, y + glyph.size] as const };
    });
    expect(layOut(printed({ ...page, glyphs })).blocks.map((block) => block.text)).toEqual(['Slanted']);
  });
});

describe('files with blocks or pages of their own', () => {
  it('pass through', () => {
    const block: Block = { kind: 'paragraph', text: 'a', places: [null], page: null, level: null, marks: [], rows: null };
    const document: Document = { ...printed(), body: { kind: 'blocks', blocks: [block], pageCount: 2 } };
    expect(layOut(document).blocks).toEqual([block]);
    expect(layOut(document).pages.length).toBe(2);
  });

  it('give no blocks where a page is empty', () => {
    expect(layOut(printed(printedPage(0, []))).blocks).toEqual([]);
  });
});

describe('print that is not in line', () => {
  it('puts an initial over several lines before the first of them', () => {
    const [first = '', second = '', ...rest] = LEFT;
    const page = printedPage(0, [
      ...lines(60, 112, ['T'], { size: 24 }),
      ...lines(73, 100, [first.slice(1), second]),
      ...lines(60, 124, rest),
    ]);
    expect(textsOf(printed(page)).join(' ')).toBe(LEFT.join(' '));
  });

  it('keeps commas in a row of raised numbers, raised by less than they are', () => {
    const raised = { size: 6 } as const;
    const numbers = [
      ...lines(101, 108, ['4'], raised),
      ...lines(106, 108, ['8'], raised),
      ...lines(111, 108, ['11'], raised),
      ...lines(119, 108, ['13'], raised),
    ];
    const commas = [104, 109, 117]
      .flatMap((x) => lines(x, 110.5, [','], raised))
      .flatMap((line) => printedPage(0, [line]).glyphs)
      .map((glyph) => ({ ...glyph, box: [glyph.x, glyph.box[1], glyph.x + 1.5, glyph.box[3]] as const }));
    const page = printedPage(0, [...lines(60, 112, ['found in', 'another heel and in one knee too'], {}, 12), ...numbers]);
    expect(layOut(printed({ ...page, glyphs: [...page.glyphs, ...commas] })).blocks.map((block) => block.text)).toEqual([
      'found in 4,8,11,13 another heel and in one knee too',
    ]);
  });

  it('leaves out the numbers of a manuscript’s lines', () => {
    const text = [...LEFT, ...RIGHT, ...LEFT];
    const page = printedPage(0, [...lines(60, 200, text), ...text.flatMap((_, i) => lines(30, 200 + 12 * i, [String(41 + i)]))]);
    expect(textsOf(printed(page)).join(' ')).toBe(text.join(' '));
  });

  it('is less trusted where the file draws it in another order', () => {
    const down = printedPage(0, lines(60, 100, LEFT)),
      up = printedPage(1, lines(60, 100, LEFT).reverse());
    expect(layOut(printed(down, up)).pages.map((page) => page.confidence)).toEqual([1, 0]);
  });
});
