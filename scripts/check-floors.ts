/**
 * Scores the records and texts of the reference corpora and compares them with the floors in docs/quality/floors.json.
 * Prints one line a measure; exits 1 where a measure is below its floor. Says so and exits 0 where the corpora are not here.
 * `--keep DIR` leaves the records and texts there, `--write` keeps all measures in docs/quality/scores.json, `--all` prints them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusFolder, NO_CORPUS } from '../tests/corpus.ts';

interface Floor {
  readonly measure: string;
  readonly floor: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const launcher = join(root, 'bin', 'caseglean.js');

function run(command: string, args: readonly string[]): string {
  const result = spawnSync(command, [...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0 && command !== process.execPath) throw new Error(`${command} ${args.join(' ')}: ${result.stderr}`);
  return result.stdout;
}

/** Measures by name: `dev.MACRO`, `check.age`, `layout.dev.paragraphs`, `tables.dev`, `seed.pdf.errors` … */
function measure(corpus: string, out: string): Map<string, number> {
  const found = new Map<string, number>();
  const tool = (name: string): string => join(corpus, 'tools', name);
  run(process.execPath, [launcher, 'extract', join(corpus, 'corpus', 'dev'), '--out', join(out, 'dev')]);
  for (const [name, split] of [
    ['dev', null],
    ['check', 'check'],
  ] as const) {
    const json = join(out, `${name}.score.json`);
    run('python3', [
      tool('score.py'),
      join(out, 'dev'),
      join(corpus, 'gold', 'dev'),
      '--boot',
      '1',
      '--json',
      json,
      ...(split ? ['--split', `${join(corpus, 'gold', 'SPLIT.tsv')}:${split}`] : []),
    ]);
    for (const [field, score] of Object.entries(JSON.parse(readFileSync(json, 'utf8')) as Record<string, { f1: number }>))
      found.set(`${name}.${field}`, score.f1);
  }
  const tables = run('python3', [tool('score_tables.py'), join(out, 'dev'), join(corpus, 'gold', 'dev'), join(corpus, 'corpus', 'dev')]);
  found.set('tables.dev', Number(/F1 ([\d.]+)/.exec(tables)?.[1]));
  for (const name of ['dev', 'layout'] as const) {
    const texts = join(out, `${name}-text`);
    run(process.execPath, [launcher, 'text', join(corpus, 'corpus', name), '--json', '--out', texts]);
    const scores = run('python3', [tool('layout_score.py'), texts, join(corpus, 'corpus', name)]);
    found.set(`layout.${name}.paragraphs`, Number(/paragraphs whole ([\d.]+)/.exec(scores)?.[1]));
    found.set(`layout.${name}.words`, Number(/words ([\d.]+)/.exec(scores)?.[1]));
    found.set(`layout.${name}.order`, Number(/neighbours in order ([\d.]+)/.exec(scores)?.[1]));
    found.set(`layout.${name}.cells`, Number(/table cells F1 ([\d.]+)/.exec(scores)?.[1]));
  }
  for (const ending of ['pdf', 'txt']) {
    const records = join(out, `seed-${ending}`);
    run(process.execPath, [launcher, 'extract', join(corpus, 'seed', `eccrine-porocarcinoma.${ending}`), '--out', records]);
    const errors = run('python3', [tool('score.py'), records, join(corpus, 'seed', 'gold'), '--boot', '1', '--errors', '50']);
    found.set(`seed.${ending}.right`, errors.split('\n').some((line) => line.startsWith('eccrine-porocarcinoma |')) ? 0 : 1);
  }
  return found;
}

const corpus = corpusFolder();
if (!corpus) {
  console.log(NO_CORPUS);
} else {
  const floors = JSON.parse(readFileSync(join(root, 'docs', 'quality', 'floors.json'), 'utf8')) as readonly Floor[];
  const kept = process.argv[process.argv.indexOf('--keep') + 1];
  const out = process.argv.includes('--keep') && kept ? kept : mkdtempSync(join(tmpdir(), 'caseglean-floors-'));
  const measured = measure(corpus, out);
  let below = 0;
  for (const { measure: name, floor } of floors) {
    const value = measured.get(name) ?? NaN;
    const holds = value >= floor;
    if (!holds) below += 1;
    console.log(`${holds ? 'holds' : 'BELOW'}  ${name.padEnd(26)} ${value.toFixed(3)}  floor ${floor.toFixed(3)}`);
  }
  if (process.argv.includes('--all')) for (const [name, value] of measured) console.log(`       ${name.padEnd(26)} ${value.toFixed(4)}`);
  if (process.argv.includes('--write')) {
    const measures = Object.fromEntries([...measured].sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(
      join(root, 'docs', 'quality', 'scores.json'),
      `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), measures }, null, 1)}\n`,
    );
  }
  if (!process.argv.includes('--keep')) rmSync(out, { recursive: true, force: true });
  console.log(`${floors.length - below} passed, ${below} failed`);
  process.exitCode = below > 0 ? 1 : 0;
}
