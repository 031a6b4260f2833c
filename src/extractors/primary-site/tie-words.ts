import { part, pattern } from '../../patterns/over-lines.ts';

/** Words between a place and a tumour behind it that belong to the tumour's name: "lung | squamous cell | carcinoma". */
export const MADE_OF = pattern('i')`
  ^\s*(?:
    [-,]?\s*(?!
      (?:
        and|or|with|was|were|is|are|the|a|an|of|for|after|before|in|to|by|from|on|at|than|due|as|that|which|plus|using
        |show\w*|reveal\w*|demonstrat\w*|detect\w*|disclos\w*|confirm\w*|identif\w*|CT|MRI|biops\w*|scan\w*|pain|resection
        |surgery|treated|after|mimic\w*|present\w*|invasion
      )\b
    )[\w'’+/-]+(?:\s+|(?<=[-/+])$)
  ){0,5}$
`;

/** "It was in fact | found in", "which had originally". */
const AT_FIRST = part`
  (?:
    (?:
      in\s+fact|actually|apparently|clearly|which|that|was|were|is|has|had|been|primary|primarily|originally|mainly|she|he
      |herself|himself|first|incidentally|initially|recently
    )\s+
  )*
`;
/** "Measuring 3 × 4 cm in greatest diameter". */
const MEASURING = part`
  measuring(?:
    \s+(?:
      [\d.,×x*]+(?:[cm]m\b)?|[cm]m|by|about|approximately|up|to|in|maxim\w+|greatest|largest|size|diameter|dimensions?
    )
  )*
`;
/** How a tumour came to be at its place, was seen, taken out, lay or hung there. */
const FOUND_THERE = part`
  (?:
    (?:
      arising|arose|arised|originat\w+|developing|developed|located|locali[sz]ed|situated|found|seen|occurring|presenting
      |palpable|palpated|noted|noticed|observed|evident|present|visible|involving|within|confined|limited|growing|detected
      |discovered|identified|centered|felt|excised|resected|removed|sat|lay|lying|sitting|lodged|bulging|protruding
      |projecting|hung|hanging|sprang|springing|suspended|stemming|emanating|pedunculated|herself|himself
      |${MEASURING}|of\s+unknown\s+etiology
    )\s+
  )*
`;
/** What leads to the place: a preposition, or what the tumour did to it. */
const AT_PLACE = part`
  (?:
    of|in|from|at|on|within|involving|(?<=\b(?:that|which)\s)involved|over|to|affecting|inside|beneath|under|occupying
    |occupied|fill(?:ing|ed)|obstruct(?:ing|ed)|block(?:ing|ed)|occlud(?:ing|ed)|narrow(?:ing|ed)|ulcerating|destroying
    |encasing|covering|replac(?:ing|ed)|expanding|straddling|near|around|along|behind|below|above|in\s+front\s+of
  )
`;
/** Words between a tumour and a place behind it that say that it lay there: "tumour | arising from the wall of the". */
export const LOCATING = pattern('i')`
  ^\s*(?:\([^)]{0,40}\)\s*)?(?:,\s*)?${AT_FIRST}${FOUND_THERE}${AT_PLACE}\b(?:
    (?!\b(?:with|and|showing|metasta\w*|invad\w*|extend\w*|compress\w*|patient|woman|man)\b)[^.;]
  ){0,48}$
`;

/** "The tumour, from its base to the vertebrae": how far it reached. */
export const FROM_TO = /\bfrom\b.*\b(?:to|till|until)\s+(?:(?:the|her|his|left|right|level|of)\s+)*$/i;

