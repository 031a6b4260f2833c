import type { FieldName } from '../../extractors/extractor.ts';
import { sentenceAt } from '../../text/reading.ts';
import type { AskedFact } from './asked-fact.ts';
import { fieldFeatures } from './field-features.ts';
import { STORY } from './paper-facts.ts';
import { recordFeatures } from './record-features.ts';
import { logCount } from './scale.ts';
import { surroundings } from './surroundings.ts';
import { valueKey } from './value-key.ts';

/** What is known of a value, by name; most lie in [0, 1], 0 being the usual case. Names of one field alone begin with it (`ki67: low`). */
export type Features = ReadonlyMap<string, number>;

/** Fields of which a patient has one value, so that another value is a rival. */
const SINGLE: ReadonlySet<FieldName> = new Set(['age', 'sex', 'primary-site', 'histology', 'recurrence', 'follow-up']);
const SUMMARY: ReadonlySet<string> = new Set(['title', 'abstract']);

/** The features of a value. None of them names the rule that read it, so that a new rule is judged like an old one. */
export function featuresOf(asked: AskedFact): Features {
  const { field, fact } = asked;
  return new Map(
    Object.entries({
      [`field: ${field}`]: 1,
      score: logit(fact.score) / 3,
      ...agreement(asked),
      ...surroundings(asked),
      ...recordFeatures(asked),
      ...Object.fromEntries(Object.entries(fieldFeatures(asked)).map(([name, value]) => [`${field}: ${name}`, value])),
    }),
  );
}

function agreement({ field, fact, facts, candidates, scope }: AskedFact): Record<string, number> {
  const key = valueKey(field, fact.value);
  const standing = candidates
    .flatMap((candidate) => (candidate.rejected === null ? { candidate, key: valueKey(field, candidate.value) } : []))
    .filter((each) => each.key !== null);
  const agreeing = standing.filter((each) => each.key === key);
  const rivals = SINGLE.has(field) ? standing.filter((each) => each.key !== key) : [];
  const summed = agreeing.some(({ candidate }) => SUMMARY.has(candidate.section)),
    told = agreeing.some(({ candidate }) => STORY.has(candidate.section));
  const scores = (some: typeof standing): number[] => some.map(({ candidate }) => candidate.score).sort((a, b) => b - a);
  const [best = 0, second = 0] = scores(agreeing);
  return {
    agreeing: logCount(agreeing.length),
    alone: Number(agreeing.length < 2),
    'second telling': second,
    proofs: logCount(new Set(fact.evidence.map(({ start }) => sentenceAt(scope.input.reading, start)?.index)).size - 1),
    rivals: rivals.length / (rivals.length + agreeing.length + 1),
    'rival as sure': Number(rivals.length > 0 && (scores(rivals)[0] ?? 0) >= best),
    'summary differs': Number(rivals.some(({ candidate }) => candidate.section === 'abstract')),
    'told and summed': Number(summed && told),
    neither: Number(!summed && !told),
    others: logCount(facts.length - 1),
  };
}

function logit(share: number): number {
  const inside = Math.max(0.05, Math.min(0.99, share));
  return Math.log(inside / (1 - inside));
}
