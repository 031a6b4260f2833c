import type { TextBlock, TextCell } from '../../text/reading.ts';

const SEX_HEADING =
  /^(?:patient['’]?s?\s+)?(?:sex|gender)\b|[/(,]\s*(?:sex|gender|m\s*\/\s*f)\b|\b(?:age|y(?:ea)?rs?\)?)\s+sex\b|^m\s*\/\s*f$/i;
/** The heading of a column stands in one of this many first rows. */
const HEAD_ROWS = 3;

/** The cells that stand under a "Sex" heading or right of a "Sex" row label. */
export function sexCells(table: TextBlock): TextCell[] {
  const rows = table.rows ?? [];
  for (const [at, row] of rows.slice(0, HEAD_ROWS).entries()) {
    const heading = row.find((cell) => SEX_HEADING.test(cell.text.trim()) && (cell.column > 0 || row.length > 2));
    if (!heading || row.every((cell) => cell === heading || /\d|^[mf]$/i.test(cell.text.trim()))) continue;
    return rows.slice(at + 1).flatMap((below) => below[heading.column] ?? []);
  }
  return rows.filter((row) => SEX_HEADING.test(row[0]?.text.trim() ?? '')).flatMap((row) => row.slice(1));
}
