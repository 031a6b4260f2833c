import type { GoldCase } from '../../generated/gold.ts';
import type { CaseRecord } from '../../generated/report.ts';
import { dueValues, saidValues, type DueValues, type SaidValues } from './case-values.ts';
import { byCodeUnit, naturalOrder } from './natural-order.ts';

/** A patient of gold. */
export interface GoldPatient {
  readonly gold: GoldCase;
  readonly values: DueValues;
}

/** A patient of the record. */
export interface SaidPatient {
  readonly id: string;
  readonly values: SaidValues;
}

/** A patient in both, in gold alone (missed) or in the record alone (invented). */
export interface Pair {
  readonly due: GoldPatient | null;
  readonly said: SaidPatient | null;
}

/** What agreement in a field is worth when patients are paired. */
const WEIGHT = { age: 2, sex: 1, site3: 1, modality: 0.2 } as const;

/** What a place further down the list costs: just enough to break ties. */
const DISTANCE = 0.01;

/**
 * Pairs the patients of gold with the reported ones of a record, the most alike first; order breaks ties.
 *
 * Patients stand in the order of their labels and ids, so that the order of the files' lists changes nothing.
 */
export function pairCases(gold: readonly GoldCase[], record: readonly CaseRecord[]): Pair[] {
  const due = inOrder(gold, ({ label }) => label).map((one): GoldPatient => ({ gold: one, values: dueValues(one) }));
  const reported = record.map((one, index) => ({ one, index })).filter(({ one }) => one.origin === 'reported');
  const said = inOrder(reported, ({ one }) => one.id).map(({ one, index }): SaidPatient => ({
    id: one.id,
    values: saidValues(one, index),
  }));
  const choices = due
    .flatMap((a, i) => said.map((b, j) => ({ i, j, alike: likeness(a.values, b.values) - DISTANCE * Math.abs(i - j) })))
    .sort((a, b) => b.alike - a.alike || a.i - b.i || a.j - b.j);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of choices) {
    if (partners.has(i) || taken.has(j)) continue;
    partners.set(i, j);
    taken.add(j);
  }
  const pairs = due.map((patient, i): Pair => ({ due: patient, said: said[partners.get(i) ?? -1] ?? null }));
  return [...pairs, ...said.filter((_, j) => !taken.has(j)).map((patient): Pair => ({ due: null, said: patient }))];
}

function inOrder<T>(list: readonly T[], nameOf: (item: T) => string): T[] {
  return list.toSorted((a, b) => naturalOrder(nameOf(a), nameOf(b)) || byCodeUnit(JSON.stringify(a), JSON.stringify(b)));
}

function likeness(due: DueValues, said: SaidValues): number {
  const wanted = (field: keyof typeof WEIGHT): string[] => (due.get(field) ?? []).flatMap(({ options }) => options);
  const stated = (field: keyof typeof WEIGHT): string[] => (said.get(field) ?? []).map(({ value }) => value);
  const equal = (field: 'age' | 'sex'): number => Number((wanted(field)[0] ?? null) === (stated(field)[0] ?? null));
  const sites = stated('site3'),
    modalities = stated('modality');
  return (
    equal('age') * WEIGHT.age +
    equal('sex') * WEIGHT.sex +
    Number(wanted('site3').some((code) => sites.includes(code))) * WEIGHT.site3 +
    WEIGHT.modality * wanted('modality').filter((modality) => modalities.includes(modality)).length
  );
}
