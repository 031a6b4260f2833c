import type { FieldName, FieldValues } from '../../extractors/extractor.ts';

type Keys = { readonly [F in FieldName]?: (value: FieldValues[F]) => string | null };

/** What makes two values of a field one: finer differences (a side, a date, an intent) are not looked at. */
const KEYS: Keys = {
  age: ({ years }) => String(Math.round(years * 10)),
  sex: (sex) => sex,
  'primary-site': ({ icdO3Topography }) => icdO3Topography?.slice(0, 3) ?? null,
  histology: ({ icdO3Morphology, text }) => icdO3Morphology?.slice(0, 4) ?? text.toLowerCase(),
  treatments: ({ modality, status }) => `${modality} ${status === 'discontinued' ? 'given' : status}`,
  ki67: ({ low, high, qualitative }) => `${low ?? ''}–${high ?? ''} ${qualitative ?? ''}`,
  metastases: ({ site }) => site,
  recurrence: ({ occurred }) => String(occurred),
  'follow-up': ({ code }) => code,
};

/** The part of a value by which candidates agree or disagree; null where the candidate leaves it open or the field is not compared. */
export function valueKey(field: FieldName, value: unknown): string | null {
  const key = KEYS[field] as ((value: unknown) => string | null) | undefined;
  return key?.(value) ?? null;
}

/** The fields whose values are compared. */
export const COMPARED_FIELDS = Object.keys(KEYS) as readonly FieldName[];
