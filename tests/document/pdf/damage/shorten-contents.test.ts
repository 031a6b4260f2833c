import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shortenContents } from '../../../../src/document/pdf/damage/shorten-contents.ts';
import { readPdf } from '../../../../src/document/pdf/read-pdf.ts';

/** A PDF without a list of its objects' places, whose one page is drawn by packed code. */
function packedPdf(code: string): Uint8Array {
  const packed = deflateSync(Buffer.from(code, 'latin1'), { level: 1 });
  return Buffer.concat([
    Buffer.from(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [5 0 R] /Count 1 >> endobj
4 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
5 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >> endobj
3 0 obj << /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer << /Size 6 /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

const LONG = 3_000_000;

describe('drawing code with more text than a page is read to', () => {
  it.each([
    ['one word', `BT /F 10 Tf 50 700 Td (${'a'.repeat(LONG)}) Tj ET`],
    ['a list of strings', `BT /F 10 Tf 50 700 Td [(${'ab) -20 ('.repeat(LONG / 2)})] TJ ET`],
    ['a hexadecimal string', `BT /F 10 Tf 50 700 Td <${'61'.repeat(LONG)}> Tj ET`],
    ['escaped characters in nested brackets', `BT /F 10 Tf 50 700 Td ((${'\\141\\)'.repeat(LONG / 2)})) Tj ET`],
  ])(
    'is cut off in %s, and the page says so',
    async (_, code) => {
      const bytes = packedPdf(code);
      const shorter = shortenContents(bytes);
      expect(shorter).not.toBe(bytes);
      expect(shorter.length).toBe(bytes.length);
      const { state, body, findings } = await readPdf(bytes);
      expect(state).toBe('partial');
      expect(body.kind === 'pages' && body.pages[0]?.glyphs[0]).toMatchObject({ x: 50, y: 142 });
      expect(findings.map(({ message }) => message).join()).toContain('only its first 200000 characters were read');
    },
    30_000,
  );

  it('is left as it is where it draws lines, and in every usual file', () => {
    for (const code of ['0 0 m 10 10 l S\n'.repeat(200_000), 'BT /F 10 Tf 50 700 Td (seen) Tj ET']) {
      const bytes = packedPdf(code);
      expect(shortenContents(bytes)).toBe(bytes);
    }
  });
});
