import { captionNumber } from './captions.ts';
import { findColumnEdges } from './column-edges.ts';
import { median, wordsOf, type Band, type TableWord } from './grid.ts';
import type { RuleLine } from './rule-lines.ts';
import { center, crosses, inX, keepTo, pieceOf, regionBelow, rulesIn, SAME_EXTENT, sameExtent, topLine } from './ruled-region.ts';
import type { Scene, TablePiece } from './table-page.ts';
import { toBands } from './to-bands.ts';

/** The further parts of a table and the words that announce them. */
export interface Continuation<W extends TableWord> {
  readonly pieces: readonly TablePiece<W>[];
  readonly labels: readonly W[];
}

/** Share of a part's lines that may print across the columns of the first part. */
const CROSSING_SHARE = 0.15;
/** A part without rules has its columns told by this many of its lines. */
const TELLING_BANDS = 14;
/** Points between a label and the part it announces, at most. */
const LABEL_REACH = 60;

/** The parts that the pages after `at` announce as the rest of the caption's table ("Table 2 (continued)"), from page to page. */
export function labelledParts<W extends TableWord>(
  scenes: readonly Scene<W>[],
  at: number,
  caption: W,
  taken: ReadonlySet<W>,
): Continuation<W> {
  const number = captionNumber(caption, scenes[at]?.page.words ?? []);
  const pieces: TablePiece<W>[] = [],
    labels: W[] = [];
  for (const scene of scenes.slice(at)) {
    const label = scene.labels.find(
      (other) => other.number === number && !other.words.some((word) => taken.has(word)) && other.words[0] !== undefined,
    );
    if (!label) {
      if (scene === scenes[at]) continue;
      break;
    }
    const piece = partBelow(scene, label.words, taken);
    if (!piece) break;
    pieces.push(piece);
    labels.push(...label.words);
  }
  return { pieces, labels };
}

function partBelow<W extends TableWord>(scene: Scene<W>, label: readonly W[], taken: ReadonlySet<W>): TablePiece<W> | null {
  const first = label[0];
  if (!first) return null;
  const below = toBands(
    scene.page.words.filter((word) => !taken.has(word) && !label.includes(word) && word.y > first.y + 0.5 * first.size),
  );
  const top = topLine(scene, first);
  const head = below[0];
  if (top && (!head || top.y < head.box[3])) return regionBelow(scene, first, top, taken)?.piece ?? null;
  if (!head || head.box[1] - first.box[3] > LABEL_REACH) return null;
  const edges = findColumnEdges(below.slice(0, TELLING_BANDS), []);
  return edges.length === 0 ? null : pieceOf(scene.page.index, keepTo(edges, below, null));
}

/**
 * Parts of an open table without a label: in the columns to the right and at the head of the pages after, down to a closing line of the
 * same length or, where a page is the table's as a whole, to its end.
 */
export function closedParts<W extends TableWord>(
  scenes: readonly Scene<W>[],
  at: number,
  first: TablePiece<W>,
  taken: ReadonlySet<W>,
): TablePiece<W>[] {
  const top: RuleLine = { x0: first.box[0], x1: first.box[2], y: first.box[1] };
  const edges = findColumnEdges(toBands(first.words), rulesIn(scenes[at], top, first.box[3]));
  const pieces: TablePiece<W>[] = [];
  for (let ahead = 0; at + ahead < scenes.length; ahead++) {
    const scene = scenes[at + ahead];
    if (!scene) break;
    const closed = closedPart(scene, { first, edges, ahead, taken });
    if (closed) return [...pieces, closed];
    if (ahead === 0) continue;
    const whole = wholePage(scene, first, edges, taken);
    if (!whole) break;
    pieces.push(whole);
  }
  return pieces;
}

interface Sought<W extends TableWord> {
  readonly first: TablePiece<W>;
  readonly edges: readonly number[];
  readonly ahead: number;
  readonly taken: ReadonlySet<W>;
}

