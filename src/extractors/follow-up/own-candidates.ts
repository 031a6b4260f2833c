import { tellsOfAll, turnsToAnother } from '../../context/spoken-of.ts';
import type { CaseScope } from '../extractor.ts';
import { type Candidate, sentenceIndex, sentenceText } from './candidate.ts';

/** The candidates of one patient: where several share a paper, a shared sentence speaks of this one only when it speaks of all. */
export function ownOf(candidates: readonly Candidate[], scope: CaseScope): Candidate[] {
  if (scope.count === 1) return candidates.filter((candidate) => candidate.section !== 'table' || scope.owns(candidate) === 'own');
  return candidates.filter(
    (candidate) =>
      (scope.owns(candidate) === 'own' && !namesAnother(candidate, scope)) ||
      (candidate.section !== 'table' && tellsOfAll(sentenceText(candidate, scope), scope.count)),
  );
}

/** Whether the words before a candidate in its sentence turn to another patient. */
function namesAnother(candidate: Candidate, scope: CaseScope): boolean {
  const sentence = scope.input.reading.sentences[sentenceIndex(candidate)];
  return (
    sentence !== undefined &&
    candidate.section !== 'table' &&
    turnsToAnother(scope.input.reading.text.slice(sentence.start, candidate.start), scope.index)
  );
}
