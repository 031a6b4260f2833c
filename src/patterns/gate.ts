import { bitOf, heldAt, lookAt } from './held.ts';
import type { Need } from './needs.ts';
import { rarityOf } from './runs.ts';

/** A need made ready to be asked of many texts: its runs by the numbers of their bits (`bitOf`), the rarest first. */
export interface Gate {
  readonly bits: readonly number[];
  readonly choices: readonly Choice[];
}

/**
 * Ways of which a text must let one be gone. `masks`, in the `words` of bits, have one rare run of each way: most texts hold none
 * of them.
 */
interface Choice {
  readonly words: readonly number[];
  readonly masks: readonly number[];
  readonly ways: readonly Gate[];
}

/** The gate of a need; null where nothing is needed. */
export function gateOf(need: Need | null): Gate | null {
  return need === null ? null : ready(need);
}

/** Whether a text holds what a need asks. */
export function isOpen(gate: Gate, text: string): boolean {
  const place = lookAt(text);
  return place < 0 || isMet(gate, place);
}

function ready({ runs, choices }: Need): Gate {
  return { choices: choices.map(readyChoice), bits: rarestFirst(runs).map(bitOf) };
}

function readyChoice(ways: readonly Need[]): Choice {
  const masks = new Map<number, number>();
  for (const bit of ways.flatMap(signsOf).map(bitOf)) masks.set(bit >> 5, (masks.get(bit >> 5) ?? 0) | (1 << (bit & 31)));
  return { words: [...masks.keys()], masks: [...masks.values()], ways: ways.map(ready) };
}

/** Runs of which a text holds one where it holds what a need asks. */
function signsOf({ runs, choices }: Need): number[] {
  const [rarest] = rarestFirst(runs);
  if (rarest !== undefined) return [rarest];
  return choices[0]?.flatMap(signsOf) ?? [];
}

function rarestFirst(runs: readonly number[]): number[] {
  return runs.toSorted((a, b) => rarityOf(b) - rarityOf(a));
}

function isMet({ bits, choices }: Gate, place: number): boolean {
  for (const bit of bits) if ((heldAt(place + (bit >> 5)) & (1 << (bit & 31))) === 0) return false;
  for (const choice of choices) if (!isOneMet(choice, place)) return false;
  return true;
}

function isOneMet({ words, masks, ways }: Choice, place: number): boolean {
  for (let i = 0; i < words.length; i++) {
    if ((heldAt(place + (words[i] ?? 0)) & (masks[i] ?? 0)) !== 0) return isOneWayOpen(ways, place);
  }
  return false;
}

function isOneWayOpen(ways: readonly Gate[], place: number): boolean {
  for (const way of ways) if (isMet(way, place)) return true;
  return false;
}
