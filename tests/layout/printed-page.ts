import type { Document, Font, Glyph, Page } from '../../src/document/document.ts';
import { NO_META } from '../../src/document/document.ts';
import type { Box } from '../../src/span.ts';

/** How a line is printed; `x` and `y` in points (`y` its baseline), `size` in points. */
export interface Type {
  readonly x?: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In another font than the rest, neither bold nor italic by its name. */
  readonly sans?: boolean;
}

/** A line to print: its text at a height. `^2^` prints "2" raised and small, `_2_` lowered. */
export interface PrintedLine extends Type {
  readonly text: string;
  readonly y: number;
}

const FONTS: readonly Font[] = [
  { name: 'Serif', bold: false, italic: false },
  { name: 'Serif-Bold', bold: true, italic: false },
  { name: 'Serif-Italic', bold: false, italic: true },
  { name: 'Sans', bold: false, italic: false },
];
export const WIDTH = 595,
  HEIGHT = 842;

/** Every character is half as wide as it is high; spaces are not printed, as in many files. */
export function characterWidth(size: number): number {
  return size / 2;
}

/** Lines of text one below the other, `step` points apart. */
export function lines(x: number, y: number, texts: readonly string[], type: Type = {}, step = 12): PrintedLine[] {
  return texts.map((text, i) => ({ ...type, text, x, y: y + step * i }));
}

/** A page with these lines, its glyphs in the order given. */
export function printedPage(index: number, printed: readonly PrintedLine[], more: Partial<Page> = {}): Page {
  return {
    index,
    width: WIDTH,
    height: HEIGHT,
    state: 'read',
    reason: null,
    fonts: FONTS,
    rules: [],
    images: [],
    ...more,
    glyphs: printed.flatMap(printLine),
  };
}

function printLine({ text, x = 60, y, size = 10, bold = false, italic = false, sans = false }: PrintedLine): Glyph[] {
  const glyphs: Glyph[] = [];
  let at = x,
    shift = 0,
    scale = 1;
  for (const letter of text) {
    if (letter === '^' || letter === '_') {
      shift = shift === 0 ? (letter === '^' ? -0.35 : 0.2) * size : 0;
      scale = shift === 0 ? 1 : 0.65;
      continue;
    }
    const drawn = size * scale,
      width = characterWidth(drawn);
    if (letter !== ' ') glyphs.push(glyph(letter, at, y + shift, drawn, bold ? 1 : italic ? 2 : sans ? 3 : 0));
    at += letter === ' ' ? drawn * 0.3 : width;
  }
  return glyphs;
}

/** One glyph with its origin at `x`, `y`. */
export function glyph(text: string, x: number, y: number, size: number, font = 0): Glyph {
  const box: Box = [x, y - 0.8 * size, x + characterWidth(size), y + 0.2 * size];
  return { text, box, x, y, size, angle: 0, font, hidden: null };
}

/** A document of drawn pages. */
export function printed(...pages: readonly Page[]): Document {
  return { mediaType: 'application/pdf', state: 'done', body: { kind: 'pages', pages }, meta: NO_META, findings: [] };
}
