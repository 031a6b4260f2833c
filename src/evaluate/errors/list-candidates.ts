import type { Candidate } from '../../generated/evaluation.ts';
import type { ExplainedCandidate, Explanation } from '../../sinks/explanation.ts';
import { overlaps } from '../../span.ts';
import { passageAt } from '../find-quote.ts';
import type { Said } from '../scoring/case-values.ts';
import type { Measure } from '../scoring/measures.ts';
import type { CaseOutcome, DocumentOutcome, FieldOutcome } from '../scoring/score-document.ts';

/** As many candidates are kept with an error; the telling ones come first. */
const MOST = 8;

interface Ranked {
  readonly rank: number;
  readonly value: string;
  readonly candidate: ExplainedCandidate;
}

/**
 * The candidates that explain an error, with what became of each: first those that had a missed value, then those behind a wrong one,
 * then what else the field found, each value and fate once.
 */
export function listCandidates(
  measure: Measure,
  field: FieldOutcome,
  outcome: DocumentOutcome,
  one: CaseOutcome,
  explanation: Explanation,
): Candidate[] {
  const answersMissed = (value: string): boolean => field.missed.some(({ options }) => measure.answers(value, options));
  const isExtra = (value: string): boolean => field.extra.some((said) => said.value === value);
  const rankOf = (value: string): number => (answersMissed(value) ? 0 : isExtra(value) ? 1 : 2);
  const ranked = explanation.candidates
    .filter((candidate) => candidate.field === measure.field)
    .flatMap((candidate) => measure.said(candidate.value).map((value): Ranked => ({ rank: rankOf(value), value, candidate })))
    .sort((a, b) => a.rank - b.rank || b.candidate.score - a.candidate.score || a.candidate.start - b.candidate.start);
  const own = saidBy(one, measure),
    others = outcome.cases.filter((other) => other !== one).flatMap((other) => saidBy(other, measure));
  const listed = new Map<string, Candidate>();
  for (const { value, candidate } of ranked) {
    if (listed.size === MOST) break;
    const fate = fateOf(value, candidate, own, others);
    const key = `${value}\n${fate}\n${candidate.rejected ?? ''}`;
    if (listed.has(key)) continue;
    listed.set(key, {
      value,
      rule: candidate.rule,
      score: candidate.score,
      fate,
      reason: candidate.rejected,
      passage: passageAt(explanation, candidate),
    });
  }
  return [...listed.values()];
}

function saidBy({ pair }: CaseOutcome, measure: Measure): readonly Said[] {
  return pair.said?.values.get(measure.id) ?? [];
}

function fateOf(value: string, candidate: ExplainedCandidate, own: readonly Said[], others: readonly Said[]): Candidate['fate'] {
  if (candidate.rejected !== null) return 'turned down';
  if (own.some((said) => said.value === value && quotes(said, candidate))) return 'taken';
  if (others.some((said) => said.value === value && quotes(said, candidate))) return 'another patient';
  return 'not chosen';
}

function quotes({ facts }: Said, candidate: ExplainedCandidate): boolean {
  return facts.some(({ evidence }) => evidence.some((item) => overlaps(item, candidate)));
}
