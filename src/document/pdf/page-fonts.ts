import type { Font } from '../document.ts';
import { IDENTITY, toMatrix, type Matrix } from './matrix.ts';

/** What the walk needs of a font. `scale` turns glyph widths into parts of the font size; ascent and descent are parts of it too. */
export interface FontFacts {
  readonly index: number;
  readonly scale: number;
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
}

/** The fonts of one page in order of first use. */
export interface PageFonts {
  readonly fonts: Font[];
  readonly byKey: Map<string, FontFacts>;
}

const FONT_MATRIX: Matrix = [0.001, 0, 0, 0.001, 0, 0];
const BOLD_NAME = /bold|black|heavy|demi(?!ta)|[-.,_]b(?:d|lk)?(?:i|it|mt)?$|\.B\+?\d*$/i;
const ITALIC_NAME = /ital|obli|slanted|[-.,_](?:i|bi|it)(?:mt)?$|\.I\+?\d*$/i;

/** Gives a font its place on the page; `stroked` text is drawn with an outline, which is how some files make bold. */
export function useFont(page: PageFonts, loadedName: string, raw: unknown, stroked: boolean): FontFacts {
  const key = stroked ? `${loadedName} stroked` : loadedName;
  const known = page.byKey.get(key);
  if (known !== undefined) return known;
  const font: Readonly<Record<string, unknown>> = isRecord(raw) ? raw : {};
  const name = typeof font['name'] === 'string' ? font['name'].replace(/^[A-Z]{6}\+/, '') : loadedName;
  const matrix = toMatrix(font['fontMatrix']) ?? FONT_MATRIX;
  const type3 = font['isType3Font'] === true;
  const facts: FontFacts = {
    index: page.fonts.length,
    scale: matrix[0] === 0 ? FONT_MATRIX[0] : matrix[0],
    ascent: within(font['ascent'], 0.5, 1.1, type3 ? 0.75 : 0.8),
    descent: within(font['descent'], -0.5, -0.05, -0.2),
    vertical: font['vertical'] === true,
  };
  page.fonts.push({
    name,
    bold: stroked || font['bold'] === true || font['black'] === true || BOLD_NAME.test(name),
    italic: font['italic'] === true || ITALIC_NAME.test(name),
  });
  page.byKey.set(key, facts);
  return facts;
}

/** A page without fonts yet. */
export function noFonts(): PageFonts {
  return { fonts: [], byKey: new Map() };
}

/** What stands in for a font that the file does not give. */
export const MISSING_FONT = { name: 'missing', fontMatrix: IDENTITY.map((n) => n / 1000) };

function within(value: unknown, low: number, high: number, otherwise: number): number {
  return typeof value === 'number' && value >= low && value <= high ? value : otherwise;
}

/** True for any object, so that its properties can be asked for. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
