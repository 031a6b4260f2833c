// Characters are told apart by sort: letters without their case, any digit, the underscore, and all that is no part of a word to `\b`.
const OUTSIDE = 0,
  DIGIT = 27,
  UNDERSCORE = 28;
const SORTS = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code).toLowerCase();
  return /[a-z]/.test(char) ? char.charCodeAt(0) - 96 : /\d/.test(char) ? DIGIT : char === '_' ? UNDERSCORE : OUTSIDE;
});

/** The run of three sorts of character that ends with a character, from the run that ended before it (`OPEN` before the first). */
export function nextRun(run: number, code: number): number {
  return ((run << 5) | (code < 128 ? (SORTS[code] ?? OUTSIDE) : OUTSIDE)) & 0x7fff;
}

/** Before a text, and behind it, stands what is no part of a word. */
export const OPEN = 0;

/** The number of a sign of its own, one for all digits, told apart from runs; null for a letter, and for a character that is everywhere. */
export function signOf(code: number): number | null {
  if (code <= 32 || code >= 128) return null;
  return SORTS[code] === DIGIT ? ANY_DIGIT : SORTS[code] === OUTSIDE ? FIRST_SIGN + code : null;
}

/** More than every run and sign. */
export const RUNS = 0x8080;

const FIRST_SIGN = 0x8000,
  ANY_DIGIT = FIRST_SIGN + 48,
  RARER_THAN_RUNS = 100;
/** From the commonest sort to the rarest. */
const BY_FREQUENCY = ' etaoinsrhldcumfpgwybvkxjqz';
const RARITY = Array.from({ length: 32 }, (_, sort) => (sort === OUTSIDE ? 0 : BY_FREQUENCY.indexOf(String.fromCharCode(sort + 96))));

/**
 * How seldom English writes a run, by its letters: more is rarer. A sign counts as rarer than each run, but for a digit, which half
 * of all sentences have.
 */
export function rarityOf(run: number): number {
  if (run === ANY_DIGIT) return 0;
  if (run >= FIRST_SIGN) return RARER_THAN_RUNS;
  return [run >> 10, run >> 5, run].reduce((sum, sort) => sum + (RARITY[sort & 31] ?? 0), 0);
}
