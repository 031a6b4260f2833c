import { uniteBoxes, type Box, type Place, type Span } from '../span.ts';

/** The part of a span that stands on one page: `page` from 0, one box a line in reading order. */
export interface PagePart extends Span {
  readonly page: number;
  readonly boxes: readonly Box[];
}

/**
 * Where a span of the document text stands on the pages: one part per page that it touches, in text order, the parts trimmed of
 * characters without a place. Empty where no character of the span has a place.
 */
export function locateSpan(places: readonly (Place | null)[], span: Span): PagePart[] {
  const parts: { page: number; start: number; end: number; lines: Map<number, Box> }[] = [];
  for (let i = span.start; i < span.end; i++) {
    const place = places[i];
    if (!place) continue;
    let part = parts.at(-1);
    if (part?.page !== place.page) {
      part = { page: place.page, start: i, end: i + 1, lines: new Map() };
      parts.push(part);
    }
    part.end = i + 1;
    const known = part.lines.get(place.line);
    part.lines.set(place.line, known ? uniteBoxes(known, place.box) : place.box);
  }
  return parts.map(({ page, start, end, lines }) => ({ page, start, end, boxes: [...lines.values()] }));
}
