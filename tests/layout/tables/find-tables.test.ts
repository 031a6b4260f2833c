import { describe, expect, it } from 'vitest';
import type { Block, Page, Rule } from '../../../src/document/document.ts';
import { layOut } from '../../../src/layout/lay-out.ts';
import { lines, printed, printedPage, WIDTH, type PrintedLine } from '../printed-page.ts';

/** Cells of one row of a table, each at the x of its column; a cell of several lines has them parted by "/". */
function row(y: number, xs: readonly number[], cells: readonly string[], step = 10): PrintedLine[] {
  return cells.flatMap((cell, i) => (cell === '' ? [] : lines(xs[i] ?? 0, y, cell.split('/'), { size: 8 }, step)));
}

function rule(y: number, x0: number, x1: number): Rule {
  return { kind: 'horizontal', box: [x0, y, x1, y + 0.5] };
}

function caption(y: number, text = 'Table 1 The men and their growths', x = 60): PrintedLine[] {
  return lines(x, y, [text], { size: 9, bold: true });
}

const PROSE = [
  'The growth lay below the skin of the heel',
  'and had been there for about two years.',
  'It was cut out with a wide margin and the',
  'wound healed without any further trouble.',
];
const XS = [60, 160, 240, 330] as const;

function tablesOf(...pages: readonly Page[]): string[][][] {
  return layOut(printed(...pages)).blocks.flatMap((block) =>
    block.rows ? [block.rows.map((cells) => cells.map((cell) => cell.text))] : [],
  );
}

function blocksOf(...pages: readonly Page[]): readonly Block[] {
  return layOut(printed(...pages)).blocks;
}

