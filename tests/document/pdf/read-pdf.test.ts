import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { readPdf } from '../../../src/document/pdf/read-pdf.ts';
import { tinyPdf } from '../../cli/run-binary.ts';

const WORD = 'BT /F 12 Tf 72 700 Td (Lump) Tj ET';

async function read(source: string): Promise<Document> {
  return await readPdf(new Uint8Array(Buffer.from(source, 'latin1')));
}

function pagesOf({ body }: Document): { state: string; text: string; reason: string | null }[] {
  return body.kind !== 'pages'
    ? []
    : body.pages.map(({ state, glyphs, reason }) => ({
        state,
        text: glyphs
          .slice(0, 9)
          .map((glyph) => glyph.text)
          .join(''),
        reason,
      }));
}

describe('the state of a PDF', () => {
  it('is done where all of it was read', async () => {
    const document = await read(tinyPdf(WORD));
    expect([document.state, pagesOf(document)]).toEqual(['done', [{ state: 'read', text: 'Lump', reason: null }]]);
  });

  it('is repaired where the table of contents of the file is gone and its text is not', async () => {
    const document = await read(tinyPdf(WORD).replace(/startxref\n\d+/, 'startxref\n7'));
    expect([document.state, pagesOf(document)[0]?.text]).toEqual(['repaired', 'Lump']);
  });

  it('is failed where the file is damaged and nothing came out of it', async () => {
    expect((await read(tinyPdf('').replace(/startxref\n\d+/, 'startxref\n7'))).state).toBe('failed');
  });

  it('is no-text for pages that are whole and blank', async () => {
    const document = await read(tinyPdf('0 0 m', 2));
    expect(document.state).toBe('no-text');
    expect(document.findings.map(({ code }) => code)).toEqual(['no-text-layer']);
  });

  it('is failed where the pages are blank because their contents are broken', async () => {
    const document = await read(tinyPdf(WORD).replace('endstream', 'enxstream'));
    expect([document.state, pagesOf(document)[0]?.state]).toEqual(['failed', 'failed']);
    expect(document.findings.map(({ code }) => code)).toEqual(['page-failed', 'file-unreadable']);
  });

  it('is partial where a page is too large to be read to its end', async () => {
    const document = await read(tinyPdf(`BT /F 0.5 Tf 72 700 Td (${'lump '.repeat(41_000)}) Tj ET`));
    expect(document.state).toBe('partial');
    expect(pagesOf(document)).toEqual([{ state: 'read', text: 'lump lump', reason: expect.stringContaining('200000') as string }]);
  });
});
