/** A half-open range of UTF-16 code units, `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `[x0, y0, x1, y1]` in PDF points, origin at the page's top left, y down. */
export type Box = readonly [number, number, number, number];

/** Where one character stands: page counted from 0, the line it belongs to (unique in the document), its box. */
export interface Place {
  readonly page: number;
  readonly line: number;
  readonly box: Box;
}

/** Smallest box around both. */
export function uniteBoxes(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** True where `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Characters between two spans; 0 where they touch or overlap. */
export function distance(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
