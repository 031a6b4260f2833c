/**
 * Reads the reference PDFs with every reader that is installed here and prints a table of scores and processor time, in Markdown.
 *
 *     node scripts/compare-readers.ts [--peers DIR]
 *
 * DIR is a folder in which `npm install @llamaindex/liteparse @firecrawl/pdf-inspector` was run; poppler's and MuPDF's programs are taken
 * from the PATH. A reader that is not there is left out, saying so. Scores are those of the corpora's own layout_score.py; Markdown goes to
 * it as blocks, so that tables count. Time is that of all processes over all files, starting them included.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusFolder, NO_CORPUS } from '../tests/corpus.ts';
import { blocksOf } from './markdown-blocks.ts';

/** `script` is for bash: it reads $IN/*.pdf and writes $OUT/*; `test` succeeds where the reader is installed. */
interface Reader {
  readonly name: string;
  readonly test: string;
  readonly script: string;
}

const LAUNCHER = join(import.meta.dirname, '..', 'bin', 'caseglean.js');
const eachFile = (command: string): string => `for file in "$IN"/*.pdf; do name=$(basename "$file" .pdf); ${command}; done`;
const eachInNode = (opening: string, markdown: string): string => `"$NODE" --input-type=module -e '
  import { readdirSync, readFileSync, writeFileSync } from "node:fs"; import { createRequire } from "node:module";
  const { IN, OUT } = process.env; const require = createRequire(process.cwd() + "/"); ${opening}
  for (const name of readdirSync(IN).filter((each) => each.endsWith(".pdf"))) {
    const path = IN + "/" + name; writeFileSync(OUT + "/" + name.replace(/pdf$/, "md"), ${markdown});
  }'`;

const READERS: readonly Reader[] = [
  { name: 'caseglean text', test: 'true', script: `"$NODE" "${LAUNCHER}" text "$IN" --json --out "$OUT"` },
  { name: 'pdftotext -raw', test: 'pdftotext -v', script: eachFile('pdftotext -raw "$file" "$OUT/$name.txt"') },
  { name: 'pdftotext', test: 'pdftotext -v', script: eachFile('pdftotext "$file" "$OUT/$name.txt"') },
  { name: 'mutool draw -F text', test: 'mutool -v', script: eachFile('mutool draw -q -F text -o "$OUT/$name.txt" "$file"') },
  {
    name: 'liteparse, Markdown',
    test: 'test -d node_modules/@llamaindex/liteparse',
    script: eachInNode(
      'const { LiteParse } = require("@llamaindex/liteparse"); const parser = new LiteParse({ ocrEnabled: false, outputFormat: "markdown", imageMode: "off", extractLinks: false, quiet: true });',
      '(await parser.parse(path)).text',
    ),
  },
  {
    name: 'pdf-inspector, Markdown',
    test: 'test -d node_modules/@firecrawl/pdf-inspector',
    script: eachInNode('const { processPdf } = require("@firecrawl/pdf-inspector");', 'processPdf(readFileSync(path)).markdown ?? ""'),
  },
];

/** One reader on one set of files. */
interface Row {
  readonly paragraphs: string;
  readonly order: string;
  readonly words: string;
  readonly cells: string;
  readonly rows: string;
  readonly milliseconds: string;
}

function compare(corpus: string, set: string, peers: string): void {
  const input = join(corpus, 'corpus', set),
    scratch = mkdtempSync(join(tmpdir(), 'caseglean-readers-'));
  const files = readdirSync(input).filter((name) => name.endsWith('.pdf'));
  const pages = files.reduce((sum, name) => sum + pagesOf(join(input, name)), 0);
  console.log(
    `\n${set}: ${files.length} files, ${pages} pages\n\n| reader | whole paragraphs | in order | words | cells F1 | rows exact | CPU ms a page |\n|---|---|---|---|---|---|---|`,
  );
  for (const [i, reader] of READERS.entries()) {
    if (spawnSync('bash', ['-c', reader.test], { cwd: peers }).status !== 0) {
      console.log(`| ${reader.name} | not installed here | | | | | |`);
      continue;
    }
    const out = join(scratch, String(i));
    mkdirSync(out);
    const { paragraphs, order, words, cells, rows, milliseconds } = measure(reader, { input, out, peers, corpus, pages });
    console.log(`| ${reader.name} | ${paragraphs} | ${order} | ${words} | ${cells} | ${rows} | ${milliseconds} |`);
  }
  rmSync(scratch, { recursive: true, force: true });
}

function measure(
  reader: Reader,
  where: { readonly input: string; readonly out: string; readonly peers: string; readonly corpus: string; readonly pages: number },
): Row {
  const { input, out, peers, corpus, pages } = where;
  const env = { ...process.env, IN: input, OUT: out, NODE: process.execPath, TIMEFORMAT: 'cpu %U %S' };
  const { stderr } = spawnSync('bash', ['-c', `time { ${reader.script}; }`], { cwd: peers, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const [, user = NaN, system = NaN] = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
  const markdown = readdirSync(out).filter((name) => name.endsWith('.md'));
  for (const name of markdown)
    writeFileSync(join(out, name.replace(/md$/, 'json')), JSON.stringify({ blocks: blocksOf(readFileSync(join(out, name), 'utf8')) }));
  const { stdout } = spawnSync('python3', [join(corpus, 'tools', 'layout_score.py'), out, input], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const score = (label: string): string =>
    Number(new RegExp(`${label} ([\\d.]+)`).exec(stdout)?.[1] ?? NaN)
      .toFixed(3)
      .replace(/^0/, '');
  const isText = readdirSync(out).every((name) => name.endsWith('.txt'));
  return {
    paragraphs: score('paragraphs whole'),
    order: score('neighbours in order'),
    words: score('words'),
    cells: isText ? '–' : score('table cells F1'),
    rows: isText ? '–' : score('table rows exact'),
    milliseconds: ((1000 * (Number(user) + Number(system))) / pages).toFixed(1),
  };
}

function pagesOf(path: string): number {
  return Number(/^Pages:\s+(\d+)/m.exec(spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout)?.[1] ?? NaN);
}

const {
  values: { peers },
} = parseArgs({ options: { peers: { type: 'string', default: '.' } } });
const corpus = corpusFolder();
if (corpus === null) console.log(NO_CORPUS);
else for (const set of ['dev', 'layout']) compare(corpus, set, peers);
