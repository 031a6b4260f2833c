import type { Annotation, CaseScope, ExtractInput, Extractor, FieldName, FieldValues, Resolved } from '../../extractors/extractor.ts';
import type { CaseRecord, PrimarySiteValue } from '../../generated/report.ts';
import { blockAt, type TextBlock, type TextCell } from '../../text/reading.ts';
import { emptyCase, setPath, toFact } from '../case-record.ts';
import { readAgelessHead, readTableHead, transposed, type ColumnRole } from './columns.ts';
import { readFollowUpCells, surerStatus } from './follow-up-cells.ts';
import { isLiteratureTable } from './is-literature-table.ts';
import { legendOf, spellOut } from './legend.ts';
import { isAbsent, readCell } from './read-cell.ts';
import { ofOnePatient } from './listed-rows.ts';
import type { PatientRow } from './patient-row.ts';
import { isSeries, MARKER, readPatientRows, withoutCounts } from './rows.ts';
import { histologyOf, withOrgan, withSide } from './row-tumour.ts';
import { withHeading } from './said-cells.ts';
import { sexOf, subjectOf, type TableSubject } from './table-subject.ts';

/** Which field a column's cells are read for, the words a cell stands after when it is read, and what it must hold to be read at all. */
interface CellWay { readonly role: ColumnRole; readonly field: FieldName; readonly lead: string; readonly when?: RegExp }
const READ_AS: readonly CellWay[] = [
  { role: 'age-sex', field: 'age', lead: '' }, { role: 'age', field: 'age', lead: '' },
  { role: 'age-sex', field: 'sex', lead: '' }, { role: 'sex', field: 'sex', lead: '' },
  { role: 'primary-site', field: 'primary-site', lead: 'Primary tumor of the ' },
  { role: 'histology', field: 'histology', lead: 'The final diagnosis was ' },
  { role: 'size', field: 'size', lead: 'Tumor size: ' },
  { role: 'grade', field: 'grade', lead: 'The tumor was a carcinoma of ' },
  { role: 'stage', field: 'stage', lead: 'The stage was ' },
  { role: 'treatment', field: 'treatments', lead: 'The patient was treated with ' },
  { role: 'metastases', field: 'metastases', lead: 'Metastases: ' },
  { role: 'recurrence', field: 'recurrence', lead: 'Recurrence: ' },
  { role: 'ki67', field: 'ki67', lead: 'Ki-67: ' },
  { role: 'histology', field: 'ki67', lead: '', when: MARKER },
  { role: 'follow-up', field: 'metastases', lead: 'At follow-up: ' },
  { role: 'follow-up', field: 'recurrence', lead: 'At follow-up: ' },
];

/** Fields whose cells are read as printed: an explained letter ("M, male") is what they look for. */
const AS_PRINTED: ReadonlySet<FieldName> = new Set<FieldName>(['age', 'sex', 'ki67']);

/** How one cell of a column gives a field's values: the readers of age and sex know bare cells, the others read a sentence. */
export type CellReader = (cell: TextCell, role: ColumnRole, heading: string) => Resolved | null;

/**
 * Published patients of the paper's literature tables, one case a row, in text order. `shared` gives what the paper's own first patient
 * has of a field that a row does not tell, for reading the row's other cells: where the paper is about a skin tumour, "palm" is skin.
 */
export function toLiteratureCases(
  tables: readonly LiteratureTable[], extractors: readonly Extractor[], input: ExtractInput, readers: Partial<Record<FieldName, CellReader>>, shared: CaseScope['facts'] = () => [],
): CaseRecord[] {
  return tables.flatMap(({ table, rows }) => rows.map((row) => ({ row, subject: subjectOf(table, extractors, input) })))
    .map(({ row, subject }, index) => literatureCase(row, index, { extractors, input, readers, shared, subject }));
}

/** What all rows are read with. */
interface Way {
  readonly extractors: readonly Extractor[];
  readonly input: ExtractInput;
  readonly readers: Partial<Record<FieldName, CellReader>>;
  readonly shared: CaseScope['facts'];
  readonly subject: TableSubject;
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
  const turned = upright.length > 0 ? upright : rowsOf(table, transposed(table), input);
  return turned.length > 0 ? turned : agelessRows(table, input);
}

