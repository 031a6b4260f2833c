import { A_FAMILY } from '../../lexicon/tumour-entry.ts';
import { neighbourOf, sentenceAt } from '../../text/reading.ts';
import type { CaseScope } from '../extractor.ts';
import { levelOf } from './kinship.ts';
import { isTied, type Mention } from './vote.ts';

const DIAGNOSING = /^(?:pathology|diagnosis|final-diagnosis)$/;

/**
 * The places of growths in the sentence right before the one that gives the diagnosis, where that names none itself: in "A lump of
 * the arm was excised. Histology showed …" what was shown is the lump. None where any place is told with a tumour's kind.
 */
export function shownNext(annotations: readonly Mention[], scope: CaseScope): ReadonlySet<Mention> {
  const { reading } = scope.input,
    fact = scope.facts('histology')[0],
    start = fact?.evidence[0]?.start;
  if (annotations.some((mention) => mention.rejected === null && isTied(mention) && levelOf(mention, scope) >= A_FAMILY)) return new Set();
  const sentence = start === undefined || !DIAGNOSING.test(fact?.rule ?? '') ? null : sentenceAt(reading, start);
  const previous = sentence ? neighbourOf(reading, sentence, -1) : null;
  if (!sentence || !previous) return new Set();
  const within = ({ start: from, end }: { readonly start: number; readonly end: number }): Mention[] =>
    annotations.filter((mention) => mention.start >= from && mention.end <= end && mention.rejected === null && isTied(mention));
  return within(sentence).length > 0 ? new Set() : new Set(within(previous));
}
