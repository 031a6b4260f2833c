import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseglean, scratchFolder } from './cli/run-binary.ts';

const DOCUMENTS = join(import.meta.dirname, '..', 'fixtures', 'documents');
const FILES = ['spiradenocarcinoma-back.pdf', 'chordoid-meningioma-series.pdf', 'carcinoid-review.pdf', 'scanned.pdf'].map((name) =>
  join(DOCUMENTS, name),
);

const folder = scratchFolder();

/** The records that a run writes, by file name. */
function records(name: string, files: readonly string[], env: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  const out = join(folder, name);
  mkdirSync(out);
  caseglean(['extract', ...files, '--ocr', 'never', '--out', out], { env });
  return new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file), 'utf8')]));
}

describe('records are byte-identical', () => {
  const plain: NodeJS.ProcessEnv = { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' };
  let first: ReadonlyMap<string, string>;
  beforeAll(() => {
    first = records('first', FILES, plain);
  }, 60_000);

  it('and there is one for each file', () => {
    expect(first.size).toBe(FILES.length);
    expect([...first.values()].some((record) => record.includes('"quote"'))).toBe(true);
  });

  it('when run again', () => {
    expect(records('again', FILES, plain)).toEqual(first);
  });

  it('in another time zone', () => {
    expect(records('tokyo', FILES, { ...plain, TZ: 'Asia/Tokyo' })).toEqual(first);
  });

  it('in another language', () => {
    expect(records('german', FILES, { ...plain, LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de' })).toEqual(first);
  });

  it('in reversed order', () => {
    expect(records('reversed', [...FILES].reverse(), plain)).toEqual(first);
  });

  it('each in a run of its own', () => {
    const alone = FILES.slice(0, 2).flatMap((file, i) => [...records(`alone-${i}`, [file], plain)]);
    for (const [file, record] of alone) expect(record).toBe(first.get(file));
  });
});
