import { needOf, TWINS, type Need } from './needs.ts';
import { nextRun, OPEN, RUNS, signOf } from './runs.ts';

/** To find what a pattern needs costs about as much as so many tries of it. */
const FEWEST_TRIES = 500;
/** So many patterns are remembered; more are made only from words of papers. */
const MOST_PATTERNS = 5000;

/**
 * Whether a pattern can match in a text at all, as far as the pieces of words tell that each of its matches must hold: no is sure,
 * yes is not. Costs one look at the text for all patterns that are asked of it in turn; a pattern seldom tried is not judged.
 */
export function mayMatch({ source }: RegExp, text: string): boolean {
  const need = knownNeed(source);
  return need === null || meets(text, need);
}

/** Whether a text holds what a pattern needs. */
export function meets(text: string, need: Need): boolean {
  if (text !== last) look(text);
  return strange || isMet(need);
}

interface Tried {
  tries: number;
  need: Need | null;
}

// By source, as a pattern written inside of a function is a new one at each call.
const tried = new Map<string, Tried>();

function knownNeed(source: string): Need | null {
  let known = tried.get(source);
  if (!known) {
    if (tried.size >= MOST_PATTERNS) tried.clear();
    tried.set(source, known = { tries: 0, need: null });
  }
  if (known.tries < FEWEST_TRIES && ++known.tries === FEWEST_TRIES) known.need = needOf(source);
  return known.need;
}

// The text asked of last, and what stands in it: the runs and signs that bear its number.
const seen = new Uint32Array(RUNS);
let number = 0, last = '', strange = false;

function look(text: string): void {
  number += 1;
  last = text;
  strange = false;
  let run = OPEN;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    run = nextRun(run, code);
    seen[run] = number;
    const sign = signOf(code);
    if (sign !== null) seen[sign] = number;
    if (code >= 0x17f) strange ||= TWINS.includes(text.charAt(at));
  }
  seen[nextRun(run, OPEN)] = number;
}

function isMet({ runs, choices }: Need): boolean {
  for (const run of runs) if (seen[run] !== number) return false;
  for (const choice of choices) if (!isOneMet(choice)) return false;
  return true;
}

function isOneMet(choice: readonly Need[]): boolean {
  for (const need of choice) if (isMet(need)) return true;
  return false;
}
