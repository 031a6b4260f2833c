import { sentenceAt } from '../../text/reading.ts';
import type { AskedFact } from './asked-fact.ts';
import { givenOf } from './given-treatments.ts';

/** Whether the rest of the patient's record fits: a tumour that is hardly treated at all, or a sentence about another organ. */
export function recordFeatures(asked: AskedFact): Record<string, number> {
  const { scope } = asked;
  return {
    'benign': Number(isBenign(scope)),
    'untreated': Number(givenOf(scope).length === 0),
    'other organ': Number(ofOtherOrgan(asked)),
  };
}

/** Whether the tumour's behaviour code is benign or borderline. */
export function isBenign(scope: AskedFact['scope']): boolean {
  return /\/[01]$/.test(scope.facts('histology')[0]?.value.icdO3Morphology ?? '');
}

/** Whether the sentence of the proof names organs, the tumour's own not among them. */
export function ofOtherOrgan({ field, fact, annotations, scope }: AskedFact): boolean {
  const own = scope.facts('primary-site')[0]?.value.icdO3Topography?.slice(0, 3);
  const sentence = sentenceAt(scope.input.reading, fact.evidence[0]?.start ?? 0);
  if (field === 'primary-site' || own === undefined || sentence === null) return false;
  const named = annotations.filter((each) => each.field === 'primary-site' && each.start >= sentence.start && each.start < sentence.end);
  return named.length > 0 && !named.some(({ value }) => (value as { readonly icdO3Topography: string | null }).icdO3Topography?.slice(0, 3) === own);
}
