import { scoreOf, weightsOf, type Weight } from '../../../lexicon/weights.ts';
import type { ExtractInput } from '../../extractor.ts';
import { noLength } from './choose-time.ts';
import { findTimes, isSameLength } from './time-features.ts';

/** How much the weights alone, without what the rules take, speak for a length, in months, to be that of the follow-up. */
export interface WeighedLength {
  /** Share in the odds of all times of the paper and of there being no length. */
  readonly share: number;
  readonly isBest: boolean;
}

/** Weighs a length among the times of a paper; the share is 0 where no time of the text is as long. */
export function weighLength(input: ExtractInput, months: number): WeighedLength {
  const weights = weightsOf(input.lexicon<Weight>('follow-up-times'));
  const times = findTimes(input).map((time) => ({
    odds: Math.exp(scoreOf(time.features, weights)),
    isSame: isSameLength(time.duration.months, months),
  }));
  const all = times.reduce((sum, { odds }) => sum + odds, Math.exp(weights.get(noLength(false)) ?? 0));
  const same = times.filter(({ isSame }) => isSame),
    most = Math.max(...times.map(({ odds }) => odds));
  return { share: same.reduce((sum, { odds }) => sum + odds, 0) / all, isBest: same.some(({ odds }) => odds === most) };
}
