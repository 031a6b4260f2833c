import type { TextBlock, TextCell } from '../../text/reading.ts';

const AGE_HEADING = /^(?:patient['’]?s?\s+)?age\b(?!\s*(?:group|range|adjusted|distribution))|\/\s*age\b|\bage\s*\//i;
/** The heading of a column stands in one of this many first rows. */
const HEAD_ROWS = 3;

/** The cells that stand under an "Age" heading or right of an "Age" row label, each with that heading. */
export function ageCells(table: TextBlock): { readonly cell: TextCell; readonly heading: string }[] {
  const rows = table.rows ?? [];
  const found: { readonly cell: TextCell; readonly heading: string }[] = [];
  for (const [at, row] of rows.slice(0, HEAD_ROWS).entries()) {
    const headings = row.filter((cell) => AGE_HEADING.test(cell.text.trim()) && (cell.column > 0 || rows.length > 2));
    const heading = headings.find((cell) => cell.column > 0 || row.length > 2);
    if (!heading || row.every((cell) => cell === heading || /\d/.test(cell.text))) continue;
    for (const below of rows.slice(at + 1)) {
      const cell = below[heading.column];
      if (cell) found.push({ cell, heading: heading.text });
    }
    return found;
  }
  for (const row of rows) {
    const [label, ...cells] = row;
    if (label && AGE_HEADING.test(label.text.trim())) found.push(...cells.map((cell) => ({ cell, heading: label.text })));
  }
  return found;
}
