import { part, pattern } from '../../../patterns/over-lines.ts';

const OUT = part`
  (?:
    (?:taken|cut|lifted|scooped|peeled|shelled|dissected|cored|curetted|carved)\s+(?:out|away|off|free and removed)
    |shaved off|snared|delivered (?:in toto|en bloc|intact|whole)
  )
`;
const VERB = part`
  (?:
    (?:re-?)?(?:resected|excised)|removed|extirpated|enucleated|debulked|amputated|sacrificed|disarticulated|exenterated
    |curetted|eviscerated|extracted|${OUT}
  )
`;
const VERBING = '(?:resecting|excising|removing|extirpating|enucleating|debulking|extracting)';
const INFINITIVE_VERB = '(?:resect|excise|remove|extirpate|enucleate|debulk|amputate|extract|take out|cut out)';
const ADVERBS = part`
  (?:
    (?:
      then|also|subsequently|initially|finally|first|later|eventually|successfully|surgically|operatively|endoscopically
      |laparoscopically|microsurgically|completely|totally|entirely|partially|subtotally|widely|locally|radically|easily
      |carefully|gently|separately|en bloc|en-bloc|in toto|piecemeal|therefore|thus|only|again|macroscopically|\w{4,}ly
    )\s+
  ){0,3}
`;

/** "Was completely excised". */
export const PASSIVE = new RegExp(`\\b(?:was|were|been|be|being|is|are|got)\\s+${ADVERBS}${VERB}(?!\\s+(?:specimen|tissue))`, 'gi');
/** "Surgeons took out", "the gynaecologist excised": whoever operates, and the verb in the past. */
const OPERATORS = '(?:we|they|who|\\w*surgeons?|\\w+ologists?|team|colleagues|doctors?|physicians?|had|and|then)';
const ACTIVE_VERB = `(?:${VERB}|took (?:out|away|off)|cut out|shelled out|lifted out)`;
/** "We took out the tumour", "the surgeon excised both nodules". */
export const ACTIVE = new RegExp(
  `\\b${OPERATORS}\\s+${ADVERBS}${ACTIVE_VERB}\\s+(?=the|this|an?\\b|his|her|all|both|most|it|en bloc|tumou?r|as much|\\d)`,
  'gi',
);
/** "He had his right kidney removed", "she had the lump excised elsewhere", "had her left kidney out". */
export const CAUSATIVE = pattern('gi')`
  \b(?:had|has had|having had|having)\s+(?:the|an?|this|that|his|her|their|one|both|two)\s+(?:[\w-]+\s+){1,6}?
  (?:surgically\s+|completely\s+)?(?:${VERB}|out)(?=
    \s*[.,;)]
    |\s+(?:
        in|at|by|from|under|elsewhere|on|with|via|through|for|and|when|as|because|followed|last|two|three|four|five|six
        |seven|eight|nine|ten|one|several|\d+
      )\b
  )
`;
/**
 * "Was dissected free and removed", "was found to arise from the jejunum and was excised": the verb of a second clause that shares
 * its subject.
 */
