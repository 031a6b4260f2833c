import { fairBinomial, toPValue } from './fair-binomial.ts';

/**
 * Exact two-sided P value of McNemar's test, in (0, 1]: twice the chance that of the changed documents as few or fewer would change
 * in the rarer direction, were both equally likely; 1 where none changed. `better` and `worse` are integers from 0, in either order.
 *
 * Source: McNemar 1947 in its exact form, a sign test; Dror et al. 2018.
 * @throws RangeError where a number is no integer from 0.
 * @example mcnemar(9, 1) // 0.021484375
 */
export function mcnemar(better: number, worse: number): number {
  if (!Number.isInteger(better) || better < 0 || !Number.isInteger(worse) || worse < 0)
    throw new RangeError(`${better} better and ${worse} worse are no counts`);
  let tail = 0;
  for (const chance of fairBinomial(better + worse).subarray(0, Math.min(better, worse) + 1)) tail += chance;
  return toPValue(2 * tail);
}
