/**
 * Learns the weights of `operations` from scripts/operations/judged-operations.json, reports how often the number of operations is right
 * with them, and writes lexicons/operations.json with its row in lexicons/README.md. `scripts/judge-operations.ts` makes the table from
 * papers and their gold.
 *
 * The report is cross-validated: each paper is read by weights that were learned without it.
 */
import { isNewBy } from '../src/extractors/treatments/operations.ts';
import { learnWeights } from './operations/learn.ts';
import { readTable, type JudgedPaper, type JudgedSet } from './operations/table.ts';
import { writeWeights } from './write-lexicon.ts';

const FOLDS = 10;

function countBy({ mentions }: JudgedPaper, weights: ReadonlyMap<string, number>): number {
  return 1 + mentions.filter((of) => isNewBy(of, weights)).length;
}

function report(sets: readonly JudgedSet[]): void {
  const all = sets.flatMap(({ papers }) => papers);
  const learned = Array.from({ length: FOLDS }, (_, fold) => learnWeights(all.filter(({ group }) => group % FOLDS !== fold)));
  for (const { name, papers } of sets) {
    const told = papers.map((paper) => ({ wanted: paper.operations, counted: countBy(paper, learned[paper.group % FOLDS] ?? new Map()) }));
    const right = told.filter(({ wanted, counted }) => wanted === counted).length,
      few = told.filter(({ wanted, counted }) => counted < wanted).length;
    console.log(
      `${name.padEnd(12)} ${papers.length} papers: number of operations right in ${(right / papers.length).toFixed(3)}, too few in ${few}, too many in ${papers.length - right - few}`,
    );
  }
}

const sets = readTable();
if (sets.length === 0) {
  console.error('scripts/operations/judged-operations.json is not there: make it with scripts/judge-operations.ts');
  process.exitCode = 1;
} else {
  report(sets);
  const papers = sets.flatMap((set) => set.papers);
  writeWeights(
    {
      name: 'operations',
      version: '1.0.0',
      source: `made by scripts/train-operations.ts: log odds that a mention is of another operation than those before it, learned on the number of operations in ${papers.length} open-access case reports, and the same reports told in other words, that people told (scripts/operations/judged-operations.json)`,
    },
    learnWeights(papers),
  );
}
