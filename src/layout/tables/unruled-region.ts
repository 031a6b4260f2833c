import type { Box } from '../../span.ts';
import { findColumnEdges } from './column-edges.ts';
import type { Band, GridWord } from './grid.ts';
import { boxAround } from './grid.ts';
import { toBands } from './to-bands.ts';

/** Gaps that part columns without rules, in em: well above the word spaces of justified text. */
const COLUMN_GAP_EM = 0.9;
/** A table without rules has at least this many lines that fill two columns or more. */
const MIN_ROWS = 3;
/** Lines of a table lie closer than this, in em; more white ends it. */
const MAX_STEP_EM = 2.6;

/**
 * The words of a table that no ruling line bounds: the lines below its caption that keep to common columns, up to the first that
 * runs across them or stands far off. `range` is the x range of the text column that the caption stands in. Empty where the
 * lines below the caption are running text.
 */
export function unruledWords<W extends GridWord>(caption: W, words: readonly W[], range: readonly [number, number]): W[] {
  const below = words.filter(
    (word) => word !== caption && word.box[0] >= range[0] - 3 && word.box[2] <= range[1] + 3 && word.box[3] > caption.box[1],
  );
  const bands = toBands(below);
  const first = bands.findIndex((band) => isColumnar(band) && band.box[1] > caption.box[1] + 0.6 * caption.size);
  if (first < 0 || first > 6 || (bands[first]?.box[1] ?? Infinity) - caption.box[3] > 5.5 * caption.size) return [];
  const rows = takeRows(bands.slice(first), range);
  const columnar = rows.filter(isColumnar);
  if (columnar.length < MIN_ROWS || columnar.length * 2 < rows.length) return [];
  const edges = findColumnEdges(rows, []);
  if (edges.length === 0 || !alignsStarts(columnar)) return [];
  return rows.flatMap((band) => band.phrases.flatMap((phrase) => phrase.words));
}

function isColumnar<W extends GridWord>(band: Band<W>): boolean {
  return band.phrases.some((phrase, i) => {
    const before = band.phrases[i - 1];
    return before !== undefined && phrase.box[0] - before.box[2] > COLUMN_GAP_EM * (phrase.words[0]?.size ?? 8);
  });
}

function takeRows<W extends GridWord>(bands: readonly Band<W>[], range: readonly [number, number]): Band<W>[] {
  const rows: Band<W>[] = [];
  for (const band of bands) {
    const before = rows.at(-1);
    const size = band.phrases[0]?.words[0]?.size ?? 8;
    if (before && band.box[1] - before.box[3] > (MAX_STEP_EM - 1) * size) break;
    if (!isColumnar(band) && widthOf(band.phrases[0]?.box) > 0.55 * (range[1] - range[0])) break;
    rows.push(band);
  }
  while (rows.length > 0 && !isColumnar(rows.at(-1) as Band<W>)) rows.pop();
  return rows;
}

// Cells of one column begin (or, numbers, end) on one x; words of running text do not.
function alignsStarts<W extends GridWord>(bands: readonly Band<W>[]): boolean {
  const later = bands.flatMap((band) => band.phrases.slice(1).map((phrase) => phrase.box));
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 2.5;
  const aligned = later.filter(
    (box) =>
      later.filter((other) => near(other[0], box[0]) || near(other[2], box[2]) || near((other[0] + other[2]) / 2, (box[0] + box[2]) / 2))
        .length >= MIN_ROWS,
  );
  return aligned.length >= later.length * 0.7;
}

function widthOf(box: Box | undefined): number {
  return box ? box[2] - box[0] : 0;
}

/** The x range of the text column around a caption, by the page's gutters; the whole page where its line runs across one. */
export function columnRange<W extends GridWord>(caption: W, words: readonly W[], gutters: readonly number[]): readonly [number, number] {
  const page = boxAround(words) ?? caption.box;
  const line = words.filter((word) => Math.abs(word.box[3] - caption.box[3]) < 0.4 * caption.size);
  const crossed = gutters.some((gutter) => line.some((word) => word.box[0] < gutter && word.box[2] > gutter));
  if (crossed) return [page[0], page[2]];
  return [gutters.findLast((gutter) => gutter < caption.box[0]) ?? page[0], gutters.find((gutter) => gutter > caption.box[0]) ?? page[2]];
}
