import { checkOwnTumour, type OrganEntry } from '../../context/own-tumour.ts';
import { tumoursIn } from '../../context/tumours-near.ts';
import type { GradeValue } from '../../generated/report.ts';
import type { TumourEntry } from '../../lexicon/tumours.ts';
import { textOf, type Sentence } from '../../text/reading.ts';
import type { Annotation, CaseScope, ExtractInput, Extractor, Resolution } from '../extractor.ts';
import { GRADE_EXAMPLES } from './examples.ts';
import { findGrades } from './rules.ts';
import { weigh } from './weigh.ts';

/** Grade of the reported tumour. */
export const grade: Extractor<'grade'> = {
  name: 'grade',
  title: 'Grade',
  writes: 'tumor.grade',
  many: false,
  reads: ['histology', 'primary-site'],
  lexicons: ['tumours', 'metastatic-sites'],
  scoredBy: [],
  examples: GRADE_EXAMPLES,
  extract: (input) => input.reading.sentences.flatMap((sentence) => annotate(sentence, input)),
  resolve: resolveGrade,
};

function annotate(sentence: Sentence, input: ExtractInput): Annotation<GradeValue>[] {
  if (sentence.section === 'reference') return [];
  const text = textOf(input.reading, sentence);
  if (!GRADED.test(text)) return [];
  const { hits, within } = tumoursIn(sentence, input.reading, input.lexicon<TumourEntry>('tumours'));
  return findGrades(text, sentence.start, within).map((mention) => weigh(mention, hits, sentence, input));
}

const GRADED = /grade|differentiat|gleason|G[1-4]|(?:WHO|FNCLCC|Fuhrman|ISUP)\s/i;
const LEAST = 0.4;

/** The annotations of one grade, with what they weigh together. */
interface Group {
  readonly all: readonly Annotation<GradeValue>[];
  readonly best: Annotation<GradeValue>;
  readonly sum: number;
}

/** Share of its weight that a grade told again adds. */
const TOLD_AGAIN = 0.6;

/** The grade with most weight; the same grade told with and without its system counts together. */
function resolveGrade(candidates: readonly Annotation<GradeValue>[], scope: CaseScope): Resolution<GradeValue> {
  const [first, second] = groupByGrade(ofOwnTumour(candidates, scope), scope)
    .filter(({ all }) => all.some(({ notes }) => notes['aside'] !== true))
    .sort((a, b) => b.sum - a.sum);
  if (!first || first.sum < LEAST) return { facts: [], findings: [] };
  const { best } = first;
  return {
    facts: [
      {
        value: best.value,
        evidence: [best, ...first.all.filter((other) => other !== best)].slice(0, 3).flatMap((each) => each.evidence),
        rule: best.rule,
        score: Math.min(0.95, 0.4 + 0.5 * (first.sum / (first.sum + (second?.sum ?? 0) * 0.5 + 0.4))),
      },
    ],
    findings: [],
  };
}

function groupByGrade(annotations: readonly Annotation<GradeValue>[], scope: CaseScope): Group[] {
  const groups = Map.groupBy(annotations, ({ value }) => value.value.toUpperCase());
  const weight = (annotation: Annotation<GradeValue>): number =>
    weightOf(annotation) * (scope.count > 1 && scope.owns(annotation) === 'own' ? 2 : 1);
  return [...groups.values()].flatMap(([first, ...again]) =>
    first
      ? {
          all: [first, ...again],
          best: again.reduce((best, other) => (tellsMore(other, best) ? other : best), first),
          sum: again.reduce((sum, other) => sum + weight(other) * TOLD_AGAIN, weight(first)),
        }
      : [],
  );
}

/** Whether one annotation of a grade names its system where the other does not, or weighs more where both do or neither. */
function tellsMore(a: Annotation<GradeValue>, b: Annotation<GradeValue>): boolean {
  const named = Boolean(a.value.system),
    bNamed = Boolean(b.value.system);
  return (named && !bNamed) || (named === bNamed && weightOf(a) > weightOf(b));
}

/**
 * The grades of the case's own tumour: none told of a tumour of another kind, or of one in another organ. A grade that the histology's own
 * name holds outranks others of its sort.
 */
function ofOwnTumour(annotations: readonly Annotation<GradeValue>[], scope: CaseScope): readonly Annotation<GradeValue>[] {
  const { reading, lexicon } = scope.input;
  const histology = scope.facts('histology')[0]?.value ?? null;
  const { own, isOther, isElsewhere } = checkOwnTumour(
    scope.facts('primary-site')[0]?.value ?? null,
    histology,
    reading,
    lexicon<TumourEntry>('tumours'),
    lexicon<OrganEntry>('metastatic-sites'),
  );
  const named = findGrades(histology?.text ?? '', 0);
  return annotations.filter(({ value, notes, evidence, section, start, end }) => {
    if (value.system === 'Gleason' && own.topography !== null && !own.topography.startsWith('C61')) return false;
    return (
      !isOther(notes['tumour']) &&
      !isElsewhere(evidence[0] ?? { start, end }, section) &&
      !named.some((mention) => sortOf(mention.value) === sortOf(value) && mention.value.value.toUpperCase() !== value.value.toUpperCase())
    );
  });
}

/** Grades of one sort exclude one another: degrees of differentiation, high and low, numbers. */
function sortOf({ value, system }: GradeValue): 'differentiation' | 'words' | 'numbers' {
  if (system === 'differentiation') return 'differentiation';
  return /^[a-z]/.test(value) ? 'words' : 'numbers';
}

function weightOf(annotation: Annotation<GradeValue>): number {
  return Number(annotation.notes['weight'] ?? 0);
}
