import { toldAfterTreatment } from '../../context/treated-before.ts';
import type { FollowUpValue, RecurrenceValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import { sentenceAt } from '../../text/reading.ts';
import type { CaseScope, Resolved } from '../extractor.ts';
import { ZONES } from './candidate.ts';
import { removedLater, removedThere } from './removal.ts';
import { valueOf } from './to-value.ts';

/** A paper that tells no state and ends with the tumour's coming back leaves the patient with it. */
export function asLastTold(scope: CaseScope): Resolved<FollowUpValue>[] {
  const back = cameBack(scope);
  const at = back?.evidence[0],
    sentence = at && sentenceAt(scope.input.reading, at.start);
  if (!back || !at || !sentence || !toldAfterTreatment(scope.input.reading, sentence, at.start)) return [];
  return [{ value: valueOf('AWD', null, 'unstated'), evidence: [at], rule: 'as last told', score: 0.5 }];
}

/** The tumour's coming back as the case tells it, unless it was taken out there and then. */
export function cameBack(scope: CaseScope): Resolved<RecurrenceValue> | undefined {
  const told = ({ start }: Span): boolean => {
    const section = sentenceAt(scope.input.reading, start)?.section;
    return section === 'abstract' || (section !== undefined && ZONES[section] === 'body');
  };
  return scope
    .facts('recurrence')
    .find(
      ({ value, rule, evidence }) =>
        value.occurred &&
        rule !== 'treated before' &&
        evidence.some(told) &&
        !evidence.some((span) => removedThere(span, scope) || removedLater(span, scope)),
    );
}
