import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { readPdf } from '../../../src/document/pdf/read-pdf.ts';
import { tinyPdf } from '../../cli/run-binary.ts';

const SEEN = 'BT /F 12 Tf 72 700 Td (Lump) Tj ET ';
const SCAN = 'q 595 0 0 842 0 0 cm BI /W 8 /H 8 /BPC 8 /CS /G ID xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx EI Q ';

async function read(source: string): Promise<Document> {
  return await readPdf(new Uint8Array(Buffer.from(source, 'latin1')));
}

function findingsOf({ findings }: Document): string[] {
  return findings.map(({ code, message }) => `${code}: ${message}`);
}

/** A page after page list in which each page has its own contents. */
function pagesOf(...contents: string[]): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${contents.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let body = '%PDF-1.4\n';
  const table = objects
    .map((object, i) => {
      const at = body.length;
      body += `${i + 1} 0 obj\n${object}\nendobj\n`;
      return `${String(at).padStart(10, '0')} 00000 n \n`;
    })
    .join('');
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

describe('a finding tells', () => {
  it.each([
    ['hidden-text: 1 characters are drawn so that they cannot be seen (page 1).', '3 Tr BT /F 12 Tf 72 600 Td (x) Tj ET'],
    ['hidden-text: 2 characters stand beside the page (page 1).', 'BT /F 12 Tf 700 600 Td (xy) Tj ET'],
    ['hidden-text: 1 characters are cut away (page 1).', 'q 0 0 9 9 re W n BT /F 12 Tf 72 600 Td (x) Tj ET Q'],
    ['overprinted-text: 4 characters repeat what is printed on the same spot (page 1).', SEEN],
  ])('%s', async (expected, content) => {
    const document = await read(tinyPdf(SEEN + content));
    expect([document.state, findingsOf(document)]).toEqual(['done', [expected]]);
  });

  it('of a blank page among pages of text, and of one that holds a picture', async () => {
    const document = await read(pagesOf(SEEN, '0 0 m', SCAN));
    expect(findingsOf(document)).toEqual(['blank-page: Page 2 holds no text.', 'blank-page: Page 3 holds a picture and no text.']);
  });

  it('nothing of a sound page', async () => {
    expect(findingsOf(await read(tinyPdf(SEEN)))).toEqual([]);
  });
});

describe('a switched-off layer', () => {
  it('is kept out', async () => {
    const off = tinyPdf(`${SEEN}/OC /L BDC BT /F 12 Tf 72 600 Td (not shown) Tj ET EMC`)
      .replace('/Pages 2 0 R >>', '/Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >> >>')
      .replace('/Font << /F 4 0 R >> >>', '/Font << /F 4 0 R >> /Properties << /L 6 0 R >> >>')
      .replace('xref\n0', '6 0 obj\n<< /Type /OCG /Name (Notes) >>\nendobj\nxref\n0');
    expect(findingsOf(await read(off))).toContainEqual('hidden-text: 8 characters belong to a layer that is switched off (page 1).');
  });
});

describe('text that is invisible throughout', () => {
  const INVISIBLE = '3 Tr BT /F 12 Tf 72 700 Td (Lump of the heel) Tj ET';

  it('is what recognition read where it lies over a scan', async () => {
    const document = await read(tinyPdf(SCAN + INVISIBLE));
    expect(document.state).toBe('done');
    expect(document.body.kind === 'pages' && document.body.pages[0]?.state).toBe('ocr');
    expect(findingsOf(document)).toEqual(['recognised-text: The text was recognised in a picture (page 1).']);
  });

  it('is nothing that a reader sees where it does not', async () => {
    expect((await read(tinyPdf(INVISIBLE))).state).toBe('no-text');
  });
});

describe('text without usable codes', () => {
  /** Words shifted by five letters, as a font with shuffled codes gives them. */
  const shifted = 'ymj qzru bfx xmtbs yt gj f xfwhtrf tk ymj mjjq '.repeat(12).trim();
  const lines = (words: string): string =>
    `BT /F 8 Tf 10 TL 40 800 Td ${
      words
        .match(/.{1,90}/g)
        ?.map((line) => `(${line}) Tj T*`)
        .join(' ') ?? ''
    } ET`;

  it('is told by its lack of vowels, and kept out', async () => {
    const document = await read(pagesOf(SEEN, lines(shifted)));
    expect(document.state).toBe('partial');
    expect(document.findings.map(({ code }) => code)).toEqual(['page-failed', 'garbled-text']);
    expect(document.body.kind === 'pages' && document.body.pages[1]?.glyphs.every(({ hidden }) => hidden === 'garbled')).toBe(true);
  });

  it('is not prose of any kind', async () => {
    expect((await read(tinyPdf(lines('the lump was shown to be a sarcoma of the heel '.repeat(12).trim())))).state).toBe('done');
  });
});
