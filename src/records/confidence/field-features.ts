import type { FieldName } from '../../extractors/extractor.ts';
import type { AskedFact } from './asked-fact.ts';
import { courseFeatures, metastasisFeatures } from './course-features.ts';
import type { FieldReader } from './field-reader.ts';
import { followUpFeatures } from './follow-up-features.ts';
import { histologyFeatures } from './histology-features.ts';
import { siteFeatures } from './site-features.ts';
import { proofText } from './surroundings.ts';
import { treatmentFeatures } from './treatment-features.ts';
import { valueKey } from './value-key.ts';

/** Words by which a sentence sets one amount beside another. */
const COMPARED = /\b(?:recur\w+|before|after|previous|first|second|metasta\w+|respectively|whereas|while|component|area|focal)\b/i;
/** Per cent below which a proliferation is plainly low. */
const LOW = 5;

const READERS: { readonly [F in FieldName]?: FieldReader<F> } = {
  age: (value, asked) => ({ 'told otherwise': isToldOtherwise('age', value, asked) }),
  'primary-site': siteFeatures,
  histology: histologyFeatures,
  treatments: treatmentFeatures,
  ki67: (value, asked) => {
    const text = proofText(asked);
    return {
      worded: value.low === null && value.qualitative !== null,
      range: value.low !== null && value.low !== value.high,
      'told otherwise': isToldOtherwise('ki67', value, asked),
      compared: COMPARED.test(text),
      'one per cent': text.split('%').length === 2,
      low: (value.high ?? value.low ?? 100) < LOW,
    };
  },
  metastases: metastasisFeatures,
  recurrence: courseFeatures,
  'follow-up': followUpFeatures,
};

/** What is asked of one field alone, by name; {} for fields of which nothing is. */
export function fieldFeatures(asked: AskedFact): Record<string, number> {
  const read = READERS[asked.field] as FieldReader<FieldName> | undefined;
  const named = read?.(asked.fact.value as never, asked) ?? {};
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, Number(value)]));
}

/** Whether a candidate that stands has another value. */
function isToldOtherwise(field: FieldName, value: unknown, { candidates }: AskedFact): boolean {
  const key = valueKey(field, value);
  return candidates.some((candidate) => candidate.rejected === null && valueKey(field, candidate.value) !== key);
}
