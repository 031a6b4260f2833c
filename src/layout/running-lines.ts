import type { Box } from '../span.ts';
import { toLines, type Line } from './lines.ts';
import type { Frame, Word } from './words.ts';

/** Running heads and feet stand in these shares of the page's height from its top and bottom. */
const MARGIN_SHARE = 0.11;
const PAGE_NUMBER = /^(?:p(?:age|\.)?\s*)?\d{1,5}(?:\s*(?:of|\/|\|)\s*\d{1,4})?$|^[ivxlc]{1,6}$|^[•|–—-]\s*\d{1,4}\s*[•|–—-]$/i;

/** The words that belong to the page, not to the article: heads and feet that repeat over pages, and page numbers. */
export function findRunningLines(frames: readonly Frame[]): Set<Word> {
  const margin = frames.flatMap((frame) => marginLines(frame).map((line): MarginLine => ({ line, frame })));
  const seen = new Map<string, Set<Frame>>();
  for (const { line, frame } of margin) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? new Set()).add(frame));
  const running = new Set<MarginLine>();
  for (const at of margin) {
    const repeats = (seen.get(keyOf(at.line))?.size ?? 0) >= 2 && at.line.text.length < 160;
    if (repeats || PAGE_NUMBER.test(at.line.text.trim())) running.add(at);
  }
  // What stands beside a running line, on its height, runs with it: the other half of a head.
  for (const at of margin) {
    const beside = [...running].some((other) => other.frame === at.frame && Math.abs(other.line.y - at.line.y) < 2);
    if (!running.has(at) && at.line.text.length < 90 && beside) running.add(at);
  }
  return new Set([...running].flatMap(({ line }) => line.words.map(({ word }) => word)));
}

interface MarginLine {
  readonly line: Line;
  readonly frame: Frame;
}

/** Lines are made of a little more than the margin, so that none is cut and its raised characters taken for page numbers. */
function marginLines(frame: Frame): Line[] {
  const near = frame.words.filter((word) => inMargin([0, word.box[1] + SLACK, 0, word.box[3] - SLACK], frame.height));
  return toLines(near).filter((line) => inMargin(line.box, frame.height));
}

const SLACK = 25;

function inMargin(box: Box, height: number): boolean {
  return box[3] < height * MARGIN_SHARE || box[1] > height * (1 - MARGIN_SHARE);
}

function keyOf(line: Line): string {
  return `${line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()}`;
}
