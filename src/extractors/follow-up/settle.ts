import { toldAfterTreatment } from '../../context/treated-before.ts';
import type { FollowUpValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import type { CaseScope, Resolution } from '../extractor.ts';
import { asLastTold } from './came-back.ts';
import { type Candidate, sentenceIndex, tells, ZONES } from './candidate.ts';
import { conflictsOf } from './conflicts.ts';
import { lastTold } from './endings/last-told.ts';
import { ownOf } from './own-candidates.ts';
import { settleCode } from './settle-code.ts';
import { settleTime } from './settle-time.ts';
import { valueOf } from './to-value.ts';

/**
 * The last observation of one patient. The body's story leads; abstract and discussion fill what it leaves open or tell what came
 * later.
 */
export function settleFollowUp(candidates: readonly Candidate[], scope: CaseScope): Resolution<FollowUpValue> {
  const last = lastTold(ownOf(candidates, scope), scope);
  const { chosen } = last;
  if (!chosen) return { facts: asLastTold(scope), findings: [] };
  const { state } = chosen;
  const { length, anchor, spans } = settleTime(last, chosen, scope);
  const code = settleCode(last, chosen, scope) ?? (length && seenSinceTreatment(state, scope) ? 'ALIVE' : null);
  // That something happened some time later tells of nothing else.
  if (code === null && state.rule === 'later event') return { facts: [], findings: [] };
  const evidence: readonly Span[] = [state, ...spans];
  return {
    facts: [
      {
        value: valueOf(code, length, anchor),
        evidence: evidence.map(({ start, end }) => ({ start, end })),
        rule: state.rule,
        score: Math.min(SURE, state.score),
      },
    ],
    findings: conflictsOf(last.endings),
  };
}

/** The score of the surest observation. */
const SURE = 0.95;

/** Whether a patient of whom no state is told was seen some time after a treatment that the case tells before. */
function seenSinceTreatment(state: Candidate, { input: { reading } }: CaseScope): boolean {
  const sentence = reading.sentences[sentenceIndex(state)];
  return (
    sentence !== undefined &&
    ZONES[state.section] === 'body' &&
    (state.value.anchor === 'surgery' || state.value.anchor === 'treatment' || state.notes['role'] === 'for' || tells(state, 'follow')) &&
    toldAfterTreatment(reading, sentence, sentence.start)
  );
}
