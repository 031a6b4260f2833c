import type { Attribution } from '../../context/attribution.ts';
import { checkOwnTumour, type OrganEntry } from '../../context/own-tumour.ts';
import { reachingKinds } from '../../context/reach.ts';
import type { ScopeKind } from '../../context/scopes.ts';
import { tumoursIn } from '../../context/tumours-near.ts';
import type { StageValue } from '../../generated/report.ts';
import type { TumourEntry, TumourHit } from '../../lexicon/tumours.ts';
import { textOf, type Section, type Sentence } from '../../text/reading.ts';
import type { Annotation, CaseScope, ExtractInput, Extractor, Resolution } from '../extractor.ts';
import { STAGE_EXAMPLES } from './examples.ts';
import { findStages, type StageMention } from './rules.ts';

/** Stage of the reported tumour at diagnosis. */
export const stage: Extractor<'stage'> = {
  name: 'stage',
  title: 'Stage',
  writes: 'tumor.stage',
  many: false,
  reads: ['histology', 'primary-site'],
  lexicons: ['tumours', 'metastatic-sites'],
  scoredBy: [],
  examples: STAGE_EXAMPLES,
  extract: (input) => input.reading.sentences.flatMap((sentence) => annotate(sentence, input)),
  resolve: resolveStage,
};

const BY_SECTION: Partial<Record<Section, number>> = {
  title: 1.5,
  abstract: 1.1,
  case: 1.4,
  results: 1,
  methods: 0.7,
  caption: 0.7,
  conclusion: 0.5,
  discussion: 0.25,
  introduction: 0.1,
  table: 0.5,
};
const STAGED = /\b(?:patient|she|he|his|her|our|was|tumou?r\s+was|staged|classified|diagnosed|disease\s+was|pathologic|final)\b/i;
const MAY_STAGE =
  /stage|T[0-4isaXx]|FIGO|AJCC|UICC|Ann[\s-]Arbor|I[NS]SS?|Durie|Masaoka|Enneking|Kadish|Dukes|BCLC|Rai|Binet|Lugano|Siewert/i;
const ELSEWHERE = 0.15;
/** A TNM tells most, a group with the name of its system more than one without. */
const BY_RULE: Readonly<Record<string, number>> = { tnm: 1.4, 'named-stage': 1.2 };
/** What the pathologist found outranks what was thought before. */
const BY_PREFIX: Readonly<Record<string, number>> = { p: 1.25, c: 0.8 };

/** A T alone says less than a whole TNM. */
const LONE_T = 0.6;

function annotate(sentence: Sentence, input: ExtractInput): Annotation<StageValue>[] {
  if (sentence.section === 'reference') return [];
  const text = textOf(input.reading, sentence);
  if (!MAY_STAGE.test(text)) return [];
  const { hits, within } = tumoursIn(sentence, input.reading, input.lexicon<TumourEntry>('tumours'));
  return findStages(text, sentence.start, within).map((mention) => weigh(mention, hits, sentence, input));
}

function weigh(mention: StageMention, hits: readonly TumourHit[], sentence: Sentence, input: ExtractInput): Annotation<StageValue> {
  const text = textOf(input.reading, sentence);
  const assertion = input.context.assess(mention),
    { attribution } = assertion,
    kinds = reachingKinds(input.reading, assertion, mention);
  let weight = (BY_SECTION[sentence.section] ?? ELSEWHERE) * (BY_RULE[mention.rule] ?? 1) * (BY_PREFIX[mention.value.prefix ?? ''] ?? 1);
  if (mention.rule === 'tnm' && mention.value.n === null && mention.value.m === null) weight *= LONE_T;
  if (attribution.subject === 'literature') weight *= 0.15;
  else if (attribution.subject === 'general') weight *= 0.4;
  if (kinds.has('uncertain') || kinds.has('history') || kinds.has('hypothetical')) weight *= 0.4;
  if (STAGED.test(text)) weight *= 1.2;
  // The tumour staged is the one named last before its stage, or the first behind it.
  const named = hits.filter(({ entry }) => entry.level > 1),
    staged = named.findLast(({ end }) => end <= mention.start) ?? named[0];
  return {
    field: 'stage',
    start: mention.start,
    end: mention.end,
    value: mention.value,
    evidence: [{ start: mention.start, end: mention.end }],
    section: sentence.section,
    rule: mention.rule,
    score: Math.min(0.95, weight / 2),
    rejected: whyNot(text, attribution, kinds),
    notes: { weight, tumour: staged?.entry.id ?? null },
  };
}

