import type { CaseScope, ExtractInput, Extractor, FieldName, FieldValues, Resolved } from '../../extractors/extractor.ts';
import type { PrimarySiteValue } from '../../generated/report.ts';
import { blockAt, type TextCell } from '../../text/reading.ts';
import type { ColumnRole } from './columns.ts';
import { readFollowUpCells, surerStatus } from './follow-up-cells.ts';
import { withoutMarks } from './footnote-marks.ts';
import { legendOf, spellOut } from './legend.ts';
import type { PatientRow } from './patient-row.ts';
import { isAbsent, readCell } from './read-cell.ts';
import { MARKER } from './rows.ts';
import { withHeading } from './said-cells.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Which field a column's cells are read for, the words a cell stands after when it is read, and what it must hold to be read at all. */
interface CellWay {
  readonly role: ColumnRole;
  readonly field: FieldName;
  readonly lead: string;
  readonly when?: RegExp;
}
const READ_AS: readonly CellWay[] = [
  { role: 'age-sex', field: 'age', lead: '' },
  { role: 'age', field: 'age', lead: '' },
  { role: 'age-sex', field: 'sex', lead: '' },
  { role: 'sex', field: 'sex', lead: '' },
  { role: 'primary-site', field: 'primary-site', lead: 'Primary tumor of the ' },
  { role: 'histology', field: 'histology', lead: 'The final diagnosis was ' },
  { role: 'size', field: 'size', lead: 'Tumor size: ' },
  { role: 'grade', field: 'grade', lead: 'The tumor was of ' },
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

/** What a patient's row gives for one field, [] where it gives nothing. */
export function readRow(
  row: PatientRow,
  extractor: Extractor,
  input: ExtractInput,
  readers: Partial<Record<FieldName, CellReader>>,
  known: CaseScope['facts'] = () => [],
): readonly Resolved[] {
  const spelled = AS_PRINTED.has(extractor.name) ? row : spellRow(row, input);
  return extractor.name === 'follow-up'
    ? followUp(row, spelled)
    : factsOf(spelled, extractor, input, readers[extractor.name] ?? null, known);
}

// Each field asks for the row anew.
const spelledRows = new WeakMap<PatientRow, PatientRow>();
/** Columns whose abbreviations mean in the table what they mean in the text: "CT" may be a treatment in one and an image in the other. */
const NAMED_IN_TEXT: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['histology', 'primary-site']);

/** The row with the abbreviations of its cells written out, once for all fields. */
export function spellRow(row: PatientRow, input: ExtractInput): PatientRow {
  const known = spelledRows.get(row) ?? writeOut(row, input);
  spelledRows.set(row, known);
  return known;
}

function writeOut(row: PatientRow, input: ExtractInput): PatientRow {
  const table = row.cells[0] ? blockAt(input.reading, row.cells[0].cell.start) : null;
  const legend = table ? legendOf(input.reading, table) : '';
  const written = (text: string, role: ColumnRole): string => spellOut(text, legend, NAMED_IN_TEXT.has(role) ? input.reading.text : '');
  return {
    ...row,
    cells: withoutMarks(row.cells, legend).map(({ role, cell, heading }) => ({
      role,
      heading: role === 'histology' || role === 'treatment' ? written(heading, role) : heading,
      cell: { ...cell, text: written(cell.text, role) },
    })),
  };
}

// Codes of two letters stand for too many other things ("PD") to be trusted above the legend.
const STATUS_CODE = /(?<!\p{L})\p{Lu}{3,4}(?!\p{L})/u;

function followUp(printed: PatientRow, spelled: PatientRow): readonly Resolved[] {
  const cellsOf = (row: PatientRow, of: ColumnRole): PatientRow['cells'] =>
    row.cells
      .filter(({ role }) => role === of)
      .map((said) => (isAbsent(said.cell.text) ? said : { ...said, cell: withHeading(said.cell, said.role, said.heading) }));
  const coded = cellsOf(printed, 'follow-up').some(({ cell }) => STATUS_CODE.test(cell.text));
  const asSpelled = readFollowUpCells(cellsOf(spelled, 'follow-up'));
  const told = coded ? surerStatus(readFollowUpCells(cellsOf(printed, 'follow-up')), asSpelled) : asSpelled;
  // "NED, 24 months" under "Recurrence" is the last that was seen of the patient; "lung, 9 months" is not.
  const besides = told ?? readFollowUpCells(cellsOf(spelled, 'recurrence'));
  if (
    told &&
    (told.value.code === null || told.value.code === 'ALIVE') &&
    noRecurrence(cellsOf(spelled, 'recurrence'), cellsOf(spelled, 'metastases'))
  )
    return [{ ...told, value: { ...told.value, code: 'NED', vitalStatus: 'alive', diseaseStatus: 'none' } }];
  return told || (besides?.value.code && besides.value.durationMonths !== null && LASTING.has(besides.value.code))
    ? [told ?? besides].filter((fact) => fact !== null)
    : [];
}

