import type { Box } from '../span.ts';
import { attachInitials, attachRaised, groupByBaseline, type Row } from './rows.ts';
import type { Word } from './words.ts';

/** A word of a line: `raised` where it is set above or below the line's baseline, `glued` where no space parts it from the word before. */
export interface LineWord {
  readonly word: Word;
  readonly raised: 'superscript' | 'subscript' | null;
  readonly glued: boolean;
}

/** A printed line inside one column. `size`, `font`, `bold` and `italic` are those of most of its characters; `order` of its first word. */
export interface Line {
  readonly words: readonly LineWord[];
  readonly text: string;
  readonly box: Box;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly page: number;
  readonly order: number;
}

/** Neighbours further apart than this stand in different columns or cells, in em. */
const SEGMENT_GAP_EM = 2;
/** Beside a gutter a gap of this many em is enough. */
const GUTTER_GAP_EM = 0.45;

/**
 * Joins words to lines: what stands on one baseline without a column gap. `gutters` are x positions that no line runs across
 * unless its words stand close there. Lines come in content-stream order.
 */
export function toLines(words: readonly Word[], gutters: readonly number[] = []): Line[] {
  const rows = attachInitials(attachRaised(groupByBaseline(words)));
  return rows
    .flatMap((row) => splitRow(row, gutters))
    .map(makeLine)
    .sort((a, b) => a.order - b.order);
}

/** Cuts a line before its word number `at` (from 0); both parts keep the baseline. */
export function cutLine(line: Line, at: number): [Line, Line] {
  const words = line.words.map(({ word }) => word);
  return [
    makeLine({ y: line.y, size: line.size, words: words.slice(0, at) }),
    makeLine({ y: line.y, size: line.size, words: words.slice(at) }),
  ];
}

function splitRow(row: Row, gutters: readonly number[]): Row[] {
  const pieces: Row[] = [];
  let piece: Word[] = [];
  let right = -Infinity,
    size = 0;
  for (const word of row.words) {
    const gap = word.box[0] - right;
    const em = Math.max(word.size, size);
    const end = right;
    const overGutter = gap > GUTTER_GAP_EM * em && gutters.some((gutter) => end <= gutter + 1 && word.box[0] >= gutter - 1);
    if (piece.length > 0 && (gap > SEGMENT_GAP_EM * em || overGutter)) {
      pieces.push({ y: row.y, size: row.size, words: piece });
      piece = [];
      right = -Infinity;
    }
    piece.push(word);
    right = Math.max(right, word.box[2]);
    size = word.size;
  }
  if (piece.length > 0) pieces.push({ y: row.y, size: row.size, words: piece });
  return pieces;
}

function makeLine({ words, y: rowY }: Row): Line {
  const onBaseline = words.filter((word) => Math.abs(word.y - rowY) < 0.11 * word.size);
  const carriers = onBaseline.length > 0 ? onBaseline : words;
  const y = carriers[0]?.y ?? rowY;
  const size = commonest(carriers, (word) => Math.round(word.size * 10), 0) / 10;
  let text = '',
    all = 0,
    bold = 0,
    italic = 0,
    order = Infinity;
  let x0 = Infinity,
    y0 = Infinity,
    x1 = -Infinity,
    y1 = -Infinity;
  const spaced = spacedGap(words);
  const lineWords = words.map((word, i): LineWord => {
    const before = words[i - 1];
    const off = y - word.y;
    const raised = Math.abs(off) < 0.11 * size || word.size > 1.02 * size ? null : off > 0 ? 'superscript' : 'subscript';
    const glued = before !== undefined && word.box[0] - before.box[2] < Math.max(spaced, 0.1 * Math.max(word.size, before.size));
    text += (i > 0 && !glued ? ' ' : '') + word.text;
    all += word.text.length;
    if (word.bold) bold += word.text.length;
    if (word.italic) italic += word.text.length;
    order = Math.min(order, word.order);
    x0 = Math.min(x0, word.box[0]);
    y0 = Math.min(y0, word.box[1]);
    x1 = Math.max(x1, word.box[2]);
    y1 = Math.max(y1, word.box[3]);
    return { word, raised, glued };
  });
  return {
    words: lineWords,
    text,
    box: [x0, y0, x1, y1],
    y,
    size,
    font: commonest(carriers, (word) => word.font, ''),
    bold: bold > 0.8 * all,
    italic: italic > 0.8 * all,
    page: words[0]?.page ?? 0,
    order,
  };
}

/** A line of this many single letters is one word or two printed with space between their letters. */
const SPACED_LETTERS = 5;

/** The widest gap inside the words of a letter-spaced line, in points; 0 for other lines. */
function spacedGap(words: readonly Word[]): number {
  if (words.length < SPACED_LETTERS || words.some((word) => !/^\p{L}$/u.test(word.text))) return 0;
  const gaps = words
    .slice(1)
    .map((word, i) => word.box[0] - (words[i]?.box[2] ?? 0))
    .toSorted((a, b) => a - b);
  return 1.6 * (gaps[Math.floor(gaps.length / 2)] ?? 0);
}

/** The value that most characters of the words have; `none` where there are no words. */
function commonest<T extends number | string>(words: readonly Word[], valueOf: (word: Word) => T, none: T): T {
  const votes = new Map<T, number>();
  for (const word of words) votes.set(valueOf(word), (votes.get(valueOf(word)) ?? 0) + word.text.length);
  let best = none,
    most = -1;
  for (const [value, count] of votes) if (count > most) [best, most] = [value, count];
  return best;
}