describe('rows', () => {
  const head = row(100, XS, ['Man', 'Age', 'Site', 'Course']);
  const framed = (bottom: number): Partial<Page> => ({ rules: [rule(90, 55, 420), rule(104, 55, 420), rule(bottom, 55, 420)] });

  it('take in all lines of their cells where white parts them', () => {
    const body = [
      ...row(116, XS, ['First', '41', 'Left heel', 'Well after/two years']),
      ...row(142, XS, ['Second', '57', 'Sole of the/right foot', 'Well']),
    ];
    expect(tablesOf(printedPage(0, [...caption(80), ...head, ...body], framed(160)))).toEqual([
      [
        ['Man', 'Age', 'Site', 'Course'],
        ['First', '41', 'Left heel', 'Well after two years'],
        ['Second', '57', 'Sole of the right foot', 'Well'],
      ],
    ]);
  });

  it('take in all lines of their cells where baselines are rounded to pixels', () => {
    const courses = ['Well/after/two years', 'Lame/for one', 'Well/again', 'Gone/to sea/in spring'];
    const body = courses.flatMap((course, i) => {
      const y = 114 + 34 * i,
        [first = '', second, third] = course.split('/');
      return [
        ...row(y, XS, [`Man ${i}`, '41', 'Heel', first]),
        ...(second === undefined ? [] : row(y + 9.75, XS, ['', '', '', second])),
        ...(third === undefined ? [] : row(y + 20.25, XS, ['', '', '', third])),
      ];
    });
    expect(
      tablesOf(printedPage(0, [...caption(80), ...head, ...body], framed(250)))[0]
        ?.slice(1)
        .map((cells) => [cells[0], cells[3]]),
    ).toEqual([
      ['Man 0', 'Well after two years'],
      ['Man 1', 'Lame for one'],
      ['Man 2', 'Well again'],
      ['Man 3', 'Gone to sea in spring'],
    ]);
  });

  it('begin where the columns of one line a row do when lines are evenly spaced', () => {
    const body = [
      ...row(116, XS, ['First', '41', 'Left heel', 'Well after/two years of/rest']),
      ...row(146, XS, ['Second', '57', 'Sole of the/right foot', 'Well']),
      ...row(166, XS, ['Third and/oldest', '80', 'Knee', 'Lame']),
      ...row(186, XS, ['Fourth', '12', 'Toe', 'Well']),
    ];
    expect(tablesOf(printedPage(0, [...caption(80), ...head, ...body], framed(192)))[0]?.slice(1)).toEqual([
      ['First', '41', 'Left heel', 'Well after two years of rest'],
      ['Second', '57', 'Sole of the right foot', 'Well'],
      ['Third and oldest', '80', 'Knee', 'Lame'],
      ['Fourth', '12', 'Toe', 'Well'],
    ]);
  });

  it('keep raised characters in their place in the cell', () => {
    const body = [
      ...row(116, XS, ['First', '4 × 10^3^ a drop', 'Heel', 'Well']),
      ...row(132, XS, ['Second', '9 × 10^3^ a drop', 'Sole', 'Lame']),
    ];
    expect(tablesOf(printedPage(0, [...caption(80), ...head, ...body], framed(140)))[0]?.[1]).toEqual([
      'First',
      '4 × 103 a drop',
      'Heel',
      'Well',
    ]);
  });

  it('join cells that are set at different heights', () => {
    const body = [
      ...row(116, XS, ['First', '', '', 'Well']),
      ...row(120.5, XS, ['', '41', 'Heel', '']),
      ...row(134, XS, ['Second', '57', 'Sole', 'Lame']),
    ];
    expect(tablesOf(printedPage(0, [...caption(80), ...head, ...body], framed(140)))[0]?.slice(1)).toEqual([
      ['First', '41', 'Heel', 'Well'],
      ['Second', '57', 'Sole', 'Lame'],
    ]);
  });

  it('let a cell span rows that rules part beside it', () => {
    const body = [
      ...row(121, XS, ['Both feet', '', '', '']),
      ...row(116, XS, ['', '41', 'Heel', 'Well']),
      ...row(128, XS, ['', '57', 'Sole', 'Lame']),
    ];
    const page = printedPage(0, [...caption(80), ...head, ...body], {
      rules: [rule(90, 55, 420), rule(104, 55, 420), rule(119, 150, 420), rule(132, 55, 420)],
    });
    expect(tablesOf(page)[0]?.slice(1)).toEqual([
      ['Both feet', '41', 'Heel', 'Well'],
      ['', '57', 'Sole', 'Lame'],
    ]);
  });

  it('are the shaded and the unshaded strips where lines go on cells in either', () => {
    const men = Array.from({ length: 6 }, (_, i) => row(116 + 24 * i, XS, [`Man ${i}/and wife`, '41', 'Left foot', 'Well']));
    const strips = [1, 3, 5].map((i): Rule => ({ kind: 'area', box: [55, 107 + 24 * i, 420, 131 + 24 * i] }));
    expect(
      tablesOf(printedPage(0, [...caption(80), ...head, ...men.flat()], { rules: [...(framed(251).rules ?? []), ...strips] }))[0]
        ?.slice(1)
        .map((cells) => cells[0]),
    ).toEqual(Array.from({ length: 6 }, (_, i) => `Man ${i} and wife`));
  });

  it('are more than one in strips that hold whole lines', () => {
    const men = Array.from({ length: 8 }, (_, i) => row(116 + 10 * i + 4 * Math.floor(i / 2), XS, [`Man ${i}`, '41', 'Left foot', 'Well']));
    const strips = [1, 3].map((i): Rule => ({ kind: 'area', box: [55, 107 + 24 * i, 420, 131 + 24 * i] }));
    expect(
      tablesOf(printedPage(0, [...caption(80), ...head, ...men.flat()], { rules: [...(framed(203).rules ?? []), ...strips] }))[0]
        ?.slice(1)
        .map((cells) => cells[0]),
    ).toEqual(Array.from({ length: 8 }, (_, i) => `Man ${i}`));
  });

  it('are parted by rows of dots, which are no cells', () => {
    const dots = (y: number): PrintedLine[] => lines(60, y, ['.'.repeat(85)], { size: 8 });
    const body = [
      ...row(114, XS, ['First', '41', 'Left heel and/the sole', 'Well']),
      ...dots(128),
      ...row(138, XS, ['Second', '57', 'Toe', 'Lame']),
      ...dots(142),
    ];
    const blocks = blocksOf(printedPage(0, [...caption(80), ...head, ...body], framed(146)));
    expect(blocks.find((block) => block.rows)?.text).toBe(
      'Man\tAge\tSite\tCourse\nFirst\t41\tLeft heel and the sole\tWell\nSecond\t57\tToe\tLame',
    );
    expect(blocks.some((block) => block.text.includes('...'))).toBe(false);
  });
});

