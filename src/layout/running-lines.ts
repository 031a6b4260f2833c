import { toLines, type Line } from './lines.ts';
import { isContinuedLabel } from './tables/captions.ts';
import type { Frame, Word } from './words.ts';

/** Running heads and feet stand in these shares of the page's height from its top and bottom. */
const MARGIN_SHARE = 0.11;
/** Body lines this many points further in are looked at too, to see whether a head stands apart from them. */
const SLACK = 60;
/** A head is parted from what follows by at least this much from baseline to baseline, in em. */
const APART_EM = 1.75;
/** Heads on several pages stand at the same height, in points. */
const SAME_HEIGHT = 4;
/** How heads read that stand on one page only, as in a paper of two pages. */
const HEAD = /\bet al\b|\bpage \d+ of \d+|\bdoi:|\bwww\.|\b(?:19|20)\d\d[;,:)]\s*\d|\bvol(?:ume)?\.?\s*\d/i;
/** A row of dots along a margin. */
const LEADERS = /^[.·•…\s]{10,}$/;
/** A head that names authors, journal, volume and page is no longer than this. */
const LONGEST_HEAD = 180;
const PAGE_NUMBER = /^(?:p(?:age|\.)?\s*)?\d{1,5}(?:\s*(?:of|\/|\|)\s*\d{1,4})?$|^[ivxlc]{1,6}$|^[•|–—-]\s*\d{1,4}\s*[•|–—-]$/i;

/** The words that belong to the page, not to the article: heads and feet that repeat over pages, and page numbers. */
export function findRunningLines(frames: readonly Frame[]): Set<Word> {
  const margin = frames.flatMap((frame) => withoutCells([...marginLines(frame, 'top'), ...marginLines(frame, 'bottom')]));
  const byKey = Map.groupBy(margin, ({ line }) => keyOf(line));
  // "Table 2 (continued)" repeats over pages too.
  const running = new Set(
    margin
      .filter((at) => !isContinuedLabel(at.line.text))
      .filter((at) => repeats(at, byKey.get(keyOf(at.line)) ?? []) || (at.apart && isHead(at))),
  );
  // What stands beside a running line, on its height, runs with it: the other half of a head.
  const halves = margin.filter(
    (at) =>
      (at.apart || PAGE_NUMBER.test(at.line.text.trim())) &&
      at.line.text.length < 90 &&
      [...running].some((other) => other.frame === at.frame && Math.abs(other.line.y - at.line.y) < 2),
  );
  return new Set([...running, ...halves].flatMap(({ line }) => line.words.map(({ word }) => word)));
}

/** Heads have three parts at most on one height; the first row of a table has more, and may repeat on another page. */
const HEAD_PARTS = 3;

function withoutCells(margin: readonly MarginLine[]): MarginLine[] {
  return margin.filter(({ line }) => margin.filter((other) => Math.abs(other.line.y - line.y) < 2).length <= HEAD_PARTS);
}

/** A line in a margin; `apart` where white parts it, or the lines further out than it, from the text. */
interface MarginLine {
  readonly line: Line;
  readonly frame: Frame;
  readonly apart: boolean;
}

function isHead({ line, frame }: MarginLine): boolean {
  const text = line.text.trim();
  return PAGE_NUMBER.test(text) || (frame.page > 0 && text.length < LONGEST_HEAD && HEAD.test(text) && !/[.!?]$/.test(text));
}

function repeats({ line, frame }: MarginLine, same: readonly MarginLine[]): boolean {
  if (!LEADERS.test(line.text) && (line.text.length >= 160 || !/\p{L}{3}/u.test(line.text))) return false;
  return same.some((other) => other.frame !== frame && Math.abs(other.line.y - line.y) < SAME_HEIGHT);
}

function marginLines(frame: Frame, side: 'top' | 'bottom'): MarginLine[] {
  const depth = (y: number): number => (side === 'top' ? y : frame.height - y);
  const near = frame.words.filter((word) => depth(side === 'top' ? word.box[1] : word.box[3]) < frame.height * MARGIN_SHARE + SLACK);
  const lines = toLines(near).sort((a, b) => depth(a.y) - depth(b.y));
  const outer = frame.height * MARGIN_SHARE;
  let edge = Infinity;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (depth(line.y) > outer) break;
    if (next === undefined || depth(next.y) - depth(line.y) > APART_EM * Math.max(line.size, next.size))
      edge = Math.min(edge, depth(line.y) + 0.5);
  }
  return lines
    .filter((line) => depth(side === 'top' ? line.box[3] : line.box[1]) < outer)
    .map((line) => ({ line, frame, apart: edge < Infinity && depth(line.y) <= edge }));
}

function keyOf(line: Line): string {
  return line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
