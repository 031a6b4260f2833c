import type { Annotation, ExtractInput } from '../../extractors/extractor.ts';
import type { Span } from '../../span.ts';
import type { Reading, TextBlock, TextCell } from '../../text/reading.ts';
import { isAge, readAgelessHead, readTableHead, transposed } from './columns.ts';
import { isLiteratureTable } from './is-literature-table.ts';
import { CITES, ofOnePatient, withOwnUncited } from './listed-rows.ts';
import type { PatientRow } from './patient-row.ts';
import { isSeries, OWN, readPatientRows, withoutCounts } from './rows.ts';

/** A table of published patients, the rows that are theirs, and those of the paper's own patients among them ("Present case"). */
export interface LiteratureTable {
  readonly table: TextBlock;
  readonly rows: readonly PatientRow[];
  readonly own: readonly PatientRow[];
}

/** The paper's tables of published patients, in text order. */
export function findLiteratureTables(input: ExtractInput): LiteratureTable[] {
  return input.reading.blocks
    .filter((block) => block.rows)
    .map((table) => {
      const rows = listedRows(table, input);
      return { table, rows: rows.filter((row) => !row.own), own: rows.filter((row) => row.own) };
    })
    .filter(({ rows }) => rows.length > 0);
}

function listedRows(table: TextBlock, input: ExtractInput): PatientRow[] {
  const upright = rowsOf(table, table, input);
  const turned = upright.length > 0 ? upright : rowsOf(table, transposed(table), input);
  return turned.length > 0 ? turned : agelessRows(table, input);
}

/** `as` is the table as its patients stand in rows; one turned on its side must cite somebody for each patient. */
function rowsOf(table: TextBlock, as: TextBlock, input: ExtractInput): PatientRow[] {
  const head = readTableHead(as);
  if (!head || (as !== table && !head.columns.some(({ role }) => role === 'reference'))) return [];
  const rows = ofOnePatient(withoutCounts(readPatientRows(as, head)));
  const aged = rows.filter((row) => row.cells.some((told) => isAge(told) && /\d/.test(told.cell.text)));
  if (rows.length === 0 || aged.length * 2 < rows.length) return [];
  if (
    as !== table &&
    rows.filter((row) => row.reference && /\bet\s+al\b|\[\s*\d+|\b(?:19|20)\d{2}\b/.test(row.reference)).length * 2 < rows.length
  )
    return [];
  return isLiteratureTable(input.reading, table, head, rows)
    ? withOwnUncited(rows).filter((row) => row.own || (!isSeries(row) && (row.reference || aged.includes(row))))
    : [];
}

/** A table that sums up groups of patients. */
const OF_GROUPS = /%|\bn\s*=|\b(?:mean|median|range|average|rates?)\b|\d\s*\/\s*\d|\b(?:all|most|many|\d+)\s+(?:cases|patients)\b/i;

/** Rows of a table that cites somebody in most rows and tells several things of one patient each, but no ages. */
function agelessRows(table: TextBlock, input: ExtractInput): PatientRow[] {
  const head = readAgelessHead(table);
  if (!head) return [];
  const all = withoutCounts(readPatientRows(table, head));
  const rows = ofOnePatient(all);
  const cited = rows.filter((row) => row.own || (row.reference !== null && CITES.test(row.reference)));
  const summed = all.filter(({ cells }) => cells.some(({ role, cell }) => role !== 'reference' && OF_GROUPS.test(cell.text)));
  if (rows.length < 2 || rows.length < all.length || cited.length < rows.length || summed.length > 0) return [];
  return isLiteratureTable(input.reading, table, head, rows) ? rows.filter((row) => row.cells.length > 2) : [];
}

/**
 * The annotations that stand in literature tables belong to their rows, those in other rows that cite somebody to nobody: not to
 * the paper's own patients.
 */
export function outsideLiteratureTables(
  annotations: readonly Annotation[],
  tables: readonly LiteratureTable[],
  reading: Reading,
): readonly Annotation[] {
  const listed = tables.map(({ table }) => table);
  const others = [...listed, ...reading.blocks.filter((block) => block.rows !== null && !listed.includes(block)).flatMap(citingRows)];
  return annotations.map((annotation) =>
    annotation.rejected === null && others.some((span) => span.start <= annotation.start && annotation.end <= span.end)
      ? { ...annotation, rejected: 'literature table' }
      : annotation,
  );
}

const AUTHORS = /\bet\s+al\b/i;

/** The rows of a table that tell of other people's patients: those that name authors, all but its own patients' where most do. */
function citingRows(table: TextBlock): readonly Span[] {
  const body = (table.rows ?? []).slice(1).filter((row) => row.some(({ text }) => text.trim() !== ''));
  const cites = (row: readonly TextCell[]): boolean => row.some(({ text }) => AUTHORS.test(text));
  const most = body.filter(cites).length * 2 > body.length;
  return body
    .filter((row) => (most || cites(row)) && !row.some(({ text }) => OWN.test(text)))
    .map((row) => ({ start: Math.min(...row.map(({ start }) => start)), end: Math.max(...row.map(({ end }) => end)) }));
}