describe('columns', () => {
  it('are told from the body where a heading spans them', () => {
    const page = printedPage(
      0,
      [
        ...caption(80),
        ...lines(60, 100, ['Men'], { size: 8 }),
        ...lines(150, 100, ['What was seen in the left and in the right foot'], { size: 8 }),
        ...[116, 132, 148, 164].flatMap((y) => row(y, [60, 160, 200, 240], ['One', '12', '14', '16'])),
      ],
      { rules: [rule(90, 55, 330), rule(104, 55, 330), rule(170, 55, 330)] },
    );
    expect(tablesOf(page)[0]?.[1]).toEqual(['One', '12', '14', '16']);
  });

  it('are not parted inside running words of a cell that spans them', () => {
    const page = printedPage(
      0,
      [
        ...caption(80),
        ...row(100, XS, ['Man', 'Age', 'Site', 'Course']),
        ...[116, 132, 148, 164, 180, 196].flatMap((y) => row(y, XS, ['One', '12', 'Heel', 'Well'])),
        ...lines(60, 212, ['Second'], { size: 8 }),
        ...lines(160, 212, ['not seen since he went home to sea'], { size: 8 }),
      ],
      { rules: [rule(90, 55, 420), rule(104, 55, 420), rule(218, 55, 420)] },
    );
    expect(tablesOf(page)[0]?.at(-1)).toEqual(['Second', 'not seen since he went home to sea', '', '']);
  });
});

describe('tables over several pages', () => {
  const page = (index: number, title: string, ys: readonly number[], closed: boolean): Page =>
    printedPage(
      index,
      [
        ...caption(60, title),
        ...row(80, XS, ['Man', 'Age', 'Site', 'Course']),
        ...ys.flatMap((y) => row(y, XS, [`Man ${index} ${y}`, '41', 'Heel', 'Well'])),
      ],
      { rules: [rule(70, 55, 420), rule(84, 55, 420), ...(closed ? [rule((ys.at(-1) ?? 0) + 6, 55, 420)] : [])] },
    );

  it.each(['Table 1 (continued)', 'Table 1. Cont.', 'Continued Table 1', 'Table 1 – continued'])(
    'are one where a page says "%s", without the head that is printed again',
    (label) => {
      const pages = [
        page(0, 'Table 1 The men', [96, 112, 128], true),
        page(1, label, [96, 112], true),
        page(2, label, [96, 112, 128], true),
      ];
      const tables = tablesOf(...pages);
      expect(tables.length).toBe(1);
      expect(tables[0]?.map((cells) => cells[0])).toEqual([
        'Man',
        'Man 0 96',
        'Man 0 112',
        'Man 0 128',
        'Man 1 96',
        'Man 1 112',
        'Man 2 96',
        'Man 2 112',
        'Man 2 128',
      ]);
      expect(blocksOf(...pages).some((block) => /cont/i.test(block.text))).toBe(false);
    },
  );

  it('go on without a word down to a closing line of the same length', () => {
    const first = page(0, 'Table 1 The men', [96, 112, 128], false);
    const second = printedPage(
      1,
      [...row(60, XS, ['Fourth', '12', 'Toe', 'Well']), ...row(76, XS, ['Fifth', '18', 'Toe', 'Lame']), ...lines(60, 120, PROSE)],
      { rules: [rule(84, 55, 420)] },
    );
    expect(tablesOf(first, second)[0]?.slice(-2)).toEqual([
      ['Fourth', '12', 'Toe', 'Well'],
      ['Fifth', '18', 'Toe', 'Lame'],
    ]);
  });

  describe('go on where their head is printed again, though a line closed the part before,', () => {
    const part = (x: number, y: number, men: readonly string[]): { printed: PrintedLine[]; rules: Rule[] } => ({
      printed: [
        ...row(
          y,
          XS.map((at) => at + x),
          ['Man', 'Age', 'Site', 'Course/of it'],
        ),
        ...men.flatMap((man, i) =>
          row(
            y + 30 + 16 * i,
            XS.map((at) => at + x),
            [man, '41', 'Heel', 'Well'],
          ),
        ),
      ],
      rules: [y - 10, y + 15, y + 26 + 16 * men.length].map((at) => rule(at, 55 + x, 375 + x)),
    });
    const shown = (first: number, count: number): string[] => Array.from({ length: count }, (_, i) => `No. ${first + i}`);
    const titles = (tables: readonly string[][][]): string[][] => tables.map((rows) => rows.map((cells) => cells[0] ?? ''));

    it('on the pages after', () => {
      const [one, two, three] = [part(0, 80, shown(1, 3)), part(0, 60, shown(4, 4)), part(0, 60, shown(8, 2))];
      const pages = [
        printedPage(0, [...caption(60), ...one.printed], one),
        printedPage(1, two.printed, two),
        printedPage(2, [...three.printed, ...lines(60, 200, PROSE)], three),
      ];
      expect(titles(tablesOf(...pages))).toEqual([['Man', ...shown(1, 9)]]);
      expect(blocksOf(...pages).filter((block) => /Course|No\./.test(block.text)).length).toBe(1);
    });

    const narrow = (x: number, y: number, men: readonly string[]): { printed: PrintedLine[]; rules: Rule[] } => ({
      printed: [
        ...row(y, [x, x + 60, x + 110, x + 170], ['Man', 'Age', 'Site', 'Course']),
        ...men.flatMap((man, i) => row(y + 16 + 16 * i, [x, x + 60, x + 110, x + 170], [man, '41', 'Heel', 'Well'])),
      ],
      rules: [y - 10, y + 5, y + 12 + 16 * men.length].map((at) => rule(at, x - 5, x + 215)),
    });

    it('in the next column of the page, below a title over both', () => {
      const one = narrow(60, 250, shown(1, 3)),
        two = narrow(320, 190, shown(4, 5));
      const title = lines(
        60,
        60,
        Array.from({ length: 8 }, () => 'Growths below the skin of the heel that were seen in men who had walked a long way without shoes'),
      );
      const page = printedPage(
        0,
        [...title, ...lines(60, 180, PROSE), ...caption(230), ...one.printed, ...two.printed, ...lines(320, 300, PROSE)],
        { rules: [...one.rules, ...two.rules] },
      );
      expect(titles(tablesOf(page))).toEqual([['Man', ...shown(1, 8)]]);
    });

    it('unless a caption stands above it', () => {
      const [one, two] = [part(0, 80, shown(1, 3)), part(0, 80, shown(4, 3))];
      const pages = [
        printedPage(0, [...caption(60), ...one.printed], one),
        printedPage(1, [...caption(60, 'Table 2 The women'), ...two.printed], two),
      ];
      expect(titles(tablesOf(...pages))).toEqual([
        ['Man', ...shown(1, 3)],
        ['Man', ...shown(4, 3)],
      ]);
    });
  });

  it('join the row that the page cuts', () => {
    const first = printedPage(
      0,
      [
        ...caption(60),
        ...row(80, XS, ['Man', 'Age', 'Site', 'Course']),
        ...row(96, XS, ['First', '41', 'Heel', 'Well']),
        ...row(112, XS, ['Second', '57', 'Sole', 'Lame for/a year and/then quite']),
      ],
      { rules: [rule(70, 55, 420), rule(84, 55, 420)] },
    );
    const second = printedPage(
      1,
      [...row(60, XS, ['', '', '', 'well again']), ...row(76, XS, ['Third', '18', 'Toe', 'Well']), ...lines(60, 120, PROSE)],
      { rules: [rule(84, 55, 420)] },
    );
    expect(tablesOf(first, second)[0]?.slice(2)).toEqual([
      ['Second', '57', 'Sole', 'Lame for a year and then quite well again'],
      ['Third', '18', 'Toe', 'Well'],
    ]);
  });
});

