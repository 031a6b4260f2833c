import type { FieldName, FieldValues } from '../../extractors/extractor.ts';
import { EXTRACTORS } from '../../extractors/index.ts';
import { isGiven, isWithheld } from '../../extractors/treatments/had.ts';
import type { FieldId, GoldCase, GoldKi67 } from '../../generated/gold.ts';
import { plainOrgan, plainText, wordOverlap } from './plain-words.ts';

/** A value that gold asks for: any of `options` answers it. `quotes` are gold's, [] where it gives none. */
export interface Due {
  readonly options: readonly string[];
  readonly quotes: readonly string[];
}

/** Fields whose values belong to a patient; `cases` and `literature` are counted per document. */
export type CaseField = Exclude<FieldId, 'cases' | 'literature'>;

/**
 * How one field is compared.
 *
 * `said` gives the comparable values of one fact of the record's `field`, so of a candidate too. `many` says what a patient can
 * have: `one` value, a `set`, or a `bag` in which a value may stand twice. `onlyWhereDue` leaves out patients for whom gold has
 * none; `besides` takes away what the other measure has for the same patient.
 */
export interface Measure {
  readonly id: CaseField;
  readonly title: string;
  readonly core: boolean;
  readonly field: FieldName;
  readonly many: 'one' | 'set' | 'bag';
  readonly onlyWhereDue?: true;
  readonly besides?: CaseField;
  readonly due: (gold: GoldCase) => readonly Due[];
  readonly said: (value: unknown) => readonly string[];
  readonly answers: (said: string, options: readonly string[]) => boolean;
}

/** The stated properties of a measure over the values of one field. */
type Stated<F extends FieldName> = Omit<Measure, 'core' | 'field' | 'said' | 'answers'> & {
  readonly field: F;
  readonly core?: true;
  readonly said: (value: FieldValues[F]) => string | null | undefined | readonly string[];
  readonly answers?: (said: string, options: readonly string[]) => boolean;
};

const YEARS = 0.06;
const isOneOf = (said: string, options: readonly string[]): boolean => options.includes(said);
const one = (options: readonly string[] | string | null | undefined, quote?: string): readonly Due[] => {
  const list = typeof options === 'string' ? [options] : (options ?? []);
  return list.length === 0 ? [] : [{ options: list, quotes: quote === undefined ? [] : [quote] }];
};

