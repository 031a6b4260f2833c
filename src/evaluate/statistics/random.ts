/** A stream of pseudo-random numbers; every call moves it on. */
export interface Random {
  /** An integer in [0, n), each equally likely; n is an integer from 1 to 2^32. */
  readonly below: (n: number) => number;
  /** How many of n tosses of a fair coin are heads, n an integer from 0: a draw from Binomial(n, ½). */
  readonly heads: (n: number) => number;
}

const WORD = 2 ** 32;

/**
 * A stream that depends on the seed alone, an integer in [0, 2^32), and is the same on every platform: it uses 32-bit integers only.
 * Not for secrets.
 *
 * Source: xoshiro128** 1.1 (Blackman & Vigna 2018). Its state is four steps of a Weyl sequence through the finaliser of MurmurHash3,
 * a bijection, so it is never all zero.
 * @throws RangeError where the seed, or later n, is out of range.
 */
export function seededRandom(seed: number): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed >= WORD) throw new RangeError(`seed must be an integer in [0, 2^32), not ${seed}`);
  const next = xoshiro(mix(seed + 0x9e3779b9), mix(seed + 2 * 0x9e3779b9), mix(seed + 3 * 0x9e3779b9), mix(seed + 4 * 0x9e3779b9));

  const below = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > WORD) throw new RangeError(`n must be an integer from 1 to 2^32, not ${n}`);
    // The fewest leading bits that can hold n - 1, drawn again while they are too large: no bias, fewer than two words on average.
    const spare = Math.clz32((n - 1) | 1);
    let drawn = next() >>> spare;
    while (drawn >= n) drawn = next() >>> spare;
    return drawn;
  };

  const heads = (n: number): number => {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`n must be an integer from 0, not ${n}`);
    let ones = 0;
    for (let left = n; left > 0; left -= 32) ones += onesIn(left < 32 ? next() >>> (32 - left) : next());
    return ones;
  };

  return { below, heads };
}

/** Words in [0, 2^32) from a state of four 32-bit words. */
function xoshiro(s0: number, s1: number, s2: number, s3: number): () => number {
  let a = s0,
    b = s1,
    c = s2,
    d = s3;
  return () => {
    const word = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return word;
  };
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function mix(value: number): number {
  let word = value | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}

/** How many bits of a 32-bit word are set, by sums of neighbouring pairs, nibbles and bytes. */
function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
