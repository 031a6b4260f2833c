import { pattern } from '../../patterns/over-lines.ts';
import { around, leadOf, type Phrase, type Trap } from './phrase.ts';

/** Phrases that look like the tumour's being gone and tell something else, in the order in which they are asked. */
export const FALSE_DENIALS: readonly Trap[] = [
  isPartFree,
  isAimToFree,
  isOfSpecimen,
  isFreeTissue,
  isRate,
  isAimOfRemission,
  isOfTreatment,
  isTakenBack,
  isOnlyUntilThen,
  isOfRest,
  isOfInformation,
  isWithoutResponse,
  isUnchanged,
  isNowhereElse,
  isOfPerson,
  isBesideTumour,
  isUntilFound,
  isAheadOfRelapse,
  isOfKind,
  isOfHistory,
  isFreeUntil,
  isOfFunction,
];

const FREE = /\bfree\b/i;
/** "The cardia was tumour-free", "four nodes free of disease": a piece of the specimen, not the patient. */
const OF_A_PART = pattern('i')`
  \bnodes? (?:\w+ ){0,3}$
  |\bthe (?!
      (?:
          patient|m[ae]n|wom[ae]n|boy|girl|child|infant|others?|case|dog|cat|follow|course|period|interval|time|year|month
          |examination|scan
        )s?\b
      |(?:[\w-]+ ){1,2}(?:follow|course|period|interval|years?|months|visit|examination|scan)
    )(?:(?!patient)[\w-]+ ){1,3}(?:was|were) (?:also |found |all |histologically )?(?:to be )?$
`;
const IN_PICTURE = /\b(?:CT|MRI|PET|scans?|imaging|radiographs?|examinations?)\b/i;
function isPartFree({ own, before }: Phrase): boolean {
  return FREE.test(own) && OF_A_PART.test(before) && !IN_PICTURE.test(before);
}

/** "In the hope of rendering him disease-free" tells of an aim. */
const AIMED_AT = /\b(?:to|could|would|might|may|of) (?:render|mak|leav|keep|becom|achiev)\w* (?:[\w-]+ ){0,3}$/i;
function isAimToFree({ own, before }: Phrase): boolean {
  return FREE.test(own) && AIMED_AT.test(before);
}

/** "The margins were free of tumour", "a pathological complete response". */
const SPECIMEN =
  /\bmargins?\b|\blymph nodes? (?:were|was|are|is)\b|\bspecimen|\bpathologic(?:al|ally)? complete|\bsentinel\b|\bsurgical bed\b/i;
/** "Cut out with clear margins and has not recurred": the words around are of the specimen, its own are not. */
const RECURRED = /\b(?:not|never) (?:[\w-]+ ){0,3}?(?:recur|relaps|come back|return|reappear)/i;
function isOfSpecimen({ own, before, behind }: Phrase): boolean {
  return SPECIMEN.test(RECURRED.test(own) ? own : before + own + behind);
}

/** "Tumour-free lymph nodes". */
const TISSUE_BEHIND = /^\s+(?:lymph|nodes?|tissues?|areas?|parenchyma|mucosa|zones?|bone|testicular|regions?|edges?)\b/i;
function isFreeTissue({ own, behind }: Phrase): boolean {
  return /-?free$/i.test(own) && TISSUE_BEHIND.test(behind);
}

/** "Relapse-free interval", "complete remission rates". */
function isRate({ behind }: Phrase): boolean {
  return /^\s*(?:rates?|interval)\b/i.test(behind);
}

/** "To achieve a complete remission". */
function isAimOfRemission({ own, before }: Phrase): boolean {
  return /\b(?:achieve|induce|induction of|to|for)\s*$/i.test(before) && /remission|response/i.test(own);
}

const NO_MORE_TREATMENT = pattern('i')`
  \bno (?:more |further )?(?:
    treatment|therapy|adjuvant|complication|chemotherapy|radio(?:therapy|chemo\w+)|radiation|consensus|standard
  )\b
`;
/** "No further treatment": what is denied is no tumour. */
function isOfTreatment({ own }: Phrase): boolean {
  return NO_MORE_TREATMENT.test(own);
}

