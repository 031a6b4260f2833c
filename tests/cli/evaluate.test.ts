import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EvaluationRun } from '../../src/generated/evaluation.ts';
import type { GoldReport } from '../../src/generated/gold.ts';
import type { ReportRecord } from '../../src/generated/report.ts';
import { checkSchema } from '../../src/schema.ts';
import { goldAge, goldReport, reportRecord } from '../evaluate/build.ts';
import { caseglean, put, REPORT, scratchFolder, type Run } from './run-binary.ts';

const folder = scratchFolder();
const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');

let made = 0;

/** A new folder with files. */
function folderOf(files: Readonly<Record<string, unknown>>): string {
  made += 1;
  const path = join(folder, `f${made}`);
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) put(path, name, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const GOLD: GoldReport = goldReport('paper', [{ age: goldAge(61), sex: 'female', metastases: ['lung'] }]);
const gold = folderOf({ 'paper.json': GOLD });
const papers = folderOf({ 'paper.txt': REPORT });
const records = folderOf({ 'paper.json': reportRecord('paper', [{ age: 61, sex: 'female', metastases: ['lung'] }]) });

function runOf(run: Run): EvaluationRun {
  expect(run.code).toBe(0);
  return JSON.parse(run.stdout) as EvaluationRun;
}

/** One line for each reason on standard error, nothing on standard output, exit code 2. */
function expectRefused(run: Run, ...reasons: readonly RegExp[]): void {
  const lines = run.stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(reasons.length);
  reasons.forEach((reason, i) => {
    expect(lines[i]).toMatch(reason);
  });
  expect([run.code, run.stdout]).toEqual([2, '']);
}

describe('evaluate', () => {
  it('scores invented papers from their PDFs, with why each error came about', () => {
    const some = folderOf({}),
      pdfs = folderOf({});
    for (const id of ['spiradenocarcinoma-back', 'pulmonary-carcinoid-pair', 'carcinoid-review']) {
      copyFileSync(join(FIXTURES, 'gold', `${id}.json`), join(some, `${id}.json`));
      copyFileSync(join(FIXTURES, 'documents', `${id}.pdf`), join(pdfs, `${id}.pdf`));
    }
    const run = runOf(caseglean(['evaluate', some, '--inputs', pdfs, '--json']));
    expect(checkSchema('evaluation', run)).toEqual([]);
    expect(run.dataset).toMatchObject({ documents: 3, cases: 3, source: 'inputs' });
    expect(run.fields.find(({ field }) => field === 'age')?.score.f1).toBe(1);
    const quoted = run.fields.reduce((sum, { evidence }) => sum + evidence.quoted, 0);
    expect(quoted).toBeGreaterThan(20);
    expect(run.fields.reduce((sum, { evidence }) => sum + evidence.reproduced, 0)).toBe(quoted);
  });

  it('prints a table and writes run.json and report.html where asked', () => {
    const out = join(folder, 'out');
    const run = caseglean(['evaluate', gold, '--records', records, '--out', out]);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('Age');
    expect(run.stdout).not.toContain('\u001b[');
    expect(readdirSync(out).sort()).toEqual(['report.html', 'run.json']);
    expect(checkSchema('evaluation', JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')))).toEqual([]);
  });

  it('takes records from a file of JSON Lines', () => {
    const lines = put(folder, 'records.jsonl', `${JSON.stringify(reportRecord('paper', [{ age: 61 }]))}\n`);
    expect(
      runOf(caseglean(['evaluate', gold, '--records', lines, '--json'])).fields.find(({ field }) => field === 'age')?.score.right,
    ).toBe(1);
  });

  it('counts a paper that cannot be read as missed', () => {
    const damaged = folderOf({ 'paper.pdf': 'not a PDF at all' });
    const run = runOf(caseglean(['evaluate', gold, '--inputs', damaged, '--json']));
    expect(run.states).toEqual({ failed: 1 });
    expect(run.micro.said).toBe(0);
    expect(new Set(run.errors.map((error) => error.class))).toEqual(new Set(['document-failed']));
  });

  it('tells the loss in reading from the true texts', () => {
    const wrong = folderOf({ 'paper.txt': REPORT.replace('61', '16') });
    const run = runOf(caseglean(['evaluate', gold, '--inputs', wrong, '--truth', papers, '--json']));
    expect(run.loss?.fields.find(({ field }) => field === 'age')).toMatchObject({ fromInput: 0, fromText: 1, loss: 1 });
  });

  it('cuts the scores by the columns of an index', () => {
    const two = folderOf({ 'a.json': { ...GOLD, id: 'a' }, 'b.json': { ...GOLD, id: 'b' } });
    const both = folderOf({ 'a.json': reportRecord('a', [{ age: 61 }]), 'b.json': reportRecord('b', []) });
    const index = put(folder, 'index.tsv', 'id\tlanguage\na\ten\nb\tde\n');
    const { slices } = runOf(caseglean(['evaluate', two, '--records', both, '--index', index, '--json']));
    expect(slices.filter(({ by }) => by === 'language').map(({ value, micro }) => [value, micro.right])).toEqual([
      ['de', 0],
      ['en', 2],
    ]);
  });

  it('gives the same bytes whatever the order of the files', () => {
    const run = (): string => caseglean(['evaluate', gold, '--records', records, '--json']).stdout;
    expect(run()).toBe(run());
  });
});

describe('evaluate refuses, in one line each and before anything is scored,', () => {
  it('wrong gold', () => {
    const bad = folderOf({ 'paper.json': { ...GOLD, oncology: 'yes' }, 'broken.json': '{' });
    expectRefused(caseglean(['evaluate', bad, '--inputs', papers]), /broken\.json: /, /paper\.json: \/oncology/);
  });

  it('a folder without gold, and none', () => {
    expectRefused(caseglean(['evaluate', folderOf({}), '--inputs', papers]), /no gold/i);
    expectRefused(caseglean(['evaluate', join(folder, 'nowhere'), '--inputs', papers]), /nowhere: /);
  });

  it('missing papers, unless they are to count as missed', () => {
    const more = folderOf({ 'paper.json': GOLD, 'other.json': { ...GOLD, id: 'other' } });
    expectRefused(caseglean(['evaluate', more, '--inputs', papers]), /other: no paper in/);
    expectRefused(caseglean(['evaluate', more, '--inputs', join(folder, 'nowhere')]), /nowhere: No such/);
    const run = runOf(caseglean(['evaluate', more, '--inputs', papers, '--allow-missing', '--json']));
    expect(run.states).toEqual({ done: 1, missing: 1 });
  });

  it('a folder of papers in which there is none of the gold', () => {
    expectRefused(caseglean(['evaluate', gold, '--inputs', folderOf({}), '--allow-missing']), /paper: no paper in/);
  });

  it('records of another schema version, and what is no record', () => {
    const old: ReportRecord & { schemaVersion: string } = { ...reportRecord('paper', []), schemaVersion: '0.9.0' as '1.0.0' };
    expectRefused(
      caseglean(['evaluate', gold, '--records', folderOf({ 'paper.json': old })]),
      /paper\.json: Expected a report record of schemaVersion 1\.0\.0, found "0\.9\.0"/,
    );
    expectRefused(caseglean(['evaluate', gold, '--records', folderOf({ 'paper.json': '[]' })]), /paper\.json: .*found none/);
    expectRefused(caseglean(['evaluate', gold, '--records', folderOf({})]), /holds no records/);
  });

  it('an older run that is none, and a part that the split does not have', () => {
    expectRefused(
      caseglean(['evaluate', gold, '--records', records, '--against', put(folder, 'old.json', '{}')]),
      /old\.json: Expected an evaluation/,
    );
    const split = put(folder, 'split.tsv', 'id\thalf\npaper\ttune\n');
    expectRefused(caseglean(['evaluate', gold, '--records', records, '--split', `${split}:check`]), /check.*tune/);
  });

  it('options that do not go together', () => {
    for (const options of [
      [],
      ['--inputs', papers, '--records', records],
      ['--records', records, '--truth', papers],
      ['--records', records, '--gate'],
      ['--records', records, '--seed', '-1'],
    ]) {
      const run = caseglean(['evaluate', gold, ...options]);
      expect([run.code, run.stdout]).toEqual([2, '']);
      expect(run.stderr).toMatch(/--/);
    }
  });
});

describe('evaluate --gate', () => {
  const ids = Array.from({ length: 12 }, (_, i) => `d${i}`);
  const many = folderOf(
    Object.fromEntries(ids.map((id) => [`${id}.json`, goldReport(id, [{ age: goldAge(61) }], { annotated: ['age'] })])),
  );
  const good = folderOf(Object.fromEntries(ids.map((id) => [`${id}.json`, reportRecord(id, [{ age: 61 }])])));
  const bad = folderOf(Object.fromEntries(ids.map((id) => [`${id}.json`, reportRecord(id, [{ age: 16 }])])));
  const older = join(folder, 'older');

  it('exits 1 and says why where the records got worse', () => {
    expect(caseglean(['evaluate', many, '--records', good, '--out', older]).code).toBe(0);
    expect(existsSync(join(older, 'run.json'))).toBe(true);
    const run = caseglean(['evaluate', many, '--records', bad, '--against', join(older, 'run.json'), '--gate']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/gate: age is significantly worse: 1\.000 before, 0\.000 now/);
    expect(run.stdout).toContain('d0');
  });

  it('exits 0 where they did not', () => {
    const run = caseglean(['evaluate', many, '--records', good, '--against', join(older, 'run.json'), '--gate']);
    expect([run.code, run.stderr]).toEqual([0, '']);
  });
});
