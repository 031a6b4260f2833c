import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGold } from '../../src/evaluate/gold/check-gold.ts';
import type { GoldReport } from '../../src/generated/gold.ts';
import type { ReportRecord } from '../../src/generated/report.ts';
import { goldAge, goldReport } from '../evaluate/build.ts';
import { caseglean, put, REPORT, scratchFolder } from './run-binary.ts';

const root = scratchFolder();
let count = 0;

function folder(): string {
  const path = join(root, String(count++));
  mkdirSync(path);
  return path;
}

const putGold = (into: string, gold: unknown, id: string): string => put(into, `${id}.json`, JSON.stringify(gold));
const readDraft = (path: string): GoldReport => JSON.parse(readFileSync(path, 'utf8')) as GoldReport;

describe('gold check', () => {
  it('says how much gold is right', () => {
    const gold = folder();
    putGold(gold, goldReport('a', []), 'a');
    putGold(gold, goldReport('b', []), 'b');
    expect(caseglean(['gold', 'check', gold])).toEqual({ code: 0, stdout: '', stderr: 'caseglean: 2 gold documents right, 0 faults\n' });
  });

  it('names each fault by file and place, over all folders and files', () => {
    const [one, two] = [folder(), folder()];
    const sex = putGold(one, { ...goldReport('a', []), cases: [{ ...goldReport('a', [{}]).cases[0], sex: 'man' }] }, 'a');
    const broken = put(two, 'b.json', '{');
    const right = putGold(two, goldReport('c', []), 'c');
    expect(caseglean(['gold', 'check', one, broken, right])).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        `caseglean: ${sex}: /cases/0/sex: found "man", expected "male", "female" or null`,
        `caseglean: ${broken}: not JSON: line 1, column 2: found the end of the file, expected text as a key or }`,
        'caseglean: 1 gold document right, 2 faults',
        '',
      ].join('\n'),
    });
  });

  it('names a folder that is missing or holds none', () => {
    const empty = folder();
    const none = join(empty, 'none');
    expect(caseglean(['gold', 'check', empty, none])).toMatchObject({
      code: 2,
      stderr: `caseglean: ${empty}: holds no gold (*.json)\ncaseglean: ${none}: no such file or directory\ncaseglean: 0 gold documents right, 2 faults\n`,
    });
  });

  it('keeps a file name with control characters on one line', () => {
    const gold = folder();
    put(gold, 'a\nb\u001b[2J.json', '{');
    const { stderr } = caseglean(['gold', 'check', gold]);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).not.toContain('\u001b[2J');
  });

  it('warns of quotes that the papers do not have, and of papers that are not there, and exits 0', () => {
    const [gold, papers] = [folder(), folder()];
    put(papers, 'a.txt', REPORT);
    put(papers, 'b.json', caseglean(['text', put(papers, 'other.txt', REPORT), '--json']).stdout);
    put(papers, 'd.pdf', '');
    for (const id of ['a', 'b', 'c', 'd']) putGold(gold, goldReport(id, [{ age: goldAge(id === 'b' ? 62 : 61) }]), id);
    const run = caseglean(['gold', 'check', gold, '--inputs', papers]);
    expect(run.code).toBe(0);
    expect(run.stderr.split('\n').filter((line) => line.includes('warning'))).toEqual([
      `caseglean: ${join(gold, 'b.json')}: /cases/0/age/quote: warning: not in ${join(papers, 'b.json')}: "A 62-year-old"`,
      `caseglean: ${join(gold, 'c.json')}: warning: its quotes were not checked: no paper c in ${papers}`,
      `caseglean: ${join(gold, 'd.json')}: warning: its quotes were not checked: ${join(papers, 'd.pdf')} gave no text`,
      'caseglean: 4 gold documents right, 0 faults, 3 warnings',
    ]);
  });

  it('calls a missing folder of papers wrong use', () => {
    const gold = folder();
    putGold(gold, goldReport('a', []), 'a');
    expect(caseglean(['gold', 'check', gold, '--inputs', join(gold, 'none')])).toMatchObject({
      code: 2,
      stderr: `caseglean: --inputs ${join(gold, 'none')}: No such file or folder.\n`,
    });
  });
});

