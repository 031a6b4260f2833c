import type { Annotation, CaseScope, ExtractInput, Extractor, FieldName, FieldValues, Resolved } from '../../extractors/extractor.ts';
import type { CaseRecord } from '../../generated/report.ts';
import { blockAt, type TextBlock, type TextCell } from '../../text/reading.ts';
import { emptyCase, setPath, toFact } from '../case-record.ts';
import { readTableHead, transposed, type ColumnRole } from './columns.ts';
import { readFollowUpCells, surerStatus } from './follow-up-cells.ts';
import { isLiteratureTable } from './is-literature-table.ts';
import { legendOf, spellOut } from './legend.ts';
import { isAbsent, readCell } from './read-cell.ts';
import { isSeries, readPatientRows, type PatientRow } from './rows.ts';

/** Which field a column's cells are read for, and the words a cell stands after when it is read. */
const READ_AS: readonly { readonly role: ColumnRole; readonly field: FieldName; readonly lead: string }[] = [
  { role: 'age-sex', field: 'age', lead: '' }, { role: 'age', field: 'age', lead: '' },
  { role: 'age-sex', field: 'sex', lead: '' }, { role: 'sex', field: 'sex', lead: '' },
  { role: 'primary-site', field: 'primary-site', lead: 'Primary tumor of the ' },
  { role: 'histology', field: 'histology', lead: 'The final diagnosis was ' },
  { role: 'size', field: 'size', lead: 'Tumor size: ' },
  { role: 'stage', field: 'stage', lead: 'Stage: ' },
  { role: 'treatment', field: 'treatments', lead: 'The patient was treated with ' },
  { role: 'metastases', field: 'metastases', lead: 'Metastases: ' },
  { role: 'recurrence', field: 'recurrence', lead: 'Recurrence: ' },
  { role: 'ki67', field: 'ki67', lead: 'Ki-67: ' },
  { role: 'follow-up', field: 'metastases', lead: 'At follow-up: ' },
  { role: 'follow-up', field: 'recurrence', lead: 'At follow-up: ' },
];

/** Fields whose cells are read as printed: an explained letter ("M, male") is what they look for. */
const AS_PRINTED: ReadonlySet<FieldName> = new Set<FieldName>(['age', 'sex', 'ki67']);

/** A cell that says of its heading ("Radiotherapy") that it was done. */
const YES = /^\s*(?:yes|y|\+|given|done|performed|[√✓])\s*$/i;

/** How one cell of a column gives a field's values: the readers of age and sex know bare cells, the others read a sentence. */
export type CellReader = (cell: TextCell, role: ColumnRole, heading: string) => Resolved | null;

/**
 * Published patients of the paper's literature tables, one case a row, in text order. `shared` gives what the paper's own first patient
 * has of a field that a row does not tell, for reading the row's other cells: where the paper is about a skin tumour, "palm" is skin.
 */
export function toLiteratureCases(
  tables: readonly LiteratureTable[], extractors: readonly Extractor[], input: ExtractInput, readers: Partial<Record<FieldName, CellReader>>, shared: CaseScope['facts'] = () => [],
): CaseRecord[] {
  return tables.flatMap(({ rows }) => rows).map((row, index) => literatureCase(row, index, extractors, input, readers, shared));
}

/** A table of published patients, the rows that are theirs, and those of the paper's own patients among them ("Present case"). */
export interface LiteratureTable {
  readonly table: TextBlock;
  readonly rows: readonly PatientRow[];
  readonly own: readonly PatientRow[];
}

/** The paper's tables of published patients, in text order. */
export function findLiteratureTables(input: ExtractInput): LiteratureTable[] {
  return input.reading.blocks.filter((block) => block.rows).map((table) => {
    const rows = listedRows(table, input);
    return { table, rows: rows.filter((row) => !row.own), own: rows.filter((row) => row.own) };
  }).filter(({ rows }) => rows.length > 0);
}

function listedRows(table: TextBlock, input: ExtractInput): PatientRow[] {
  const upright = rowsOf(table, table, input);
  return upright.length > 0 ? upright : rowsOf(table, transposed(table), input);
}

/** `as` is the table as its patients stand in rows; one turned on its side must cite somebody for each patient. */
function rowsOf(table: TextBlock, as: TextBlock, input: ExtractInput): PatientRow[] {
  const head = readTableHead(as);
  if (!head || (as !== table && !head.columns.some(({ role }) => role === 'reference'))) return [];
  const rows = readPatientRows(as, head);
  const aged = rows.filter((row) => row.cells.some(({ role, cell }) => (role === 'age' || role === 'age-sex') && /\d/.test(cell.text)));
  if (rows.length === 0 || aged.length * 2 < rows.length) return [];
  if (as !== table && rows.filter((row) => row.reference && /\bet\s+al\b|\[\s*\d+|\b(?:19|20)\d{2}\b/.test(row.reference)).length * 2 < rows.length) return [];
  return isLiteratureTable(input.reading, table, head, rows) ? rows.filter((row) => row.own || (!isSeries(row) && (row.reference || aged.includes(row)))) : [];
}

function literatureCase(
  row: PatientRow, index: number, extractors: readonly Extractor[], input: ExtractInput, readers: Partial<Record<FieldName, CellReader>>, shared: CaseScope['facts'],
): CaseRecord {
  const record = emptyCase(`literature-${index + 1}`, 'literature', row.label);
  record['reference'] = row.reference ? toReference(row.reference) : null;
  const known = new Map<FieldName, readonly Resolved[]>();
  for (const extractor of extractors) {
    const facts = readRow(row, extractor, input, readers, (field) => (known.get(field) ?? shared(field)) as never);
    if (facts.length > 0) known.set(extractor.name, facts);
    const written = facts.map((fact) => toFact(fact, fact.score, input));
    setPath(record, extractor.writes, extractor.many ? written : written[0] ?? null);
  }
  return record as unknown as CaseRecord;
}

/** What a patient's row gives for one field, [] where it gives nothing. */
export function readRow(
  row: PatientRow, extractor: Extractor, input: ExtractInput, readers: Partial<Record<FieldName, CellReader>>, known: CaseScope['facts'] = () => [],
): readonly Resolved[] {
  const spelled = AS_PRINTED.has(extractor.name) ? row : spellRow(row, input);
  return extractor.name === 'follow-up' ? followUp(row, spelled) : factsOf(spelled, extractor, input, readers[extractor.name] ?? null, known);
}

// Each field asks for the row anew.
const spelledRows = new WeakMap<PatientRow, PatientRow>();
/** Columns whose abbreviations mean in the table what they mean in the text: "CT" may be a treatment in one and an image in the other. */
const NAMED_IN_TEXT: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['histology', 'primary-site']);