export const COORDINATE = pattern('gi')`
  \band\s+${ADVERBS}${VERB}(?=
    \s*[.,;)]
    |\s+(?:
        in|en|with|from|by|via|through|under|at|along|together|as|for|piecemeal|completely|totally|successfully|entirely
      )\b
  )
`;
/** "Excised under local anaesthesia.": notes without a subject. */
export const NOTED = pattern('gi')`
  ^(?:(?:then|later|subsequently|\w+ly)\s+)?(?:re-?)?(?:excised|resected|enucleated)\s+
  (?:
    under|in|with|by|via|through|en|at|on|elsewhere|completely|locally
  )\b
`;
/** "We managed to remove the tumour", "it was possible to excise it", "succeeded in removing it". */
export const ACHIEVED = pattern('gi')`
  \b(?:(?:was|were)\s+(?:able|possible)\s+to|managed\s+to)\s+(?:\w+ly\s+)?${INFINITIVE_VERB}\b
  |\bsucceeded\s+in\s+(?:\w+ly\s+)?${VERBING}\b
`;
/** "A lesion excised from the back". */
export const REDUCED = pattern('gi')`
  \b(?:tumou?rs?|mass|masses|lesions?|nodules?|neoplasms?|carcinoma|melanoma|MCC|SCC|BCC|sarcoma|adenoma|cysts?|polyps?)\s+
  (?:that\s+)?${ADVERBS}${VERB}\s+(?:from|by|in|at|with|via|through|under|on|elsewhere|\d)
`;
/** "The mandible was split and the tumour excised." */
export const GAPPED = pattern('gi')`
  \band\s+(?:the|his|her)\s+(?:[\w-]+\s+){0,2}(?:
    tumou?rs?|mass(?:es)?|lesions?|nodules?|neoplasms?|cysts?|polyps?|\w{3,}oma
  )\s+(?:\w+ly\s+)?${VERB}(?=\s*[.;]|\s*$)
`;
/** "Translabyrinthine removal of the schwannoma", whatever the tumour is called. */
export const NOMINAL = pattern('gi')`
  \b(?:
      surgical|operative|endoscopic|microsurgical|laparoscopic|thoracoscopic|transsphenoidal|transcranial|endonasal
      |transoral|transurethral|(?:sub|near-)?total|complete|partial
    )\s+removals?\b(?!\s+(?:of|was not)\b)
  |\b(?:removals?|evacuation|extraction) of\s+(?:
      (?:the|an?|this|his|her|all|both|its|residual|recurrent|left|right)\s+
    ){0,2}(?:[\w-]+\s+){0,2}?(?:
      tumou?rs?|mass(?:es)?|lesions?|nodules?|neoplasms?|growths?|polyps?|moles?|(?!h(?:a)?ematoma|seroma|stoma)\w{3,}omas?
      |metastas[ei]s|tumou?r thromb\w+
    )\b
`;
/** "To remove the tumour", "by resecting the whole mass". */
export const INFINITIVE = pattern('gi')`
  \b(?:to\s+(?:\w+ly\s+)?${INFINITIVE_VERB}|by\s+(?:\w+ly\s+)?${VERBING})\s+(?:the|this|his|her|all|as much)\s+
  (?:\w+\s+){0,3}(?:tumou?rs?|mass|lesions?|nodules?|neoplasm|cyst|residual|\w{3,}oma)\b
`;
/** "The resected specimen", "the excised kidney": what is looked at was taken out. */
export const IMPLIED = pattern('gi')`
  \b(?:resected|excised|removed|enucleated)\s+(?:surgical\s+)?(?:
      specimens?|tumou?rs?|mass|tissues?|lesions?|nodules?|material|stomach|colon|bowel|intestine|kidneys?|lungs?|lobes?
      |liver|thyroid|breasts?|uterus|ovar(?:y|ies)|spleen|pancreas|thymus|prostate|bladder|testis|testicle|lymph nodes?
      |glands?|segments?|organs?
    )\b
  |\b(?:surgical|operative|operation|gross|resection|excision)\s+specimens?\b
  |\bspecimens?\s+(?:was|were)\s+(?:resected|excised|removed)\b
`;
/** "She was operated on", "it was managed surgically". */
export const OPERATED = pattern('gi')`
  \b(?:was|were|been|be)\s+(?:\w+ly\s+|again\s+|then\s+)?(?:re-?)?operated(?:\s+(?:on|upon))?\b
  |\b(?:treated|managed)\s+(?:\w+ly\s+)?(?:surgically|operatively)\b(?!\s+(?:with|by)\b)
  |\b(?:surgically|operatively)\s+(?:treated|managed|resected|excised|removed|extirpated)\b
`;
/** "CRS/HIPEC": cytoreduction; the letters alone mean other things. */
export const WITH_HIPEC = /\bCRS(?=\s*(?:[-–/+&]|and|with|plus|followed by)\s*(?:HIPEC|PIPAC|HITHOC)\b)/g;

/** Without one of these no pattern above can match; most sentences have none. */
export const MAY_TELL = pattern('i')`
  evacuation of|HIPEC|PIPAC|HITHOC|resect|excis|remov|extirp|enucl|debulk|amput|disarticul|exenter|curett|eviscer|extract
  |snared|operat|surg|specimen
  |\b(?:taken?|took|cut|lifted|scooped|peeled|shelled|dissected|cored|carved|shaved|delivered|out)\b
`;
