import type { Rule } from '../../document/document.ts';
import { findAnchors } from './anchor-lines.ts';
import { FULL_SIZE, median, wordsOf, type Band, type GridCell, type GridWord } from './grid.ts';

/** The words of one band by column. */
export type Cells<W> = readonly (readonly W[])[];

/** How much wider the step between rows must be than the step between the lines of one cell. */
const ROW_STEP = 1.07;

/** The least step from one line of text to the next, in em. */
const MIN_STEP_EM = 0.9;

/** Steps this much wider at most are one step, unevenly printed; a step counts if it comes twice, and more than seldom in long tables. */
const SAME_STEP = 1.04,
  SELDOM = 0.02;

/** Steps this many times the step inside cells clearly part rows; where more than this share of all steps lies below, they do not. */
const CLEAR_STEP = 1.22,
  BLURRED = 0.2;

/** Lines of running text and of cells are rarely set wider than this, in em. */
const LOOSE_STEP_EM = 1.38;

/** A rule through the middle of a line, or up to this many points above it, passes behind a cell that spans two rows. */
const THROUGH = 2;

/** A table of which this share of rows is parted by rules has all its rows parted by them. */
const RULED_SHARE = 0.75;

/**
 * Joins the bands of each row; `filled` holds the cells of every band. Rules part rows; where they do not, the white between the
 * lines does, or, in tables of even spacing, which columns a line fills. A cell that no rule cuts belongs to the row it begins in,
 * though others go on below it.
 */
export function groupRows<W extends GridWord>(
  bands: readonly Band<W>[],
  filled: readonly Cells<W>[],
  rules: readonly Rule[],
): GridCell<W>[][] {
  const ruled = rulesAbove(bands, rules);
  const lead = lineStep(bands, filled, ruled);
  const starts = rowStarts(bands, filled, ruled, lead);
  const rows: W[][][] = [];
  filled.forEach((cells, i) => {
    const row = rows.at(-1);
    if (row?.every((cell) => cell.length === 0) === true) {
      cells.forEach((words, column) => row[column]?.push(...words));
    } else if (!row || starts[i] === true) {
      rows.push(
        cells.map((words, column) => {
          const above = row?.[column];
          if (!above || !spans(words, above, ruled[i] ?? [], lead)) return [...words];
          above.push(...words);
          return [];
        }),
      );
    } else {
      cells.forEach((words, column) => row[column]?.push(...words));
    }
  });
  return rows.filter((row) => row.some((cell) => cell.length > 0));
}

function rowStarts<W extends GridWord>(
  bands: readonly Band<W>[],
  filled: readonly Cells<W>[],
  ruled: readonly (readonly Rule[])[],
  lead: number | null,
): boolean[] {
  const parted = bands.map((_, i) => i === 0 || (ruled[i]?.length ?? 0) > 0);
  const beside = bands.map((band, i) => standsBeside(band, filled[i] ?? [], bands[i - 1], filled[i - 1] ?? []));
  const starts = (lead === null ? byFilling(filled, parted) : bySpacing(bands, filled, parted, lead)).map(
    (start, i) => parted[i] === true || (start && beside[i] !== true),
  );
  const rows = starts.filter(Boolean).length,
    sections = parted.filter(Boolean).length;
  if (sections > 3 && (sections >= RULED_SHARE * rows || holdCells(bands, filled, parted))) return parted;
  const anchors = findAnchors(filled, parted, bodyStart(bands, ruled));
  return anchors && (lead === null || isBlurred(bands, filled, lead) || misleads(starts, anchors)) ? anchors : starts;
}

/** Share of the lines inside sections, and of those that begin them, that may stand at another step than the rest. */
const ODD_STEPS = 0.1;

/**
 * True where each section between rules is one row: its lines stand at one step, clearly closer than the sections, and go on the
 * cells of its first line.
 */
function holdCells<W extends GridWord>(bands: readonly Band<W>[], filled: readonly Cells<W>[], parted: readonly boolean[]): boolean {
  const links = bands.slice(1).map(({ y }, i): Link => ({ from: i, to: i + 1, step: y - (bands[i]?.y ?? y) }));
  const inside = links.filter(({ to }) => parted[to] !== true),
    between = links.filter(({ to }) => parted[to] === true);
  const step = median(inside.map((link) => link.step)),
    size = median(bands.map((band) => band.size));
  if (inside.length === 0 || step > size * LOOSE_STEP_EM) return false;
  const odd = inside.filter((link) => Math.abs(link.step - step) > PIXEL).length,
    close = between.filter((link) => link.step < CLEAR_STEP * step).length;
  return (
    odd <= ODD_STEPS * inside.length &&
    close <= ODD_STEPS * between.length &&
    meanFill(inside, filled) <= GOING_ON * meanFill(between, filled)
  );
}