function spellRow(row: PatientRow, input: ExtractInput): PatientRow {
  const known = spelledRows.get(row) ?? writeOut(row, input);
  spelledRows.set(row, known);
  return known;
}

function writeOut(row: PatientRow, input: ExtractInput): PatientRow {
  const table = row.cells[0] ? blockAt(input.reading, row.cells[0].cell.start) : null;
  const legend = table ? legendOf(input.reading, table) : '';
  return { ...row, cells: row.cells.map(({ role, cell, heading }) => ({ role, heading, cell: { ...cell, text: spellOut(cell, legend, NAMED_IN_TEXT.has(role) ? input.reading.text : '') } })) };
}

// Codes of two letters stand for too many other things ("PD") to be trusted above the legend.
const STATUS_CODE = /(?<!\p{L})\p{Lu}{3,4}(?!\p{L})/u;

function followUp(printed: PatientRow, spelled: PatientRow): readonly Resolved[] {
  const cellsOf = (row: PatientRow): PatientRow['cells'] => row.cells.filter(({ role }) => role === 'follow-up');
  const coded = cellsOf(printed).some(({ cell }) => STATUS_CODE.test(cell.text));
  const asSpelled = readFollowUpCells(cellsOf(spelled));
  const told = coded ? surerStatus(readFollowUpCells(cellsOf(printed)), asSpelled) : asSpelled;
  return told ? [told] : [];
}

function factsOf<F extends FieldName>(row: PatientRow, extractor: Extractor<F>, input: ExtractInput, reader: CellReader | null, known: CaseScope['facts']): readonly Resolved<FieldValues[F]>[] {
  const found: Resolved<FieldValues[F]>[] = [];
  for (const { role, cell, heading } of row.cells) {
    const way = READ_AS.find((candidate) => candidate.role === role && candidate.field === extractor.name);
    if (!way || isAbsent(cell.text) || (role === 'follow-up' && found.length > 0)) continue;
    if (reader) {
      const fact = reader(cell, role, heading) as Resolved<FieldValues[F]> | null;
      if (fact) found.push(fact);
    } else {
      const said = withHeading(cell, role, heading);
      found.push(...readCell(extractor, said, way.lead, input, known).filter((fact) => standsIn(said.text, fact.value)));
    }
    if (!extractor.many && found.length > 0) break;
  }
  return found;
}

// "Yes" under "Radiotherapy" or "Intracranial metastasis", "35" under "Ki-67 (%)": the heading tells the rest.
function withHeading(cell: TextCell, role: ColumnRole, heading: string): TextCell {
  if ((role === 'treatment' || role === 'metastases') && YES.test(cell.text)) return { ...cell, text: heading.replace(/\([^)]*\)/g, '') };
  if (role === 'ki67' && /%|percent/i.test(heading) && /\d\s*$/.test(cell.text)) return { ...cell, text: `${cell.text.trim()}%` };
  return cell;
}

// A site that only the tumour's name suggests is none that the cell states.
function standsIn(text: string, value: unknown): boolean {
  const words = typeof value === 'object' && value !== null && 'icdO3Topography' in value && 'text' in value ? String(value.text) : '';
  return words === '' || text.toLowerCase().includes(words.toLowerCase());
}

/** `Kim et al. [9]` → text as printed and the number of the reference list, null where none is printed. */
export function toReference(text: string): { text: string; number: number | null } {
  const number = /\[\s*(\d{1,3})\s*\]|\(\s*(\d{1,3})\s*\)\s*$|^\s*(\d{1,3})\s*$/.exec(text);
  const digits = number?.[1] ?? number?.[2] ?? number?.[3];
  return { text: text.replace(/\s+/g, ' ').trim(), number: digits === undefined ? null : Number(digits) };
}

/** The annotations that stand in literature tables belong to their rows, not to the paper's own patients. */
export function outsideLiteratureTables(annotations: readonly Annotation[], tables: readonly LiteratureTable[]): readonly Annotation[] {
  return annotations.map((annotation) => (annotation.rejected === null && tables.some(({ table }) => table.start <= annotation.start && annotation.end <= table.end)
    ? { ...annotation, rejected: 'literature table' } : annotation));
}
