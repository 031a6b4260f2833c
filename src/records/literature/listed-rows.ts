import type { TextCell } from '../../text/reading.ts';
import type { Column, ColumnRole } from './columns.ts';
import type { PatientRow } from './patient-row.ts';
import { isAbsent } from './read-cell.ts';

const DITTO = /^\s*(?:["”″„]|[’']{2}|[-–]?\s?do\s?[-–.]|idem|ditto|(?:the\s+)?same(?: as (?:above|before))?|as above)\s*$/i;

/** Rows in which marks that say "the same as above" are replaced by the cells that they stand for. */
export function withoutDittos(rows: readonly (readonly TextCell[])[]): readonly (readonly TextCell[])[] {
  const above = new Map<number, TextCell>();
  return rows.map((row) =>
    row.map((cell) => {
      const meant = DITTO.test(cell.text) ? (above.get(cell.column) ?? cell) : cell;
      if (meant.text.trim()) above.set(cell.column, meant);
      return meant;
    }),
  );
}

/** Words that cite a paper: authors and others, the number of a reference, a year. */
export const CITES = /\bet\s+al\b|\[\s*\d|\b(?:19|20)\d{2}\b/i;
const NO_TUMOUR = /\b(?:metasta\w*|recurr\w*|treat\w*|surg\w*|group|cases?|patients?|series|continued|years?|total|literature|reports?)\b/i;

/**
 * A lone cell as a heading inside the table, "Thigh" or "Myxoid liposarcoma": what the rows below it are, in the roles that no
 * column has.
 */
export function groupOf(cell: TextCell, columns: readonly Column[]): PatientRow['cells'] {
  if (CITES.test(cell.text) || NO_TUMOUR.test(cell.text) || !/\p{L}{4}/u.test(cell.text)) return [];
  const free = (['histology', 'primary-site'] as const).filter((role) => columns.every((column) => column.role !== role));
  return free.map((role) => ({ role, cell, heading: '' }));
}

const BETWEEN = /\s*(?:[;,\n]|\band\b|&)\s*/i;
const ONE_AGE = /^(?:[mf]\s*[/,]?\s*)?\d{1,3}\s*(?:y(?:ears?|rs?|\/o|o)?\b)?\s*[/(-]?\s*(?:m|f|male|female|man|woman)?\)?$/i;
const ONE_SEX = /^(?:m|f|male|female|man|woman)$/i;
const SEXED = /[mf]/i;
const TOLD_OF: ReadonlySet<ColumnRole> = new Set(['age', 'age-sex', 'sex']);

/**
 * The patients of a row that lists several in its cells ("45/F; 50/M"), the row itself where it lists one: ages and sexes in turn, of the
 * other cells those that list as many.
 */
export function patientsOf(row: PatientRow): readonly PatientRow[] {
  const aged = row.cells.find(({ role }) => role === 'age-sex') ?? row.cells.find(({ role }) => role === 'age');
  const ages = aged ? partsOf(aged.cell) : [];
  const plain = (parts: readonly TextCell[], one: RegExp): boolean =>
    parts.length === ages.length && parts.every(({ text }) => one.test(text));
  const sexes = row.cells.find(({ role }) => role === 'sex');
  if (
    ages.length < 2 ||
    !plain(ages, ONE_AGE) ||
    !(sexes ? plain(partsOf(sexes.cell), ONE_SEX) : ages.every(({ text }) => SEXED.test(text)))
  )
    return [row];
  return ages.map((_, at) => ({
    ...row,
    cells: row.cells.flatMap((cell) => {
      const parts = partsOf(cell.cell),
        part = parts[at];
      if (parts.length === ages.length && part) return [{ ...cell, cell: part }];
      return TOLD_OF.has(cell.role) || parts.length > 1 || /\d/.test(cell.cell.text) ? [] : [cell];
    }),
  }));
}

function partsOf(cell: TextCell): readonly TextCell[] {
  const parts: TextCell[] = [];
  let from = 0;
  for (const text of cell.text.split(BETWEEN)) {
    const at = cell.text.indexOf(text, from);
    if (text !== '') parts.push({ ...cell, start: cell.start + at, end: cell.start + at + text.length, text });
    from = at + text.length;
  }
  return parts;
}

/** Rows without those that count more than one patient under "No. of cases". Numbers that go up by one from row to row number the rows. */
export function ofOnePatient(rows: readonly PatientRow[]): readonly PatientRow[] {
  const count = (row: PatientRow): number | null => {
    const told = row.cells.find(({ role, heading }) => role === 'number' && (COUNTS.test(heading) || CASES.test(heading)));
    return told && /^\s*\d{1,3}\s*$/.test(told.cell.text) ? Number(told.cell.text) : null;
  };
  const counts = rows.map(count).filter((number) => number !== null);
  const says = rows.some(({ cells }) => cells.some(({ role, heading }) => role === 'number' && COUNTS.test(heading)));
  const inTurn = counts.every((number, at) => number === 1 || number === (counts[at - 1] ?? 0) + 1);
  if (says ? inTurn && counts.filter((number) => number === 1).length < 2 : inTurn) return rows;
  return rows.filter((row) => (count(row) ?? 1) <= 1).map((row) => (row.label === String(count(row)) ? { ...row, label: null } : row));
}

const COUNTS = /\b(?:no\.?|numbers?|n)\s*of\s*(?:cases?|patients?|pts)\b/i,
  CASES = /^\s*(?:cases|patients|n)\s*$/i;

/** Rows of which all but one cite somebody. */
const LEAST_CITED = 4;

/** The first or last row as the paper's own of a table of published patients where it alone among several cites nobody. */
export function withOwnUncited(rows: readonly PatientRow[]): readonly PatientRow[] {
  const uncited = rows.filter((row) => row.reference === null || isAbsent(row.reference));
  const [lone] = uncited;
  if (
    !lone ||
    uncited.length > 1 ||
    rows.length <= LEAST_CITED ||
    (lone !== rows[0] && lone !== rows.at(-1)) ||
    rows.some(({ own }) => own)
  )
    return rows;
  return rows.map((row) => (row === lone ? { ...row, own: true } : row));
}