describe('gold init', () => {
  const papers = folder();
  const paper = put(papers, 'a.txt', REPORT);
  const records = folder();
  caseglean(['extract', paper, '--out', records]);
  const record = join(records, 'a.json');

  it('writes a draft of a paper that is gold by its form', () => {
    const out = join(folder(), 'gold');
    expect(caseglean(['gold', 'init', paper, '--out', out])).toEqual({ code: 0, stdout: '', stderr: '' });
    const draft = readDraft(join(out, 'a.json'));
    expect(checkGold(draft, 'a')).toEqual([]);
    expect(draft.cases).toMatchObject([
      { age: { years: 61 }, sex: 'female', treatments: [{ modality: 'surgery' }], ki67: [{ op: '=', low: 30, high: 30 }] },
    ]);
    expect(caseglean(['gold', 'check', out, '--inputs', papers])).toMatchObject({ code: 0 });
  });

  it('makes the same draft from a record, or a folder of records', () => {
    const [one, two, three] = [folder(), folder(), folder()];
    expect(caseglean(['gold', 'init', record, '--out', one])).toEqual({ code: 0, stdout: '', stderr: '' });
    caseglean(['gold', 'init', records, '--out', two]);
    caseglean(['gold', 'init', paper, '--out', three]);
    const [first, ...others] = [one, two, three].map((path) => readFileSync(join(path, 'a.json'), 'utf8'));
    expect(others).toEqual([first, first]);
  });

  it('takes the JSON of a text as a paper', () => {
    const out = folder();
    const text = put(folder(), 'b.json', caseglean(['text', paper, '--json']).stdout);
    expect(caseglean(['gold', 'init', text, '--out', out]).code).toBe(0);
    expect(readDraft(join(out, 'b.json')).cases).toHaveLength(1);
  });

  it('keeps gold that is there, writes the rest, and overwrites only when told to', () => {
    const out = folder();
    const kept = put(out, 'a.json', 'corrected by hand');
    const other = put(folder(), 'b.txt', REPORT);
    const run = caseglean(['gold', 'init', paper, other, '--out', out]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(`caseglean: ${paper}: not written: ${kept} exists; --force overwrites it\n`);
    expect(readFileSync(kept, 'utf8')).toBe('corrected by hand');
    expect(readDraft(join(out, 'b.json')).id).toBe('b');
    const again = caseglean(['gold', 'init', record, '--out', out]);
    expect(again).toMatchObject({ code: 1, stderr: `caseglean: ${record}: not written: ${kept} exists; --force overwrites it\n` });
    expect(caseglean(['gold', 'init', record, '--out', out, '--force']).code).toBe(0);
    expect(readDraft(kept).id).toBe('a');
  });

  it('writes no draft of what could not be read', () => {
    const out = folder();
    const damaged = put(folder(), 'c.pdf', 'no PDF');
    expect(caseglean(['gold', 'init', damaged, paper, '--out', out])).toMatchObject({ code: 1 });
    const failed = folder();
    caseglean(['extract', damaged, '--out', failed]);
    expect(caseglean(['gold', 'init', failed, '--out', out]).stderr).toContain(`caseglean: ${join(failed, 'c.json')}: failed: `);
    expect(readdirSync(out)).toEqual(['a.json']);
  });

  it('names inputs that are missing', () => {
    const out = folder();
    const none = join(out, 'none.pdf');
    expect(caseglean(['gold', 'init', none, '--out', out])).toMatchObject({
      code: 1,
      stderr: `caseglean: ${none}: missing: No such file or folder.\n`,
    });
  });

  it('refuses records of another version or form before anything is written', () => {
    const [out, given] = [join(folder(), 'gold'), folder()];
    const data = JSON.parse(readFileSync(record, 'utf8')) as ReportRecord;
    const old = put(given, 'old.json', JSON.stringify({ ...data, schemaVersion: '0.9.0' }));
    expect(caseglean(['gold', 'init', paper, given, '--out', out])).toEqual({
      code: 2,
      stdout: '',
      stderr: `caseglean: ${old}: Expected a report record of schemaVersion 1.0.0, found "0.9.0".\n`,
    });
    const cut = put(given, 'cut.json', JSON.stringify({ ...data, article: null }));
    expect(caseglean(['gold', 'init', cut, '--out', out])).toMatchObject({
      code: 2,
      stderr: `caseglean: ${cut}: It is no report record: /article must be object.\n`,
    });
    expect(existsSync(out)).toBe(false);
  });

  it('refuses a paper and a record of one name', () => {
    const run = caseglean(['gold', 'init', paper, record, '--out', join(folder(), 'gold')]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/a\.json and .*a\.txt would both be written to/);
  });

  it('drafts the papers of a folder, and leaves out JSON there that is no record', () => {
    const [mixed, out] = [folder(), folder()];
    mkdirSync(join(mixed, 'deep'));
    put(
      join(mixed, 'deep'),
      'p.xml',
      '<article><front/><body><sec><title>Case</title><p>A 40-year-old man had a sarcoma.</p></sec></body></article>',
    );
    put(mixed, 'index.json', '{"schemaVersion": "1.0.0", "blocks": []}');
    copyFileSync(record, join(mixed, 'a.json'));
    expect(caseglean(['gold', 'init', mixed, '--out', out]).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['a.json', 'p.json']);
  });
});

describe('gold', () => {
  it.each([[['gold']], [['gold', 'check']], [['gold', 'init', 'a.pdf']], [['gold', 'init', '--out', 'x']], [['gold', 'mend', 'x']]])(
    'calls %j wrong use',
    (args) => {
      const run = caseglean(args);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).not.toBe('');
    },
  );

  it.each(['check', 'init'])('shows an example in the help of %s', (command) => {
    const run = caseglean(['gold', command, '--help']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/Examples/);
  });
});