/** "No" under "Recurrence", and nothing else told of any: who is followed then has no disease. */
function noRecurrence(cells: PatientRow['cells'], spread: PatientRow['cells']): boolean {
  const told = cells.filter(({ cell }) => !isAbsent(cell.text));
  if (told.some(({ heading }) => /\blocal\b/i.test(heading)) && spread.some(({ cell }) => !isAbsent(cell.text) && !NONE.test(cell.text)))
    return false;
  return told.length > 0 && told.every(({ cell }) => NONE.test(cell.text));
}

const NONE = /^\W*(?:no|none|nil|absent|no recurrences?|\([-−–]\))\W*$/i;
const LASTING: ReadonlySet<string> = new Set(['NED', 'DOD', 'DOC', 'DUC']);
/** A follow-up cell that begins with the recurrence itself, "3 recurrences over 10 years", or tells of a death of it. */
const RECURRED = pattern('i')`
  ^\W*(?:(?:\d{1,2}|one|two|three|four|five|several|multiple|many|local|early|late|repeated|distant|tumou?r)\s+){0,3}
    (?:recurrences?|relapses?|recurred|recur|relapsed)\b
  |\b(?:died|dead|death)\s+(?:of|from|due to)\s+(?:\w+\s+)?(?:recurren|relapse)
`;

function factsOf<F extends FieldName>(
  row: PatientRow,
  extractor: Extractor<F>,
  input: ExtractInput,
  reader: CellReader | null,
  known: CaseScope['facts'],
): readonly Resolved<FieldValues[F]>[] {
  const found: Resolved<FieldValues[F]>[] = [];
  for (const { role, cell, heading } of row.cells) {
    const way = READ_AS.find((candidate) => candidate.role === role && candidate.field === extractor.name);
    if (
      !way ||
      isAbsent(cell.text) ||
      SUMS_UP.test(cell.text) ||
      (way.when && !way.when.test(cell.text)) ||
      (role === 'follow-up' && found.length > 0)
    )
      continue;
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
const NOT_GIVEN = pattern('i')`
  \b(?:
      no|not|none|nil|never|without|refus\w*|declin\w*|den(?:ied|ies)|palliative care|observation|supportive|biopsy|unknown
      |planned|inoperable|unresect\w*
    )\b
  |^\W*(?:n|[-–])\W*$|\([-–]\)
`;

function readSaid<F extends FieldName>(
  extractor: Extractor<F>,
  said: TextCell,
  { role, lead }: CellWay,
  heading: string,
  input: ExtractInput,
  known: CaseScope['facts'],
): readonly Resolved<FieldValues[F]>[] {
  const whole =
    role === 'follow-up' && extractor.name === 'recurrence' ? said.text.replace(FREE_CODE, 'no evidence of disease') : said.text;
  const read = (facts: CaseScope['facts'], as = lead, text = whole): readonly Resolved<FieldValues[F]>[] =>
    readCell(extractor, { ...said, text }, as, input, facts).filter((fact) => standsIn(text, fact.value));
  const facts = role === 'primary-site' ? ofFirst(read(known), said.text, (text) => read(known, lead, text)) : read(known);
  if (facts.length > 0) return facts;
  if (role === 'follow-up' && extractor.name === 'recurrence' && RECURRED.test(said.text))
    return read(known, 'Recurrence: ', said.text.replace(/\bover\b.*$/i, ''));
  if (role === 'treatment' && !NOT_GIVEN.test(said.text))
    return read(known, lead, `${heading.replace(/\([^)]*\)/g, ' ')} ${said.text}`).map((fact) => named(fact, heading, said.text));
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
  const organ = (fact: Resolved<V> | undefined): string | undefined =>
    (fact?.value as PrimarySiteValue | undefined)?.icdO3Topography?.slice(0, 3);
  return first && organ(first) !== organ(facts[0]) ? [first] : facts;
}

// A site that only the tumour's name suggests is none that the cell states.
function standsIn(text: string, value: unknown): boolean {
  const words = typeof value === 'object' && value !== null && 'icdO3Topography' in value && 'text' in value ? String(value.text) : '';
  return words === '' || text.toLowerCase().includes(words.toLowerCase());
}
