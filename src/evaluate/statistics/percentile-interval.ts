import type { EvaluationInterval } from '../../generated/evaluation.ts';

/**
 * The 95 % percentile interval of the values that a bootstrap drew: of B values the k-th smallest and the k-th largest, where
 * k = ⌊(B + 1) / 40⌋, at least 1. Both ends are drawn values, never between two, and the interval of the negated values is the
 * mirror image. Of 2,000 values they are the 50th and the 1,951st. The order of the values does not matter.
 *
 * Source: Efron & Tibshirani 1993, chapter 12, for α = .025.
 * @throws RangeError where there are no values.
 */
export function percentileInterval(values: Float64Array): EvaluationInterval {
  const sorted = values.toSorted();
  const rank = Math.max(1, Math.floor((sorted.length + 1) / 40));
  const lower = sorted[rank - 1],
    upper = sorted[sorted.length - rank];
  if (lower === undefined || upper === undefined) throw new RangeError('an interval needs at least one draw, not 0');
  return [lower, upper];
}
