import type { DraftGlyph } from './graphics-state.ts';

const NEAR = 0.12;
const CELL = 4;

/** Marks every glyph that repeats an earlier one on the same spot: a bold look or a shadow made by printing twice. */
export function markOverprints(glyphs: readonly DraftGlyph[]): void {
  const cells = new Map<number, DraftGlyph[]>();
  for (const glyph of glyphs) {
    if (glyph.hidden !== null || glyph.text === ' ') continue;
    const column = Math.floor(glyph.x / CELL),
      row = Math.floor(glyph.y / CELL),
      code = glyph.text.charCodeAt(0);
    if (repeats(cells, glyph, code)) {
      glyph.hidden = 'overprint';
      continue;
    }
    const key = keyOf(column, row, code);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [glyph]);
    else cell.push(glyph);
  }
}

function repeats(cells: ReadonlyMap<number, readonly DraftGlyph[]>, glyph: DraftGlyph, code: number): boolean {
  const reach = Math.min(glyph.size * NEAR, CELL);
  const left = Math.floor((glyph.x - reach) / CELL),
    right = Math.floor((glyph.x + reach) / CELL);
  const top = Math.floor((glyph.y - reach) / CELL),
    bottom = Math.floor((glyph.y + reach) / CELL);
  for (let c = left; c <= right; c++) {
    for (let r = top; r <= bottom; r++) {
      for (const other of cells.get(keyOf(c, r, code)) ?? []) {
        if (
          Math.abs(other.x - glyph.x) <= reach &&
          Math.abs(other.y - glyph.y) <= reach &&
          other.text === glyph.text &&
          other.angle === glyph.angle &&
          Math.abs(other.size - glyph.size) < 0.2 * glyph.size
        )
          return true;
      }
    }
  }
  return false;
}

/** A small integer, which maps are quickest with. Cells may share one, since glyphs are compared themselves. */
function keyOf(column: number, row: number, code: number): number {
  return (Math.imul(Math.imul(column, 4099) + row, 131) + code) | 0;
}