function whyNot(text: string, { subject }: Attribution, kinds: ReadonlySet<ScopeKind>): string | null {
  if (kinds.has('negated')) return 'negated';
  if (kinds.has('relative')) return 'relative';
  return /\bpatients\s+with\b/i.test(text) && subject !== 'own' ? 'patients in general' : null;
}

const LEAST = 0.3;

/** The best TNM and the best group, together where both are stated. */
function resolveStage(annotations: readonly Annotation<StageValue>[], scope: CaseScope): Resolution<StageValue> {
  const weightOf = (annotation: Annotation<StageValue>): number =>
    Number(annotation.notes['weight'] ?? 0) * (scope.count > 1 && scope.owns(annotation) === 'own' ? 2 : 1);
  const ranked = ofOwnTumour(annotations, scope)
    .filter((annotation) => weightOf(annotation) >= LEAST)
    .sort((a, b) => weightOf(b) - weightOf(a) || told(b) - told(a) || a.start - b.start);
  const tnms = ranked.filter((annotation) => annotation.rule === 'tnm');
  // The same TNM may be told in full elsewhere.
  const tnm = tnms.filter((other) => tnms[0] && extendsTnm(other.value, tnms[0].value)).sort((a, b) => told(b) - told(a))[0] ?? tnms[0];
  const group = ranked.find((annotation) => annotation.rule !== 'tnm');
  const best = tnm ?? group;
  if (!best) return { facts: [], findings: [] };
  const also = tnm && group ? group : null;
  const value: StageValue = also ? withGroup(best.value, also.value) : best.value;
  return {
    facts: [
      {
        value,
        evidence: [...best.evidence, ...(also?.evidence ?? [])],
        rule: best.rule,
        score: Math.min(0.93, 0.5 + 0.2 * weightOf(best)),
      },
    ],
    findings: [],
  };
}

function withGroup(tnm: StageValue, { group, system, edition }: StageValue): StageValue {
  return { ...tnm, group, system: system ?? tnm.system, edition: tnm.edition ?? edition };
}

/** True where a TNM says the same as another and maybe more: pT2N0M0 and pT2. */
function extendsTnm(full: StageValue, part: StageValue): boolean {
  return (
    full.t === part.t &&
    (full.prefix === part.prefix || part.prefix === null) &&
    (part.n === null || full.n === part.n) &&
    (part.m === null || full.m === part.m)
  );
}

/** The stages of the case's own tumour: none of a tumour of another kind or in another organ, and none where it is benign. */
function ofOwnTumour(annotations: readonly Annotation<StageValue>[], scope: CaseScope): readonly Annotation<StageValue>[] {
  const { reading, lexicon } = scope.input;
  const { own, isOther, isElsewhere } = checkOwnTumour(
    scope.facts('primary-site')[0]?.value ?? null,
    scope.facts('histology')[0]?.value ?? null,
    reading,
    lexicon<TumourEntry>('tumours'),
    lexicon<OrganEntry>('metastatic-sites'),
  );
  if (own.morphology?.endsWith('/0'))
    return annotations.filter(({ rule, value }) => rule === 'named-stage' && !/AJCC|UICC|FIGO|TNM/.test(value.system ?? ''));
  return annotations.filter((annotation) => !isOther(annotation.notes['tumour']) && !isElsewhere(annotation, annotation.section));
}

function told(annotation: Annotation<StageValue>): number {
  return Object.values(annotation.value).filter((part) => part !== null).length;
}
