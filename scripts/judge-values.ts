/**
 * Judges by gold the values that the present rules read, and keeps what was known of each, and whether it was right, as one set of
 * scripts/confidence/judged-values.json, from which `scripts/train-confidence.ts` learns.
 *
 *     node scripts/judge-values.ts GOLD_DIR --inputs DIR --as NAME [--split FILE:PART] [--read] [--share 0.5]
 *
 * A set of that name is replaced, the others stay. `--read` says that rules were mended by what is wrong in these papers: there they are
 * right more often than on a stranger's paper. `--share` is what each value counts, 1 where not given. Files of the same name are
 * the same paper in all sets.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '../src/document/read-document.ts';
import { judgeDocument } from './confidence/collect.ts';
import { readTable, writeTable, type JudgedFact, type JudgedSet, type JudgedValue } from './confidence/table.ts';
import { askedOf, keepSet, paperNumber, papersOf, type Asked } from './gold-papers.ts';

async function judge(asked: Asked): Promise<JudgedSet> {
  const facts: JudgedFact[] = [],
    values: JudgedValue[] = [];
  for (const { gold, path } of papersOf(asked)) {
    if (path === undefined) {
      console.error(`${gold.id}: no paper in ${asked.inputs}`);
      continue;
    }
    const judged = judgeDocument(await readDocument(readFileSync(path), { fileName: basename(path) }), gold, paperNumber(gold.id));
    values.push(...judged.values.map((value) => ({ ...value, facts: value.facts.map((at) => at + facts.length) })));
    facts.push(...judged.facts);
  }
  return { name: asked.as, read: asked.more['read'] === true, share: Number(asked.more['share']), facts, values };
}

const asked = askedOf(
  'judge-values',
  { read: { type: 'boolean', default: false }, share: { type: 'string', default: '1' } },
  ' [--read] [--share 0.5]',
);
if (asked) {
  const set = await judge(asked),
    wrong = set.values.filter(({ right }) => !right).length;
  keepSet(
    set,
    { readTable, writeTable },
    { count: set.values.length, of: 'value', said: `${set.values.length} values judged, ${wrong} of them wrong` },
  );
}
