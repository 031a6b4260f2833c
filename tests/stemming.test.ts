import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { similarity, stem } from '../src/stemming.ts';

it('stem brings the forms of a word together', () => {
  expect(stem('presentations')).toBe(stem('presentation'));
  expect(stem('excised')).toBe(stem('excise'));
  expect(stem('tumor')).not.toBe(stem('tumble'));
});

describe('similarity', () => {
  it('is 1 for equal words, higher for a slip than for another word', () => {
    expect(similarity('discussion', 'discussion')).toBe(1);
    expect(similarity('discussion', 'discusion')).toBeGreaterThan(similarity('discussion', 'references'));
    expect(similarity('ab', 'xy')).toBe(0);
  });
});

it('prints nothing when the language packages are loaded', () => {
  const program = `const { stem } = await import(${JSON.stringify(join(import.meta.dirname, '..', 'src', 'stemming.ts'))}); const { parseNumber } = await import(${JSON.stringify(join(import.meta.dirname, '..', 'src', 'numerals.ts'))}); stem('tumors'); parseNumber('one hundred and five');`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });
});
