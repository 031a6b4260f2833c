import { describe, expect, it } from 'vitest';
import type { Glyph, Page } from '../../../src/document/document.ts';
import { readPdf } from '../../../src/document/pdf/read-pdf.ts';
import { tinyPdf } from '../../cli/run-binary.ts';

async function draw(content: string): Promise<Page> {
  const { body } = await readPdf(new Uint8Array(Buffer.from(tinyPdf(content), 'latin1')));
  const page = body.kind === 'pages' ? body.pages[0] : undefined;
  if (page === undefined) throw new Error('the page was not read');
  return page;
}

function text(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph) => glyph.text).join('');
}

function origins(glyphs: readonly Glyph[]): number[][] {
  return glyphs.map(({ x, y }) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]);
}

// Helvetica: "a" and "b" are 556 thousandths wide, "i" 222, the space 278; the page is 842 points high.
describe('glyphs', () => {
  it('stand at their origins, counted from the top left of the page', async () => {
    const { glyphs } = await draw('BT /F 10 Tf 100 742 Td (abi) Tj ET');
    expect(origins(glyphs)).toEqual([
      [100, 100],
      [105.56, 100],
      [111.12, 100],
    ]);
    expect(glyphs[0]?.box[0]).toBe(100);
    expect(glyphs[0]?.box[2]).toBeCloseTo(105.56);
    expect(glyphs[0]?.size).toBe(10);
  });

  it('follow spacing numbers, character, word and line spacing, scaling and rise', async () => {
    expect(origins((await draw('BT /F 10 Tf 100 742 Td [(a) -500 (a)] TJ ET')).glyphs)).toEqual([
      [100, 100],
      [110.56, 100],
    ]);
    expect(origins((await draw('BT /F 10 Tf 1 Tc 3 Tw 100 742 Td (a a) Tj ET')).glyphs.filter((glyph) => glyph.text !== ' '))).toEqual([
      [100, 100],
      [113.34, 100],
    ]);
    expect(origins((await draw('BT /F 10 Tf 50 Tz 100 742 Td (aa) Tj ET')).glyphs)).toEqual([
      [100, 100],
      [102.78, 100],
    ]);
    expect(origins((await draw('BT /F 10 Tf 4 Ts 100 742 Td (a) Tj ET')).glyphs)).toEqual([[100, 96]]);
    expect(origins((await draw('BT /F 10 Tf 100 742 Td (a) Tj 5 -12 TD (a) Tj T* (a) Tj ET')).glyphs)).toEqual([
      [100, 100],
      [105, 112],
      [105, 124],
    ]);
  });

  it('follow the matrices of text and page, and turn with them', async () => {
    const scaled = (await draw('2 0 0 2 10 10 cm BT /F 10 Tf 20 300 Td (a) Tj ET')).glyphs[0];
    expect([scaled?.x, scaled?.y, scaled?.size]).toEqual([50, 842 - 610, 20]);
    const turned = (await draw('BT /F 10 Tf 0 1 -1 0 100 400 Tm (ab) Tj ET')).glyphs;
    expect(turned.map((glyph) => glyph.angle)).toEqual([270, 270]);
    expect(origins(turned)[1]).toEqual([100, 436.44]);
    expect((await draw('BT /F 10 Tf -1 0 0 -1 100 400 Tm (a) Tj ET')).glyphs[0]?.angle).toBe(180);
  });

  it('go back with the state that was saved', async () => {
    expect(origins((await draw('q 1 0 0 1 50 0 cm Q BT /F 10 Tf 100 742 Td (a) Tj ET')).glyphs)).toEqual([[100, 100]]);
  });
});

describe('hidden text', () => {
  const SHOW = 'BT /F 10 Tf 100 700 Td (seen) Tj ET ';
  it.each([
    ['invisible', 'BT /F 10 Tf 3 Tr 100 600 Td (x) Tj ET'],
    ['invisible', '1 1 1 rg BT /F 10 Tf 100 600 Td (x) Tj ET'],
    ['off-page', 'BT /F 10 Tf 700 600 Td (x) Tj ET'],
    ['clipped', 'q 0 0 50 50 re W n BT /F 10 Tf 100 600 Td (x) Tj ET Q'],
    ['overprint', 'BT /F 10 Tf 100.3 700 Td (s) Tj ET'],
  ])('is %s: %s', async (why, content) => {
    const { glyphs } = await draw(SHOW + content);
    expect(glyphs.at(-1)?.hidden).toBe(why);
    expect(text(glyphs.filter((glyph) => glyph.hidden === null))).toBe('seen');
  });

  it('is a line of which the clip leaves no more than the room above its letters', async () => {
    const { glyphs } = await draw(
      `q 0 607 595 235 re W n BT /F 10 Tf 100 600 Td (x) Tj ET Q q 0 603 595 239 re W n BT /F 10 Tf 100 600 Td (x) Tj ET Q`,
    );
    expect(glyphs.map(({ hidden }) => hidden)).toEqual(['clipped', null]);
  });

  it('is not white text on a dark ground', async () => {
    const { glyphs } = await draw('0 0 1 rg 90 590 100 30 re f 1 1 1 rg BT /F 10 Tf 100 600 Td (x) Tj ET');
    expect(glyphs[0]?.hidden).toBeNull();
  });
});

describe('rules and pictures', () => {
  it('come from strokes, thin fills and filled boxes', async () => {
    const { rules } = await draw('1 w 100 742 m 300 742 l S 100 700 200 0.8 re f 100 500 0.8 100 re f 0.9 g 100 300 200 50 re f');
    expect(rules.map((rule) => rule.kind)).toEqual(['horizontal', 'horizontal', 'vertical', 'area']);
    expect(rules[0]?.box).toEqual([100, 99.5, 300, 100.5]);
    expect(rules[3]?.box).toEqual([100, 492, 300, 542]);
  });

  it('leave out what is painted in white', async () => {
    expect((await draw('1 g 100 300 200 50 re f')).rules).toEqual([]);
  });

  it('know where a picture stands', async () => {
    const { images } = await draw('q 200 0 0 100 50 600 cm BI /W 400 /H 400 /BPC 8 /CS /G ID x EI Q');
    expect(images).toEqual([[50, 142, 250, 242]]);
  });

  it('take outlined letters for bold', async () => {
    const { fonts, glyphs } = await draw('BT /F 10 Tf 2 Tr 100 700 Td (x) Tj ET');
    expect(fonts[glyphs[0]?.font ?? -1]?.bold).toBe(true);
  });
});
