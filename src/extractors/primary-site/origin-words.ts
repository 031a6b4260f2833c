import { part, pattern } from '../../patterns/over-lines.ts';

/** What a metastasis comes from is the primary: "liver metastases from rectal carcinoid". */
export const METASTASIS_FROM = pattern('i')`
  \b(?:metasta\w+|secondar(?:y|ies)|deposits?|Krukenberg\s+tumou?rs?)\s+(?:(?!(?:and|was|were)\b)[\w-]+\s+){0,4}from\s+
  (?:(?:an?|the|her|his|primary|known|previous|prior|advanced|left|right)\s+)*(?:(?!(?:to|and|in|with|by)\b)[\w-]+\s+){0,4}?
  (?:of\s+(?:(?:the|her|his|left|right|uterine)\s+)*)?$
`;

/** "The final diagnosis was a primary of the lung" is where it began, whatever was seen elsewhere. */
export const FINALLY_PRIMARY = pattern('i')`
  \b(?:final|definit(?:iv)?e|ultimate|conclusive)\s+(?:[\w-]+\s+)?diagnosis\s+(?:(?:was|is|of|made|that|as|an?|the)\s+){1,4}
  primary\s+(?:[\w-]+\s+){0,2}$
`;

/** "The final diagnosis was basaloid carcinoma of the larynx": what lies in it is where the tumour began, unless it is called spread. */
export const FINAL_OF = pattern('i')`
  \b(?:final|definit(?:iv)?e|ultimate|conclusive)\s+(?:
    (?:histo)?patholog\w+\s+|histolog\w+\s+|clinical\s+|postoperative\s+
  )?diagnosis\s+(?:(?:was|is|of|made|established|confirmed|reached|that|as|to|be|therefore|thus|an?|the|primary)\s+){1,5}
  (?:(?!(?:metasta\w*|secondary|recurren\w*|no|not)\b)[\w,-]+\s+){0,4}$
`;

/**
 * "High-grade dysplasia of the urethral epithelium", "in situ carcinoma of the adjoining mucosa of the lip": what a carcinoma began
 * as lies where it began.
 */
export const BEGAN_AS = pattern('i')`
  \b(?:
    dysplasia|dysplastic\s+changes?|carcinoma[\s-]in[\s-]situ|in[\s-]situ\s+(?:carcinoma|component|lesions?)
    |intra-?epithelial\s+neoplasia|atypical\s+hyperplasia
  )\s+(?:was\s+(?:also\s+)?(?:found|seen|present|noted|identified)\s+)?(?:of|in|within|involving)\s+
  (?:(?:the|his|her|an?|adjacent|adjoining|surrounding|neighbou?ring|overlying|covering|nearby|left|right)\s+)*$
`;

/** "… of the adjacent | urethral | epithelium". */
export const LINING = /^(?:[\s-]+(?:gland|duct|ductal|tract|tree))?[\s-]+(?:epitheli\w+|mucosa\w*|urothelium|lining|glands?)\b/i;

/** "Attached to the fundus by a stalk" is where a tumour grew from. */
export const ATTACHED = /\b(?:attached|connected)\s+to\s+(?:(?:the|his|her|left|right)\s+)*$/i;

/** "… the fundus | by a thin stalk". */
export const BY_STALK = /^[^.;,]{0,20}\s(?:by|with|via|through)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:stalk|pedicle|peduncle)\b/i;

