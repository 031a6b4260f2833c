/**
 * Evaluates the reference corpora and keeps the result: a page per dataset in docs/quality, and the newest figures in
 * docs/quality/runs.json, from which README.md shows its table (`npm run readme`).
 * `--keep DIR` leaves each run.json and report.html there. Says so and exits 0 where the corpora are not here.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { EvaluationRun } from '../src/generated/evaluation.ts';
import { corpusFolder, NO_CORPUS } from '../tests/corpus.ts';
import { qualityPage } from './quality-page.ts';

/** What README shows of a run. */
export interface KeptRun {
  readonly date: string;
  readonly dataset: EvaluationRun['dataset'];
  readonly macro: EvaluationRun['macro'];
  readonly fields: readonly {
    readonly field: string;
    readonly title: string;
    readonly core: boolean;
    readonly due: number;
    readonly f1: number;
    readonly interval: readonly [number, number];
  }[];
  readonly calibration: { readonly expectedError: number; readonly acceptable: number };
}

const root = fileURLToPath(new URL('..', import.meta.url));
const quality = join(root, 'docs', 'quality');

function evaluateInto(out: string, args: readonly string[]): EvaluationRun {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'caseglean.js'), 'evaluate', ...args, '--out', out], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`evaluate ${args.join(' ')}: ${stderr}`);
  return JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as EvaluationRun;
}

function kept(run: EvaluationRun, date: string): KeptRun {
  const { expectedError, acceptable } = run.calibration.all;
  return {
    date,
    dataset: run.dataset,
    macro: run.macro,
    calibration: { expectedError, acceptable },
    fields: run.fields.map(({ field, title, core, score }) => ({
      field,
      title,
      core,
      due: score.due,
      f1: score.f1,
      interval: score.interval,
    })),
  };
}

function keepAll(corpus: string, out: string, date: string): void {
  const gold = join(corpus, 'gold', 'dev'),
    papers = join(corpus, 'corpus', 'dev'),
    brat = join(corpus, 'corpus', 'maccrobat');
  const half = (name: string): string[] => ['--split', `${join(corpus, 'gold', 'SPLIT.tsv')}:${name}`];
  const all = evaluateInto(join(out, 'dev'), [gold, '--inputs', papers, '--truth', papers, '--index', join(papers, 'INDEX.tsv')]);
  const parts = ['tune', 'check'].map((name) => evaluateInto(join(out, `dev-${name}`), [gold, '--inputs', papers, ...half(name)]));
  const outside = evaluateInto(join(out, 'maccrobat'), [brat, '--inputs', brat]);
  writeFileSync(join(quality, `${date}-dev.md`), qualityPage({ all, parts }, date));
  writeFileSync(join(quality, `${date}-maccrobat.md`), qualityPage({ all: outside, parts: [] }, date));
  writeFileSync(
    join(quality, 'runs.json'),
    `${JSON.stringify(
      [all, ...parts, outside].map((run) => kept(run, date)),
      null,
      1,
    )}\n`,
  );
}

const corpus = corpusFolder();
const { values } = parseArgs({ options: { keep: { type: 'string' } } });
if (corpus === null) {
  console.log(NO_CORPUS);
} else {
  const out = values.keep ?? mkdtempSync(join(tmpdir(), 'caseglean-runs-'));
  keepAll(corpus, out, new Date().toISOString().slice(0, 10));
  if (values.keep === undefined) rmSync(out, { recursive: true, force: true });
}
