import type { Evidence, CaseRecord } from '../../generated/report.ts';
import type { GoldCase } from '../../generated/gold.ts';
import { MEASURES, pathOfField, type CaseField, type Due, type Measure } from './measures.ts';

/** The part of a fact that an evaluation needs, with its place in the record. */
export interface SaidFact {
  readonly path: string;
  readonly confidence: number;
  readonly rule: string;
  readonly evidence: readonly Evidence[];
}

/** A value that the record states, with every fact that states it. */
export interface Said {
  readonly value: string;
  readonly facts: readonly SaidFact[];
}

/** What gold asks for, by field. */
export type DueValues = ReadonlyMap<CaseField, readonly Due[]>;

/** What the record states, by field. */
export type SaidValues = ReadonlyMap<CaseField, readonly Said[]>;

/** The values that gold has for one patient. */
export function dueValues(gold: GoldCase): DueValues {
  return new Map(MEASURES.map((measure) => [measure.id, measure.due(gold)]));
}

/** The values that a record has for one patient. `index` is the patient's place in the record. */
export function saidValues(patient: CaseRecord, index: number): SaidValues {
  const values = new Map<CaseField, readonly Said[]>();
  for (const measure of MEASURES) {
    const other = measure.besides === undefined ? [] : values.get(measure.besides) ?? [];
    values.set(measure.id, saidFor(measure, patient, index).filter(({ value }) => !other.some((taken) => taken.value === value)));
  }
  return values;
}

function saidFor(measure: Measure, patient: CaseRecord, index: number): Said[] {
  const facts = factsOf(patient, pathOfField(measure.field), `/cases/${index}`);
  const said = facts.flatMap(({ value, fact }) => measure.said(value).map((text): Said => ({ value: text, facts: [fact] })));
  if (measure.many !== 'set') return said;
  return [...Map.groupBy(said, ({ value }) => value)].map(([value, group]) => ({ value, facts: group.flatMap(({ facts: each }) => each) }));
}

/** The facts at a path of the case record, in its order. */
function factsOf(patient: CaseRecord, path: string, above: string): { readonly value: unknown; readonly fact: SaidFact }[] {
  let node: unknown = patient;
  for (const key of path.split('.')) node = (node as Readonly<Record<string, unknown>>)[key];
  const pointer = `${above}/${path.replaceAll('.', '/')}`;
  const list = Array.isArray(node) ? node.map((fact: unknown, i) => [fact, `${pointer}/${i}`] as const) : [[node, pointer] as const];
  return list.filter(([fact]) => fact !== null).map(([fact, place]) => {
    const { value, confidence, rule, evidence } = fact as { readonly value: unknown; readonly confidence: number; readonly rule: string; readonly evidence: readonly Evidence[] };
    return { value, fact: { path: place, confidence, rule, evidence } };
  });
}

/** How sure the record is of a value: as sure as of the surest fact that states it. */
export function confidenceOf({ facts }: Said): number {
  return Math.max(...facts.map(({ confidence }) => confidence));
}
