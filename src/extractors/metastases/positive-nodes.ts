import { part } from '../../patterns/over-lines.ts';

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
/** "Tested", "came back (positive)". */
const TURNED_OUT = '(?:was|were|are|is|tested|stained|came(?:\\s+back)?|returned|proved|turned\\s+out)';
const COUNT = part`
  (?:
    \d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen
    |eighteen|nineteen|twenty(?:-\w+)?|several
  )
`;

/** Every wording by which lymph nodes are called positive; where two begin at one place, the first of them is read. */
const WORDINGS: readonly string[] = [
  // "Metastatic lymph nodes".
  `\\b(?:metastatic|positive|involved|metastasi[sz]ed|tumou?r-positive)\\s+(?:[\\w-]+\\s+){0,3}${NODES}\\b`,
  // "The nodes were all positive".
  part`
    \b${NODES}\s+(?:(?:of|in|from|along)\s+(?:the\s+)?)?(?:[\w-]+\s+){0,2}${TURNED_OUT}\s+
    (?:also\s+|found\s+to\s+be\s+|all\s+)?(?:positive|involved|affected|metastatic|infiltrated|invaded|replaced|effaced)\b
  `,
  // "3/12 regional lymph nodes were positive".
  part`
    \b[1-9]\d?\s*(?:\/|of|out of)\s*(?:the\s+)?(?:\d{1,3}|one|two|three|four|five)\s+(?:[\w-]+\s+){0,5}${NODES}\s+
    (?:[\w-]+\s+){0,2}(?:positive|involved|metasta\w*|contain\w*|affected|invaded|infiltrated)
  `,
  // "Two of nine nodes sampled were involved".
  part`
    \b(?!(?:0|none|no)\b)${COUNT}\s+(?:\/|of|out\s+of)\s+(?:the\s+)?${COUNT}\s+(?:[\w-]+\s+){0,4}${NODES}
    (?:\s+[\w-]+){0,6}?\s+${TURNED_OUT}\s+(?:[\w-]+\s+){0,2}?(?:positive|involved|affected|infiltrated|invaded|metastatic)
    \b
  `,
  // "The carcinoma had reached the hilar nodes".
  part`
    \b(?:carcinoma|adenocarcinoma|melanoma|sarcoma|tumou?r|cancer)\s+had\s+
    (?:reached|gone\s+to|extended\s+to|travel+ed\s+to)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}${NODES}\b
  `,
  // "Involvement of the axillary nodes".
  `\\b(?:involvement|invasion|infiltration)\\s+of\\s+(?:the\\s+)?(?:[\\w-]+\\s+){0,4}${NODES}\\b`,
  // "Lymph node invasion".
  `\\b${NODES}\\s+(?:involvement|positivity|positive|invasion|infiltration|spread|recurrence|relapse)\\b`,
  // "Nodal disease".
  `\\b(?:nodal|lymphatic)\\s+(?:involvement|spread|disease|metasta\\w*|recurrence|relapse)\\b`,
  // "Infiltrating two pelvic lymph nodes".
  `\\b(?:invading|infiltrating|involving)\\s+(?:[\\w-]+\\s+){0,5}${NODES}\\b`,
  // "Node-positive".
  `\\bnode-positive\\b`,
  // "Neck dissection (2/31)".
  part`
    \b(?:lymph\s+node|neck|axillary|nodal|node|inguinal|groin|pelvic)\s+(?:dissection|clearance)\s*\(\s*[1-9]\d?\s*\/\s*
    \d{1,3}\s*\)
  `,
  // "2 N+/14 N".
  `\\b[1-9]\\d?\\s?N\\+\\s?(?:\\/|of|out\\s+of)\\s?\\d{1,3}\\s?N\\b`,
  // "Lymphadenopathy, the biopsy of which showed carcinoma".
  part`
    \b(?:lymphadenopath\w+|adenopath\w+|${NODES})[^.;]{0,40}(?:\bwhose|,\s+the|\band)\s+
    (?:biops\w+|cytolog\w+|histolog\w+|FNA[BC]?)\s+(?:of\s+which\s+)?(?:
      was|were|came\s+back|show\w*|reveal\w*|confirm\w*|favou?red
    )\s+(?:[\w-]+\s+){0,4}?${CELLS}\b
  `,
  // "Twenty nodes were removed, three of which were positive".
  part`
    \b(?:${NODES}|nodal\s+yield)\b[^.;]{0,40},\s+(?:and\s+|with\s+)?(?!(?:0|none|no)\b)${COUNT}\s+
    (?:of\s+(?:which|them|these)\s+)?(?:(?:were|was|being|had|showed|contained|harbou?red)\s+)?(?:[\w-]+\s+){0,2}?
    (?:positive|involved|${CELLS})\b
  `,
  // "Axillary dissection: 4 of 17 nodes".
  part`
    \b(?:(?:neck|axillary|nodal|node|inguinal|groin|pelvic)\s+(?:dissection|clearance)|lymphadenectomy)
    (?:\s*:|\s+(?:was|were|yielded|showed|revealed))?\s*(?:positive\s+in\s+)?[1-9]\d?\s*(?:\/|of|out\s+of)\s*(?:the\s+)?
    \d{1,3}\s+(?:positive|metastatic|involved|(?:lymph\s*)?nodes)\b
  `,
  // "The sentinel node proved positive".
  `\\b${ONE_NODE}\\s+(?:proved|turned\\s+out)\\s+(?:to\\s+be\\s+)?(?:positive|involved|metastatic|malignant)\\b`,
  // "LN 2/14".
  `\\bLNs?\\s*[:(]?\\s*[1-9]\\d?\\s*\\/\\s*\\d{1,3}\\b(?!\\s*\\)?\\s*(?:were\\s+)?negative)`,
  // "Invasion of 2 of 14 nodes".
  part`
    \b(?:involvement|invasion|infiltration)\s+(?:of|in)\s+[1-9]\d?\s*(?:\/|of|out\s+of)\s*\d{1,3}\s+(?:[\w-]+\s+){0,3}?
    ${NODES}\b
  `,
  // "Nodes showed infiltration in three".
  part`
    \b${NODES}\s+(?:was|were|had|showed|revealed)\s+(?:[\w-]+\s+){0,2}?(?:infiltration|involvement|invasion)\s+in\s+
    (?!(?:0|none|no)\b)${COUNT}\b
  `,
  // "Aspiration of a cervical node revealed malignant cells".
  part`
    \b(?:aspirat\w+|biops\w+|cytolog\w+|FNA[BC]?)\s+(?:of|from)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}?${ONE_NODE}\s+
    (?:[\w-]+\s+)?(?:reveal\w*|show\w*|confirm\w*|demonstrat\w*|disclos\w*|yield\w*|contain\w*)\s+(?:[\w-]+\s+){0,3}?
    ${CELLS}\b
  `,
  // "Nodes were removed, of which two had metastases".
  part`
    \b${NODES}\b[^.;]{0,50}\bof\s+(?:which|whom)\s+(?:[\w-]+\s+){1,3}?(?:had|showed|contained|were|was)\s+
    (?:metasta\w+|positive|involved)
  `,
  // "Metastases in three pelvic nodes".
  part`
    \bmetasta\w+\s+(?:out\s+of|among|in)\s+(?:the\s+)?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s+
    (?:[\w-]+\s+){0,3}?${NODES}\b
  `,
  // "Of eleven nodes removed, two contained tumour".
  part`
    \b(?:of|among)\s+(?:the\s+|all\s+)?${COUNT}\s+(?:[\w-]+\s+){0,4}${NODES}(?:\s+[\w-]+){0,3},?\s+(?:only\s+)?
    (?!(?:0|none|no)\b)${COUNT}\s+(?:were|was|had|contain\w*|harbou?r\w*|show\w*|reveal\w*)\s+(?:[\w-]+\s+){0,2}?
    (?:positive|involved|invaded|infiltrated|${CELLS})
  `,
  // "The regional lymph nodes, both of which contained carcinoma".
  part`
    \b${ONE_NODE}\b(?:,?\s+(?:all|both|each|most|some|${COUNT})\s+of\s+(?:which|them))?(?:\s+\w+){0,5}?\s+
    (?:contain(?:ed|ing)|harbou?r(?:ed|ing)|to contain|to harbou?r)\s+(?:[\w-]+\s+){0,3}?${CELLS}\b
  `,
  // "The inguinal node showed melanoma".
  part`
    \b${ONE_NODE}\s+(?:(?:all|both|also|each|alone|again)\s+)?(?:
      show(?:ed|ing)|reveal(?:ed|ing)|demonstrat(?:ed|ing)|disclos(?:ed|ing)|exhibit(?:ed|ing)|yield(?:ed|ing)
    )\s+(?:(?!(?:no|not|neither|nor|without|negative|reactive|normal)\b)[\w-]+\s+){0,2}?${CELLS}(?!-)
    (?!\s+(?:free|negative|necrosis|regression|response))\b
  `,
  // "Lymph node biopsy confirmed carcinoma".
  part`
    \b${ONE_NODE}\s+(?:biops\w+|aspirat\w+|cytolog\w+|FNA[BC]?|excision|dissection|sampling)\s+(?:\w+\s+){0,2}?
    (?:reveal\w*|show\w*|confirm\w*|demonstrat\w*|disclos\w*|yield\w*|(?:was|were)\s+positive\s+for)\s+(?:[\w-]+\s+){0,3}?
    ${CELLS}\b
  `,
  // "The node was enlarged, and biopsy showed carcinoma".
  part`
    \b${ONE_NODE}\s+(?:was|were)\s+(?:[\w-]+\s+)?(?:enlarged|palpable|biopsied|excised|sampled|removed|punctured),?\s+and
    \s+(?:[\w-]+\s+){0,3}?(?:biops\w+|cytolog\w+|histolog\w+|patholog\w+|FNA[BC]?|aspirat\w+)\s+
    (?:reveal\w*|show\w*|confirm\w*|demonstrat\w*|disclos\w*)\s+(?:[\w-]+\s+){0,3}?${CELLS}\b
  `,
  // "Tumour in 2 of 19 nodes".
  part`
    \b(?:tumou?r|carcinoma|cancer|melanoma|metastas[ei]s|deposits?)(?:\s+(?:was|were))?(?:\s+${FOUND})?\s+in\s+
    (?!(?:0|none|no)\b)${COUNT}\s*(?:\/|of|out\s+of)\s*(?:the\s+)?${COUNT}\s+(?:[\w-]+\s+){0,4}?${NODES}\b
  `,
  // "Nodes 2/14 positive".
  part`
    \b${NODES}\b(?:\s+\w+){0,2}\s*:?\s*\(?[1-9]\d?\s*(?:\/|of|out\s+of)\s*\d{1,3}\)?\s+(?:were\s+)?
    (?:positive|involved|metastatic)\b
  `,
  // "Nodes were removed, metastasis was found in one".
  part`
    \b${NODES}\b(?:\s+\w+){0,3},\s+(?:[\w-]+\s+){0,2}?${CELLS}\s+(?:was|were)\s+${FOUND}\s+in\s+(?!(?:0|none|no)\b)
    (?:only\s+)?${COUNT}\b
  `,
  // "N2 disease".
  `\\bN[1-3][a-c]?\\s+(?:disease|status|stage|involvement)\\b`,
  // "Carcinoma was present in the hilar nodes".
  part`
    \b(?:carcinoma|adenocarcinoma|melanoma|tumou?r|(?:cancer|malignant|neoplastic|tumou?r) cells)\s+(?:was|were)\s+
    (?:also\s+)?(?:present|found|identified|detected|seen)\s+in\s+(?:[\w/-]+\s+){0,6}?${NODES}\b
  `,
];

/** Words that call lymph nodes positive. */
export const NODES_POSITIVE = new RegExp(WORDINGS.join('|'), 'gi');
