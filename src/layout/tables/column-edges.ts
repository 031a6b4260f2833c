import type { Rule } from '../../document/document.ts';
import { median, type Band, type GridWord } from './grid.ts';

/** Narrowest white gap that parts columns, in em of the table's text (word spaces of justified cells stay below). */
const MIN_GAP_EM = 0.45;
/** Share of bands that may print across a gap: spanning headings and row-group lines do. */
const CROSSING_SHARE = 0.12;
/** Among as many bands one may always do. */
const TELLING_BANDS = 6;

/**
 * The x positions between columns, left to right. Taken from vertical rules or from where horizontal rules are broken into one
 * piece a cell; else from the white gaps that (nearly) no band prints across, each at its middle.
 */
export function findColumnEdges<W extends GridWord>(bands: readonly Band<W>[], rules: readonly Rule[]): number[] {
  const drawn = drawnEdges(bands, rules);
  const white = whiteEdges(bands);
  // Drawn pieces are exact where they agree with the text; a ruling line may also underline only part of the head.
  if (drawn.length >= 1 && drawn.length >= white.length * 0.8 && fits(bands, drawn)) return drawn;
  return white;
}

function drawnEdges<W extends GridWord>(bands: readonly Band<W>[], rules: readonly Rule[]): number[] {
  const left = Math.min(...bands.map((band) => band.box[0])),
    right = Math.max(...bands.map((band) => band.box[2]));
  const votes = new Map<number, number>();
  const vote = (x: number): void => {
    const key = Math.round(x);
    votes.set(key, (votes.get(key) ?? 0) + 1);
  };
  const lines = new Map<number, Rule[]>();
  for (const rule of rules) {
    if (rule.kind === 'vertical') vote((rule.box[0] + rule.box[2]) / 2);
    if (rule.kind !== 'horizontal') continue;
    const y = Math.round(rule.box[1]);
    lines.set(y, [...(lines.get(y) ?? []), rule]);
  }
  for (const pieces of lines.values()) {
    const sorted = [...pieces].sort((a, b) => a.box[0] - b.box[0]);
    sorted.slice(1).forEach((piece, i) => {
      const before = sorted[i];
      if (before && Math.abs(piece.box[0] - before.box[2]) < 8) vote((piece.box[0] + before.box[2]) / 2);
    });
  }
  const edges = [...votes.keys()].sort((a, b) => a - b).filter((x) => x > left + 2 && x < right - 2);
  return edges.filter((x, i) => i === 0 || x - (edges[i - 1] ?? 0) > 2.5);
}

// An edge through the middle of many words is no edge.
function fits<W extends GridWord>(bands: readonly Band<W>[], edges: readonly number[]): boolean {
  const words = bands.flatMap((band) => band.phrases.flatMap((phrase) => phrase.words));
  const cut = words.filter((word) => edges.some((edge) => word.box[0] < edge - 2 && edge + 2 < word.box[2]));
  return cut.length <= words.length * 0.03;
}

/** Headings over several columns stand in one of this many first bands and part into fewer phrases than the columns, by this share. */
const HEAD_BANDS = 2,
  SPANNING = 0.6;

function withoutSpanningHeads<W extends GridWord>(bands: readonly Band<W>[]): readonly Band<W>[] {
  const most = Math.max(...bands.map((band) => band.phrases.length));
  return bands.length > 2 * HEAD_BANDS ? bands.filter((band, i) => i >= HEAD_BANDS || band.phrases.length > SPANNING * most) : bands;
}

/** Sweeps the region for x ranges that few bands print across. */
function whiteEdges<W extends GridWord>(bands: readonly Band<W>[]): number[] {
  const size = median(bands.flatMap((band) => band.phrases.flatMap((phrase) => phrase.words.map((word) => word.size))));
  const full = withoutSpanningHeads(bands).filter((band) => band.phrases.length > 1);
  const allowed = Math.max(full.length >= TELLING_BANDS ? 1 : 0, Math.floor(full.length * CROSSING_SHARE));
  const events = full
    .flatMap((band) =>
      band.phrases.flatMap((phrase): [number, number][] => [
        [phrase.box[0], 1],
        [phrase.box[2], -1],
      ]),
    )
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const edges: number[] = [];
  let cover = 0,
    opened: number | null = null;
  for (const [x, change] of events) {
    const before = cover;
    cover += change;
    if (before > allowed && cover <= allowed) opened = x;
    if (before <= allowed && cover > allowed && opened !== null) {
      if (x - opened >= MIN_GAP_EM * size) edges.push((opened + x) / 2);
      opened = null;
    }
  }
  return edges;
}
