import { everyMatch } from '../../every-match.ts';
import { OF_HEART } from './organs.ts';
import type { Tie } from './tie.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

const NODES = '(?:lymph\\s*nodes?|Virchow\\W?s?\\s+nodes?|sentinel\\s+(?:lymph\\s+)?nodes?|nodes|LNs?)';
const ONE_NODE = part`
  (?:
    lymph\s*nodes?|Virchow\W?s\s+nodes?
    |(?:
        sentinel|perigastric|obturator|axillary|cervical|neck|inguinal|hilar|pelvic|(?:supra|infra)clavicular|mediastinal
        |mesenteric|regional|submandibular|iliac|retroperitoneal|parotid|subcarinal|popliteal|submental|femoral|celiac
        |coeliac|perirectal|epitrochlear|occipital|\w+aortic
      )\s+(?:lymph\s+)?nodes?
    |nodes?|LNs?
  )
`;
const CELLS = '(?:malignant|neoplastic|tumou?r|cancer|\\w*carcinoma|(?:micro|macro)?-?metasta\\w*|SCC|melanoma|\\w*sarcoma|seminoma)';
const FOUND = '(?:found|identified|detected|present|seen|demonstrated|confirmed|noted|discovered)';
const COUNT = part`
  (?:
    \d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen
    |eighteen|nineteen|twenty(?:-\w+)?|several
  )
`;
const NODES_POSITIVE = new RegExp(
  [
    `\\b(?:metastatic|positive|involved|metastasi[sz]ed|tumou?r-positive)\\s+(?:[\\w-]+\\s+){0,3}${NODES}\\b`,
    part`
      \b${NODES}\s+(?:(?:of|in|from|along)\s+(?:the\s+)?)?(?:[\w-]+\s+){0,2}(?:was|were|are|is)\s+
      (?:also\s+|found\s+to\s+be\s+|all\s+)?(?:positive|involved|affected|metastatic|infiltrated|invaded|replaced|effaced)\b
    `,
    part`
      \b[1-9]\d?\s*(?:\/|of|out of)\s*(?:the\s+)?(?:\d{1,3}|one|two|three|four|five)\s+(?:[\w-]+\s+){0,5}${NODES}\s+
      (?:[\w-]+\s+){0,2}(?:positive|involved|metasta\w*|contain\w*|affected|invaded|infiltrated)
    `,
    part`
      \b(?!(?:0|none|no)\b)${COUNT}\s+(?:\/|of|out\s+of)\s+(?:the\s+)?${COUNT}\s+(?:[\w-]+\s+){0,4}${NODES}
      (?:\s+[\w-]+){0,6}?\s+(?:was|were)\s+(?:[\w-]+\s+){0,2}?(?:positive|involved|affected|infiltrated|invaded|metastatic)
      \b
    `,
    part`
      \b(?:carcinoma|adenocarcinoma|melanoma|sarcoma|tumou?r|cancer)\s+had\s+
      (?:reached|gone\s+to|extended\s+to|travel+ed\s+to)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}${NODES}\b
    `,
    `\\b(?:involvement|invasion|infiltration)\\s+of\\s+(?:the\\s+)?(?:[\\w-]+\\s+){0,4}${NODES}\\b`,
    `\\b${NODES}\\s+(?:involvement|positivity|positive|invasion|infiltration|spread|recurrence|relapse)\\b`,
    `\\b(?:nodal|lymphatic)\\s+(?:involvement|spread|disease|metasta\\w*|recurrence|relapse)\\b`,
    `\\b(?:invading|infiltrating|involving)\\s+(?:[\\w-]+\\s+){0,5}${NODES}\\b`,
    `\\bnode-positive\\b`,
    part`
      \b(?:lymph\s+node|neck|axillary|nodal|node|inguinal|groin|pelvic)\s+(?:dissection|clearance)\s*\(\s*[1-9]\d?\s*\/\s*
      \d{1,3}\s*\)
    `,
    `\\b[1-9]\\d?\\s?N\\+\\s?(?:\\/|of|out\\s+of)\\s?\\d{1,3}\\s?N\\b`,
    part`
      \b(?:lymphadenopath\w+|adenopath\w+|${NODES})[^.;]{0,40}(?:\bwhose|,\s+the|\band)\s+
      (?:biops\w+|cytolog\w+|histolog\w+|FNA[BC]?)\s+(?:of\s+which\s+)?(?:
        was|were|came\s+back|show\w*|reveal\w*|confirm\w*|favou?red
      )\s+(?:[\w-]+\s+){0,4}?${CELLS}\b
    `,
    part`
      \b(?:${NODES}|nodal\s+yield)\b[^.;]{0,40},\s+(?:and\s+|with\s+)?(?!(?:0|none|no)\b)${COUNT}\s+
      (?:of\s+(?:which|them|these)\s+)?(?:(?:were|was|being|had|showed|contained|harbou?red)\s+)?(?:[\w-]+\s+){0,2}?
      (?:positive|involved|${CELLS})\b
    `,
    part`
      \b(?:(?:neck|axillary|nodal|node|inguinal|groin|pelvic)\s+(?:dissection|clearance)|lymphadenectomy)
      (?:\s*:|\s+(?:was|were|yielded|showed|revealed))?\s*(?:positive\s+in\s+)?[1-9]\d?\s*(?:\/|of|out\s+of)\s*(?:the\s+)?
      \d{1,3}\s+(?:positive|metastatic|involved|(?:lymph\s*)?nodes)\b
    `,
    `\\b${ONE_NODE}\\s+(?:proved|turned\\s+out)\\s+(?:to\\s+be\\s+)?(?:positive|involved|metastatic|malignant)\\b`,
    `\\bLNs?\\s*[:(]?\\s*[1-9]\\d?\\s*\\/\\s*\\d{1,3}\\b(?!\\s*\\)?\\s*(?:were\\s+)?negative)`,
    part`
      \b(?:involvement|invasion|infiltration)\s+(?:of|in)\s+[1-9]\d?\s*(?:\/|of|out\s+of)\s*\d{1,3}\s+(?:[\w-]+\s+){0,3}?
      ${NODES}\b
    `,
    part`
      \b${NODES}\s+(?:was|were|had|showed|revealed)\s+(?:[\w-]+\s+){0,2}?(?:infiltration|involvement|invasion)\s+in\s+
      (?!(?:0|none|no)\b)${COUNT}\b
    `,
    part`
      \b(?:aspirat\w+|biops\w+|cytolog\w+|FNA[BC]?)\s+(?:of|from)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}?${ONE_NODE}\s+
      (?:[\w-]+\s+)?(?:reveal\w*|show\w*|confirm\w*|demonstrat\w*|disclos\w*|yield\w*|contain\w*)\s+(?:[\w-]+\s+){0,3}?
      ${CELLS}\b
    `,
    part`
      \b${NODES}\b[^.;]{0,50}\bof\s+(?:which|whom)\s+(?:[\w-]+\s+){1,3}?(?:had|showed|contained|were|was)\s+
      (?:metasta\w+|positive|involved)
    `,
    part`
      \bmetasta\w+\s+(?:out\s+of|among|in)\s+(?:the\s+)?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s+
      (?:[\w-]+\s+){0,3}?${NODES}\b
    `,
    part`
      \b(?:of|among)\s+(?:the\s+|all\s+)?${COUNT}\s+(?:[\w-]+\s+){0,4}${NODES}(?:\s+[\w-]+){0,3},?\s+(?:only\s+)?
      (?!(?:0|none|no)\b)${COUNT}\s+(?:were|was|had|contain\w*|harbou?r\w*|show\w*|reveal\w*)\s+(?:[\w-]+\s+){0,2}?
      (?:positive|involved|invaded|infiltrated|${CELLS})
    `,
    part`
      \b${ONE_NODE}\b(?:,?\s+(?:all|both|each|most|some|${COUNT})\s+of\s+(?:which|them))?(?:\s+\w+){0,5}?\s+
      (?:contain(?:ed|ing)|harbou?r(?:ed|ing)|to contain|to harbou?r)\s+(?:[\w-]+\s+){0,3}?${CELLS}\b
    `,
    part`
      \b${ONE_NODE}\s+(?:(?:all|both|also|each|alone|again)\s+)?(?:
        show(?:ed|ing)|reveal(?:ed|ing)|demonstrat(?:ed|ing)|disclos(?:ed|ing)|exhibit(?:ed|ing)|yield(?:ed|ing)
      )\s+(?:(?!(?:no|not|neither|nor|without|negative|reactive|normal)\b)[\w-]+\s+){0,2}?${CELLS}(?!-)
      (?!\s+(?:free|negative|necrosis|regression|response))\b
    `,
    part`
      \b${ONE_NODE}\s+(?:biops\w+|aspirat\w+|cytolog\w+|FNA[BC]?|excision|dissection|sampling)\s+(?:\w+\s+){0,2}?
      (?:reveal\w*|show\w*|confirm\w*|demonstrat\w*|disclos\w*|yield\w*|(?:was|were)\s+positive\s+for)\s+(?:[\w-]+\s+){0,3}?
      ${CELLS}\b
    `,
    part`
      \b${ONE_NODE}\s+(?:was|were)\s+(?:[\w-]+\s+)?(?:enlarged|palpable|biopsied|excised|sampled|removed|punctured),?\s+and
      \s+(?:[\w-]+\s+){0,3}?(?:biops\w+|cytolog\w+|histolog\w+|patholog\w+|FNA[BC]?|aspirat\w+)\s+
      (?:reveal\w*|show\w*|confirm\w*|demonstrat\w*|disclos\w*)\s+(?:[\w-]+\s+){0,3}?${CELLS}\b
    `,
    part`
      \b(?:tumou?r|carcinoma|cancer|melanoma|metastas[ei]s|deposits?)(?:\s+(?:was|were))?(?:\s+${FOUND})?\s+in\s+
      (?!(?:0|none|no)\b)${COUNT}\s*(?:\/|of|out\s+of)\s*(?:the\s+)?${COUNT}\s+(?:[\w-]+\s+){0,4}?${NODES}\b
    `,
    part`
      \b${NODES}\b(?:\s+\w+){0,2}\s*:?\s*\(?[1-9]\d?\s*(?:\/|of|out\s+of)\s*\d{1,3}\)?\s+(?:were\s+)?
      (?:positive|involved|metastatic)\b
    `,
    part`
      \b${NODES}\b(?:\s+\w+){0,3},\s+(?:[\w-]+\s+){0,2}?${CELLS}\s+(?:was|were)\s+${FOUND}\s+in\s+(?!(?:0|none|no)\b)
      (?:only\s+)?${COUNT}\b
    `,
    `\\bN[1-3][a-c]?\\s+(?:disease|status|stage|involvement)\\b`,
    part`
      \b(?:carcinoma|adenocarcinoma|melanoma|tumou?r|(?:cancer|malignant|neoplastic|tumou?r) cells)\s+(?:was|were)\s+
      (?:also\s+)?(?:present|found|identified|detected|seen)\s+in\s+(?:[\w/-]+\s+){0,6}?${NODES}\b
    `,
  ].join('|'),
  'gi',
);

