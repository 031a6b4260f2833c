import type { Rule } from '../../document/document.ts';
import { median } from './column-edges.ts';
import type { Band, GridWord } from './grid.ts';

type Cells<W> = readonly (readonly W[])[];

/** How much wider the step between rows must be than the step between the lines of one cell. */
const ROW_STEP = 1.07;

/** The least step from one line of text to the next, in em. */
const MIN_STEP_EM = 0.9;

/** Lines of running text and of cells are rarely set wider than this, in em. */
const LOOSE_STEP_EM = 1.38;

/** The bands of each row, from top to bottom: `filled` holds the cells of every band. */
export function groupRows<W extends GridWord>(bands: readonly Band<W>[], filled: readonly Cells<W>[], rules: readonly Rule[]): Cells<W>[][] {
  const steps = bands.slice(1).map((band, i) => band.box[3] - (bands[i]?.box[3] ?? 0));
  const ruled = bands.slice(1).map((band, i) => hasRuleBetween(bands[i]?.box[3] ?? 0, band.box[1], rules));
  const inCell = lineStep(bands, steps);
  const groups: Cells<W>[][] = [];
  bands.forEach((_, i) => {
    const cells = filled[i] ?? [];
    const above = filled[i - 1];
    const starts = i === 0 || above === undefined || ruled[i - 1] === true
      || (inCell !== null ? (steps[i - 1] ?? 0) > inCell * ROW_STEP : startsRow(cells, groups.at(-1) ?? []));
    if (starts) groups.push([cells]); else groups.at(-1)?.push(cells);
  });
  return groups;
}

function hasRuleBetween(bottom: number, top: number, rules: readonly Rule[]): boolean {
  return rules.some((rule) => rule.kind === 'horizontal' && (rule.box[1] + rule.box[3]) / 2 > bottom - 3 && (rule.box[1] + rule.box[3]) / 2 < top + 3);
}

/**
 * The step between lines inside a cell where the table shows one: the smaller of two clearly different steps, and about the
 * text's own leading. Null where all steps are alike, so that spacing tells nothing.
 */
function lineStep<W extends GridWord>(bands: readonly Band<W>[], steps: readonly number[]): number | null {
  if (steps.length < 2) return null;
  const size = median(bands.flatMap((band) => band.phrases.flatMap((phrase) => phrase.words.map((word) => word.size))));
  // Steps below the text's own size come from raised characters and from cells of one row set at different heights.
  const sorted = steps.filter((step) => step > size * MIN_STEP_EM).sort((a, b) => a - b);
  const smallest = sorted[Math.floor(sorted.length * 0.05)] ?? 0;
  const wider = sorted.filter((step) => step > smallest * ROW_STEP);
  // Lines of one cell are set close; steps that are all wide are steps between rows.
  if (smallest > size * LOOSE_STEP_EM) return size;
  if (wider.length === 0) return null;
  return smallest < size * 1.45 && wider.length >= 2 ? smallest * 1.005 : null;
}

/** With even spacing a line begins a row when its first column is filled, or when it fills a column that its row has not begun. */
function startsRow<W>(cells: Cells<W>, group: readonly Cells<W>[]): boolean {
  const filledColumns = cells.flatMap((cell, column) => (cell.length > 0 ? [column] : []));
  if ((cells[0]?.length ?? 0) > 0) {
    // A first cell that runs on leaves most other columns of its later lines empty.
    return filledColumns.length > 1 || (group[0]?.filter((cell) => cell.length > 0).length ?? 0) <= 1;
  }
  return filledColumns.some((column) => group.every((line) => (line[column]?.length ?? 0) === 0)) && filledColumns.length > cells.length / 2;
}
