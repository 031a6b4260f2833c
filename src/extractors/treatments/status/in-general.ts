import { part, pattern } from '../../../patterns/over-lines.ts';
import type { Telling } from './telling.ts';

/** Words of what holds for all: "chemotherapy may improve survival". */
const GENERAL_TRUTH = pattern('i')`
  \b(?:
    is|are|can|could|would|(?<!\b(?:in|of|since|until|by|from|on|to|late|early|mid|and|\d)[\s-])may|might|should|must
    |involves?|remains?|requires?|includes?|shows?|provides?|improves?|contributes?|plays?|depends?|suggests?
  )\b
`;
const HAPPENED = part`
  was|were|had|opted|decided|elected|preferred|came|went|underwent|received|showed|revealed|presented|developed|died|gave
  |took|chose|refused|declined|started|began|did|confirmed|recurred|excised|resected|removed|performed|completed|accepts?
  |felt|deemed|considered|offered|gave up|could not
`;
/** "She takes", "is under treatment", "surgery is planned". */
const IS_SO_NOW = part`
  currently|today|now|nowadays
  |(?:s?he|patient)\s+(?:still\s+|now\s+|currently\s+)?(?:takes|receives|continues|undergoes|uses|remains|gets)
  |is (?:being )?(?:followed|monitored|observed)
  |is (?:still |now |currently )?(?:
      on|receiving|taking|undergoing|under (?:treatment|therapy)|under way|underway|ongoing|in progress
    )
  |(?:is|are) (?:not |currently |still )?(?:planned|scheduled|intended|foreseen)
`;
const OF_ONE = part`
  patient (?:is|has)|(?:he|she) (?:is|has)|is (?:her|his)|our (?:patient|case)|present (?:patient|case)|this (?:patient|case)
  |(?:he|she|patient|we|they) (?:could|would|remains?|can)|would not (?:hear|accept|consent|agree|undergo)
`;
/** "Could be removed in one piece", "surgery could be avoided". */
const COULD_BE = part`
  could be (?:omitted|avoided|withheld|dispensed with|spared)
  |could (?:\w+ly )?be (?:\w+ly )?(?:removed|resected|excised|enucleated|achieved|performed|spared|preserved)
`;
/** Words of what happened to somebody, or holds for this patient; a year is one. */
const SPECIFIC = pattern('i')`\b(?<!\bbe )(?:${HAPPENED}|${IS_SO_NOW}|${OF_ONE}|${COULD_BE}|\d{4})\b`;

/** "Several approaches have been employed, including …" */
const OF_APPROACHES = pattern('i')`
  \b(?:approach(?:es)?|modalit(?:y|ies)|options?|treatments|strateg(?:y|ies)|therapies|regimens|agents|techniques)\b
  [^.;]{0,60}\b(?:have|has)\s+been\s+(?:\w+ly\s+)?(?:
    employed|used|proposed|suggested|described|reported|advocated|applied|tried|attempted|recommended|considered|developed
  )\b
`;
const OF_PATIENT = /\b(?:s?he|h(?:er|is)|patient|boy|girl|child|infant|our case|present case|this case|we (?:gave|used|treated))\b/i;

/** Whether a sentence says what holds of treatments, not what was done: "surgery is the mainstay", "several drugs have been tried". */
export const isGeneralTruth = ({ text, before }: Telling): boolean =>
  (GENERAL_TRUTH.test(text) && !SPECIFIC.test(text)) || (OF_APPROACHES.test(before) && !OF_PATIENT.test(text));

/** "Small tumours do not require radiotherapy, but our patient …". */
const NEEDED_BY_SOME = /\b(?:do|does)\s+not\s+(?:\w+ly\s+)?(?:require|need|warrant|benefit)\b/i;

/** Whether a treatment is said to be needed, or not, by tumours of a kind. */
export const isNeededBySome = ({ clause }: Telling): boolean => NEEDED_BY_SOME.test(clause) && !OF_PATIENT.test(clause);

/** "Resembled what is seen after (nivolumab)", "similar to the flare that occurs under (bicalutamide)": what others have of it. */
const COMPARED = pattern('i')`
  \b(?:similar(?:ly)? to|like|resembl\w+|reminiscent of|comparable (?:to|with)|akin to|analogous to|identical to|mimick?\w*)
  \s[^.;,]{0,60}\b(?:occurs?|occurring|seen|observed|known|described|reported|found|encountered|develops?|appears?|arises?)
  \s+(?:\w+\s+){0,2}?(?:with|after|during|under|following|from|upon|on)\s+(?:[\w-]+\s+){0,4}$
`;

/** Whether only something alike is told to be seen with a treatment. */
export const isLikened = ({ told, before }: Telling): boolean => !told && COMPARED.test(before);

const WITH_OR_WITHOUT = /\bwith or without\s+(?:[\w-]+\s+){0,2}$/i;

/** "With or without (chemotherapy)". */
export const isWithOrWithout = ({ before }: Telling): boolean => WITH_OR_WITHOUT.test(before);

/** "Imatinib therapy (has been reported)". */
const SAID_IN_GENERAL = pattern('i')`
  ^\s*(?:(?:-based\s+)?(?:therap(?:y|ies)|treatments?|regimens?|schedules?|protocols?|combinations?)\s+)?(?:has|have)\s+been
  \s+(?:\w+ly\s+)?(?:
    suggested|recommended|proposed|advocated|reported|shown|described|used|employed
    |tried(?! (?:without|with no|in vain|for|again)\b)
  )\b
`;

/** Whether the verb of a treatment reports what others have of it. */
export const isReportedOnly = ({ told, after }: Telling): boolean => !told && SAID_IN_GENERAL.test(after);
