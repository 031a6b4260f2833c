import type { Box } from '../../span.ts';
import type { DraftGlyph } from './graphics-state.ts';

/** Where nearly all text is invisible and lies over a picture, it is what recognition read there. */
const INVISIBLE_SHARE = 0.9;
/** A scan covers most of its page. */
const SCAN_COVER = 0.5;

/** True where one picture covers most of the page, as a scan does. */
export function coversPage(images: readonly Box[], width: number, height: number): boolean {
  return images.some((box) => (box[2] - box[0]) * (box[3] - box[1]) >= SCAN_COVER * width * height);
}

/** Brings the invisible text over a scan into sight: what it says is what the picture shows. Gives false where the page is none such. */
export function revealScanLayer(glyphs: readonly DraftGlyph[], images: readonly Box[], width: number, height: number): boolean {
  const invisible = glyphs.filter((glyph) => glyph.hidden === 'invisible' && glyph.text.trim() !== '');
  const all = glyphs.filter((glyph) => glyph.text.trim() !== '');
  if (invisible.length === 0 || invisible.length <= INVISIBLE_SHARE * all.length || !coversPage(images, width, height)) return false;
  for (const glyph of glyphs) if (glyph.hidden === 'invisible') glyph.hidden = null;
  return true;
}