describe('where tables stand', () => {
  const small = (x: number, y: number): PrintedLine[] =>
    [
      ['Man', 'Age'],
      ['First', '41'],
      ['Second', '57'],
    ].flatMap((cells, i) => row(y + 16 * i, [x, x + 90], cells));
  const frame = (x: number, y: number): Rule[] => [y - 10, y + 5, y + 38].map((at) => rule(at, x - 5, x + 150));

  it('above their caption', () => {
    const page = printedPage(0, [...small(60, 100), ...caption(150), ...lines(60, 200, PROSE)], { rules: frame(60, 100) });
    expect(tablesOf(page)).toEqual([
      [
        ['Man', 'Age'],
        ['First', '41'],
        ['Second', '57'],
      ],
    ]);
  });

  it('side by side', () => {
    const page = printedPage(
      0,
      [...caption(84, 'Table 1 Feet'), ...caption(84, 'Table 2 Hands', 320), ...small(60, 100), ...small(320, 100)],
      { rules: [...frame(60, 100), ...frame(320, 100)] },
    );
    expect(tablesOf(page).length).toBe(2);
    expect(tablesOf(page)[1]).toEqual([
      ['Man', 'Age'],
      ['First', '41'],
      ['Second', '57'],
    ]);
  });

  it('below a caption of several lines', () => {
    const page = printedPage(
      0,
      [
        ...lines(60, 60, ['Table 1 The men and their growths, with the', 'age at which they were seen first'], { size: 9 }, 11),
        ...small(60, 100),
      ],
      { rules: frame(60, 100) },
    );
    expect(blocksOf(page).map((block) => block.kind)).toEqual(['caption', 'table']);
    expect(tablesOf(page)[0]?.length).toBe(3);
  });

  it('on pages that they are turned on, with the boxes of the page as displayed', () => {
    const upright = printedPage(0, [...caption(84), ...small(60, 100), ...lines(60, 200, PROSE)], { rules: frame(60, 100) });
    const turned: Page = {
      ...upright,
      glyphs: upright.glyphs.map((glyph) => ({
        ...glyph,
        angle: 270,
        x: glyph.y,
        y: WIDTH - glyph.x,
        box: [glyph.box[1], WIDTH - glyph.box[2], glyph.box[3], WIDTH - glyph.box[0]],
      })),
      rules: upright.rules.map(({ box }) => ({ kind: 'vertical', box: [box[1], WIDTH - box[2], box[3], WIDTH - box[0]] })),
      width: upright.height,
      height: WIDTH,
    };
    expect(tablesOf(turned)).toEqual([
      [
        ['Man', 'Age'],
        ['First', '41'],
        ['Second', '57'],
      ],
    ]);
    const cell = blocksOf(turned).find((block) => block.rows)?.rows?.[1]?.[1];
    expect(cell?.places[0]?.box[0]).toBeGreaterThan(cell?.places[0]?.page ?? 0);
  });

  it('without rules, where lines keep to columns', () => {
    const page = printedPage(0, [
      ...caption(84),
      ...[100, 114, 128, 142].flatMap((y) => row(y, XS, [`No. ${y}`, '41', 'Heel', 'Well'])),
      ...lines(60, 200, PROSE),
    ]);
    expect(tablesOf(page)[0]?.map((cells) => cells[0])).toEqual(['No. 100', 'No. 114', 'No. 128', 'No. 142']);
  });

  it('at the head of the next column', () => {
    const text = (x: number, y: number): PrintedLine[] => [...Array(8).keys()].flatMap((i) => lines(x, y + 48 * i, PROSE));
    const page = printedPage(0, [...text(60, 60), ...caption(460), ...small(320, 70), ...text(320, 130)], { rules: frame(320, 70) });
    expect(tablesOf(page)).toEqual([
      [
        ['Man', 'Age'],
        ['First', '41'],
        ['Second', '57'],
      ],
    ]);
  });

  it('below a caption whose words are spread over the line', () => {
    const spread = (words: readonly string[], gap: number): PrintedLine[] =>
      words.flatMap((word, i) =>
        lines(60 + words.slice(0, i).reduce((sum, other) => sum + 4.5 * other.length + gap, 0), 84, [word], { size: 9, bold: true }),
      );
    expect(
      tablesOf(printedPage(0, [...spread(['Table', '1', 'Feet', 'and', 'hands'], 10), ...small(60, 100)], { rules: frame(60, 100) }))
        .length,
    ).toBe(1);
    expect(
      tablesOf(
        printedPage(0, [...spread(['Table', '1', 'lists', 'feet', 'and', 'hands'], 10), ...small(60, 100)], { rules: frame(60, 100) }),
      ),
    ).toEqual([]);
  });

  it('not where a sentence begins with the word', () => {
    const page = printedPage(0, [...lines(60, 84, ['Table 2 shows the men and their growths']), ...small(60, 100)], {
      rules: frame(60, 100),
    });
    expect(tablesOf(page)).toEqual([]);
  });
});

