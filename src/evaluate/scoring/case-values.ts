import type { GoldCase } from '../../generated/gold.ts';
import type { CaseRecord } from '../../generated/report.ts';
import { factsOfCase, type RecordFact } from '../../sinks/case-facts.ts';
import { MEASURES, pathOfField, type CaseField, type Due, type Measure } from './measures.ts';

/** A value that the record states, with every fact that states it. */
export interface Said {
  readonly value: string;
  readonly facts: readonly RecordFact[];
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
  const facts = factsOfCase(patient, index);
  const values = new Map<CaseField, readonly Said[]>();
  for (const measure of MEASURES) {
    const place = `/cases/${index}/${pathOfField(measure.field).replaceAll('.', '/')}`;
    const own = facts.filter(({ path }) => path === place || path.startsWith(`${place}/`));
    const other = measure.besides === undefined ? [] : (values.get(measure.besides) ?? []);
    values.set(
      measure.id,
      saidFor(measure, own).filter(({ value }) => !other.some((taken) => taken.value === value)),
    );
  }
  return values;
}

function saidFor(measure: Measure, facts: readonly RecordFact[]): Said[] {
  const said = facts.flatMap((fact) => measure.said(fact.value).map((value): Said => ({ value, facts: [fact] })));
  if (measure.many !== 'set') return said;
  return [...Map.groupBy(said, ({ value }) => value)].map(([value, group]) => ({ value, facts: group.flatMap(({ facts: each }) => each) }));
}

/** How sure the record is of a value: as sure as of the surest fact that states it. */
export function confidenceOf({ facts }: Said): number {
  return Math.max(...facts.map(({ confidence }) => confidence));
}
