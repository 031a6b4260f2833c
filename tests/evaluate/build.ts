import type { GoldCase, GoldReport } from '../../src/generated/gold.ts';
import type { CaseRecord, Evidence, ReportRecord, TreatmentValue } from '../../src/generated/report.ts';

/** Gold of one article in which only the given parts are stated. */
export function goldReport(id: string, cases: readonly Partial<GoldCase>[], rest: Partial<GoldReport> = {}): GoldReport {
  return {
    id,
    oncology: true,
    cases: cases.map((stated, i) => ({ ...emptyGoldCase(`${i + 1}`), ...stated })),
    literatureTables: [],
    notes: '',
    ...rest,
  };
}

function emptyGoldCase(label: string): GoldCase {
  return {
    label,
    age: null,
    sex: null,
    primarySite: null,
    histology: null,
    treatments: [],
    notGiven: [],
    ki67: [],
    metastases: [],
    recurrence: null,
    followUp: null,
  };
}

/** What a built case states; each becomes a fact with a quote of its own. */
export interface Stated {
  readonly age?: number;
  readonly sex?: 'male' | 'female';
  readonly site?: string;
  readonly laterality?: 'left' | 'right';
  readonly histology?: readonly [text: string, code: string | null];
  readonly treatments?: readonly Partial<TreatmentValue>[];
  readonly ki67?: readonly (
    readonly [comparator: '=' | '<' | '>' | '<=' | '>=', low: number | null, high: number | null] | 'high' | 'low' | 'positive'
  )[];
  readonly metastases?: readonly string[];
  readonly recurrence?: boolean;
  readonly followUp?: readonly [months: number | null, code: 'NED' | 'AWD' | 'DOD' | null];
  readonly confidence?: number;
  readonly quote?: string;
}

/** A record of one article; `origin` of each case is reported. */
export function reportRecord(id: string, cases: readonly Stated[], rest: Partial<ReportRecord> = {}): ReportRecord {
  return {
    schemaVersion: '1.0.0',
    source: { fileName: `${id}.pdf`, mediaType: 'application/pdf', sha256: 'a'.repeat(64), bytes: 1, pages: 1 },
    engine: { name: 'caseglean', version: '0.1.0', lexicons: `sha256:${'b'.repeat(64)}` },
    state: 'done',
    article: { title: null, authors: [], journal: null, year: null, doi: null, pmid: null, pmcid: null, keywords: [] },
    completeness: { pages: [] },
    cases: cases.map((stated, i) => caseRecord(`case-${i + 1}`, stated)),
    findings: [],
    ...rest,
  };
}

function caseRecord(id: string, stated: Stated): CaseRecord {
  const { age, sex, site, laterality, histology, treatments, ki67, metastases, recurrence, followUp } = stated;
  const quote = stated.quote ?? 'words that prove it';
  const evidence: Evidence = { quote, start: 0, end: quote.length, page: 1, boxes: [], section: 'case' };
  const fact = <V>(value: V): { value: V; confidence: number; rule: string; evidence: readonly Evidence[] } => ({
    value,
    confidence: stated.confidence ?? 0.9,
    rule: 'rule',
    evidence: [evidence],
  });
  const orNull = <T, V>(value: T | undefined, make: (value: T) => V): V | null => (value === undefined ? null : make(value));
  return {
    id,
    origin: 'reported',
    label: null,
    reference: null,
    patient: { age: orNull(age, (years) => fact({ years, approximate: false })), sex: orNull(sex, fact) },
    tumor: {
      primarySite: orNull(site, (code) => fact({ text: 'site', icdO3Topography: code, display: null, laterality: laterality ?? null })),
      histology: orNull(histology, ([text, icdO3Morphology]) => fact({ text, icdO3Morphology })),
      grade: null,
      stage: null,
      size: null,
    },
    treatments: (treatments ?? []).map((value) => fact({ ...NO_TREATMENT, ...value })),
    ki67: (ki67 ?? []).map((value) =>
      fact({
        ...(typeof value === 'string'
          ? { low: null, high: null, comparator: null, qualitative: value }
          : { comparator: value[0], low: value[1], high: value[2], qualitative: null }),
        approximate: false,
        unit: '%' as const,
        marker: 'Ki-67',
        specimen: { role: 'primary' as const, site: null, time: null },
      }),
    ),
    biomarkers: [],
    metastases: (metastases ?? []).map((organ) => fact({ site: organ, time: null })),
    recurrence: orNull(recurrence, (occurred) => fact({ occurred, events: [] })),
    followUp: orNull(followUp, ([durationMonths, code]) =>
      fact({
        durationMonths,
        comparator: durationMonths === null ? null : ('=' as const),
        anchor: 'surgery' as const,
        vitalStatus: 'unknown' as const,
        diseaseStatus: 'unknown' as const,
        code,
      }),
    ),
  };
}

const NO_TREATMENT: TreatmentValue = {
  modality: 'surgery',
  name: 'operation',
  status: 'given',
  intent: null,
  order: null,
  time: null,
  regimen: null,
  agents: [],
  cycles: null,
  totalDoseGy: null,
  fractions: null,
  dosePerFractionGy: null,
  line: null,
  interval: null,
  response: null,
  statusReason: null,
};

/** A treatment in the form of gold. */
export function goldTreatment(
  modality: GoldCase['treatments'][number]['modality'],
  rest: Partial<GoldCase['treatments'][number]> = {},
): GoldCase['treatments'][number] {
  return { modality, name: modality, quote: `${modality} was given`, ...rest };
}

/** A measurement of Ki-67 in the form of gold. */
export function goldKi67(op: GoldCase['ki67'][number]['op'], low: number | null, high: number | null): GoldCase['ki67'][number] {
  return { op, low, high, qualitative: null, specimen: 'primary', quote: 'the Ki-67 index' };
}

/** An age in the form of gold. */
export const goldAge = (years: number): GoldCase['age'] => ({ years, approx: false, quote: `A ${years}-year-old` });

/** A primary site in the form of gold. */
export const goldSite = (icdo3: readonly string[], laterality: 'left' | 'right' | null = null): GoldCase['primarySite'] => ({
  text: 'site',
  icdo3,
  laterality,
  quote: 'tumour of the site',
});
