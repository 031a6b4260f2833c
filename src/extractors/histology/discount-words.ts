import { part, pattern } from '../../patterns/over-lines.ts';

// What the diagnosis rests on.

/** What was taken out whole tells more than a sample of it: "the excised mass was X", "X on needle biopsy". */
export const WHOLE = /\b(?:resect\w*|excis\w*|surgical|\w+ectomy|postoperative(?:ly)?|autopsy|post-?mortem|operative)\b/i;
export const SAMPLE = /\b(?:biops\w+|needle|FNAC?|cytolog\w*|aspirat\w*|brush\w*|smears?|frozen|intraoperative)\b/i;

/** A first look, before tissue was seen: "under the diagnosis of X", "the frozen section showed X". */
export const PRELIMINARY = pattern('i')`
  \bunder\s+(?:the|a)\s+(?:\w+\s+){0,2}diagnos[ei]s\s+of\b[^.;]{0,60}$
  |\b(?:
      initial(?:ly)?|originally\s+(?:mis)?(?:diagnosed|interpreted|reported|read|classified)\s+as|preoperative(?:ly)?
      |pre-operative|provisional(?:ly)?|preliminary|frozen|intra-?operat(?:ive(?:ly)?|ory)|clinical(?:ly)?|tentative
      |presumptive|presumed|misdiagnosed|mistaken|erroneously|first|working|referral|admission
    )\b(?:(?!\b(?:but|while|whereas|although)\b)[^.;]){0,60}$
`;

/** "Microscopy was suggestive of X". */
export const SUGGESTED = /\b(?:suggest(?:ive|ing)\s+of|suspicious\s+for|suspicion\s+of|suggestive\s+for)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}$/i;

// Tumours that were thought of and are not the one.

/** A sentence that tells tumours apart: "the differential diagnosis", "X versus Y". */
export const TELLS_APART = pattern('i')`
  \bdifferential\b|\bruled?\s+out\b|\bexclud\w+\b|\bmimic\w*\b|\bmasquerad\w*\b|\bversus\b|\bvs\b|\bdistinguish\w*
  |\bsimulat\w+\b|\bmisdiagnos\w*\b|\bdifferentiate\s+from\b
  |\b(?:several|some|many|various|multiple|different|alternative)\s+(?:possible\s+)?(?:diagnos[ei]s|hypothes[ei]s|entities|possibilities)\b
`;

/** "The differential of X includes Y": X is what the patient has. */
export const DIFFERENTIAL_OF =
  /\bdifferentials?(?:\s+diagnos[ei]s)?\s+(?:of|for)\s+(?:(?:an?|the|such|this|primary)\s+)*(?:[\w-]+\s+){0,3}$/i;
export const INCLUDES = /^[^.;:]{0,60}?\b(?:includ|compris|contain|encompass|consist|embrac)\w*\b/i;

/** "Microscopy excluded lymphoma and showed X": X is what it was. */
export const EXCLUDED_FOR = pattern('i')`
  \b(?:was|were|been)\s+(?:\w+ly\s+)?(?:excluded|ruled\s+out)\b[^.;]{0,20}\b(?:and|but)\s+(?:an?\s+|the\s+)?
    (?:[\w-]+\s+){0,6}$
  |\b(?:rul(?:e|ed|ing)\s+out|exclud\w+)\b[^.;]{0,80}(?:,|\b(?:and|but)\b)[^.;,]{0,60}\b
    (?:
      show|reveal|confirm|establish|diagnos|prov|demonstrat|favou?r|support
    )\w*\b[^.;,]{0,40}$
`;

/** "Mimicking X", "treated as X", "rather than X": what the tumour was taken for. */
export const TAKEN_FOR = pattern('i')`
  \b(?:
    mimicking|simulating|resembling|mis(?:diagnosed|interpreted|read|classified|identified|judged)\s+as
    |(?<!re-?)(?:mis)?labell?ed(?:\s+as)?
    |(?:believed|thought|supposed|presumed|assumed|suspected|feared|expected)\s+to\s+(?:be|have\s+been|represent)
    |(?:dismissed|explained|watched|drained|excised)\s+as|masquerading\s+as|(?:disguised|posing|masked)\s+as
    |present(?:s|ed|ing)?\s+as|(?:mistaken|taken)\s+for
    |(?:resected|removed|operated(?:\s+(?:on|upon))?|treated|managed|irradiated|referred|followed)\s+as
    |(?:differentiat\w*|distinguish\w*|separat\w*|discriminat\w*|told(?:\s+apart)?)\s+(?:\w+\s+){0,4}from|simulated|versus
    |not|rather\s+than|instead\s+of|unlike
  )\s+(?:(?!(?:and|but|reveal\w*|show\w*|confirm\w*|prov\w*)\b)[\w-]+\s+){0,4}$
`;

/** "We took it for a benign tumour such as X". */
export const WE_THOUGHT = pattern('i')`
  \b(?:we|they|surgeons?|clinicians?|physicians?|doctors?)\s+(?:\w+ly\s+)?(?:
    assumed|thought|believed|supposed|presumed|suspected|expected|considered
  )\b(?:(?!\b(?:but|while|however|reveal|show|prov|confirm|diagnos|final|histolog|patholog)\w*)[^.;]){0,80}$
`;

