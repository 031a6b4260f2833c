/**
 * Judges by gold the values that the present rules read, and keeps what was known of each, and whether it was right, as one set of
 * scripts/confidence/judged-values.json, from which `scripts/train-confidence.ts` learns.
 *
 *     node scripts/judge-values.ts GOLD_DIR --inputs DIR --as NAME [--split FILE:PART]
 *
 * A set of that name is replaced, the others stay. Name a set `PAPERS@STATE`: sets of the same PAPERS must come from the same gold, and
 * share their weight. Papers that rules were not yet made from tell more of the error to expect than they do afterwards.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '../src/document/read-document.ts';
import { findPapers, PAPER_ENDINGS } from '../src/evaluate/find-papers.ts';
import { readGold } from '../src/evaluate/gold/read-gold.ts';
import { judgeDocument } from './confidence/collect.ts';
import { readTable, writeTable, type JudgedFact, type JudgedSet, type JudgedValue } from './confidence/table.ts';

async function judge(folder: string, inputs: string, name: string, split?: string): Promise<JudgedSet> {
  const colon = split?.lastIndexOf(':') ?? -1;
  const { gold, faults } = readGold(folder, split === undefined ? undefined : { file: split.slice(0, colon), half: split.slice(colon + 1) });
  for (const { file, message } of faults) console.error(`${file}: ${message}`);
  const papers = findPapers(inputs, gold.map(({ id }) => id), PAPER_ENDINGS);
  const facts: JudgedFact[] = [], values: JudgedValue[] = [];
  for (const [number, one] of gold.entries()) {
    const path = papers.get(one.id);
    if (path === undefined) { console.error(`${one.id}: no paper in ${inputs}`); continue; }
    const judged = judgeDocument(await readDocument(readFileSync(path), { fileName: basename(path) }), one, number);
    values.push(...judged.values.map((value) => ({ ...value, facts: value.facts.map((at) => at + facts.length) })));
    facts.push(...judged.facts);
  }
  return { name, facts, values };
}

const { positionals: [folder], values: { inputs, as, split } } = parseArgs({
  allowPositionals: true, options: { inputs: { type: 'string' }, as: { type: 'string' }, split: { type: 'string' } },
});
if (folder === undefined || inputs === undefined || as === undefined) {
  console.error('usage: node scripts/judge-values.ts GOLD_DIR --inputs DIR --as NAME [--split FILE:PART]');
  process.exitCode = 2;
} else {
  const set = await judge(folder, inputs, as, split);
  if (set.values.length === 0) {
    console.error('no value was judged: the table stays as it is');
    process.exitCode = 1;
  } else {
    writeTable([...readTable().filter(({ name }) => name !== as), set]);
    console.log(`${as}: ${set.values.length} values judged, ${set.values.filter(({ right }) => !right).length} of them wrong`);
  }
}
