import { pattern } from '../../patterns/over-lines.ts';
import { AFTER_DENIAL } from './false-denials.ts';
import { around, leadOf, type Phrase, type Trap } from './phrase.ts';

/** Phrases that look like a tumour's being there and tell of what is studied, treated or looked for. */
export const FALSE_DISEASE: readonly Trap[] = [isOfStudy, isOfTreatedRest, isLookedFor];

/** Phrases that look like the tumour's having come back and tell something else. */
export const FALSE_RECURRENCES: readonly Trap[] = [isInGeneral, ...FALSE_DISEASE, isLookalike, isNotFound, isNoFact];

/** Phrases that look like the tumour's having grown and tell something else. */
export const FALSE_PROGRESSIONS: readonly Trap[] = [...FALSE_DISEASE, isNoGrowth, isSuspected, isLookalike, isNoFact];

/** Phrases that look like the tumour's having spread and tell something else. */
export const FALSE_SPREAD: readonly Trap[] = [...FALSE_DISEASE, isNotSeen, isLookalike, isNoFact];

/** "To better understand the progression of the tumour": what somebody wants to learn. */
const STUDIED = pattern('i')`
  \bto (?:better |further |fully )?(?:
      understand|elucidate|clarify|investigate|study|explore|analy[sz]e|explain|characteri[sz]e
    )\b[^.;,]{0,60}$
  |\b(?:mechanisms?|role|pathways?|biology|markers?|drivers?) (?:of|in|for|underlying)\b[^.;,]{0,40}$
`;
/** Whether the words before a progression make it something that is studied. */
export const isStudied = (lead: string): boolean => STUDIED.test(lead);
function isOfStudy(phrase: Phrase): boolean {
  return isStudied(leadOf(phrase));
}

/** "Radiotherapy to the residual tumour": what was treated, not how it ended. */
const AIM_OF = pattern('i')`
  \b(?:radiotherapy|radiation|irradiation|boost|surgery|resection|excision|removal|ablation|treat(?:ed|ment)) (?:[\w-]+ )?
  (?:on|to|of|for) (?:the |her |his |this |a |any )?(?:[\w-]+ )?$
`;
function isOfTreatedRest({ own, before }: Phrase): boolean {
  return AIM_OF.test(before) && /^residual/i.test(own);
}

const TO_DETECT = 'to (?:detect|exclude|monitor|identify|rule out|prevent|avoid|assess|look for|check)';
const IN_ORDER = new RegExp(`\\b${TO_DETECT}\\b[^.;,]{0,30}$`, 'i');
/** Characters at the beginning of a phrase up to which its purpose may be told. */
const OPENING = 30;
/** "Follow-up was advised in order to detect a recurrence": an outcome that is looked for tells of none. */
export function isLookedFor({ own, before }: Phrase): boolean {
  return IN_ORDER.test(before + own.slice(0, OPENING));
}

/** "Because late relapses are known" tells of nobody's. */
const IN_GENERAL = pattern('i')`
  \b(?:recurrence|relapse)s?\s+(?:was|were|is|occurred in|in|of)\s+(?:about\s+)?\d+(?:\.\d+)?\s?%
  |\b(?:recurrences|relapses)\b[^.;,]{0,20}\b(?:are|have been|can|may) (?:[\w-]+ )?(?:
      known|possible|described|reported|common|rare|frequent|likely|usual|observed|seen|expected|documented|occur|appear
      |develop
    )\b
`;
function isInGeneral(phrase: Phrase): boolean {
  return IN_GENERAL.test(around(phrase, 20, 40));
}

/** "Metastases were not found". */
const NOT_SEEN = /^\s*(?:(?:was|were|had been|could) )?(?:not|no longer|never|absent|excluded|ruled out)\b/i;
function isNotSeen({ behind }: Phrase): boolean {
  return NOT_SEEN.test(behind);
}

/** "Showed no progression of the metastases". */
const NO_GROWTH = /\b(?:no|without(?: any)?) (?:[\w-]+ ){0,2}?(?:progress|growth|enlarge|increase|worsening)/i;
function isNoGrowth({ own }: Phrase): boolean {
  return NO_GROWTH.test(own);
}

/** "Progression of the tumour in the neck was suspected". */
const SUSPECTED = /^[^.;,]{0,70}\b(?:was|were) (?:suspected|feared|presumed)\b/i;
function isSuspected({ text, end }: Phrase): boolean {
  return SUSPECTED.test(text.slice(end, end + 90));
}

/** "A sarcoma mimicking a recurrent glioma": what a finding looks like, which it is not. */
const LOOKALIKE = pattern('i')`
  \b(?:
    mimick?\w*|resembl\w+|simulat\w+|masquerad\w+(?: as)?|mistaken for|mis(?:diagnosed|interpreted) as|instead of
    |rather than|versus|differential diagnos\w+
  )\s+(?:[\w-]+\s+){0,4}?(?:recurren\w+|relaps\w+|metasta\w+|progress\w+)
`;
function isLookalike(phrase: Phrase): boolean {
  return LOOKALIKE.test(around(phrase, 60, 0));
}

const FOR_A_PURPOSE = new RegExp(`\\b${TO_DETECT}\\b[^.;,]{0,40}$`, 'i');
/** "To exclude that it was found to have recurred", "none of the tumours recurred". */
function isNotFound({ rule, own, before }: Phrase): boolean {
  return rule === 'found to have come back' && (FOR_A_PURPOSE.test(before + own) || /\bnone of (?:the|our|these) \w+ $/i.test(before));
}

/** "The suspicion of a recurrence was confirmed by biopsy". */
const CONFIRMED = /\b(?:was|were|been) (?:\w+ )?(?:confirmed|verified|proven|established|ascertained)\b/i;
/** A tumour that is feared, measured in general or denied did not come back, grow or spread; one that is confirmed may be feared before. */
function isNoFact(phrase: Phrase): boolean {
  if (CONFIRMED.test(around(phrase, 0, 20))) return phrase.cues.deniedBefore.test(phrase.before);
  return isFeared(phrase) || isMeasure(phrase) || isDenied(phrase);
}

/** "The risk of a recurrence", "without signs of progression". */
const FEARED = pattern('i')`
  \b(?:
    risk|rate|rates|likelihood|probability|chance|prevent\w*|avoid|reduce|possibility|fear|predict\w*|in case|if|pattern
    |signs?|surveillance|monitor\w*|screening|suspicio\w+|suspect\w*|potential|possible|without|halt\w*|stop\w*
    |slow(?:ed|ing|s)|delay\w*|inhibit\w*|arrest\w*
  ) (?:of |for |any |the |a |local |early |future |signs? |with |tumou?r |disease )*$
`;
function isFeared({ own, before }: Phrase): boolean {
  return FEARED.test(before + (/^(?:with|due to|despite|because of)\b/i.exec(own)?.[0] ?? ''));
}

/** "Recurrence rates", "metastatic potential". */
function isMeasure({ behind }: Phrase): boolean {
  return /^\s*(?:rates?|risk|score|free|behaviou?rs?|patterns?|potential|model)\b/i.test(behind);
}

/** "A second primary was excluded and a local recurrence was removed": a noun with an article of its own begins anew. */
const AND_A = /\band an? (?:[\w-]+ ){0,3}$/i;
function isDenied({ before, cues }: Phrase): boolean {
  return cues.deniedBefore.test(before) && !AFTER_DENIAL.test(before) && !AND_A.test(before);
}
