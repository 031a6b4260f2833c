/**
 * Fills the marked parts of README.md from real runs: the demo's output, one fact of its record, and the scores in
 * docs/quality/scores.json (written by `npm run floors -- --write`). `--check` writes nothing and exits 1 where README.md differs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportRecord } from '../src/generated/report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = join(root, 'README.md');

interface Scores { readonly date: string; readonly measures: Readonly<Record<string, number>> }

function demoOutput(): string {
  const run = spawnSync(process.execPath, [join(root, 'scripts', 'demo.ts')], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  const lines = run.stdout.trimEnd().split('\n');
  const shown = lines.length > 40 ? [...lines.slice(0, 24), '  …', ...lines.slice(-12)] : lines;
  return `\`\`\`\n${shown.join('\n')}\n\`\`\``;
}

function oneFact(): string {
  const record = JSON.parse(readFileSync(join(root, 'out', 'demo', 'spiradenocarcinoma-back.json'), 'utf8')) as ReportRecord;
  const one = record.cases[0];
  return `\`\`\`json\n${JSON.stringify(one?.ki67[0] ?? one?.patient.age ?? null, null, 1)}\n\`\`\``;
}

const FIELDS = ['cases', 'age', 'sex', 'site3', 'site4', 'laterality', 'histology', 'morphology4', 'modality', 'agents', 'rtDose', 'notGiven', 'ki67', 'metastases', 'recurrence', 'fuMonths', 'fuStatus', 'MACRO'];

function scoreTable(): string {
  const file = join(root, 'docs', 'quality', 'scores.json');
  if (!existsSync(file)) return 'No scores yet.';
  const { date, measures } = JSON.parse(readFileSync(file, 'utf8')) as Scores;
  const cell = (name: string): string => measures[name]?.toFixed(3) ?? '–';
  return [
    `F1 on 129 open-access reports with 188 patients, read from their PDFs (${date}). The right column is the half whose errors were not read; its totals were watched while rules were made, so expect somewhat less on papers of your own.`, '',
    '| field | all | half not read |', '|---|---|---|',
    ...FIELDS.map((field) => `| ${field === 'MACRO' ? '**mean of ten core fields**' : field} | ${cell(`dev.${field}`)} | ${cell(`check.${field}`)} |`), '',
    `Reading: whole paragraphs ${cell('layout.dev.paragraphs')} on typeset and ${cell('layout.layout.paragraphs')} on printed journal pages, neighbours in order ${cell('layout.dev.order')} and ${cell('layout.layout.order')}; published patients of literature tables ${cell('tables.dev')}.`,
  ].join('\n');
}

function fill(text: string, name: string, content: string): string {
  const open = `<!-- ${name} -->`, close = `<!-- /${name} -->`;
  const from = text.indexOf(open), to = text.indexOf(close);
  if (from < 0 || to < from) throw new Error(`README.md has no part ${name}`);
  return `${text.slice(0, from + open.length)}\n${content}\n${text.slice(to)}`;
}

const before = readFileSync(readme, 'utf8');
const after = [['demo', demoOutput()], ['fact', oneFact()], ['scores', scoreTable()]].reduce((text, [name = '', content = '']) => fill(text, name, content), before);
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('README.md does not show what the program gives now; run `npm run readme`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(readme, after);
}
