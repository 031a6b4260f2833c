import { part, pattern } from '../../../patterns/over-lines.ts';
import { neighbourOf, textOf } from '../../../text/reading.ts';
import type { Telling } from './telling.ts';

/** Words by which a treatment is proposed, asked for or talked about. */
const PROPOSED = pattern('i')`
  \b(?:
    necess|need|requir|possib|feasib|arrang|prescrib|referr|suggest|recommend|propos|offer|advis|plann|schedul|consider
    |indicat|discuss|explain|options?|talked|raised|brought up|mention|counsel|inform|told|urged|asked|contemplat|envisag
    |debat|weigh|put (?:forward|to|before)|(?:was|were) to (?:be|have|receive|undergo)
  )\w*\b
`;
/** Who decides: the patient, the family, those who treat. */
export const REFUSER = part`
  (?:
    (?:the|our|this)\s+(?:patient|family|parents?|child|girl|boy|woman|man|lady|couple)|s?he|they
    |(?:his|her|their|the patient[’']s)\s+(?:
        family|parents?|relatives|mother|father|guardians?|husband|wife|children|sons?|daughters?
      )
    |patient|who|we|the\s+(?:board|team|surgeons?|oncologists?)
  )(?:\s*,?\s+(?:however|unfortunately|nevertheless|though)\s*,)?
`;
export const ADVERB = part`
  (?:
    (?:
      once (?:more|again)|again|unfortunately|ultimately|finally|eventually|still|this time|however|later|subsequently
      |initially|at first|also|\w+ly
    )\s*,?\s+
  )?
`;
const NOT_DONE = part`
  (?:
    accept|agree|consent|want|wish|have|follow|come(?:\s+back)?|take|attend|show\s+up|turn\s+up|comply|follow\s+through
    |return|pursue|proceed|opt
  )
`;
const REFUSAL = part`
  (?:has\s+|had\s+|have\s+)?(?:\w+ly\s+)?(?:
    refused|declined|rejected|(?:did|would|could)\s+not\s+${NOT_DONE}
    |(?:has|had)\s+not\s+(?:come\s+back|returned|attended|reappeared|presented)|didn[’']t\s+(?:accept|agree|want)
    |was\s+(?:unwilling|reluctant|against|opposed\s+to|not\s+in\s+favou?r\s+of|not\s+(?:willing|keen|interested))
    |(?:opted|decided|chose|was)\s+against|said\s+no
    |(?:left|was\s+discharged|discharged\s+(?:him|her)self)(?:\s+\w+){0,3}\s+against\s+(?:medical\s+)?advice
    |turned\s+(?:it|this|them|both|that|the\s+offer)\s+down|turned\s+down
    |(?:chose|preferred|decided|elected|opted)\s+not\s+to(?:
        \s+(?:have|undergo|receive|pursue|proceed|take|accept)(?:\s+with)?
      )?
    |not\s+(?:accepted|willing|keen|interested|agreed|agreeable|consenting|consented)
    |(?:never|failed\s+to)\s+(?:attend|show\s+up|turn\s+up|comply|follow\s+through|return|attended|returned|complied|came)
  )
`;
/** What is refused is what was named before: a pronoun, a word for treatment as such, or nothing at all. */
const NOTHING_NEW = part`
  (?=
    \s*(?:
      [.,;()–—]|$|(?:to\s+|with\s+)?(?:it|this|these|them|that|such|both|each|either|all|everything)\b
      |(?:to\s+)?(?:the|this|these|any|all|further|active|additional|such|our|recommended|proposed|offered|suggested)\s+
        (?:
          (?:
            further|active|additional|adjuvant|post-?operative|oncologic(?:al)?|systemic|anti-?cancer|recommended|proposed
            |suggested|of\s+these|(?:kind|form|type)\s+of|more|other
          )\s+
        ){0,2}(?:
          treatments?|therap(?:y|ies)|procedures?|suggestions?|proposals?|offers?|recommendations?|advice|plans?|options?
          |interventions?|modalit(?:y|ies)
        )\b
      |(?:
          due|owing|by|because|since|as|and|but|so|in|at|on|under|given|despite|with|without|until|when|after|before|during
          |repeatedly|again|once\s+(?:more|again)
          |for\s+(?:fear|reasons|personal|financial|economic|religious|family|unknown)
        )\b
    )
  )
`;
const WITHOUT_CONSENT =
  "(?:again\\s+)?without\\s+(?:his|her|their|the patient[’']s|the family[’']s)\\s+(?:agreement|consent|acceptance|approval)\\b";
