import type { Box } from '../../span.ts';
import type { Rule } from '../../document/document.ts';
import { findColumnEdges } from './column-edges.ts';
import { boxAround, type Band, type GridCell, type GridWord } from './grid.ts';
import { recognizeGrid, toBands } from './recognize-grid.ts';
import { frameRules, joinRules, type RuleLine } from './rule-lines.ts';
import { columnRange, unruledWords } from './unruled-region.ts';

/** A word on a page as table finding needs it; running heads and hidden text are not handed in. */
export interface TableWord extends GridWord {
  readonly text: string;
  readonly bold: boolean;
}

/** One page for table finding. `words` in any order, `rules` as the page draws them; sizes in points. */
export interface TablePage<W extends TableWord> {
  readonly index: number;
  readonly words: readonly W[];
  readonly rules: readonly Rule[];
  /** X positions between the page's text columns, from left to right. */
  readonly gutters: readonly number[];
}

/** A part of a table on one page (or in one column of it); a table that runs on has several. */
export interface TablePiece<W extends TableWord> {
  readonly page: number;
  readonly box: Box;
  readonly words: readonly W[];
}

/** A table: its cells row by row, every row as long as the table has columns, and where its parts stand. `caption` is the caption's first word. */
export interface FoundTable<W extends TableWord> {
  readonly caption: W;
  readonly pieces: readonly TablePiece<W>[];
  readonly rows: readonly (readonly GridCell<W>[])[];
}

/** Points between the end of a caption and its table, at most. */
const CAPTION_REACH = 90;
/** Ruling lines of one table begin and end within this many points of each other. */
const SAME_EXTENT = 7;

/**
 * Finds the tables that a caption announces ("Table 2 …"), on all pages at once because tables run on over columns and pages.
 * A region is bounded by ruling lines of one extent; where the closing line is missing it goes on as long as its lines keep to the
 * table's columns, then in the next column or page down to a closing line of the same length. Without ruling lines it is
 * what keeps to common columns below the caption. Tables are given in the order of their captions.
 */
export function findTables<W extends TableWord>(pages: readonly TablePage<W>[]): FoundTable<W>[] {
  const found: FoundTable<W>[] = [];
  const taken = new Set<W>();
  const scenes = pages.map((drawn) => {
    const page = { ...drawn, rules: frameRules(drawn.rules) };
    return { page, lines: joinRules(page.rules), captions: findCaptions(page.words) };
  });
  scenes.forEach((scene, at) => {
    for (const caption of scene.captions) {
      if (taken.has(caption)) continue;
      const pieces = piecesOf(scenes, at, caption, taken);
      const table = pieces.length > 0 ? readPieces(caption, pieces, scenes) : null;
      if (!table) continue;
      for (const cell of table.rows.flat()) for (const word of cell) taken.add(word);
      found.push(table);
    }
  });
  return found;
}

interface Scene<W extends TableWord> {
  readonly page: TablePage<W>;
  readonly lines: readonly RuleLine[];
  readonly captions: readonly W[];
}

