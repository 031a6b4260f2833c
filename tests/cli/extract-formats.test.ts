import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBrat } from '../../src/evaluate/brat/from-brat.ts';
import { readBratFolder } from '../../src/evaluate/brat/read-brat.ts';
import type { ReportRecord } from '../../src/generated/report.ts';
import { fromWebAnnotations, type AnnotationCollection } from '../../src/sinks/web-annotation.ts';
import { keptFacts } from '../sinks/record-of.ts';
import { caseglean, put, REPORT, scratchFolder, tinyPdf } from './run-binary.ts';

const folder = scratchFolder();
const paper = put(folder, 'paper.txt', `🙂 ${REPORT}`);
const text = caseglean(['text', paper]).stdout.slice(0, -1);
const record = JSON.parse(caseglean(['extract', paper]).stdout) as ReportRecord;

describe('extract --format brat', () => {
  it('writes the document text and stand-off that gives the facts back', () => {
    const out = join(folder, 'brat');
    expect(caseglean(['extract', paper, '--format', 'brat', '--out', out])).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(out).sort()).toEqual(['paper.ann', 'paper.txt']);
    expect(readFileSync(join(out, 'paper.txt'), 'utf8')).toBe(text);
    const facts = readBratFolder(out).map(fromBrat);
    expect(facts).toEqual([{ facts: keptFacts(record), faults: [] }]);
    expect(facts[0]?.facts.length).toBeGreaterThan(4);
  });

  it('keeps the path below a folder', () => {
    const papers = join(folder, 'papers');
    mkdirSync(join(papers, 'deep'), { recursive: true });
    put(join(papers, 'deep'), 'b.xml', '<article><front/><body><sec><title>Case</title><p>A man had a sarcoma.</p></sec></body></article>');
    const out = join(folder, 'below');
    expect(caseglean(['extract', papers, '--format', 'brat', '--out', out]).code).toBe(0);
    expect(readdirSync(join(out, 'deep')).sort()).toEqual(['b.ann', 'b.txt']);
  });

  it('writes nothing for a file without text, and says so', () => {
    const out = join(folder, 'unread');
    const run = caseglean([
      'extract',
      put(folder, 'scan.pdf', tinyPdf('0 0 100 100 re f')),
      put(folder, 'zero.pdf', ''),
      '--format',
      'brat',
      '--out',
      out,
    ]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/scan\.pdf: no-text/);
    expect(run.stderr).toMatch(/zero\.pdf: failed/);
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('extract --format web-annotation', () => {
  it('writes a collection that gives the facts back', () => {
    const out = join(folder, 'web');
    expect(caseglean(['extract', paper, '--format', 'web-annotation', '--out', out])).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(out)).toEqual(['paper.jsonld']);
    const collection = JSON.parse(readFileSync(join(out, 'paper.jsonld'), 'utf8')) as AnnotationCollection;
    expect(fromWebAnnotations(collection, text)).toEqual(keptFacts(record));
  });
});

describe.each(['brat', 'web-annotation'])('extract --format %s', (format) => {
  it('is wrong use without --out', () => {
    const run = caseglean(['extract', paper, '--format', format]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(`--format ${format} needs --out`);
  });

  it('gives the same bytes twice', () => {
    const [first, second] = ['one', 'two'].map((name) => {
      const out = join(folder, `${format}-${name}`);
      caseglean(['extract', paper, '--format', format, '--out', out]);
      return readdirSync(out)
        .sort()
        .map((file) => readFileSync(join(out, file), 'utf8'));
    });
    expect(first).toEqual(second);
  });
});

it('refuses to write over an input, before anything is read', () => {
  const beside = join(folder, 'beside');
  mkdirSync(beside);
  const source = put(beside, 'paper.txt', REPORT);
  const run = caseglean(['extract', source, '--format', 'brat', '--out', beside]);
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(/paper\.txt is an input and would be replaced/);
  expect(readFileSync(source, 'utf8')).toBe(REPORT);
  expect(existsSync(join(beside, 'paper.ann'))).toBe(false);
  const blocks = put(beside, 'blocks.json', caseglean(['text', source, '--json']).stdout);
  expect(caseglean(['extract', blocks, '--out', beside])).toMatchObject({ code: 2, stdout: '' });
});
