import type { Page } from '../document/document.ts';
import type { Line } from './lines.ts';

/** Running heads and feet stand in these shares of the page's height from its top and bottom. */
const MARGIN_SHARE = 0.11;
const PAGE_NUMBER = /^(?:p(?:age|\.)?\s*)?\d{1,5}(?:\s*(?:of|\/|\|)\s*\d{1,4})?$|^[ivxlc]{1,6}$|^[•|–—-]\s*\d{1,4}\s*[•|–—-]$/i;

/** The lines that belong to the page, not to the article: heads and feet that repeat over pages, and page numbers. */
export function findRunningLines(pages: readonly Page[], lines: readonly Line[]): Set<Line> {
  const heights = new Map(pages.map((page) => [page.index, page.height]));
  const margin = lines.filter((line) => inMargin(line, heights.get(line.page) ?? 0));
  const seen = new Map<string, Set<number>>();
  for (const line of margin) {
    const key = keyOf(line);
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page));
  }
  const running = new Set<Line>();
  for (const line of margin) {
    const repeats = (seen.get(keyOf(line))?.size ?? 0) >= 2 && line.text.length < 160;
    if (repeats || PAGE_NUMBER.test(line.text.trim())) running.add(line);
  }
  // What stands beside a running line, on its height, runs with it: the other half of a head.
  for (const line of margin) {
    if (!running.has(line) && [...running].some((other) => other.page === line.page && Math.abs(other.y - line.y) < 2 && line.text.length < 90)) running.add(line);
  }
  return running;
}

function inMargin(line: Line, height: number): boolean {
  return line.box[3] < height * MARGIN_SHARE || line.box[1] > height * (1 - MARGIN_SHARE);
}

function keyOf(line: Line): string {
  return `${line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()}`;
}