const IN_SENTENCE = pattern('i')`
  \b(?:but|however|although|though|yet|and|which)\b,?\s+${ADVERB}(?:${REFUSER}\s+)?(?:was\s+|were\s+)?
    ${REFUSAL}${NOTHING_NEW}
  |[;,:]\s+${ADVERB}${REFUSER}\s*,?\s+${REFUSAL}${NOTHING_NEW}|,\s+${WITHOUT_CONSENT}
`;
const NEXT_SENTENCE = pattern('i')`
  ^(?:(?:however|but|nevertheless|unfortunately|nonetheless)\b,?\s+)?${ADVERB}${REFUSER}\s+
  (?:[a-z]+\s+(?:[\w-]+\s+){0,5}and\s+)?${REFUSAL}${NOTHING_NEW}
`;

/** "Both were discussed. Neither was given", "… but she wanted none". */
const OF_THEM = '(?:\\s+of\\s+(?:them|these|those|the two|it|which|these (?:treatments|options|modalities)))?';
const NONE = part`
  (?:
    (?:neither|none|nothing)${OF_THEM}\s+(?:was|were|has been|had been)\s+(?:\w+ly\s+)?
      (?:
        given|administ(?:er|rat)ed|started|performed|done|accepted|undertaken|pursued|delivered|used|carried out|initiated|chosen
        |wanted|received
      )
    |${REFUSER}\s+(?:\w+ly\s+)?(?:
        wanted|had|got|received|accepted|chose|took|underwent|would have|agreed to|consented to|wished
      )\s+(?:neither|none)${OF_THEM}(?=\s*(?:[.,;)]|$|and\b|because\b))
    |${REFUSER}\s+could\s+(?:not|no\s+longer)\s+(?:afford|pay\s+for|finance)\s+(?:
        it|this|that|them|(?:the|its|their|any)\s+(?:costs?|treatments?|drugs?|therapy)
      )\b
  )
`;
/** "In view of her age it was not given", "the plan was dropped", "this was not pursued". */
const POINTING = part`
  (?:
    it|this|that|these|they|both|which
    |(?:the|this|that|such|an?)\s+(?:
        plan|idea|offer|proposal|suggestion|option|treatment|therapy|advice|recommendation|procedure|operation|intention
        |possibility
      )s?
  )
`;
const DROPPED = part`
  (?:
    dropped|abandoned|declined|refused|rejected|discarded|dismissed|cancell?ed|withdrawn|shelved|turned\s+down|ruled\s+out
    |not\s+taken\s+up|forgone|omitted|withheld
  )
`;
const UNDONE = part`
  ${POINTING}\s+(?:(?:was|were|had\s+been|has\s+been|had\s+to\s+be|could)\s+)(?:\w+ly\s+|then\s+|also\s+)?
  (?:
    ${DROPPED}
    |(?:not|never)\s+(?:be\s+|been\s+)?(?:
        given|done|started|performed|carried\s+out|pursued|followed|accepted|realized|realised|implemented|undertaken
        |administ(?:er|rat)ed|initiated|possible|feasible|begun|put\s+into\s+practice
      )
  )(?!\s+until\b)
`;
const NOT_ALLOWED = '(?:did|does|could|would)\\s+not\\s+(?:allow|permit)(?:\\s+(?:for\\s+)?(?:it|this|that|them))?(?=\\s*(?:[.,;]|$))';
const THIS_REFUSED = `(?:this|that|which|these|it)\\s+${REFUSER}\\s+(?:refused|declined|rejected|turned\\s+down)(?=\\s*(?:[.,;]|$))`;
const UNDONE_IN_SENTENCE = pattern('i')`
  (?:[;,:]|\b(?:but|and|yet|however|although)\b,?)\s+${ADVERB}(?:${UNDONE}|${THIS_REFUSED})
  |(?:\b(?:but|however|although|though|yet)\b|,\s+which)[^.;]{0,60}?\s${NOT_ALLOWED}
`;
const UNDONE_NEXT = pattern('i')`
  ^(?:[^.;,]{0,60},\s+|(?:in view of|because of|owing to|due to|on account of|for|at)\s+(?:[\w-]+\s+){1,5}?)?${ADVERB}
  (?:${UNDONE}|${THIS_REFUSED})
`;
const NONE_IN_SENTENCE = new RegExp(`(?:[;,:]|\\b(?:but|and|yet|however|although)\\b,?)\\s+${ADVERB}${NONE}`, 'i');
const NONE_NEXT = new RegExp(`^(?:(?:however|but|in the end|ultimately|finally|unfortunately)\\b,?\\s+)?${NONE}`, 'i');

