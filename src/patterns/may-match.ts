import { gateOf, isOpen, type Gate } from './gate.ts';
import { needOf } from './needs.ts';

/** To find what a pattern needs costs about as much as so many tries of it. */
const FEWEST_TRIES = 500;
/** So many patterns are remembered; more are made only from words of papers. */
const MOST_PATTERNS = 5000;

/**
 * Whether a pattern can match in a text at all, as far as the pieces of words tell that each of its matches must hold: no is sure,
 * yes is not. Costs one look at the text for all patterns that are asked of it; a pattern seldom tried is not judged.
 */
export function mayMatch({ source }: RegExp, text: string): boolean {
  let known = tried.get(source);
  if (known === undefined) known = begin(source);
  if (known.tries < FEWEST_TRIES && ++known.tries === FEWEST_TRIES) known.gate = gateOf(needOf(source));
  return known.gate === null || isOpen(known.gate, text);
}

interface Tried {
  tries: number;
  gate: Gate | null;
}

// By source, as a pattern written inside of a function is a new one at each call.
const tried = new Map<string, Tried>();

function begin(source: string): Tried {
  if (tried.size >= MOST_PATTERNS) tried.clear();
  const begun = { tries: 0, gate: null };
  tried.set(source, begun);
  return begun;
}