/** "The primary was found on the | glans". */
const PRIMARY_FOUND = part`
  \b(?:primary|(?:its|the)\s+(?:origin|source))(?:\s+(?:tumou?r|site|lesion|focus|cancer|carcinoma))?\s+
  (?:(?:was|were|is|lay|being|had\s+been|later|then|finally|subsequently)\s+)*(?:
    (?:found|located|identified|detected|discovered|seen|situated)\s+
  )?(?:to\s+be\s+)?(?:in|on|at|within)
`;
/** "CT localized it to the | tail of the pancreas". */
const LOCALIZED = part`
  \b(?:locali[sz]ed|traced|placed|assigned)\s+(?:it|(?:the|this)\s+(?:tumou?r|lesion|mass|origin|primary))\s+
  (?:to|in|at|within)
`;
/** "It arose from the | round ligament": at the start of a sentence, behind a comma or an operation. */
const AROSE_FROM = part`
  (?:
    ^
    |\b(?:and|but|that|saw|surgery|operation|exploration|laparotomy|laparoscopy|thoracotomy|intraoperatively|autopsy)\s+
    |,\s+
  )(?:it|the\s+(?:mass|tumou?r|lesion|growth|swelling|neoplasm|nodule|cyst|polyp))\s+
  (?:(?:was|is|had\s+been|appeared|seemed|proved)\s+(?:to\s+(?:be|have)\s+)?)?
  (?:(?:clearly|apparently|actually|probably|found|seen|noted|to\s+be)\s+)*(?:
    located|situated|arising|arised?|arose|arisen|came|come|originate|originated|originating|lay|lying|sat|cent(?:er|re)d
    |confined
  )\s+(?:in|from|at|within|on|to)
`;
/** "Our case arising primarily in the | thymus". */
const CASE_AROSE = part`
  \bcase\s+(?:aris(?:ing|en)|originat(?:ing|ed)|occurring|developing|located|(?:that|which)\s+(?:arose|arised))\s+
  (?:\w+ly\s+)?(?:from|in|within|at|on)
`;
/** What is said of the tumour, named or not, right before its place. */
export const SAID_OF_IT = pattern('i')`
  (?:${PRIMARY_FOUND}|${LOCALIZED}|${AROSE_FROM}|${CASE_AROSE})
  \s+(?:(?:the|his|her|left|right|an?)\s+|(?:wall|part|side|region|portion|surface|aspect|pole|end|lobe)\s+of\s+)*$
`;

/** "Ovarian in origin", "of a pulmonary origin". */
export const OF_ORIGIN = /^\s+(?:in\s+)?origin\b/i;

/** "The breast was found to hold the primary", "the tonsil, where the primary was biopsied", "a lung mass proved to be the primary". */
export const IS_PRIMARY = pattern('i')`
  ^\s+(?:in\s+)?origin\b(?!\s+(?:was|is|of|could)\b)
  |^(?:\s+(?:mass|tumou?r|lesion|nodule|cancer|carcinoma|gland|lobe))?(?:
      ,?\s+(?:where|in\s+which)|[^.;:,]{0,40}\s(?:hold|harbou?r|hous|contain|bear|be|is|was|as|being)(?:ing|ed|e|s)?
    )\s+(?:the|its|her|his|a)\s+(?:primary|origin|source)\b(?!\s+(?:tumou?rs?\s+|care))
`;

/** "Histology showed an adenosarcoma | of the corpus": the last word on what the tumour was. */
export const BY_PATHOLOGIST = pattern('i')`
  \b(?:
    (?:histo|cyto|immuno)?-?patholog\w+|histolog\w+|microscop\w+|immunohisto\w+|immunophenotyp\w*
    |(?:features?|findings?|appearances?|picture|morphology|profile)\s+(?:was|were|is|are)\s+(?:consistent|compatible|in\s+keeping)
    |conclu(?:ded|sion)|(?:final|definit(?:iv)?e)\s+(?:\w+\s+)?(?:report|diagnosis)
  )\b[^;:]*$
`;

/** "Histology showed a metastatic | carcinoma of the …". */
export const CALLED_SPREAD = /\b(?:metasta\w*|secondar(?:y|ies)|recurren\w*|invad\w*|invasion|infiltrat\w*)\b/i;

/** "A case of primary XYZS in the left | ovary": what capitals stand for that no list knows; no examination. */
export const NAMED_PRIMARY = pattern()`
  \b(?:cases?\s+of|diagnos(?:ed\s+(?:with|as)|is\s+of)|an?|rare)\s+primary\s+(?!(?:MRI|PET|TUR|CNS)\b)[A-Z]{3,}[A-Za-z-]*\s+
  (?:(?:arising|originating|located)\s+)?(?:of|in|from)\s+(?:the\s+)?(?:left\s+|right\s+)?$
`;
