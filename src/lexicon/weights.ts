import type { Lexicon, LexiconEntry } from './lexicon.ts';

/** An entry of learned weights: the name of a feature and what it adds to the log odds. */
export interface Weight extends LexiconEntry {
  readonly weight: number;
}

const ready = new WeakMap<Lexicon<Weight>, ReadonlyMap<string, number>>();

/** The weights of a lexicon by the name of their feature, made ready once. */
export function weightsOf(lexicon: Lexicon<Weight>): ReadonlyMap<string, number> {
  let weights = ready.get(lexicon);
  if (!weights) ready.set(lexicon, (weights = new Map(lexicon.entries.map(({ id, weight }) => [id, weight]))));
  return weights;
}

/**
 * The log odds that weights give to what has these features; a feature without weight counts nothing. `from` is what counts
 * whatever the features.
 */
export function scoreOf(features: readonly string[], weights: ReadonlyMap<string, number>, from = 0): number {
  return features.reduce((sum, name) => sum + (weights.get(name) ?? 0), from);
}

/** The chance, in [0, 1], of log odds. */
export function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
