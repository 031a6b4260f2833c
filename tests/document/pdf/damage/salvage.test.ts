import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/document/document.ts';
import { salvagePdf } from '../../../../src/document/pdf/damage/salvage.ts';
import { readPdf } from '../../../../src/document/pdf/read-pdf.ts';

const CATALOGUE = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';
const FONT = '3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n';

function tree(...kids: number[]): string {
  return `2 0 obj\n<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>\nendobj\n`;
}

function page(number: number, word: string): string {
  return `${number} 0 obj\n${leaf(number + 1)}\nendobj\n${contents(number + 1, word)}`;
}

function leaf(contentsNumber: number): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contentsNumber} 0 R /Resources << /Font << /F 3 0 R >> >> >>`;
}

function contents(number: number, word: string): string {
  return packed(number, '', Buffer.from(`BT /F 12 Tf 72 700 Td (${word}) Tj ET`));
}

function packed(number: number, entries: string, data: Uint8Array): string {
  const stream = deflateSync(data).toString('latin1');
  return `${number} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj\n`;
}

function bytesOf(source: string): Uint8Array {
  return new Uint8Array(Buffer.from(`%PDF-1.5\n${source}`, 'latin1'));
}

function outline({ state, body }: Document): unknown[] {
  const pages = body.kind === 'pages' ? body.pages : [];
  return [state, ...pages.map((read) => (read.state === 'read' ? read.glyphs.map((glyph) => glyph.text).join('') : read.state))];
}

async function readCut(source: string): Promise<unknown[]> {
  return outline(await readPdf(bytesOf(source)));
}

describe('a file whose end is lost', () => {
  it('is repaired where all its pages are left', async () => {
    expect(await readCut(CATALOGUE + tree(4, 6) + FONT + page(4, 'Lump') + page(6, 'Node'))).toEqual(['repaired', 'Lump', 'Node']);
  });

  it('is partial where its page tree names pages that are gone, and each of them is listed', async () => {
    const document = await readPdf(bytesOf(CATALOGUE + tree(4, 6, 8) + FONT + page(4, 'Lump')));
    expect(outline(document)).toEqual(['partial', 'Lump', 'failed', 'failed']);
    expect(document.findings.map(({ code }) => code)).toEqual(['file-repaired', 'page-failed', 'page-failed']);
  });

  it('is partial where the contents of its last page are cut off', async () => {
    const source = CATALOGUE + tree(4, 6) + FONT + page(4, 'Lump') + page(6, 'Node '.repeat(400));
    const read = await readCut(source.slice(0, -40));
    expect(read.slice(0, 2)).toEqual(['partial', 'Lump']);
  });

  it('is partial where catalogue and page tree are gone: how many pages there were is not known', async () => {
    const document = await readPdf(bytesOf(page(4, 'Lump') + page(6, 'Node') + FONT));
    expect(outline(document)).toEqual(['partial', 'Lump', 'Node']);
    expect(document.findings.map(({ message }) => message)).toContainEqual(expect.stringContaining('list of the pages is lost'));
  });

  it('is unpacked where its objects lie in object streams', async () => {
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      leaf(5),
    ];
    let offset = 0;
    const index = objects
      .map((object, i) => {
        const entry = `${i + 1} ${offset}`;
        offset += object.length + 1;
        return entry;
      })
      .join(' ');
    const stream = packed(9, `/Type /ObjStm /N ${objects.length} /First ${index.length + 1}`, Buffer.from(`${index} ${objects.join(' ')}`));
    expect(await readCut(stream + contents(5, 'Lump'))).toEqual(['repaired', 'Lump']);
  });

  it('cannot be put together again without a page', () => {
    expect(salvagePdf(bytesOf(CATALOGUE))).toBeNull();
    expect(salvagePdf(new Uint8Array(Buffer.from('nothing of a PDF')))).toBeNull();
  });
});

describe('a file that looks sound', () => {
  const whole = (inside: string): string => {
    const body = `%PDF-1.5\n${CATALOGUE}${tree(4, 6)}${FONT}${page(4, 'Lump')}${inside}`;
    const at = (number: number): string => `${String(body.indexOf(`\n${number} 0 obj`) + 1).padStart(10, '0')} 00000 n \n`;
    return `${body}xref\n0 8\n0000000000 65535 f \n${[1, 2, 3, 4, 5, 6, 7].map(at).join('')}trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  };
  const read = async (source: string): Promise<Document> => await readPdf(new Uint8Array(Buffer.from(source, 'latin1')));

  it('is done where every stream unpacks to what was packed', async () => {
    expect(outline(await read(whole(page(6, 'Node'))))).toEqual(['done', 'Lump', 'Node']);
  });

  it('is partial where the checksum of a page does not hold', async () => {
    const inside = page(6, 'Node '.repeat(40));
    const stream = inside.indexOf('stream\n') + 7;
    const flipped = inside.slice(0, stream + 12) + String.fromCharCode(inside.charCodeAt(stream + 12) ^ 0x15) + inside.slice(stream + 13);
    const document = await read(whole(flipped));
    expect(document.state).toBe('partial');
    expect(document.findings[0]?.message).toMatch(/^Page 2 .*damaged in the file/);
  });

  it('is partial where a blank page refers to contents that are nowhere', async () => {
    const document = await read(whole(page(6, 'Node').replace('/Contents 7 0 R', '/Contents 70 0 ')));
    expect(outline(document)).toEqual(['partial', 'Lump', 'failed']);
  });
});
