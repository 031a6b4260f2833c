/**
 * Judges by gold how many operations papers with one patient tell, and keeps what is known of their mentions as one set of
 * scripts/operations/judged-operations.json, from which `scripts/train-operations.ts` learns.
 *
 *     node scripts/judge-operations.ts GOLD_DIR --inputs DIR --as NAME [--split FILE:PART]
 *
 * A set of that name is replaced, the others stay.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '../src/document/read-document.ts';
import { findPapers, PAPER_ENDINGS } from '../src/evaluate/find-papers.ts';
import { readGold } from '../src/evaluate/gold/read-gold.ts';
import type { Annotation, Extractor } from '../src/extractors/extractor.ts';
import { EXTRACTORS } from '../src/extractors/index.ts';
import { operationFeatures } from '../src/extractors/treatments/operations.ts';
import { operationsTold } from '../src/extractors/treatments/settle.ts';
import type { GoldReport } from '../src/generated/gold.ts';
import type { TreatmentValue } from '../src/generated/report.ts';
import { layOut } from '../src/layout/lay-out.ts';
import { readInput } from '../src/pipeline.ts';
import { toCases } from '../src/records/to-cases.ts';
import { readTable, writeTable, type JudgedPaper } from './operations/table.ts';

/** A number for a paper that does not tell which it is. */
function groupOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % 9973;
}

/** The mentions of operations in a paper; null where it has not one patient by gold and by the rules, or no operation by one of them. */
async function judge(path: string, gold: GoldReport): Promise<JudgedPaper | null> {
  const input = readInput(layOut(await readDocument(readFileSync(path), { fileName: basename(path) })));
  const [one, another] = gold.cases, operations = one?.treatments.filter(({ modality }) => modality === 'surgery').length ?? 0;
  if (another || operations === 0) return null;
  const told: (readonly Annotation<TreatmentValue>[])[] = [];
  // The mentions are those that the events are made of, in the scope of the paper's patient.
  const watched = EXTRACTORS.map((extractor): Extractor => (extractor.name !== 'treatments' ? extractor : {
    ...extractor,
    resolve: (annotations, scope) => {
      if (scope.count === 1) told.push(operationsTold(annotations as Annotation<TreatmentValue>[], scope));
      return extractor.resolve(annotations, scope);
    },
  }));
  toCases(EXTRACTORS.flatMap((extractor): Annotation[] => extractor.extract(input)), watched, input);
  const [mentions = []] = told;
  return mentions.length === 0 ? null : { group: groupOf(gold.id), operations, mentions: mentions.slice(1).map((mention, i) => operationFeatures(mention, mentions.slice(0, i + 1), input.reading)) };
}

const { positionals: [folder], values: { inputs, as, split } } = parseArgs({
  allowPositionals: true, options: { inputs: { type: 'string' }, as: { type: 'string' }, split: { type: 'string' } },
});
if (folder === undefined || inputs === undefined || as === undefined) {
  console.error('usage: node scripts/judge-operations.ts GOLD_DIR --inputs DIR --as NAME [--split FILE:PART]');
  process.exitCode = 2;
} else {
  const colon = split?.lastIndexOf(':') ?? -1;
  const { gold, faults } = readGold(folder, split === undefined ? undefined : { file: split.slice(0, colon), half: split.slice(colon + 1) });
  for (const { file, message } of faults) console.error(`${file}: ${message}`);
  const found = findPapers(inputs, gold.map(({ id }) => id), PAPER_ENDINGS);
  const papers: JudgedPaper[] = [];
  for (const one of gold) {
    const path = found.get(one.id);
    const judged = path === undefined ? null : await judge(path, one);
    if (judged) papers.push(judged);
  }
  if (papers.length === 0) {
    console.error('no paper was judged: the table stays as it is');
    process.exitCode = 1;
  } else {
    writeTable([...readTable().filter(({ name }) => name !== as), { name: as, papers }]);
    console.log(`${as}: ${papers.length} papers, ${papers.reduce((sum, { mentions }) => sum + mentions.length + 1, 0)} mentions of operations`);
  }
}
