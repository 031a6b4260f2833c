import type { FollowUpCode } from '../../../generated/report.ts';
import { pattern } from '../../../patterns/over-lines.ts';
import { FAILURE, ILLNESS } from './cause-words.ts';

/** The code of a death whose cause is told by what stands before it in its sentence ("the tumour eroded an artery, and she died"). */
export function causeBefore(sentence: string, at: number): FollowUpCode | null {
  const told = wordsBefore(sentence, at);
  if (hasTumourLed(sentence, at, told)) return 'DOD';
  if (hasIllnessLed(sentence, at) || hasFallenIll(told)) return 'DOC';
  const lead = sentence.slice(0, at);
  return IN_VAIN.test(lead) || PROGRESSED.test(lead) ? 'DOD' : null;
}

/** What stands before the word that tells a death and ends at `at`. */
export function wordsBefore(sentence: string, at: number): string {
  return sentence.slice(0, at).replace(/(?:could not be )?\S+(?: away)?$/, '');
}

/** "The tumour was aggressive, leading to a fatal outcome", "… which caused his death". */
const TUMOUR_LED = pattern('i')`
  \b(?:
    disease|tumou?r|cancer|malignan\w+|neoplasm|[a-z]+oma|leuk(?:a)?emia|metasta\w+|progression|recurrence|relapse
    |dissemination
  )\b[^.;]{0,80}\b(?:
    (?:(?:led|leading) to|result(?:ed|ing) in|caus(?:ed|ing)|end(?:ed|ing) in)\s+(?:an?\s+|the\s+|his\s+|her\s+)?
      (?:[\w'’]+\s+)?(?:fatal|death|demise)
    |(?:proved|proving|was|became)\s+(?:\w+\s+)?fatal
  )
`;

/** "The tumour eroded an artery, and she died": what the tumour itself did, not what was done to it. */
const TUMOUR_ACTED = pattern('i')`
  \b(?:disease|tumou?rs?|cancer|metastas[ei]s|[a-z]{3,}oma|leuk(?:a)?emia) (?:
    (?:had|then|soon|rapidly|finally|eventually|locally|subsequently) )*(?!
    (?:responded|regressed|decreased|disappeared|resolved|remained|reduced|improved|needed|showed|measured)\b
  )(?:[a-z]{3,}ed|grew|broke|bled|overwhelmed)\b[^.;]{0,80}(?:[,;]|\band|\buntil|\bwhich)\s+(?:[\w-]+\s+){0,4}$
`;
/** New tumour that came before it in the same way: "developed leptomeningeal disease and died". */
const NEW_TUMOUR = pattern('i')`
  \b(?:developed|with|had|showed|because of|due to|owing to|from)\s+(?:(?!no\b|any\b|without\b)[\w-]+\s+){0,4}?
  (?:
    metasta\w+|(?:leptomeningeal|metastatic|progressive|recurrent|disseminated) (?:\w+ )?(?:disease|tumou?r\w*)
    |carcinomatosis|dissemination
    |(?:relapse|recurrence)(?! of (?:the |her |his )?(?:[\w-]+ )?(?:syndrome|symptoms?|pain|seizures?|infection|bleeding|ascites|effusion|fever))
    |carcinomatous \w+
  )\b[^.;]{0,40}?(?:,?\s+(?:and|then|to which)|,)\s+(?:\w+ ){0,3}$
`;
/** "She deteriorated from the leukaemia, and died": the tumour that made it so. */
const FROM_TUMOUR = pattern('i')`
  (?<!\bsuffer\w* )\b(?:because of|due to|owing to|from|secondary to)\s+(?:\w+ ){0,3}?
  (?:
    disease|tumou?rs?|cancer|malignancy|metasta\w+|[a-z]+oma|leuk(?:a)?emia|progression
  )\b[^.;]{0,40}?,?\s+(?:and|then)\s+(?:\w+ ){0,3}$
`;
/** Characters behind the word for a death in which "fatal" or "death" of the same words may end. */
const WORD_MORE = 8;
function hasTumourLed(sentence: string, at: number, told: string): boolean {
  return TUMOUR_LED.test(sentence.slice(0, at + WORD_MORE)) || TUMOUR_ACTED.test(told) || NEW_TUMOUR.test(told) || FROM_TUMOUR.test(told);
}

