import { beforeAll, describe, expect, it } from 'vitest';
import { registerFaces } from '../../../fixtures/typeset/fonts.ts';
import { closePdf, openPdf, type PdfDocument } from '../../../fixtures/typeset/pdfkit.ts';
import type { Glyph, Page } from '../../../src/document/document.ts';
import { readPdf } from '../../../src/document/pdf/read-pdf.ts';

const SIZE = 11;
/** Standard faces come with pdf.js, Liberation is embedded; "AVA" and "To" are kerned. */
const LINES = [
  { font: 'Times-Roman', text: 'AVATAR: To a 54-year-old woman', x: 72, y: 100 },
  { font: 'Helvetica-Bold', text: 'Ki-67 was 12.5% (range, 10–15)', x: 300.25, y: 100 },
  { font: 'Liberation', text: 'Tumour of 3.2 × 2.1 cm, β-catenin', x: 72.5, y: 130.75 },
];
const TURNED = { font: 'Times-Italic', text: 'Turned by ninety degrees', x: 500, y: 400 };

/**
 * Origins of the letters of a line as its writer set them: what stands before a letter, kerning included, is as wide as the text up
 * to it less the letter.
 */
function trueOffsets(pdf: PdfDocument, text: string): number[] {
  const letters = [...text];
  return letters.map((letter, i) => pdf.widthOfString(letters.slice(0, i + 1).join('')) - pdf.widthOfString(letter));
}

async function setLines(): Promise<{
  readonly bytes: Uint8Array;
  readonly offsets: readonly number[][];
  readonly turned: readonly number[];
}> {
  const pdf = openPdf({ info: {} });
  registerFaces(pdf);
  pdf.addPage();
  const offsets = LINES.map(({ font, text, x, y }) => {
    pdf.font(font).fontSize(SIZE).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    return trueOffsets(pdf, text);
  });
  const { x, y, text, font } = TURNED;
  pdf.save().rotate(-90, { origin: [x, y] });
  pdf.font(font).fontSize(SIZE).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  pdf.restore();
  const turned = trueOffsets(pdf, text);
  return { bytes: await closePdf(pdf), offsets, turned };
}

/** Letters with their origins, blanks left out: they are drawn or left as a gap. */
function printed(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.filter(({ text }) => text.trim() !== '');
}

function lineAt(page: Page, y: number, fromX: number): Glyph[] {
  return printed(page.glyphs).filter(
    (glyph) => Math.abs(glyph.y - y) < 1 && glyph.angle === 0 && glyph.x >= fromX - 1 && glyph.x < fromX + 220,
  );
}

describe('places of characters', () => {
  let page: Page, set: Awaited<ReturnType<typeof setLines>>;
  beforeAll(async () => {
    set = await setLines();
    const { body } = await readPdf(set.bytes);
    if (body.kind !== 'pages' || body.pages[0] === undefined) throw new Error('the page was not read');
    page = body.pages[0];
  });

  it.each(LINES.map((line, i) => ({ ...line, i })))('are where $font was set', ({ text, x, y, i }) => {
    const expected = [...text].flatMap((letter, k) => (letter === ' ' ? [] : [{ letter, x: x + (set.offsets[i]?.[k] ?? NaN) }]));
    const line = lineAt(page, y, x);
    expect(line.map((glyph) => glyph.text).join('')).toBe(expected.map(({ letter }) => letter).join(''));
    for (const [k, glyph] of line.entries()) {
      expect(Math.hypot(glyph.x - (expected[k]?.x ?? NaN), glyph.y - y)).toBeLessThan(0.02);
      expect(glyph.box[0]).toBeCloseTo(glyph.x);
    }
  });

  it('are where turned text was set', () => {
    const { text, x, y } = TURNED;
    const turned = printed(page.glyphs).filter(({ angle }) => angle === 270);
    const expected = [...text].flatMap((letter, k) => (letter === ' ' ? [] : [y - (set.turned[k] ?? NaN)]));
    expect(turned.map((glyph) => glyph.text).join('')).toBe(text.replaceAll(' ', ''));
    for (const [k, glyph] of turned.entries()) expect(Math.hypot(glyph.x - x, glyph.y - (expected[k] ?? NaN))).toBeLessThan(0.02);
  });
});
