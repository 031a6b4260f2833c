import type { Span } from '../../span.ts';
import type { OrganMention } from './organs.ts';
import { listUpTo, type Tie } from './tie.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/** What calls a thing something: "was diagnosed as", "turned out to be", "corresponded to", "disclosed". */
const CALLED = [
  'consistent with',
  'compatible with',
  'in keeping with',
  'in favou?r of',
  'in relation (?:with|to)',
  'evok(?:ed|ing)',
  'evocative of',
  'point(?:ed|ing) (?:to|towards?)',
  '(?:typical|characteristic|indicative|suspicious|diagnostic|reflective) (?:of|for)',
  '(?:suspicious|positive) for',
  'evidence of',
  '(?:caused|produced|affected|involved|infiltrated) by',
  '(?:due|secondary|owing|attribut(?:ed|able)) to',
  'because of',
  'result(?:ed|ing) from',
  'correspond(?:ed|ing) to',
  'turned out to be',
  part`
    (?:prov|confirm|document|establish|biopsy-prov|show|found|reveal)\w*(?:
      \s+(?:it|this|them|these|the (?:lesion|mass|nodule|tumou?r)s?)
    )?(?:\s+(?:as|to be))?
  `,
  part`
    (?:
      diagnosed|identified|interpreted|regarded|reported|recogni[sz]ed|classified|labell?ed|read|seen|accepted|judged
      |considered|concluded|determined|thought|found|shown|believed|deemed|felt|assumed|presumed|verified
    )(?:\s+(?:as|to be|to represent|to have been|to contain))?
  `,
  '(?:suggest|indicat|represent|reflect|reveal|show|demonstrat|disclos|detect|display|yield|contain|harbou?r|unveil|uncover)\\w*',
  'was',
  'were',
  'favou?ring',
  '(?:tumou?rs?|lesions?) as',
  '(?:histolog|microscop|patholog|cytolog)ically(?:\\s+(?:a|an|was|were))?',
  '(?:was|were) (?:that|those) of',
  '(?:confirm|reveal|show|demonstrat)\\w*\\s+(?:[\\w-]+\\s+){1,2}?(?:cancer|carcinoma|\\w+oma)',
].join('|');
const LESION_LINK = pattern('i')`
  \b(?:${CALLED})\s+(?:
    (?:
      a|an|the|be|being|of|as|to|with|by|for|been|multiple|possible|known|new|extensive|diffuse|another|single|solitary
      |isolated|late|early|distant|synchronous|metachronous|further|additional|small|poorly|moderately|well|differentiated
      |high|low|grade|large|cell|[a-z]+ly|[\w-]*oma|and|in|presence|deposit|infiltration|from|tumou?r|features|findings
      |evidence|cells
    )[\s-]+
  ){0,6}$
`;
const LESION = pattern('i')`
  \b(?:
    nodul\w+|lesions?|mass(?:es)?|swellings?|lumps?|h(?:a)?emorrhag\w+|bleeding|h(?:a)?ematomas?|polyps?|polypoid|papules?
    |plaques?|ulcer\w*|strictures?|stenos[ie]s|defects?|spots?|collaps\w+|bullous|perforat\w+|obstruct\w+|foci|focus
    |tumou?rs?|biops\w+|resect\w+|aspirat\w+|FNA|opacit\w+|uptake|deposits?|specimen|enlarge\w+|punctur\w+|fractur\w+
    |infiltrat\w*|destruction|excis\w+|remov\w+|sampled|adenopath\w+|\w+ectomy|accumulation|enhanc\w+|lymphadenopath\w+
    |nodes?|shadows?|thicken\w+|affected|involved
  )\b
`;
/** "infiltration of the liver with breast cancer metastases". */
const INVADED = /\b(?:invasion|infiltration|involvement|replacement)\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$/i;
/** "The pleura was studded with metastatic nodules". */
const FILLED_WITH = pattern('i')`
  ^[^.;,]{0,30}\b(?:studded|sown|strewn|covered|peppered|riddled|seeded|replaced|occupied|filled|permeated)\s+(?:with|by)\s+
  (?:[\w-]+\s+){0,3}$
`;
/** "Infiltration by", behind the organ: "nearly complete replacement of it" told as "liver replacement by". */
const TAKEN_OVER = pattern('i')`
  ^\s+(?:parenchym\w+\s+|tissue\s+)?(?:
    infiltration|replacement|involvement|permeation|invasion|infiltrates?|destruction|infiltrated|replaced|involved
    |permeated|invaded
  )\s+(?:by|with|from|due\s+to)\s+(?:[\w-]+\s+){0,3}$
`;
const INVADED_BY = /^\s*(?:(?:gland|nodes?|tissues?|parenchyma)\s+)?(?:by|with)\s+(?:[\w-]+\s+){0,4}$/i;

