import { uniteBoxes, type Box } from '../span.ts';
import type { Word } from './words.ts';

/** A word of a line: `raised` where it is set above or below the line's baseline, `glued` where no space parts it from the word before. */
export interface LineWord {
  readonly word: Word;
  readonly raised: 'superscript' | 'subscript' | null;
  readonly glued: boolean;
}

/** A printed line inside one column. `size`, `bold` and `italic` are those of most of its characters; `order` of its first word. */
export interface Line {
  readonly words: readonly LineWord[];
  readonly text: string;
  readonly box: Box;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly page: number;
  readonly order: number;
}

/** Neighbours further apart than this stand in different columns or cells, in em. */
const SEGMENT_GAP_EM = 1.6;
/** Raised characters have their baseline off by at least this, in em of the line. */
const RAISED_EM = 0.12;

/**
 * Joins words to line pieces: what stands on one baseline without a column gap. `gutters` are x positions no line runs across
 * unless its words stand close there.
 */
export function toLines(words: readonly Word[], gutters: readonly number[] = []): Line[] {
  const rows = groupByBaseline(words);
  return rows.flatMap((row) => splitRow(row, gutters)).map(makeLine).sort((a, b) => a.order - b.order);
}

function groupByBaseline(words: readonly Word[]): Word[][] {
  const normal = [...words].sort((a, b) => a.y - b.y || a.box[0] - b.box[0]);
  const rows: { y: number; size: number; words: Word[] }[] = [];
  // Words of full size first, so that raised ones find the line they belong to.
  const bySize = normal.toSorted((a, b) => b.size - a.size);
  for (const word of bySize) {
    const row = rows.find((candidate) => belongs(word, candidate));
    if (row) row.words.push(word); else rows.push({ y: word.y, size: word.size, words: [word] });
  }
  return rows.map((row) => row.words.sort((a, b) => a.box[0] - b.box[0]));
}

function belongs(word: Word, row: { readonly y: number; readonly size: number; readonly words: readonly Word[] }): boolean {
  const off = row.y - word.y;
  if (word.size > 0.85 * row.size) return Math.abs(off) < 0.22 * row.size;
  if (off > 0.75 * row.size || off < -0.45 * row.size) return false;
  return row.words.some((other) => other.size > 0.85 * row.size && word.box[0] - other.box[2] < 2 * row.size && other.box[0] - word.box[2] < 2 * row.size);
}

function splitRow(row: readonly Word[], gutters: readonly number[]): Word[][] {
  const pieces: Word[][] = [];
  for (const word of row) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    if (!piece || !last) { pieces.push([word]); continue; }
    const gap = word.box[0] - last.box[2];
    const size = Math.max(word.size, last.size);
    const overGutter = gutters.some((gutter) => last.box[2] <= gutter + 1 && word.box[0] >= gutter - 1);
    if (gap > SEGMENT_GAP_EM * size || (overGutter && gap > 0.45 * size)) pieces.push([word]); else piece.push(word);
  }
  return pieces;
}

function makeLine(words: readonly Word[]): Line {
  const size = dominant(words, (word) => Math.round(word.size * 10) / 10);
  const y = dominant(words.filter((word) => word.size > 0.85 * size), (word) => Math.round(word.y * 10) / 10);
  const lineWords = words.map((word, i): LineWord => {
    const before = words[i - 1];
    const off = y - word.y;
    const small = word.size < 0.85 * size;
    const raised = small && off > RAISED_EM * size ? 'superscript' : small && off < -0.05 * size ? 'subscript' : null;
    return { word, raised, glued: before !== undefined && word.box[0] - before.box[2] < 0.1 * Math.max(word.size, before.size) };
  });
  const characters = (test: (word: Word) => boolean): number => words.filter(test).reduce((sum, word) => sum + word.text.length, 0);
  const all = characters(() => true);
  return {
    words: lineWords, text: lineWords.map(({ word, glued }, i) => (i > 0 && !glued ? ' ' : '') + word.text).join(''),
    box: words.map((word) => word.box).reduce(uniteBoxes), y, size,
    bold: characters((word) => word.bold) > 0.8 * all, italic: characters((word) => word.italic) > 0.8 * all,
    page: words[0]?.page ?? 0, order: Math.min(...words.map((word) => word.order)),
  };
}

function dominant(words: readonly Word[], key: (word: Word) => number): number {
  const votes = new Map<number, number>();
  for (const word of words) votes.set(key(word), (votes.get(key(word)) ?? 0) + word.text.length);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
