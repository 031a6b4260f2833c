import type { Box } from '../../span.ts';
import type { Rule } from '../../document/document.ts';
import { findColumnEdges } from './column-edges.ts';
import { boxAround, type GridCell, type GridWord, type TableWord } from './grid.ts';
import { recognizeGrid } from './recognize-grid.ts';
import { within } from './ruled-region.ts';
import type { Scene, TablePiece } from './table-page.ts';
import { toBands } from './to-bands.ts';

type Rows<W extends GridWord> = readonly (readonly GridCell<W>[])[];

/** Parts whose widths differ by more than this share were set at different scales. */
const SAME_WIDTH = 0.02;

/** What the parts of a table hold: its rows, and the words of a head that later parts print again. */
export interface ReadTable<W extends TableWord> {
  readonly rows: Rows<W>;
  readonly repeated: readonly W[];
}

/**
 * The rows of a table's parts, as one grid; a head that is printed again is left out and a row that the page cuts is joined. Null
 * without columns.
 */
export function readPieces<W extends TableWord>(pieces: readonly TablePiece<W>[], scenes: readonly Scene<W>[]): ReadTable<W> | null {
  const [first] = pieces;
  if (!first) return null;
  const apart = pieces.length > 1 ? readApart(pieces, scenes) : null;
  const grid = apart ?? readTogether(pieces, scenes);
  if (!grid) return null;
  const joined = pieces
    .slice(1)
    .reduce<ReadTable<W>>((table, piece) => joinPart(table, new Set(piece.words)), { rows: grid, repeated: [] });
  return { ...joined, rows: withoutFootnotes(joined.rows, widthOf(first) * FOOTNOTE_WIDTH) };
}

/**
 * Each part with columns of its own, where parts were set at different widths; a part in which columns touch takes those of the part
 * nearest in width. Null where parts have the same width, or few have as many columns as the first.
 */
function readApart<W extends TableWord>(pieces: readonly TablePiece<W>[], scenes: readonly Scene<W>[]): Rows<W> | null {
  const widths = pieces.map(widthOf);
  if (Math.max(...widths) < (1 + SAME_WIDTH) * Math.min(...widths)) return null;
  const edges = pieces.map((piece) => findColumnEdges(toBands(piece.words), rulesOf(piece, scenes)));
  const alike = pieces.flatMap((piece, i) => (edges[i]?.length === edges[0]?.length ? [{ piece, edges: edges[i] ?? [] }] : []));
  if (alike.length * 2 < pieces.length || edges[0]?.length === 0) return null;
  return pieces.flatMap((piece, i) => {
    const [model] = alike.toSorted((a, b) => Math.abs(widthOf(a.piece) - widthOf(piece)) - Math.abs(widthOf(b.piece) - widthOf(piece)));
    const own =
      edges[i]?.length === edges[0]?.length || !model
        ? (edges[i] ?? [])
        : model.edges.map((edge) => carry(edge, model.piece.box, piece.box));
    return (
      readTogether(
        [piece],
        scenes,
        own.map((edge) => edge - piece.box[0]),
      ) ?? []
    );
  });
}

/** An x position of one box at the same share of another's width. */
function carry(x: number, from: Box, to: Box): number {
  return to[0] + ((x - from[0]) * (to[2] - to[0])) / (from[2] - from[0]);
}

function widthOf<W extends TableWord>(piece: TablePiece<W>): number {
  return piece.box[2] - piece.box[0];
}

function rulesOf<W extends TableWord>(piece: TablePiece<W>, scenes: readonly Scene<W>[]): Rule[] {
  const page = scenes.find((scene) => scene.page.index === piece.page)?.page;
  return (page?.rules ?? []).filter((rule) => within(rule.box, piece.box));
}