const COUNTED = part`
  (?:
    (?:
      an?|the|several|multiple|many|numerous|innumerable|countless|\d+|one|two|three|four|five|six|other|further|additional
      |small|large|tiny|new|solitary|single|diffuse|widespread|scattered|extensive|late|synchronous|metachronous|distant
      |early|round|nodular|hypodense|enhancing|bulky|haematogenous|hematogenous|[a-z]+ly
    )\s+
  )*
`;
/** "The liver contained several metastases", "the femur was the seat of a metastasis". */
const HOLDS = pattern('i')`
  ^(?:\s+(?:parenchyma|gland|glands|lobes?))?\s+(?:(?:also|now|then)\s+)?(?:
    contain(?:ed|s)|harbou?r(?:ed|s)|held|bore|show(?:ed|s)|displayed|developed
    |(?:was|were) (?:found|shown|seen|proven) to (?:contain|harbou?r|have|hold)
    |(?:was|were|is|as) (?:full|(?:the|a) (?:[\w-]+ ){0,2}?(?:seat|site)s?) of|collapsed because of|broke because of
  )\s+${COUNTED}$
`;
/** "Liver: multiple metastases". */
const TABULATED = new RegExp(`^\\s*:\\s*${COUNTED}$`, 'i');
/** "In the liver there were several metastases", "in the liver several metastases were seen". */
const IN_IT_WERE = pattern('i')`
  ^\s+(?:there\s+(?:was|were)\s+|we\s+(?:found|saw)\s+|(?:CT|MRI|ultrasound|imaging)\s+(?:showed|revealed|displayed)\s+)?
  ${COUNTED}$
`;
const OPENS_CLAUSE =
  /(?:^|[;,.]\s+|\band\s+)(?:in|within|on)\s+(?:the|both|his|her|each)\s+(?:(?:left|right|same|upper|lower|rest of the|remaining)\s+)*$/i;
/** "Shadows in both lungs were taken for metastases", "hepatic lesions, proven by biopsy to be metastases". */
const TAKEN_FOR = pattern('i')`
  ^(?:\s+(?:lesions?|nodules?|shadows?|opacities|masses))?\s*,?\s+(?:(?:was|were)\s+)?
  (?:
    taken\s+(?:for|as|to\s+be)|pro(?:ven|ved)\s+(?:(?:by|on|at)\s+(?:[\w-]+\s+){1,2})?to\s+be
  )\s+(?:an?\s+|multiple\s+)?$
`;

