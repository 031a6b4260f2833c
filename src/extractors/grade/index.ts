import type { GradeValue } from '../../generated/report.ts';
import { findTumours, type TumourEntry, type TumourHit } from '../../lexicon/tumours.ts';
import { distance, type Span } from '../../span.ts';
import type { Section, Sentence } from '../../text/reading.ts';
import type { Annotation, CaseScope, ExtractInput, Extractor, Resolution } from '../extractor.ts';
import { GRADE_EXAMPLES } from './examples.ts';
import { findGrades, type GradeMention } from './rules.ts';

/** Grade of the reported tumour. */
export const grade: Extractor<'grade'> = {
  name: 'grade',
  title: 'Grade',
  writes: 'tumor.grade',
  many: false,
  reads: [],
  lexicons: ['tumours'],
  scoredBy: [],
  examples: GRADE_EXAMPLES,
  extract: (input) => input.reading.sentences.flatMap((sentence) => annotate(sentence, input)),
  resolve: resolveGrade,
};

const BY_SECTION: Partial<Record<Section, number>> = { title: 2, abstract: 1.1, case: 1.3, results: 1, methods: 0.7, caption: 0.8, conclusion: 0.6, discussion: 0.3, introduction: 0.15, table: 0.5 };
/** Sections that speak of tumours in general: a grade told only there, and not of the patient, is none of hers. */
const ASIDE: ReadonlySet<Section> = new Set(['discussion', 'introduction']);
/** A grade farther than this from any tumour named in its sentence grades something else. */
const FARTHEST = 120;
const LONGEST_GAP = 60;

function annotate(sentence: Sentence, input: ExtractInput): Annotation<GradeValue>[] {
  if (sentence.section === 'reference') return [];
  const mentions = findGrades(input.reading.text.slice(sentence.start, sentence.end), sentence.start);
  if (mentions.length === 0) return [];
  const hits = findTumours(input.reading.text, input.reading.tokens, input.lexicon<TumourEntry>('tumours')).filter((hit) => hit.start >= sentence.start && hit.end <= sentence.end);
  return mentions.map((mention) => weigh(mention, hits, sentence, input));
}

function weigh(mention: GradeMention, hits: readonly TumourHit[], sentence: Sentence, input: ExtractInput): Annotation<GradeValue> {
  const { kinds, attribution } = input.context.assess(mention);
  const near = [...hits].sort((a, b) => distance(a, mention) - distance(b, mention))[0];
  let weight = mention.strength * (BY_SECTION[sentence.section] ?? 0.2);
  if (attribution.subject === 'literature') weight *= 0.2;
  else if (attribution.subject === 'general') weight *= 0.5;
  if (kinds.has('uncertain') || kinds.has('history')) weight *= 0.4;
  const loose = !near || distance(near, mention) > FARTHEST;
  if (loose) weight *= mention.rule === 'gleason' || mention.rule === 'named-system' ? 0.8 : 0.4;
  const rejected = kinds.has('negated') ? 'negated' : kinds.has('relative') ? 'relative' : loose && /^(?:grade-words|differentiation)$/.test(mention.rule) ? 'no tumour near' : null;
  return {
    field: 'grade', start: mention.start, end: mention.end, value: mention.value, evidence: [proof(mention, near ?? null)], section: sentence.section,
    rule: mention.rule, score: Math.min(0.95, weight / 4), rejected, notes: { weight, aside: ASIDE.has(sentence.section) && attribution.subject !== 'own' },
  };
}

function proof(mention: Span, hit: Span | null): Span {
  return hit && distance(hit, mention) <= LONGEST_GAP ? { start: Math.min(hit.start, mention.start), end: Math.max(hit.end, mention.end) } : { start: mention.start, end: mention.end };
}

const LEAST = 0.4;

/** The grade with most weight; the same grade told with and without its system counts together. */
function resolveGrade(annotations: readonly Annotation<GradeValue>[], scope: CaseScope): Resolution<GradeValue> {
  const groups = new Map<string, { sum: number; best: Annotation<GradeValue>; all: Annotation<GradeValue>[] }>();
  for (const annotation of annotations) {
    const weight = weightOf(annotation) * (scope.count > 1 && scope.owns(annotation) === 'own' ? 2 : 1);
    const key = annotation.value.value.toUpperCase();
    const group = groups.get(key);
    if (!group) groups.set(key, { sum: weight, best: annotation, all: [annotation] });
    else {
      group.sum += weight * 0.6;
      group.all.push(annotation);
      if (annotation.value.system && !group.best.value.system || weightOf(annotation) > weightOf(group.best) && Boolean(annotation.value.system) === Boolean(group.best.value.system)) group.best = annotation;
    }
  }
  const [first, second] = [...groups.values()].filter(({ all }) => all.some(({ notes }) => notes['aside'] !== true)).sort((a, b) => b.sum - a.sum);
  if (!first || first.sum < LEAST) return { facts: [], findings: [] };
  const { best } = first;
  return {
    facts: [{ value: best.value, evidence: [best, ...first.all.filter((other) => other !== best)].slice(0, 3).flatMap((each) => each.evidence), rule: best.rule, score: Math.min(0.95, 0.4 + 0.5 * (first.sum / (first.sum + (second?.sum ?? 0) * 0.5 + 0.4))) }],
    findings: [],
  };
}

function weightOf(annotation: Annotation<GradeValue>): number {
  return Number(annotation.notes['weight'] ?? 0);
}
