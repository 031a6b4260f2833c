import type { ExtractInput, Resolved } from '../extractors/extractor.ts';
import { toEvidence } from './to-evidence.ts';

/** A case record while it is being put together. */
export type Json = Record<string, unknown>;

/** A case in which nothing is stated. */
export function emptyCase(id: string, origin: 'reported' | 'literature', label: string | null): Json {
  return {
    id,
    origin,
    label,
    reference: null,
    patient: { age: null, sex: null },
    tumor: { primarySite: null, histology: null, grade: null, stage: null, size: null },
    treatments: [],
    ki67: [],
    biomarkers: [],
    metastases: [],
    recurrence: null,
    followUp: null,
  };
}

/** Sets `path` (dots) in a case made by emptyCase. */
export function setPath(record: Json, path: string, value: unknown): void {
  const [first = '', second] = path.split('.');
  if (second === undefined) record[first] = value;
  else (record[first] as Json)[second] = value;
}

/** A settled value as the record holds it; `confidence` in [0, 1] is kept to three decimals. */
export function toFact(fact: Resolved, confidence: number, input: ExtractInput): Json {
  return {
    value: fact.value,
    confidence: Math.round(confidence * 1000) / 1000,
    rule: fact.rule,
    evidence: fact.evidence.flatMap((span) => toEvidence(input.reading, span)),
  };
}
