/**
 * The main job on an invented paper: reads a PDF into a checked record and prints each value with the words and the page that prove
 * it. The record itself is left in out/demo.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseRecord, Evidence, ReportRecord } from '../src/generated/report.ts';

interface Fact {
  readonly value: unknown;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const input = process.argv[2] ?? join(root, 'fixtures', 'documents', 'spiradenocarcinoma-back.pdf');
const out = join(root, 'out', 'demo');
const run = spawnSync(process.execPath, [join(root, 'bin', 'caseglean.js'), 'extract', input, '--out', out], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (run.status !== 0) process.exit(run.status ?? 1);

const file = join(out, `${basename(input).replace(/\.[^.]+$/, '')}.json`);
const record = JSON.parse(readFileSync(file, 'utf8')) as ReportRecord;
console.log(`${record.article.title ?? 'untitled'}\n`);
for (const one of record.cases.filter((each) => each.origin === 'reported')) printCase(one);
const listed = record.cases.filter((each) => each.origin === 'literature');
if (listed.length > 0) {
  console.log(`${listed.length} published patients listed in tables:`);
  for (const one of listed)
    console.log(
      `  ${(one.reference?.text ?? one.id).padEnd(28)} ${short(one.patient.age?.value)} ${short(one.patient.sex?.value)}  ${short(one.tumor.primarySite?.value)}  ${short(one.followUp?.value)}`,
    );
}
for (const found of record.findings) console.log(`\n${found.severity}: ${found.message} (${found.code})`);
console.log(`\nThe whole record: ${file.slice(root.length)}`);

function printCase(one: CaseRecord): void {
  console.log(`${one.id}${one.label ? ` (${one.label})` : ''}`);
  const { patient, tumor } = one;
  const fields: [string, Fact | null][] = [
    ['age', patient.age],
    ['sex', patient.sex],
    ['primary site', tumor.primarySite],
    ['histology', tumor.histology],
    ['grade', tumor.grade],
    ['stage', tumor.stage],
    ['size', tumor.size],
    ...one.treatments.map((fact): [string, Fact] => ['treatment', fact]),
    ...one.ki67.map((fact): [string, Fact] => ['Ki-67', fact]),
    ...one.metastases.map((fact): [string, Fact] => ['metastasis', fact]),
    ['recurrence', one.recurrence],
    ['follow-up', one.followUp],
  ];
  for (const [name, fact] of fields) {
    if (!fact) continue;
    const proof = fact.evidence[0];
    console.log(`  ${name.padEnd(13)}${short(fact.value)}`);
    if (proof)
      console.log(`  ${''.padEnd(13)}“${proof.quote.replace(/\s+/g, ' ').slice(0, 110)}”${proof.page === null ? '' : ` p. ${proof.page}`}`);
  }
  console.log('');
}

/** A value as one line: its stated parts only. */
function short(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  if (typeof value !== 'object') return '';
  if (Array.isArray(value)) return value.map(short).join(', ');
  return Object.entries(value)
    .filter(
      ([, part]) => part !== null && part !== false && !(Array.isArray(part) && part.length === 0) && part !== 'unstated' && part !== '=',
    )
    .map(([key, part]) => (['text', 'name', 'site', 'marker', 'unit'].includes(key) ? short(part) : `${key} ${short(part)}`))
    .join(' · ');
}
