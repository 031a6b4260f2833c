import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/evaluate/statistics/random.ts';

const MASK = 0xffffffffn;
const WORD = 2 ** 32;

function rotate(word: bigint, bits: bigint): bigint {
  return ((word << bits) | (word >> (32n - bits))) & MASK;
}

/** xoshiro128** 1.1 after the authors' C, in wide integers. */
function reference(state: readonly [bigint, bigint, bigint, bigint], words: number): number[] {
  let [a, b, c, d] = state;
  return Array.from({ length: words }, () => {
    const word = (rotate((b * 5n) & MASK, 7n) * 9n) & MASK;
    const shifted = (b << 9n) & MASK;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11n);
    return Number(word);
  });
}

/** The finaliser of MurmurHash3 at a step of the Weyl sequence. */
function mixed(seed: number, step: bigint): bigint {
  let word = (BigInt(seed) + step * 0x9e3779b9n) & MASK;
  word = ((word ^ (word >> 16n)) * 0x85ebca6bn) & MASK;
  word = ((word ^ (word >> 13n)) * 0xc2b2ae35n) & MASK;
  return word ^ (word >> 16n);
}

function wordsFrom(seed: number, words: number): number[] {
  return reference([mixed(seed, 1n), mixed(seed, 2n), mixed(seed, 3n), mixed(seed, 4n)], words);
}

function onesIn(word: number): number {
  return word.toString(2).replaceAll('0', '').length;
}

const seeds = fc.integer({ min: 0, max: WORD - 1 });

describe('the reference that the generator is tested with', () => {
  it("gives the values that the authors' C gives", () => {
    expect(reference([1n, 2n, 3n, 4n], 4)).toEqual([11520, 0, 5927040, 70819200]);
    expect(reference([0x964d4a0cn, 0xd40ab895n, 0xad7fdecbn, 0x3006f0f0n], 4)).toEqual([0xf1391922, 0x6fe53806, 0xa5be2840, 0xf510ee70]);
  });
});

describe('seededRandom', () => {
  it('follows the reference for every seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed);
        expect(Array.from({ length: 40 }, () => random.below(WORD))).toEqual(wordsFrom(seed, 40));
      }),
      { examples: [[0], [1], [WORD - 1]] },
    );
  });

  it('takes the fewest leading bits and leaves out what is too large', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 1_000_000 }), (seed, n) => {
        const bits = (n - 1).toString(2).length;
        const random = seededRandom(seed);
        const expected = wordsFrom(seed, 200)
          .map((word) => Math.floor(word / 2 ** (32 - bits)))
          .filter((value) => value < n)
          .slice(0, 20);
        expect(expected.map(() => random.below(n))).toEqual(expected);
      }),
    );
  });

  it('draws every number below n equally often', () => {
    const random = seededRandom(7);
    const times = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 50_000; draw += 1) {
      const drawn = random.below(5);
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    // 10,000 each, standard deviation √(50,000 · .2 · .8) = 89.4; five of them are 447.
    for (const count of times) expect(Math.abs(count - 10_000)).toBeLessThan(447);
  });

  it('always draws 0 below 1', () => {
    const random = seededRandom(3);
    expect(Array.from({ length: 20 }, () => random.below(1))).toEqual(new Array(20).fill(0));
  });

  it('counts heads bit by bit, 32 to a word, leading bits of the last', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 100 }), (seed, n) => {
        const tosses = wordsFrom(seed, 4).map((word) => word.toString(2).padStart(32, '0'));
        const whole = Math.floor(n / 32);
        const bits = tosses.slice(0, whole).join('') + (tosses[whole] ?? '').slice(0, n % 32);
        expect(seededRandom(seed).heads(n)).toBe(bits.replaceAll('0', '').length);
      }),
      {
        examples: [
          [1, 32],
          [1, 33],
          [1, 64],
          [1, 0],
        ],
      },
    );
    expect(seededRandom(1).heads(32)).toBe(onesIn(wordsFrom(1, 1)[0] ?? 0));
  });

  it('refuses seeds and sizes that it cannot serve', () => {
    for (const seed of [-1, 0.5, WORD, Number.NaN]) expect(() => seededRandom(seed)).toThrow(RangeError);
    for (const n of [0, -3, 1.5, WORD + 1]) expect(() => seededRandom(1).below(n)).toThrow(`not ${n}`);
    for (const n of [-1, 2.5, Number.NaN]) expect(() => seededRandom(1).heads(n)).toThrow(`not ${n}`);
  });
});