/** "X, Y, or Z" names what may be; a pathologist's last word names one. */
const KIND_OF_TUMOUR = String.raw`(?:[\w-]*omas?|tumou?rs?|neoplasms?|cancers?|malignanc(?:y|ies)|leuka?emias?|metastas[ei]s)`;

export const ALTERNATIVE_AFTER = pattern('i')`
  ^s?(?:\s*\([^()]{1,40}\))?(?:,\s+(?:[\w-]+\s+){0,4}[\w-]+){0,3},?\s+or\s+
  (?:(?!(?:more|less|so|not|even|without)\b)[\w-]+\s+){0,4}${KIND_OF_TUMOUR}\b
`;
export const ALTERNATIVE_BEFORE = new RegExp(
  String.raw`${KIND_OF_TUMOUR}(?:\s*\([^()]{1,40}\))?,?\s+or\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}$`,
  'i',
);

/** "Lobectomy for X": what was operated on is there, whatever the sentence denies. */
export const REASON_OF_SURGERY = pattern('i')`
  \b(?:\w{0,20}ectomy|resection|excision|operation|surgery|operated(?:\s+on)?)\s+for\s+(?:an?\s+|the\s+|his\s+|her\s+)?
  (?:(?!(?:suspect|possib|presum|probab)\w*)[\w-]+\s+){0,3}$
`;
/** "No need of surgery for X". */
export const NO_SURGERY = pattern('i')`
  \b(?:no|not|without|never|neither|nor)\s(?:[\w-]+\s){0,4}(?:\w{0,20}ectomy|resection|excision|operation|surgery|operated)
  \b[^.;]{0,60}$
`;

// Names of a part, of a kind, or of what is no tumour.

/** "The X component of Y" and "Y composed of X": X is a part of Y. */
export const PART_AFTER =
  /^s?\s+(?:components?|elements?|part|foci|focus|features)\b|^\s+(?:and|or)\s+(?:[\w-]+\s+){1,3}(?:components|elements|parts)\b/i;
export const PART_BEFORE =
  /(?:oma|tumou?r|neoplasm|cancer)s?\b[^.;:]{0,40}\b(?:composed|consisting|comprised|made\s+up)\s+of\b[^.;:]{0,90}$/i;

/** "X developing into Y": Y is what the patient has in the end. */
export const BECAME = pattern('i')`
  ^[^.;:]{0,60}?\b(?:develop|transform|progress|evolv|convert)(?:s|ed|es|e|ing)?\s+(?:in)?to\b[^.;:,]{0,60}?
  (?:oma|tumou?r|neoplasm|cancer|leuka?emia)s?\b
`;

/** "Transformation of X to Y": Y is what the patient has in the end. */
export const TURNING = /\b(?:transformation|progression|evolution|conversion)\s+(?:of|from)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}$/i;
export const INTO = /^s?\s+(?:in)?to\s+(?:an?\s+)?(?:[\w-]+\s+){0,5}[\w-]*(?:oma|tumou?r|neoplasm|cancer|leuka?emia)s?\b/i;

/** "Growing teratoma syndrome", "lymphoma B symptoms": named after a tumour, none itself. */
export const SYNDROME_AFTER = /^\s+(?:syndrome|symptoms?|families|family|clinic|board|registry)\b/i;

/** "Seen in chordomas", "a marker for chordomas": the tumours of a kind, not the patient's. */
export const OF_KIND = pattern('i')`
  \b(?:
    (?:
        seen|observed|found|described|reported|encountered|noted|occurs?|occurring|present|common|frequent|usual|rare
        |typical|characteristic|expressed
      )\s+(?:\w+ly\s+)?(?:in|of|for)
    |markers?\s+(?:of|for)|(?:similar|comparable|analogous|identical|akin)\s+to|unlike|such\s+as|compared\s+(?:with|to)
    |(?:with|from|of|to|in|than)\s+(?:the\s+)?(?:\d+|two|three|four|five|six|ten|several)\s+
      (?:other|control|reference|conventional|unrelated)
  )\s+(?:(?:other|most|many|some|all|conventional|typical|usual|classic(?:al)?|common)\s+)?(?:[\w-]+\s+){0,2}$
`;
export const NAMED_IN_PLURAL = /(?:omas|omata|tumou?rs|neoplasms|cancers|leuka?emias|[A-Z]s)$/;

/** "The malignancy of the tumour", "of uncertain malignancy": how a tumour behaves, not what it is. */
export const BEHAVES_BEFORE = pattern('i')`
  \b(?:
    uncertain|unknown|doubtful|low|high|intermediate|borderline|potential
    |(?:degree|grade|signs?|evidence|criteria|features?|potential|lack|absence|tumou?r)\s+(?:of|for)|tumou?r
  )\s+$
`;
export const BEHAVES_AFTER = /^\s+(?:of\s+(?:the|this|its)\b|potential|grade|rate|index|score|criteria)/i;

