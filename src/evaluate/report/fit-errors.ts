import type { ValueError } from '../../generated/evaluation.ts';
import { scriptJson } from './markup.ts';
import { packErrors } from './packed-errors.ts';

/** Errors that fit a page, and how much of them was left out. */
export interface FittedErrors {
  readonly errors: readonly ValueError[];
  readonly left: { readonly candidates: number; readonly passages: number; readonly errors: number };
}

type Trim = (error: ValueError) => ValueError;

const CANDIDATES = [8, 6, 5, 4, 3, 2, 1, 0] as const;

/** From the mildest to the harshest: candidates go from the end, where the least telling stand, then our passages, then gold's. */
const TRIMS: readonly Trim[] = [
  (error) => error,
  ...CANDIDATES.map((most): Trim => (error) => ({ ...error, candidates: error.candidates.slice(0, most) })),
  ...[1, 0].map((most): Trim => (error) => ({
    ...error,
    candidates: [],
    said: error.said.map((said) => ({ ...said, passages: said.passages.slice(0, most) })),
  })),
  (error) => ({ ...error, candidates: [], said: error.said.map((said) => ({ ...said, passages: [] })), gold: null }),
];

/** Trims errors, all alike, until they take at most `budget` bytes in a page; as the last resort the list itself ends early. */
export function fitErrors(errors: readonly ValueError[], budget: number): FittedErrors {
  let kept: readonly ValueError[] = errors;
  for (const trim of TRIMS) {
    kept = errors.map(trim);
    if (bytesOf(kept) <= budget) return { errors: kept, left: difference(errors, kept) };
  }
  for (let bytes = bytesOf(kept); bytes > budget && kept.length > 0; bytes = bytesOf(kept))
    kept = kept.slice(0, Math.floor((0.95 * kept.length * budget) / bytes));
  return { errors: kept, left: difference(errors, kept) };
}

function bytesOf(errors: readonly ValueError[]): number {
  return Buffer.byteLength(scriptJson(packErrors(errors)).markup);
}

function difference(all: readonly ValueError[], kept: readonly ValueError[]): FittedErrors['left'] {
  return {
    candidates: sum(all, ({ candidates }) => candidates.length) - sum(kept, ({ candidates }) => candidates.length),
    passages: sum(all, passagesOf) - sum(kept, passagesOf),
    errors: all.length - kept.length,
  };
}

function passagesOf({ said, gold }: ValueError): number {
  return sum(said, ({ passages }) => passages.length) + (gold === null ? 0 : 1);
}

function sum<T>(list: readonly T[], count: (item: T) => number): number {
  return list.reduce((total, item) => total + count(item), 0);
}
