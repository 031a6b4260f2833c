import type { Annotation, CaseScope, ExtractInput, Extractor, Resolved } from '../extractors/extractor.ts';
import { readAgeCell } from '../extractors/age/read-age-cell.ts';
import { readSexCell } from '../extractors/sex/read-sex-cell.ts';
import type { Finding } from '../findings.ts';
import type { FollowUpValue } from '../generated/report.ts';
import { CELL_READERS } from './literature/cell-readers.ts';
import { isAge } from './literature/columns.ts';
import type { PatientRow } from './literature/patient-row.ts';
import { readRow } from './literature/read-row.ts';
import { isCompared, rowConflict } from './row-conflicts.ts';

/** What is read at one row: the row's cells, the field and what is known of the patient. */
interface Reading {
  readonly extractor: Extractor;
  readonly input: ExtractInput;
  readonly known: CaseScope['facts'];
  /** The patient's row in the table of the paper's own patients, null where there is none. */
  readonly listed: PatientRow | null;
}

/** Years by which a row's age may differ from the text's for both to be one patient's. */
const SAME_AGE = 1;

/**
 * The rows among `rows` (those by which tables of published patients list the paper's own as "present case") that are this patient's:
 * the only one of `count` patients, or the one whose age and sex the row gives. In table order.
 */
export function ownRowsOf(rows: readonly PatientRow[], count: number, known: CaseScope['facts']): readonly PatientRow[] {
  const years = known('age')[0]?.value.years ?? null;
  const sex = known('sex')[0]?.value ?? null;
  return rows.filter((row) => {
    const age = row.cells.find(isAge);
    const told = age ? (readAgeCell(age.cell.text, age.heading)?.years ?? null) : null;
    const toldSex = readSexCell((row.cells.find(({ role }) => role === 'sex' || role === 'age-sex') ?? age)?.cell.text ?? '');
    if (told !== null && years !== null && Math.abs(told - years) > SAME_AGE) return false;
    return count === 1 || (told !== null && years !== null && (toldSex === null || sex === null || toldSex === sex));
  });
}

/** What the text tells of a field, and where it tells nothing (or of a follow-up only half) what the first of `rows` that tells it says. */
export function withRows(told: readonly Resolved[], rows: readonly PatientRow[], reading: Reading): readonly Resolved[] {
  if (told.length > 0 && reading.extractor.name !== 'follow-up') return told;
  for (const row of rows) {
    const listed = readRow(row, reading.extractor, reading.input, CELL_READERS, reading.known);
    if (listed.length === 0) continue;
    const first = told[0],
      further = listed[0];
    if (!first || !further) return listed;
    const last = row === reading.listed ? laterFollowUp(first as Resolved<FollowUpValue>, further as Resolved<FollowUpValue>) : null;
    const joined = last ?? joinFollowUp(first as Resolved<FollowUpValue>, further as Resolved<FollowUpValue>);
    if (joined !== first) return [joined];
  }
  return told;
}

/**
 * What a list of the paper's own patients tells of a later time than the text, null where it tells of none: the last observation
 * counts.
 */
export function laterFollowUp(told: Resolved<FollowUpValue>, listed: Resolved<FollowUpValue>): Resolved<FollowUpValue> | null {
  const a = told.value,
    b = listed.value;
  if (
    a.durationMonths === null ||
    b.durationMonths === null ||
    b.durationMonths <= a.durationMonths ||
    b.code === null ||
    a.vitalStatus === 'dead'
  )
    return null;
  const state = b.code === 'ALIVE' && a.code !== null ? a : b;
  return {
    ...told,
    evidence: [...listed.evidence, ...told.evidence],
    score: Math.min(told.score, listed.score),
    value: {
      ...a,
      durationMonths: b.durationMonths,
      comparator: b.comparator,
      code: state.code,
      vitalStatus: state.vitalStatus,
      diseaseStatus: state.diseaseStatus,
    },
  };
}

/** A follow-up told in halves, a status in the text and a time in a table: one fact of both; the first where they do not fit together. */
export function joinFollowUp(told: Resolved<FollowUpValue>, listed: Resolved<FollowUpValue>): Resolved<FollowUpValue> {
  const a = told.value,
    b = listed.value;
  const evidence = [...told.evidence, ...listed.evidence],
    score = Math.min(told.score, listed.score);
  const fits = a.vitalStatus === 'unknown' || b.vitalStatus === 'unknown' || a.vitalStatus === b.vitalStatus;
  if (!fits) return told;
  if (a.durationMonths === null && b.durationMonths !== null) {
    if (a.code === null) return { ...listed, evidence, score };
    return { ...told, value: { ...a, durationMonths: b.durationMonths, comparator: b.comparator }, evidence, score };
  }
  if (
    saysMore(a.code, b.code) &&
    (b.durationMonths === null ||
      (a.durationMonths !== null && Math.abs(b.durationMonths - a.durationMonths) <= SAME_TIME * a.durationMonths))
  ) {
    return { ...told, value: { ...a, code: b.code, vitalStatus: b.vitalStatus, diseaseStatus: b.diseaseStatus }, evidence, score };
  }
  return told;
}

/**
 * Where the text and the first of `rows` that tells a field differ: a finding that quotes both. `candidates` are the text's for the
 * field.
 */
export function againstRows(
  told: readonly Resolved[],
  rows: readonly PatientRow[],
  candidates: readonly Annotation[],
  { extractor, input, known }: Reading,
): readonly Finding[] {
  if (told.length === 0 || !isCompared(extractor.name)) return [];
  const listed = rows.map((row) => readRow(row, extractor, input, CELL_READERS, known)[0]).find((fact) => fact !== undefined);
  return rowConflict(
    extractor.name,
    told[0],
    listed,
    candidates.filter(({ section }) => section !== 'table').map(({ value }) => value),
    input.reading,
  );
}

/** Share of a length by which another may differ and be the same one, rounded. */
const SAME_TIME = 0.05;

/**
 * Whether the second code tells what the first leaves open: any state where none is told, the disease of somebody alive, the cause
 * of a death.
 */
function saysMore(told: FollowUpValue['code'], listed: FollowUpValue['code']): boolean {
  if (listed === null || told === listed) return false;
  return (
    told === null ||
    (told === 'ALIVE' && (listed === 'NED' || listed === 'AWD')) ||
    (told === 'DUC' && (listed === 'DOD' || listed === 'DOC'))
  );
}
