import type { Annotation, CaseScope, ExtractInput, Extractor, FieldName, Resolved } from '../extractors/extractor.ts';
import type { Finding } from '../findings.ts';
import type { CaseRecord } from '../generated/report.ts';
import { splitPatients } from './split-patients.ts';
import { toEvidence } from './to-evidence.ts';

/** The reported cases of a paper, with what was odd about them; finding paths point into the record. */
export interface Cases {
  readonly cases: readonly CaseRecord[];
  readonly findings: readonly Finding[];
}

/** Settles the candidates of a paper into one record per patient. `extractors` in the order in which they are to be resolved. */
export function toCases(annotations: readonly Annotation[], extractors: readonly Extractor[], input: ExtractInput): Cases {
  const patients = splitPatients(annotations, input);
  const findings: Finding[] = [];
  const cases = patients.map((patient, index) => {
    const facts = new Map<FieldName, readonly Resolved[]>();
    const scope: CaseScope = {
      index, count: patients.length, label: patient.label, origin: 'reported', owns: patient.owns, input,
      facts: (field) => (facts.get(field) ?? []) as never,
    };
    for (const extractor of extractors) {
      const candidates = annotations.filter((a) => a.field === extractor.name && a.rejected === null && patient.owns(a) !== 'other');
      const resolution = extractor.resolve(candidates as never, scope);
      facts.set(extractor.name, resolution.facts);
      findings.push(...resolution.findings.map((found) => ({ ...found, path: `/cases/${index}${found.path ?? ''}` })));
    }
    return caseRecord(index, patient.label, facts, extractors, input);
  });
  return { cases, findings };
}

type Json = Record<string, unknown>;

function caseRecord(
  index: number, label: string | null, facts: ReadonlyMap<FieldName, readonly Resolved[]>, extractors: readonly Extractor[], input: ExtractInput,
): CaseRecord {
  const record: Json = emptyCase(`case-${index + 1}`, 'reported', label);
  for (const extractor of extractors) {
    const written = (facts.get(extractor.name) ?? []).map((fact) => toFact(fact, input));
    setPath(record, extractor.writes, extractor.many ? written : written[0] ?? null);
  }
  return record as unknown as CaseRecord;
}

/** A case in which nothing is stated. */
export function emptyCase(id: string, origin: 'reported' | 'literature', label: string | null): Json {
  return {
    id, origin, label, reference: null, patient: { age: null, sex: null },
    tumor: { primarySite: null, histology: null, grade: null, stage: null, size: null },
    treatments: [], ki67: [], biomarkers: [], metastases: [], recurrence: null, followUp: null,
  };
}

/** Sets `path` (dots) in a case made by emptyCase. */
export function setPath(record: Json, path: string, value: unknown): void {
  const [first = '', second] = path.split('.');
  if (second === undefined) record[first] = value; else (record[first] as Json)[second] = value;
}

/** A settled value as the record holds it. */
export function toFact(fact: Resolved, input: ExtractInput): Json {
  return {
    value: fact.value, confidence: Math.round(fact.score * 1000) / 1000, rule: fact.rule,
    evidence: fact.evidence.flatMap((span) => toEvidence(input.reading, span)),
  };
}
