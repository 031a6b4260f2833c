import type { GoldCase } from '../../fixtures/report.ts';
import type { Gold } from '../../fixtures/gold.ts';
import type { CaseRecord, ReportRecord } from '../../src/generated/report.ts';

/** How often a field was right, said, and due. */
export interface Count {
  readonly right: number;
  readonly said: number;
  readonly due: number;
}

/** Counts by field. */
export type Score = Readonly<Record<Field, Count>>;

/** What is scored. */
export const FIELDS = [
  'cases', 'age', 'sex', 'site', 'histology', 'modality', 'agents', 'dose', 'not-given', 'ki67', 'metastases', 'recurrence', 'follow-up months', 'follow-up status', 'literature',
] as const;

/** A scored field. */
export type Field = (typeof FIELDS)[number];

/** Values of one patient as words that can be compared; several entries may be equal. */
type Values = Readonly<Record<Exclude<Field, 'cases' | 'literature'>, readonly string[]>>;

/** Compares a record with the gold. Patients are paired by what they share; whoever is left over counts as missed or invented. */
export function scoreRecord(record: ReportRecord, gold: Gold): Score {
  const said = record.cases.filter((one) => one.origin === 'reported').map(valuesSaid);
  const due = gold.cases.map(valuesDue);
  const pairs = pairUp(said, due);
  const fields = FIELDS.map((field): [Field, Count] => {
    if (field === 'cases') return [field, { right: Math.min(said.length, due.length), said: said.length, due: due.length }];
    if (field === 'literature') return [field, literatureCount(record, gold)];
    return [field, sum(pairs.map(([a, b]) => compare(field, a?.[field] ?? [], b?.[field] ?? [])))];
  });
  return Object.fromEntries(fields) as unknown as Score;
}

/** Adds counts of the same fields. */
export function addScores(scores: readonly Score[]): Score {
  return Object.fromEntries(FIELDS.map((field) => [field, sum(scores.map((score) => score[field]))])) as unknown as Score;
}

/** F1 in [0, 1]; 1 where nothing was due and nothing said. */
export function f1({ right, said, due }: Count): number {
  return said + due === 0 ? 1 : 2 * right / (said + due);
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((all, count) => ({ right: all.right + count.right, said: all.said + count.said, due: all.due + count.due }), { right: 0, said: 0, due: 0 });
}

const list = (value: string | number | null | undefined): readonly string[] => value === null || value === undefined ? [] : [String(value)];
const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
const organ = (site: string): string => /node|nodal/.test(site.toLowerCase()) ? 'lymph node' : site.toLowerCase().replace(/^pulmonary$|^lungs$/, 'lung').replace(/^hepatic$/, 'liver').replace(/^bones$|^osseous$/, 'bone');
const measurement = (op: string | null, low: number | null, high: number | null, words: string | null): string => low === null && high === null ? String(words) : `${op === '~' ? '=' : op} ${low}–${high}`;

function valuesDue(gold: GoldCase): Values {
  const modalities = distinct(gold.treatments.map((treatment) => treatment.modality));
  return {
    age: list(gold.age?.years), sex: list(gold.sex), site: list(gold.primarySite?.icdo3.map((code) => code.slice(0, 3)).join(' ')),
    histology: list(gold.histology?.icdo3.map((code) => code.slice(0, 4)).join(' ')), modality: modalities,
    agents: distinct(gold.treatments.flatMap((treatment) => treatment.agents ?? [])),
    dose: distinct(gold.treatments.flatMap((treatment) => list(treatment.doseGy))),
    'not-given': distinct(gold.notGiven.filter(({ why }) => why !== 'planned').map(({ modality }) => modality)).filter((modality) => !modalities.includes(modality)),
    ki67: gold.ki67.map((value) => measurement(value.op, value.low, value.high, value.qualitative)),
    metastases: distinct(gold.metastases.map(organ)), recurrence: list(gold.recurrence === null ? null : String(gold.recurrence)),
    'follow-up months': list(gold.followUp?.months), 'follow-up status': list(gold.followUp?.status),
  };
}

function valuesSaid(one: CaseRecord): Values {
  const treatments = one.treatments.map(({ value }) => value);
  const given = treatments.filter(({ status }) => status === 'given' || status === 'discontinued');
  const modalities: readonly string[] = distinct(given.map(({ modality }) => modality));
  return {
    age: list(one.patient.age?.value.years), sex: list(one.patient.sex?.value), site: list(one.tumor.primarySite?.value.icdO3Topography?.slice(0, 3)),
    histology: list(one.tumor.histology?.value.icdO3Morphology?.slice(0, 4)), modality: modalities,
    agents: distinct(given.flatMap(({ agents }) => agents.map(({ name }) => name.toLowerCase()))),
    dose: distinct(given.flatMap(({ totalDoseGy }) => list(totalDoseGy))),
    'not-given': distinct(treatments.filter(({ status }) => status === 'not-given' || status === 'declined').map(({ modality }) => modality)).filter((modality) => !modalities.includes(modality)),
    ki67: one.ki67.map(({ value }) => measurement(value.comparator, value.low, value.high, value.qualitative)),
    metastases: distinct(one.metastases.map(({ value }) => organ(value.site))), recurrence: list(one.recurrence === null ? null : String(one.recurrence.value.occurred)),
    'follow-up months': list(one.followUp?.value.durationMonths), 'follow-up status': list(one.followUp?.value.code),
  };
}

/** True where a said value answers a due one: codes are alternatives, numbers may be off by rounding. */
function answers(field: Field, said: string, due: string): boolean {
  if (field === 'site' || field === 'histology') return due.split(' ').includes(said);
  if (field === 'age') return Math.abs(Number(said) - Number(due)) < 0.06;
  if (field === 'follow-up months') return Math.abs(Number(said) - Number(due)) <= Math.max(0.5, 0.05 * Number(due));
  return said === due;
}

function compare(field: Field, said: readonly string[], due: readonly string[]): Count {
  // Recurrence is scored only where the text says something of it.
  if (field === 'recurrence' && due.length === 0) return { right: 0, said: 0, due: 0 };
  const open = [...due];
  let right = 0;
  for (const value of said) {
    const found = open.findIndex((wanted) => answers(field, value, wanted));
    if (found < 0) continue;
    open.splice(found, 1);
    right++;
  }
  return { right, said: said.length, due: due.length };
}

function pairUp(said: readonly Values[], due: readonly Values[]): [Values | null, Values | null][] {
  const likeness = (a: Values, b: Values): number => 2 * compare('age', a.age, b.age).right + compare('sex', a.sex, b.sex).right + compare('site', a.site, b.site).right;
  const open = said.map((values, index) => ({ values, index }));
  const pairs = due.map((wanted, index): [Values | null, Values | null] => {
    const best = open.toSorted((a, b) => likeness(b.values, wanted) - likeness(a.values, wanted) || Math.abs(a.index - index) - Math.abs(b.index - index))[0];
    if (best === undefined) return [null, wanted];
    open.splice(open.indexOf(best), 1);
    return [best.values, wanted];
  });
  return [...pairs, ...open.map(({ values }): [Values, null] => [values, null])];
}

/** Published patients are only counted: as many as the tables have rows. */
function literatureCount(record: ReportRecord, gold: Gold): Count {
  const said = record.cases.filter((one) => one.origin === 'literature').length;
  const due = gold.literatureTables.reduce((rows, table) => rows + table.rows, 0);
  return { right: Math.min(said, due), said, due };
}