/** "No metastases but a local relapse". */
function isTakenBack({ own }: Phrase): boolean {
  return /\bbut\b|\bhowever\b/i.test(own);
}

/** "Free of disease until a scan showed …" is no last word; "until now", "until 20 months after surgery" is. */
const UNTIL_THEN = pattern('i')`
  \buntil\b(?!
    ,?\s+(?:
      now|date|today|present|then|recently|this|the (?:last|present|time|date|most recent)|\d
      |\w+(?:[\s-]\w+)? (?:days|weeks|months|years)
    )
  )
`;
function isOnlyUntilThen({ own }: Phrase): boolean {
  return UNTIL_THEN.test(own);
}

/** "No growth of the remnant": what did not grow is there. */
const OF_A_REST = pattern('i')`
  \b(?:progress(?:ion)?|growth|enlargement|change|increase) (?:of|in) (?:the |her |his |this )?(?:[\w-]+ )?
  (?:residual|residuum|residue|remnants?|remaining|known|persisting|persistent)\b
`;
function isOfRest(phrase: Phrase): boolean {
  return OF_A_REST.test(around(phrase, 0, 40));
}

/** "No information about a recurrence". */
function isOfInformation({ own }: Phrase): boolean {
  return /\b(?:information|details?)\b/i.test(own);
}

/** "No response of the disease". */
function isWithoutResponse({ own }: Phrase): boolean {
  return /\bno (?:[\w-]+ )?respon(?:se|ded)\b/i.test(own);
}

const UNCHANGED = pattern('i')`
  \b(?:no|without)\b (?:[\w-]+ ){0,3}?(?:
    changes?|increase|enlargement|growth|regression|reduction|decrease|diminution|shrinkage|response|resolution
    |improvement
  ) (?:in|of)\b
`;
/** "No change in the tumour": what did not change is there. */
function isUnchanged({ rule, own }: Phrase): boolean {
  return rule === 'no disease' && UNCHANGED.test(own);
}

const NOWHERE_ELSE = pattern('i')`
  \bno (?:other|additional)\b|\bwithout (?:any )?other\b|\b(?:any|no) (?:sites? of )?(?:other|additional) |
  \bof (?:any )?(?:other|additional)\b
`;
/** "No disease was seen beyond the larynx", "no metastases were found elsewhere". */
const BUT_HERE = pattern('i')`
  ^(?: or [\w-]+)?(?: (?:was|were|been|could|be|seen|found|detected|noted|visible|identified|evident|observed|present|anywhere)){0,4},?
  \s(?:elsewhere|beyond|outside|except(?:ing)?\b|other than|apart from|aside from|besides|in any other)\b
  (?!\s(?:of this|the (?:usual|normal)|doubt|these? (?:time|date)|\d))
`;
/** "No other metastases": where no other place of the disease was found, one was. */
function isNowhereElse({ own, behind }: Phrase): boolean {
  return !/\bneither\b/i.test(own) && (NOWHERE_ELSE.test(own) || BUT_HERE.test(behind));
}

/** "She heard of the progression and did not come": a person who did not. */
const NOT_PERSON = pattern('i')`
  \b(?:and|but|who) (?:(?:she|he|they|the patient) )?(?:did|could|would|was|were|does|do|has|had) not\b
  (?! (?:been )?(?:found|seen|detected|noted|observed|show|reveal|confirmed|demonstrated|identified|evident|present))
`;
function isOfPerson({ rule, own }: Phrase): boolean {
  return rule === 'absent' && NOT_PERSON.test(own);
}

/** "A mass of the vagina without recurrence at the site of the cystectomy": where no tumour is, beside where one is. */
const NOT_THERE =
  /\b(?:at|in|within|around|near) (?:the |her |his )(?:[\w-]+ ){0,2}?(?:sites?|bed|stump|fossa|anastomos[ie]s|cuff|scar|primary)\b/i;
