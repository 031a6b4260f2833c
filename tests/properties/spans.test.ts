import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/generated/report.ts';
import { processDocument, type Outcome } from '../../src/pipeline.ts';
import { toTextRecord } from '../../src/sinks/text-record.ts';
import type { Span } from '../../src/span.ts';
import { locateSpan } from '../../src/text/offset-map.ts';
import { textOf } from '../../src/text/reading.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'documents');
const PDFS = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));

/** How far ink may stand outside its page, in points. */
const SLACK = 2;

function read(name: string): Promise<Outcome> {
  return processDocument(new Uint8Array(readFileSync(join(FOLDER, name))), { fileName: name });
}

/** Any span of a text, short ones more often. */
function spanOf(text: string): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.nat(Math.max(0, text.length - 1)), fc.oneof(fc.integer({ min: 1, max: 60 }), fc.nat(text.length)))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
}

function allEvidence(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(allEvidence);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'evidence' ? (inner as Evidence[]) : allEvidence(inner)));
}

describe.each(PDFS)('%s', (name) => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await read(name);
  }, 20_000);

  it('is blocks joined by blank lines', () => {
    const { text, blocks } = outcome.reading;
    expect(blocks.map((block) => textOf(outcome.reading, block)).join('\n\n')).toBe(text);
  });

  it('has a place, or none, for every character', () => {
    const { text, places } = outcome.reading;
    expect(places).toHaveLength(text.length);
    for (const block of outcome.layout.blocks) {
      expect(block.places).toHaveLength(block.text.length);
      for (const cell of block.rows?.flat() ?? []) expect(cell.places).toHaveLength(cell.text.length);
    }
  });

  it('has a place for every character that is printed', () => {
    const { text, places } = outcome.reading;
    const unplaced = [...text.matchAll(/\S/g)].filter((match) => places[match.index] === null);
    expect(unplaced.map((match) => text.slice(match.index - 20, match.index + 20))).toEqual([]);
  });

  it('maps any span to boxes on its own pages', () => {
    const { body } = outcome.document;
    const pages = body.kind === 'pages' ? body.pages : [];
    const { text, places } = outcome.reading;
    if (text === '') return;
    fc.assert(
      fc.property(spanOf(text), (span) => {
        for (const part of locateSpan(places, span)) {
          const page = pages[part.page];
          expect(part.start).toBeGreaterThanOrEqual(span.start);
          expect(part.end).toBeLessThanOrEqual(span.end);
          for (const [x0, y0, x1, y1] of part.boxes) {
            expect(x0).toBeLessThanOrEqual(x1);
            expect(y0).toBeLessThanOrEqual(y1);
            expect(
              [x0, y0].every((at) => at >= -SLACK) && x1 <= (page?.width ?? 0) + SLACK && y1 <= (page?.height ?? 0) + SLACK,
              `box ${[x0, y0, x1, y1].join(' ')}`,
            ).toBe(true);
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('puts every glyph of a span inside its boxes', () => {
    const { text, places } = outcome.reading;
    if (text === '') return;
    fc.assert(
      fc.property(spanOf(text), (span) => {
        const boxes = locateSpan(places, span).flatMap((part) => part.boxes.map((box) => ({ page: part.page, box })));
        for (const place of places.slice(span.start, span.end)) {
          if (place === null) continue;
          expect(
            boxes.some(
              ({ page, box }) =>
                page === place.page && box[0] <= place.box[0] && box[1] <= place.box[1] && box[2] >= place.box[2] && box[3] >= place.box[3],
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 20, seed: 11 },
    );
  });

  it('has sentences and cells inside their blocks, in order', () => {
    const { blocks, sentences } = outcome.reading;
    sentences.forEach((sentence, i) => {
      const block = blocks[sentence.block];
      expect(sentence.start).toBeGreaterThanOrEqual(Math.max(block?.start ?? Infinity, sentences[i - 1]?.end ?? 0));
      expect(sentence.end).toBeLessThanOrEqual(block?.end ?? -1);
    });
  });

  it('quotes what the text has there, on a page that the file has', () => {
    const { record, reading } = outcome;
    const evidence = [...allEvidence(record.cases), ...allEvidence(record.findings)];
    for (const { quote, start, end, page, boxes } of evidence) {
      expect(reading.text.slice(start, end)).toBe(quote);
      expect(page).toBeGreaterThanOrEqual(1);
      expect(page).toBeLessThanOrEqual(record.source.pages ?? 0);
      expect(boxes.length).toBeGreaterThan(0);
    }
  });

  it('has the same text after a round trip through text --json', async () => {
    const { reading, document } = outcome;
    if (reading.text === '') return;
    const json = JSON.stringify(toTextRecord(reading, document.meta));
    const again = await processDocument(new TextEncoder().encode(json), { fileName: 'text.json' });
    expect(again.reading.text).toBe(reading.text);
    expect(again.reading.blocks.map(({ kind, section, start }) => [kind, section, start])).toEqual(
      reading.blocks.map(({ kind, section, start }) => [kind, section, start]),
    );
  });
});
