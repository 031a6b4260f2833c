import type { Font, Glyph, Page, Rule } from '../document/document.ts';
import type { Box } from '../span.ts';
import { combineAccents } from './accents.ts';
import type { Letter } from './letter.ts';
import { squareAngle, visibleGlyphs } from './visible-glyphs.ts';

/**
 * A word as printed. `box` and `y` (its baseline) are in the frame's coordinates, in which its line runs to the right; the letters'
 * boxes are the page's own. `order` is its place in the content stream.
 */
export interface Word {
  readonly text: string;
  readonly letters: readonly Letter[];
  readonly box: Box;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string;
  readonly page: number;
  readonly order: number;
}

/** What is printed in one direction on one page, turned so that lines run to the right. Most pages have one frame, of angle 0. */
export interface Frame {
  readonly page: number;
  readonly angle: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  /** Boxes of pictures. */
  readonly images: readonly Box[];
}

/** Gaps wider than this part words, in em; justified lines shrink spaces to 0.15 em (0.17 em glued words in tight lines). */
const WORD_GAP_EM = 0.115;
const PLAIN: Font = { name: '', bold: false, italic: false };

/** The frames of a page, the one with most text first; a page without text has one empty frame. */
export function toFrames(page: Page): Frame[] {
  const { groups } = visibleGlyphs(page);
  if (groups.length === 0)
    return [{ page: page.index, angle: 0, width: page.width, height: page.height, words: [], rules: [], images: [] }];
  return groups.map(({ angle, glyphs }) => makeFrame(page, angle, glyphs));
}

function makeFrame(page: Page, angle: number, glyphs: readonly Glyph[]): Frame {
  const sideways = angle === 90 || angle === 270;
  const turn = turner(page, angle);
  const words: Word[] = [];
  let open: Glyph[] = [];
  const close = (): void => {
    if (open.length > 0) words.push(makeWord(open, page, turn, words.length));
    open = [];
  };
  let last: Box | null = null;
  for (const glyph of glyphs) {
    if (isBlank(glyph.text)) {
      close();
      last = null;
      continue;
    }
    const box = turn(glyph.box);
    const before = open.at(-1);
    if (before !== undefined && last !== null && !continues(before, last, glyph, box, angle)) close();
    open.push(glyph);
    last = box;
  }
  close();
  const rules = angle === 0 ? page.rules : page.rules.map((rule): Rule => ({ kind: turnedKind(rule.kind, sideways), box: turn(rule.box) }));
  return {
    page: page.index,
    angle,
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    words,
    rules,
    images: page.images.map(turn),
  };
}

function turnedKind(kind: Rule['kind'], sideways: boolean): Rule['kind'] {
  if (!sideways || kind === 'area') return kind;
  return kind === 'horizontal' ? 'vertical' : 'horizontal';
}

/** Turns a box of the page so that print of this angle runs to the right. */
function turner(page: Page, angle: number): (box: Box) => Box {
  const { width, height } = page;
  if (angle === 90) return ([x0, y0, x1, y1]) => [y0, width - x1, y1, width - x0];
  if (angle === 180) return ([x0, y0, x1, y1]) => [width - x1, height - y1, width - x0, height - y0];
  if (angle === 270) return ([x0, y0, x1, y1]) => [height - y1, x0, height - y0, x1];
  return (box) => box;
}

function baseline(glyph: Glyph, page: Page, angle: number): number {
  if (angle === 90) return page.width - glyph.x;
  if (angle === 180) return page.height - glyph.y;
  return angle === 270 ? glyph.x : glyph.y;
}

function isBlank(text: string): boolean {
  return text === ' ' || text === '\u00a0' || text.trim() === '' || /^[\u200b-\u200f\u2060\ufeff\0-\x1f]+$/.test(text);
}

// A change of size or height parts a superscript from its word; both stay neighbours on their line.
function continues(before: Glyph, last: Box, next: Glyph, box: Box, angle: number): boolean {
  const drop = angle === 0 ? next.y - before.y : box[3] - last[3];
  if (Math.abs(next.size - before.size) > 0.02 * before.size + 0.05 && Math.abs(drop) > 0.05 * before.size) return false;
  if (Math.abs(drop) > 0.12 * before.size) return false;
  const gap = box[0] - last[2];
  return gap < WORD_GAP_EM * before.size && gap > -0.6 * before.size;
}

function makeWord(glyphs: readonly Glyph[], page: Page, turn: (box: Box) => Box, order: number): Word {
  const printed: Letter[] = [];
  let x0 = Infinity,
    y0 = Infinity,
    x1 = -Infinity,
    y1 = -Infinity;
  for (const glyph of glyphs) {
    printed.push({ text: plainText(glyph.text), box: glyph.box });
    const box = turn(glyph.box);
    x0 = Math.min(x0, box[0]);
    y0 = Math.min(y0, box[1]);
    x1 = Math.max(x1, box[2]);
    y1 = Math.max(y1, box[3]);
  }
  const first = glyphs[0];
  const font = page.fonts[glyphs[glyphs.length >> 1]?.font ?? -1] ?? PLAIN;
  const letters = combineAccents(printed);
  return {
    text: letters.map((letter) => letter.text).join(''),
    letters,
    box: [x0, y0, x1, y1],
    y: first === undefined ? y1 : baseline(first, page, squareAngle(first.angle) ?? 0),
    size: first?.size ?? 0,
    bold: font.bold,
    italic: font.italic,
    font: font.name,
    page: page.index,
    order,
  };
}

/** Ligatures become their letters and odd hyphens, spaces and full-width forms plain ones; what has no plain form stays. */
function plainText(text: string): string {
  const code = text.charCodeAt(0);
  if (text.length === 1 && code < 0x300) return text;
  if ((code >= 0xfb00 && code <= 0xfb06) || (code >= 0xff01 && code <= 0xff5e)) return text.normalize('NFKC');
  return text;
}
