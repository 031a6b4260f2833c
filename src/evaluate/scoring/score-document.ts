import type { FieldCount } from '../../generated/evaluation.ts';
import type { FieldId, GoldReport } from '../../generated/gold.ts';
import type { ReportRecord } from '../../generated/report.ts';
import type { Said } from './case-values.ts';
import { FIELD_IDS, MEASURES, type CaseField, type Due, type Measure } from './measures.ts';
import { pairCases, type Pair } from './pair-cases.ts';

/** One field of one patient: which values agree, which gold has alone, and which the record has alone. */
export interface FieldOutcome {
  readonly field: CaseField;
  readonly right: readonly { readonly due: Due; readonly said: Said }[];
  readonly missed: readonly Due[];
  readonly extra: readonly Said[];
}

/** One patient of a document. */
export interface CaseOutcome {
  readonly pair: Pair;
  readonly fields: readonly FieldOutcome[];
}

/** How one document came out. `record` is null where there was none. `counts` in the order of FIELD_IDS. */
export interface DocumentOutcome {
  readonly gold: GoldReport;
  readonly record: ReportRecord | null;
  readonly cases: readonly CaseOutcome[];
  readonly counts: readonly FieldCount[];
}

/** Compares a record with its gold; only annotated fields are scored. A document without a record has everything missed. */
export function scoreDocument(gold: GoldReport, record: ReportRecord | null): DocumentOutcome {
  const fields = annotatedFields(gold);
  const pairs = pairCases(gold.cases, record?.cases ?? []);
  const cases = pairs.map((pair): CaseOutcome => ({
    pair,
    fields: MEASURES.filter(({ id }) => fields.has(id)).map((measure) => compareField(measure, pair)),
  }));
  return {
    gold,
    record,
    cases,
    counts: FIELD_IDS.filter((field) => fields.has(field)).map((field) => countField(field, gold, record, cases)),
  };
}

/** The fields that a document's gold covers. */
export function annotatedFields(gold: GoldReport): ReadonlySet<FieldId> {
  return new Set(gold.annotated ?? FIELD_IDS);
}

/** True where nothing is missed and nothing is extra. */
export function isExact({ counts }: DocumentOutcome): boolean {
  return counts.every(({ due, said, right }) => due === right && said === right);
}

/** True where a patient of gold has all values right and no others. */
export function isExactCase({ pair, fields }: CaseOutcome): boolean {
  return pair.due !== null && pair.said !== null && fields.every(({ missed, extra }) => missed.length === 0 && extra.length === 0);
}

function compareField(measure: Measure, pair: Pair): FieldOutcome {
  const due = pair.due?.values.get(measure.id) ?? [];
  if (due.length === 0 && measure.onlyWhereDue === true) return { field: measure.id, right: [], missed: [], extra: [] };
  const open = [...(pair.said?.values.get(measure.id) ?? [])];
  const right: { due: Due; said: Said }[] = [];
  const missed = due.filter((wanted) => {
    const at = open.findIndex(({ value }) => measure.answers(value, wanted.options));
    const [said] = at < 0 ? [] : open.splice(at, 1);
    if (said !== undefined) right.push({ due: wanted, said });
    return said === undefined;
  });
  return { field: measure.id, right, missed, extra: open };
}

function countField(field: FieldId, gold: GoldReport, record: ReportRecord | null, cases: readonly CaseOutcome[]): FieldCount {
  if (field === 'cases') return overlap(field, gold.cases.length, cases.filter(({ pair }) => pair.said !== null).length);
  if (field === 'literature') {
    const listed = gold.literatureTables.reduce((rows, table) => rows + table.rows, 0);
    return overlap(field, listed, (record?.cases ?? []).filter(({ origin }) => origin === 'literature').length);
  }
  const outcomes = cases.flatMap(({ fields }) => fields.filter((outcome) => outcome.field === field));
  const sum = (lengthOf: (outcome: FieldOutcome) => number): number => outcomes.reduce((total, outcome) => total + lengthOf(outcome), 0);
  const right = sum((outcome) => outcome.right.length);
  return { field, due: right + sum(({ missed }) => missed.length), said: right + sum(({ extra }) => extra.length), right };
}

/** For things that are only counted: as many are right as both have. */
function overlap(field: FieldId, due: number, said: number): FieldCount {
  return { field, due, said, right: Math.min(due, said) };
}
