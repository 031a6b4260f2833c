import { pattern } from '../../patterns/over-lines.ts';
import type { Outcome, OutcomeCues, OutcomeKind } from './cues.ts';
import { FALSE_DENIALS } from './false-denials.ts';
import { FALSE_DISEASE, FALSE_PROGRESSIONS, FALSE_RECURRENCES, FALSE_SPREAD, isLookedFor } from './false-relapses.ts';
import { OF_COMPLAINTS, OF_PERSONS } from './not-the-tumour.ts';
import { leadOf, phraseOf, type Phrase, type Trap } from './phrase.ts';

/** Whether an outcome found in `text`, whose offsets are shifted by `offset`, only looks like one and tells something else. */
export function isTrap(outcome: Outcome, text: string, offset: number, cues: OutcomeCues): boolean {
  const phrase = phraseOf(outcome, text, offset, cues);
  return TRAPS[outcome.kind].some((trap) => trap(phrase));
}

/** What phrases of each kind may tell instead. */
const TRAPS: Record<OutcomeKind, readonly Trap[]> = {
  free: [...FALSE_DENIALS, ...OF_COMPLAINTS],
  recurrence: [...OF_COMPLAINTS, ...OF_PERSONS, ...FALSE_RECURRENCES],
  progression: [...OF_COMPLAINTS, ...OF_PERSONS, ...FALSE_PROGRESSIONS],
  spread: FALSE_SPREAD,
  diseased: FALSE_DISEASE,
  alive: [isReason, isBeforeSomethingElse, isLookedFor],
  died: [isCellDeath, isOfFetus, isDeadTissue, isOfDonor],
  lost: [hasComeAgain, isLookedFor],
  discharged: [isLookedFor, isFluid],
  ongoing: [isLookedFor],
  followed: [isLookedFor],
};

/** "In view of his good condition, we operated" tells why, not how he fared. */
const AS_REASON =
  /\b(?:in (?:the )?(?:light|view) of|given|considering|because of|due to|owing to|thanks to|taking into account)\b[^.;]{0,80}$/i;
function isReason(phrase: Phrase): boolean {
  return phrase.rule === 'doing well' && AS_REASON.test(leadOf(phrase));
}

/** "After an uneventful course the lobe was removed": what had gone well before something else. */
const AFTER_IT = /\b(?:after|following) (?:an?|the|her|his) (?:(?!(?:he|she|it|they|we|patient|and|but|the|an?|her|his)\b)[\w-]+ ){0,2}$/i;
function isBeforeSomethingElse({ rule, before }: Phrase): boolean {
  return (rule === 'doing well' || rule === 'recovered') && AFTER_IT.test(before);
}

/** "Programmed cell death". */
function isCellDeath({ before }: Phrase): boolean {
  return /\b(?:cell|programmed|brain|sudden)\s*$/i.test(before);
}

function isOfFetus({ before }: Phrase): boolean {
  return /\bf(?:o)?etus\b[^.;,]*$/i.test(before);
}

/** "Dead bone". */
function isDeadTissue({ behind }: Phrase): boolean {
  return /^\s*(?:cells?|bone|tissue|space)\b/i.test(behind);
}

/** "A liver from a deceased donor", "the death of the donor": not the patient's. */
const DONOR_BEHIND = /^[\s-]+(?:(?:of|the|her|his|an?|unrelated|related|adult|heart-beating|kidney|liver|organ|whole) ){0,3}donors?\b/i;
const DONOR_BEFORE = /\bdonors? (?:(?:who|that|had|has|was|were|suddenly|recently|just) ){0,3}$/i;
/** "Deceased liver transplantation". */
const GRAFT_BEHIND = /^[\s-]+(?:(?:kidney|renal|liver|lung|heart|organ|whole|orthotopic) ){0,2}(?:transplant|graft|allograft)/i;
function isOfDonor({ own, before, behind }: Phrase): boolean {
  return DONOR_BEHIND.test(behind) || DONOR_BEFORE.test(before) || (/^deceased$/i.test(own) && GRAFT_BEHIND.test(behind));
}

/** "No nasal discharge was present": a fluid, not a going home. */
const FLUID_BEFORE = pattern('i')`
  \b(?:
    no|any|without|surface|pus|purulent|puriform|suppurative|nasal|vaginal|nipple|aural|ear|eye|ocular|conjunctival|urethral
    |anal|rectal|wound|umbilical|serous|serosanguin\w+|sero-?purulent|muco-?purulent|mucous|mucoid|bloody|blood-?stained
    |sanguin\w+|h(?:a)?emorrhagic|watery|clear|yellow\w*|green\w*|brown\w*|white|whitish|milky|chylous|foul[\s-]?smelling
    |malodorous|offensive|fetid|sticky|thick|thin|profuse|copious|scanty|creamy|electrical|neuronal
  )(?: or [\w-]+| and [\w-]+)? $
`;
function isFluid({ own, before }: Phrase): boolean {
  return /^discharge\b/i.test(own) && FLUID_BEFORE.test(before);
}

/** "Did not come back for six years", "was lost to follow-up until 2015": seen again. */
const CAME_AGAIN = pattern('i')`
  \b(?:for|until|till) (?:(?:the next|about|almost|nearly|over|more than|another) )?(?:
    \d+|a|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|19\d\d|20\d\d
  )\b(?: (?:days|weeks|months?|years?)\b|[,.])
`;
/** Characters at the end of a phrase and behind it that tell until when. */
const UNTIL_BEFORE = 12,
  UNTIL_WITHIN = 60;
function hasComeAgain({ text, end }: Phrase): boolean {
  return CAME_AGAIN.test(text.slice(end - UNTIL_BEFORE, end + UNTIL_WITHIN));
}
