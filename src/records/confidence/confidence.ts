import { loadLexicon } from '../../lexicon/lexicon.ts';
import { chanceOf, weightsOf, type Weight } from '../../lexicon/weights.ts';
import type { AskedFact } from './asked-fact.ts';
import { featuresOf, type Features } from './features.ts';
import { COMPARED_FIELDS } from './value-key.ts';

/** Gives a settled value its confidence, in [0, 1]. */
export type Judge = (asked: AskedFact) => number;

/** No value is surer than this: fewer than one error in 200 cannot be told from none with the gold there is. */
const MOST = 0.995;

/**
 * The learned confidence of a value: how many of 100 values like it are right. Weights are in lexicons/confidence.json, made by
 * `scripts/train-confidence.ts`. Fields without gold keep the score of the rule.
 */
export const learnedConfidence: Judge = (asked) => {
  if (!COMPARED_FIELDS.includes(asked.field)) return asked.fact.score;
  return confidenceFrom(featuresOf(asked), weightsOf(loadLexicon<Weight>('confidence')));
};

/** The logistic of the weighted sum of the features; a feature without weight counts nothing. */
export function confidenceFrom(features: Features, weightOf: ReadonlyMap<string, number>): number {
  let sum = weightOf.get('intercept') ?? 0;
  for (const [name, value] of features) sum += value * (weightOf.get(name) ?? 0);
  return Math.min(MOST, chanceOf(sum));
}
