import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EvaluationRun } from '../../src/generated/evaluation.ts';
import { corpusFolder, NO_CORPUS } from '../corpus.ts';
import { caseglean } from '../cli/run-binary.ts';

const corpus = corpusFolder();

/** Scores that the reference scorer prints as JSON, by field. */
type Reference = Readonly<Record<string, { readonly f1: number; readonly p?: number; readonly r?: number }>>;

// The records come from the articles' true texts: that is fast, and any records serve to compare two scorers.
describe.skipIf(corpus === null)(`agreement with the reference scorer${corpus === null ? ` (${NO_CORPUS})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'caseglean-agreement-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const gold = join(corpus ?? '', 'gold', 'dev'),
    split = join(corpus ?? '', 'gold', 'SPLIT.tsv');
  const records = join(folder, 'records');

  it('makes the records', () => {
    const made = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'extract-truth.ts'), join(corpus ?? '', 'corpus', 'dev'), records],
      { encoding: 'utf8' },
    );
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
  }, 180_000);

  it.each([null, 'tune', 'check'])(
    'on part %s',
    (part) => {
      const parts = part === null ? [] : ['--split', `${split}:${part}`];
      const out = join(folder, `${part ?? 'all'}.json`);
      const reference = spawnSync(
        'python3',
        [join(corpus ?? '', 'tools', 'score.py'), records, gold, '--boot', '1', '--json', out, ...parts],
        { encoding: 'utf8' },
      );
      expect(reference.status).toBe(0);
      const theirs = JSON.parse(readFileSync(out, 'utf8')) as Reference;
      const run = caseglean(['evaluate', gold, '--records', records, '--json', ...parts]);
      expect(run.stderr).toBe('');
      const ours = JSON.parse(run.stdout) as EvaluationRun;
      const shared = ours.fields.filter(({ field }) => field in theirs);
      expect(shared).toHaveLength(Object.keys(theirs).length - 1);
      for (const { field, score } of shared) {
        expect(score.f1, field).toBeCloseTo(theirs[field]?.f1 ?? NaN, 3);
        expect(score.precision, field).toBeCloseTo(theirs[field]?.p ?? NaN, 3);
        expect(score.recall, field).toBeCloseTo(theirs[field]?.r ?? NaN, 3);
      }
      expect(ours.macro?.f1).toBeCloseTo(theirs['MACRO']?.f1 ?? NaN, 3);
    },
    60_000,
  );
});