/** "Neutropenic sepsis was fatal", "hepatitis caused by the drug led to her death": the subject of the words for a death. */
const ILLNESS_LED = pattern('i')`
  ^(?:[^.;]*[,;] )?([^.;,]{0,100}?)\b(?:
    (?:was|were|proved|became) (?:[\w-]+ )?fatal
    |(?:led to|result(?:ed|ing) in|caus(?:ed|ing)|end(?:ed|ing) in) (?:the |her |his )?(?:[\w-]+ ){0,3}?death
  )
`;

/** "She suffered a fatal embolism". */
const FATAL_ILLNESS = pattern('i')`
  \bfatal (?:[\w-]+ ){0,2}(?:
    embolism|infarction|h(?:a)?emorrhage|bleeding|stroke|sepsis|pneumonia|arrest|infection|complications?|accident
    |perforation
  )$
`;
/** Characters in which the words for a fatal illness stand. */
const FATAL_WITHIN = 60;
function hasIllnessLed(sentence: string, at: number): boolean {
  return ILLNESS.test(ILLNESS_LED.exec(sentence)?.[1] ?? '') || FATAL_ILLNESS.test(sentence.slice(Math.max(0, at - FATAL_WITHIN), at));
}

/**
 * An illness that came before the death in one sentence: "developed pneumonia and died", "could not be weaned because of sepsis and
 * died".
 */
const FELL_ILL = pattern('i')`
  \b(?:complicated by|developed|suffered|contracted|experienced|had|found to have|with|for|due to|because of|from|owing to)
  \s+((?:(?!\b(?:but|recovered|resolved|improved|successfully|until)\b)[^.;]){3,90}?),?\s+(?:and|then|to which)\s+
  (?:\w+ ){0,3}$
`;
/** The illness that came before a death, empty where none is told. */
export const illnessBefore = (told: string): string => FELL_ILL.exec(told)?.[1] ?? '';
/** "A haemorrhage occurred, and she died": what came before it as the subject of its own words. */
const BEFELL = pattern('i')`
  \b((?:[\w-]+\s+){1,4}?(?:(?:of|in)\s+(?:[\w-]+\s+){1,3}?)?)(?:
    occurred|ensued|followed|supervened|set in|arose|developed|intervened|complicated (?:[\w-]+\s+){1,4}?
  ),?\s+(?:and|then|to which|from which)\s+(?:[\w-]+\s+){0,3}$
`;
/** What befell somebody before a death, empty where nothing is told. */
export const befellBefore = (told: string): string => BEFELL.exec(told)?.[1] ?? '';
function hasFallenIll(told: string): boolean {
  const ill = illnessBefore(told);
  // "A haemorrhage ensued and she did not survive": the verb of a death that is denied.
  return ILLNESS.test(ill) || FAILURE.test(ill) || ILLNESS.test(befellBefore(told.replace(/\b(?:did not|not|did)\s*$/i, '')));
}

/** "Despite chemotherapy she died": what was given against the tumour did not hold it. */
const IN_VAIN = pattern('i')`
  \b(?:despite|in spite of|notwithstanding) (?:
    (?!\b(?:improv\w+|remission|respons\w+|success\w*|intensive|supportive|antibiotic\w*|prophyla\w+|but|until)\b)[^.;]
  ){0,50}?\b(?:
    \w*chemo\w*|radiotherapy|irradiation|radiation|immunotherapy|hormon\w+ (?:therapy|treatment)
    |anti-?(?:cancer|tumou?r|neoplastic|leuk(?:a)?emic) (?:therapy|treatment|drugs?)
  )\b(?:(?!\b(?:improv\w+|remission|recovered|well|until)\b)[^.;]){0,40}$
`;

/** "The tumour progressed, and she died", "hospice care": nothing held it any more. */
const PROGRESSED = pattern('i')`
  \b(?:disease|tumou?r|metasta\w+|cancer|malignancy|[a-z]+oma|leuk(?:a)?emia)\b[^.;]{0,30}\bprogress(?:ed|ion)
  |\bprogress(?:ed|ion) (?:of|in) (?:the |his |her )?(?:disease|tumou?r|metasta)
  |\b(?:after|because of|due to|with|following|massive|rapid|further|clinical) (?:[\w-]+ )?progression\b(?! of)
  |\b(?:palliative|hospice)\b
`;
