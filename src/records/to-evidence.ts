import type { Evidence } from '../generated/report.ts';
import type { Span } from '../span.ts';
import { locateSpan } from '../text/offset-map.ts';
import { blockAt, textOf, type Reading } from '../text/reading.ts';

/** The evidence of one span: one item per page it touches; a single item with page null where the text has no pages. */
export function toEvidence(reading: Reading, span: Span): Evidence[] {
  const section = blockAt(reading, span.start)?.section ?? 'other';
  const parts = locateSpan(reading.places, span);
  if (parts.length === 0) {
    return [{ quote: textOf(reading, span), start: span.start, end: span.end, page: null, boxes: [], section }];
  }
  return parts.map((part, i) => {
    // The outer ends keep characters without a place (a hyphen's joint, a space), so that one-page quotes are the span itself.
    const start = i === 0 ? span.start : part.start,
      end = i === parts.length - 1 ? span.end : part.end;
    return {
      quote: reading.text.slice(start, end),
      start,
      end,
      page: part.page + 1,
      boxes: part.boxes.map((box) => box.map((value) => Math.round(value * 100) / 100)) as unknown as Evidence['boxes'],
      section,
    };
  });
}
