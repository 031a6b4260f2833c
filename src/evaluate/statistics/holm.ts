/**
 * P values corrected for testing several hypotheses at once, in the order given: the i-th smallest of m times m - i + 1, never
 * below that of a smaller one, never above 1. Rejecting where the result is below α keeps the chance of any false rejection below
 * α.
 *
 * Source: Holm 1979, step-down; Dror et al. 2018.
 * @throws RangeError where a value is outside [0, 1].
 * @example holm([0.01, 0.04, 0.03, 0.005]) // [0.03, 0.06, 0.06, 0.02]
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length).fill(1);
  const ranked = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  let largest = 0;
  for (const [rank, { p, index }] of ranked.entries()) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a P value must be in [0, 1], not ${p}`);
    largest = Math.max(largest, Math.min(1, (ranked.length - rank) * p));
    adjusted[index] = largest;
  }
  return adjusted;
}
