import { readSexCell } from '../../extractors/sex/read-sex-cell.ts';
import type { TextBlock, TextCell } from '../../text/reading.ts';
import { groupOf, patientsOf, withoutDittos } from './listed-rows.ts';
import { isAge, TELLS_APART, type Column, type ColumnRole, type TableHead } from './columns.ts';
import type { PatientRow } from './patient-row.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Words for the paper's own patients in a list. */
export const OWN = pattern('i')`
  \b(?:this|present|our|current|recent|index)\s+(?:case|study|patient|report|series|work|article)s?\b
  |^\s*(?:our|ours|present|current)\s*$
`;
const LABEL_ONLY = /^\s*(?:case|patient|pt\.?|no\.?)?\s*#?\s*(?:\d{1,2}|[ivx]{1,4}|[a-f])\s*[.):]?\s*$/i;
const TRAILING_LABEL = /\b((?:case|patient)\s*#?\s*\d{1,2})\s*$/i;
const NOTHING = /^\s*(?:["”″’']{1,2}|idem|ditto|same)?\s*$/i;

/**
 * The patients of a table whose head was read, in row order. Rows without an age cell or a reference of their own continue nobody
 * and are left out.
 */
export function readPatientRows(table: TextBlock, head: TableHead): PatientRow[] {
  const found: PatientRow[] = [];
  const references = head.columns.filter((column) => column.role === 'reference');
  const numbered = references.some((column) => isNumberColumn(table, head, column));
  const cited = references.some((column) => citesByNumber(table, head, column));
  let reference: TextCell | null = null;
  let own = false;
  let group: PatientRow['cells'] = [];
  const groups = new Map<TextCell, PatientRow['cells']>();
  for (const row of withoutDittos((table.rows ?? []).slice(head.headRows))) {
    const filled = row.filter((cell) => cell.text.trim() !== '');
    if (filled.length === 0) continue;
    const named = cellOf(row, head.columns, 'reference');
    const label = named !== null && LABEL_ONLY.test(named.text);
    const carries = !named || NOTHING.test(named.text) || (label && !numbered && !cited);
    if (label && cited) reference = null;
    else if (!carries) {
      reference = named;
      own = false;
    }
    const last = found.at(-1);
    if (last && (continues(row, filled, head.columns) || wraps(row, last, named, head.columns))) {
      found.splice(-1, 1, goneOn(last, knownCells(row, head.columns), named?.text.trim() ?? ''));
      continue;
    }
    own = filled.some((cell) => OWN.test(cell.text)) || (carries && own);
    if (filled.length === 1) {
      if (filled[0]) group = groupOf(filled[0], head.columns);
      reference = filled[0] === named || !named ? (reference ?? filled[0] ?? null) : reference;
      continue;
    }
    const number = cellOf(row, head.columns, 'number');
    found.push({
      cells: knownCells(row, head.columns),
      reference: reference ? [referenceText(reference, carries), ...furtherReferences(row, references)].join(' ') : null,
      own,
      label: labelOf(numbered ? null : named, number),
    });
    const first = found.at(-1)?.cells[0];
    if (first) groups.set(first.cell, group);
  }
  return joinRepeated(found.filter((row) => row.cells.length >= 2))
    .map((row) => ({ ...row, cells: [...row.cells, ...(row.cells[0] ? (groups.get(row.cells[0].cell) ?? []) : [])] }))
    .flatMap(patientsOf);
}

/** A patient with what the row below goes on to tell; `reference` is what stands there under the authors. */
function goneOn(last: PatientRow, cells: PatientRow['cells'], reference: string): PatientRow {
  const wrapped = reference === last.reference ? '' : reference;
  return {
    ...last,
    cells: [...last.cells, ...furtherCells(last, cells)],
    reference: wrapped && last.reference ? `${last.reference} ${wrapped}` : last.reference,
    own: last.own || OWN.test(wrapped),
  };
}

/** The cells that tell what a patient's own do not. */
function furtherCells({ cells: known }: PatientRow, cells: PatientRow['cells']): PatientRow['cells'] {
  return cells.filter(({ role, cell }) => !known.some((other) => other.role === role && other.cell.text === cell.text));
}

/** Cells that must agree for two rows without a number to tell of one patient. */
const LEAST_ALIKE = 4;

/**
 * One row where the next goes on about the same patient: a second tumour or recurrence, with number, reference, age and sex printed
 * again.
 */
function joinRepeated(rows: readonly PatientRow[]): PatientRow[] {
  const joined: PatientRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (!last || !isRepeated(last, row)) {
      joined.push(row);
      continue;
    }
    joined[joined.length - 1] = { ...last, cells: [...last.cells, ...furtherCells(last, row.cells)], own: last.own || row.own };
  }
  return joined;
}

function isRepeated(last: PatientRow, row: PatientRow): boolean {
  const telling = [last, row].map(({ cells }) =>
    cells
      .filter((told) => isAge(told) || told.role === 'sex')
      .map(({ cell }) => cell.text.trim())
      .join('|'),
  );
  if (
    (last.reference ?? last.label) === null ||
    last.reference !== row.reference ||
    last.label !== row.label ||
    !/\d/.test(telling[0] ?? '') ||
    telling[0] !== telling[1]
  )
    return false;
  const alike = row.cells.length - furtherCells(last, row.cells).length;
  return last.label !== null || (alike >= LEAST_ALIKE && alike >= row.cells.length - 1);
}

// Lists of treatments are sometimes set one a row. A lone cell at the left is a heading inside the table.
function continues(row: readonly TextCell[], filled: readonly TextCell[], columns: readonly Column[]): boolean {
  const apart = columns.filter(({ role }) => TELLS_APART.has(role));
  return (
    apart.length >= 2 &&
    apart.every(({ index }) => !row[index]?.text.trim()) &&
    !(filled.length === 1 && filled[0]?.column === 0) &&
    filled.every((cell) => columns.some(({ index }) => index === cell.column))
  );
}

// Where the lines of a cell were read as rows: no age, no sex, no number, and a reference that cannot begin one.
function wraps(row: readonly TextCell[], last: PatientRow, named: TextCell | null, columns: readonly Column[]): boolean {
  const told = (role: ColumnRole): boolean => Boolean(cellOf(row, columns, role)?.text.trim());
  if (told('age') || told('age-sex') || told('sex') || told('number') || !last.cells.some(isAge)) return false;
  if (named && named.text.trim() === last.reference && !told('follow-up') && last.cells.some(({ cell }) => UNFINISHED.test(cell.text)))
    return true;
  return (
    named !== null &&
    (WRAPPED.test(named.text) || (columns.some(({ role }) => role === 'number') && last.cells.some(({ role }) => role === 'number')))
  );
}

/** A list that goes on in the row below. */
const UNFINISHED = /[,;+&]\s*$|\band\s*$/;
const WRAPPED = /^\s*(?:et\s+al|al\.|and\s|&\s|\[\d|\((?:19|20)\d{2}|(?:19|20)\d{2}\s*\[)/;

// Ki-67 is often told among other stains, in a column of no role of its own.
function knownCells(row: readonly TextCell[], columns: readonly Column[]): PatientRow['cells'] {
  const known = columns.flatMap(({ index, role, heading }) => (row[index]?.text.trim() ? [{ role, cell: row[index], heading }] : []));
  const stains = row.filter((cell) => MARKER.test(cell.text) && columns.every(({ index }) => index !== cell.column));
  const all = [...known, ...stains.map((cell) => ({ role: 'ki67' as const, cell, heading: '' }))];
  // A cell that spans columns or rows stands in each of them.
  return all.filter(
    (cell, at) =>
      all.findIndex((other) => other.role === cell.role && other.heading === cell.heading && other.cell.text === cell.cell.text) === at,
  );
}

/** The name of the marker of proliferation. */
export const MARKER = /\b(?:Ki-?\s?67|MIB-?\s?1)\b/i;

const SEVERAL_SEXES = pattern('i')`
  \d\s*(?:m|f|males?|females?|men|women)\b[\s,;/&+and]*\d+\s*(?:m|f|males?|females?|men|women)\b
  |\b[mf]\s*[:=/]\s*[mf]\s*[:=]?\s*\d|\b[mf]\s*[:=]\s*\d+[\s,;/]+[mf]\s*[:=]\s*\d
`;
const SEVERAL_AGES = /\d\s*[\u2010-\u2015-]\s*\d|\b(?:mean|median|range|average)\b|(?:\d+\s*[,;]\s*){2,}\d/i;

/** True where a row sums up several patients: "9–78" years, "3 m, 2 f". Cells that give one sex and one age are one patient's. */
export function isSeries(row: PatientRow): boolean {
  const sexes = row.cells.filter(({ role }) => role === 'sex' || role === 'age-sex').map(({ cell }) => cell.text);
  const ages = row.cells.filter(isAge).map(({ cell }) => cell.text);
  if (sexes.some((text) => SEVERAL_SEXES.test(text))) return true;
  return ages.some((text) => SEVERAL_AGES.test(text)) && !sexes.some((text) => readSexCell(text) !== null);
}

/** Under "Ref." bare numbers are those of the reference list, unless most cells name authors. */
function isNumberColumn(table: TextBlock, head: TableHead, { index, heading }: Column): boolean {
  const cells = cellsBelow(table, head, index);
  return /\bref/i.test(heading) && cells.filter((text) => /^\[?\d{1,3}\]?$/.test(text)).length * 2 > cells.length;
}

/** "7 (12)": the number of the case, then that of its reference; one without is nobody else's. */
function citesByNumber(table: TextBlock, head: TableHead, { index }: Column): boolean {
  const cells = cellsBelow(table, head, index);
  return cells.length > 0 && cells.filter((text) => /^\d{1,3}\s*[([]\s*\d{1,3}\s*[)\]]$/.test(text)).length * 4 > cells.length * 3;
}

/** The filled cells of a column, without its head. */
function cellsBelow(table: TextBlock, head: TableHead, index: number): string[] {
  return (table.rows ?? [])
    .slice(head.headRows)
    .map((row) => row[index]?.text.trim() ?? '')
    .filter(Boolean);
}

// Authors in one column, their numbers in the reference list in another.
function furtherReferences(row: readonly TextCell[], references: readonly Column[]): readonly string[] {
  return references
    .slice(1)
    .map(({ index }) => row[index]?.text.trim() ?? '')
    .filter((text) => /^[[(]?\d{1,3}[\])]?$/.test(text));
}

const COUNT = /\s*[([]\s*(\d{1,3})\s*[)\]]\s*$/;

/** Rows without a number behind their authors that is none of the reference list: other authors have the same ("Lee (1)", "Roe (1)"). */
export function withoutCounts(rows: readonly PatientRow[]): readonly PatientRow[] {
  const owners = new Map<string, Set<string>>();
  const namesOf = (reference: string): string => reference.replace(COUNT, '');
  for (const { reference } of rows) {
    const number = reference === null ? undefined : COUNT.exec(reference)?.[1];
    if (reference !== null && number !== undefined && /\p{L}{2}/u.test(namesOf(reference)))
      owners.set(number, (owners.get(number) ?? new Set()).add(namesOf(reference)));
  }
  if (![...owners.values()].some((names) => names.size >= SHARED_BY)) return rows;
  return rows.map((row) => (row.reference === null ? row : { ...row, reference: namesOf(row.reference) }));
}
/** Authors with one number that show the numbers to count patients: two may be one paper's, spelled in two ways. */
const SHARED_BY = 3;

// The rows below one that reads "Lee et al. [4] Case 1" share its authors, not its label.
function referenceText(reference: TextCell, carried: boolean): string {
  return carried ? reference.text.replace(TRAILING_LABEL, '').trim() : reference.text;
}

function cellOf(row: readonly TextCell[], columns: readonly Column[], role: ColumnRole): TextCell | null {
  const column = columns.find((candidate) => candidate.role === role);
  return column ? (row[column.index] ?? null) : null;
}

function labelOf(reference: TextCell | null, number: TextCell | null): string | null {
  if (reference && LABEL_ONLY.test(reference.text)) return reference.text.trim();
  const trailing = reference ? TRAILING_LABEL.exec(reference.text)?.[1] : undefined;
  return trailing ?? (number && /[\p{L}\d]/u.test(number.text) ? number.text.trim() : null);
}
