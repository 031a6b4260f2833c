import type { Box } from '../span.ts';
import type { Word } from './words.ts';

/** What stands on a baseline `y`: any object that has a box and a font size, all in points. */
export interface Printed {
  readonly box: Box;
  readonly y: number;
  readonly size: number;
}

/** Words of one baseline, left to right. `size` is the largest size among them. */
export interface Row<W extends Printed = Word> {
  readonly y: number;
  readonly size: number;
  readonly words: W[];
}

/** Words of one line have one baseline; this much is rounding, in em. */
const SAME_BASELINE_EM = 0.1;
/** A raised word's baseline is at most this far above its line's, a lowered one's below, in em of the line. */
const HIGHEST_EM = 0.8,
  LOWEST_EM = 0.5;
/** Raised words touch a word of their line or stand this close to it, in em of the line. */
const TOUCHING_EM = 0.45;
/** Raised words are at least this much smaller than their line. */
const SMALLER = 0.975;
/** Commas and dashes are no wider than this, in em of their own. */
const NARROW_EM = 0.52;
/** ... and no smaller than this; what is far smaller stands beside an initial, not above a word. */
const SMALLEST = 0.42;
/** An initial over several lines is at least this much larger than they are. */
const INITIAL = 1.7;
/** A page of more rows than this is no page of text; its small words stay where they are. */
const MOST_ROWS = 3000;

/** Groups words by baseline, from the top of the page down. */
export function groupByBaseline<W extends Printed>(words: readonly W[]): Row<W>[] {
  const rows: { y: number; size: number; words: W[] }[] = [];
  for (const word of words.toSorted((a, b) => a.y - b.y || a.box[0] - b.box[0])) {
    const row = rows.at(-1);
    if (row !== undefined && word.y - row.y < SAME_BASELINE_EM * Math.min(word.size, row.size) + 0.05) {
      row.words.push(word);
      row.size = Math.max(row.size, word.size);
    } else {
      rows.push({ y: word.y, size: word.size, words: [word] });
    }
  }
  return rows;
}

/** Moves superscripts and subscripts from rows of their own into the row of the larger words they touch. */
export function attachRaised<W extends Printed>(rows: readonly Row<W>[]): Row<W>[] {
  if (rows.length > MOST_ROWS) return rows.map((row) => ({ ...row, words: inOrder(row.words) }));
  const guests = new Map<Row<W>, W[]>();
  const stay = rows.map((row, i) => {
    const hosts = nearRows(rows, i);
    if (hosts.length === 0) return row;
    const moved = new Map<W, Row<W>>();
    // From left to right and back, so that "1, 2" follows whichever of its ends touches a word.
    for (const words of [inOrder(row.words), inOrder(row.words).reverse()]) {
      for (const word of words) {
        const host = moved.has(word) ? undefined : hostOf(word, hosts, { moved, guests });
        if (host !== undefined) moved.set(word, host);
      }
    }
    if (moved.size === 0) return row;
    for (const [word, host] of moved) guests.set(host, [...(guests.get(host) ?? []), word]);
    return { ...row, words: row.words.filter((word) => !moved.has(word)) };
  });
  return stay
    .map((row, i): Row<W> => {
      const original = rows[i];
      const arrived = original === undefined ? undefined : guests.get(original);
      return { ...row, words: inOrder(arrived === undefined ? row.words : [...row.words, ...arrived]) };
    })
    .filter((row) => row.words.length > 0);
}