/** "0 of 14 nodes were positive", "lymph nodes positive (0/12)"; isolated tumour cells do not make a node positive. */
const NONE_BEFORE = /\b(?:0|zero|nil)\s*(?:\/|of|out of)\s*(?:the\s+|all\s+)?(?:\d{1,3}\s+)?(?:[\w-]+\s+){0,3}$/i;
const NONE_BEHIND = /^[\s:(]*0\s*(?:\/|of|out of)\s*\d/i;
/** "Hysterectomy and lymph node dissection showed adenocarcinoma": the specimen of the whole operation did. */
const OF_MORE = /\bdissection\s+(?:\w+\s+){0,2}?(?:reveal|show|confirm|demonstrat|disclos)\w*\s(?!.*metasta)/i;
const OPERATED = /\b\w+ectomy\b[^.;]{0,120}$/i;
/** "Of 35 pelvic lymph nodes none was involved", "nodes, none of which contained tumour". */
const NONE_IN = /\b(?:none|neither)\b/i;
const ISOLATED = /\bisolated\s+(?:tumou?r|cancer|malignant|neoplastic)?\s*(?:$|cells)/i;

const OTHER_NODE = new RegExp(`${OF_HEART}\\s+nodes?\\b`, 'i');
/** What every wording about nodes holds; most sentences do not. */
const OF_NODES = /node|nodal|LN|lymphatic|lymphadenectomy|dissection|clearance|N[1-3]|N\+|adenopath/i;

/** Words that call lymph nodes positive, in text order. */
export function readNodes(flat: string): Tie[] {
  if (!OF_NODES.test(flat)) return [];
  return everyMatch(NODES_POSITIVE, flat).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const before = flat.slice(Math.max(0, span.start - 60), span.start);
    if (
      NONE_BEFORE.test(before) ||
      OTHER_NODE.test(before + match[0]) ||
      NONE_BEHIND.test(flat.slice(span.end)) ||
      NONE_IN.test(match[0]) ||
      (OF_MORE.test(match[0]) && OPERATED.test(flat.slice(0, span.start))) ||
      ISOLATED.test(before + match[0])
    )
      return [];
    return [{ organ: { site: 'lymph node', ...span }, trigger: span, rule: 'nodes-positive', score: 0.8 }];
  });
}

const N_STAGE = pattern('gi')`
  \b[acpyr]{0,3}T(?:[0-4]|is|x)[a-d]?\s?,?\s?[acpyr]{0,2}N(?<n>[1-3])[a-c]?(?:\([^)]{1,8}\))?\s?,?\s?(?:[acp]?M[01x])?
  |\b[cp]N(?<alone>[1-3])[a-c]?\b|\bN(?<bare>[1-3])[a-c]?(?:\([^)]{1,8}\))?\s?[,/]?\s?[acpy]{0,2}M[01x]\b
`;

/** "pT2N1M0", "(N2, M0)": nodes from N1 on. */
export function readStage(flat: string): Tie[] {
  return everyMatch(N_STAGE, flat).map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return { organ: { site: 'lymph node', ...span }, trigger: span, rule: 'n-stage', score: 0.8 };
  });
}
