import type { StageValue } from '../../generated/report.ts';
import type { Section, Sentence } from '../../text/reading.ts';
import type { Annotation, CaseScope, ExtractInput, Extractor, Resolution } from '../extractor.ts';
import { STAGE_EXAMPLES } from './examples.ts';
import { findStages, type StageMention } from './rules.ts';

/** Stage of the reported tumour at diagnosis. */
export const stage: Extractor<'stage'> = {
  name: 'stage',
  title: 'Stage',
  writes: 'tumor.stage',
  many: false,
  reads: [],
  lexicons: [],
  scoredBy: [],
  examples: STAGE_EXAMPLES,
  extract: (input) => input.reading.sentences.flatMap((sentence) => annotate(sentence, input)),
  resolve: resolveStage,
};

const BY_SECTION: Partial<Record<Section, number>> = { title: 1.5, abstract: 1.1, case: 1.4, results: 1, methods: 0.7, caption: 0.7, conclusion: 0.5, discussion: 0.25, introduction: 0.1, table: 0.5 };
const STAGED = /\b(?:patient|she|he|his|her|our|was|tumou?r\s+was|staged|classified|diagnosed|disease\s+was|pathologic|final)\b/i;

function annotate(sentence: Sentence, input: ExtractInput): Annotation<StageValue>[] {
  if (sentence.section === 'reference') return [];
  const text = input.reading.text.slice(sentence.start, sentence.end);
  return findStages(text, sentence.start).map((mention) => weigh(mention, text, sentence, input));
}

function weigh(mention: StageMention, text: string, sentence: Sentence, input: ExtractInput): Annotation<StageValue> {
  const { kinds, attribution } = input.context.assess(mention);
  let weight = (BY_SECTION[sentence.section] ?? 0.15) * (mention.rule === 'tnm' ? 1.4 : mention.rule === 'named-stage' ? 1.2 : 1);
  if (attribution.subject === 'literature') weight *= 0.15;
  else if (attribution.subject === 'general') weight *= 0.4;
  if (kinds.has('uncertain') || kinds.has('history') || kinds.has('hypothetical')) weight *= 0.4;
  if (STAGED.test(text)) weight *= 1.2;
  const rejected = kinds.has('negated') ? 'negated' : kinds.has('relative') ? 'relative' : /\bpatients\s+with\b/i.test(text) && attribution.subject !== 'own' ? 'patients in general' : null;
  return { field: 'stage', start: mention.start, end: mention.end, value: mention.value, evidence: [{ start: mention.start, end: mention.end }], section: sentence.section, rule: mention.rule, score: Math.min(0.95, weight / 2), rejected, notes: { weight } };
}

const LEAST = 0.3;

/** The best TNM and the best group, together where both are stated. */
function resolveStage(annotations: readonly Annotation<StageValue>[], scope: CaseScope): Resolution<StageValue> {
  const weightOf = (annotation: Annotation<StageValue>): number => Number(annotation.notes['weight'] ?? 0) * (scope.count > 1 && scope.owns(annotation) === 'own' ? 2 : 1);
  const ranked = annotations.filter((annotation) => weightOf(annotation) >= LEAST).sort((a, b) => weightOf(b) - weightOf(a) || told(b) - told(a) || a.start - b.start);
  const tnm = ranked.find((annotation) => annotation.rule === 'tnm');
  const group = ranked.find((annotation) => annotation.rule !== 'tnm');
  const best = tnm ?? group;
  if (!best) return { facts: [], findings: [] };
  const also = tnm && group ? group : null;
  const value: StageValue = also
    ? { ...best.value, group: also.value.group, system: also.value.system ?? best.value.system, edition: best.value.edition ?? also.value.edition }
    : best.value;
  return { facts: [{ value, evidence: [...best.evidence, ...(also?.evidence ?? [])], rule: best.rule, score: Math.min(0.93, 0.5 + 0.2 * weightOf(best)) }], findings: [] };
}

function told(annotation: Annotation<StageValue>): number {
  return Object.values(annotation.value).filter((part) => part !== null).length;
}
