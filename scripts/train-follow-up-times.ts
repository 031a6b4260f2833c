/**
 * Learns the weights of `follow-up-times` from scripts/follow-up-times/judged-times.json, reports how often the length of the follow-up is
 * right with and without them, and writes lexicons/follow-up-times.json with its row in lexicons/README.md. `scripts/judge-times.ts` makes
 * the table from papers and their gold.
 *
 * The report is cross-validated: each paper is read by weights that were learned without it.
 */
import { BY_RULES, pickTime } from '../src/extractors/follow-up/times/choose-time.ts';
import { learnWeights } from './follow-up-times/learn.ts';
import { readTable, type JudgedPaper, type JudgedTimes } from './follow-up-times/table.ts';
import { writeWeights } from './write-lexicon.ts';

const FOLDS = 10;

/** Whether a length is given, and a right one; null for a length that the rules count from dates, of which the table cannot tell. */
interface Given {
  readonly given: boolean;
  readonly right: boolean;
}

function byRules({ hasRuled, times }: JudgedPaper): Given | null {
  const ruled = times.filter(({ features }) => features.includes(BY_RULES));
  return hasRuled && ruled.length === 0 ? null : { given: hasRuled, right: ruled.some(({ right }) => right) };
}

function byWeights(paper: JudgedPaper, weights: ReadonlyMap<string, number>): Given | null {
  const picked = pickTime(
    paper.times.map(({ features, right }) => ({ features, length: right ? 'right' : features.join() })),
    paper.hasRuled,
    weights,
  );
  return picked === 'as by rules'
    ? byRules(paper)
    : picked === 'none'
      ? { given: false, right: false }
      : { given: true, right: paper.times[picked]?.right === true };
}

function report(sets: readonly JudgedTimes[]): void {
  const learned = Array.from({ length: FOLDS }, (_, fold) => learnWeights(sets, (group) => group % FOLDS !== fold));
  const f1 = (papers: readonly JudgedPaper[], read: (paper: JudgedPaper) => Given | null): string => {
    const known = papers.flatMap((paper) => {
      const given = read(paper);
      return given === null ? [] : { ...given, wanted: paper.hasLength };
    });
    return (
      (2 * known.filter(({ right }) => right).length) /
      Math.max(1, known.filter(({ given }) => given).length + known.filter(({ wanted }) => wanted).length)
    ).toFixed(3);
  };
  for (const { name, unseen, papers } of sets) {
    console.log(
      `${name.padEnd(12)} ${String(papers.length).padStart(4)} papers: F1 by the rules ${f1(papers, byRules)}${unseen ? '' : ' (made from these papers)'}, with weights ${f1(papers, (paper) => byWeights(paper, learned[paper.group % FOLDS] ?? new Map()))}`,
    );
  }
}

function write(weights: ReadonlyMap<string, number>, sets: readonly JudgedTimes[]): void {
  const times = sets.reduce((sum, { papers }) => sum + papers.reduce((all, paper) => all + paper.times.length, 0), 0);
  writeWeights(
    {
      name: 'follow-up-times',
      version: '1.0.0',
      source: `made by scripts/train-follow-up-times.ts: log odds that a time is the length of the follow-up, learned on ${times} times of open-access case reports, and of the same reports told in other words, that people judged (scripts/follow-up-times/judged-times.json)`,
    },
    weights,
  );
}

const sets = readTable();
if (sets.length === 0) {
  console.error('scripts/follow-up-times/judged-times.json is not there: make it with scripts/judge-times.ts');
  process.exitCode = 1;
} else {
  report(sets);
  write(learnWeights(sets), sets);
}
