import { pattern } from '../../../patterns/over-lines.ts';
import { isBegunLater } from './begun-later.ts';
import type { Telling } from './telling.ts';

/** "A lobectomy was performed and chemotherapy was recommended": the treatment's own verb proposes it. */
const PROPOSED_HERE = pattern('i')`
  ^\s*(?:(?:therapy|treatment|alone)\s+)?(?:\([^)]*\)\s*)?(?:was|were|is|has been|had been)\s+(?:\w+ly\s+|also\s+|then\s+)?
  (?:recommended|advised|suggested|proposed|offered|planned|considered|discussed|scheduled)\b
`;
/** "The cream was applied for six weeks". */
const FOR_A_TIME = /^\s+(?:[\w-]+\s+){1,4}(?:minutes?|hours?|days?|weeks?|months?|years?)\b/i;
const LETTERS_OF_TIME = 50;
/** "The resection was considered (complete)": judged when it had been done. */
const AS_DONE = pattern('i')`
  ^\s+(?:to\s+(?:be|have been)\s+|as\s+)?(?:macroscopically\s+|oncologically\s+)?(?:
    complete|incomplete|adequate|inadequate|radical|curative|sufficient|successful|satisfactory|uneventful|R[012]
  )\b
`;
const LETTERS_OF_OUTCOME = 40;
/** "Was advised before (surgery)": what looks ahead to a treatment proposes it, too. */
const AHEAD = /\b(?:before|prior to)\b/i;

/** Whether a treatment is recommended, and not done. */
export const isRecommended = (telling: Telling): boolean =>
  !telling.told &&
  (!telling.looksBack || AHEAD.test(telling.clause)) &&
  isAdvised(telling) &&
  !telling.doneAfterAll &&
  isProposedOnly(telling);

/** A cue of context recommends; what "was applied for" a time or "was considered complete" was done. */
function isAdvised({ cues, input: { reading } }: Telling): boolean {
  return cues.some(({ kind, text, span: { end } }) => {
    if (kind !== 'recommended') return false;
    if (text.endsWith('applied for')) return !FOR_A_TIME.test(reading.text.slice(end, end + LETTERS_OF_TIME));
    return !(text.endsWith('considered') && AS_DONE.test(reading.text.slice(end, end + LETTERS_OF_OUTCOME)));
  });
}

/** Its own verb proposes it, or nothing in the clause is done. */
const isProposedOnly = (telling: Telling): boolean => PROPOSED_HERE.test(telling.after) || !telling.doneHere;

/** "Planning CT", "planned dose": words of planning that announce no treatment. */
const OF_PLANNING =
  /^planning\s+(?:target|CT|computed|volume|MRI|scan|system|software)|^planned\s+(?:\w+\s+)?(?:cycles?|courses?|fractions?|doses?)\b/i;
const LETTERS_BEHIND_PLAN = 30;

/** Whether a cue of context plans a treatment that is not done. */
export const isPlanned = (telling: Telling): boolean =>
  telling.isOpen && plansIt(telling) && !telling.doneAfterAll && isProposedOnly(telling);

const plansIt = ({ cues, input: { reading } }: Telling): boolean =>
  cues.some(({ kind, span }) => kind === 'planned' && !OF_PLANNING.test(reading.text.slice(span.start, span.end + LETTERS_BEHIND_PLAN)));

/**
 * "Surgery with amputation of the foot was suggested", "a resection of lung and pleura was planned", whatever else the clause tells
 * as done.
 */
const PROPOSED_BEHIND = pattern('i')`
  ^\s*(?:
    (?:of|and|with|to|for|from)\s+(?:(?!(?:was|were|is|are|had|has|but|then|she|he|we|underwent|received)\b)[\w-]+\s+){1,6}
  )?(?:was|were)\s+(?:\w+ly\s+|also\s+|then\s+)?(recommended|advised|suggested|proposed|planned|scheduled)\b
  (?!\s+(?:and|to be|by the (?:findings|images|scan)))
`;

/** How the verb behind a treatment proposes it, whatever else the clause tells as done; null where it does not. */
export function proposalBehind(telling: Telling): 'planned' | 'recommended' | null {
  const verb = telling.isOpen && !telling.doneAfterAll ? PROPOSED_BEHIND.exec(telling.after)?.[1] : undefined;
  if (verb === undefined) return null;
  return /^(?:plan|sched)/i.test(verb) ? 'planned' : 'recommended';
}

/** What became of a proposal: that, unless words behind it tell that it was followed. */
export const unlessBegun = (telling: Telling, proposal: 'planned' | 'recommended'): 'given' | 'planned' | 'recommended' =>
  isBegunLater(telling) ? 'given' : proposal;

/** "(Surgery) was deferred", "was arranged". */
const PUT_OFF = /^[^.;,]{0,40}?\b(?:was|were)\s+(?:postponed|deferred|delayed|scheduled|arranged|booked)\b/i;

/** Whether a treatment was set for later. */
export const isPutOff = ({ isOpen, after }: Telling): boolean => isOpen && PUT_OFF.test(after);