/** Parts are laid below each other in the first part's frame, so that one set of columns serves all. */
function readTogether<W extends TableWord>(
  pieces: readonly TablePiece<W>[],
  scenes: readonly Scene<W>[],
  columns: readonly number[] | null = null,
): Rows<W> | null {
  let offset = 0;
  const origin = new Map<GridWord, W>();
  const words: GridWord[] = [];
  const rules: Rule[] = [];
  for (const piece of pieces) {
    const move = (box: Box): Box => [
      box[0] - piece.box[0],
      box[1] - piece.box[1] + offset,
      box[2] - piece.box[0],
      box[3] - piece.box[1] + offset,
    ];
    for (const word of piece.words) {
      const moved: GridWord = { box: move(word.box), y: word.y - piece.box[1] + offset, size: word.size, text: word.text };
      origin.set(moved, word);
      words.push(moved);
    }
    rules.push(...rulesOf(piece, scenes).map((rule) => ({ ...rule, box: move(rule.box) })));
    offset += piece.box[3] - piece.box[1] + 6;
  }
  const grid = recognizeGrid(words, rules, columns);
  return grid && grid.map((row) => row.map((cell) => cell.flatMap((word) => origin.get(word) ?? [])));
}

/** Drops the head that a later part repeats, and joins its first row to the one that the page cut. */
function joinPart<W extends TableWord>(table: ReadTable<W>, part: ReadonlySet<W>): ReadTable<W> {
  const { rows } = table;
  const at = rows.findIndex((row) => row.some((cell) => cell.some((word) => part.has(word))));
  if (at <= 0) return table;
  let repeated = 0;
  while (at + repeated < rows.length && repeated < at && textOf(rows[at + repeated]) === textOf(rows[repeated])) repeated += 1;
  const dropped = [...table.repeated, ...rows.slice(at, at + repeated).flat(2)];
  const before = rows.slice(0, at),
    after = rows.slice(at + repeated);
  const last = before.at(-1),
    next = after[0];
  if (!last || !next || !goesOn(last, next)) return { rows: [...before, ...after], repeated: dropped };
  return {
    rows: [...before.slice(0, -1), last.map((cell, column) => [...cell, ...(next[column] ?? [])]), ...after.slice(1)],
    repeated: dropped,
  };
}

/**
 * A row that names nothing in its first column and begins in the middle of a sentence goes on the row above it; so does one that fills
 * just the cells that a row without a name left empty.
 */
function goesOn<W extends TableWord>(row: readonly GridCell<W>[], next: readonly GridCell<W>[]): boolean {
  if (row[0]?.length === 0 && (next[0]?.length ?? 0) > 0)
    return next.every((cell, column) => cell.length === 0 || row[column]?.length === 0);
  if ((next[0]?.length ?? 0) > 0 || !next.every((cell, column) => cell.length === 0 || (row[column]?.length ?? 0) > 0)) return false;
  return next.some((cell, column) => {
    const above = row[column]?.at(-1)?.text ?? '';
    return /^\p{Ll}/u.test(cell[0]?.text ?? '') && !/[.;:]$/.test(above);
  });
}

/** A row's letters and numbers; a head that is printed again may break its words elsewhere. */
function textOf<W extends TableWord>(row: readonly GridCell<W>[] | undefined): string {
  return (row ?? [])
    .map((cell) =>
      cell
        .map((word) => word.text)
        .join('')
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
    .join('\t');
}

/** Share of the table's width that a line of running text below the last row takes up. */
const FOOTNOTE_WIDTH = 0.45;
/** An address that the publisher prints into the table's frame. */
const ADDRESS = /^(?:doi:|https?:\/\/)\S+$/i;

// Keys, abbreviations and addresses that stand above the closing line are no rows: one cell that prints across the columns.
function withoutFootnotes<W extends TableWord>(grid: Rows<W>, width: number): Rows<W> {
  let end = grid.length;
  while (end > 2) {
    const filled = (grid[end - 1] ?? []).filter((cell) => cell.length > 0);
    const box = boxAround(filled[0] ?? []);
    const wide = box !== null && box[2] - box[0] > width;
    const leads =
      wide ||
      /* the last line of a footnote is short */ end < grid.length ||
      isWideAbove(grid[end - 2], width) ||
      ADDRESS.test(filled[0]?.[0]?.text ?? '');
    if (filled.length !== 1 || (grid[end - 1]?.[0]?.length ?? 0) === 0 || !leads) break;
    end -= 1;
  }
  return grid.slice(0, end);
}

function isWideAbove<W extends TableWord>(row: readonly GridCell<W>[] | undefined, width: number): boolean {
  const filled = (row ?? []).filter((cell) => cell.length > 0);
  const box = boxAround(filled[0] ?? []);
  return filled.length === 1 && box !== null && box[2] - box[0] > width;
}
