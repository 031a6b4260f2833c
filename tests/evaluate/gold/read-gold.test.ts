import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { datasetDigest, goldDigest, readGold } from '../../../src/evaluate/gold/read-gold.ts';
import type { GoldReport } from '../../../src/generated/gold.ts';
import { goldAge, goldReport } from '../build.ts';

const root = mkdtempSync(join(tmpdir(), 'caseglean-gold-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = '';
let count = 0;
beforeEach(() => {
  folder = join(root, String(count++));
  mkdirSync(folder);
});

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const putGold = (id: string, name = `${id}.json`): string => put(name, JSON.stringify(goldReport(id, [])));
const ids = (golds: readonly GoldReport[]): string[] => golds.map(({ id }) => id);

describe('readGold', () => {
  it('reads a folder in the order of ids by code unit, and says where each was', () => {
    for (const id of ['b', 'a10', 'a9', 'B']) putGold(id);
    const { gold, files, faults } = readGold(folder);
    expect(faults).toEqual([]);
    expect(ids(gold)).toEqual(['B', 'a10', 'a9', 'b']);
    expect(files.get('a9')).toBe(join(folder, 'a9.json'));
  });

  it('reads one file', () => {
    expect(ids(readGold(putGold('a')).gold)).toEqual(['a']);
  });

  it('takes Windows line endings, a byte order mark, and UTF-16', () => {
    const text = JSON.stringify(goldReport('a', []), null, 2).replaceAll('\n', '\r\n');
    put('a.json', `\uFEFF${text}`);
    put('b.json', Buffer.from(`\uFEFF${text.replace('"a"', '"b"')}`, 'utf16le'));
    expect(readGold(folder)).toMatchObject({ gold: [{ id: 'a' }, { id: 'b' }], faults: [] });
  });

  it('leaves out other files, hidden files and folders below', () => {
    putGold('a');
    put('._a.json', 'x');
    put('notes.txt', 'x');
    mkdirSync(join(folder, 'below'));
    expect(readGold(folder)).toMatchObject({ gold: [{ id: 'a' }], faults: [] });
  });

  it('keeps the documents beside one with faults', () => {
    putGold('a');
    const wrong = put('b.json', JSON.stringify({ ...goldReport('b', []), oncology: 'yes' }));
    expect(readGold(folder)).toMatchObject({
      gold: [{ id: 'a' }],
      faults: [{ file: wrong, path: '/oncology', message: 'found "yes", expected true or false' }],
    });
  });

  it('says where a file is not JSON', () => {
    const file = put('a.json', '{\n  "id": "a",\n}');
    expect(readGold(folder).faults).toEqual([{ file, path: '', message: 'not JSON: line 3, column 1: found }, expected text as a key' }]);
  });

  it('says what is wrong with the folder', () => {
    const file = put('a.json', '');
    put('a.ann', '');
    const fault = (path: string): string[] => readGold(path).faults.map(({ file: named, message }) => `${named}: ${message}`);
    expect(fault(join(folder, 'none'))).toEqual([`${join(folder, 'none')}: no such file or directory`]);
    expect(fault(join(file, 'below'))).toEqual([`${join(file, 'below')}: not a directory`]);
    rmSync(file);
    expect(fault(folder)).toEqual([`${folder}: holds no gold (*.json)`]);
  });

  it('says that a named folder cannot be read as a file', () => {
    mkdirSync(join(folder, 'a.json'));
    expect(readGold(folder).faults).toEqual([{ file: join(folder, 'a.json'), path: '', message: 'illegal operation on a directory' }]);
  });

  it('refuses two documents of one id, naming both files', () => {
    const first = putGold('a');
    const second = putGold('a', 'b.json');
    expect(readGold(folder).faults).toEqual([
      { file: second, path: '/id', message: `found "a", which is the id of ${first} already, expected another` },
      { file: second, path: '/id', message: 'found "a", expected "b" as in the file\'s name' },
    ]);
  });
});

describe('a split', () => {
  const split = (text: string, half: string): { file: string; half: string } => ({ file: put('halves.tsv', text), half });

  it('chooses the documents of a half; those of the other are not read', () => {
    putGold('a');
    put('b.json', 'not JSON');
    expect(readGold(folder, split('id\thalf\na\tcheck\nb\ttune\nc\tcheck\n', 'check'))).toMatchObject({ gold: [{ id: 'a' }], faults: [] });
  });

  it('may have Windows line endings and a byte order mark', () => {
    putGold('a');
    expect(ids(readGold(folder, split('\uFEFFid\thalf\r\na\tcheck\r\n\r\n', 'check')).gold)).toEqual(['a']);
  });

  it.each([
    ['id\thalf\na\tcheck\nb\ttune', 'chekc', 'found no half "chekc", expected one of check, tune'],
    ['id\thalf\nb\tcheck', 'check', 'found no document of the half "check" in FOLDER'],
    ['a\tcheck', 'check', 'found the header "a\\tcheck", expected the columns id and half with a tab between them'],
    ['id half\na check', 'check', 'found the header "id half", expected the columns id and half with a tab between them'],
    ['', 'check', 'found the header "", expected the columns id and half with a tab between them'],
  ])('%j with the half %s is refused', (text, half, message) => {
    putGold('a');
    const given = split(text, half);
    expect(readGold(folder, given)).toMatchObject({
      gold: [],
      faults: [{ file: given.file, path: '', message: message.replace('FOLDER', folder) }],
    });
  });

  it('that is missing is refused', () => {
    putGold('a');
    const file = join(folder, 'none.tsv');
    expect(readGold(folder, { file, half: 'check' }).faults).toEqual([{ file, path: '', message: 'no such file or directory' }]);
  });
});

describe('digests', () => {
  const gold = goldReport('a', [{ age: goldAge(61) }]);

  it('do not change with the order of keys or documents', () => {
    const turned = Object.fromEntries(Object.entries(gold).reverse()) as unknown as GoldReport;
    expect(goldDigest(turned)).toBe(goldDigest(gold));
    const other = goldReport('b', []);
    expect(datasetDigest([other, gold])).toBe(datasetDigest([turned, other]));
  });

  it('change with any value', () => {
    expect(goldDigest({ ...gold, notes: 'x' })).not.toBe(goldDigest(gold));
    expect(datasetDigest([gold])).not.toBe(datasetDigest([gold, gold]));
    expect(goldDigest(gold)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('stay the same from release to release', () => {
    expect(goldDigest(goldReport('a', []))).toBe('sha256:87fbba1bb9ce9b0737497e814334f8c1448e276ce25853346d21b8b5935cd598');
  });
});
