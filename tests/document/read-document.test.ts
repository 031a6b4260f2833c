import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read-document.ts';

async function read(content: string | Uint8Array, fileName = 'paper.xml'): Promise<Document> {
  return await readDocument(typeof content === 'string' ? new TextEncoder().encode(content) : content, { fileName });
}

function blocksOf(document: Document): readonly Block[] {
  return document.body.kind === 'blocks' ? document.body.blocks : [];
}

async function kindsAndTexts(content: string): Promise<[string, string][]> {
  return blocksOf(await read(content)).map(({ kind, text }) => [kind, text]);
}

function article(body: string, front = '', back = ''): string {
  return `<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS" "nowhere.dtd"><article><front><article-meta>${front}</article-meta></front><body>${body}</body><back>${back}</back></article>`;
}

describe('telling inputs apart', () => {
  it.each([
    ['a PDF by its header, whatever its name', '%PDF-1.4\n', 'paper.txt', 'application/pdf'],
    ['JATS', '<article><body><p>A man.</p></body></article>', 'paper.txt', 'application/xml'],
    ['plain text', 'A man had a sarcoma.', 'paper', 'text/plain'],
    ['block JSON', '{"blocks":[{"kind":"paragraph","text":"A man."}]}', 'paper.truth.json', 'application/json'],
    ['an archive', 'PK\u0003\u0004 and so on', 'paper.docx', 'application/zip'],
    ['a web page', '\n<!DOCTYPE html><html></html>', 'paper.pdf', 'text/html'],
  ])('knows %s', async (_what, content, name, mediaType) => {
    expect((await read(content, name)).mediaType).toBe(mediaType);
  });

  it.each([
    ['empty.pdf', new Uint8Array(0)],
    ['noise', new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0])],
    ['x.json', new TextEncoder().encode('{"a":')],
    ['x.xml', new TextEncoder().encode('<?xml version="1.0"?><rss/>')],
  ])('fails on %s with one finding', async (name, bytes) => {
    const document = await read(bytes, name);
    expect(document.state).toBe('failed');
    expect(document.findings.map(({ code }) => code)).toEqual(['file-unreadable']);
  });
});

describe('plain text', () => {
  it('reads lines in any encoding', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from('Naïve\r\nB').flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    ]);
    expect((await read(utf16, 'a.txt')).body).toEqual({ kind: 'lines', lines: ['Naïve', 'B'] });
    expect((await read(new Uint8Array([0x4e, 0x61, 0xef, 0x76, 0x65]), 'a.txt')).body).toEqual({ kind: 'lines', lines: ['Naïve'] });
  });

  it('has no text where there is only white space', async () => {
    expect((await read(' \n\t\n', 'a.txt')).state).toBe('no-text');
  });
});

describe('block JSON', () => {
  it('takes article data beside the blocks or under `article`', async () => {
    const blocks = [
      { kind: 'title', text: 'T' },
      {
        kind: 'table',
        rows: [
          ['a', 'b'],
          ['c', 'd\ne'],
        ],
      },
      { kind: 'odd', text: 'x' },
    ];
    const beside = await read(JSON.stringify({ title: 'T', year: '2020', doi: '', blocks }), 'a.json');
    expect(beside.meta).toMatchObject({ title: 'T', year: 2020, doi: null, journal: null });
    expect(blocksOf(beside).map(({ kind, text }) => [kind, text])).toEqual([
      ['title', 'T'],
      ['table', 'a\tb\nc\td e'],
      ['other', 'x'],
    ]);
    expect((await read(JSON.stringify({ article: { title: 'U', year: 2021 }, blocks }), 'a.json')).meta).toMatchObject({
      title: 'U',
      year: 2021,
    });
  });

  it('leaves marks out that do not lie in the text', async () => {
    const marks = [{ kind: 'citation', start: 2, end: 5 }, { kind: 'citation', start: 4, end: 9 }, { kind: 'odd', start: 0, end: 1 }, null];
    expect(blocksOf(await read(JSON.stringify({ blocks: [{ kind: 'paragraph', text: 'Ab [1]', marks }] }), 'a.json'))[0]?.marks).toEqual([
      { kind: 'citation', start: 2, end: 5 },
    ]);
  });
});

