import { part, pattern } from '../../patterns/over-lines.ts';
import type { ListLead } from './lists-behind.ts';
import { DISTANT, LININGS } from './organs.ts';

/** Organs where a tumour that comes back has spread rather than come back in its place. */
export const RELAPSED_IN: ReadonlySet<string> = new Set([...DISTANT, ...LININGS, 'lymph node']);

/** "Recurrent disease", "relapse", "the tumour came back". */
const CAME_BACK = part`
  recurrent\s+(?:disease|tumou?rs?|lesions?|nodules?|mass(?:es)?|foci|deposits|growths?)|recurr(?:ed|ence|ences)
  |relaps(?:ed|e|es)|progress(?:ed|ion)|(?:distant|systemic|treatment)\s+(?:failure|relapse|recurrence|progression)
  |(?:tumou?r|disease|cancer|\w*carcinoma|melanoma|\w*sarcoma|\w*oma|it)\s+(?:(?:had|has)\s+)?
    (?:came\s+back|come\s+back|returned|reappeared)
`;
/** "In", "with several nodules in", "characterised by infiltration of". */
const THERE = part`
  in|to|at|on|involving
  |(?:as|with|in\s+the\s+form\s+of)\s+(?:[\w-]+\s+){0,2}(?:nodules?|lesions?|mass(?:es)?|deposits?)\s+(?:in|of)
  |,?\s*(?:characteri[sz]ed|manifested|marked|evidenced)\s+by\s+(?:[\w-]+\s+){0,2}
    (?:
      infiltration|involvement|lesions?|nodules?|deposits?|growths?|mass(?:es)?
    )\s+(?:of|in)
`;

/** "Recurrent disease was found in the liver", "it came back as nodules in both lungs". */
export const RELAPSE: ListLead = {
  lead: pattern('gi')`
    \b(?:distant|systemic)\s*\(\s*
    |\b(?:${CAME_BACK}),?\s+(?:was\s+|were\s+|had\s+|of\s+(?:the\s+)?disease\s+)?(?:
        found\s+|detected\s+|noted\s+|developed\s+|occurred\s+|seen\s+|observed\s+|documented\s+|diagnosed\s+
      )?(?:${THERE})\s+(?:the\s+|her\s+|his\s+|both\s+|left\s+|right\s+|multiple\s+|regional\s+|\w+al\s+)*
  `,
  rule: 'relapse-in-organ',
  score: 0.6,
  opening: RELAPSED_IN,
};

/** "New lesions were seen in the liver", "multiple nodules appeared in both lungs". */
export const NEW: ListLead = {
  lead: pattern('gi')`
    \b(?:
      new\s+(?:[\w-]+\s+)?(?:tumou?rs|lesions|nodules|foci|masses)\s+(?:
          (?:was|were|had|been|found|seen|detected|noted|discovered|appeared|developed|also|then)\s+
        ){0,3}
      |(?:nodules|lesions|foci|masses)\s+(?:(?:had|then|later|also|subsequently|soon)\s+){0,2}
        (?:appeared|emerged|developed|arose)\s+
    )(?:in|on)\s+(?:the\s+|her\s+|his\s+|both\s+|left\s+|right\s+|contralateral\s+|\w+al\s+)*
  `,
  rule: 'new-in-organ',
  score: 0.6,
  opening: DISTANT,
};

/** "Extensive disease was seen in the peritoneum", "found to have disease in the spine and the liver". */
export const DISEASE: ListLead = {
  lead: pattern('gi')`
    \b(?:
      (?:found\s+to\s+have|had|develop\w+|show\w*|reveal\w*|demonstrat\w*|disclos\w*|detect\w*|confirm\w*)\s+
        (?:also\s+|already\s+)?
      |(?:
          (?:FDG-?\s?)?avid|hypermetabolic|measurable|persistent|residual|gross|visible|metabolically\s+active|PET-positive
          |extensive|widespread|diffuse|disseminated|progressive|further|additional|recurrent|systemic|active|bulky|multifocal
          |new
        )\s+
    )disease\s+(?:was\s+|had\s+|then\s+)?(?:found\s+|detected\s+|seen\s+|noted\s+|developed\s+)?
    (?:in|involving|at|throughout|affecting|within)\s+(?:
      the\s+|both\s+|her\s+|his\s+|left\s+|right\s+|\w+al\s+|\w+ic\s+|\w+ar\s+
    )*
  `,
  rule: 'disease-in-organ',
  score: 0.6,
  opening: RELAPSED_IN,
};

/** "Neoplastic infiltration of the femur". */
export const INFILTRATED: ListLead = {
  lead: pattern('gi')`
    \b(?:neoplastic|tumou?r(?:al)?|malignant|cancerous|carcinomatous)\s+(?:
      infiltration|infiltrates?|involvement|permeation|replacement
    )\s+(?:of|in)\s+(?:the\s+|both\s+|her\s+|his\s+|left\s+|right\s+|several\s+|multiple\s+|\w+al\s+)*
  `,
  rule: 'disease-in-organ',
  score: 0.6,
  opening: DISTANT,
};

