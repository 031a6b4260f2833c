import { checkOwnTumour, type OrganEntry } from '../../context/own-tumour.ts';
import { tumoursIn } from '../../context/tumours-near.ts';
import type { SizeValue } from '../../generated/report.ts';
import type { TumourEntry } from '../../lexicon/tumours.ts';
import type { Sentence } from '../../text/reading.ts';
import type { Annotation, CaseScope, ExtractInput, Extractor, Resolution } from '../extractor.ts';
import { SIZE_EXAMPLES } from './examples.ts';
import { findMeasures } from './rules.ts';
import { weigh } from './weigh.ts';

/** Size of the reported tumour. */
export const size: Extractor<'size'> = {
  name: 'size',
  title: 'Size',
  writes: 'tumor.size',
  many: false,
  reads: ['histology', 'primary-site'],
  lexicons: ['tumours', 'metastatic-sites'],
  scoredBy: [],
  examples: SIZE_EXAMPLES,
  extract: (input) => input.reading.sentences.flatMap((sentence) => annotate(sentence, input)),
  resolve: resolveSize,
};

function annotate(sentence: Sentence, input: ExtractInput): Annotation<SizeValue>[] {
  if (sentence.section === 'reference') return [];
  const text = input.reading.text.slice(sentence.start, sentence.end);
  const measures = findMeasures(text, sentence.start);
  if (measures.length === 0) return [];
  const { hits } = tumoursIn(sentence, input.reading, input.lexicon<TumourEntry>('tumours'));
  return measures.map((measure) => weigh(measure, hits, sentence, input));
}

const LEAST = 0.45,
  TOLD_AGAIN = 0.2,
  OTHER_KIND = 0.3;

/**
 * The size with most weight; the same size told again adds to it, the first one told wins a draw. What lies in another organ is
 * none of the tumour's.
 */
function resolveSize(annotations: readonly Annotation<SizeValue>[], scope: CaseScope): Resolution<SizeValue> {
  const { reading, lexicon } = scope.input;
  const { isOther, isElsewhere } = checkOwnTumour(
    scope.facts('primary-site')[0]?.value ?? null,
    scope.facts('histology')[0]?.value ?? null,
    reading,
    lexicon<TumourEntry>('tumours'),
    lexicon<OrganEntry>('metastatic-sites'),
  );
  const weighed = (annotation: Annotation<SizeValue>): number =>
    Number(annotation.notes['weight'] ?? 0) *
    (isOther(annotation.notes['tumour']) ? OTHER_KIND : 1) *
    (scope.count > 1 && scope.owns(annotation) === 'own' ? 2 : 1);
  const standing = annotations.filter((annotation) => !isElsewhere(annotation.evidence[0] ?? annotation, annotation.section));
  const weights = new Map(standing.map((annotation) => [annotation, weighed(annotation)]));
  const weightOf = (annotation: Annotation<SizeValue>): number => weights.get(annotation) ?? 0;
  const sums = standing
    .map((annotation) => {
      const same = standing.filter((other) => Math.max(...other.value.mm) === Math.max(...annotation.value.mm));
      return {
        annotation,
        same,
        sum: weightOf(annotation) + TOLD_AGAIN * (same.reduce((sum, other) => sum + weightOf(other), 0) - weightOf(annotation)),
      };
    })
    .sort((a, b) => b.sum - a.sum || a.annotation.start - b.annotation.start);
  const [first] = sums;
  if (!first || first.sum < LEAST) return { facts: [], findings: [] };
  const fullest = first.same.reduce(
    (best, other) => (other.value.mm.length > best.value.mm.length && weightOf(other) >= LEAST ? other : best),
    first.annotation,
  );
  const rival = sums.find((other) => !first.same.includes(other.annotation))?.sum ?? 0;
  return {
    facts: [
      {
        value: fullest.value,
        evidence: [fullest, ...first.same.filter((other) => other !== fullest)].slice(0, 3).flatMap((each) => each.evidence),
        rule: fullest.rule,
        score: Math.min(0.93, 0.35 + 0.55 * (first.sum / (first.sum + 0.5 * rival + 0.3))),
      },
    ],
    findings: [],
  };
}
