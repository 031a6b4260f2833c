import type { Block } from '../document/document.ts';

/** Placeholder replaced below. */
export function layOutLines(lines: readonly string[]): Block[] {
  return lines.map((text) => ({ kind: 'paragraph', text, places: [], page: null, level: null, marks: [], rows: null }));
}
