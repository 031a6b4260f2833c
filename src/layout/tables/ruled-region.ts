import type { Box } from '../../span.ts';
import type { Rule } from '../../document/document.ts';
import { findColumnEdges } from './column-edges.ts';
import { boxAround, wordsOf, type Band, type GridWord, type TableWord } from './grid.ts';
import type { RuleLine } from './rule-lines.ts';
import type { Scene, TablePiece } from './table-page.ts';
import { toBands } from './to-bands.ts';

/** Points between the end of a caption and its table, at most. */
const CAPTION_REACH = 90;
/** Points between the margin where a caption stands and the table beside it, from the caption's start. */
const SIDE_REACH = 190;
/** Points between a table and a caption below it, at most. */
const BELOW_REACH = 30;
/** Ruling lines of one table begin and end within this many points of each other. */
export const SAME_EXTENT = 7;

/** A table's part and whether it stands open: nothing on its page or column closes it. */
export interface Region<W extends TableWord> {
  readonly piece: TablePiece<W>;
  readonly open: boolean;
}

/** The uppermost ruling line of the table that a caption announces, below or beside it. Null where there is none. */
export function topLine<W extends TableWord>(scene: Scene<W>, caption: W): RuleLine | null {
  const top = scene.lines.find(
    (line) =>
      line.y > caption.box[1] &&
      line.y - caption.box[3] < CAPTION_REACH &&
      line.x1 - line.x0 > 50 &&
      line.x0 < caption.box[0] + 60 &&
      line.x1 > caption.box[0] + 10 &&
      !scene.captions.some(
        (other) => other !== caption && other.box[1] > caption.box[1] && other.box[3] < line.y && overlapsX(other.box, line),
      ),
  );
  // Some journals set the caption in the margin: the table's upper line begins to the right of it, on its height.
  const beside = scene.lines.find(
    (line) =>
      Math.abs(line.y - caption.box[1]) < 1.2 * caption.size &&
      line.x0 > caption.box[2] + 20 &&
      line.x0 - caption.box[0] < SIDE_REACH &&
      line.x1 - line.x0 > 150,
  );
  return beside && (!top || top.y > beside.y) ? beside : (top ?? null);
}

/**
 * The part of a table from its uppermost line down: to its last line of the same extent or, where that closes only the head, as
 * long as lines keep to the columns.
 */
export function regionBelow<W extends TableWord>(
  scene: Scene<W>,
  caption: W | null,
  top: RuleLine,
  taken: ReadonlySet<W>,
): Region<W> | null {
  const free = scene.page.words.filter((word) => !taken.has(word));
  const limit = Math.min(
    ...scene.captions
      .filter((other) => other !== caption && other.box[1] > top.y && overlapsX(other.box, top))
      .map((other) => other.box[1]),
    Infinity,
  );
  const same = scene.lines.filter((line) => line.y >= top.y && line.y < limit && sameExtent(line, top));
  const inside = free.filter((word) => inX(word, top) && center(word) > top.y && center(word) < limit);
  const closed = (same.at(-1) ?? top).y;
  const body = inside.filter((word) => center(word) < closed);
  const bands = toBands(body);
  const rest = toBands(inside.filter((word) => center(word) >= closed));
  // Two or three lines near each other at the top are the head's; the body then goes on below the last one.
  const headOnly = same.length <= 2 || bands.length <= 2;
  const runsOn = headOnly ? aligned(bands, rest, rulesIn(scene, top, limit)) : [];
  const words = [...body, ...runsOn.flatMap(wordsOf)];
  if (words.length === 0) return null;
  const piece = {
    page: scene.page.index,
    words,
    box: [top.x0, top.y, top.x1, Math.max(closed, ...words.map((word) => word.box[3]))] as const,
  };
  return { piece, open: headOnly && runsOn.length === rest.length };
}

/**
 * The table above its caption: between lines of one extent, the last of them right above the caption. Null where no columns stand
 * there.
 */