function closedPart<W extends TableWord>(scene: Scene<W>, { first, edges, ahead, taken }: Sought<W>): TablePiece<W> | null {
  const length = first.box[2] - first.box[0];
  const closing = scene.lines
    .filter((line) => Math.abs(line.x1 - line.x0 - length) < SAME_EXTENT && (ahead > 0 || line.x0 > first.box[2] - 2))
    .sort((a, b) => a.x0 - b.x0 || b.y - a.y);
  for (const line of closing) {
    const words = scene.page.words.filter((word) => !taken.has(word) && inX(word, line) && center(word) < line.y);
    if (words.length === 0 || scene.captions.some((caption) => words.includes(caption))) continue;
    if (!keepsColumns(toBands(words), edges, line.x0 - first.box[0])) continue;
    const starts = Math.min(
      ...words.map((word) => word.box[1]),
      ...scene.lines.filter((other) => sameExtent(other, line)).map((other) => other.y),
    );
    return { page: scene.page.index, words, box: [line.x0, starts, line.x1, line.y] };
  }
  return null;
}

/** A page between the first and the last of a table has nothing else on it. */
function wholePage<W extends TableWord>(
  scene: Scene<W>,
  first: TablePiece<W>,
  edges: readonly number[],
  taken: ReadonlySet<W>,
): TablePiece<W> | null {
  const words = scene.page.words.filter((word) => !taken.has(word));
  if (words.length === 0 || !words.every((word) => inX(word, { x0: first.box[0], x1: first.box[2], y: 0 }))) return null;
  const bands = toBands(words);
  const columnar = bands.filter((band) => band.phrases.length > 1).length;
  if (columnar < 0.6 * bands.length || !keepsColumns(bands, edges, 0)) return null;
  return {
    page: scene.page.index,
    words: bands.flatMap(wordsOf),
    box: [first.box[0], Math.min(...words.map((word) => word.box[1])), first.box[2], Math.max(...words.map((word) => word.box[3]))],
  };
}

// The lines of the part that runs on have white space where the first part has it, and are not running text.
function keepsColumns<W extends TableWord>(bands: readonly Band<W>[], edges: readonly number[], shift: number): boolean {
  const crossing = bands.filter((band) =>
    crosses(
      band,
      edges.map((edge) => edge + shift),
    ),
  );
  return bands.some((band) => band.phrases.length > 1) && crossing.length <= bands.length * CROSSING_SHARE;
}

/**
 * A caption that stands last on its page has its table at the head of the next one: the line that opens it there, null where there
 * is none.
 */
export function topOnNextPage<W extends TableWord>(scene: Scene<W>, next: Scene<W>, caption: W): RuleLine | null {
  const last = scene.page.words.filter(
    (word) => word.box[1] > caption.box[3] + 2.5 * caption.size && word.box[2] > caption.box[0] && word.box[0] < caption.box[0] + 150,
  );
  const size = median(next.page.words.map((word) => word.size));
  const head = Math.min(...next.page.words.map((word) => word.box[1]));
  const top = next.lines.find((line) => line.y < head + 3 * Math.max(size, caption.size) && line.x1 - line.x0 > 50);
  return top && last.length === 0 ? top : null;
}

/**
 * A caption that stands last in its column has its table at the head of the next one: the line that opens it there, null where
 * there is none.
 */
export function topInNextColumn<W extends TableWord>(scene: Scene<W>, caption: W): RuleLine | null {
  const gutter = scene.page.gutters.find((x) => x > caption.box[2]);
  const first = scene.page.gutters.findLast((x) => x < caption.box[0]) ?? -Infinity;
  if (gutter === undefined) return null;
  const last = scene.page.words.filter(
    (word) => word.box[1] > caption.box[3] + 2.5 * caption.size && word.box[0] > first && word.box[2] < gutter,
  );
  const top = scene.lines.find((line) => line.x0 > gutter - 2 && line.x1 - line.x0 > 50);
  if (!top || last.length > 0) return null;
  const above = scene.page.words.some((word) => word.box[3] < top.y + 1 && word.box[0] > gutter && word.box[0] < top.x1);
  return above ? null : top;
}
