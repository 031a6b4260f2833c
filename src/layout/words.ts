import type { Font, Glyph, Page } from '../document/document.ts';
import { uniteBoxes, type Box } from '../span.ts';

/** One character of a word and where it stands. A ligature's characters share its box. */
export interface Letter {
  readonly text: string;
  readonly box: Box;
}

/** A word as printed. `y` is its baseline, `order` its place in the content stream; `raised` tells superscripts from subscripts. */
export interface Word {
  readonly text: string;
  readonly letters: readonly Letter[];
  readonly box: Box;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: number;
  readonly page: number;
  readonly order: number;
}

/** Gaps wider than this part words, in em; justified lines shrink spaces to 0.15 em (0.17 em glued words in tight lines). */
const WORD_GAP_EM = 0.115;
const LIGATURES: Readonly<Record<string, string>> = { 'ﬀ': 'ff', 'ﬁ': 'fi', 'ﬂ': 'fl', 'ﬃ': 'ffi', 'ﬄ': 'ffl', 'ﬅ': 'st', 'ﬆ': 'st' };
const PLAIN: Font = { name: '', bold: false, italic: false };

/** The visible upright words of a page, in content-stream order. */
export function toWords(page: Page): Word[] {
  const words: Word[] = [];
  let open: { glyphs: Glyph[] } | null = null;
  const close = (): void => {
    if (open) words.push(makeWord(open.glyphs, page, words.length));
    open = null;
  };
  for (const glyph of page.glyphs) {
    if (glyph.hidden !== null || glyph.angle !== 0) continue;
    if (glyph.text.trim() === '' || glyph.text === '\u00a0') { close(); continue; }
    const last: Glyph | undefined = (open as { glyphs: Glyph[] } | null)?.glyphs.at(-1);
    if (last && !continues(last, glyph)) close();
    if (open) (open as { glyphs: Glyph[] }).glyphs.push(glyph); else open = { glyphs: [glyph] };
  }
  close();
  return words;
}

// A change of size parts a superscript from its word; both stay neighbours on their line.
function continues(last: Glyph, next: Glyph): boolean {
  if (Math.abs(next.size - last.size) > 0.1 * last.size || Math.abs(next.y - last.y) > 0.15 * last.size) return false;
  const gap = next.box[0] - last.box[2];
  return gap < WORD_GAP_EM * last.size && gap > -0.6 * last.size;
}

function makeWord(glyphs: readonly Glyph[], page: Page, order: number): Word {
  const letters = glyphs.flatMap((glyph) => [...(LIGATURES[glyph.text] ?? glyph.text)].map((text): Letter => ({ text, box: glyph.box })));
  const first = glyphs[0];
  const font = page.fonts[first?.font ?? -1] ?? PLAIN;
  return {
    text: letters.map((letter) => letter.text).join(''), letters, box: glyphs.map((glyph) => glyph.box).reduce(uniteBoxes),
    y: first?.y ?? 0, size: first?.size ?? 0, bold: font.bold, italic: font.italic, font: first?.font ?? -1, page: page.index, order,
  };
}
