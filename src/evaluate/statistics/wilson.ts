import type { EvaluationInterval } from '../../generated/evaluation.ts';

/** The .975 quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson's 95 % interval of a share, `right` of `of`, inside [0, 1]; [0, 1] where `of` is 0. Both are integers from 0. For shares of
 * independent items, such as documents; of values that come several to a document it is too narrow.
 *
 * Source: Wilson 1927, without continuity correction.
 * @throws RangeError where the numbers are no integers with 0 ≤ right ≤ of.
 */
export function wilson(right: number, of: number): EvaluationInterval {
  if (!Number.isInteger(right) || !Number.isInteger(of) || right < 0 || right > of) throw new RangeError(`${right} of ${of} is no share`);
  if (of === 0) return [0, 1];
  const centre = (right + Z ** 2 / 2) / (of + Z ** 2);
  const reach = (Z / (of + Z ** 2)) * Math.sqrt((right * (of - right)) / of + Z ** 2 / 4);
  // The ends are 0 and 1 there but for rounding.
  return [right === 0 ? 0 : centre - reach, right === of ? 1 : centre + reach];
}
