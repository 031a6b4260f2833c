import { weighLength } from '../../extractors/follow-up/times/weigh-length.ts';
import type { FollowUpValue } from '../../generated/report.ts';
import type { FieldReader } from './field-reader.ts';
import { STORY } from './paper-facts.ts';
import { deniesIn, isInStory, nearProof, proofText } from './surroundings.ts';
import { valueKey } from './value-key.ts';

const DISEASE = /disease|tumou?r|recur|metasta|cancer/i;

/**
 * What is asked of a follow-up: its state, its length among the paper's times, what is told after it, and whether the rest of the
 * record fits.
 */
export const followUpFeatures: FieldReader<'follow-up'> = ({ durationMonths: months, code, comparator }, asked) => {
  const { fact, scope } = asked;
  const start = fact.evidence[0]?.start ?? 0;
  const standing = asked.candidates.filter(({ rejected }) => rejected === null);
  const key = valueKey('follow-up', fact.value);
  const later = standing
    .filter((candidate) => candidate.start > start && STORY.has(candidate.section))
    .map(({ value }) => valueKey('follow-up', value));
  const lengths = standing.flatMap(({ value }) => (value as FollowUpValue).durationMonths ?? []);
  const { share, isBest } = months === null ? { share: 0.5, isBest: false } : weighLength(scope.input, months);
  return {
    timeless: months === null,
    bound: comparator !== null && comparator !== '=',
    'two proofs': fact.evidence.length > 1,
    'of disease': code === 'DOD',
    'cause unclear': code === 'DUC',
    alive: code === 'ALIVE' || code === null,
    diseased: code === 'AWD',
    'disease named': DISEASE.test(proofText(asked)),
    'denial near': deniesIn(nearProof(asked)),
    'diseased again': code === 'AWD' && scope.facts('recurrence')[0]?.value.occurred === true,
    'free after spread': code === 'NED' && scope.facts('metastases').length > 0,
    'later otherwise': later.some((other) => other !== null && other !== key),
    'treated after': scope
      .facts('treatments')
      .some(({ evidence: [proof] }) => proof !== undefined && proof.start > start && isInStory(proof.start, asked)),
    'length told twice': months !== null && lengths.filter((other) => Math.abs(other - months) <= 0.5 + 0.05 * months).length > 1,
    disputed: months === null || lengths.length === 0 ? 0 : lengths.filter((other) => other > months * 1.1 + 0.5).length / lengths.length,
    'length weighs': Math.max(-1, Math.min(1, Math.log((share + 0.01) / (1.01 - share)) / 3)),
    'length weighs most': isBest,
  };
};