/** "Metastatic sites included …", "sites of metastasis were …". */
export const SITES: ListLead = {
  lead: pattern('gi')`
    \b(?:metastatic\s+sites|(?:sites|locations)\s+of\s+(?:the\s+)?(?:distant\s+)?metastas[ei]s|metastas[ei]s)\s+
    (?:were|are|included?|comprised?)\s*:?\s*(?:the\s+)?
  `,
  rule: 'listed-site',
  score: 0.8,
};

/** "Autopsy showed carcinoma in the liver and both lungs". */
export const AUTOPSY: ListLead = {
  lead: pattern('gi')`
    \b(?:autopsy|necropsy|post-?mortem(?:\s+examination)?)\b[^.;]{0,40}\b(?:show|reveal|disclos|demonstrat|confirm|found)\w*
      \s+(?:[\w-]+\s+){0,3}?(?:tumou?rs?|\w*carcinoma|\w*sarcoma|melanoma|cancer)\s+(?:
        deposits\s+|nodules\s+|cells\s+|lesions\s+|masses\s+|involvement\s+
      )?(?:in|of|involving)\s+(?:the\s+|both\s+)?
    |\b(?:at|on)\s+(?:autopsy|necropsy|post-?mortem(?:\s+examination)?),?\s+(?:[\w-]+\s+){0,2}?
      (?:tumou?rs?|\w*carcinoma|\w*sarcoma|melanoma|cancer)\s+(?:deposits\s+|nodules\s+|cells\s+|masses\s+)?(?:was|were)\s+
      (?:also\s+)?(?:found|present|seen|detected|discovered)\s+in\s+(?:the\s+|both\s+)?
  `,
  rule: 'autopsy',
  score: 0.7,
};

/** "The tumour seeded the peritoneum". */
export const SEEDED: ListLead = {
  lead: pattern('gi')`
    \b(?:tumou?r|disease|cancer|\w*carcinoma|melanoma|\w*sarcoma|\w*blastoma|\w*glioma|it|had|has)\s+
    (?:then\s+|also\s+|already\s+)?(?:
      seeded\s+(?:to\s+|along\s+|into\s+)?|(?:had\s+|has\s+)?(?:gone|travel+ed|been\s+carried)\s+to\s+
    )(?:(?:the|both|all|her|his|several|left|right)\s+){0,2}
  `,
  rule: 'seeded',
  score: 0.75,
};

/** Organs that have a lining of the body's cavities, and these linings. */
const SEROUS: ReadonlySet<string> = new Set([
  'peritoneum',
  'pleura',
  'diaphragm',
  'liver',
  'ovary',
  'small intestine',
  'colon',
  'spleen',
  'uterus',
  'pericardium',
  'bladder',
]);

/** "Implants covered the peritoneum and both ovaries", which no prosthesis does. */
export const IMPLANTS: ListLead = {
  lead: pattern('gi')`
    \bimplants\s+(?:(?:was|were|had|been|also|found|seen|present|noted|scattered)\s+){0,3}
    (?:
      in|on|over|covering|covered|throughout|of|along|studding|studded|involving
    )\s+(?:the\s+|both\s+|all\s+)?
  `,
  rule: 'implants',
  score: 0.7,
  opening: SEROUS,
};

/**
 * "No metastases other than in the liver", "no other involvement besides the lymph nodes": of all organs these are spared by the
 * denial.
 */
export const EXCEPTED: ListLead = {
  lead: pattern('gi')`
    \b(?:no|without|not|absence\s+of)\s(?:[^.;]{0,60}\s)?(?:
      metasta(?:s[ie]s|ses|tic\s+\w+)|spread|dissemination|involvement
      |evidence\s+of\s+(?:disease|tumou?r|malignancy)(?:\s+elsewhere)?
    )\b[^.;]{0,50}?\b(?:
      except(?:ing)?(?:\s+(?:for|in|to|at))?|other\s+than|besides|beyond|apart\s+from|aside\s+from|save\s+for
      |with\s+the\s+(?:sole\s+|only\s+)?exception\s+of
    )\s+(?:
      (?:
        in|to|at|within|for|those|that|an?|the|his|her|one|two|several|multiple|small|single|solitary|known|enlarged|positive
        |left|right|both|regional|deposits?|lesions?|nodules?|mass(?:es)?|foc(?:i|us)|metastas[ei]s|\w+al
      )\s+
    ){0,6}
  `,
  rule: 'excepted',
  score: 0.65,
  opening: RELAPSED_IN,
  only: /except|other than|besides|beyond|apart from|aside from|save for/i,
};
