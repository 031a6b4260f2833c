import { checkOwnTumour, type OrganEntry } from '../../context/own-tumour.ts';
import { reachingKinds } from '../../context/reach.ts';
import { tumourOf, tumoursIn } from '../../context/tumours-near.ts';
import type { GradeValue } from '../../generated/report.ts';
import type { TumourEntry, TumourHit } from '../../lexicon/tumours.ts';
import { distance, type Span } from '../../span.ts';
import { textOf, type Section, type Sentence } from '../../text/reading.ts';
import type { Annotation, CaseScope, ExtractInput, Extractor, Resolution } from '../extractor.ts';
import { GRADE_EXAMPLES } from './examples.ts';
import { findGrades, type GradeMention } from './rules.ts';
import { pattern } from '../../patterns/over-lines.ts';

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

const BY_SECTION: Partial<Record<Section, number>> = {
  title: 2,
  abstract: 1.1,
  case: 1.3,
  results: 1,
  methods: 0.7,
  caption: 0.8,
  conclusion: 0.6,
  discussion: 0.3,
  introduction: 0.15,
  table: 0.5,
};
/** Sections that speak of tumours in general: a grade told only there, and not of the patient, is none of hers. */
const ASIDE: ReadonlySet<Section> = new Set(['discussion', 'introduction']);
/** A grade farther than this from any tumour named in its sentence grades something else. */
const FARTHEST = 120;
const LONGEST_GAP = 60;

function annotate(sentence: Sentence, input: ExtractInput): Annotation<GradeValue>[] {
  if (sentence.section === 'reference') return [];
  const text = textOf(input.reading, sentence);
  if (!GRADED.test(text)) return [];
  const { hits, within } = tumoursIn(sentence, input.reading, input.lexicon<TumourEntry>('tumours'));
  return findGrades(text, sentence.start, within).map((mention) => weigh(mention, hits, sentence, input));
}

const GRADED = /grade|differentiat|gleason|G[1-4]|(?:WHO|FNCLCC|Fuhrman|ISUP)\s/i;
/** "X is a low-grade tumour": what tumours are as such, in the present tense. */
const GENERAL = /\b(?:is|are|represents?|constitutes?|comprises?|can|may|should)\b/i;
const PARTICULAR: ReadonlySet<Section> = new Set(['title', 'caption', 'table']);
/** A diagnosis that the definite one was still to follow. */
const TENTATIVE = pattern('i')`
  \b(?:tentative|preliminary|provisional|presumptive|extemporaneous|intra-?operat\w+)\s+(?:\w+\s+){0,2}?
    (?:diagnos[ie]s|biops(?:y|ies)|impression|consultation|Trucut)
  |\bfrozen[\s-]+sections?\b
`;
/** "Hard to distinguish from poorly differentiated carcinoma": what the tumour is not. */
const COMPARED = pattern('i')`
  \b(?:distinguish\w*|differentiat(?:ed?|ing|ion)|discriminat\w+|separat\w+)\b[^.;]{0,40}\bfrom\b[^.;]{0,30}$
  |\b(?:mimic\w*|resembl\w+|mistaken\s+for|rather\s+than|unlike|differential\s+diagnos[ie]s)\b[^.;]{0,70}$
`;
const PAST = pattern('i')`
  \b(?:
    was|were|had|showed|revealed|presented|diagnosed|confirmed|underwent|we|our|(?:this|an?|present)\s+case|described|her
    |his|she|he|patient
  )\b
`;

function weigh(mention: GradeMention, hits: readonly TumourHit[], sentence: Sentence, input: ExtractInput): Annotation<GradeValue> {
  const assertion = input.context.assess(mention),
    { attribution } = assertion,
    kinds = reachingKinds(input.reading, assertion, mention);
  const near = tumourOf(mention, hits, input.reading.text, LONGEST_GAP, PARTED),
    said = textOf(input.reading, sentence);
  let weight = mention.strength * (BY_SECTION[sentence.section] ?? 0.2);
  if (attribution.subject === 'literature') weight *= 0.2;
  else if (attribution.subject === 'general') weight *= 0.5;
  if (kinds.has('uncertain') || kinds.has('history')) weight *= 0.4;
  if (TENTATIVE.test(said)) weight *= 0.2;
  const loose = !near || distance(near, mention) > FARTHEST;
  if (loose) weight *= mention.rule === 'gleason' || mention.rule === 'named-system' ? 0.8 : 0.4;
  const rejected = kinds.has('negated')
    ? 'negated'
    : kinds.has('relative')
      ? 'relative'
      : loose && /^(?:grade-words|differentiation)$/.test(mention.rule)
        ? 'no tumour near'
        : null;
  const before = input.reading.text.slice(Math.max(sentence.start, mention.start - 100), mention.start);
  const aside =
    attribution.subject === 'literature' ||
    (ASIDE.has(sentence.section) && !attribution.reasons.some((reason) => reason.startsWith('index'))) ||
    COMPARED.test(before) ||
    (!PARTICULAR.has(sentence.section) && GENERAL.test(said) && !PAST.test(said));
  return {
    field: 'grade',
    start: mention.start,
    end: mention.end,
    value: mention.value,
    evidence: [proof(mention, near)],
    section: sentence.section,
    rule: mention.rule,
    score: Math.min(0.95, weight / 4),
    rejected,
    notes: { weight, aside, tumour: near && distance(near, mention) <= LONGEST_GAP ? near.entry.id : null },
  };
}

/** Words between a grade and a tumour of which it is not told. */
const PARTED = /[.,;:()]|\b(?:in|of|on|at|and|with|from|was|were|is)\b/i;

function proof(mention: Span, hit: Span | null): Span {
  return hit && distance(hit, mention) <= LONGEST_GAP
    ? { start: Math.min(hit.start, mention.start), end: Math.max(hit.end, mention.end) }
    : { start: mention.start, end: mention.end };
}

const LEAST = 0.4;

/** The grade with most weight; the same grade told with and without its system counts together. */
function resolveGrade(candidates: readonly Annotation<GradeValue>[], scope: CaseScope): Resolution<GradeValue> {
  const annotations = ofOwnTumour(candidates, scope);
  const groups = new Map<string, { sum: number; best: Annotation<GradeValue>; all: Annotation<GradeValue>[] }>();
  for (const annotation of annotations) {
    const weight = weightOf(annotation) * (scope.count > 1 && scope.owns(annotation) === 'own' ? 2 : 1);
    const key = annotation.value.value.toUpperCase();
    const group = groups.get(key);
    if (!group) groups.set(key, { sum: weight, best: annotation, all: [annotation] });
    else {
      group.sum += weight * 0.6;
      group.all.push(annotation);
      if (
        (annotation.value.system && !group.best.value.system) ||
        (weightOf(annotation) > weightOf(group.best) && Boolean(annotation.value.system) === Boolean(group.best.value.system))
      )
        group.best = annotation;
    }
  }
  const [first, second] = [...groups.values()]
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
const sortOf = ({ value, system }: GradeValue): string =>
  system === 'differentiation' ? 'differentiation' : /^[a-z]/.test(value) ? 'words' : 'numbers';

function weightOf(annotation: Annotation<GradeValue>): number {
  return Number(annotation.notes['weight'] ?? 0);
}
