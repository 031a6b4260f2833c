import type { ScopeKind } from '../../../context/scopes.ts';
import { pattern } from '../../../patterns/over-lines.ts';
import type { Telling } from './telling.ts';
import { REFUSED, WITHHELD } from './withheld-words.ts';

/** Whether a treatment is told as refused by the patient, or by whoever decides for the patient. */
export const isRefused = (telling: Telling): boolean => telling.isReachedByCue('declined') || telling.isReachedByWords(REFUSED);

/** "We decided not to", "it was decided against": whoever treats decides. */
const DECIDED_BY_DOCTORS = pattern('i')`
  \b(?:we|it|board|team|surgeons?|\w+ologists?|physicians?|clinicians?|doctors?|conference|committee)\s+
  (?:(?:was|were|had|has|been|have|therefore|thus|then|also|\w+ly)\s+){0,3}(?:chose|chosen|decided|elected|opted|preferred)
  \s+(?:not\s+to|against)\b(?:(?!\b(?:s?he|patient|family|parents|but)\b)[^.;]){0,80}$
`;

/** Whether those who treat are the ones who decided against a treatment. */
export const isDecidedByDoctors = ({ before }: Telling): boolean => DECIDED_BY_DOCTORS.test(before);

const WITHHOLDING: ReadonlySet<ScopeKind> = new Set(['not-given', 'negated']);

/** Whether a treatment is told as withheld or not needed. */
export const isLeftOut = (telling: Telling): boolean =>
  telling.reaching.some((cue) => WITHHOLDING.has(cue.kind)) || telling.isReachedByWords(WITHHELD);

/** "In the past", "before this presentation", "no previous". */
const IN_THE_PAST = pattern('i')`
  \b(?:
    in the past|(?:in|during|since|from) (?:his |her |early )?(?:childhood|youth|infancy|adolescence)|had not had\b
    |had never\b
    |(?:for|during|over|in) (?:the )?(?:past|last|previous|preceding) (?:[\w-]+ )?(?:weeks?|months?|years?|decades?)
    |(?:during|over|in) (?:this|these|that) [\w-]+ ?(?:weeks?|months?|years?|period|interval)|history of|previously
    |(?:no|any|without|neither|nor|(?<!\b(?:view|because|account|consequence|result|light|basis) )of|or) (?:\w+ ){0,2}
      (?:previous|prior)
    |before (?:this|the) (?:presentation|diagnosis|admission)
  )\b
`;
/** What a clause goes on to tell of the time since: "… and for the last nine months is being followed". */
const GOES_ON = /^[^.;]*?(?:,|\band\b)\s+(?=(?:for|during|over|in|has|have|had|is|was|she|he|remains?|regular|with|without)\b)/i;
/** Hormones not taken for the menopause or as a pill: told with births and menses. */
const OF_A_LIFE = pattern('i')`
  \b(?:
    menopaus\w*|menarche\w*|menstru\w+|menses|gravid\w*|par(?:a|ous|ity)|nullipar\w+|multipar\w+|contracepti\w+|replacement
    |(?:medical|surgical|gyn(?:a)?ecologic\w*|obstetric\w*|family|past)\s+histor(?:y|ies)
  )\b
`;

/** "His past history included hypertension without treatment". */
const PAST_HISTORY = /\b(?:past|medical|personal|previous|surgical)\s+(?:medical\s+|surgical\s+)?(?:history|histories|antecedents?)\b/i;
const isNameless = ({ mentions }: Telling['strand']): boolean => mentions.every(({ entry }) => entry === 'unnamed');

/** Whether what was not had is told of the time before this illness. */
export function isOfThePast({ clause, place, text, strand }: Telling): boolean {
  if (isNameless(strand) && PAST_HISTORY.test(text)) return true;
  const end = place.end - text.indexOf(clause);
  const behind = clause.slice(end);
  return (
    IN_THE_PAST.test(clause.slice(0, end) + (GOES_ON.exec(behind)?.[0] ?? behind)) ||
    (strand.modality === 'hormone' && OF_A_LIFE.test(text))
  );
}