/** Puts an initial that is as high as several lines at the start of the first of them. */
export function attachInitials(rows: readonly Row[]): Row[] {
  if (rows.length > MOST_ROWS) return [...rows];
  const moved = new Map<Row, Word>();
  const stay = rows.map((row) => {
    const initial = row.words.find((word) => /^["“‘]?\p{Lu}$/u.test(word.text) && rows.some((other) => standsBeside(word, other)));
    const first = initial === undefined ? undefined : rows.find((other) => standsBeside(initial, other));
    if (initial === undefined || first === undefined) return row;
    moved.set(first, initial);
    return first === row ? row : { ...row, words: row.words.filter((word) => word !== initial) };
  });
  if (moved.size === 0) return [...rows];
  return stay
    .map((row, i): Row => {
      const original = rows[i],
        initial = original === undefined ? undefined : moved.get(original);
      return initial === undefined || row.words.includes(initial) ? row : { ...row, words: [initial, ...row.words] };
    })
    .filter((row) => row.words.length > 0);
}

/** True for the lines to the right of an initial whose height it spans. */
function standsBeside(initial: Word, row: Row): boolean {
  return row.words.some(
    (word) =>
      initial.size > INITIAL * word.size &&
      word.size > 0.15 * initial.size &&
      word.box[0] >= initial.box[2] - 0.1 * initial.size &&
      word.box[0] - initial.box[2] < word.size &&
      word.y > initial.box[1] &&
      word.y < initial.y - 0.5 * word.size,
  );
}

function inOrder<W extends Printed>(words: readonly W[]): W[] {
  return words.toSorted((a, b) => a.box[0] - b.box[0]);
}

function nearRows<W extends Printed>(rows: readonly Row<W>[], at: number): Row<W>[] {
  const row = rows[at];
  if (row === undefined) return [];
  const near: Row<W>[] = [];
  for (const step of [-1, 1]) {
    for (let i = at + step; i >= 0 && i < rows.length; i += step) {
      const other = rows[i];
      if (other === undefined || Math.abs(other.y - row.y) > 40) break;
      const off = other.y - row.y;
      if (off < HIGHEST_EM * other.size && off > -LOWEST_EM * other.size) near.push(other);
    }
  }
  return near;
}

/** Words that found their row: those of the row in hand, and those of the rows above it by the row they moved to. */
interface Settled<W extends Printed> {
  readonly moved: ReadonlyMap<W, Row<W>>;
  readonly guests: ReadonlyMap<Row<W>, readonly W[]>;
}

function hostOf<W extends Printed>(word: W, hosts: readonly Row<W>[], settled: Settled<W>): Row<W> | undefined {
  let best: Row<W> | undefined,
    nearest = Infinity;
  for (const host of hosts) {
    const off = host.y - word.y;
    const touch = touchOf(word, host, settled, off) ?? stopGap(word, host, settled);
    if (touch !== null && touch + Math.abs(off) * 0.2 < nearest) {
      nearest = touch + Math.abs(off) * 0.2;
      best = host;
    }
  }
  return best;
}

/** The gap between a raised word and what it touches in the row, or null where it touches nothing larger there. */
function touchOf<W extends Printed>(word: W, host: Row<W>, { moved }: Settled<W>, off: number): number | null {
  let nearest: number | null = null;
  for (const other of host.words) {
    if (
      word.size > SMALLER * other.size ||
      word.size < SMALLEST * other.size ||
      off > HIGHEST_EM * other.size ||
      off < -LOWEST_EM * other.size
    )
      continue;
    const gap = gapBetween(word, other);
    if (gap < TOUCHING_EM * other.size && (nearest === null || gap < nearest)) nearest = gap;
  }
  if (nearest !== null) return nearest;
  for (const [other, row] of moved) {
    if (row === host && gapBetween(word, other) < 0.6 * word.size) return gapBetween(word, other);
  }
  return null;
}

/** The comma between raised numbers may be raised by less than they are: it touches one of them, in its size, or this is null. */
function stopGap<W extends Printed>(word: W, host: Row<W>, { guests }: Settled<W>): number | null {
  if (word.box[2] - word.box[0] > NARROW_EM * word.size || word.size > SMALLER * host.size) return null;
  const beside = guests
    .get(host)
    ?.find(
      (other) =>
        Math.abs(other.size - word.size) < 0.1 &&
        Math.abs(other.y - word.y) < HIGHEST_EM * word.size &&
        gapBetween(word, other) < TOUCHING_EM * word.size,
    );
  return beside === undefined ? null : gapBetween(word, beside);
}

function gapBetween(a: Printed, b: Printed): number {
  return Math.max(0, a.box[0] - b.box[2], b.box[0] - a.box[2]);
}
