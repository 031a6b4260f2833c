import type { Box } from '../../span.ts';
import type { Rule } from '../../document/document.ts';
import { findCaptions, findContinued, type ContinuedLabel } from './captions.ts';
import type { GridCell, TableWord } from './grid.ts';
import { frameRules, joinRules, type RuleLine } from './rule-lines.ts';

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

/**
 * A table: its cells row by row, every row as long as the table has columns, and where its parts stand. `caption` is the caption's
 * first word; `asides` are words that belong to the table and to no cell: "Table 2 (continued)", a head
 * that is printed again, rows of dots.
 */
export interface FoundTable<W extends TableWord> {
  readonly caption: W;
  readonly asides: readonly W[];
  readonly pieces: readonly TablePiece<W>[];
  readonly rows: readonly (readonly GridCell<W>[])[];
}

/** A page with what tables are found by. */
export interface Scene<W extends TableWord> {
  readonly page: TablePage<W>;
  readonly lines: readonly RuleLine[];
  readonly captions: readonly W[];
  readonly labels: readonly ContinuedLabel<W>[];
  /** Words of dots that stand for rules. */
  readonly leaders: readonly W[];
}

/** Joins the page's rules to lines and finds its captions. */
export function toScene<W extends TableWord>(drawn: TablePage<W>): Scene<W> {
  const { words, rules, leaders } = withoutLeaders(drawn);
  const page = { ...drawn, words, rules: frameRules(rules) };
  const labels = findContinued(words);
  const named = new Set(labels.flatMap((label) => label.words));
  return { page, lines: joinRules(page.rules), captions: findCaptions(words).filter((word) => !named.has(word)), labels, leaders };
}

/** A row of dots this many points long and more stands for a ruling line. */
const LEADER = 20;

/** Rows of dots across cells, as some journals set between rows, become rules. */
function withoutLeaders<W extends TableWord>(
  page: TablePage<W>,
): Pick<TablePage<W>, 'words' | 'rules'> & { readonly leaders: readonly W[] } {
  const dots = page.words.filter((word) => /^[.·…]+$/.test(word.text)).sort((a, b) => a.y - b.y || a.box[0] - b.box[0]);
  const runs: { words: W[]; x0: number; x1: number; y: number }[] = [];
  for (const word of dots) {
    const run = runs.at(-1);
    if (run && Math.abs(word.y - run.y) < 0.5 && word.box[0] - run.x1 < word.size) {
      run.words.push(word);
      run.x1 = word.box[2];
    } else {
      runs.push({ words: [word], x0: word.box[0], x1: word.box[2], y: word.y });
    }
  }
  const leaders = runs.filter((run) => run.x1 - run.x0 >= LEADER && run.words.reduce((sum, word) => sum + word.text.length, 0) > 5);
  if (leaders.length === 0) return { ...page, leaders: [] };
  const drawn = new Set(leaders.flatMap((run) => run.words));
  return {
    leaders: [...drawn],
    words: page.words.filter((word) => !drawn.has(word)),
    rules: [...page.rules, ...leaders.map(({ x0, x1, y }): Rule => ({ kind: 'horizontal', box: [x0, y, x1, y] }))],
  };
}
