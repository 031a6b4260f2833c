import { everyMatch } from '../../every-match.ts';
import { part } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';

const TUMOUR_NAME = '(?:tumou?r|disease|cancer|\\w*carcinoma|melanoma|\\w*sarcoma|\\w*blastoma|\\w*glioma)';

/** "Metastases", "metastasised", "secondary deposits". */
const METASTASES = [
  part`
    (?<!\btumou?r[\s,/–-]{1,2}(?:lymph )?nodes?[\s,/–-]{1,2}(?:and )?)\b(?:(?:micro|macro|oligo|acro)-?)?metasta
    (?:s[ie]s|ses|tic|si[sz]ed|si[sz]ing|si[sz]e|sectom(?:y|ies))\b
  `,
  '\\bmets\\b',
  part`
    \bsecondar(?:
      y\s+(?:deposits?|lesions?|tumou?rs?|spread|disease|growths?|malignan\w+|locations?|locali[sz]ations?|(?=from\b))
      |ies\b
    )
  `,
  part`
    \bsecondary(?=
      \s+(?:[\w-]+(?:al|ar|ic|ary|ous|ular|bone|liver|lung|brain|node),?\s+|and\s+){1,5}
      (?:
        deposits?|lesions?|locations?|locali[sz]ations?|nodules?|growths?
      )\b
    )
  `,
];

/** "Disseminated", "carcinomatosis". */
const DISSEMINATION = ['\\bdisseminat(?:ion|ed)\\b', '\\b(?:carcinomatosis|gliomatosis|sarcomatosis|lymphangitic\\s+carcinomatosis)\\b'];

/** "Tumour spread", "distant disease", "spread early to". */
const SPREADING = [
  '\\b(?:tumou?r|cancer|malignant|neoplastic|distant|ha?ematogenous)\\s+spread\\b',
  '\\bdistant\\s+disease\\b',
  '\\bspread\\s+(?:[a-z]+ly\\s*)?,?\\s*(?=(?:involving|affecting)\\b)',
  part`
    \bspread\s+(?:(?:[a-z]+ly|being|first|also|then|further|early|even|already|next|later)\s+)?
    (?:of\s+(?:the\s+)?(?:tumou?r|disease|cancer)\s+)?(?=(?:in)?to\b)
  `,
  `\\bspread\\s+of\\s+(?:the\\s+|an?\\s+)?(?:[\\w-]+\\s+){0,3}?${TUMOUR_NAME}\\b`,
];

/** "Malignant implants", "seeding", "deposits of melanoma", "studded with tumour nodules", "hepatic deposits". */
const DEPOSITS = [
  '\\b(?:tumou?r|malignant|metastatic)\\s+(?:implants?|seeding|deposits?)\\b',
  '\\bseeding\\b',
  part`
    \bthe\s+same\s+(?:tumou?r|neoplasm|malignancy|\w*carcinoma|\w*sarcoma|melanoma)\b
    (?!\s+(?:site|bed|type|entity|cells?|location))
  `,
  `(?<!\\b(?:calcium|fat|iron|amyloid)\\s)\\bdeposits?\\s+of\\s+(?:the\\s+)?(?:[\\w-]+\\s+){0,2}?${TUMOUR_NAME}\\b`,
  // "Deposits in the bones": other deposits than of tumour are named.
  part`
    (?<!
      \b(?:
        calcium|calcific|calcified|fat|fatty|iron|h(?:a)?emosiderin|amyloid|immune|fibrin|lipid|mucin|mucinous|pigment
        |melanin|cholesterol|collagen|complement|dense|glycogen|urate|osteoid|I[Gg][AGM]|C3|PAS|linear|granular|hyaline
        |basement
      )\s
    )\bdeposits\b(?!
      \s+of\s+(?:
          calcium|fat|iron|h(?:a)?emosiderin|amyloid|fibrin|lipid|mucin|pigment|melanin|collagen|immuno\w+|I[Gg][AGM]|C3
        )
      |[^.;]{0,30}\b(?:talc|pleurodesis)
    )
  `,
  part`
    (?<=\b(?:studded|sown|peppered|riddled|covered|strewn)\s+with\s+(?:[\w-]+\s+){0,2})
    (?:tumou?r|malignant|neoplastic|cancerous)\s+nodules?\b
  `,
  part`
    (?<=
      \b(?:
        hepatic|liver|pulmonary|lung|nodal|bone|bony|osseous|skeletal|omental|peritoneal|mesenteric|splenic|adrenal
        |cerebral|cutaneous
      )\s
    )(?:deposits?|spread|dissemination|secondaries|relapses?)\b(?!
      \s+of\s+(?:
        calci\w*|fat|amyloid|h(?:a)?emosiderin|iron|pigment|fibrin|mucin|immun\w+|light|collagen|melanin|lipid\w*
      )
    )
  `,
];

const SPREAD = new RegExp([...METASTASES, ...DISSEMINATION, ...SPREADING, ...DEPOSITS].join('|'), 'gi');

/** The words of a flattened sentence that tell of spread, in text order. */
export function findSpread(flat: string): Span[] {
  return everyMatch(SPREAD, flat).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
