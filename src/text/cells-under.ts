import type { TextBlock, TextCell } from './reading.ts';

/** The heading of a column stands in one of this many first rows. */
const HEAD_ROWS = 3;

/** The cells under a column whose heading matches, or right of a row label that matches; [] where the table has neither. */
export function cellsUnder(table: TextBlock, heading: RegExp): TextCell[] {
  const rows = table.rows ?? [];
  for (const [at, row] of rows.slice(0, HEAD_ROWS).entries()) {
    const head = row.find((cell) => heading.test(cell.text.trim()) && row.length > 1);
    if (!head || row.length < 3 && head.column === 0) continue;
    return rows.slice(at + 1).flatMap((below) => below[head.column] ?? []);
  }
  return rows.filter((row) => heading.test(row[0]?.text.trim() ?? '')).flatMap((row) => row.slice(1));
}

/** What a table's notes say that an abbreviation in its cells stands for: `ad adenocarcinoma`, `SCC = squamous cell carcinoma`. */
export function expandCell(cell: string, notes: string): { readonly long: string; readonly at: number } | null {
  const short = cell.trim();
  if (!/^[\w/+-]{1,8}$/.test(short)) return null;
  const escaped = short.replace(/[/+-]/g, '\\$&');
  const match = new RegExp(`(?:^|[,;.:()]\\s*|\\s)${escaped}\\s*(?:[:=,–-]|\\s)\\s*([A-Za-z][A-Za-z '’-]{3,60}?)(?=\\s*(?:[,;.()]|$))`, 'm').exec(notes);
  const long = match?.[1];
  return match && long ? { long, at: match.index + match[0].length - long.length } : null;
}
