import { pad, placesOf, shortName, wrapped, type Paint } from './terminal-text.ts';

/** What stands in one place of a table; `short` in its stead where a first column has to be cut. */
export interface Cell {
  readonly text: string;
  readonly short?: string;
  readonly paint?: Paint;
}

/**
 * A column of a table over rows of one kind. Where the table is too wide, columns with the highest `drop` go first; those without
 * one stay.
 */
export interface Column<Row> {
  readonly heading: string;
  readonly side: 'left' | 'right';
  readonly drop?: number;
  readonly cell: (row: Row) => Cell;
}

const GAPS: readonly [wide: number, narrow: number] = [2, 1];
/** A first column is cut to this before another column goes, and to the lesser one where none can go. */
const SHORT_TITLE = 18;
const LEAST_TITLE = 8;

/** The lines of a table, its headings first, none wider than `width`: gaps shrink, then the first column, then columns go. */
export function tableLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number, heading: Paint): string[] {
  const kept = fitColumns(columns, rows, width);
  const gap = GAPS.find((each) => totalWidth(kept, rows, each) <= width) ?? GAPS[1];
  const over = Math.max(0, totalWidth(kept, rows, gap) - width);
  const widths = kept.map((column, i) => (i === 0 ? Math.max(LEAST_TITLE, widthOf(column, rows) - over) : widthOf(column, rows)));
  const line = (cells: readonly Cell[]): string => {
    const last = cells.findLastIndex(({ text }) => text !== '');
    return cells
      .slice(0, last + 1)
      .map(({ text, short, paint }, i) => {
        const room = widths[i] ?? 0,
          fitting = short !== undefined && placesOf(text) > room ? short : text;
        const padded = pad(shortName(fitting, room), room, kept[i]?.side ?? 'left', i === last);
        return paint === undefined ? padded : paint(padded);
      })
      .join(' '.repeat(gap));
  };
  return [
    line(kept.map((column) => ({ text: column.heading, paint: heading }))),
    ...rows.map((row) => line(kept.map(({ cell }) => cell(row)))),
  ];
}

/** A label and its text, broken between words into lines that hang under its start. */
export function labelledLines(label: string, text: string, width: number, paint: Paint): string[] {
  const indent = 14;
  return wrapped(text, width - indent).map((line, i) =>
    i === 0 ? `${paint(pad(label, indent, 'left', false))}${line}` : ' '.repeat(indent) + line,
  );
}

function fitColumns<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): readonly Column<Row>[] {
  const spare = columns[0] === undefined ? 0 : Math.max(0, widthOf(columns[0], rows) - SHORT_TITLE);
  if (totalWidth(columns, rows, GAPS[1]) - spare <= width) return columns;
  const weakest = columns.filter(({ drop }) => drop !== undefined).toSorted((a, b) => (b.drop ?? 0) - (a.drop ?? 0))[0];
  return weakest === undefined
    ? columns
    : fitColumns(
        columns.filter((column) => column !== weakest),
        rows,
        width,
      );
}

function totalWidth<Row>(columns: readonly Column<Row>[], rows: readonly Row[], gap: number): number {
  return columns.reduce((sum, column) => sum + widthOf(column, rows), gap * (columns.length - 1));
}

function widthOf<Row>({ heading, cell }: Column<Row>, rows: readonly Row[]): number {
  return rows.reduce((most, row) => Math.max(most, placesOf(cell(row).text)), placesOf(heading));
}
