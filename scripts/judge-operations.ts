/**
 * Judges by gold how many operations papers with one patient tell, and keeps what is known of their mentions as one set of
 * scripts/operations/judged-operations.json, from which `scripts/train-operations.ts` learns.
 *
 *     node scripts/judge-operations.ts GOLD_DIR --inputs DIR --as NAME [--split FILE:PART]
 *
 * A set of that name is replaced, the others stay.
 */
import type { Annotation, ExtractInput, Extractor } from '../src/extractors/extractor.ts';
import { EXTRACTORS } from '../src/extractors/index.ts';
import { operationFeatures } from '../src/extractors/treatments/operations.ts';
import { operationsTold } from '../src/extractors/treatments/settle.ts';
import type { GoldReport } from '../src/generated/gold.ts';
import type { TreatmentValue } from '../src/generated/report.ts';
import { toCases } from '../src/records/to-cases.ts';
import { askedOf, judgePapers, keepSet, paperNumber } from './gold-papers.ts';
import { readTable, writeTable, type JudgedPaper } from './operations/table.ts';

/** The mentions of operations in a paper; null where it has not one patient by gold and by the rules, or no operation by one of them. */
function judge(input: ExtractInput, gold: GoldReport): JudgedPaper | null {
  const [one, another] = gold.cases,
    operations = one?.treatments.filter(({ modality }) => modality === 'surgery').length ?? 0;
  if (another || operations === 0) return null;
  const told: (readonly Annotation<TreatmentValue>[])[] = [];
  // The mentions are those that the events are made of, in the scope of the paper's patient.
  const watched = EXTRACTORS.map((extractor): Extractor =>
    extractor.name !== 'treatments'
      ? extractor
      : {
          ...extractor,
          resolve: (annotations, scope) => {
            if (scope.count === 1) told.push(operationsTold(annotations as Annotation<TreatmentValue>[], scope));
            return extractor.resolve(annotations, scope);
          },
        },
  );
  toCases(
    EXTRACTORS.flatMap((extractor): Annotation[] => extractor.extract(input)),
    watched,
    input,
  );
  const [mentions = []] = told;
  return mentions.length === 0
    ? null
    : {
        group: paperNumber(gold.id),
        operations,
        mentions: mentions.slice(1).map((mention, i) => operationFeatures(mention, mentions.slice(0, i + 1), input.reading)),
      };
}

const asked = askedOf('judge-operations');
if (asked) {
  const papers = await judgePapers(asked, judge),
    mentions = papers.reduce((sum, paper) => sum + paper.mentions.length + 1, 0);
  keepSet(
    { name: asked.as, papers },
    { readTable, writeTable },
    { count: papers.length, of: 'paper', said: `${papers.length} papers, ${mentions} mentions of operations` },
  );
}
