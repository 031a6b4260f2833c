/**
 * Fills the marked parts of README.md from real runs: the demo's output, one fact of its record, and the scores in
 * docs/quality: runs.json (written by `npm run quality`) and scores.json (`npm run floors -- --write`). `--check` writes nothing
 * and exits 1 where README.md differs.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportRecord } from '../src/generated/report.ts';
import type { KeptRun } from './keep-runs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = join(root, 'README.md');

const quality = join(root, 'docs', 'quality');

interface Scores {
  readonly measures: Readonly<Record<string, number>>;
}

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

/** The scores of the newest kept run; the columns are the whole set and the half that was not read. */
function scoreTable(): string {
  const runs = JSON.parse(readFileSync(join(quality, 'runs.json'), 'utf8')) as readonly KeptRun[];
  const { measures } = JSON.parse(readFileSync(join(quality, 'scores.json'), 'utf8')) as Scores;
  const run = (name: string, split: string | null): KeptRun => {
    const found = runs.find(({ dataset }) => dataset.name === name && dataset.split === split);
    if (found === undefined) throw new Error(`docs/quality/runs.json has no run of ${name}`);
    return found;
  };
  const all = run('dev', null),
    check = run('dev', 'check'),
    outside = run('maccrobat', null);
  const cell = (name: string): string => measures[name]?.toFixed(3) ?? '–';
  const score = ({ f1, interval }: { readonly f1: number; readonly interval: readonly [number, number] }): string =>
    `${f1.toFixed(3)} [${interval.map((end) => end.toFixed(2)).join(', ')}]`;
  const row = ({ field, title, core, due, ...whole }: KeptRun['fields'][number]): string => {
    const part = check.fields.find((one) => one.field === field);
    return `| ${title}${core ? ' †' : ''} | ${due} | ${score(whole)} | ${part === undefined ? '–' : score(part)} |`;
  };
  const mean = ({ macro }: KeptRun): string => (macro === null ? '–' : `**${score(macro)}**`);
  const outsideField = (name: string): string => outside.fields.find(({ field }) => field === name)?.f1.toFixed(3) ?? '–';
  return [
    `F1 with 95 % intervals on ${all.dataset.documents} open-access reports with ${all.dataset.cases} patients, read from their PDFs (${all.date}). The right column is the half whose errors were not read; its totals were watched while rules were made, so expect somewhat less on papers of your own.`,
    '',
    '| field | gold values | all | half not read |',
    '|---|---|---|---|',
    ...all.fields.map(row),
    `| **mean of the fields marked †** | | ${mean(all)} | ${mean(check)} |`,
    '',
    `On ${outside.dataset.documents} case reports of all specialties that others annotated (MACCROBAT): age ${outsideField('age')}, sex ${outsideField('sex')}. Reading: whole paragraphs ${cell('layout.dev.paragraphs')} on typeset and ${cell('layout.layout.paragraphs')} on printed journal pages, neighbours in order ${cell('layout.dev.order')} and ${cell('layout.layout.order')}; published patients of literature tables by age and sex ${cell('tables.dev')}.`,
    '',
    `All figures of that day: [docs/quality/${all.date}-dev.md](docs/quality/${all.date}-dev.md).`,
  ].join('\n');
}

function fill(text: string, name: string, content: string): string {
  const open = `<!-- ${name} -->`,
    close = `<!-- /${name} -->`;
  const from = text.indexOf(open),
    to = text.indexOf(close);
  if (from < 0 || to < from) throw new Error(`README.md has no part ${name}`);
  return `${text.slice(0, from + open.length)}\n${content}\n${text.slice(to)}`;
}

const before = readFileSync(readme, 'utf8');
const after = [
  ['demo', demoOutput()],
  ['fact', oneFact()],
  ['scores', scoreTable()],
].reduce((text, [name = '', content = '']) => fill(text, name, content), before);
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('README.md does not show what the program gives now; run `npm run readme`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(readme, after);
}
