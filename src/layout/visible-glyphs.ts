import type { Glyph, Page } from '../document/document.ts';
import type { Box } from '../span.ts';

/** Why a character that the page draws does not stand in the text. */
export type DropReason = NonNullable<Glyph['hidden']> | 'slanted' | 'margin' | 'running-head' | 'line-number';

/** Visible characters of one direction of print, turned to a multiple of 90 degrees. */
export interface GlyphGroup {
  readonly angle: number;
  readonly glyphs: readonly Glyph[];
}

/**
 * A page's characters as layout takes them: groups by direction, the largest first; the number of all that are drawn, and of those
 * left out by reason.
 */
export interface VisibleGlyphs {
  readonly groups: readonly GlyphGroup[];
  readonly drawn: number;
  readonly dropped: ReadonlyMap<DropReason, number>;
}

/** A second direction of print with fewer characters than this is a stamp in the margin, not text. */
const FEWEST_TURNED = 60;

/** Sorts a page's characters by direction of print; hidden ones are left out, and slanted ones unless the page has hardly any others. */
export function visibleGlyphs(page: Page): VisibleGlyphs {
  const dropped = new Map<DropReason, number>();
  const drop = (reason: DropReason, characters: number): void => {
    dropped.set(reason, (dropped.get(reason) ?? 0) + characters);
  };
  const byAngle = new Map<number, Glyph[]>();
  const slanted: Glyph[] = [];
  let drawn = 0;
  for (const glyph of page.glyphs) {
    const characters = weight(glyph);
    drawn += characters;
    if (glyph.hidden !== null) {
      if (characters > 0) drop(glyph.hidden, characters);
      continue;
    }
    const angle = squareAngle(glyph.angle);
    const group = angle === null ? slanted : byAngle.get(angle);
    if (group !== undefined) group.push(glyph);
    else if (angle !== null) byAngle.set(angle, [glyph]);
  }
  const sorted = [...byAngle].map(([angle, glyphs]): GlyphGroup => ({ angle, glyphs })).sort((a, b) => b.glyphs.length - a.glyphs.length);
  const groups = sorted.filter((group, i) => i === 0 || group.glyphs.length >= FEWEST_TURNED);
  const margin = sorted.filter((group) => !groups.includes(group)).reduce((sum, { glyphs }) => sum + weigh(glyphs), 0);
  if (margin > 0) drop('margin', margin);
  if (weigh(slanted) > groups.reduce((sum, { glyphs }) => sum + weigh(glyphs), 0)) groups.push(...straightened(slanted));
  else if (slanted.length > 0) drop('slanted', weigh(slanted));
  return { groups, drawn, dropped };
}

/** Characters of a glyph, blanks not counted. */
function weight({ text }: Glyph): number {
  return text.replace(/\s+/g, '').length;
}

function weigh(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + weight(glyph), 0);
}

/** The nearest multiple of 90 degrees: nearly upright print counts as upright. null for print that is slanted. */
export function squareAngle(angle: number): number | null {
  const nearest = (Math.round(angle / 90) * 90) % 360;
  return Math.abs(angle - nearest) <= 8 || angle >= 352 ? nearest : null;
}

/** Print at each slant, turned about the page's corner so that it reads to the right. */
function straightened(slanted: readonly Glyph[]): GlyphGroup[] {
  const angles = [...new Set(slanted.map(({ angle }) => angle))];
  return angles.map((angle) => ({ angle: 0, glyphs: slanted.filter((glyph) => glyph.angle === angle).map(straighten) }));
}

function straighten(glyph: Glyph): Glyph {
  const turn = (-glyph.angle * Math.PI) / 180,
    cos = Math.cos(turn),
    sin = Math.sin(turn);
  const x = glyph.x * cos - glyph.y * sin,
    y = glyph.x * sin + glyph.y * cos;
  const { size } = glyph,
    wide = glyph.box[2] - glyph.box[0],
    high = glyph.box[3] - glyph.box[1];
  // The box around a slanted glyph is wide by its width and, in part, by its height of about one size.
  const width =
    Math.abs(cos) > Math.abs(sin) ? (wide - size * Math.abs(sin)) / Math.abs(cos) : (high - size * Math.abs(cos)) / Math.abs(sin);
  const box: Box = [x, y - 0.8 * size, x + Math.max(width, 0), y + 0.2 * size];
  return { ...glyph, x, y, box, angle: 0 };
}