const GOES_ON = /^(?:\(|shows?\b|lists?\b|summari[sz]es?\b|gives?\b|presents?\b|demonstrates?\b|provides?\b|describes?\b|displays?\b|illustrates?\b|outlines?\b|compares?\b|contains?\b|includes?\b|reports?\b|and\b|is\b|are\b|was\b|were\b|below\b|above\b)/;

/** First words of table captions, from top to bottom: "Table" at the start of a line or column with a number after it. */
export function findCaptions<W extends TableWord>(words: readonly W[]): W[] {
  return words.filter((word) => {
    if (!/^(?:supplementary)?tab(?:le|\.)?s?\.?(?:\d+|[IVX]+)?[.:]?$/i.test(word.text) || !/^[TS]/.test(word.text)) return false;
    const line = words.filter((other) => other !== word && Math.abs(other.box[3] - word.box[3]) < 0.4 * word.size);
    const before = line.filter((other) => other.box[2] <= word.box[0] + 1).sort((a, b) => b.box[2] - a.box[2])[0];
    const after = line.filter((other) => other.box[0] >= word.box[2] - 1).sort((a, b) => a.box[0] - b.box[0])[0];
    const title = line.filter((other) => other.box[0] >= (after?.box[2] ?? word.box[2]) - 1).sort((a, b) => a.box[0] - b.box[0])[0];
    // "Table 2 shows …", "Table 2 (see …" is a sentence.
    if (after && title && /^\d+$/.test(after.text) && GOES_ON.test(title.text) && title.box[0] - after.box[2] < word.size) return false;
    const numbered = /\d|[IVX]$/.test(word.text) || (after !== undefined && /^(?:\d+|[IVX]+)\b/.test(after.text) && after.box[0] - word.box[2] < word.size);
    return numbered && (before === undefined || word.box[0] - before.box[2] > 1.2 * word.size) && !readsOn(word, words);
  }).sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

// "… are listed in / Table 2. The patient …": a line of running text that happens to begin with the word has text of its own size just above it and is not bold.
function readsOn<W extends TableWord>(word: W, words: readonly W[]): boolean {
  if (word.bold) return false;
  const above = words.filter((other) => other.box[3] <= word.box[1] + 0.35 * word.size && word.box[1] - other.box[3] < 0.55 * word.size && other.box[0] < word.box[2] + 40 && other.box[2] > word.box[0]);
  return above.some((other) => Math.abs(other.size - word.size) < 0.2 && !/[.:;!?]["”’)\]]*$/.test(lastOnLine(other, words).text));
}

function lastOnLine<W extends TableWord>(word: W, words: readonly W[]): W {
  const next = words.find((other) => Math.abs(other.box[3] - word.box[3]) < 1 && other.box[0] >= word.box[2] - 0.5 && other.box[0] - word.box[2] < 1.2 * word.size);
  return next && next !== word ? lastOnLine(next, words) : word;
}

function piecesOf<W extends TableWord>(scenes: readonly Scene<W>[], at: number, caption: W, taken: ReadonlySet<W>): TablePiece<W>[] {
  const scene = scenes[at];
  if (!scene) return [];
  const top = scene.lines.find((line) => line.y > caption.box[1] && line.y - caption.box[3] < CAPTION_REACH && line.x1 - line.x0 > 50
    && line.x0 < caption.box[0] + 60 && line.x1 > caption.box[0] + 10 && !scene.captions.some((other) => other !== caption && other.box[1] > caption.box[1] && other.box[3] < line.y && overlapsX(other.box, line)));
  const beside = sideTop(scene, caption);
  if (beside && (!top || top.y > beside.y)) return below(scenes, at, caption, beside, taken);
  if (!top) {
    const next = onNextPage(scenes, at, caption, taken);
    return next.length > 0 ? next : unruled(scene, caption, taken);
  }
  return below(scenes, at, caption, top, taken);
}

function unruled<W extends TableWord>(scene: Scene<W>, caption: W, taken: ReadonlySet<W>): TablePiece<W>[] {
  const free = scene.page.words.filter((word) => !taken.has(word));
  const words = unruledWords(caption, free, columnRange(caption, free, scene.page.gutters));
  const box = boxAround(words);
  return box ? [{ page: scene.page.index, words, box }] : [];
}

/** Points between the margin where a caption stands and the table beside it, from the caption's start. */
const SIDE_REACH = 190;

// Some journals set the caption in the margin: the table's upper line begins to the right of it, on its height.
function sideTop<W extends TableWord>(scene: Scene<W>, caption: W): RuleLine | null {
  return scene.lines.find((line) => Math.abs(line.y - caption.box[1]) < 1.2 * caption.size && line.x0 > caption.box[2] + 20
    && line.x0 - caption.box[0] < SIDE_REACH && line.x1 - line.x0 > 150) ?? null;
}

/** A caption that stands last on its page has its table at the head of the next one. */
function onNextPage<W extends TableWord>(scenes: readonly Scene<W>[], at: number, caption: W, taken: ReadonlySet<W>): TablePiece<W>[] {
  const scene = scenes[at], next = scenes[at + 1];
  if (!scene || !next) return [];
  const last = scene.page.words.filter((word) => word.box[1] > caption.box[3] + 2.5 * caption.size && word.box[2] > caption.box[0] && word.box[0] < caption.box[0] + 150);
  const head = Math.min(...next.page.words.map((word) => word.box[1]));
  const top = next.lines.find((line) => line.y < head + 3 * caption.size && line.x1 - line.x0 > 50);
  return top && last.length === 0 ? below(scenes, at + 1, caption, top, taken) : [];
}

/** The parts of a table whose uppermost line is known. */
function below<W extends TableWord>(scenes: readonly Scene<W>[], at: number, caption: W, top: RuleLine, taken: ReadonlySet<W>): TablePiece<W>[] {
  const scene = scenes[at];
  if (!scene) return [];
  const free = scene.page.words.filter((word) => !taken.has(word));
  const limit = Math.min(...scene.captions.filter((other) => other !== caption && other.box[1] > top.y && overlapsX(other.box, top)).map((other) => other.box[1]), Infinity);
  const same = scene.lines.filter((line) => line.y >= top.y && line.y < limit && sameExtent(line, top));
  const inside = free.filter((word) => inX(word, top) && center(word) > top.y && center(word) < limit);
  const closed = (same.at(-1) ?? top).y;
  const body = inside.filter((word) => center(word) < closed);
  const bands = toBands(body);
  const rest = toBands(inside.filter((word) => center(word) >= closed));
  // Two or three lines near each other at the top are the head's; the body then goes on below the last one.
  const runsOn = same.length <= 2 || bands.length <= 2 ? aligned(bands, rest, rulesIn(scene, top, limit)) : [];
  const words = [...body, ...runsOn.flatMap((band) => band.phrases.flatMap((phrase) => phrase.words))];
  if (words.length === 0) return [];
  const first: TablePiece<W> = { page: scene.page.index, words, box: [top.x0, top.y, top.x1, Math.max(closed, ...words.map((word) => word.box[3]))] };
  const exhausted = runsOn.length === rest.length && (runsOn.length > 0 || bands.length <= 2);
  return exhausted ? [first, ...continued(scenes, at, first, top, taken)] : [first];
}

/** The bands that keep to the columns of the head, up to the first that does not. */
function aligned<W extends TableWord>(head: readonly Band<W>[], rest: readonly Band<W>[], rules: readonly Rule[]): Band<W>[] {
  const edges = findColumnEdges(head.length > 0 ? head : rest.slice(0, 3), rules);
  if (edges.length === 0) return [];
  const kept: Band<W>[] = [];
  let misses = 0;
  for (const band of rest) {
    const previous = kept.at(-1) ?? head.at(-1);
    if (previous && band.box[1] - previous.box[3] > 3.2 * (band.phrases[0]?.words[0]?.size ?? 8)) break;
    const crossing = band.phrases.filter((phrase) => edges.some((edge) => phrase.box[0] < edge - 3 && edge + 3 < phrase.box[2]));
    misses = crossing.length > 0 ? misses + 1 : 0;
    if (misses > 1) { kept.pop(); break; }
    kept.push(band);
  }
  while (kept.length > 0 && crosses(kept.at(-1), edges)) kept.pop();
  return kept;
}

function crosses<W extends TableWord>(band: Band<W> | undefined, edges: readonly number[]): boolean {
  return band !== undefined && band.phrases.some((phrase) => edges.some((edge) => phrase.box[0] < edge - 3 && edge + 3 < phrase.box[2]));
}

/** Parts of a table that runs on: down to a closing line of the same length, in the columns to the right and on the page after. */
function continued<W extends TableWord>(scenes: readonly Scene<W>[], at: number, first: TablePiece<W>, top: RuleLine, taken: ReadonlySet<W>): TablePiece<W>[] {
  const length = top.x1 - top.x0;
  const edges = findColumnEdges(toBands(first.words), rulesIn(scenes[at], top, first.box[3]));
  for (const ahead of [0, 1]) {
    const scene = scenes[at + ahead];
    if (!scene) return [];
    const closing = scene.lines.filter((line) => Math.abs(line.x1 - line.x0 - length) < SAME_EXTENT && (ahead > 0 || line.x0 > first.box[2] - 2))
      .sort((a, b) => a.x0 - b.x0 || b.y - a.y);
    for (const line of closing) {
      const words = scene.page.words.filter((word) => !taken.has(word) && inX(word, line) && center(word) < line.y);
      if (words.length === 0 || scene.captions.some((caption) => words.includes(caption))) continue;
      if (!keepsColumns(words, edges, line.x0 - first.box[0])) continue;
      const starts = Math.min(...words.map((word) => word.box[1]), ...scene.lines.filter((other) => sameExtent(other, line)).map((other) => other.y));
      return [{ page: scene.page.index, words, box: [line.x0, starts, line.x1, line.y] }];
    }
  }
  return [];
}

// The lines of the part that runs on have white space where the first part has it, and are not running text.
function keepsColumns<W extends TableWord>(words: readonly W[], edges: readonly number[], shift: number): boolean {
  const bands = toBands(words);
  const crossing = bands.filter((band) => crosses(band, edges.map((edge) => edge + shift)));
  return bands.some((band) => band.phrases.length > 1) && crossing.length <= bands.length * 0.15;
}

function readPieces<W extends TableWord>(caption: W, pieces: readonly TablePiece<W>[], scenes: readonly Scene<W>[]): FoundTable<W> | null {
  const [first] = pieces;
  if (!first) return null;
  // Parts are laid below each other in the first part's frame, so that one set of columns serves all.
  let offset = 0;
  const origin = new Map<GridWord, W>();
  const words: GridWord[] = [];
  const rules: Rule[] = [];
  for (const piece of pieces) {
    const move = (box: Box): Box => [box[0] - piece.box[0], box[1] - piece.box[1] + offset, box[2] - piece.box[0], box[3] - piece.box[1] + offset];
    for (const word of piece.words) {
      const moved: GridWord = { box: move(word.box), size: word.size };
      origin.set(moved, word);
      words.push(moved);
    }
    const page = scenes.find((scene) => scene.page.index === piece.page)?.page;
    rules.push(...(page?.rules ?? []).filter((rule) => within(rule.box, piece.box)).map((rule) => ({ ...rule, box: move(rule.box) })));
    offset += piece.box[3] - piece.box[1] + 6;
  }
  const recognized = recognizeGrid(words, rules);
  if (!recognized) return null;
  const grid = withoutFootnotes(recognized, (first.box[2] - first.box[0]) * FOOTNOTE_WIDTH);
  const rows = grid.map((row) => row.map((cell) => cell.flatMap((word) => origin.get(word) ?? [])));
  return { caption, pieces, rows };
}

/** Share of the table's width that a line of running text below the last row takes up. */
const FOOTNOTE_WIDTH = 0.45;

// Keys and abbreviations that stand above the closing line are no rows: one cell that prints across the columns.
function withoutFootnotes<W extends GridWord>(grid: readonly (readonly GridCell<W>[])[], width: number): readonly (readonly GridCell<W>[])[] {
  let end = grid.length;
  while (end > 2) {
    const filled = (grid[end - 1] ?? []).filter((cell) => cell.length > 0);
    const box = boxAround(filled[0] ?? []);
    const wide = box !== null && box[2] - box[0] > width;
    const leads = wide || /* the last line of a footnote is short */ end < grid.length || isWideAbove(grid[end - 2], width);
    if (filled.length !== 1 || (grid[end - 1]?.[0]?.length ?? 0) === 0 || !leads) break;
    end -= 1;
  }
  return grid.slice(0, end);
}

function isWideAbove<W extends GridWord>(row: readonly GridCell<W>[] | undefined, width: number): boolean {
  const filled = (row ?? []).filter((cell) => cell.length > 0);
  const box = boxAround(filled[0] ?? []);
  return filled.length === 1 && box !== null && box[2] - box[0] > width;
}

function rulesIn<W extends TableWord>(scene: Scene<W> | undefined, top: RuleLine, limit: number): Rule[] {
  return (scene?.page.rules ?? []).filter((rule) => within(rule.box, [top.x0, top.y, top.x1, limit]));
}

function within(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] - 3 && inner[2] <= outer[2] + 3 && inner[1] >= outer[1] - 2 && inner[3] <= outer[3] + 2;
}

function sameExtent(a: RuleLine, b: RuleLine): boolean {
  return Math.abs(a.x0 - b.x0) < SAME_EXTENT && Math.abs(a.x1 - b.x1) < SAME_EXTENT;
}

function overlapsX(box: Box, line: RuleLine): boolean {
  return box[0] < line.x1 && line.x0 < box[2];
}

function inX(word: GridWord, line: RuleLine): boolean {
  return word.box[0] >= line.x0 - 4 && word.box[2] <= line.x1 + 4;
}

function center(word: GridWord): number {
  return (word.box[1] + word.box[3]) / 2;
}
