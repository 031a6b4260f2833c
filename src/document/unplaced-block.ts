import type { Block, BlockKind, Cell, Mark } from './document.ts';

/** A block of a file without geometry; `level` null and no marks unless given. */
export function unplacedBlock(
  kind: BlockKind,
  text: string,
  given: { readonly level?: number | null; readonly marks?: readonly Mark[] } = {},
): Block {
  return {
    kind,
    text,
    places: withoutPlaces(text),
    page: null,
    level: given.level ?? null,
    marks: given.marks ?? [],
    rows: null,
  };
}

/** A table block of a file without geometry: rows joined by newlines, their cells by tabs. */
export function unplacedTable(rows: readonly (readonly string[])[]): Block {
  const cells = rows.map((row) => row.map(unplacedCell));
  const text = cells.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');
  return { kind: 'table', text, places: withoutPlaces(text), page: null, level: null, marks: [], rows: cells };
}

/** A cell may not hold what separates cells and rows. */
function unplacedCell(text: string): Cell {
  const flat = text.replace(/\s+/g, ' ').trim();
  return { text: flat, places: withoutPlaces(flat) };
}

function withoutPlaces(text: string): null[] {
  return Array<null>(text.length).fill(null);
}
