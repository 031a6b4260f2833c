import { scoreOf, weightsOf, type Weight } from '../../../lexicon/weights.ts';
import type { ExtractInput } from '../../extractor.ts';
import { findTimes, isSameLength, type TimeCandidate } from './time-features.ts';

/** The feature of a time that the rules take. */
export const BY_RULES = 'taken by the rules';

/** The weight of there being no length, by what the rules take. */
export function noLength(hasRuled: boolean): string {
  return hasRuled ? 'no length, but one by the rules' : 'no length, and none by the rules';
}

/** Lengths in months that differ by no more are one, whatever the share. */
const CLOSE = 0.25;

/** A time's features, with whether it is the one that the rules take. */
export function withRules({ duration, features }: TimeCandidate, byRules: number | null): readonly string[] {
  return byRules !== null && (Math.abs(duration.months - byRules) <= CLOSE || isSameLength(duration.months, byRules))
    ? [...features, BY_RULES]
    : features;
}

/** What the weights say of a paper's times: keep what the rules take, take another time, or none. */
export type TimeChoice = { readonly kind: 'as by rules' | 'none' } | { readonly kind: 'other'; readonly time: TimeCandidate };

/**
 * Weighs all times of a paper with one patient against each other and against the length, in months, that the rules take (null for none).
 * Times of one length count together. What the rules count from dates or add up is no time of the text, and stays.
 */
export function chooseTime(input: ExtractInput, byRules: number | null): TimeChoice {
  const weights = weightsOf(input.lexicon<Weight>('follow-up-times'));
  if (weights.size === 0) return { kind: 'as by rules' };
  const times = findTimes(input);
  // Of a single time the rules know as much: there is nothing to weigh it against.
  if (times.filter(({ duration }) => duration.role !== 'age').length < 2) return { kind: 'as by rules' };
  const picked = pickTime(
    times.map((time) => ({ features: withRules(time, byRules), length: time.duration.months })),
    byRules !== null,
    weights,
  );
  const time = typeof picked === 'number' ? times[picked] : undefined;
  return time ? { kind: 'other', time } : { kind: picked === 'none' ? 'none' : 'as by rules' };
}

/** A time to weigh; times of equal `length` (months, or a name) count together. */
interface Weighed {
  readonly features: readonly string[];
  readonly length: number | string;
}

/** The place of the time that the weights take where the rules do not take it, "none", or "as by rules". */
export function pickTime(
  times: readonly Weighed[],
  hasRuled: boolean,
  weights: ReadonlyMap<string, number>,
): number | 'none' | 'as by rules' {
  if (times.length === 0 || (hasRuled && !times.some(({ features }) => features.includes(BY_RULES)))) return 'as by rules';
  const scores = times.map(({ features }) => scoreOf(features, weights));
  const together = times.map(({ length }) => logSum(scores.filter((_, i) => isAlike(times[i]?.length ?? '', length))));
  const most = Math.max(...together);
  if (most <= (weights.get(noLength(hasRuled)) ?? 0)) return hasRuled ? 'none' : 'as by rules';
  const best = together.flatMap((sum, i) => (sum === most ? i : [])).reduce((a, b) => ((scores[b] ?? 0) > (scores[a] ?? 0) ? b : a));
  return times.some(({ features, length }) => features.includes(BY_RULES) && isAlike(length, times[best]?.length ?? ''))
    ? 'as by rules'
    : best;
}

const isAlike = (a: number | string, b: number | string): boolean =>
  typeof a === 'number' && typeof b === 'number' ? isSameLength(a, b) : a === b;

function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
