import { mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportRecord } from '../../src/generated/report.ts';
import { caseglean, put, REPORT, scratchFolder, tinyPdf, type Run } from './run-binary.ts';

const folder = scratchFolder();
const fine = put(folder, 'fine.txt', REPORT);
const GREETING = 'BT /F 12 Tf 72 700 Td (A 61-year-old woman had a sarcoma.) Tj ET';

let runs = 0;

/** Runs `extract` on a bad input with a good one behind it. */
function extract(bad: string): Run & { readonly out: string; readonly record: (name: string) => ReportRecord } {
  runs += 1;
  const out = join(folder, `out-${runs}`);
  const run = caseglean(['extract', bad, fine, '--out', out]);
  return { ...run, out, record: (name) => JSON.parse(readFileSync(join(out, name), 'utf8')) as ReportRecord };
}

/** One line that names the file, and the other file done. */
function expectNamed(run: ReturnType<typeof extract>, name: string, words: RegExp): void {
  const lines = run.stderr.split('\n').filter((line) => line.includes(name));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(words);
  expect(run.code).toBe(1);
  expect(run.stdout).toBe('');
  expect(run.record('fine.json').state).toBe('done');
}

describe('bad input', () => {
  it('names a missing file', () => {
    expectNamed(extract(join(folder, 'nowhere.pdf')), 'nowhere.pdf', /missing: No such file/);
  });

  it('names a folder without papers', () => {
    mkdirSync(join(folder, 'empty-folder'));
    put(join(folder, 'empty-folder'), 'notes.txt', 'text files are taken only when named');
    expectNamed(extract(join(folder, 'empty-folder')), 'empty-folder', /holds no \.pdf/);
  });

  it('writes state failed for a file that is not a PDF', () => {
    const run = extract(put(folder, 'picture.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])));
    expectNamed(run, 'picture.pdf', /failed: The file is a picture/);
    expect(run.record('picture.json')).toMatchObject({ state: 'failed', cases: [], findings: [{ code: 'file-unreadable' }] });
  });

  it('writes state failed for a web page that was saved as a PDF', () => {
    expectNamed(extract(put(folder, 'login.pdf', '<!DOCTYPE html><html><body>Sign in</body></html>')), 'login.pdf', /web page/);
  });

  it('writes state failed for 0 bytes', () => {
    const run = extract(put(folder, 'zero.pdf', ''));
    expectNamed(run, 'zero.pdf', /failed: The file is empty \(0 bytes\)/);
    expect(run.record('zero.json').source.bytes).toBe(0);
  });

  it('writes a record with a state other than done for a truncated PDF', () => {
    const whole = tinyPdf(GREETING);
    const run = extract(put(folder, 'cut.pdf', whole.slice(0, whole.length * 0.4)));
    expect(['failed', 'partial', 'repaired', 'no-text']).toContain(run.record('cut.json').state);
    expect(run.record('fine.json').state).toBe('done');
  });

  it('writes state failed for a PDF with no pages', () => {
    const run = extract(put(folder, 'pageless.pdf', tinyPdf('', 0)));
    expectNamed(run, 'pageless.pdf', /failed|no-text/);
    expect(['failed', 'no-text']).toContain(run.record('pageless.json').state);
  });

  it('writes state no-text for a PDF without a text layer', () => {
    const run = extract(put(folder, 'scan.pdf', tinyPdf('0 0 100 100 re f')));
    expectNamed(run, 'scan.pdf', /no-text: /);
    expect(run.record('scan.json')).toMatchObject({ state: 'no-text', source: { pages: 1 } });
  });

  it('turns down a file that claims 2 GB without reading it', () => {
    const huge = put(folder, 'huge.pdf', '%PDF-1.4');
    truncateSync(huge, 2 * 1024 ** 3);
    expectNamed(extract(huge), 'huge.pdf', /missing: The file has 2\.1 GB; at most 0\.5 GB/);
  });

  it('says that output cannot be written before anything is read', () => {
    const taken = put(folder, 'taken', 'a file');
    const run = caseglean(['extract', fine, '--out', taken]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/cannot write to .*taken: It is not a folder/);
  });

  it('goes on where one record cannot be written', () => {
    const out = join(folder, 'blocked');
    mkdirSync(join(out, 'bad.json', 'x'), { recursive: true });
    const run = caseglean(['extract', put(folder, 'bad.txt', REPORT), fine, '--out', out]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/bad\.txt: not written: /);
    expect((JSON.parse(readFileSync(join(out, 'fine.json'), 'utf8')) as ReportRecord).state).toBe('done');
  });

  it('keeps a name with control characters on one line', () => {
    const run = caseglean(['extract', join(folder, 'a\nb\u001b[2J.pdf')]);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(run.stderr).not.toContain('\u001b[2J');
  });
});