/** `as` is the table as its patients stand in rows; one turned on its side must cite somebody for each patient. */
function rowsOf(table: TextBlock, as: TextBlock, input: ExtractInput): PatientRow[] {
  const head = readTableHead(as);
  if (!head || (as !== table && !head.columns.some(({ role }) => role === 'reference'))) return [];
  const rows = ofOnePatient(withoutCounts(readPatientRows(as, head)));
  const aged = rows.filter((row) => row.cells.some(({ role, cell }) => (role === 'age' || role === 'age-sex') && /\d/.test(cell.text)));
  if (rows.length === 0 || aged.length * 2 < rows.length) return [];
  if (as !== table && rows.filter((row) => row.reference && /\bet\s+al\b|\[\s*\d+|\b(?:19|20)\d{2}\b/.test(row.reference)).length * 2 < rows.length) return [];
  return isLiteratureTable(input.reading, table, head, rows) ? rows.filter((row) => row.own || (!isSeries(row) && (row.reference || aged.includes(row)))) : [];
}

/** A table that sums up groups of patients. */
const OF_GROUPS = /%|\bn\s*=|\b(?:mean|median|range|average|rates?)\b|\d\s*\/\s*\d|\b(?:all|most|many|\d+)\s+(?:cases|patients)\b/i;

/** Rows of a table that cites somebody in most rows and tells several things of one patient each, but no ages. */
function agelessRows(table: TextBlock, input: ExtractInput): PatientRow[] {
  const head = readAgelessHead(table);
  if (!head) return [];
  const all = withoutCounts(readPatientRows(table, head));
  const rows = ofOnePatient(all);
  const cited = rows.filter((row) => row.own || (row.reference !== null && CITED.test(row.reference)));
  const summed = all.filter(({ cells }) => cells.some(({ role, cell }) => role !== 'reference' && OF_GROUPS.test(cell.text)));
  if (rows.length < 2 || rows.length < all.length || cited.length < rows.length || summed.length > 0) return [];
  return isLiteratureTable(input.reading, table, head, rows) ? rows.filter((row) => row.cells.length > 2) : [];
}

const CITED = /\bet\s+al\b|\[\s*\d+|\b(?:19|20)\d{2}\b/i;

function literatureCase(row: PatientRow, index: number, way: Way): CaseRecord {
  const { extractors, input, shared } = way;
  const record = emptyCase(`literature-${index + 1}`, 'literature', row.label);
  record['reference'] = row.reference ? toReference(row.reference, row.cells.find(({ role }) => role === 'reference')?.heading) : null;
  const known = new Map<FieldName, readonly Resolved[]>();
  const facts = ((field: FieldName) => known.get(field) ?? (field === 'primary-site' ? [] : shared(field))) as CaseScope['facts'];
  const whole = withOrgan(row, [way.subject.organ, shared('primary-site')[0]?.value.icdO3Topography ?? null], input);
  for (const extractor of extractors) {
    const told = readRow(extractor.name === 'primary-site' ? whole : row, extractor, input, way.readers, facts);
    const settled = tellingOfAll(told, row, extractor, way);
    if (settled.length > 0) known.set(extractor.name, settled);
    const written = settled.map((fact) => toFact(fact, fact.score, input));
    setPath(record, extractor.writes, extractor.many ? written : written[0] ?? null);
  }
  const sex = known.has('sex') ? null : sexOf((known.get('primary-site')?.[0] ?? null) as Resolved<PrimarySiteValue> | null);
  if (sex) setPath(record, 'patient.sex', toFact(sex, sex.score, input));
  return record as unknown as CaseRecord;
}

/** What a row tells of a field, and of the tumour what is told of all the table's patients where it does not. */
function tellingOfAll(told: readonly Resolved[], row: PatientRow, extractor: Extractor, { input, subject }: Way): readonly Resolved[] {
  if (extractor.name === 'histology' && told.length === 0) return [histologyOf(spellRow(row, input), subject, extractor, input)].filter((fact) => fact !== null);
  if (extractor.name !== 'primary-site') return told;
  const site = (told[0] ?? subject.site) as Resolved<PrimarySiteValue> | null;
  return site ? [withSide(site, row, input)] : [];
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
  const written = (text: string, role: ColumnRole): string => spellOut(text, legend, NAMED_IN_TEXT.has(role) ? input.reading.text : '');
  return { ...row, cells: row.cells.map(({ role, cell, heading }) => ({ role, heading: role === 'histology' || role === 'treatment' ? written(heading, role) : heading, cell: { ...cell, text: written(cell.text, role) } })) };
}

// Codes of two letters stand for too many other things ("PD") to be trusted above the legend.
const STATUS_CODE = /(?<!\p{L})\p{Lu}{3,4}(?!\p{L})/u;

function followUp(printed: PatientRow, spelled: PatientRow): readonly Resolved[] {
  const cellsOf = (row: PatientRow, of: ColumnRole): PatientRow['cells'] => row.cells.filter(({ role }) => role === of).map((said) => (isAbsent(said.cell.text) ? said : { ...said, cell: withHeading(said.cell, said.role, said.heading) }));
  const coded = cellsOf(printed, 'follow-up').some(({ cell }) => STATUS_CODE.test(cell.text));
  const asSpelled = readFollowUpCells(cellsOf(spelled, 'follow-up'));
  const told = coded ? surerStatus(readFollowUpCells(cellsOf(printed, 'follow-up')), asSpelled) : asSpelled;
  // "NED, 24 months" under "Recurrence" is the last that was seen of the patient; "lung, 9 months" is not.
  const besides = told ?? readFollowUpCells(cellsOf(spelled, 'recurrence'));
  if (told && (told.value.code === null || told.value.code === 'ALIVE') && cellsOf(spelled, 'recurrence').some(({ cell }) => NONE.test(cell.text))) return [{ ...told, value: { ...told.value, code: 'NED', vitalStatus: 'alive', diseaseStatus: 'none' } }];
  return told || (besides?.value.code && besides.value.durationMonths !== null && LASTING.has(besides.value.code)) ? [told ?? besides].filter((fact) => fact !== null) : [];
}

/** "No" under "Recurrence": who is followed then has no disease. */
const NONE = /^\W*(?:no|none|nil|absent|no recurrences?|\([-−–]\))\W*$/i;
const LASTING: ReadonlySet<string> = new Set(['NED', 'DOD', 'DOC', 'DUC']);
/** A follow-up cell that begins with the recurrence itself, "3 recurrences over 10 years", or tells of a death of it. */
const RECURRED = /^\W*(?:(?:\d{1,2}|one|two|three|four|five|several|multiple|many|local|early|late|repeated|distant|tumou?r)\s+){0,3}(?:recurrences?|relapses?|recurred|recur|relapsed)\b|\b(?:died|dead|death)\s+(?:of|from|due to)\s+(?:\w+\s+)?(?:recurren|relapse)/i;

function factsOf<F extends FieldName>(row: PatientRow, extractor: Extractor<F>, input: ExtractInput, reader: CellReader | null, known: CaseScope['facts']): readonly Resolved<FieldValues[F]>[] {
  const found: Resolved<FieldValues[F]>[] = [];
  for (const { role, cell, heading } of row.cells) {
    const way = READ_AS.find((candidate) => candidate.role === role && candidate.field === extractor.name);
    if (!way || isAbsent(cell.text) || SUMS_UP.test(cell.text) || (way.when && !way.when.test(cell.text)) || (role === 'follow-up' && found.length > 0)) continue;
    if (reader) {
      const fact = reader(cell, role, heading) as Resolved<FieldValues[F]> | null;
      if (fact) found.push(fact);
    } else found.push(...readSaid(extractor, withHeading(cell, role, heading), way, heading, input, known));
    if (!extractor.many && found.length > 0) break;
  }
  return found;
}

/** Cells that were merged over the rows of several patients sum them up. */
const SUMS_UP = /\b\d+\s+(?:cases?|patients?)\b/i;

/** Codes that need no legend. */
const FREE_CODE = /\b(?:A?NED|FOD)\b/;

/** "Complete" under "Resection", "60 Gy" under "Radiotherapy" tell more of what the heading names; "No" and "NS" do not. */
const NOT_GIVEN = /\b(?:no|not|none|nil|never|without|refus\w*|declin\w*|den(?:ied|ies)|palliative care|observation|supportive|biopsy|unknown|planned|inoperable|unresect\w*)\b|^\W*(?:n|[-–])\W*$|\([-–]\)/i;

function readSaid<F extends FieldName>(extractor: Extractor<F>, said: TextCell, { role, lead }: CellWay, heading: string, input: ExtractInput, known: CaseScope['facts']): readonly Resolved<FieldValues[F]>[] {
  const whole = role === 'follow-up' && extractor.name === 'recurrence' ? said.text.replace(FREE_CODE, 'no evidence of disease') : said.text;
  const read = (facts: CaseScope['facts'], as = lead, text = whole): readonly Resolved<FieldValues[F]>[] => readCell(extractor, { ...said, text }, as, input, facts).filter((fact) => standsIn(text, fact.value));
  const facts = role === 'primary-site' ? ofFirst(read(known), said.text, (text) => read(known, lead, text)) : read(known);
  if (facts.length > 0) return facts;
  if (role === 'follow-up' && extractor.name === 'recurrence' && RECURRED.test(said.text)) return read(known, 'Recurrence: ', said.text.replace(/\bover\b.*$/i, ''));
  if (role === 'treatment' && !NOT_GIVEN.test(said.text)) return read(known, lead, `${heading.replace(/\([^)]*\)/g, ' ')} ${said.text}`).map((fact) => named(fact, heading, said.text));
  // A column of sites tells the site of its row also where the tumour that is known seldom arises there.
  return role === 'primary-site' ? read(() => []) : [];
}

/** A treatment that heading and cell tell together by the cell's words where the heading says more than what was done. */
function named<V>(fact: Resolved<V>, heading: string, text: string): Resolved<V> {
  return heading.trim().split(/\s+/).length > 2 ? { ...fact, value: { ...fact.value, name: text.trim() } } : fact;
}

/** Of several organs that a cell lists, "Orbit, lymph nodes", the first. */
function ofFirst<V>(facts: readonly Resolved<V>[], text: string, read: (part: string) => readonly Resolved<V>[]): readonly Resolved<V>[] {
  const [part = ''] = text.split(/[,;+]/);
  if (part === text || facts.length === 0) return facts;
  const [first] = read(part);
  const organ = (fact: Resolved<V> | undefined): string | undefined => (fact?.value as PrimarySiteValue | undefined)?.icdO3Topography?.slice(0, 3);
  return first && organ(first) !== organ(facts[0]) ? [first] : facts;
}

// A site that only the tumour's name suggests is none that the cell states.
function standsIn(text: string, value: unknown): boolean {
  const words = typeof value === 'object' && value !== null && 'icdO3Topography' in value && 'text' in value ? String(value.text) : '';
  return words === '' || text.toLowerCase().includes(words.toLowerCase());
}

const REFERENCE_THEN_CASE = /\bref[^()]*\([^)]*\b(?:case|patient)/i;

/** `Kim et al. [9]` → text as printed and the number of the reference list, null where none is printed; under "Ref. (case)" `8 (2)` is 8. */
export function toReference(text: string, heading = ''): { text: string; number: number | null } {
  const told = REFERENCE_THEN_CASE.test(heading) ? text.replace(/\s*\(\s*\d{1,3}\s*\)\s*$/, '') : text;
  const number = /\[\s*(\d{1,3})\s*\]|\(\s*(\d{1,3})\s*\)\s*$|^\s*(\d{1,3})\s*$/.exec(told);
  const digits = number?.[1] ?? number?.[2] ?? number?.[3];
  return { text: text.replace(/\s+/g, ' ').trim(), number: digits === undefined ? null : Number(digits) };
}

/** The annotations that stand in literature tables belong to their rows, not to the paper's own patients. */
export function outsideLiteratureTables(annotations: readonly Annotation[], tables: readonly LiteratureTable[]): readonly Annotation[] {
  return annotations.map((annotation) => (annotation.rejected === null && tables.some(({ table }) => table.start <= annotation.start && annotation.end <= table.end)
    ? { ...annotation, rejected: 'literature table' } : annotation));
}