/** "No mitosis in the X", "free of her X": what is denied is not that there was one. */
export const SPOKEN_OF_AS_KNOWN = pattern('i')`
  \b(?:of|in|from|around|within|between|with|for)\s+(?:the|her|his|this)\s+(?:
    (?!(?:and|or|no|not|absence|presence|possibility|diagnosis)\b)[\w-]+\s+
  ){0,3}$
`;

// Other tumours of the patient.

/** "The second lesion was X", "the smaller nodule showed X": what else was found beside the tumour that is told of. */
export const LESION_BESIDE = pattern('i')`
  \b(?:second|other|smaller|additional|third|separate|remaining|incidental)\s+(?:\w+\s+){0,2}
  (?:lesion|tumou?r|nodule|mass|polyp|focus|growth)s?\s+(?:(?!(?:and|but|while|whereas)\b)[^\s.;:,]+\s+){0,8}$
`;

/** "A history significant for X", "the history included X". */
const IN_HISTORY = part`
  \bhistory\s+(?:\w+\s+){0,4}(?:significant|notable|remarkable|positive|relevant)\s+(?:only\s+)?for\b[^.;]{0,60}$
  |\bhistory\s+(?:of\s+(?:the\s+)?(?:patient|man|woman)\s+)?(?:was|included|includes|comprised|revealed|consisted\s+of)\s+
    (?:an?\s+)?(?:[\w-]+\s+){0,3}$
  |\bafter\s+(?:an?\s+)?(?:(?:previous|prior|treated|complete|partial)\s+)?$
`;
/** "In a patient treated for X", "induced by radiation for X". */
const ITS_BEARER = part`
  in\s+(?:an?\s+)?(?:\w+\s+){0,3}(?:patients?|man|woman|men|women|boy|girl|child)\s+(?:with|on\s+\w+\s+for|treated\s+for)
  |induced\s+by(?:\s+[\w-]+){0,3}\s+for|(?:radiotherapy|irradiation|radiation|chemotherapy)\s+for
  |known\s+(?:to\s+have|to\s+suffer\s+from|carrier\s+of)
`;
/** "Years after X", "arising in X", "covered by X", "complicating X". */
const TIE_TO_ANOTHER = part`
  associated\s+with|history\s+of|treated\s+for|survivors?\s+of|following|years\s+after|secondary\s+to|related\s+to
  |treatment\s+of|therapy\s+for|due\s+to|coexist\w*\s+with|concomitant\s+with|(?:surrounded|covered|accompanied)\s+by
  |(?:arising|arisen|derived|transformed|evolved|progressed|developed)\s+(?:in|from|out\s+of)
  |metasta\w+\s+to|underlying|in\s+the\s+setting\s+of|complicating
`;
/** "A history significant for X", "after radiotherapy for X", "arising in X": what the patient had before or beside it. */
export const HAD_BESIDE = pattern('i')`
  ${IN_HISTORY}
  |\b(?:${ITS_BEARER}|${TIE_TO_ANOTHER})\s+(?:(?:an?|the|her|his|previous|prior)\s+)?(?:[\w-]+\s+){0,3}$
`;

/** "A relapse in a man with a known history of X": the tumour of the past that has spread. */
export const SPREAD_IN = pattern('i')`
  \b(?:metasta\w*|recurren\w*|relaps\w*)\s+(?:\w+\s+){0,4}in\s+(?:an?|the|our|this)\s+(?:[\w-]+\s+){0,4}
  (?:patient|man|woman|male|female|boy|girl|lady)\s+with\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}history\s+of\s+(?:an?\s+)?
  (?:[\w-]+\s+){0,3}$
`;

/** "A woman with X who developed Y": Y is what is told of. */
export const WHO_DEVELOPED = pattern()`
  ^s?(?:\s*\([^()]{1,40}\))?\s+(?:who|and)\s+(?:later\s+|then\s+|\w+ly\s+)?(?:developed|acquired|presented\s+with)\s+
  (?:(?!metasta|recurren|relaps)[\w-]+\s+){0,5}?(?!(?:metasta|recurren|relaps))[\w-]*(?:omas?|leuka?emia|cancer|[A-Z]{2}Cs?)
  \b
`;

/** "Hysterectomy for X three years ago": a tumour of the patient's past. */
export const LONG_AGO = pattern('i')`
  ^s?(?:\s*\([^()]{1,40}\))?,?\s+(?:(?:about|some|approximately|nearly|almost|over|more\s+than)\s+)?
  (?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)\s+(?:years?|months?|decades?)\s+
  (?:ago|earlier|before|previously|prior)\b
`;

/** "The growth of nine years before, which had been diagnosed as X". */
export const AGO_BEFORE = pattern('i')`
  \b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many)\s+(?:years?|decades?)\s+
  (?:ago|earlier|before|previously|prior)\b,?\s+(?:
    (?:and|which|that|it|he|she|they|this|had|has|was|were|been|where|when)\s+
  ){0,4}(?:diagnos|reveal|show|prov|identif|found|report|read|resect|excis|operat)\w*
  (?:
    \s+(?:as|with|to\s+(?:be|have)|having|for|on\s+for|of|because\s+of|due\s+to)
  )?\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}$
`;
