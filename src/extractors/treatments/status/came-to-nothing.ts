import { part, pattern } from '../../../patterns/over-lines.ts';
import { DONE } from './judging-words.ts';
import type { Telling } from './telling.ts';

/** "The autograft had to be abandoned": what was to be done at one time was not done. */
const CALLED_OFF = /^[^.;,]{0,40}?\b(?:was|were|had to be)\s+(?:\w+ly\s+)?(?:abandoned|cancell?ed|called off)\b/i;

/** Whether an operation or a graft was called off. */
export const isCalledOff = ({ told, strand, after }: Telling): boolean =>
  !told && (strand.modality === 'surgery' || strand.modality === 'transplant') && CALLED_OFF.test(after);

/** "Chemotherapy: none." */
const NONE_BEHIND = pattern('i')`
  ^\s*(?:[:–—]|\s-)\s*(?:none|nil|no|not given|declined)\s*(?:[.,;)]|$)
  |^,?\s+none\s+(?:was|were)\s+(?:given|administ(?:er|rat)ed|offered|used|needed)\b
`;

/** Whether a treatment is named with the note that there was none. */
export const isNotedAsNone = ({ told, after }: Telling): boolean => !told && NONE_BEHIND.test(after);

/** "(Chemotherapy) was considered", "(surgery) was to be performed". */
const PROPOSED_PREDICATE = pattern('i')`
  ^[^.;]{0,40}\b(?:was|were|had been|is)\s+(?:\w+ly\s+)?(?:
    considered|proposed|recommended|indicated|discussed|offered|advised|planned|scheduled|intended|suggested|contemplated
    |envisaged|envisioned|foreseen|anticipated|debated|weighed
    |(?:due |about |going )?to (?:
        be (?:given|started|begun|performed|done|administ(?:er|rat)ed|carried out|added)|start|begin|follow
      )
  )\b
`;
/** "Was to receive (radiotherapy)", "was due for (surgery)". */
const WAS_TO_HAVE = pattern('i')`
  \b(?:was|were|had been)\s+(?:due\s+|scheduled\s+|about\s+|supposed\s+|meant\s+)?(?:
    to\s+(?:receive|undergo|have|start|begin|commence)|(?:due|scheduled)\s+for
  )\s+(?:[\w-]+\s+){0,3}$
`;
/** "We had planned radiotherapy". */
const WE_PLANNED = pattern('i')`
  \b(?:had|we|they)\s+(?:\w+ly\s+)?(?:planned|scheduled|intended|proposed|recommended|offered|advised)\s+
  (?:to\s+(?:give|start|perform|add)\s+)?(?:[\w-]+\s+){0,3}$
`;
/** "Was not possible", "resources did not allow it", "was ruled out", "was abandoned". */
const NOT_DONE = part`
  (?:did|does|could) not (?:allow|permit|be ${DONE})
  |(?:(?:was|were|finally|eventually|ultimately)\s+)*(?:not|never) (?:
      possible|feasible|chosen|implemented|deemed|felt|indicated|affordable|available|${DONE}
    )
  |(?:(?:was|were) )?(?:ruled out|rejected|omitted|withheld)|(?:was|were) (?:impossible|cancel+ed|abandoned|lost to follow)
`;
/** "The patient died", "was too weak". */
const TOO_ILL = part`
  (?:died|expired|deteriorated|succumbed|passed away)|too (?:weak|frail|ill|sick|old|unwell|unfit|poor)
  |not (?:fit|well|strong) enough
`;
/** "Failed to return", "left against medical advice". */
const STAYED_AWAY = part`
  failed to (?:return|attend|present|appear)|absconded|disappeared|against (?:medical )?advice
  |(?:did not|never|failed to) (?:return|attend|appear|come|came|turn up|keep)|stayed away
`;
/** "Observation was preferred". */
const WAITING_CHOSEN = part`
  (?:surveillance|observation|follow-?up|watchful|conservative|expectant|wait)[^.;]{0,40}\b
    (?:preferred|chosen|elected|favou?red|decided|adopted|agreed)
`;
/** "No donor was found", "the insurance denied it", "the tumour progressed before it began". */
const HINDERED = part`
  no (?:[\w-]+ ){0,3}(?:donors?|match\w*|beds?|slots?)
  |(?:insur\w+|coverage|approval|funding|authori[sz]ation)\b[^.;]{0,20}\b(?:den\w+|refus\w+|declin\w+|reject\w+|lack\w*)
  |(?:progress|relaps|recurr|worsen|grew)\w*\b[^.;]{0,30}\bbefore (?:it|they|this|that|the)
`;
const BUT_NOT = pattern('i')`
  ^[^.;]{0,60}\bbut\b[^.;]{0,100}\binstead\b(?! of\b)
  |^[^.;]{0,60}\b(?:but|however|although|yet)\b[^.;]{0,70}?\b(?:
      ${NOT_DONE}|${TOO_ILL}|${STAYED_AWAY}|${WAITING_CHOSEN}|${HINDERED}
    )\b
  |^[^.;]{0,60}\b(?:when|before)\s+(?:s?he|the (?:patient|child|boy|girl|man|woman))\s+(?:died|deteriorated|succumbed)\b
`;

/** Whether a treatment was proposed and words behind it tell what came between. */
export const isProposedInVain = (telling: Telling): boolean =>
  telling.isOpen &&
  (PROPOSED_PREDICATE.test(telling.after) || WAS_TO_HAVE.test(telling.before) || WE_PLANNED.test(telling.before)) &&
  BUT_NOT.test(telling.after) &&
  !telling.doneHere;

/** "Because of the high costs of surgery", "aware of the risks of chemotherapy". */
const AS_BURDEN = pattern('i')`
  \b(?:costs?|expenses?|price|fear|risks?|dangers?|hazards?)\s+of\s+(?:the\s+|an?\s+|any\s+|further\s+)?
  (?:(?:surgical|major|systemic|adjuvant|palliative|additional)\s+)?$
`;
/** "The family chose expectant management because of". */
const PREFERRED_NONE = pattern('i')`
  \b(?:chose|opted|preferred|elected|decided)\b[^.;]{0,40}\b(?:
    expectant|conservative|observation\w*|surveillance|watchful|supportive|palliative care|no treatment
  )\b
`;

/** Whether a treatment is named only as what is feared or costs much. */
export const isFeared = ({ isOpen, before }: Telling): boolean => isOpen && AS_BURDEN.test(before);

/** Whether care without treatment was preferred. */
export const isNonePreferred = ({ before }: Telling): boolean => PREFERRED_NONE.test(before);
