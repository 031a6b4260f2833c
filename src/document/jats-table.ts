import { plainTextOf } from './inline-text.ts';
import { childrenNamed, descendantsNamed, elementsOf, type XmlElement } from './xml-tree.ts';

/** Wider spans are damage, not tables. */
const MAX_SPAN = 100;

/**
 * The cells of an XHTML table as a grid, every row as wide as the table.
 *
 * A cell that spans rows or columns is repeated in each of them, so that a row stands for itself and stays under its
 * headings; only a cell as wide as the whole table stands once. Rows without text are left out.
 */
export function tableRows(table: XmlElement): string[][] {
  const grid: string[][] = [];
  const banners = new Set<number>();
  const spanned = new Map<string, string>();
  const rows = rowsOf(table);
  const width = Math.max(0, ...rows.map(declaredWidth));
  rows.forEach((row, y) => {
    const cells: string[] = [];
    const fill = (): void => {
      for (let text = spanned.get(`${y},${cells.length}`); text !== undefined; text = spanned.get(`${y},${cells.length}`)) cells.push(text);
    };
    for (const cell of elementsOf(row).filter(({ name }) => name === 'td' || name === 'th')) {
      fill();
      const text = plainTextOf(cell);
      const across = spanOf(cell, 'colspan');
      const down = Math.min(spanOf(cell, 'rowspan'), rows.length - y);
      if (across > 1 && across >= width) banners.add(y);
      for (let dx = 0; dx < across; dx += 1) {
        for (let dy = 1; dy < down; dy += 1) spanned.set(`${y + dy},${cells.length}`, text);
        cells.push(text);
      }
    }
    fill();
    grid.push(banners.has(y) ? cells.map((text, x) => (x === 0 ? text : '')) : cells);
  });
  return squareOff(grid.filter((cells) => cells.some((text) => text !== '')));
}

/** Rows of head, body and foot in printed order; tables inside cells are not followed. */
function rowsOf(table: XmlElement): XmlElement[] {
  const direct = childrenNamed(table, 'tr');
  const parts = ['thead', 'tbody', 'tfoot'].flatMap((name) => childrenNamed(table, name).flatMap((part) => childrenNamed(part, 'tr')));
  const rows = [...parts, ...direct];
  return rows.length > 0 ? rows : descendantsNamed(table, 'tr');
}

function declaredWidth(row: XmlElement): number {
  return elementsOf(row).reduce((sum, cell) => sum + (cell.name === 'td' || cell.name === 'th' ? spanOf(cell, 'colspan') : 0), 0);
}

function spanOf(cell: XmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.attributes[name] ?? '1', 10);
  return Number.isFinite(span) && span >= 1 ? Math.min(span, MAX_SPAN) : 1;
}

function squareOff(rows: readonly string[][]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
