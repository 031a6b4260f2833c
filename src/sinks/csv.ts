import { stringify, type Options } from 'csv-stringify/sync';
import type {
  BiomarkerFact,
  CaseRecord,
  Comparator,
  FollowUpValue,
  Ki67Fact,
  RecurrenceValue,
  ReportRecord,
  StageValue,
  TreatmentFact,
} from '../generated/report.ts';

type Cell = string | number | boolean | null;
type Column = readonly [header: string, cell: (record: ReportRecord, patient: CaseRecord) => Cell];

const COLUMNS: readonly Column[] = [
  ['file', (record) => record.source.fileName],
  ['sha256', (record) => record.source.sha256],
  ['state', (record) => record.state],
  ['title', (record) => record.article.title],
  ['journal', (record) => record.article.journal],
  ['year', (record) => record.article.year],
  ['doi', (record) => record.article.doi],
  ['case', (_, patient) => patient.id],
  ['origin', (_, patient) => patient.origin],
  ['label', (_, patient) => patient.label],
  ['reference', (_, patient) => patient.reference?.text ?? null],
  ['age_years', (_, { patient }) => patient.age?.value.years ?? null],
  ['age_approximate', (_, { patient }) => patient.age?.value.approximate ?? null],
  ['sex', (_, { patient }) => patient.sex?.value ?? null],
  ['site', (_, { tumor }) => tumor.primarySite?.value.text ?? null],
  ['site_icdo3', (_, { tumor }) => tumor.primarySite?.value.icdO3Topography ?? null],
  ['site_display', (_, { tumor }) => tumor.primarySite?.value.display ?? null],
  ['laterality', (_, { tumor }) => tumor.primarySite?.value.laterality ?? null],
  ['histology', (_, { tumor }) => tumor.histology?.value.text ?? null],
  ['histology_icdo3', (_, { tumor }) => tumor.histology?.value.icdO3Morphology ?? null],
  ['grade', (_, { tumor }) => tumor.grade?.value.value ?? null],
  ['stage', (_, { tumor }) => (tumor.stage === null ? null : stageText(tumor.stage.value))],
  ['size_mm', (_, { tumor }) => tumor.size?.value.mm.join(' x ') ?? null],
  ['treatments', (_, { treatments }) => joined(treatments.map(treatmentText))],
  ['ki67', (_, { ki67 }) => joined(ki67.map(ki67Text))],
  ['biomarkers', (_, { biomarkers }) => joined(biomarkers.map(biomarkerText))],
  ['metastases', (_, { metastases }) => joined(metastases.map(({ value }) => value.site))],
  ['recurrence', (_, { recurrence }) => (recurrence === null ? null : recurrence.value.occurred)],
  ['recurrence_events', (_, { recurrence }) => (recurrence === null ? null : eventsText(recurrence.value))],
  ['follow_up_months', (_, { followUp }) => followUp?.value.durationMonths ?? null],
  ['follow_up_comparator', (_, { followUp }) => followUp?.value.comparator ?? null],
  ['follow_up_anchor', (_, { followUp }) => followUp?.value.anchor ?? null],
  ['follow_up_status', (_, { followUp }) => statusText(followUp?.value ?? null)],
  ['findings', (record, patient) => joined(findingsOf(record, patient))],
];

/**
 * How cells are written: a text that a spreadsheet would take for a formula gets an apostrophe in front. The library knows = + - @, tab and
 * carriage return; a line feed or a zero character is passed over by spreadsheets too (OWASP ASVS 1.2.10).
 */
export const AS_TEXT: Options = {
  escape_formulas: true,
  cast: { boolean: String, string: (text) => (/^[\n\0]/.test(text) ? `'${text}` : text) },
};

/** The header line. */
export function csvHeader(): string {
  return stringify([COLUMNS.map(([header]) => header)]);
}

/**
 * One line per case, in the order of csvHeader; '' for a record without cases.
 *
 * A list is joined by semicolons. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function toCsv(record: ReportRecord): string {
  const rows = record.cases.map((patient) => COLUMNS.map(([, cell]) => cell(record, patient)));
  return rows.length === 0 ? '' : stringify(rows, AS_TEXT);
}

/** null for an empty list, so that the cell stays empty. */
function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('; ');
}

function words(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function stageText({ prefix, t, n, m, group, system, edition }: StageValue): string {
  const tnm = [t === null ? '' : `${prefix ?? ''}T${t}`, n === null ? '' : `N${n}`, m === null ? '' : `M${m}`].join('');
  return words([system, edition, group, tnm]);
}

function treatmentText({ value }: TreatmentFact): string {
  const dose = value.totalDoseGy === null ? null : `${value.totalDoseGy} Gy`;
  const fractions = value.fractions === null ? null : `in ${value.fractions} fractions`;
  const cycles = value.cycles === null ? null : `x${value.cycles}`;
  const agents = value.agents.length === 0 ? null : `[${value.agents.map(({ name }) => name).join(' + ')}]`;
  const line = value.line === null ? null : `line ${value.line}`;
  const response = value.response === null ? null : `response ${value.response}`;
  const status = value.status === 'given' ? null : `(${words([value.status, value.statusReason?.code ?? null])})`;
  return words([`${value.modality}: ${value.name}`, agents, line, cycles, dose, fractions, response, status]);
}

function rangeText(low: number | null, high: number | null, comparator: Comparator | null): string | null {
  const bound = comparator === null || comparator === '=' ? '' : comparator;
  if (low !== null && high !== null && low !== high) return `${low}-${high}%`;
  const number = low ?? high;
  return number === null ? null : `${bound}${number}%`;
}

function ki67Text({ value }: Ki67Fact): string {
  const role = value.specimen.role === 'unspecified' ? null : `(${value.specimen.role})`;
  return words([
    value.marker,
    rangeText(value.low, value.high, value.comparator)?.replace('%', value.unit ?? '%') ?? null,
    value.qualitative,
    role,
  ]);
}

function biomarkerText({ value }: BiomarkerFact): string {
  const percent = value.percent === null ? null : rangeText(value.percent.low, value.percent.high, value.percent.comparator);
  return words([value.marker, value.result, percent]);
}

function eventsText({ events }: RecurrenceValue): string | null {
  return joined(
    events.map(({ type, intervalMonths }) =>
      words([type ?? 'unspecified', intervalMonths === null ? null : `after ${intervalMonths} months`]),
    ),
  );
}

function statusText(value: FollowUpValue | null): string | null {
  if (value === null) return null;
  return value.code ?? (value.vitalStatus === 'unknown' ? null : value.vitalStatus);
}

/** Codes of the findings on this case, and of those on the whole record. */
function findingsOf(record: ReportRecord, patient: CaseRecord): string[] {
  const own = `/cases/${record.cases.indexOf(patient)}`;
  const codes = record.findings.filter(({ path }) => path === null || path === own || path.startsWith(`${own}/`)).map(({ code }) => code);
  return [...new Set(codes)];
}
