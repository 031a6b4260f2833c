/**
 * Runs `extract` over the hostile files of the reference corpora and names each whose state is not accepted. `npm run hostile`.
 *
 * The folder is CASEGLEAN_CORPUS/hostile; its INDEX.tsv has a column `accept` with the states that are right for a file read without
 * character recognition. With `--ocr` pictures are recognised too, and a file that has no text else may then be done.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportRecord } from '../src/generated/report.ts';
import { extractFiles } from '../src/index.ts';
import { corpusFolder, NO_CORPUS } from '../tests/corpus.ts';

interface Expectation {
  readonly file: string;
  readonly category: string;
  readonly accept: readonly string[];
}

function readIndex(folder: string): Expectation[] {
  const [head = '', ...rows] = readFileSync(join(folder, 'INDEX.tsv'), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    return { file: cell('file'), category: cell('category'), accept: cell('accept').split('|') };
  });
}

const ocr = process.argv.includes('--ocr') ? 'auto' : 'never';

/** What is wrong with a record, in words; null where nothing is. */
function faultOf({ accept }: Expectation, record: ReportRecord): string | null {
  const isRecognised = ocr === 'auto' && record.completeness.pages.some(({ state }) => state === 'ocr');
  if (!accept.includes(record.state) && !(isRecognised && accept.includes('no-text')))
    return `state ${record.state}, accepted: ${accept.join(', ')}`;
  const { pages } = record.completeness;
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  if (record.state === 'done' && characters === 0) return 'done without a character';
  if (record.state === 'done' && pages.some((page) => page.state === 'failed' || (page.reason ?? null) !== null))
    return 'done although a page was lost';
  if (['partial', 'failed', 'no-text'].includes(record.state) && !record.findings.some(({ severity }) => severity === 'error'))
    return 'no finding says what was lost';
  return /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\\u00[01][0-8b-f]/i.test(JSON.stringify(record.cases))
    ? 'control characters in the record'
    : null;
}

const corpus = corpusFolder();
const folder = corpus === null ? null : join(corpus, 'hostile');
if (folder === null || !existsSync(folder)) {
  console.log(NO_CORPUS);
} else {
  const expected = readIndex(folder);
  const states = new Map<string, number>();
  let faults = 0,
    next = 0;
  for await (const { record } of extractFiles(
    expected.map(({ file }) => join(folder, file)),
    { ocr },
  )) {
    const expectation = expected[next++];
    if (expectation === undefined) break;
    const fault = record === null ? 'no record' : faultOf(expectation, record);
    states.set(record?.state ?? 'missing', (states.get(record?.state ?? 'missing') ?? 0) + 1);
    if (fault === null) continue;
    faults += 1;
    console.log(`${expectation.file} (${expectation.category}): ${fault}`);
    for (const found of record?.findings ?? []) if (found.severity !== 'info') console.log(`    ${found.code}: ${found.message}`);
  }
  console.log(
    `${next} of ${expected.length} files, ${faults} not as they should be; ${[...states].map(([state, count]) => `${count} ${state}`).join(', ')}`,
  );
  process.exitCode = faults === 0 ? 0 : 1;
}
