import type { Span } from '../span.ts';
import type { Reading, TextCell } from '../text/reading.ts';

/** A table cell with the heading that says what it tells: that of its column, or of its row where patients are columns. */
export interface HeadedCell extends Span {
  readonly heading: string;
  readonly text: string;
  readonly block: number;
  /** Cells of one patient share it: the row's number, or below 0 the column's where patients are columns. */
  readonly line: number;
}

/** Every table cell whose column or row has a heading that `wanted` matches, in text order; heading cells themselves left out. */
export function headedCells(reading: Reading, wanted: RegExp): HeadedCell[] {
  return reading.blocks.flatMap((block) => {
    const head = block.rows?.[0];
    if (!block.rows || !head || block.rows.length < 2) return [];
    const columns = new Map(head.map((cell) => [cell.column, cell.text]));
    return block.rows.slice(1).flatMap((row) =>
      row.flatMap((cell): HeadedCell[] => {
        const above = columns.get(cell.column) ?? '',
          beside = row[0]?.text ?? '';
        if (cell.text.trim() === '' || (wanted.test(cell.text) && cell.column === 0)) return [];
        if (wanted.test(above)) return [headed(cell, above, block.index, cell.row)];
        return cell.column > 0 && wanted.test(beside) ? [headed(cell, beside, block.index, -1 - cell.column)] : [];
      }),
    );
  });
}

function headed(cell: TextCell, heading: string, block: number, line: number): HeadedCell {
  return { start: cell.start, end: cell.end, heading, text: cell.text, block, line };
}