/** Lines of one column lie further apart than this, in em. */
const APART_EM = 0.8;

/** True for a band that overlaps the one above and fills other columns: cells of one row, set at different heights. */
function standsBeside<W extends GridWord>(band: Band<W>, cells: Cells<W>, above: Band<W> | undefined, cellsAbove: Cells<W>): boolean {
  if (above === undefined || band.y - above.y > APART_EM * Math.max(band.size, above.size)) return false;
  const full = (words: readonly W[] | undefined, size: number): boolean => words?.some((word) => word.size > FULL_SIZE * size) === true;
  return cells.every((words, column) => !full(words, band.size) || !full(cellsAbove[column], above.size));
}

/** The first band below the rule that closes the head; 0 where there is none. */
function bodyStart<W extends GridWord>(bands: readonly Band<W>[], ruled: readonly (readonly Rule[])[]): number {
  const width = Math.max(...bands.map((band) => band.box[2])) - Math.min(...bands.map((band) => band.box[0]));
  const whole = ruled.map((rules, i) => i > 0 && rules.reduce((sum, rule) => sum + rule.box[2] - rule.box[0], 0) > HEAD_RULE * width);
  const last = Math.min(HEAD_BANDS, HEAD_SHARE * bands.length);
  const inHead = whole.map((is, i) => is && i <= last);
  return Math.max(0, whole.filter((is, i) => is && i > last).length >= BODY_RULES ? inHead.indexOf(true) : inHead.lastIndexOf(true));
}

/** Spacing is no guide where many steps are neither clearly a cell's nor clearly a row's. */
function isBlurred<W extends GridWord>(bands: readonly Band<W>[], filled: readonly Cells<W>[], lead: number): boolean {
  const steps = linksOf(bands, filled).map((link) => link.step);
  return steps.filter((step) => step > lead * SAME_STEP && step < lead * CLEAR_STEP).length > BLURRED * steps.length;
}

/** Spacing misleads where several lines that should each begin a row stand in one. */
function misleads(starts: readonly boolean[], anchors: readonly boolean[]): boolean {
  let joined = 0,
    all = 0;
  anchors.forEach((anchor, i) => {
    if (!anchor) return;
    all += 1;
    if (starts[i] !== true) joined += 1;
  });
  return joined > 1 && joined > 0.1 * all;
}

/** Share of the table's width that the rule below its head takes up, its pieces together; rules below spanning headings are shorter. */
const HEAD_RULE = 0.7;

/** A head takes up no more than this share of the bands, and no more lines than that. */
const HEAD_SHARE = 0.4,
  HEAD_BANDS = 10;

/** Where as many rules as these run through the body, the first rule closes the head. */
const BODY_RULES = 2;

/** For each band the horizontal rules between it and the band above. */
function rulesAbove<W extends GridWord>(bands: readonly Band<W>[], rules: readonly Rule[]): Rule[][] {
  const above: Rule[][] = bands.map(() => []);
  for (const rule of rules) {
    if (rule.kind !== 'horizontal') continue;
    const y = (rule.box[1] + rule.box[3]) / 2;
    above[bands.findIndex((band) => (band.box[1] + band.box[3]) / 2 > y + THROUGH)]?.push(rule);
  }
  return above;
}

/** True for words that go on the cell above them although other columns begin a row there: no rule stands between, and no white. */
function spans<W extends GridWord>(words: readonly W[], above: readonly W[], rules: readonly Rule[], lead: number | null): boolean {
  const first = words[0],
    last = above.at(-1);
  if (!first || !last || rules.length === 0) return false;
  const step = first.y - last.y;
  if (step > (lead ?? (first.size * LOOSE_STEP_EM) / ROW_STEP) * ROW_STEP) return false;
  const x = (first.box[0] + first.box[2]) / 2;
  return !rules.some((rule) => rule.box[0] - 2 <= x && x <= rule.box[2] + 2);
}

/**
 * The step between lines inside a cell where the table shows one: the smaller of two clearly different steps within columns, and
 * about the text's own leading. Null where all steps are alike, so that spacing tells nothing.
 */
