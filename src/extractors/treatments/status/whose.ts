import { pattern } from '../../../patterns/over-lines.ts';
import type { Telling } from './telling.ts';

const GROUP_SECTIONS = new Set(['abstract', 'case', 'methods', 'results']);
/** "All patients", "both children", "the three patients", "none of the patients", "they": what is told of all patients of the paper. */
const OF_GROUP = pattern('i')`
  \b(?:
    (?:all|both|each|every|no|none|neither|the|our|these)\s+(?:of\s+(?:the|our|these)\s+)?
      (?:
        (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|reported|present)\s+
      )?(?:patients?|cases|children|women|men|boys|girls|siblings|of them|subjects|individuals)\s+(?!with\b|who\b)
    |they\s+(?:were|underwent|received|had)|^(?:patients|children)\s+(?:were|received|underwent)
    |(?:all|both|none|neither)\s+(?:were|was|received|underwent|had)
    |in\s+(?:all|both|every|each)\s+(?:(?:two|three|four|five|six|the|of)\s+)*(?:patients?|cases?|children|instances)
    |no\s+(?:patients?|child|one)\s+(?:was|were|received|underwent|had)
  )
`;
/** "Treatment consisted of", "the regimen was as follows". */
const OF_PROTOCOL = pattern('i')`
  \b(?:treatments?|therapy|chemotherapy|regimens?|protocols?|radiotherapy|radiation)\s+
  (?:protocol\s+|regimen\s+|schedule\s+|plan\s+|dose\s+)?(?:
    consisted|included|comprised|was (?:composed|based)|used was|were as follows
  )\b
`;
/** "Two of the patients", "most cases". */
const OF_SOME = pattern('i')`
  \b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\d+)\s+(?:out\s+)?of\s+
    (?:(?:the|our|these|\d+|\w+)\s+){0,2}(?:patients|cases)\b
  |\b(?:some|most|majority)\s+(?:of\b|patients|cases)
`;

/** Whether a clause of a sentence speaks of all patients of the paper, not of some of them. */
export const isOfAllPatients = (sentence: string, clause: string): boolean => OF_GROUP.test(sentence) && !OF_SOME.test(clause);

/** Whether a sentence says what a treatment was made of, without saying who had it. */
export const isOfProtocol = (sentence: string): boolean => OF_PROTOCOL.test(sentence);

/** Whether a treatment is told of all patients of the paper, in a part of it that tells of them. */
export const isOfGroup = (telling: Telling): boolean =>
  telling.attribution.subject === 'general' &&
  GROUP_SECTIONS.has(telling.sentence.section) &&
  (isOfProtocol(telling.text) || isOfAllPatients(telling.text, telling.clause));

/** Whether a treatment is told of others than the patient. */
export const isOfOthers = (telling: Telling): boolean =>
  telling.attribution.subject !== 'own' && (telling.attribution.subject === 'none' || !isOwnClause(telling));