describe('cells', () => {
  it('place each of their characters', () => {
    const page = printedPage(
      0,
      [...caption(80), ...row(100, XS, ['Man', 'Age', 'Site', 'Course']), ...row(116, XS, ['First', '41', 'Heel', 'Well'])],
      { rules: [rule(90, 55, 420), rule(104, 55, 420), rule(122, 55, 420)] },
    );
    const cell = blocksOf(page).find((block) => block.rows)?.rows?.[1]?.[1];
    expect(cell?.places.map((place) => place?.box[0])).toEqual([160, 164]);
  });

  it('leave out the address below them and the keys above the closing line', () => {
    const page = printedPage(
      0,
      [
        ...caption(80),
        ...row(100, XS, ['Man', 'Age', 'Site', 'Course']),
        ...row(116, XS, ['First', '41', 'Heel', 'Well']),
        ...row(132, XS, ['Second', '57', 'Toe', 'Lame']),
        ...lines(60, 148, ['Well: walks without any help. Lame: needs a stick or two.'], { size: 7 }),
        ...lines(60, 160, ['doi:10.0000/invented.t001'], { size: 7 }),
      ],
      { rules: [rule(90, 55, 420), rule(104, 55, 420), rule(165, 55, 420)] },
    );
    expect(tablesOf(page)[0]?.at(-1)).toEqual(['Second', '57', 'Toe', 'Lame']);
  });
});