function lineStep<W extends GridWord>(
  bands: readonly Band<W>[],
  filled: readonly Cells<W>[],
  ruled: readonly (readonly Rule[])[],
): number | null {
  const size = median(bands.flatMap(wordsOf).map((word) => word.size));
  // Steps below the text's own size come from raised characters.
  const links = linksOf(bands, filled).filter((link) => !ruled.slice(link.from + 1, link.to + 1).some((rules) => rules.length > 0));
  const once = new Map(links.map((link) => [`${link.from} ${link.to}`, link.step]));
  const sorted = [...once.values()].filter((step) => step > size * MIN_STEP_EM).sort((a, b) => a - b);
  if (sorted.length < 2) return null;
  const common =
    sorted.find((step, i) => (sorted[i + Math.max(1, Math.floor(sorted.length * SELDOM))] ?? Infinity) < step * SAME_STEP) ?? 0;
  // A table may have one cell only that takes two lines.
  const least = sorted[0] ?? 0;
  const smallest =
    common > size * LOOSE_STEP_EM && common < least * CLEAR_STEP ? common : common > 0 && common <= size * LOOSE_STEP_EM ? common : least;
  const wider = links.filter((link) => link.step > smallest * ROW_STEP);
  // Lines of one cell are set close; steps that are all wide are steps between rows.
  if (smallest > size * LOOSE_STEP_EM) return size;
  if (wider.length < 2 || smallest >= size * 1.45) return null;
  return (unevenStep(links, filled, smallest) ?? smallest) * 1.005;
}

/** Baselines that are rounded to whole pixels make equal steps differ by up to this many points. */
const PIXEL = 0.8;

/** Lines that go on a row fill at most this share of the columns that lines that begin one do. */
const GOING_ON = 0.6;

/**
 * The wider step inside cells where baselines are rounded to pixels, so that lines of one cell step by one of two widths: rows stand
 * clearly further apart than either, and fill clearly more columns than lines at the wider step. Null where steps are even.
 */
function unevenStep<W extends GridWord>(links: readonly Link[], filled: readonly Cells<W>[], smallest: number): number | null {
  const near = links.filter(({ step }) => step > smallest * SAME_STEP && step <= smallest + PIXEL);
  const widest = Math.max(...near.map(({ step }) => step));
  const clear = links.filter(({ from, to, step }) => to === from + 1 && step >= widest * CLEAR_STEP);
  if (near.length === 0 || clear.length < 2) return null;
  return meanFill(near, filled) <= GOING_ON * meanFill(clear, filled) ? widest : null;
}

/** How many columns the lines at the ends of the links fill on average. */
function meanFill<W extends GridWord>(links: readonly Link[], filled: readonly Cells<W>[]): number {
  const counts = [...new Set(links.map(({ to }) => to))].map((band) => filled[band]?.filter((words) => words.length > 0).length ?? 0);
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

/** Two lines of a column that follow each other: the bands they stand in and the step between their baselines. */
interface Link {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

function linksOf<W extends GridWord>(bands: readonly Band<W>[], filled: readonly Cells<W>[]): Link[] {
  const last = new Map<number, { readonly band: number; readonly y: number }>();
  const links: Link[] = [];
  filled.forEach((cells, band) => {
    const size = bands[band]?.size ?? 0;
    cells.forEach((words, column) => {
      const y = words.find((word) => word.size > FULL_SIZE * size)?.y;
      if (y === undefined) return;
      const above = last.get(column);
      if (above) links.push({ from: above.band, to: band, step: y - above.y });
      last.set(column, { band, y });
    });
  });
  return links;
}

/** A row begins where no column goes on with a line of the same cell. */
function bySpacing<W extends GridWord>(
  bands: readonly Band<W>[],
  filled: readonly Cells<W>[],
  parted: readonly boolean[],
  lead: number,
): boolean[] {
  const goesOn = filled.map(() => false);
  for (const { from, to, step } of linksOf(bands, filled)) {
    if (step <= lead * ROW_STEP) for (let i = from + 1; i <= to; i++) goesOn[i] = true;
  }
  return parted.map((part, i) => part || goesOn[i] !== true);
}

function byFilling<W extends GridWord>(filled: readonly Cells<W>[], parted: readonly boolean[]): boolean[] {
  let group: Cells<W>[] = [];
  return filled.map((cells, i) => {
    const starts = parted[i] === true || startsRow(cells, group);
    group = starts ? [cells] : [...group, cells];
    return starts;
  });
}

/** With even spacing a line begins a row when its first column is filled, or when it fills a column that its row has not begun. */
function startsRow<W>(cells: Cells<W>, group: readonly Cells<W>[]): boolean {
  const filledColumns = cells.flatMap((cell, column) => (cell.length > 0 ? [column] : []));
  if ((cells[0]?.length ?? 0) > 0) {
    // A first cell that runs on leaves most other columns of its later lines empty.
    return filledColumns.length > 1 || (group[0]?.filter((cell) => cell.length > 0).length ?? 0) <= 1;
  }
  return (
    filledColumns.some((column) => group.every((line) => (line[column]?.length ?? 0) === 0)) && filledColumns.length > cells.length / 2
  );
}