/** Who says what a lesion told of before is: an examination of it, or the lesion itself by another word. */
const SUBJECT = pattern('i')`
  \b(?:
    biops\w+|aspirat\w+|FNA[BC]?|punctur\w+|cytolog\w+|\w*histo(?!r(?:y|ies)\b)\w+|patholog\w+|microscop\w+|excis\w+
    |resect\w+|remov\w+|surg\w+|operation|explor\w+|\w+ectomy|\w+otomy|\w+scopy|specimens?|sections?|segment|examination
    |analysis|stain\w*|it|this|these|they|which|lesions?|nodules?|mass(?:es)?|tumou?rs?|both|all
  )\b
`;
/** "Hepatectomy was done for metachronous metastases". */
const OPERATED_FOR = pattern('i')`
  ^\s+(?:(?:was|were)\s+)?(?:(?:performed|done|undertaken|required|carried\s+out)\s+)?(?:for|because\s+of)\s+${COUNTED}
  (?:\w+al\s+)?$
`;
/** A lesion that reaches an organ from its neighbour lies not in it. */
const REACHED = /\b(?:invad|compress|abut|adjacen|displac|adher|infiltrat|near|close to|contigu|exten(?:d|s)\w* (?:in|beyond|through))\w*/i;

/** "Spinal cord compression caused by a metastasis": that lies beside the cord. */
const PRESSED_ON = /^\s+(?:compression|impingement|encroachment|displacement)\b/i;

/** "several nodules in both lungs, consistent with metastases"; "biopsy of the liver confirmed metastatic carcinoma". */
export function lesionOrgans(flat: string, trigger: Span, before: readonly OrganMention[]): Tie[] {
  const clause = Math.max(flat.lastIndexOf(';', trigger.start), 0);
  const near = before.filter((organ) => organ.start >= clause && trigger.start - organ.end < 110);
  const last = near.at(-1);
  const tied = (organs: readonly OrganMention[]): Tie[] =>
    organs.map((organ) => ({ organ, trigger, rule: 'lesion-of-organ', score: 0.65 }));
  if (last === undefined)
    return clause > 0 && isFinding(flat.slice(clause, trigger.start)) ? tied(lesionsOf(flat.slice(0, clause), before)) : [];
  const gap = flat.slice(last.end, trigger.start);
  if (PRESSED_ON.test(gap)) return [];
  const holds =
    HOLDS.test(gap) || TABULATED.test(gap) || (IN_IT_WERE.test(gap) && OPENS_CLAUSE.test(flat.slice(0, last.start))) || TAKEN_FOR.test(gap);
  const invaded = INVADED_BY.test(gap) && INVADED.test(flat.slice(clause, last.start));
  const linked =
    (last.operated === true && OPERATED_FOR.test(gap) && /^metastas/i.test(flat.slice(trigger.start))) ||
    (LESION_LINK.test(gap) && (last.operated === true || LESION.test(flat.slice(Math.max(clause, last.start - 70), trigger.start))));
  if (!holds && !invaded && !TAKEN_OVER.test(gap) && !FILLED_WITH.test(gap) && !linked) return [];
  return tied(listUpTo(flat, near));
}

/**
 * Whether words up to a metastasis say what the lesion of the clause or sentence before is: "biopsy confirmed", "it turned out to
 * be a".
 */
export function isFinding(before: string): boolean {
  return SUBJECT.test(before) && (LESION_LINK.test(before) || /:\s*(?:an?\s+)?$/.test(before));
}

/** "The abdominal cavity did not show any other lesion". */
const NOTHING = pattern('i')`
  ^\s+(?:[\w-]+\s+)?(?:
    did\s+not|was\s+not|were\s+not|no\b|without|(?:was|were)\s+(?:unremarkable|normal|free|clear|negative)
    |(?:show|reveal|disclos|demonstrat)\w*\s+no\b
  )
`;

/** The organs of the last lesion that a clause or sentence tells of. */
export function lesionsOf(flat: string, organs: readonly OrganMention[]): OrganMention[] {
  const last = organs.findLastIndex((organ) => {
    const around = flat.slice(Math.max(0, organ.start - 70), organ.end + 40);
    return LESION.test(around) && !REACHED.test(around) && !NOTHING.test(flat.slice(organ.end, organ.end + 40));
  });
  return last < 0 ? [] : listUpTo(flat, organs.slice(0, last + 1));
}
