import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSchema, SCHEMAS } from '../../src/schema.ts';
import type { ReportRecord } from '../../src/generated/report.ts';
import type { TextRecord } from '../../src/generated/text.ts';
import { caseglean, put, REPORT, scratchFolder, startCaseglean } from './run-binary.ts';

const folder = scratchFolder();
const paper = put(folder, 'paper.txt', REPORT);
const other = put(folder, 'other.txt', REPORT.replace('61', '62'));

describe('extract', () => {
  it('prints one record as JSON that fits the schema, and nothing else', () => {
    const run = caseglean(['extract', paper]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const record = JSON.parse(run.stdout) as ReportRecord;
    expect(checkSchema('report', record)).toEqual([]);
    expect(Object.keys(record)).toEqual(Object.keys(SCHEMAS.report.properties));
    expect(record.source).toMatchObject({ fileName: 'paper.txt', mediaType: 'text/plain', pages: null });
  });

  it('prints several records as JSON Lines in the order given', () => {
    const run = caseglean(['extract', other, paper]);
    const names = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as ReportRecord).source.fileName);
    expect(names).toEqual(['other.txt', 'paper.txt']);
  });

  it('keeps the path below a folder, and takes text files only when named', () => {
    const papers = join(folder, 'papers');
    mkdirSync(join(papers, 'deep'), { recursive: true });
    put(join(papers, 'deep'), 'a.xml', '<article><front/><body><sec><title>Case</title><p>A man had a sarcoma.</p></sec></body></article>');
    put(papers, 'b.txt', REPORT);
    const out = join(folder, 'below');
    expect(caseglean(['extract', papers, '--out', out]).code).toBe(0);
    expect(readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()).toEqual(['deep', join('deep', 'a.json')]);
  });

  it('refuses two inputs that would write one file, before anything is read', () => {
    mkdirSync(join(folder, 'second'));
    copyFileSync(paper, join(folder, 'second', 'paper.txt'));
    const out = join(folder, 'clash');
    const run = caseglean(['extract', paper, join(folder, 'second', 'paper.txt'), '--out', out]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(paper);
    expect(run.stderr).toContain(join('second', 'paper.txt'));
    expect(() => readdirSync(out)).toThrow();
  });

  it('gives the same bytes in any time zone and locale', () => {
    const runs = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    ].map((env) => caseglean(['extract', paper], { env }).stdout);
    expect(runs[0]).toBe(runs[1]);
  });

  it('writes CSV with a header and one row a case', () => {
    const run = caseglean(['extract', paper, '--format', 'csv']);
    expect(run.stdout.split('\n')[0]).toMatch(/^file,sha256,state,/);
    const out = join(folder, 'cases.csv');
    expect(caseglean(['extract', paper, '--format', 'csv', '--out', out]).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(run.stdout);
  });
});

describe('text and trace', () => {
  it('prints the text that the JSON gives offsets into', () => {
    const text = caseglean(['text', paper]).stdout;
    const record = JSON.parse(caseglean(['text', paper, '--json']).stdout) as TextRecord;
    expect(checkSchema('text', record)).toEqual([]);
    expect(`${record.text}\n`).toBe(text);
    for (const block of record.blocks) expect(record.text.slice(block.start, block.end)).toBe(block.text);
  });

  it('takes its own JSON as an input', () => {
    const json = put(folder, 'blocks.json', caseglean(['text', paper, '--json']).stdout);
    const run = caseglean(['extract', json]);
    const fromText = JSON.parse(caseglean(['extract', paper]).stdout) as ReportRecord;
    expect((JSON.parse(run.stdout) as ReportRecord).cases).toEqual(fromText.cases);
  });

  it.each(['document', 'layout', 'text', 'context', 'annotations', 'cases', 'record'])('traces the stage %s as JSON', (stage) => {
    const run = caseglean(['trace', paper, '--stage', stage]);
    expect(run.code).toBe(0);
    expect(() => JSON.parse(run.stdout) as unknown).not.toThrow();
  });
});

describe('the command line', () => {
  it('prints the schemas as they are in the package', () => {
    expect(JSON.parse(caseglean(['schema']).stdout)).toEqual(SCHEMAS.report);
    expect(JSON.parse(caseglean(['schema', 'text']).stdout)).toEqual(SCHEMAS.text);
  });

  it.each([
    [[]],
    [['extract']],
    [['extract', '--format', 'xls', 'a.pdf']],
    [['gather', 'a.pdf']],
    [['trace', 'a.pdf']],
    [['trace', 'a.pdf', '--stage', 'x']],
    [['schema', 'x']],
    [['text', paper, other]],
  ])('calls %j wrong use', (args) => {
    const run = caseglean(args);
    expect(run.code).toBe(2);
    expect(run.stderr).not.toBe('');
    expect(run.stdout).toBe('');
  });

  it.each(['extract', 'text', 'trace'])('shows an example in the help of %s', (command) => {
    const run = caseglean([command, '--help']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/Example/);
  });

  it('stops on an interrupt without half a record', async () => {
    const inputs = Array.from({ length: 300 }, (_, index) => put(folder, `many-${index}.txt`, REPORT));
    const out = join(folder, 'interrupted');
    const child = startCaseglean(['extract', ...inputs, '--out', out]);
    const exit = once(child, 'exit');
    while (!readdirOrNone(out).some((name) => name.endsWith('.json'))) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect(await exit).toEqual([130, null]);
    const written = readdirOrNone(out);
    expect(written.length).toBeLessThan(300);
    for (const name of written) expect(checkSchema('report', JSON.parse(readFileSync(join(out, name), 'utf8')))).toEqual([]);
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const inputs = Array.from({ length: 300 }, (_, index) => join(folder, `many-${index}.txt`));
    const child = startCaseglean(['extract', ...inputs]);
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await once(child, 'exit')).toEqual([141, null]);
    expect(errors).toBe('');
  });
});

function readdirOrNone(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
