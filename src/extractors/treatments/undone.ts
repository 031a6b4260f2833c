import { textOf, type Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { mentionsBy, type Mention, type Named } from './mention.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

const NOT = part`
  (?:
    not|never|without|refus\w+|declin\w+|unwilling|against|(?:not\s+)?(?:possible|feasible|able)|impossible|unable
    |no (?:reason|need|wish|intention)|decided|agreed
  )
`;
const DOERS = `\\b${NOT}\\s+(?:(?:to|be|been|\\w+ly|again|have)\\s+){0,3}`;
/** "Was never operated on", "refused to be operated", "it was agreed not to operate". */
const NOT_OPERATED = new RegExp(`(?<=${DOERS})(?:re-?)?operat(?:ed?|ing)\\b(?!\\s+(?:(?:up)?on\\s+)?until\\b)(?:\\s+(?:up)?on\\b)?`, 'gi');
const NOT_IRRADIATED = new RegExp(`(?<=${DOERS})(?:re-?)?irradiat(?:e|ing)\\b`, 'gi');
const TRANSPLANTATION = /\btransplant(?:ation)?s?\b/gi;
const OF_BLOOD = /leuka?emi|lymphom|myelom|myelodys|stem[- ]cell|marrow/i;
const OF_AN_ORGAN = /\b(?:liver|hepatic|kidney|renal|heart|lung|cornea\w*|organ)\s+transplant/i;

const KIND = part`
  (?:
    (?:neo-?)?adjuvant|maintenance|consolidation|salvage|definitive|adjunct\w*|post-?operative|complementary|supplement\w+
    |additional|further|oncolog\w+|systemic|specific|curative|causal|causative|anti-?(?:tumou?r|neoplas\w+|cancer)
    |tumou?r-(?:directed|specific)|cancer(?:-directed)?|active|aggressive|intensive|more|other|subsequent|immediate
    |recommended|proposed|suggested|offered|indicated|planned|necessary|local
  )
`;
const DETERMINER = '(?:any|all|every|each|the|an?|some|such|his|her|their|this|that|our|(?:kinds?|forms?|sorts?|types?|modes?)\\s+of)';
const TREATING = part`
  (?:
    treatments?|therap(?:y|ies)|interventions?|modalit(?:y|ies)
    |(?<=(?:further|additional|other|more|any|all|such|specific|adjuvant|oncolog\w+|active)\s)measures
  )
`;
/** What may stand before treatment that has no name; behind any other word it is treatment of its own kind ("antibiotic treatment"). */
const BEFORE_IT = part`
  (?:
    no|up|refus\w+|declin\w+|reject\w+|accept\w*|receiv\w+|get|got|given?|giving|want\w*|wish\w*|need\w*|requir\w+
    |undergo\w*|underwent|tak(?:e|en|ing)|took|ha(?:ve|d|s)|start\w*|beg[aiu]n\w*|abandon\w*|chose|ch?oose|recommend|advise
    |propose|offer|without|for|to|of|and|or|nor|neither|either|with|from|on|in|which|that|but|so|pursue|forgo|forego
    |consider
  )
`;
const NOT_OF_IT = part`
  (?!
    \s*-
    |\s+(?:
        with|by|using|naive|response|fail\w+|effects?|resistan\w+|toxicit\w+|complications?|modalit\w+|strateg\w+|regimens?
        |protocols?|related|of|outcomes?|decisions?|onset|start|durations?|delays?|initiation|period|history
      )\b
    |\s+for\s+(?!
        (?:it|this|that|them)\s*(?:[.,;]|$)
        |(?:the|his|her|their|this|that)\s+(?:[\w-]+\s+)?(?:
            disease|tumou?r|cancer|leuka?emia|lymphoma|mass|child|son|daughter|lesion|malignancy|sarcoma|carcinoma
            |recurrence|relapse
          )\b
        |(?:financial|personal|economic|religious|fear)\b
      )
  )
`;
/** "Further oncological measures", "all forms of treatment", "refused (imaging and) therapy", "treatment of any kind". */
const UNNAMED = pattern('gi')`
  (?<=^|[.,;:(]\s{0,2}|\b${BEFORE_IT}\s|\b${DETERMINER}\s)(?:${KIND}\s+){0,3}${TREATING}\b${NOT_OF_IT}
  |\b${KIND}\s+(?:${KIND}\s+){0,2}${TREATING}\b${NOT_OF_IT}
  |\b(?:treatment|therapy)\s+of\s+(?:any|whatever)\s+(?:kind|sort|type)\b
`;
const LEFT_SO = part`
  (?:
    discharged|sent|went|taken|took|left|surveillance|observation|followed|observed|monitored|died|remained|remains|lived
    |survived|home|hospital
  )
`;
const ILL = '(?:disease|recurrence|relapse|metastas[ei]s|tumou?r|cancer|leuka?emia|lymphoma|mass|lesion|malignancy|sarcoma|carcinoma)';
/** "She was sent home without treatment", "the leukaemia was left untreated", "did not want to be treated", "comfort measures only". */
const UNTREATED = pattern('gi')`
  \b(?:
    ${LEFT_SO}\b(?:\s+(?!and\b|but\b|after\b)[\w-]+){0,4},?\s+without\s+(?:having\s+(?:received|had|undergone)\s+)?
      (?:any\s+)?(?:kind\s+of\s+)?(?:further\s+|active\s+)?(?:treatment|therapy)(?!
        \s+(?:for|of)\s+(?!(?:the|his|her)\s+(?:[\w-]+\s+)?${ILL}\b)
      )
    |(?:patient|s?he|${ILL})\s+(?:(?:was|has been|had been|were)\s+)?(?:left|went\s+home|remained|remains)\s+untreated
    |died\s+untreated|with(?:out)?\s+having\s+been\s+treated
    |(?:did\s+not|refus\w+|unwilling|not)\s+(?:want\s+|wish\s+|agree\s+|consent\s+|willing\s+)?to\s+be\s+treated
    |(?:patient|s?he|${ILL})\s+(?:was|were)\s+not\s+treated(?=
        \s*[.,;]|\s+(?:because|due|owing|in view|on account|at all|further|any)\b
        |\s+for\s+(?:the|his|her)\s+(?:recurrence|relapse|${ILL})\b
      )
  )(?!\w)
`;
const CARE = part`
  (?:(?:best|palliative|symptomatic|home|inpatient)\s+){0,2}(?:supportive|palliative|symptomatic|comfort|hospice)\s+
  (?:care|treatment|therapy|measures|management|facility|unit)
`;
const CHOSE = part`
  (?:opted|elected|chose|chosen|decided|preferred|wished|requested|asked|agreed)\s+(?:
    (?:to\s+(?:pursue|have|receive|proceed|undergo|be)|with|for|on|only|home)\s+
  ){0,3}(?:[a-z]+\s+){0,1}?
`;
/**
 * "Nothing further was given", "received only supportive care", "comfort measures only", "opted for hospice care", "chose
 * observation": care in the place of treatment.
 */
const CARE_INSTEAD = pattern('gi')`
  \b(?:
    nothing\s+(?:further|more|else)\s+(?:was|has\s+been|had\s+been)\s+(?:
        given|done|undertaken|added|needed|required|offered|administ(?:er|rat)ed
      )
    |(?:only|merely|nothing\s+but)\s+${CARE}|${CARE}\s+(?:only|alone)|${CHOSE}(?:${CARE}|hospice)
    |${CARE}\s+was\s+(?:chosen|elected|preferred|decided)|(?:therapeutic|treatment)\s+abstention
    |abstention\s+from\s+(?:any\s+|all\s+|further\s+)?treatment
  )\b
`;
const OF_MANY = /\b(?:patients|cases|children|women|men)\b/i;
const JUDGED = part`
  (?:considered|deemed|judged|thought|felt|found|regarded|declared|classified)(?:
    \s+(?:to\s+be|as|(?:completely|surgically|technically|medically|totally|locally))
  )*
`;
const SUBJECT = '(?:tumou?rs?|mass|lesions?|neoplasm|cancer|disease|metastas[ei]s|\\w{3,}omas?|patient|s?he|it|which)';
/** "Was deemed inoperable", "was not considered resectable", "could not be resected". */
const INOPERABLE = pattern('gi')`
  \b(?:
    ${JUDGED}\s+(?:inoperable|unresectable|non-?resectable|irresectable|un-?removable)
    |not\s+(?:${JUDGED}\s+)?(?:to\s+(?:be|have)\s+)?(?:an?\s+)?(?:operable|resectable)
    |inoperable\s+(?:because|due|owing|on account|in view)
    |${SUBJECT}\s+(?:was|were|is|proved|turned\s+out|remained)\s+(?:(?!initially|first)\w+ly\s+)?(?:to\s+be\s+)?
      (?:inoperable|unresectable|non-?resectable|irresectable)
    |${SUBJECT}\s+could\s+not\s+be\s+(?:(?:surgically|safely)\s+)?(?:resected|excised|removed)
      (?!\s+(?:\w+ly|en|in|as|through|by|from|without|with|at|until|due to its))
    |(?:patient|s?he)\s+could\s+not\s+be\s+operated(?:\s+(?:up)?on)?
  )\b
`;

const MAY_TELL = /opera[tb]|irradiat|transplant|treat|therap|measures|modalit|interven|care|resectable|hospice|nothing|could not be/i;

const UNOPERATED: Named = { kind: 'surgery', entry: 'candidacy', modality: 'surgery' };
const UNIRRADIATED: Named = { kind: 'radiotherapy', entry: 'candidacy', modality: 'radiotherapy' };
const UNGRAFTED: Named = { kind: 'word', entry: 'candidacy', modality: 'transplant' };
const UNRESECTED: Named = { kind: 'surgery', entry: 'untreated', modality: 'surgery' };
const CARED_FOR: Named = { kind: 'word', entry: 'cared-for', modality: 'other' };
const NAMELESS: Named = { kind: 'word', entry: 'unnamed', modality: 'other' };
const NO_TREATMENT: Named = { kind: 'word', entry: 'untreated', modality: 'other' };

/** Words for treatments that are told of a patient only by their being left out: verbs in the negative, and treatment without a name. */
export function findUndone(sentence: Sentence, input: ExtractInput): Mention[] {
  const text = textOf(input.reading, sentence);
  if (!MAY_TELL.test(text)) return [];
  const all = (words: RegExp, named: Named): Mention[] => mentionsBy(words, text, sentence.start, named);
  // The whole text is asked only where the sentence names a transplantation.
  const transplants = all(TRANSPLANTATION, UNGRAFTED);
  return [
    ...all(NOT_OPERATED, UNOPERATED),
    ...all(NOT_IRRADIATED, UNIRRADIATED),
    ...(transplants.length > 0 && isOfBlood(input.reading.text) ? transplants : []),
    ...all(INOPERABLE, UNRESECTED),
    ...(OF_MANY.test(text) ? [] : all(CARE_INSTEAD, CARED_FOR)),
    ...all(UNNAMED, NAMELESS),
    ...all(UNTREATED, NO_TREATMENT),
  ];
}

/** Whether the transplantations of a paper are those of blood-forming cells, no organ's. */
const isOfBlood = (text: string): boolean => OF_BLOOD.test(text) && !OF_AN_ORGAN.test(text);
