import { everyMatch } from '../../every-match.ts';
import type { ExtractInput } from '../../extractors/extractor.ts';
import { readAgeCell } from '../../extractors/age/read-age-cell.ts';
import { readSexCell } from '../../extractors/sex/read-sex-cell.ts';
import { NUMBER_PATTERN, parseNumber } from '../../numerals.ts';
import type { Span } from '../../span.ts';
import { textOf, type TextBlock, type TextCell } from '../../text/reading.ts';
import { columnRole, isAge, readTableHead, type ColumnRole } from '../literature/columns.ts';
import { captionOf, isLiteratureTable } from '../literature/is-literature-table.ts';
import type { PatientRow } from '../literature/patient-row.ts';
import { readPatientRows } from '../literature/rows.ts';
import { readOpeningLabel } from './labels.ts';

/** A patient as a table of the paper's own patients lists them: one row, or one column, of it. */
export interface TablePatient {
  readonly label: string | null;
  /** The number of the label ("Case 2", "2"), null where it has none. */
  readonly number: number | null;
  readonly years: number | null;
  readonly sex: string | null;
  /** All cells that tell of this patient. */
  readonly cells: readonly Span[];
  /** The cells by role. */
  readonly row: PatientRow;
}

/** A series has at least this many patients; a longer table is a cohort, whose rows nobody tells one by one. */
const FEWEST = 2,
  MOST = 60;

/** The patients of the table that lists the paper's own ones, in its order, [] where no table does. */
export function findTablePatients(input: ExtractInput): TablePatient[] {
  const lists = input.reading.blocks
    .filter((block) => block.rows !== null && block.section !== 'reference')
    .map(
      (table) => [patientsByRow(table, input), patientsByColumn(table)].find((list) => list.length >= FEWEST && list.length <= MOST) ?? [],
    );
  return lists.sort((a, b) => b.length - a.length)[0] ?? [];
}

function patientsByRow(table: TextBlock, input: ExtractInput): TablePatient[] {
  const head = readTableHead(table);
  if (!head) return [];
  const rows = readPatientRows(table, head).filter((row) => row.cells.some((told) => isAge(told) && readAgeCell(told.cell.text) !== null));
  if (rows.length < FEWEST || isLiteratureTable(input.reading, table, head, rows)) return [];
  if (head.columns.some((column) => column.role === 'reference') && !/\b(?:our|present|this)\b/i.test(captionText(table, input))) return [];
  return rows.map((row) => {
    const age = row.cells.find(isAge);
    const sexCell = row.cells.find(({ role }) => role === 'sex') ?? age;
    const whole = table.rows?.[age?.cell.row ?? -1] ?? [];
    const label = row.label ?? (whole[0] && numberOfLabel(whole[0].text) !== null ? whole[0].text.trim() : null);
    return {
      label,
      number: label === null ? null : numberOfLabel(label),
      years: age ? (readAgeCell(age.cell.text, age.heading)?.years ?? null) : null,
      sex: sexCell ? readSexCell(sexCell.cell.text) : null,
      cells: whole,
      row,
    };
  });
}

/** A table whose columns are headed by patients and one of whose rows gives their ages. */
function patientsByColumn(table: TextBlock): TablePatient[] {
  const rows = table.rows ?? [];
  const head = rows[0] ?? [];
  const labelled = head.filter((cell) => cell.column > 0 && readOpeningLabel(cell.text) !== null);
  if (labelled.length < FEWEST) return [];
  const rowOf = (...roles: string[]): readonly TextCell[] | undefined =>
    rows.find((row) => roles.includes(columnRole(row[0]?.text ?? '') ?? ''));
  const ages = rowOf('age', 'age-sex'),
    sexes = rowOf('sex', 'age-sex');
  return labelled.map((cell) => ({
    label: cell.text.trim(),
    number: readOpeningLabel(cell.text)?.number ?? null,
    years: readAgeCell(ages?.[cell.column]?.text ?? '', ages?.[0]?.text)?.years ?? null,
    sex: readSexCell(sexes?.[cell.column]?.text ?? ''),
    cells: rows.flatMap((row) => row[cell.column] ?? []),
    row: rowOfColumn(rows, cell),
  }));
}

