/** Up to here 2^-n and every binomial coefficient of n are ordinary doubles. */
const LARGEST_PLAIN = 1_000;

/**
 * Probabilities of 0 to n heads in n tosses of a fair coin, n an integer from 0. Exact where they fit a double (n up to about 50), else
 * right to about 1e-13 of their value; those below 1e-300 may be 0. Only + - × ÷ are used, which round alike on every platform.
 *
 * @throws RangeError where n is no integer from 0.
 */
export function fairBinomial(n: number): Float64Array {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`n must be an integer from 0, not ${n}`);
  return n <= LARGEST_PLAIN ? fromEdge(n) : fromMiddle(n);
}

/** A computed probability as a P value, in (0, 1]: rounding may lift it above 1, or sink it to 0, which a test never gives. */
export function toPValue(probability: number): number {
  return Math.min(1, Math.max(Number.MIN_VALUE, probability));
}

/** P(0) = 2^-n, P(i + 1) = P(i) · (n - i) / (i + 1): whole multiples of 2^-n, so nothing is rounded while these are small. */
function fromEdge(n: number): Float64Array {
  const chances = new Float64Array(n + 1);
  let chance = 2 ** -n;
  for (let heads = 0; heads <= n; heads += 1) {
    chances[heads] = chance;
    chance = (chance * (n - heads)) / (heads + 1);
  }
  return chances;
}

/** Both tails as multiples of the middle, divided by their sum: nothing overflows, however large n. */
function fromMiddle(n: number): Float64Array {
  const chances = new Float64Array(n + 1);
  let chance = 1,
    total = 0;
  for (let heads = Math.floor(n / 2); heads >= 0 && chance > 0; heads -= 1) {
    chances[heads] = chance;
    chances[n - heads] = chance;
    total += 2 * heads === n ? chance : 2 * chance;
    chance = (chance * heads) / (n - heads + 1);
  }
  return chances.map((multiple) => multiple / total);
}
