import { expect, it } from 'vitest';
import type { CaseRecord, Evidence, ReportRecord, TreatmentValue } from '../../src/generated/report.ts';
import { csvHeader, toCsv } from '../../src/sinks/csv.ts';

const EVIDENCE: Evidence = { quote: 'x', start: 0, end: 1, page: null, boxes: [], section: 'case' };

function fact<V>(value: V): { value: V; confidence: number; rule: string; evidence: Evidence[] } {
  return { value, confidence: 1, rule: 'test', evidence: [EVIDENCE] };
}

function patient(id: string, given: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id,
    origin: 'reported',
    label: null,
    reference: null,
    patient: { age: null, sex: null },
    tumor: { primarySite: null, histology: null, grade: null, stage: null, size: null },
    treatments: [],
    ki67: [],
    biomarkers: [],
    metastases: [],
    recurrence: null,
    followUp: null,
    ...given,
  };
}

function record(title: string, ...cases: CaseRecord[]): ReportRecord {
  return {
    schemaVersion: '1.0.0',
    source: { fileName: 'a.pdf', mediaType: 'application/pdf', sha256: '0'.repeat(64), bytes: 1, pages: 1 },
    engine: { name: 'caseglean', version: '0.1.0', lexicons: 'sha256:0' },
    state: 'done',
    article: { title, authors: [], journal: null, year: 2020, doi: null, pmid: null, pmcid: null, keywords: [] },
    completeness: { pages: [] },
    cases,
    findings: [
      { code: 'owner-password', severity: 'info', path: null, message: 'x', evidence: [] },
      { code: 'dose-implausible', severity: 'warning', path: '/cases/1/treatments/0', message: 'x', evidence: [] },
      { code: 'conflicting-age', severity: 'warning', path: '/cases/10/patient/age', message: 'x', evidence: [] },
    ],
  };
}

/** A row by its headers; only for rows without commas or quotes in cells. */
function cells(line: string): Record<string, string> {
  const values = line.trimEnd().split(',');
  return Object.fromEntries(
    csvHeader()
      .trimEnd()
      .split(',')
      .map((header, index) => [header, values[index] ?? '']),
  );
}

it('gives one row a case and none for a paper without cases', () => {
  expect(
    toCsv(record('t', patient('case-1'), patient('case-2')))
      .trimEnd()
      .split('\n'),
  ).toHaveLength(2);
  expect(toCsv(record('t'))).toBe('');
});

it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'puts an apostrophe before what a spreadsheet would run: %j',
  (title) => {
    expect(toCsv(record(title, patient('case-1')))).toMatch(/,"?'[=+\-@\t\r]/);
  },
);

it('puts lists, ranges and codes into words', () => {
  const radiotherapy: TreatmentValue = {
    modality: 'radiotherapy',
    name: 'radiotherapy',
    status: 'given',
    intent: null,
    order: 1,
    time: null,
    regimen: null,
    agents: [],
    cycles: null,
    totalDoseGy: 200,
    fractions: 12,
    dosePerFractionGy: null,
    line: null,
    interval: null,
    response: null,
    statusReason: null,
  };
  const specimen = { role: 'primary', site: null, time: null } as const;
  const measured = { approximate: false, unit: '%', qualitative: null, marker: 'Ki-67', specimen } as const;
  const row = cells(
    toCsv(
      record(
        't',
        patient('case-1'),
        patient('case-2', {
          patient: { age: fact({ years: 37, approximate: false }), sex: fact('male') },
          treatments: [
            fact(radiotherapy),
            fact<TreatmentValue>({
              ...radiotherapy,
              modality: 'chemotherapy',
              name: 'R-CHOP',
              status: 'declined',
              agents: [{ name: 'rituximab' }, { name: 'vincristine' }],
              totalDoseGy: null,
              fractions: null,
            }),
          ],
          ki67: [fact({ low: 10, high: 15, comparator: '=', ...measured }), fact({ low: null, high: 5, comparator: '<', ...measured })],
          followUp: fact({
            durationMonths: 12,
            comparator: '=',
            anchor: 'surgery',
            vitalStatus: 'alive',
            diseaseStatus: 'with-disease',
            code: 'AWD',
          }),
        }),
      ),
    ).split('\n')[1] ?? '',
  );
  expect(row).toMatchObject({
    case: 'case-2',
    age_years: '37',
    age_approximate: 'false',
    sex: 'male',
    treatments: 'radiotherapy: radiotherapy 200 Gy in 12 fractions; chemotherapy: R-CHOP [rituximab + vincristine] (declined)',
    ki67: 'Ki-67 10-15% (primary); Ki-67 <5% (primary)',
    follow_up_months: '12',
    follow_up_status: 'AWD',
    findings: 'owner-password; dose-implausible',
  });
});
