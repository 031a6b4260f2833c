/**
 * Judges by gold the values that the present rules read, and keeps what was known of each, and whether it was right, as one set of
 * scripts/confidence/judged-values.json, from which `scripts/train-confidence.ts` learns.
 *
 *     node scripts/judge-values.ts GOLD_DIR --inputs DIR --as NAME [--split FILE:PART] [--read] [--share 0.5]
 *
 * A set of that name is replaced, the others stay. `--read` says that rules were mended by what is wrong in these papers: there they are
 * right more often than on a stranger's paper. `--share` is what each value counts, 1 where not given. Files of the same name are the same paper in all sets.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '../src/document/read-document.ts';
import { findPapers, PAPER_ENDINGS } from '../src/evaluate/find-papers.ts';
import { readGold } from '../src/evaluate/gold/read-gold.ts';
import { judgeDocument } from './confidence/collect.ts';
import { paperNumber, readTable, writeTable, type JudgedFact, type JudgedSet, type JudgedValue } from './confidence/table.ts';

async function judge(folder: string, { inputs, name, split, read, share }: { readonly inputs: string; readonly name: string; readonly split: string | undefined; readonly read: boolean; readonly share: number }): Promise<JudgedSet> {
  const colon = split?.lastIndexOf(':') ?? -1;
  const { gold, faults } = readGold(folder, split === undefined ? undefined : { file: split.slice(0, colon), half: split.slice(colon + 1) });
  for (const { file, message } of faults) console.error(`${file}: ${message}`);
  const papers = findPapers(inputs, gold.map(({ id }) => id), PAPER_ENDINGS);
  const facts: JudgedFact[] = [], values: JudgedValue[] = [];
  for (const one of gold) {
    const path = papers.get(one.id);
    if (path === undefined) { console.error(`${one.id}: no paper in ${inputs}`); continue; }
    const judged = judgeDocument(await readDocument(readFileSync(path), { fileName: basename(path) }), one, paperNumber(one.id));
    values.push(...judged.values.map((value) => ({ ...value, facts: value.facts.map((at) => at + facts.length) })));
    facts.push(...judged.facts);
  }
  return { name, read, share, facts, values };
}

const { positionals: [folder], values: { inputs, as, split, read, share } } = parseArgs({
  allowPositionals: true, options: { inputs: { type: 'string' }, as: { type: 'string' }, split: { type: 'string' }, read: { type: 'boolean', default: false }, share: { type: 'string', default: '1' } },
});
if (folder === undefined || inputs === undefined || as === undefined) {
  console.error('usage: node scripts/judge-values.ts GOLD_DIR --inputs DIR --as NAME [--split FILE:PART] [--read] [--share 0.5]');
  process.exitCode = 2;
} else {
  const set = await judge(folder, { inputs, name: as, split, read, share: Number(share) });
  if (set.values.length === 0) {
    console.error('no value was judged: the table stays as it is');
    process.exitCode = 1;
  } else {
    writeTable([...readTable().filter(({ name }) => name !== as), set]);
    console.log(`${as}: ${set.values.length} values judged, ${set.values.filter(({ right }) => !right).length} of them wrong`);
  }
}
