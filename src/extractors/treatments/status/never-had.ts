import { pattern } from '../../../patterns/over-lines.ts';
import type { Telling } from './telling.ts';

/** Whether the words say themselves that the patient went without: "was left untreated", "only supportive care". */
export const isUntreated = ({ strand }: Telling): boolean =>
  strand.mentions.every(({ entry }) => entry === 'untreated' || entry === 'cared-for');

/** "No history of trauma or irradiation", "without previous chemotherapy": told of the time before this illness. */
const NEVER_EXPOSED = pattern('i')`
  \b(?:no|without|any|denie[sd]|denying|never|neither|nor|negative|unremarkable|absence of)\b
    (?:(?!\b(?:was|were|had|who|presented|underwent|received|revealed|showed|but|with)\b)[^.;]){0,60}\b
    (?:history|exposures?|antecedents?)\s+(?:of|to|for|with|regarding|suggest\w+)\b(?:
      (?!\b(?:was|were|had|has|who|presented|underwent|received|revealed|showed|but|with|after|before|and then)\b)[^.;]
    ){0,60}$
  |\bhad\s+(?:not|never)\s+had\b(?:(?!\b(?:was|were|who|underwent|received|but|with|after|before|and then)\b)[^.;]){0,60}$
  |\b(?:no|without(?: any)?|denied|never had)\s+(?:\w+\s+)?(?:previous|prior|past|earlier|antecedent|preceding)\s+
    (?:[\w-]+\s+(?:or|and|nor)\s+)?$
`;
const LETTERS_OF_HISTORY = 200;
/** "Never irradiated.": a history in note form. */
const NEVER_WAS = /^\s*never\s+(?:been\s+|had\s+)?$/i;
const LETTERS_OF_NOTE = 60;

/** Whether the patient is told never to have had a treatment before this illness. */
export const isNeverExposed = ({ told, before, text }: Telling): boolean =>
  !told && (NEVER_EXPOSED.test(before.slice(-LETTERS_OF_HISTORY)) || (NEVER_WAS.test(before) && text.length < LETTERS_OF_NOTE));

/** "No amiodarone, methotrexate or (steroid) had been taken". */
const IN_A_DENIED_LIST = pattern('i')`
  \b(?:no|neither|without)\s+(?:[\w-]+(?:\s+[\w-]+)?\s*,\s*){1,6}(?:(?:and|or|nor)\s+)?
  (?:(?!(?:was|were|had|has|but|with|then|she|he|we)\b)[\w-]+\s+){0,2}$
`;
const OR_ANOTHER = /,[^.;]{0,60}\b(?:or|nor)\s+(?!both\b)[^.;]{0,50}\b(?:was|were|had|has|been)\b/i;

/** Whether a treatment stands in a list of what was not had. */
export const isInDeniedList = ({ told, before, after }: Telling): boolean =>
  !told && IN_A_DENIED_LIST.test(before) && OR_ANOTHER.test(`${before}|${after}`);

/** "Died before chemotherapy", "before radiotherapy could be started". */
const ENDED_BEFORE = pattern('i')`
  \b(?:
    died|expired|succumbed|passed away|deteriorated|lost to follow[- ]?up
    |death (?:occurred|ensued|came|intervened|supervened)|left (?:the )?(?:hospital|ward|country)
    |left against (?:medical )?advice|discharged (?:him|her)self|absconded|disappeared|moved away
  )\b[^.;]{0,40}\b(?:before|prior to|while (?:still )?(?:awaiting|waiting for))\s+(?:
    (?!he\b|she\b|it\b|being\b)[\w-]+\s+
    |(?:s?he|(?:the )?patient|it|they) (?:could|(?:was|were) (?:(?:due|scheduled|about|supposed|meant) )?to) (?:
        receive|undergo|start|begin|commence|have|get|be (?:given|started on)
      )\s+
  ){0,4}$
`;
/** "Before (radiotherapy) could be started". */
const JUST_BEFORE = /\b(?:before|until)\s+(?:[\w-]+\s+){0,3}$/i;
const COULD_BEGIN = pattern('i')`
  ^\s*(?:could|can)\s+(?:be\s+)?(?:
    started?|begin|begun|initiated?|given|administ(?:er|rat)ed|commenced?|performed|instituted|undertaken|delivered|considered
    |carried out
  )\b
`;

/** Whether something came between before a treatment could be had: death, a discharge, a worsening. */
export const isForestalled = ({ told, before, after }: Telling): boolean =>
  !told && (ENDED_BEFORE.test(before) || (JUST_BEFORE.test(before) && COULD_BEGIN.test(after)));

/** "MRI showed that the mass could not be removed by (an operation)". */
const NOT_BY_IT = pattern('i')`
  \b(?:CT|MRI|PET|imag(?:ing|es?)|scans?|tomogra\w+|ultraso\w+|radiolog\w+)\b[^.;]{0,160}\b(?:could|can)\s*not\s+be\s+
  (?:\w+\s+){0,2}(?:removed|resected|excised|cured|managed)\s+(?:by|with|through|via)\s+(?:[\w-]+\s+){0,2}$
`;

/** Whether pictures showed that an operation would not remove the tumour. */
export const isShownInoperable = ({ told, isSurgery, before }: Telling): boolean => !told && isSurgery && NOT_BY_IT.test(before);
