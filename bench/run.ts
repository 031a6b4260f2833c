/**
 * Measures the way from PDF to record: processor time a page once warm and that of extraction by words, the wait for a first
 * record, memory of one paper.
 *
 *     node bench/run.ts [FOLDER] [--passes N] [--files N]
 *
 * FOLDER defaults to the fixtures; `--files` takes that many spread over the folder. Numbers depend on the machine and its load;
 * processor time depends less on load than the clock does.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureColdStart } from './cold-start.ts';
import { measurePeakMemory } from './peak-memory.ts';
import { measureWarm, type WarmPaper } from './warm.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { passes: { type: 'string', default: '3' }, files: { type: 'string' } },
});
const folder = positionals[0] ?? join(import.meta.dirname, '..', 'fixtures', 'documents');
const papers = await measureWarm(pdfsIn(folder, values.files === undefined ? null : Number(values.files)), Number(values.passes));
if (papers.length === 0) throw new RangeError(`no PDF with pages in ${folder}`);
printWarm(papers);
const paper = papers.toSorted((a, b) => Math.abs(a.pages - 4) - Math.abs(b.pages - 4) || a.path.localeCompare(b.path, 'en'))[0];
const largest = papers.toSorted((a, b) => statSync(b.path).size - statSync(a.path).size)[0];
if (paper !== undefined) await printCold(paper);
if (paper !== undefined && largest !== undefined) {
  print(
    `memory      ${measurePeakMemory(paper.path).toFixed(0)} MB at most in a fresh process for ${nameOf(paper)}; ${measurePeakMemory(largest.path).toFixed(0)} MB for the largest file, ${nameOf(largest)}`,
  );
}

function pdfsIn(path: string, most: number | null): { readonly path: string; readonly bytes: Uint8Array }[] {
  const names = readdirSync(path)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  const step = most === null ? 1 : Math.max(1, names.length / most);
  const chosen = names.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)).slice(0, most ?? names.length);
  return chosen.map((name) => ({ path: join(path, name), bytes: new Uint8Array(readFileSync(join(path, name))) }));
}

function printWarm(measured: readonly WarmPaper[]): void {
  const pages = sum(measured.map((each) => each.pages)),
    total = sum(measured.map((each) => each.total));
  const read = sum(measured.map((each) => each.read)),
    layout = sum(measured.map((each) => each.layout));
  const perPage = (milliseconds: number): string => (milliseconds / pages).toFixed(1);
  print(
    `warm        ${perPage(total)} ms CPU a page (read ${perPage(read)}, layout ${perPage(layout)}, rest ${perPage(total - read - layout)}); ${measured.length} papers, ${pages} pages`,
  );
  print(`  extraction ${((3000 * (total - read - layout)) / sum(measured.map((each) => each.words))).toFixed(1)} ms CPU for 3,000 words`);
  const slowest = measured.toSorted((a, b) => b.total / b.pages - a.total / a.pages).slice(0, 3);
  for (const each of slowest)
    print(
      `  slowest   ${(each.total / each.pages).toFixed(1)} ms a page: ${nameOf(each)} (read ${(each.read / each.pages).toFixed(1)}, layout ${(each.layout / each.pages).toFixed(1)})`,
    );
}

async function printCold(measured: WarmPaper): Promise<void> {
  const { best, median } = await measureColdStart(measured.path);
  print(
    `cold start  ${(best / 1000).toFixed(2)} s at best, ${(median / 1000).toFixed(2)} s at the median, to the record of ${nameOf(measured)}`,
  );
}

function nameOf({ path, pages }: WarmPaper): string {
  return `${path.slice(path.lastIndexOf('/') + 1)} with ${pages} page${pages === 1 ? '' : 's'}`;
}

function sum(values_: readonly number[]): number {
  return values_.reduce((total, value) => total + value, 0);
}

function print(line: string): void {
  console.log(line);
}
