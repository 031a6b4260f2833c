import type { CaseOrigin, CaseRecord, Evidence, ReportRecord } from '../generated/report.ts';
import type { Span } from '../span.ts';

/** Words of a text with their place in it. */
export interface Quote extends Span {
  readonly quote: string;
}

/** What a fact may tell, in the order of a case's fields. */
export const FACT_FIELDS = [
  'Age',
  'Sex',
  'PrimarySite',
  'Histology',
  'Grade',
  'Stage',
  'Size',
  'Treatment',
  'Ki67',
  'Biomarker',
  'Metastasis',
  'Recurrence',
  'FollowUp',
] as const;

/** What a fact tells. */
export type FactField = (typeof FACT_FIELDS)[number];

/** One fact of a patient on its own. `value` has the form that the record's schema gives to the field. JSON-safe. */
export interface CaseFact<E extends Quote = Quote> {
  readonly caseId: string;
  readonly origin: CaseOrigin;
  readonly field: FactField;
  readonly value: unknown;
  readonly confidence: number;
  readonly rule: string;
  readonly evidence: readonly E[];
}

/** A fact with its JSON Pointer in the record that it stands in. */
export interface RecordFact extends CaseFact<Evidence> {
  readonly path: string;
}

type Fact = Pick<CaseFact<Evidence>, 'value' | 'confidence' | 'rule' | 'evidence'>;

interface FieldPlace {
  readonly path: string;
  readonly read: (patient: CaseRecord) => Fact | null | readonly Fact[];
}

const PLACES: Readonly<Record<FactField, FieldPlace>> = {
  Age: { path: 'patient/age', read: ({ patient }) => patient.age },
  Sex: { path: 'patient/sex', read: ({ patient }) => patient.sex },
  PrimarySite: { path: 'tumor/primarySite', read: ({ tumor }) => tumor.primarySite },
  Histology: { path: 'tumor/histology', read: ({ tumor }) => tumor.histology },
  Grade: { path: 'tumor/grade', read: ({ tumor }) => tumor.grade },
  Stage: { path: 'tumor/stage', read: ({ tumor }) => tumor.stage },
  Size: { path: 'tumor/size', read: ({ tumor }) => tumor.size },
  Treatment: { path: 'treatments', read: ({ treatments }) => treatments },
  Ki67: { path: 'ki67', read: ({ ki67 }) => ki67 },
  Biomarker: { path: 'biomarkers', read: ({ biomarkers }) => biomarkers },
  Metastasis: { path: 'metastases', read: ({ metastases }) => metastases },
  Recurrence: { path: 'recurrence', read: ({ recurrence }) => recurrence },
  FollowUp: { path: 'followUp', read: ({ followUp }) => followUp },
};

/** Every fact of a record, case by case, in the order of FACT_FIELDS. */
export function factsOf(record: ReportRecord): RecordFact[] {
  return record.cases.flatMap(factsOfCase);
}

/** Every fact of the case that stands at this place in its record, in the order of FACT_FIELDS. */
export function factsOfCase(patient: CaseRecord, at: number): RecordFact[] {
  return FACT_FIELDS.flatMap((field) => {
    const { path, read } = PLACES[field];
    const found = read(patient),
      pointer = `/cases/${at}/${path}`;
    const placed: (readonly [Fact, string])[] = isList(found)
      ? found.map((fact, i) => [fact, `${pointer}/${i}`] as const)
      : found === null
        ? []
        : [[found, pointer]];
    return placed.map(([{ value, confidence, rule, evidence }, factPath]) => ({
      caseId: patient.id,
      origin: patient.origin,
      field,
      value,
      confidence,
      rule,
      evidence,
      path: factPath,
    }));
  });
}

function isList(found: Fact | null | readonly Fact[]): found is readonly Fact[] {
  return Array.isArray(found);
}
