import type { FieldName } from '../../extractors/extractor.ts';
import type { Section } from '../../text/reading.ts';
import { sentenceAt } from '../../text/reading.ts';
import type { AskedFact } from './asked-fact.ts';
import { fieldFeatures } from './field-features.ts';
import { valueKey } from './value-key.ts';

/** What is known of a value, by name; most lie in [0, 1], 0 being the usual case. Names of one field alone begin with it (`age: child`). */
export type Features = ReadonlyMap<string, number>;

/** Fields of which a patient has one value, so that another value is a rival. */
const SINGLE: ReadonlySet<FieldName> = new Set(['age', 'sex', 'primary-site', 'histology', 'recurrence', 'follow-up']);
const SUMMARY: ReadonlySet<Section> = new Set(['title', 'abstract']);
const STORY: ReadonlySet<Section> = new Set(['case', 'results']);
const PLACE: Partial<Record<Section, string>> = {
  title: 'from summary', abstract: 'from summary', introduction: 'from outside', discussion: 'from outside', conclusion: 'from outside',
  other: 'from outside', methods: 'from outside', footnote: 'from outside', caption: 'from caption', table: 'from table',
};

/** The features of a value. None of them names the rule that read it, so that a new rule is judged like an old one. */
export function featuresOf(asked: AskedFact): Features {
  const { field, fact } = asked;
  return new Map(Object.entries({
    [`field: ${field}`]: 1,
    'score': logit(fact.score) / 3,
    ...agreement(asked),
    ...surroundings(asked),
    ...Object.fromEntries(Object.entries(fieldFeatures(asked)).map(([name, value]) => [`${field}: ${name}`, value])),
  }));
}

function agreement({ field, fact, facts, candidates }: AskedFact): Record<string, number> {
  const key = valueKey(field, fact.value);
  const keyed = candidates.map((candidate) => ({ candidate, key: valueKey(field, candidate.value) })).filter((each) => each.key !== null);
  const standing = keyed.filter(({ candidate }) => candidate.rejected === null);
  const agreeing = standing.filter((each) => each.key === key);
  const rivals = SINGLE.has(field) ? standing.filter((each) => each.key !== key) : [];
  const doubted = keyed.filter((each) => each.key === key && each.candidate.rejected !== null).length;
  const summed = agreeing.some(({ candidate }) => SUMMARY.has(candidate.section)), told = agreeing.some(({ candidate }) => STORY.has(candidate.section));
  const best = (some: typeof standing): number => Math.max(0, ...some.map(({ candidate }) => candidate.score));
  return {
    'agreeing': logCount(agreeing.length),
    'alone': Number(agreeing.length < 2),
    'rivals': rivals.length / (rivals.length + agreeing.length + 1),
    'rival as sure': Number(rivals.length > 0 && best(rivals) >= best(agreeing)),
    'doubted': doubted / (doubted + agreeing.length + 1),
    'told and summed': Number(summed && told),
    'neither': Number(!summed && !told),
    'others': logCount(facts.length - 1),
  };
}

function surroundings({ field, fact, candidates, scope }: AskedFact): Record<string, number> {
  const { reading, context } = scope.input;
  const first = fact.evidence[0] ?? { start: 0, end: 0 };
  const sentence = sentenceAt(reading, first.start);
  const { kinds, attribution } = context.assess(first);
  const key = valueKey(field, fact.value);
  const beside = candidates.filter((c) => sentence !== null && c.rejected === null && sentence.start <= c.start && c.start < sentence.end && valueKey(field, c.value) !== key);
  const place = PLACE[sentence?.section ?? 'other'];
  return {
    ...(place === undefined ? {} : { [place]: 1 }),
    'subject': Math.max(-4, Math.min(10, Math.max(...fact.evidence.map((span) => context.assess(span).attribution.score)))) / 10,
    'cited': Number(attribution.reasons.some((reason) => /^(?:literature|citation|cohort|general)/.test(reason))),
    'hedged': Number(['uncertain', 'hypothetical'].some((kind) => kinds.has(kind as never))),
    'ahead': Number(['planned', 'recommended'].some((kind) => kinds.has(kind as never))),
    'denied': Number(['negated', 'not-given', 'declined', 'discontinued'].some((kind) => kinds.has(kind as never))),
    'earlier': Number(['history', 'relative'].some((kind) => kinds.has(kind as never))),
    'crowded': logCount(beside.length),
    'long sentence': sentence === null ? 0 : Math.min(1, (sentence.tokens.end - sentence.tokens.start) / 80),
    'several patients': Number(scope.count > 1),
    'of all patients': Number(scope.count > 1 && scope.owns(first) !== 'own'),
  };
}

function logit(share: number): number {
  const inside = Math.max(0.05, Math.min(0.99, share));
  return Math.log(inside / (1 - inside));
}

/** 0 for none, 1 for seven or more. */
function logCount(count: number): number {
  return Math.min(1, Math.log2(1 + Math.max(0, count)) / 3);
}
