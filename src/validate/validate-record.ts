import type { Evidence, Finding, ReportRecord } from '../generated/report.ts';
import { checkSchema } from '../schema.ts';
import { findImplausible } from './plausibility.ts';
import { siftFacts, type Refusal } from './refuse-facts.ts';

/**
 * The record with only what holds: every quote reproduces from `text`, every value has the form of the schema.
 *
 * What does not is left out with a finding; then implausible values get theirs, and are kept as they are.
 * @throws RangeError where the record does not fit the schema outside its values: a fault of the program, not of the paper.
 */
export function validateRecord(record: ReportRecord, text: string): ReportRecord {
  const quoted = refuse(record, (fact) => wrongQuote(fact['evidence'], text), 'evidence-refused');
  const findings = quoted.findings.map((found) => ({ ...found, evidence: found.evidence.filter((item) => reproduces(item, text)) }));
  const formed = refuseMalformed({ ...quoted, findings });
  return { ...formed, findings: [...formed.findings, ...findImplausible(formed.cases)] };
}

/** True where the quote is exactly the document text at its place. */
export function reproduces(evidence: Evidence, text: string): boolean {
  const { quote, start, end } = evidence;
  return quote !== '' && start >= 0 && start < end && end <= text.length && text.slice(start, end) === quote;
}

function wrongQuote(evidence: unknown, text: string): string | null {
  if (!Array.isArray(evidence) || evidence.length === 0) return 'it has no evidence';
  const wrong = (evidence as readonly Evidence[]).find((item) => !reproduces(item, text));
  return wrong === undefined ? null : `its quote “${shorten(wrong.quote)}” is not the text at ${wrong.start} to ${wrong.end}`;
}

function refuseMalformed(record: ReportRecord): ReportRecord {
  const faults = checkSchema('report', record);
  if (faults.length === 0) return record;
  const formed = refuse(
    record,
    (_fact, path) => {
      const fault = faults.find((entry) => entry.path === path || entry.path.startsWith(`${path}/`));
      return fault === undefined ? null : `${fault.path.slice(path.length + 1)} ${fault.message}`;
    },
    'value-refused',
  );
  const rest = checkSchema('report', formed);
  if (rest.length > 0)
    throw new RangeError(`the record does not fit its schema: ${rest.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
  return formed;
}

function refuse(
  record: ReportRecord,
  reasonAgainst: Parameters<typeof siftFacts>[1],
  code: 'evidence-refused' | 'value-refused',
): ReportRecord {
  const { data, refusals, repoint } = siftFacts(record, reasonAgainst);
  if (refusals.length === 0) return record;
  const sifted = data as ReportRecord;
  const pointed = sifted.findings.map((found) => (found.path === null ? found : { ...found, path: repoint(found.path) }));
  return { ...sifted, findings: [...pointed, ...refusals.map((refusal) => toFinding(refusal, code, repoint))] };
}

function toFinding({ path, reason }: Refusal, code: string, repoint: (path: string) => string): Finding {
  return { code, severity: 'error', path: repoint(path), message: `A value was left out: ${reason}.`, evidence: [] };
}

function shorten(quote: string): string {
  return quote.length > 60 ? `${quote.slice(0, 59)}…` : quote;
}
