import { pattern } from '../../patterns/over-lines.ts';
import type { SiteMention } from './mentions.ts';
import { isSpreadTo } from './organ-groups.ts';
import type { Tie } from './tie.ts';

/** True where the words say that a tumour went to the place, not that it came from there. */
export function wentThere(mention: SiteMention, tie: Tie, before: string, after: string): boolean {
  // "A tumour of the bowel and liver metastases": the bowel's is none.
  const ofTumour = tie.rule === 'adjective' && tie.level > 0,
    beganThere = ofTumour && !isSpreadTo(mention);
  if (SPREAD_AFTER.some((words) => words.test(after)))
    return !(tie.rule === 'located' && OF_THE_NEXT.test(after)) && !(beganThere && ITS_CANCER_SPREAD.test(after));
  if (SPREAD_BEFORE.test(before)) return !(ofTumour && SPREAD_OF.test(before));
  return METASTATIC_JUST_BEFORE.test(before) && !beganThere;
}

const SPREAD_AFTER: readonly RegExp[] = [
  // "Liver and lung metastases", "peritoneal carcinomatosis", "bladder invasion".
  pattern('i')`
    ^(?:\s*,\s*[\w-]+|\s+and\s+[\w-]+|\s+or\s+[\w-]+|\s*\/\s*\w+)*\s+(?:
      (?!(?:had|has|have|was|were|is|are|with|without|showed?|who|which|that)\b)\w+\s+
    )?(?:
      metasta(?!si[sz]ed\b)\w+|secondar(?:y|ies)|spread|seeding|dissemination|involvement|recurrence|invasion|infiltration
      |carcinomatosis|recurrences
    )\b
  `,
  // "The tibia, seen as a late metastasis from …".
  /^[^.;:]{0,50}\bas\s+(?:an?\s+)?(?:[\w-]+\s+)?metasta\w+\s+(?:of|from)\b/i,
  // "The liver lesion was therefore found to be metastatic".
  pattern('i')`
    ^\s+(?:mass|lesion|tumou?r|nodule|deposit|swelling)s?,?\s+(?:
      (?:was|were|being|is|proved|proven|shown|confirmed|found|diagnosed|therefore|thus|to|be|as|also|both|an?|its|the)\s+
    ){1,7}(?:[\w-]+\s+){0,2}?metasta(?:s[ie]s|tic)\b
  `,
  // "What lay in the adrenal was also metastatic"; what "was metastatic to" another place began here.
  /^\s+(?:was|were)\s+(?:(?:an?|also)\s+)?metasta(?:s[ie]s|tic)\b(?!\s+to)/i,
];
/** "A tumour of the bowel | and liver metastases". */
const OF_THE_NEXT = /^,?\s+and\b/;
/** "A lung cancer metastasis in the skin" came from the lung. */
const ITS_CANCER_SPREAD = /^\s+(?:cell\s+)?(?:cancer|carcinoma|adenocarcinoma)s?\s+(?:metasta|spread|disseminat|secondar|recurr)/i;
/** "Metastatic nodules in both lungs and the | liver"; a local recurrence is where the tumour was. */
const SPREAD_BEFORE = pattern('i')`
  \b(?:
    metasta\w+|spread|seeding|dissemination|disseminat\w+|secondar(?:y|ies)
    |(?<!\blocal(?:ly)?[\s-])(?:recurrence|recurrent|relapse\w*)
  )\s+(?:(?:disease|tumou?rs?|lesions?|deposits?|nodules?|involvement|cancer|carcinoma|mass(?:es)?|foci)\s+)?
  (?:(?:in|to|of|into|at|within|involving|on|located)\s+)+
  (?:(?:the|both|his|her|a|an|multiple|bilateral|left|right|other|adjacent)\s+)*
  (?:[\w-]+(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+)(?:the\s+)?){0,5}$
`;
/** "Metastases of her | ovarian carcinoma" are of the tumour, wherever they are. */
const SPREAD_OF =
  /\b(?:metasta\w+|recurrences?|relapses?|spread|dissemination)\s+of\s+(?:(?:an?|the|her|his|primary|known|previous|advanced)\s+)*$/i;
const METASTATIC_JUST_BEFORE = /\bmetasta(?:tic|ses|sis|sized)\s+(?:to\s+)?(?:(?:the|left|right|bilateral|multiple)\s+)*$/i;
