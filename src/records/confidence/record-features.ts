import type { FieldName } from '../../extractors/extractor.ts';
import type { AskedFact } from './asked-fact.ts';
import { givenOf } from './given-treatments.ts';
import { factsOfPaper } from './paper-facts.ts';
import { proofSentence } from './surroundings.ts';

/** Fields that tell how surely the patient was read. */
const TELLING: readonly FieldName[] = ['age', 'sex', 'primary-site', 'histology', 'follow-up'];
/** The score of a rule that is neither sure nor unsure. */
const USUAL = 0.8;
/** How far below it a diagnosis counts that was not found. */
const MISSING = 0.3;

/** Whether the rest of the patient's record fits and is sure, and what kind of paper it is. */
export function recordFeatures(asked: AskedFact): Record<string, number> {
  const { scope } = asked;
  const scores = TELLING.flatMap((field) => scope.facts(field)[0]?.score ?? []),
    diagnosis = scope.facts('histology')[0]?.score;
  return {
    benign: Number(isBenign(scope)),
    untreated: Number(givenOf(scope).length === 0),
    'other organ': Number(ofOtherOrgan(asked)),
    'sure record': scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length - USUAL,
    'sure diagnosis': (diagnosis ?? USUAL - MISSING) - USUAL,
    review: Number(/review|literature/.test(factsOfPaper(scope.input.reading).title)),
  };
}

/** Whether the tumour's behaviour code is benign or borderline. */
export function isBenign(scope: AskedFact['scope']): boolean {
  return /\/[01]$/.test(scope.facts('histology')[0]?.value.icdO3Morphology ?? '');
}

/** Whether the sentence of the proof names organs, the tumour's own not among them. */
export function ofOtherOrgan(asked: AskedFact): boolean {
  const own = asked.scope.facts('primary-site')[0]?.value.icdO3Topography?.slice(0, 3);
  const sentence = proofSentence(asked);
  if (asked.field === 'primary-site' || own === undefined || sentence === null) return false;
  const named = asked.annotations.filter(
    (each) => each.field === 'primary-site' && each.start >= sentence.start && each.start < sentence.end,
  );
  return (
    named.length > 0 &&
    !named.some(({ value }) => (value as { readonly icdO3Topography: string | null }).icdO3Topography?.slice(0, 3) === own)
  );
}
