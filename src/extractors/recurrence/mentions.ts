import { everyMatch } from '../../every-match.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import type { Passage } from './passage.ts';

/** The rule of recurrences that are only mentioned; the cue list has the wordings that begin with a word of number or reason. */
export const MENTIONED = 'with recurrence';

const MENTION = pattern('gi')`
  \b(?<!non-?)(?:recurrences?|relapses?|re-?growth|re-?appearance)\b(?!
    [\s-]*(?:rates?|risks?|scores?|free|patterns?|behaviou?rs?|potential|models?|detection|surveillance)
  )
`;
/** Words before a recurrence that is feared, sought or only thought of. */
const NOT_YET = pattern('i')`
  \b(?:
    risks?|rates?|likelihood|probability|chance|possib\w+|potential|prevent\w*|avoid\w*|reduc\w+|fear\w*|predict\w*
    |suspect\w*|suspic\w+|favou?r\w*|suggest\w*|likely|probable|report(?:ed)? as|interpreted|differential|versus|vs|whether
    |if|exclud\w*|rul(?:ed?|ing) out|monitor\w*|detect\w*|look\w*|search\w*|screen\w*|surveillance|signs?|evidence|time to
    |until|free|mimick?\w*|mistaken|not|unlike|tend\w*|prone|propensity|common\w*|may|might|can|could|should|would|will
  )\b[^.;]{0,60}$
`;

/**
 * Places where a sentence names a recurrence in passing ("the relapse was larger than …"), none of them inside of an outcome that
 * was found.
 */
export function findMentions({ text, sentence, outcomes, cues }: Passage): Span[] {
  const named = everyMatch(MENTION, text);
  if (named.length === 0) return [];
  const denied = new RegExp(`${cues.none}[^.;,]{0,40}$`, 'i'),
    offset = sentence.start;
  return named
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => {
      const before = text.slice(Math.max(0, start - MOST_BEFORE), start);
      return (
        !NOT_YET.test(before) &&
        !denied.test(before) &&
        !cues.complaintBehind.test(text.slice(end, end + MOST_BEHIND)) &&
        !outcomes.some((outcome) => outcome.start < end + offset && start + offset < outcome.end)
      );
    })
    .map(({ start, end }) => ({ start: start + offset, end: end + offset }));
}

/** Characters read before and behind a recurrence that is named. */
const MOST_BEFORE = 120,
  MOST_BEHIND = 80;
