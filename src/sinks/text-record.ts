import type { TextRecord } from '../generated/text.ts';
import { locateSpan } from '../text/offset-map.ts';
import type { Reading, TextBlock } from '../text/reading.ts';

/** The document text and its blocks in the form of schemas/text.schema.json. */
export function toTextRecord(reading: Reading, article: TextRecord['article']): TextRecord {
  return {
    schemaVersion: '1.0.0',
    article,
    text: reading.text,
    blocks: reading.blocks.map((block) => toTextBlock(reading, block)),
  };
}

/** Boxes are those on the page that the block begins on. */
function toTextBlock(reading: Reading, block: TextBlock): TextRecord['blocks'][number] {
  const first = locateSpan(reading.places, block)[0];
  return {
    kind: block.kind,
    text: reading.text.slice(block.start, block.end),
    level: block.level,
    page: first === undefined ? null : first.page + 1,
    boxes: (first?.boxes ?? []).map(([x0, y0, x1, y1]) => [round(x0), round(y0), round(x1), round(y1)] as const),
    start: block.start,
    end: block.end,
    rows: block.rows?.map((row) => row.map((cell) => cell.text)) ?? null,
    marks: block.marks.map((mark) => ({ kind: mark.kind, start: mark.start - block.start, end: mark.end - block.start })),
  };
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
