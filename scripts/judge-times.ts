/**
 * Judges by gold the times that papers with one patient tell, and keeps what is known of each, and whether it is the length of the
 * follow-up, as one set of scripts/follow-up-times/judged-times.json, from which `scripts/train-follow-up-times.ts` learns.
 *
 *     node scripts/judge-times.ts GOLD_DIR --inputs DIR --as NAME [--split FILE:PART] [--unseen]
 *
 * A set of that name is replaced, the others stay. Say --unseen of papers that no rule was made from.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '../src/document/read-document.ts';
import { findPapers, PAPER_ENDINGS } from '../src/evaluate/find-papers.ts';
import { readGold } from '../src/evaluate/gold/read-gold.ts';
import { MEASURES } from '../src/evaluate/scoring/measures.ts';
import { withRules } from '../src/extractors/follow-up/times/choose-time.ts';
import { findTimes } from '../src/extractors/follow-up/times/time-features.ts';
import { EXTRACTORS } from '../src/extractors/index.ts';
import type { Annotation, ExtractInput } from '../src/extractors/extractor.ts';
import type { GoldReport } from '../src/generated/gold.ts';
import { layOut } from '../src/layout/lay-out.ts';
import { loadLexicon } from '../src/lexicon/lexicon.ts';
import { readInput } from '../src/pipeline.ts';
import { toCases } from '../src/records/to-cases.ts';
import { readTable, writeTable, type JudgedPaper } from './follow-up-times/table.ts';

/** How the evaluation compares lengths. */
const LENGTH = MEASURES.find(({ id }) => id === 'fuMonths');

/** A number for a paper that does not tell which it is. */
function groupOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % 9973;
}

/** The times of a paper as the rules alone read it; null where it has not one patient by gold and by the rules. */
async function judge(path: string, gold: GoldReport): Promise<JudgedPaper | null> {
  const input: ExtractInput = { ...readInput(layOut(await readDocument(readFileSync(path), { fileName: basename(path) }))), lexicon: (name) => (name === 'follow-up-times' ? { ...loadLexicon(name), entries: [] } : loadLexicon(name)) };
  const { cases } = toCases(EXTRACTORS.flatMap((extractor): Annotation[] => extractor.extract(input)), EXTRACTORS, input);
  const own = cases.filter(({ origin }) => origin === 'reported'), [one] = gold.cases;
  if (own.length !== 1 || gold.cases.length !== 1 || !one) return null;
  const ruled = own[0]?.followUp?.value.durationMonths ?? null, months = one.followUp?.months ?? null;
  const times = findTimes(input).map((time) => ({ features: withRules(time, ruled), right: months !== null && LENGTH?.answers(String(time.duration.months), [String(months)]) === true }));
  return { group: groupOf(gold.id), hasLength: months !== null, hasRuled: ruled !== null, times };
}

const { positionals: [folder], values: { inputs, as, split, unseen } } = parseArgs({
  allowPositionals: true, options: { inputs: { type: 'string' }, as: { type: 'string' }, split: { type: 'string' }, unseen: { type: 'boolean' } },
});
if (folder === undefined || inputs === undefined || as === undefined) {
  console.error('usage: node scripts/judge-times.ts GOLD_DIR --inputs DIR --as NAME [--split FILE:PART] [--unseen]');
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
    writeTable([...readTable().filter(({ name }) => name !== as), { name: as, unseen: unseen === true, papers }]);
    console.log(`${as}: ${papers.length} papers, ${papers.reduce((sum, { times }) => sum + times.length, 0)} times`);
  }
}