/** "Adenocarcinoma, right lung" as a report's last line has it. */
export const BEHIND_COMMA = /^\s*(?:,\s*|\(\s*)(?:(?:left|right|bilateral)\s+)?$/i;

/** "The left ureter was filled by a …", "the tail of the pancreas, where a …": the place is told first, what it holds behind it. */
export const HOLDS = pattern('i')`
  ^(?:\s+(?:gland|lobe|region|area|cavity|wall|on\s+the\s+(?:left|right)(?:\s+side)?))?
  (?:
    ,\s+(?:where|in\s+which|in\s+whose\s+\w+)
    |\s+(?:
        (?:was|were|is|had\s+been)\s+(?:[a-z]+ly\s+|almost\s+)?(?:
            filled|obstructed|occupied|replaced|narrowed|blocked|occluded|expanded|distended|destroyed
            |the\s+(?:site|seat|origin)
          )\s+(?:by|with|of)
        |contained|containing|harbou?r(?:ed|ing|s)|held|bore|bearing|carried|housed
      )
  )\s+(?:(?!(?:no|not|without|and|but|which|metasta\w*|secondar\w*)\b)[\w.,×'’-]+\s+){0,7}$
`;

/** "Enlarged nodes of the groin, which on histology proved to be a …": what a place was found to be. */
export const WHICH_IS = pattern('i')`
  ^,?\s+(?:which|that)\s+(?:
    (?:on|at|upon|after|by|in|under)\s+(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){0,2}(?:
      histolog\w+|(?:histo|cyto)?patholog\w+|biops\w+|microscop\w+|examination|excision|cytolog\w+|analysis|sectioning
    )\s*,?\s+
  )?(?:later\s+|then\s+|finally\s+|subsequently\s+)?(?:
    was|were|is|are|proved|proven|turned\s+out|showed|revealed|confirmed|represented
  )\s+(?:
    (?!
      (?:no|not|without|neither|negative|metasta\w*|secondar\w*|suspicious|suspected|suggest\w*|thought|from|and|but|cm|mm)
      \b
    )[\w'’-]+\s+
  ){0,6}$
`;

/** "Biopsy of the larynx showed ...": where the sample is from, and what it is found to be. */
export const SAMPLE_OF = pattern('i')`
  \b(?:biops(?:y|ies)|curettings?|specimens?|tissue|samples?|excision|resection)\s+(?:was\s+taken\s+)?(?:of|from)\s+
  (?:(?:the|his|her|left|right|an?)\s+)*(?:[\w-]+\s+){0,2}$
`;

/** "Metastatic carcinoma of unknown primary", "with no known origin": here what has spread tells the place too. */
export const WITH_UNKNOWN = /^\s*(?:\([^)]{0,40}\)\s*)?(?:,\s*)?(?:of|with|from|without)\s+(?:(?:an?|the)\s+)?$|^\s*(?:,\s*)?$/i;

/** "A metastasis of the renal cell carcinoma in the thigh": what stands before the tumour. */
export const IS_METASTASIS_OF = pattern('i')`
  \b(?:metasta(?:s[ie]s|tic\s+(?:spread|deposits?|seeding))|seeding|dissemination|implantation|deposits?|secondar(?:y|ies))
  \s+(?:of|from)\s+(?:(?:an?|the|her|his|known|previous|primary)\s+)*(?:[\w-]+\s+){0,2}$
`;

/** "Metastatic clear cell | carcinoma": what has spread may lie in a place where it did not begin. */
export const METASTATIC_NEAR = /\bmetastatic[\s-]+(?:(?!(?:and|from)\b)[\w-]+\s+){0,3}$/i;
/** A tumour whose name begins so. */
export const NAMED_METASTATIC = /^metastatic\b/i;

/** The size of a tumour, told between it and its place: "a tumour, 5 × 4 cm in greatest diameter, of the". */
export const SIZES = pattern('gi')`
  \s?,?\s?(?:\b(?:of|with|about|measuring|approximately|sized?|an?)\s+){0,4}\d[\d.,]*
  (?:\s?(?:×|x|\*|by|[cm]m)\s?\d[\d.,]*){0,3}\s?[cm]m\b(?:
    \s+in\s+(?:its\s+)?(?:(?:greatest|largest|maxim\w+|longest)\s+)?(?:size|diameter|dimensions?|extent)\b
  )?,?
`;

/** "The third and fourth ribs", "the upper and middle thirds" are one place. */
export const COUPLED = pattern('i')`
  \b(?:
    first|second|third|fourth|(?:fif|six|seven|eigh|nin|ten|eleven|twelf)th|\d{1,2}(?:st|nd|rd|th)|upper|middle|lower|hard
    |soft|anterior|posterior|medial|lateral
  )\s+and\s+(?=[a-z\d]+\s+$)
`;

/** "Rectal | and perianal adenocarcinoma": the tumour is of both. */
export const COUPLED_ADJECTIVE = /^\s+(?:and|or)\s+[a-z-]+(?:al|ic|ar|ary|ine|ous|ian|ean)\s+$/i;
