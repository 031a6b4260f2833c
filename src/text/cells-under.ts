import type { Span } from '../span.ts';
import { blockAt, type Reading, type TextBlock, type TextCell } from './reading.ts';

/** The heading of a column stands in one of this many first rows. */
const HEAD_ROWS = 3;

/** The cells under a column whose heading matches, or right of a row label that matches; [] where the table has neither. */
export function cellsUnder(table: TextBlock, heading: RegExp): TextCell[] {
  const rows = table.rows ?? [];
  for (const [at, row] of rows.slice(0, HEAD_ROWS).entries()) {
    const head = row.find((cell) => heading.test(cell.text.trim()) && row.length > 1);
    if (!head || (row.length < 3 && head.column === 0)) continue;
    return rows.slice(at + 1).flatMap((below) => below[head.column] ?? []);
  }
  return rows.filter((row) => heading.test(row[0]?.text.trim() ?? '')).flatMap((row) => row.slice(1));
}

/** What a table's notes say that an abbreviation in its cells stands for: `ad adenocarcinoma`, `SCC = squamous cell carcinoma`. */
export function expandCell(cell: string, notes: string): { readonly long: string; readonly at: number } | null {
  const short = cell.trim();
  if (!/^[\w/+-]{1,8}$/.test(short)) return null;
  const escaped = short.replace(/[/+-]/g, '\\$&');
  const match = new RegExp(
    `(?:^|[,;.:()]\\s*|\\s)${escaped}\\s*(?:[:=,–-]|\\s)\\s*([A-Za-z][A-Za-z '’-]{3,60}?)(?=\\s*(?:[,;.()]|$))`,
    'm',
  ).exec(notes);
  const long = match?.[1];
  return match && long ? { long, at: match.index + match[0].length - long.length } : null;
}

/** Rows of one table, for each patient of the paper, up to which its cells may be about them. */
const MOST_ROWS_EACH = 4;

/** What was read without the cells of tables that have more rows of it than `count` patients fill: those list other patients. */
export function withoutCrowdedCells<T extends Span & { readonly rule: string }>(
  read: readonly T[],
  reading: Reading,
  count: number,
): readonly T[] {
  const rows = new Map<number, Set<number>>();
  const tableOf = (each: T): number | null => (each.rule === 'table-cell' ? (blockAt(reading, each.start)?.index ?? null) : null);
  for (const each of read) {
    const table = tableOf(each);
    if (table !== null) rows.set(table, (rows.get(table) ?? new Set()).add(reading.text.lastIndexOf('\n', each.start)));
  }
  return read.filter((each) => {
    const table = tableOf(each);
    return table === null || (rows.get(table)?.size ?? 0) <= MOST_ROWS_EACH * count;
  });
}
