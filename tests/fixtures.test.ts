import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { goldOf } from '../fixtures/gold.ts';
import { buildFixtures } from '../fixtures/make.ts';
import { REPORTS } from '../fixtures/reports/index.ts';
import { truthOf } from '../fixtures/truth.ts';
import type { Truth } from '../fixtures/truth.ts';

const fixture = (file: string): Buffer => readFileSync(new URL(`../fixtures/${file}`, import.meta.url));
const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

interface ManifestEntry {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
}

const manifest = JSON.parse(fixture('manifest.json').toString('utf8')) as readonly ManifestEntry[];

/** All text of a PDF in the order in which it is drawn, squashed. */
async function drawnText(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const pages: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const content = await (await pdf.getPage(page)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await loading.destroy();
  return squash(pages.join(''));
}

function textOf(truth: Truth): string {
  return truth.blocks.map((block) => block.text ?? (block.rows ?? []).map((row) => row.join('\t')).join('\n')).join('\n');
}

/** Share of a text's pieces of 24 characters that occur in another; breaks of pages and floats cost a piece each. */
function sharedPieces(text: string, inside: string): number {
  const pieces = text.match(/.{24}/gsu) ?? [text];
  return pieces.filter((piece) => inside.includes(piece)).length / pieces.length;
}

describe('the fixtures', () => {
  it('have the bytes that the manifest states', () => {
    for (const { file, sha256 } of manifest) {
      expect(createHash('sha256').update(fixture(file)).digest('hex'), file).toBe(sha256);
    }
  });

  it('are rebuilt to the same bytes', async () => {
    for (const { file, bytes } of await buildFixtures()) {
      expect(Buffer.compare(fixture(file), bytes), `${file} differs from what its sources give: run npm run fixtures`).toBe(0);
    }
  }, 60_000);

  it('stay below three megabytes', async () => {
    const size = (await buildFixtures()).reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(size).toBeLessThan(3_000_000);
  }, 60_000);

  it('are all told in the README', () => {
    const readme = fixture('README.md').toString('utf8');
    for (const { id } of manifest) expect(readme).toContain(`\`${id}\``);
  });
});

describe.each(REPORTS.map((report) => ({ id: report.id, report })))('$id', ({ id, report }) => {
  const truth = truthOf(report);

  it('shows in its PDF what its true text says', async () => {
    const drawn = await drawnText(fixture(`documents/${id}.pdf`));
    for (const block of truth.blocks) {
      const texts = block.text === undefined ? (block.rows ?? []).flat() : [block.text];
      for (const text of texts.map(squash)) expect(sharedPieces(text, drawn), text).toBeGreaterThanOrEqual(text.length < 100 ? 0.5 : 0.8);
    }
  });

  it('has a gold whose quotes stand in the text', () => {
    const text = textOf(truth);
    const quotes = JSON.stringify(goldOf(report)).matchAll(/"quote":("(?:[^"\\]|\\.)*")/g);
    for (const [, quote = '""'] of quotes) expect(text).toContain(JSON.parse(quote) as string);
  });

  it('names the head cells of its literature tables as they are printed', () => {
    const heads = truth.blocks.flatMap((block) => block.rows?.[0] ?? []);
    for (const table of goldOf(report).literatureTables) {
      for (const column of Object.values(table.columns)) expect(heads).toContain(column);
    }
  });

  it('cites no reference that it does not list', () => {
    const cited = JSON.stringify(report.body).matchAll(/\[(\d[\d,–\- ]*)\]/g);
    const numbers = [...cited].flatMap(([, list = '']) => list.match(/\d+/g) ?? []).map(Number);
    expect(Math.max(0, ...numbers)).toBeLessThanOrEqual(report.references.length);
  });
});