/** A number in one form: two decimals at most. */
function numeral(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Distinct values, each with all quotes that gold has for it. */
function distinct(pairs: readonly (readonly [value: string, quote: string])[]): readonly Due[] {
  return [...Map.groupBy(pairs, ([value]) => value)].map(([value, group]) => ({
    options: [value],
    quotes: group.map(([, quote]) => quote),
  }));
}

/** A measurement in one form: `=10–15`, `<–5`; "about" counts as exact. */
function range(comparator: string | null, low: number | null, high: number | null): string | null {
  if (low === null && high === null) return null;
  const end = (value: number | null): string => (value === null ? '' : numeral(value));
  return `${comparator === null || comparator === '~' ? '=' : comparator} ${end(low)}–${end(high)}`;
}

function measuredKi67({ ki67 }: GoldCase): readonly (readonly [string, GoldKi67])[] {
  return ki67.flatMap((value) => {
    const text = range(value.op, value.low, value.high);
    return text === null ? [] : [[text, value] as const];
  });
}

function measure<F extends FieldName>({ core, said, answers, ...stated }: Stated<F>): Measure {
  return {
    ...stated,
    core: core === true,
    answers: answers ?? isOneOf,
    said: (value) => {
      const values = said(value as FieldValues[F]);
      return typeof values === 'string' ? [values] : (values ?? []);
    },
  };
}

/** Every field that is scored per patient, in the order in which scores are shown. */
export const MEASURES: readonly Measure[] = [
  measure({
    id: 'age',
    title: 'Age',
    field: 'age',
    many: 'one',
    core: true,
    due: ({ age }) => one(age === null ? null : numeral(age.years), age?.quote),
    said: ({ years }) => numeral(years),
    answers: (said, options) => options.some((option) => Math.abs(Number(option) - Number(said)) < YEARS),
  }),
  measure({ id: 'sex', title: 'Sex', field: 'sex', many: 'one', core: true, due: ({ sex }) => one(sex), said: (sex) => sex }),
  measure({
    id: 'site3',
    title: 'Primary site, 3 characters',
    field: 'primary-site',
    many: 'one',
    core: true,
    due: ({ primarySite }) =>
      one(
        primarySite?.icdo3.map((code) => code.toUpperCase().slice(0, 3)),
        primarySite?.quote,
      ),
    said: ({ icdO3Topography }) => icdO3Topography?.toUpperCase().slice(0, 3),
  }),
  measure({
    id: 'site4',
    title: 'Primary site, 4 characters',
    field: 'primary-site',
    many: 'one',
    due: ({ primarySite }) =>
      one(
        primarySite?.icdo3.map((code) => code.toUpperCase()),
        primarySite?.quote,
      ),
    said: ({ icdO3Topography }) => icdO3Topography?.toUpperCase(),
  }),
  measure({
    id: 'laterality',
    title: 'Laterality',
    field: 'primary-site',
    many: 'one',
    due: ({ primarySite }) => one(primarySite?.laterality, primarySite?.quote),
    said: ({ laterality }) => laterality,
  }),
  measure({
    id: 'histology',
    title: 'Histology',
    field: 'histology',
    many: 'one',
    core: true,
    due: ({ histology }) => one(histology?.text, histology?.quote),
    said: ({ text }) => text,
    answers: (said, options) => options.some((option) => wordOverlap(said, option) >= 0.5),
  }),
  measure({
    id: 'morphology4',
    title: 'Morphology, 4 digits',
    field: 'histology',
    many: 'one',
    onlyWhereDue: true,
    due: ({ histology }) =>
      one(
        histology?.icdo3.map((code) => code.slice(0, 4)),
        histology?.quote,
      ),
    said: ({ icdO3Morphology }) => icdO3Morphology?.slice(0, 4),
  }),
  measure({
    id: 'modality',
    title: 'Treatment modality',
    field: 'treatments',
    many: 'set',
    core: true,
    due: ({ treatments }) => distinct(treatments.map(({ modality, quote }) => [modality, quote])),
    said: (value) => (isGiven(value) ? value.modality : null),
  }),
  measure({
    id: 'agents',
    title: 'Agents',
    field: 'treatments',
    many: 'set',
    core: true,
    due: ({ treatments }) =>
      distinct(treatments.flatMap(({ agents, quote }) => (agents ?? []).map((name) => [plainText(name), quote] as const))),
    said: (value) => (isGiven(value) ? value.agents.map(({ name }) => plainText(name)) : null),
  }),
  measure({
    id: 'rtDose',
    title: 'Radiation dose',
    field: 'treatments',
    many: 'set',
    due: ({ treatments }) =>
      distinct(treatments.flatMap(({ doseGy, quote }) => (doseGy === undefined ? [] : [[numeral(doseGy), quote] as const]))),
    said: (value) => (isGiven(value) && value.totalDoseGy ? numeral(value.totalDoseGy) : null),
  }),
  measure({
    id: 'notGiven',
    title: 'Treatment not given',
    field: 'treatments',
    many: 'set',
    besides: 'modality',
    due: ({ notGiven, treatments }) => {
      const given = new Set(treatments.map(({ modality }) => modality));
      return distinct(
        notGiven.filter(({ why, modality }) => why !== 'planned' && !given.has(modality)).map(({ modality, quote }) => [modality, quote]),
      );
    },
    said: (value) => (isWithheld(value) ? value.modality : null),
  }),
  measure({
    id: 'ki67',
    title: 'Ki-67, per cent',
    field: 'ki67',
    many: 'bag',
    core: true,
    due: (gold) => measuredKi67(gold).map(([text, { quote }]) => ({ options: [text], quotes: [quote] })),
    said: ({ comparator, low, high }) => range(comparator, low, high),
  }),
  measure({
    id: 'ki67qual',
    title: 'Ki-67, in words',
    field: 'ki67',
    many: 'set',
    due: ({ ki67 }) => distinct(ki67.flatMap(({ qualitative, quote }) => (qualitative === null ? [] : [[qualitative, quote] as const]))),
    said: ({ qualitative }) => qualitative,
  }),
  measure({
    id: 'metastases',
    title: 'Metastatic sites',
    field: 'metastases',
    many: 'set',
    core: true,
    due: ({ metastases }) => [...new Set(metastases.map(plainOrgan))].map((site) => ({ options: [site], quotes: [] })),
    said: ({ site }) => plainOrgan(site),
  }),
  measure({
    id: 'recurrence',
    title: 'Recurrence',
    field: 'recurrence',
    many: 'one',
    onlyWhereDue: true,
    due: ({ recurrence }) => one(recurrence === null ? null : String(recurrence)),
    said: ({ occurred }) => String(occurred),
  }),
  measure({
    id: 'fuMonths',
    title: 'Follow-up, months',
    field: 'follow-up',
    many: 'one',
    core: true,
    due: ({ followUp }) =>
      one(followUp?.months === null || followUp?.months === undefined ? null : numeral(followUp.months), followUp?.quote),
    said: ({ durationMonths }) => (durationMonths === null ? null : numeral(durationMonths)),
    answers: (said, options) => options.some((option) => Math.abs(Number(said) - Number(option)) <= Math.max(0.5, 0.05 * Number(option))),
  }),
  measure({
    id: 'fuStatus',
    title: 'Follow-up, status',
    field: 'follow-up',
    many: 'one',
    core: true,
    due: ({ followUp }) => one(followUp?.status === 'UNKNOWN' ? null : followUp?.status, followUp?.quote),
    said: ({ code }) => code,
  }),
];

/** Titles of the fields that are counted per document. */
export const COUNTED = { cases: 'Patients', literature: 'Published patients in tables' } as const;

/** Every scored field in the order in which scores are shown. */
export const FIELD_IDS: readonly FieldId[] = ['cases', ...MEASURES.map(({ id }) => id), 'literature'];

/** Fields whose mean F1 is the macro score. */
export const CORE_FIELDS: readonly FieldId[] = MEASURES.filter(({ core }) => core).map(({ id }) => id);

/** Where a field stands in the case record (`tumor.primarySite`). */
export function pathOfField(field: FieldName): string {
  const extractor = EXTRACTORS.find(({ name }) => name === field);
  if (extractor === undefined) throw new RangeError(`no field ${field}`);
  return extractor.writes;
}
