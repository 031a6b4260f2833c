import { nextRun, OPEN, RUNS, signOf } from './runs.ts';
import { TWINS } from './needs.ts';

// The bit of each run and sign, from 1; 0 of those that no pattern asks for.
const bits = new Uint16Array(RUNS);
let asked = 0;

/** So many texts are remembered: most are sentences of one paper, each asked of by several extractors in turn. */
const MOST_TEXTS = 512;
const places = new Map<string, number>();
/** What stands in each remembered text: `width` words of bits from its place. In one array, as to make one costs more than to fill it. */
let held = new Int32Array(0),
  width = 0,
  last: string | null = null,
  lastPlace = 0;

/** The number of the bit for a run or sign. Texts are looked at anew after one is asked for that was not before. */
export function bitOf(run: number): number {
  if (bits[run] === 0) {
    bits[run] = ++asked;
    forget();
  }
  return bits[run] ?? 0;
}

/** The word of bits at a place that `lookAt` gave. */
export function heldAt(place: number): number {
  return held[place] ?? 0;
}

/** The place of what stands in a text, of the runs and signs that any pattern asks for; -1 where a text may hold them unseen. */
export function lookAt(text: string): number {
  if (text !== last) {
    const known = places.get(text);
    lastPlace = known ?? look(text);
    if (known === undefined) places.set(text, lastPlace);
  }
  // Also where it was equal: the next comparison with the very same string is quick.
  last = text;
  return lastPlace;
}

function forget(): void {
  places.clear();
  last = null;
}

function look(text: string): number {
  if (places.size >= MOST_TEXTS) forget();
  if (asked >= width * 32) {
    width = Math.max(64, 2 * width);
    held = new Int32Array(MOST_TEXTS * width);
  }
  const place = places.size * width;
  held.fill(0, place, place + width);
  let run = OPEN;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x17f && TWINS.includes(text.charAt(at))) return -1;
    run = nextRun(run, code);
    mark(place, run);
    const sign = signOf(code);
    if (sign !== null) mark(place, sign);
  }
  mark(place, nextRun(run, OPEN));
  return place;
}

function mark(place: number, run: number): void {
  const bit = bits[run] ?? 0;
  if (bit !== 0) held[place + (bit >> 5)] = heldAt(place + (bit >> 5)) | (1 << (bit & 31));
}