/** "He died before it could be performed". */
const DIED_NEXT = pattern('i')`
  ^${ADVERB}${REFUSER}\s+(?:\w+ly\s+)?(?:died|expired|succumbed|deteriorated|worsened|passed\s+away)\b[^.;]{0,60}\bbefore\s+
  (?:it|this|they|these|(?:the\s+|any\s+)?(?:treatment|therapy|operation|procedure|surgery))\s+(?:could|was|were|had)\b
`;

/** What is chosen in place of what was proposed. */
const INSTEAD = part`
  (?:has\s+|had\s+)?(?:opted|elected|chose|chosen|preferred|decided|asked|selected|favou?red)\s+
  (?:for\s+|to\s+(?:have|receive|pursue|undergo|continue|proceed|be)\s+(?:with\s+)?|on\s+|to\s+)?(?:[\w-]+\s+){0,2}?
  (?:
    wait|observation|observed|follow-?up|followed|surveillance|watchful|watch-and-wait|wait-and-see|conservative|palliative
    |palliation|supportive|symptomatic|hospice|comfort|traditional|herbal|alternative|homeopathic|ayurvedic
  )\b
`;
const CHOSE_OTHER = new RegExp(
  `(?:\\b(?:but|however|although|though|yet|and)\\b,?\\s+(?:${REFUSER}\\s+)?|[;,]\\s+${ADVERB}${REFUSER}\\s+)${INSTEAD}`,
  'i',
);
const NEXT_CHOSE_OTHER = new RegExp(
  `^(?:(?:however|but|nevertheless|unfortunately|nonetheless|instead)\\b,?\\s+)?${REFUSER}\\s+${INSTEAD}`,
  'i',
);

/** A treatment is had all the same: "she underwent". */
const HAD = /\b(?:underwent|received)\b(?!\s+(?:neither|none)\b)/i;

/**
 * Whether a proposed treatment is refused or left out by words that point back at it: "surgery was recommended, but she refused",
 * "Chemotherapy was offered. However, he declined it", "Both were discussed. Neither was given." Null where nothing says so.
 */
export function withheldLater(telling: Telling): 'declined' | 'not-given' | null {
  const { isOpen, text, after, sentence, input } = telling;
  if (!isOpen || telling.doneHere || !PROPOSED.test(text) || HAD.test(after)) return null;
  if (IN_SENTENCE.test(after) || CHOSE_OTHER.test(after)) return 'declined';
  if (NONE_IN_SENTENCE.test(after) || UNDONE_IN_SENTENCE.test(after)) return 'not-given';
  const next = neighbourOf(input.reading, sentence, 1);
  if (!next) return null;
  const following = textOf(input.reading, next);
  if (NEXT_SENTENCE.test(following) || NEXT_CHOSE_OTHER.test(following)) return 'declined';
  return NONE_NEXT.test(following) || UNDONE_NEXT.test(following) || DIED_NEXT.test(following) ? 'not-given' : null;
}
