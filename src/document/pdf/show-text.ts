import type { Box } from '../../span.ts';
import type { DraftGlyph, PageWalk } from './graphics-state.ts';
import { multiply, type Matrix } from './matrix.ts';
import { isRecord, type FontFacts } from './page-fonts.ts';

const INVISIBLE = 3,
  CLIP_ONLY = 7;
const FAINTEST = 0.02;
const SMALLEST = 0.4;
/**
 * A glyph is seen when its middle lies this share of its height at most beyond the clip: above small letters, and below the line, a
 * box is empty.
 */
const CLIP_SLACK = 0.25;

/** Draws one string: each glyph goes to the page with its exact origin, and the text position moves on. */
export function showText(walk: PageWalk, items: readonly unknown[]): void {
  const { state } = walk;
  const { font } = state;
  if (font === null || state.fontSize === 0) return;
  state.drew = true;
  const matrix = multiply(state.ctm, walk.textMatrix);
  const size = Math.abs(state.fontSize) * Math.hypot(matrix[2], matrix[3]);
  const angle = angleOf(matrix, state.fontSize * state.hScale, font.vertical);
  const hidden = hiddenByState(walk, size);
  const mode = { size, angle, hidden };
  for (const item of items) {
    if (typeof item === 'number') {
      advance(walk, font, (-item * state.fontSize) / 1000);
    } else if (isRecord(item)) {
      const width = (typeof item['width'] === 'number' ? item['width'] : 0) * font.scale * state.fontSize;
      const spacing = state.charSpacing + (item['isSpace'] === true ? state.wordSpacing : 0);
      if (font.vertical) {
        advance(walk, font, addVerticalGlyph(walk, font, item, matrix, mode) + spacing);
      } else {
        addGlyph(walk, font, item, matrix, width * state.hScale, mode);
        advance(walk, font, width + spacing);
      }
    }
  }
}

interface Drawn {
  readonly size: number;
  readonly angle: number;
  readonly hidden: DraftGlyph['hidden'];
}

function advance(walk: PageWalk, font: FontFacts, by: number): void {
  if (font.vertical) walk.y -= by;
  else walk.x += by * walk.state.hScale;
}

function addGlyph(walk: PageWalk, font: FontFacts, item: Readonly<Record<string, unknown>>, m: Matrix, width: number, drawn: Drawn): void {
  const code = item['unicode'];
  if (typeof code !== 'string' || (code === '' && width === 0)) return;
  // A glyph is drawn that stands for nobody knows what.
  const text = code === '' ? '\ufffd' : code;
  const { state } = walk;
  const tx = walk.x,
    ty = walk.y + state.rise;
  const x = m[0] * tx + m[2] * ty + m[4],
    y = m[1] * tx + m[3] * ty + m[5];
  const ux = m[0] * width,
    uy = m[1] * width;
  const size = Math.abs(state.fontSize);
  const ax = m[2] * font.ascent * size,
    ay = m[3] * font.ascent * size,
    dx = m[2] * font.descent * size,
    dy = m[3] * font.descent * size;
  const box: Box = [
    x + Math.min(0, ux) + Math.min(ax, dx),
    y + Math.min(0, uy) + Math.min(ay, dy),
    x + Math.max(0, ux) + Math.max(ax, dx),
    y + Math.max(0, uy) + Math.max(ay, dy),
  ];
  if (!Number.isFinite(box[0] + box[1] + box[2] + box[3])) return;
  walk.glyphs.push({
    text,
    box,
    x,
    y,
    size: drawn.size,
    angle: drawn.angle,
    font: font.index,
    hidden: drawn.hidden ?? outOfSight(walk, box),
  });
}

/** Vertical writing: the glyph hangs below its position, centred on it. Gives the advance down the column. */
function addVerticalGlyph(walk: PageWalk, font: FontFacts, item: Readonly<Record<string, unknown>>, m: Matrix, drawn: Drawn): number {
  const scale = font.scale * walk.state.fontSize;
  const metric = Array.isArray(item['vmetric']) ? item['vmetric'] : [];
  const numbers = metric.map((value) => (typeof value === 'number' ? value : 0));
  const down = -(numbers[0] ?? -1000),
    vx = numbers[1] ?? 500,
    vy = numbers[2] ?? 880;
  const width = (typeof item['width'] === 'number' ? item['width'] : 1000) * scale;
  const { x, y } = walk;
  walk.x = x - vx * scale;
  walk.y = y - vy * scale;
  addGlyph(walk, font, item, m, width, { ...drawn, angle: 0 });
  walk.x = x;
  walk.y = y;
  return down * scale;
}

function angleOf(m: Matrix, sign: number, vertical: boolean): number {
  if (vertical || (m[1] === 0 && m[0] * sign > 0)) return 0;
  const flip = sign < 0 ? -1 : 1;
  const degrees = Math.round((Math.atan2(m[1] * flip, m[0] * flip) * 180) / Math.PI);
  return ((degrees % 360) + 360) % 360;
}

function hiddenByState(walk: PageWalk, size: number): DraftGlyph['hidden'] {
  const { renderMode, fillAlpha } = walk.state;
  if (walk.layers.includes(false)) return 'layer-off';
  if (renderMode === INVISIBLE || renderMode === CLIP_ONLY || fillAlpha < FAINTEST || size < SMALLEST) return 'invisible';
  return null;
}

function outOfSight(walk: PageWalk, box: Box): DraftGlyph['hidden'] {
  const x = (box[0] + box[2]) / 2,
    y = (box[1] + box[3]) / 2;
  if (x < 0 || y < 0 || x > walk.width || y > walk.height) return 'off-page';
  const { clip, fillWhite, renderMode } = walk.state;
  const slack = CLIP_SLACK * (box[3] - box[1]);
  if (x < clip[0] - slack || x > clip[2] + slack || y < clip[1] - slack || y > clip[3] + slack) return 'clipped';
  if (fillWhite && renderMode === 0 && !walk.dark.some((d) => x >= d[0] && x <= d[2] && y >= d[1] && y <= d[3])) return 'invisible';
  return null;
}
