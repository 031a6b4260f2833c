import type { PrimarySiteValue } from '../../generated/report.ts';
import type { Annotation } from '../extractor.ts';

/** A place in the text that names a site. */
export type Mention = Annotation<PrimarySiteValue>;

/**
 * A mention as it counts for this patient's tumour: the code it votes for, how much, how much before other tumours of the patient are
 * minded (`told`) and before the patient's own words count more (`plain`), whether it is a region of the body, how much the name of
 * the tumour tells that it stands with (`level`, 0 for none), and whether it is a place that such a tumour mostly went to
 * (`seldom`); `bare` is what it counts for any tumour, which is what its side counts; `stranger` that it is named with a tumour of
 * another kind than the patient's.
 */
export interface Vote {
  readonly mention: Mention;
  readonly code: string;
  readonly weight: number;
  readonly told: number;
  readonly plain: number;
  readonly region: boolean;
  readonly level: number;
  readonly seldom: boolean;
  readonly bare: number;
  readonly stranger: boolean;
}

/** A mention of this weight alone tells the place, or the part of an organ. */
export const TELLING = 0.85;
/** What an organ needs in sum where others are told as well. */
export const LEAST_WEIGHT = 0.3;

/** True where a mention is tied to a tumour by its words. */
export function isTied({ rule }: Mention): boolean {
  return rule === 'adjective' || rule === 'located' || rule === 'origin';
}

/** The strongest votes of a name count in full, some more a little, the rest not: what is said thirty times is not thirty times as sure. */
const IN_FULL = 6,
  IN_PART = 20,
  SHARE_OF_MORE = 0.1;

/** What the votes of each name come to, by the name that `key` gives them. */
export function sumBy(votes: readonly Vote[], key: (vote: Vote) => string): Map<string, number> {
  return new Map(
    [...Map.groupBy(votes, key)].map(([name, its]) => {
      const sorted = its.map(({ weight }) => weight).sort((a, b) => b - a);
      return [name, sumOf(sorted.slice(0, IN_FULL)) + SHARE_OF_MORE * sumOf(sorted.slice(IN_FULL, IN_PART))];
    }),
  );
}

function sumOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
