import type { CaseScope, ExtractInput, Extractor, FieldName, Resolved } from '../../extractors/extractor.ts';
import type { CaseRecord, PrimarySiteValue } from '../../generated/report.ts';
import { emptyCase, setPath, toFact } from '../case-record.ts';
import type { LiteratureTable } from './literature-tables.ts';
import type { PatientRow } from './patient-row.ts';
import { readRow, spellRow, type CellReader } from './read-row.ts';
import { histologyOf, withOrgan, withSide } from './row-tumour.ts';
import { sexOf, subjectOf, type TableSubject } from './table-subject.ts';

/**
 * Published patients of the paper's literature tables, one case a row, in text order. `shared` gives what the paper's own first patient
 * has of a field that a row does not tell, for reading the row's other cells: where the paper is about a skin tumour, "palm" is skin.
 */
export function toLiteratureCases(
  tables: readonly LiteratureTable[],
  extractors: readonly Extractor[],
  input: ExtractInput,
  readers: Partial<Record<FieldName, CellReader>>,
  shared: CaseScope['facts'] = () => [],
): CaseRecord[] {
  return tables
    .flatMap(({ table, rows }) => rows.map((row) => ({ row, subject: subjectOf(table, extractors, input) })))
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
    setPath(record, extractor.writes, extractor.many ? written : (written[0] ?? null));
  }
  const sex = known.has('sex') ? null : sexOf((known.get('primary-site')?.[0] ?? null) as Resolved<PrimarySiteValue> | null);
  if (sex) setPath(record, 'patient.sex', toFact(sex, sex.score, input));
  return record as unknown as CaseRecord;
}

/** What a row tells of a field, and of the tumour what is told of all the table's patients where it does not. */
function tellingOfAll(told: readonly Resolved[], row: PatientRow, extractor: Extractor, { input, subject }: Way): readonly Resolved[] {
  if (extractor.name === 'histology' && told.length === 0)
    return [histologyOf(spellRow(row, input), subject, extractor, input)].filter((fact) => fact !== null);
  if (extractor.name !== 'primary-site') return told;
  const site = (told[0] ?? subject.site) as Resolved<PrimarySiteValue> | null;
  return site ? [withSide(site, row, input)] : [];
}

const REFERENCE_THEN_CASE = /\bref[^()]*\([^)]*\b(?:case|patient)/i;

/**
 * `Kim et al. [9]` → text as printed and the number of the reference list, null where none is printed; under "Ref. (case)" `8 (2)`
 * is 8.
 */
export function toReference(text: string, heading = ''): { text: string; number: number | null } {
  const told = REFERENCE_THEN_CASE.test(heading) ? text.replace(/\s*\(\s*\d{1,3}\s*\)\s*$/, '') : text;
  const number = /\[\s*(\d{1,3})\s*\]|\(\s*(\d{1,3})\s*\)\s*$|^\s*(\d{1,3})\s*$/.exec(told);
  const digits = number?.[1] ?? number?.[2] ?? number?.[3];
  return { text: text.replace(/\s+/g, ' ').trim(), number: digits === undefined ? null : Number(digits) };
}
