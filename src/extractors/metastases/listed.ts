import { everyMatch } from '../../every-match.ts';
import { DISTANT, LININGS, type OrganMention } from './organs.ts';
import { listFrom, type Tie } from './tie.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Organs where a tumour that comes back has spread rather than come back in its place. */
const RELAPSED_IN: ReadonlySet<string> = new Set([...DISTANT, ...LININGS, 'lymph node']);
/** "Neoplastic infiltration of the femur". */
const INFILTRATED = pattern('gi')`
  \b(?:neoplastic|tumou?r(?:al)?|malignant|cancerous|carcinomatous)\s+(?:
    infiltration|infiltrates?|involvement|permeation|replacement
  )\s+(?:of|in)\s+(?:the\s+|both\s+|her\s+|his\s+|left\s+|right\s+|several\s+|multiple\s+|\w+al\s+)*
`;
/** "New lesions were seen in the liver", "multiple nodules appeared in both lungs". */
const NEW = pattern('gi')`
  \b(?:
    new\s+(?:[\w-]+\s+)?(?:tumou?rs|lesions|nodules|foci|masses)\s+(?:
        (?:was|were|had|been|found|seen|detected|noted|discovered|appeared|developed|also|then)\s+
      ){0,3}
    |(?:nodules|lesions|foci|masses)\s+(?:(?:had|then|later|also|subsequently|soon)\s+){0,2}
      (?:appeared|emerged|developed|arose)\s+
  )(?:in|on)\s+(?:the\s+|her\s+|his\s+|both\s+|left\s+|right\s+|contralateral\s+|\w+al\s+)*
`;
const RELAPSE = pattern('gi')`
  \b(?:distant|systemic)\s*\(\s*
  |\b(?:
      recurrent\s+(?:disease|tumou?rs?|lesions?|nodules?|mass(?:es)?|foci|deposits|growths?)|recurr(?:ed|ence|ences)
      |relaps(?:ed|e|es)|progress(?:ed|ion)|(?:distant|systemic|treatment)\s+(?:failure|relapse|recurrence|progression)
      |(?:tumou?r|disease|cancer|\w*carcinoma|melanoma|\w*sarcoma|\w*oma|it)\s+(?:(?:had|has)\s+)?
        (?:came\s+back|come\s+back|returned|reappeared)
    ),?\s+(?:was\s+|were\s+|had\s+|of\s+(?:the\s+)?disease\s+)?(?:
      found\s+|detected\s+|noted\s+|developed\s+|occurred\s+|seen\s+|observed\s+|documented\s+|diagnosed\s+
    )?(?:
      in|to|at|on|involving
      |(?:as|with|in\s+the\s+form\s+of)\s+(?:[\w-]+\s+){0,2}(?:nodules?|lesions?|mass(?:es)?|deposits?)\s+(?:in|of)
      |,?\s*(?:characteri[sz]ed|manifested|marked|evidenced)\s+by\s+(?:[\w-]+\s+){0,2}
        (?:
          infiltration|involvement|lesions?|nodules?|deposits?|growths?|mass(?:es)?
        )\s+(?:of|in)
    )\s+(?:the\s+|her\s+|his\s+|both\s+|left\s+|right\s+|multiple\s+|regional\s+|\w+al\s+)*
`;
/** "The disease came back as a nodal mass": how it came back. */
const CAME_BACK_AS = pattern('i')`
  \b(?:recurr(?:ed|ence)|relaps(?:ed|e)|(?:disease|tumou?r|cancer)\s+(?:came\s+back|returned|reappeared|progressed))\s+
  (?:as|with|in\s+the\s+form\s+of|manifest\w*\s+(?:as|by|with))\s+(?:
    (?:
      an?|the|multiple|new|several|numerous|bilateral|left|right|enlarged|diffuse|extensive|widespread|isolated|solitary
      |large|small
    )\s+
  ){0,4}$
`;
const THING = /^\s+(?:lesions?|nodules?|mass(?:es)?|deposits?|tumou?rs?|lymphadenopath\w+|involvement|disease|infiltrat\w+)\b/i;
/** "Extensive disease was seen in the peritoneum", "found to have disease in the spine and the liver". */
const DISEASE = pattern('gi')`
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
`;
/** What every stage with spread holds; few sentences do. */
const OF_STAGE = /M1|stage\s+IV/i;
/** "M1 (liver)", "stage IV disease (lung, bone)", "stage IV with involvement of the liver". */
const STAGE = pattern('gi')`
  M1[a-d]?\s+(?:(?:disease|status|stage)\s+)?(?:was\s+(?:diagnosed|assigned|established)\s+)?
    (?:because\s+of|due\s+to|with|in|owing\s+to|on\s+account\s+of)\s+
  |\b[acpyr]{0,3}(?:(?:T[0-4x][a-d]?\s?,?\s?)?[acpyr]{0,2}N[0-3x][a-c]?(?:\([^)]{1,8}\))?\s?,?\s?)?[acpyr]{0,2}M1[a-d]?
    (?:\s+disease)?\s*[(:]\s*
  |\bstage\s+IV[A-C]?(?:\s+(?:disease|(?:[\w-]+\s+){0,3}(?:cancer|carcinoma|melanoma|adenocarcinoma|sarcoma)))?
    (?:\s*\(|,?\s+with\s+(?:involvement|spread|disease)\s+(?:of|to|in)\s+)(?:the\s+)?
`;
const STAGED = pattern('i')`
  \b(?:stage\s+IV[A-C]?|[acpyr]{0,3}(?:T[0-4x][a-d]?\s?)?[acpyr]{0,2}N[0-3x][a-c]?\s?[acpyr]{0,2}M1[a-d]?)\b[^.;]{0,60}\b
  with\s+(?:[a-z]+\s+){0,2}$
`;
/** The organs of the TNM book's abbreviations behind M1. */
const M1_CODES: Readonly<Record<string, string>> = {
  HEP: 'liver',
  PUL: 'lung',
  OSS: 'bone',
  BRA: 'brain',
  PER: 'peritoneum',
  PLE: 'pleura',
  LYM: 'lymph node',
  MAR: 'bone marrow',
  ADR: 'adrenal',
  SKI: 'skin',
};
const M1_CODE =
  /M1[a-d]?\s*\(?\s*(?<codes>(?:HEP|PUL|OSS|BRA|PER|PLE|LYM|MAR|ADR|SKI)(?:\s*[,/+]\s*(?:HEP|PUL|OSS|BRA|PER|PLE|LYM|MAR|ADR|SKI))*)\b/gi;
/** "Metastatic sites included …", "sites of metastasis were …". */
const SITES = pattern('gi')`
  \b(?:metastatic\s+sites|(?:sites|locations)\s+of\s+(?:the\s+)?(?:distant\s+)?metastas[ei]s|metastas[ei]s)\s+
  (?:were|are|included?|comprised?)\s*:?\s*(?:the\s+)?
`;
/** "Brain MRI showed multiple metastases": pictures of one organ. */
const PICTURED = pattern('gi')`
  \b(?:
    (?<brain>brain|cranial|cerebral)\s+(?:MRI|MR|CT|magnetic resonance|computed tomography|imaging|scan)
    |(?<bone>bone|skeletal)\s+(?:scan|scintigra\w+)|(?<liver>liver|hepatic)\s+(?:MRI|CT|ultraso\w+)
    |(?<lung>chest)\s+(?:X-?ray|radiogra\w+|CT|computed tomography|film|roentgen\w+)
      (?=[^.;,]{0,70}\b(?:nodul|opacit|lesion|shadow|multiple))
  )\b[^.;,]{0,40}\b(?:show|reveal|disclos|demonstrat|detect|confirm|found|objectiv|objectif|identif)\w*\s+
  (?:[a-z]+\s+){0,6}?(?:
    metasta(?:ses|sis|tic\s+(?:lesions?|disease|deposits?|nodules?|foci))
    |secondar(?:ies|y\s+(?:deposits?|lesions?|locations?|locali[sz]ations?))
  )\b(?!\s+(?:in|to|of|at|on|within|involving))
`;
/** "The tumour seeded the peritoneum". */
const SEEDED = pattern('gi')`
  \b(?:tumou?r|disease|cancer|\w*carcinoma|melanoma|\w*sarcoma|\w*blastoma|\w*glioma|it|had|has)\s+
  (?:then\s+|also\s+|already\s+)?(?:
    seeded\s+(?:to\s+|along\s+|into\s+)?|(?:had\s+|has\s+)?(?:gone|travel+ed|been\s+carried)\s+to\s+
  )(?:(?:the|both|all|her|his|several|left|right)\s+){0,2}
`;
/** "Autopsy showed carcinoma in the liver and both lungs". */
const AUTOPSY = pattern('gi')`
  \b(?:autopsy|necropsy|post-?mortem(?:\s+examination)?)\b[^.;]{0,40}\b(?:show|reveal|disclos|demonstrat|confirm|found)\w*
    \s+(?:[\w-]+\s+){0,3}?(?:tumou?rs?|\w*carcinoma|\w*sarcoma|melanoma|cancer)\s+(?:
      deposits\s+|nodules\s+|cells\s+|lesions\s+|masses\s+|involvement\s+
    )?(?:in|of|involving)\s+(?:the\s+|both\s+)?
  |\b(?:at|on)\s+(?:autopsy|necropsy|post-?mortem(?:\s+examination)?),?\s+(?:[\w-]+\s+){0,2}?
    (?:tumou?rs?|\w*carcinoma|\w*sarcoma|melanoma|cancer)\s+(?:deposits\s+|nodules\s+|cells\s+|masses\s+)?(?:was|were)\s+
    (?:also\s+)?(?:found|present|seen|detected|discovered)\s+in\s+(?:the\s+|both\s+)?
`;

/** "Implants covered the peritoneum and both ovaries", which no prosthesis does. */
const IMPLANTS = pattern('gi')`
  \bimplants\s+(?:(?:was|were|had|been|also|found|seen|present|noted|scattered)\s+){0,3}
  (?:
    in|on|over|covering|covered|throughout|of|along|studding|studded|involving
  )\s+(?:the\s+|both\s+|all\s+)?
`;
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

/**
 * "No metastases other than in the liver", "no other involvement besides the lymph nodes": of all organs these are spared by the
 * denial.
 */
const EXCEPTED = pattern('gi')`
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
`;
const EXCEPTS = /except|other than|besides|beyond|apart from|aside from|save for/i;

/** What every wording of a tumour's coming back as something holds. */
const BACK = /recurr|relaps|came back|returned|reappeared|progressed/i;

/** Organs that stand in a list behind words which say that the tumour is there: a relapse, a stage, an autopsy. */
export function readListed(flat: string, organs: readonly OrganMention[]): Tie[] {
  return [
    ...listsBehind(flat, RELAPSE, organs, 'relapse-in-organ', 0.6, RELAPSED_IN),
    ...(OF_STAGE.test(flat) ? listsBehind(flat, STAGE, organs, 'm-stage', 0.75) : []),
    ...readCodes(flat),
    ...readStaged(flat, organs),
    ...listsBehind(flat, SITES, organs, 'listed-site', 0.8),
    ...listsBehind(flat, AUTOPSY, organs, 'autopsy', 0.7),
    ...readPictures(flat),
    ...listsBehind(flat, SEEDED, organs, 'seeded', 0.75),
    ...listsBehind(flat, DISEASE, organs, 'disease-in-organ', 0.6, RELAPSED_IN),
    ...listsBehind(flat, INFILTRATED, organs, 'disease-in-organ', 0.6, DISTANT),
    ...listsBehind(flat, IMPLANTS, organs, 'implants', 0.7, SEROUS),
    ...listsBehind(flat, NEW, organs, 'new-in-organ', 0.6, DISTANT),
    ...(BACK.test(flat) ? readCameBackAs(flat, organs) : []),
    ...(EXCEPTS.test(flat) ? listsBehind(flat, EXCEPTED, organs, 'excepted', 0.65, RELAPSED_IN) : []),
  ];
}

/** The organ whose lesion a tumour came back as. */
function readCameBackAs(flat: string, organs: readonly OrganMention[]): Tie[] {
  return organs.flatMap((organ, i) => {
    const lead = RELAPSED_IN.has(organ.site) ? CAME_BACK_AS.exec(flat.slice(Math.max(0, organ.start - 110), organ.start)) : null;
    const list = lead ? listFrom(flat, organ, organs.slice(i)) : [],
      last = list.at(-1);
    if (!lead || !last || !(organ.site === 'lymph node' || THING.test(flat.slice(last.end, last.end + 30)))) return [];
    return list.map((member) => ({
      organ: member,
      trigger: { start: organ.start - lead[0].length, end: organ.start },
      rule: 'relapse-in-organ',
      score: 0.6,
    }));
  });
}

function readPictures(flat: string): Tie[] {
  return everyMatch(PICTURED, flat).flatMap((match) => {
    const site = Object.entries(match.groups ?? {}).find(([, word]) => Boolean(word))?.[0];
    const span = { start: match.index, end: match.index + match[0].length };
    return site === undefined
      ? []
      : [
          {
            organ: { site, ...span },
            trigger: { start: match.index + match[0].search(/metasta|secondar/i), end: span.end },
            rule: 'picture-of-organ',
            score: 0.7,
          },
        ];
  });
}

/** `opening` are the organs that a list may begin with, any where it is left out. */
function listsBehind(
  flat: string,
  pattern: RegExp,
  organs: readonly OrganMention[],
  rule: string,
  score: number,
  opening?: ReadonlySet<string>,
): Tie[] {
  return everyMatch(pattern, flat).flatMap((match) => {
    const trigger = { start: match.index, end: match.index + match[0].length };
    const first = organs.find((organ) => organ.end >= trigger.end && organ.start <= trigger.end);
    if (first === undefined || (opening && !opening.has(first.site))) return [];
    return listFrom(flat, first, organs).map((organ) => ({ organ, trigger, rule, score }));
  });
}

function readCodes(flat: string): Tie[] {
  return everyMatch(M1_CODE, flat).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return (match.groups?.['codes'] ?? '')
      .toUpperCase()
      .split(/[^A-Z]+/)
      .flatMap((code) => {
        const site = M1_CODES[code];
        return site === undefined ? [] : [{ organ: { site, ...span }, trigger: span, rule: 'm-stage', score: 0.8 }];
      });
  });
}

/** "Stage IV lung cancer with brain involvement". */
function readStaged(flat: string, organs: readonly OrganMention[]): Tie[] {
  return organs.flatMap((organ) => {
    const involved = /^\s+(?:involvement|disease|spread|lesions|nodules)\b/i.exec(flat.slice(organ.end, organ.end + 30));
    if (!involved || !STAGED.test(flat.slice(0, organ.start))) return [];
    return [{ organ, trigger: { start: organ.start, end: organ.end + involved[0].length }, rule: 'm-stage', score: 0.7 }];
  });
}