describe('JATS', () => {
  it('reads front matter into blocks and article data', async () => {
    const document =
      await read(`<article><front><journal-meta><journal-title-group><journal-title>J Rare</journal-title></journal-title-group></journal-meta><article-meta>
      <article-id pub-id-type="pmc">77</article-id><article-id pub-id-type="doi">10.1/x</article-id>
      <title-group><article-title>A <italic>rare</italic> sarcoma</article-title></title-group>
      <contrib-group><contrib contrib-type="author"><name><surname>Roe</surname><given-names>Ann B</given-names></name></contrib><contrib contrib-type="editor"><name><surname>No</surname></name></contrib></contrib-group>
      <pub-date pub-type="epub"><year>2019</year></pub-date><pub-date pub-type="collection"><year>2020</year></pub-date>
      <abstract><sec><title>Background:</title><p>One.</p><p>Two.</p></sec></abstract><abstract abstract-type="graphical"><p>No.</p></abstract>
      <kwd-group><kwd>sarcoma</kwd><kwd>thigh</kwd></kwd-group></article-meta></front></article>`);
    expect(document.meta).toEqual({
      title: 'A rare sarcoma',
      authors: ['Ann B Roe'],
      journal: 'J Rare',
      year: 2019,
      doi: '10.1/x',
      pmid: null,
      pmcid: 'PMC77',
      keywords: ['sarcoma', 'thigh'],
    });
    expect(blocksOf(document).map(({ kind, text }) => [kind, text])).toEqual([
      ['title', 'A rare sarcoma'],
      ['authors', 'Ann B Roe'],
      ['abstract', 'Background: One.'],
      ['abstract', 'Two.'],
      ['keywords', 'Keywords: sarcoma, thigh'],
    ]);
  });

  it('keeps the level of headings, and floats behind their paragraph', async () => {
    const body =
      '<sec><title>Case</title><sec><label>1.1</label><title>First</title><p>Seen<fig><label>Fig. 1</label><caption><title>Scan.</title><p>A mass.</p></caption></fig> early.</p></sec></sec>';
    const blocks = blocksOf(await read(article(body)));
    expect(blocks.map(({ kind, text, level }) => [kind, text, level])).toEqual([
      ['heading', 'Case', 1],
      ['heading', '1.1 First', 2],
      ['paragraph', 'Seen early.', null],
      ['caption', 'Fig. 1 Scan. A mass.', null],
    ]);
  });

  it('marks citations with their brackets, and raised characters', async () => {
    const body =
      '<p>Seen [<xref ref-type="bibr">1</xref>,<xref ref-type="bibr">2</xref>] by Roe<sup><xref ref-type="bibr">3</xref>–<xref ref-type="bibr">5</xref></sup> at 10<sup>3</sup> (<xref ref-type="fig">Fig. 1</xref>).</p>';
    const block = blocksOf(await read(article(body)))[0];
    expect(block?.text).toBe('Seen [1,2] by Roe3–5 at 103 (Fig. 1).');
    expect(block?.marks.map(({ kind, start, end }) => [kind, block.text.slice(start, end)])).toEqual([
      ['citation', '[1,2]'],
      ['citation', '3–5'],
      ['superscript', '3–5'],
      ['superscript', '3'],
    ]);
  });

  it('spreads cells over the rows and columns that they span', async () => {
    const table = `<table-wrap><label>Table 1</label><caption><p>Cases</p></caption><table><thead><tr><th rowspan="2">Author</th><th colspan="2">Patient</th></tr><tr><th>Age</th><th>Sex</th></tr></thead>
      <tbody><tr><td colspan="3">Before 2000</td></tr><tr><td rowspan="2">Roe</td><td>45</td><td>F</td></tr><tr><td>50</td><td>M</td></tr><tr><td><hr/></td></tr></tbody></table><table-wrap-foot><fn><p>F, female</p></fn></table-wrap-foot></table-wrap>`;
    const blocks = blocksOf(await read(article(table)));
    expect(blocks.map(({ kind }) => kind)).toEqual(['caption', 'table', 'footnote']);
    expect(blocks[1]?.text.split('\n').map((row) => row.split('\t'))).toEqual([
      ['Author', 'Patient', 'Patient'],
      ['Author', 'Age', 'Sex'],
      ['Before 2000', '', ''],
      ['Roe', '45', 'F'],
      ['Roe', '50', 'M'],
    ]);
  });

  it('reads references as lines, and no peer review', async () => {
    const back =
      '<ref-list><title>References</title><ref><label>[7]</label><element-citation><person-group><name><surname>Roe</surname><given-names>A</given-names></name></person-group><article-title>Sarcoma</article-title><source>J Rare</source><year>1999</year></element-citation></ref></ref-list>';
    const whole = article('<p>A man.</p>', '', back).replace(
      '</article>',
      '<sub-article><body><p>Review.</p></body></sub-article></article>',
    );
    expect(await kindsAndTexts(whole)).toEqual([
      ['paragraph', 'A man.'],
      ['heading', 'References'],
      ['reference', '7. Roe A. Sarcoma. J Rare. 1999'],
    ]);
  });

  it('neither expands nor fetches entities', async () => {
    const bomb = `<!DOCTYPE article [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><article><body><p>x &b; &f; y</p></body></article>`;
    const document = await read(bomb);
    expect(blocksOf(document).map(({ text }) => text)).toEqual(['x &b; &f; y']);
    expect(document.state).toBe('repaired');
  });

  it('keeps what stands before the end of a truncated file', async () => {
    const document = await read('<article><body><p>A man had</p><p>a sarc');
    expect(document.state).toBe('partial');
    expect(blocksOf(document).map(({ text }) => text)).toEqual(['A man had', 'a sarc']);
  });

  it('survives nesting without end', async () => {
    const depth = 20_000;
    const document = await read(`<article><body>${'<sec>'.repeat(depth)}<p>Deep.</p>${'</sec>'.repeat(depth)}</body></article>`);
    expect(blocksOf(document).map(({ text }) => text)).toEqual(['Deep.']);
  });
});
