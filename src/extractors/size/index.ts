import type { SizeValue } from '../../generated/report.ts';
import { findTumours, type TumourEntry, type TumourHit } from '../../lexicon/tumours.ts';
import { distance, type Span } from '../../span.ts';
import type { Section, Sentence } from '../../text/reading.ts';
import type { Annotation, CaseScope, ExtractInput, Extractor, Resolution } from '../extractor.ts';
import { SIZE_EXAMPLES } from './examples.ts';
import { findMeasures, type Measure } from './rules.ts';

/** Size of the reported tumour. */
export const size: Extractor<'size'> = {
  name: 'size',
  title: 'Size',
  writes: 'tumor.size',
  many: false,
  reads: [],
  lexicons: ['tumours'],
  scoredBy: [],
  examples: SIZE_EXAMPLES,
  extract: (input) => input.reading.sentences.flatMap((sentence) => annotate(sentence, input)),
  resolve: resolveSize,
};

const BY_SECTION: Partial<Record<Section, number>> = { title: 1.3, abstract: 1.1, case: 1.2, results: 0.9, methods: 0.7, caption: 0.7, conclusion: 0.4, discussion: 0.25, introduction: 0.1, table: 0.4 };
const NEAR = 90, LONGEST_GAP = 70;
const NOT_SIZE_BEFORE = /\b(?:margins?|distance|depth|thick(?:ness)?|slices?|incisions?|interval|within|from|away|penetrat\w*|infiltrat\w+\s+(?:to|of)|invasion\s+(?:of|to)|dilat\w*|caliber|length\s+of|segments?|colon|needle|trocars?|port|ureter|duct|aorta|vein|(?:spleen|uterus|liver|prostate)(?:\s+was|,?\s+measur\w*)|liver\s+span|catheter|stent|expansion|shift|scale|bar|every|cuff|stalk|stump|gap|slide|section(?:s|ed)?\s+(?:at|of)|uterine\s+size|bowel|resect\w*\s+with)\b[^.;,]{0,26}$/i;
const NOT_SIZE_AFTER = /^[\s-]*(?:\)\s*)?(?:margins?|from|away|distal|proximal|above|below|slices?|sections?|incision|thick|cuff|deep\b|interval|port|trocar|needle|beyond|lateral|superior|inferior|into|per\s|of\s+(?:the\s+)?(?:colon|bowel|ileum|jejunum|stomach|esophagus|ureter|skin|normal|surrounding|margin)|\/|stent|endoscop\w*|catheter|H2O|Hg|clearance|scale)/i;
const OTHER_THING = /\b(?:lymph\s+nodes?|lymphaden\w*|nodes?|metasta\w+|satellite|spleen|recurren\w+|cysts?|specimen|thrombus|prostate\s+(?:gland\s+)?(?:was|measur)|other\s+(?:lesion|nodule|mass)|second\s+(?:lesion|nodule|mass))\b[^.;]{0,45}$/i;
const MEASURED = /\b(?:measur\w*|size[ds]?|diameter|dimensions?|maxim\w*|greatest|largest|large|approximately|about)\b/i;
const GROSS = /\b(?:gross\w*|macroscop\w*|patholog\w*|resected|excised|cut\s+(?:surface|section)|specimen|histolog\w*|surgical|removed)\b/i;

function annotate(sentence: Sentence, input: ExtractInput): Annotation<SizeValue>[] {
  if (sentence.section === 'reference') return [];
  const text = input.reading.text.slice(sentence.start, sentence.end);
  const measures = findMeasures(text, sentence.start);
  if (measures.length === 0) return [];
  const hits = findTumours(input.reading.text, input.reading.tokens, input.lexicon<TumourEntry>('tumours')).filter((hit) => hit.start >= sentence.start && hit.end <= sentence.end);
  return measures.map((measure) => weigh(measure, hits, sentence, input));
}

function weigh(measure: Measure, hits: readonly TumourHit[], sentence: Sentence, input: ExtractInput): Annotation<SizeValue> {
  const { text } = input.reading;
  const before = text.slice(sentence.start, measure.start), after = text.slice(measure.end, sentence.end);
  const near = [...hits].sort((a, b) => distance(a, measure) - distance(b, measure))[0] ?? null;
  const { kinds, attribution } = input.context.assess(measure);
  const beside = near !== null && distance(near, measure) <= NEAR;
  let weight = (BY_SECTION[sentence.section] ?? 0.15) * (measure.mm.length > 1 ? 1.3 : 1);
  if (attribution.subject === 'literature') weight *= 0.15;
  else if (attribution.subject === 'general') weight *= 0.4;
  if (MEASURED.test(text.slice(Math.max(sentence.start, measure.start - 40), Math.min(sentence.end, measure.end + 30)))) weight *= 1.25;
  if (GROSS.test(before)) weight *= 1.3;
  if (kinds.has('history') || kinds.has('uncertain')) weight *= 0.5;
  if (OTHER_THING.test(before) && !(near && near.start > measure.end - 1 && distance(near, measure) < 12)) weight *= 0.25;
  const rejected = kinds.has('relative') ? 'relative' : NOT_SIZE_BEFORE.test(before) || NOT_SIZE_AFTER.test(after) ? 'measures something else' : !beside && !/\b(?:it|which)\s+(?:was|measured)/i.test(before) ? 'no tumour near' : null;
  return {
    field: 'size', start: measure.start, end: measure.end, value: { mm: measure.mm }, evidence: [proof(measure, beside && distance(near, measure) <= LONGEST_GAP ? near : null)], section: sentence.section,
    rule: measure.mm.length > 1 ? 'dimensions' : 'diameter', score: Math.min(0.95, weight / 2.5), rejected, notes: { weight },
  };
}

function proof(measure: Span, hit: Span | null): Span {
  return hit ? { start: Math.min(hit.start, measure.start), end: Math.max(hit.end, measure.end) } : { start: measure.start, end: measure.end };
}

const LEAST = 0.45;

/** The size with most weight; the same size told again adds to it, the first one told wins a draw. */
function resolveSize(annotations: readonly Annotation<SizeValue>[], scope: CaseScope): Resolution<SizeValue> {
  const weightOf = (annotation: Annotation<SizeValue>): number => Number(annotation.notes['weight'] ?? 0) * (scope.count > 1 && scope.owns(annotation) === 'own' ? 2 : 1);
  const sums = annotations.map((annotation) => {
    const same = annotations.filter((other) => Math.max(...other.value.mm) === Math.max(...annotation.value.mm));
    return { annotation, same, sum: weightOf(annotation) + 0.4 * (same.reduce((sum, other) => sum + weightOf(other), 0) - weightOf(annotation)) };
  }).sort((a, b) => b.sum - a.sum || a.annotation.start - b.annotation.start);
  const [first] = sums;
  if (!first || first.sum < LEAST) return { facts: [], findings: [] };
  const rival = sums.find((other) => !first.same.includes(other.annotation))?.sum ?? 0;
  return {
    facts: [{
      value: first.annotation.value, evidence: [first.annotation, ...first.same.filter((other) => other !== first.annotation)].slice(0, 3).flatMap((each) => each.evidence),
      rule: first.annotation.rule, score: Math.min(0.93, 0.35 + 0.55 * (first.sum / (first.sum + 0.5 * rival + 0.3))),
    }],
    findings: [],
  };
}
