import type { Box } from '../../span.ts';
import type { Rule } from '../../document/document.ts';
import { findColumnEdges } from './column-edges.ts';
import type { Band, GridCell, GridWord, Phrase } from './grid.ts';
import { median } from './grid.ts';
import { groupRows } from './group-rows.ts';
import { toBands } from './to-bands.ts';

/**
 * Cuts the words of a table's region into rows of cells, every row as long as there are columns.
 * Column edges come from the breaks of ruling lines where they are drawn cell by cell, else from white space that runs down the
 * region, unless the caller gives them. Rows come from ruling lines, from line spacing, else from which columns a line fills. Null
 * where no second column is found.
 */
export function recognizeGrid<W extends GridWord>(
  words: readonly W[],
  rules: readonly Rule[],
  columns: readonly number[] | null = null,
): GridCell<W>[][] | null {
  const bands = toBands(words);
  if (bands.length < 2) return null;
  const edges = columns ?? findColumnEdges(bands, rules);
  if (edges.length < 1) return null;
  return groupRows(
    bands,
    bands.map((band) => toCells(band, edges)),
    rules,
  );
}

/** How much wider than the other spaces of its phrase a gap must be to part two columns, and its width in em where there are no others. */
const WIDER_GAP = 1.3,
  LONE_GAP_EM = 0.33;

/** The words of a band by column; a phrase over an edge is cut there if a word ends before it, else it stays in its first column. */
function toCells<W extends GridWord>(band: Band<W>, edges: readonly number[]): W[][] {
  const cells: W[][] = Array.from({ length: edges.length + 1 }, () => []);
  for (const phrase of band.phrases) {
    const crossed = edges.filter((edge) => phrase.box[0] < edge - 1 && edge + 1 < phrase.box[2]);
    if (crossed.every((edge) => isCut(phrase, edge))) for (const word of phrase.words) cells[columnOf(word.box, edges)]?.push(word);
    else cells[columnOf([phrase.box[0], 0, phrase.box[0] + 2, 0], edges)]?.push(...phrase.words);
  }
  return cells;
}

function isCut<W extends GridWord>(phrase: Phrase<W>, edge: number): boolean {
  const { words } = phrase;
  if (words.some((word) => word.box[2] > edge + 1.5 && word.box[0] < edge - 1.5)) return false;
  const gaps = words.slice(1).map((word, i) => word.box[0] - (words[i]?.box[2] ?? 0));
  const at = words.findIndex((word) => (word.box[0] + word.box[2]) / 2 > edge) - 1;
  const others = gaps.filter((_, i) => i !== at);
  const size = words[0]?.size ?? 8;
  return (gaps[at] ?? 0) >= (others.length > 0 ? WIDER_GAP * median(others) : LONE_GAP_EM * size);
}

function columnOf(box: Box, edges: readonly number[]): number {
  const center = (box[0] + box[2]) / 2;
  return edges.filter((edge) => edge <= center).length;
}
