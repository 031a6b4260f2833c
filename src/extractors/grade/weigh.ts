import type { Attribution } from '../../context/attribution.ts';
import { reachingKinds } from '../../context/reach.ts';
import type { ScopeKind } from '../../context/scopes.ts';
import { tumourOf } from '../../context/tumours-near.ts';
import type { GradeValue } from '../../generated/report.ts';
import type { TumourHit } from '../../lexicon/tumours.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { distance, type Span } from '../../span.ts';
import { textOf, type Section, type Sentence } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import type { GradeMention } from './rules.ts';

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
const ELSEWHERE = 0.2;
/** Sections that speak of tumours in general: a grade told only there, and not of the patient, is none of hers. */
const ASIDE: ReadonlySet<Section> = new Set(['discussion', 'introduction']);
/** A grade farther than this from any tumour named in its sentence grades something else. */
const FARTHEST = 120;
/** Characters between a grade and a tumour that are told of together. */
const LONGEST_GAP = 60;
/** Characters before a grade in which it is set against another tumour. */
const MOST_BEFORE = 100;

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

/** A grade of a sentence with what its words say of it. `hits` are the tumours that the sentence names. */
export function weigh(mention: GradeMention, hits: readonly TumourHit[], sentence: Sentence, input: ExtractInput): Annotation<GradeValue> {
  const { reading, context } = input;
  const assertion = context.assess(mention),
    { attribution } = assertion,
    kinds = reachingKinds(reading, assertion, mention);
  const near = tumourOf(mention, hits, reading.text, LONGEST_GAP, PARTED),
    said = textOf(reading, sentence);
  const loose = !near || distance(near, mention) > FARTHEST;
  let weight = mention.strength * (BY_SECTION[sentence.section] ?? ELSEWHERE);
  if (attribution.subject === 'literature') weight *= 0.2;
  else if (attribution.subject === 'general') weight *= 0.5;
  if (kinds.has('uncertain') || kinds.has('history')) weight *= 0.4;
  if (TENTATIVE.test(said)) weight *= 0.2;
  if (loose) weight *= mention.rule === 'gleason' || mention.rule === 'named-system' ? 0.8 : 0.4;
  const before = reading.text.slice(Math.max(sentence.start, mention.start - MOST_BEFORE), mention.start);
  return {
    field: 'grade',
    start: mention.start,
    end: mention.end,
    value: mention.value,
    evidence: [proof(mention, near)],
    section: sentence.section,
    rule: mention.rule,
    score: Math.min(0.95, weight / 4),
    rejected: whyNot(mention, kinds, loose),
    notes: {
      weight,
      aside: isAside(attribution, sentence, before, said),
      tumour: near && distance(near, mention) <= LONGEST_GAP ? near.entry.id : null,
    },
  };
}

function whyNot({ rule }: GradeMention, kinds: ReadonlySet<ScopeKind>, loose: boolean): string | null {
  if (kinds.has('negated')) return 'negated';
  if (kinds.has('relative')) return 'relative';
  return loose && (rule === 'grade-words' || rule === 'differentiation') ? 'no tumour near' : null;
}

/** Whether a grade is told of other tumours, or of tumours as such. */
function isAside({ subject, reasons }: Attribution, { section }: Sentence, before: string, said: string): boolean {
  return (
    subject === 'literature' ||
    (ASIDE.has(section) && !reasons.some((reason) => reason.startsWith('index'))) ||
    COMPARED.test(before) ||
    (!PARTICULAR.has(section) && GENERAL.test(said) && !PAST.test(said))
  );
}

/** Words between a grade and a tumour of which it is not told. */
const PARTED = /[.,;:()]|\b(?:in|of|on|at|and|with|from|was|were|is)\b/i;

function proof(mention: Span, hit: Span | null): Span {
  return hit && distance(hit, mention) <= LONGEST_GAP
    ? { start: Math.min(hit.start, mention.start), end: Math.max(hit.end, mention.end) }
    : { start: mention.start, end: mention.end };
}