const THERE_IS = pattern('i')`
  \b(?:reveal|show|demonstrat|disclos|detect|found|depict|display)\w* (?:an? |multiple |several |two |three )
  (?:(?!\b(?:no|normal|post)\b)[\w-]+ ){0,5}?(?:mass(?:es)?|lesions?|nodules?|metasta\w+|tumou?rs?|deposits?)\b
`;
function isBesideTumour(phrase: Phrase): boolean {
  return NOT_THERE.test(around(phrase, 0, 60)) && THERE_IS.test(leadOf(phrase));
}

/** "No recurrence was seen until CT showed one". */
const UNTIL_FOUND = pattern('i')`
  ^[^.;,]{0,25}\b(?:until|till|before)\b(?:(?!\b(?:no|now|not|without|today|date|present|died|death)\b)[^.;,]){0,40}\b
  (?:show|reveal|demonstrat|detect|disclos|appear|develop|found|was seen|were seen|notic|present)
`;
const BACK_DENIED: ReadonlySet<string> = new Set(['none after treatment', 'did not recur', 'no disease']);
function isUntilFound({ rule, behind }: Phrase): boolean {
  return BACK_DENIED.has(rule) && UNTIL_FOUND.test(behind);
}

/** "Well without signs of metastasis a relapse was found": the denial ends before it. */
export const AFTER_DENIAL = /\b(?:metastas[ei]s|disease|tumou?r|spread|progression),? an? (?:[\w-]+ ){0,3}$/i;
const CAME_ALL_THE_SAME = new RegExp(AFTER_DENIAL.source.replace(/\$$/, '(?:relapse|recurrence)$'), 'i');
function isAheadOfRelapse({ own }: Phrase): boolean {
  return CAME_ALL_THE_SAME.test(own);
}

/** "A naevus is cured by excision" tells of all naevi. */
const OF_A_KIND = /\b(?:is|are|be) (?:[\w-]+ )?cured (?:by|with|after)\b|\b(?:can|may|could|will) be\b[^.;]{0,40}\bcured\b/i;
function isOfKind(phrase: Phrase): boolean {
  return phrase.rule === 'disease-free' && OF_A_KIND.test(around(phrase, 40, 20));
}

/** "No history of cancer". */
function isOfHistory({ own }: Phrase): boolean {
  return /\bhistory of\b/i.test(own);
}

/** "Disease-free until 2012, when a scan showed …" tells of a relapse. */
const FREE_UNTIL = pattern('i')`
  ^[^.;]{0,60}\bfree\b[^.;]{0,40}\b(?:
    until\b(?:(?!\b(?:no|now|not|without|today|date|present)\b)[^.;]){0,40}\bwhen
    |(?:until|when|before)\b(?:(?!\b(?:no|now|not|without|today|date|present)\b)[^.;]){0,40}\b
      (?:recurr\w+|relaps\w+|metasta\w+|transform\w+|progress\w+)
  )\b
`;
function isFreeUntil(phrase: Phrase): boolean {
  return FREE_UNTIL.test(around(phrase, 0, 110));
}

/** "The scan shows a normal ventricular system", "normal flow in the graft": how an organ works or lies, where no tumour was looked for. */
const WORKING = pattern('i')`
  ^[\s-]+(?:(?!and\b|or\b)[\w-]+ ){0,2}?(?:
    ventric(?:les?|ular)|functions?|functioning|ejection|contractility|wall motion|flow|perfusion|patency|valves?|valvular
    |positions?|placement|alignment|pregnanc\w+|f(?:o)?etus|f(?:o)?etal|gestation\w*|shunts?|catheters?|bone (?:density|healing)
    |union|development|growth
  )\b
`;
function isOfFunction({ rule, own, behind }: Phrase): boolean {
  return rule === 'clear imaging' && /\bnormal$/i.test(own) && WORKING.test(behind);
}