/** A patient's column as if it were a row: the row labels are its headings. */
function rowOfColumn(rows: readonly (readonly TextCell[])[], head: TextCell): PatientRow {
  const cells = rows.flatMap((row): { readonly role: ColumnRole; readonly cell: TextCell; readonly heading: string }[] => {
    const heading = row[0]?.text ?? '',
      cell = row[head.column],
      role = columnRole(heading);
    return role && cell?.text.trim() ? [{ role, cell, heading }] : [];
  });
  return { cells, reference: null, label: head.text.trim(), own: true };
}

/** The number of a bare label: "2", "Case 2", "#2"; null for other text. */
export function numberOfLabel(text: string): number | null {
  const bare = /^\s*(?:no\.?\s*)?#?\s*(\d{1,2})\s*[.)]?\s*$/i.exec(text)?.[1];
  if (bare) return Number(bare);
  const opening = readOpeningLabel(text);
  return opening && text.trim().length <= opening.length + 2 ? opening.number : null;
}

/** True where the paper's text speaks of as many patients as the table lists. */
export function textCounts(count: number, input: ExtractInput): boolean {
  const patients = '(?:[\\p{L}-]+\\s+){0,4}?(?:patients|cases|women|men|children|tumou?rs)\\b';
  const counted = new RegExp(`(?<![\\d.,/-])(${NUMBER_PATTERN})\\s+${patients}`, 'giu');
  return input.reading.blocks.some(
    (block) =>
      ['title', 'abstract', 'introduction', 'methods', 'case', 'results'].includes(block.section) &&
      !block.rows &&
      everyMatch(counted, textOf(input.reading, block)).some((match) => parseNumber(match[1] ?? '') === count),
  );
}

function captionText(table: TextBlock, input: ExtractInput): string {
  const caption = captionOf(input.reading, table);
  return caption ? textOf(input.reading, caption) : '';
}

const NUMBERS_PATIENTS = /^\s*(?:cases?|patients?|pts?)\b\.?\s*(?:no\.?|numbers?|#|id)?\s*$/i;
/** Columns from the left in which patients are numbered. */
const MOST_LEFT = 3;

/** Rows and columns of further tables that are headed by a patient's number, as `[number, cells]`. */
export function labelledCells(input: ExtractInput, numbers: ReadonlySet<number>): (readonly [number, readonly Span[]])[] {
  return input.reading.blocks.flatMap((table) => {
    const rows = table.rows ?? [];
    const at = Math.max(
      0,
      (rows[0] ?? []).slice(0, MOST_LEFT).findIndex((cell) => NUMBERS_PATIENTS.test(cell.text)),
    );
    const byRow = rows.flatMap((row) => {
      const number = row[at] ? numberOfLabel(row[at].text) : null;
      return number !== null && numbers.has(number) && row.length > 1 ? [[number, row] as const] : [];
    });
    const head = rows[0] ?? [];
    const byColumn = head.flatMap((cell) => {
      const number = cell.column > 0 && /[a-z]/i.test(cell.text) ? numberOfLabel(cell.text) : null;
      return number !== null && numbers.has(number) ? [[number, rows.flatMap((row) => row[cell.column] ?? [])] as const] : [];
    });
    const headed =
      /\b(?:case|patient|pt|no)\b/i.test(head[at]?.text ?? '') ||
      byRow.some(([, row]) => /[a-z]/i.test(input.reading.text.slice(row[0]?.start ?? 0, row[0]?.end ?? 0)));
    // A table in several stretches repeats its head and numbers.
    const stretches = Math.max(1, rows.filter((row) => NUMBERS_PATIENTS.test(row[at]?.text ?? '')).length);
    const counted = [...new Set(byRow.map(([number]) => number))].every(
      (number) => byRow.filter(([other]) => other === number).length <= stretches,
    );
    return byColumn.length >= 2 ? byColumn : byRow.length >= 2 && headed && counted ? byRow : [];
  });
}