export function regionAbove<W extends TableWord>(scene: Scene<W>, caption: W, taken: ReadonlySet<W>): TablePiece<W> | null {
  const closing = scene.lines.findLast(
    (line) =>
      line.y < caption.box[1] + 1 && caption.box[1] - line.y < BELOW_REACH && overlapsX(caption.box, line) && line.x1 - line.x0 > 50,
  );
  if (!closing) return null;
  const floor = Math.max(
    ...scene.captions.filter((other) => other.box[3] < closing.y && overlapsX(other.box, closing)).map((other) => other.box[3]),
    -Infinity,
  );
  const top = scene.lines.find((line) => line.y > floor && line.y < closing.y - 2 * caption.size && sameExtent(line, closing));
  if (!top) return null;
  const words = scene.page.words.filter((word) => !taken.has(word) && inX(word, top) && center(word) > top.y && center(word) < closing.y);
  const bands = toBands(words);
  const columnar = bands.filter((band) => band.phrases.length > 1).length;
  const edges = bands.length < 2 ? [] : findColumnEdges(bands, rulesIn(scene, top, closing.y));
  return edges.length > 0 && columnar >= 0.6 * bands.length
    ? { page: scene.page.index, words, box: [top.x0, top.y, top.x1, closing.y] }
    : null;
}

/** The bands that keep to the columns of the head, up to the first that does not. */
export function aligned<W extends TableWord>(head: readonly Band<W>[], rest: readonly Band<W>[], rules: readonly Rule[]): Band<W>[] {
  const edges = findColumnEdges(head.length > 0 ? head : rest.slice(0, 3), rules);
  return edges.length === 0 ? [] : keepTo(edges, rest, head.at(-1) ?? null);
}

/** The bands that leave the edges white, up to the first two in a row that do not, or to white space. `above` is the band before them. */
export function keepTo<W extends TableWord>(edges: readonly number[], rest: readonly Band<W>[], above: Band<W> | null): Band<W>[] {
  const kept: Band<W>[] = [];
  let misses = 0;
  for (const band of rest) {
    const previous = kept.at(-1) ?? above;
    if (previous && band.box[1] - previous.box[3] > 3.2 * (band.phrases[0]?.words[0]?.size ?? 8)) break;
    misses = runsAcross(band, edges) ? misses + 1 : 0;
    if (misses > 1) {
      kept.pop();
      break;
    }
    kept.push(band);
  }
  while (kept.length > 0 && runsAcross(kept.at(-1), edges)) kept.pop();
  return kept;
}

/** True for a band that is printed across most edges it reaches over; cells that touch a neighbour's cross one of many. */
function runsAcross<W extends TableWord>(band: Band<W> | undefined, edges: readonly number[]): boolean {
  if (band === undefined) return false;
  const reached = edges.filter(
    (edge) => band.phrases.some((phrase) => phrase.box[0] < edge) && band.phrases.some((phrase) => phrase.box[2] > edge),
  );
  const crossed = reached.filter((edge) => crosses(band, [edge]));
  return crossed.length > 0 && 2 * crossed.length >= reached.length;
}

/** True where a phrase of the band is printed across one of the edges. */
export function crosses<W extends TableWord>(band: Band<W> | undefined, edges: readonly number[]): boolean {
  return band !== undefined && band.phrases.some((phrase) => edges.some((edge) => phrase.box[0] < edge - 3 && edge + 3 < phrase.box[2]));
}

/** A part of a table from bands, null where there are none. */
export function pieceOf<W extends TableWord>(page: number, bands: readonly Band<W>[]): TablePiece<W> | null {
  const words = bands.flatMap(wordsOf);
  const box = boxAround(words);
  return box && { page, words, box };
}

/** The rules below a table's uppermost line and within its width. */
export function rulesIn<W extends TableWord>(scene: Scene<W> | undefined, top: RuleLine, limit: number): Rule[] {
  return (scene?.page.rules ?? []).filter((rule) => within(rule.box, [top.x0, top.y, top.x1, limit]));
}

/** True where a box lies in another, but for rounding. */
export function within(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] - 3 && inner[2] <= outer[2] + 3 && inner[1] >= outer[1] - 2 && inner[3] <= outer[3] + 2;
}

/** True for lines that begin and end alike. */
export function sameExtent(a: RuleLine, b: RuleLine): boolean {
  return Math.abs(a.x0 - b.x0) < SAME_EXTENT && Math.abs(a.x1 - b.x1) < SAME_EXTENT;
}

/** True for a word that stands between the ends of a line. */
export function inX(word: GridWord, line: RuleLine): boolean {
  return word.box[0] >= line.x0 - 4 && word.box[2] <= line.x1 + 4;
}

/** The height of a word's middle. */
export function center(word: GridWord): number {
  return (word.box[1] + word.box[3]) / 2;
}

function overlapsX(box: Box, line: RuleLine): boolean {
  return box[0] < line.x1 && line.x0 < box[2];
}