const HAD_SO = '(?:was|were|had|has|underwent|received|refused|declined|completed|began|started|did|responded|tolerated|chose|accepted)';
/** "Our patient had", "the case reported here was", "we decided". */
const OUR_OWN = pattern('i')`
  \b(?:our|the (?:present|current|reported))\s+(?:patient|case)\b[^.;]{0,60}?\b${HAD_SO}\b|\bours\s+${HAD_SO}\b
  |\bthe (?:patient|case)\s+(?:reported|described|presented)(?:\s+here(?:in)?)?\s*,?\s+(?:[\w-]+\s+){0,3}?${HAD_SO}\b
  |\bwe\s+(?:then\s+|therefore\s+|thus\s+|initially\s+)?(?:
      decided|chose|started|gave|treated|performed|administ(?:er|rat)ed|opted|elected|initiated|resected|excised|removed
      |did not (?:give|administer|perform|use|offer)
    )\b
`;
const PATIENT_HAD = new RegExp(
  `\\b(?:(?:the|this) patient|s?he)\\s+(?:then\\s+|therefore\\s+|thus\\s+|subsequently\\s+|initially\\s+)?${HAD_SO}\\b`,
  'i',
);
const THE_PATIENT_HAD = new RegExp(`\\bthe patient\\s+(?:\\w+ly\\s+|then\\s+)?${HAD_SO}\\b`, 'i');
const GIVEN_TO_PATIENT = pattern('i')`
  \b(?:was|were|had been)\s+(?:\w+ly\s+)?(?:administ(?:er|rat)ed|given|performed|delivered|started|applied)\b[^.;]{0,20}\b
  (?:to|in|on|for)\s+(?:the|our|this)\s+patient\b
`;
/** "Moreover, no radiotherapy was given": behind a sentence about our case it is told of it. */
const NONE_GIVEN = pattern('i')`
  \bno\s+[^.;]{0,80}?\b(?:was|were|had been)\s+(?:\w+ly\s+)?(?:
    applied|administ(?:er|rat)ed|given|performed|used|added|delivered|undertaken
  )\b
`;
/** "Neither of our two cases received …": told of all patients of the paper, whatever it cites. */
const OF_OURS = new RegExp(
  `\\b(?:neither|none|both|all|each)\\s+(?:of\\s+)?our\\s+(?:\\w+\\s+)?(?:patients|cases)\\s+(?:also\\s+|were\\s+|was\\s+)?${HAD_SO}\\b`,
  'i',
);
const OF_OTHERS = pattern('i')`
  \bet al\b
  |\b(?:
      patients|cases|series|studies|trials?|cohort|authors?|reported|described|median|rates?|recommend\w*|should|usually
      |often|generally
    )\b
  |%
`;

/** Whether a clause tells of the patient although its sentence also cites others ("we started FOLFIRI, which has been reported …"). */
function isOwnClause({ clause, sentence: { index, section }, input: { context } }: Telling): boolean {
  const cites = (i: number): boolean =>
    context.attribution(i).subject === 'literature' || context.attribution(i).reasons.includes('citation');
  const followsOurs = (): boolean => context.attribution(index - 1).reasons.some((reason) => reason.startsWith('index'));
  const discusses = (section === 'discussion' || section === 'conclusion') && !cites(index) && !cites(index - 1);
  if (OF_OURS.test(clause)) return true;
  const none = discusses ? NONE_GIVEN.exec(clause)?.[0] : undefined;
  if (none !== undefined && !OF_OTHERS.test(none) && followsOurs()) return true;
  if (OF_OTHERS.test(clause)) return false;
  if (OUR_OWN.test(clause) || (section === 'case' && PATIENT_HAD.test(clause))) return true;
  // In a discussion "the patient" is ours unless a published one was spoken of just before.
  return discusses && !cites(index - 2) && (THE_PATIENT_HAD.test(clause) || GIVEN_TO_PATIENT.test(clause));
}

/** "The parents refused …": relatives who decide for the patient. */
const DECIDED_FOR = pattern('i')`
  \b(?:parents?|mother|father|family|relatives|guardians?|husband|wife|sons?|daughters?|brothers?|sisters?)\b[^.;]{0,30}?\b
  (?:
    refus\w*|declin\w*|reject\w*|(?:dis)?agree\w*|consent\w*|accept\w*|opt(?:ed|s)|decid\w+|chose|elect\w+|wish\w*|want\w*
    |prefer\w*|g[ai]v(?:e|ing) up|unwilling|request\w*|could not (?:afford|pay for|finance)
  )\b
`;
const GRAFTED = /\btransplant|\b(?:allo|haplo)-?\w+|\b(?:HSCT|SCT|BMT)\b/i;
const FROM_DONOR = /\bdonors?\b|\bfrom (?:his|her|an?|the)\b|\bmatched\b|\bhaplo|\bidentical\b|\bsibling\b/i;

/** Whether a treatment is that of a relative; a relative who decides for the patient, or gives a graft, leaves it the patient's. */
export const isOfRelative = ({ kinds, text, strand }: Telling): boolean =>
  kinds.has('relative') && !DECIDED_FOR.test(text) && !(FROM_DONOR.test(text) && (strand.modality === 'transplant' || GRAFTED.test(text)));
