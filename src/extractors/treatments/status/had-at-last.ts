import { pattern } from '../../../patterns/over-lines.ts';
import { ADVERBS, GIVING } from './given-behind.ts';
import type { Telling } from './telling.ts';

/** The same treatment had at last: "was postponed but was given in May", "was not possible before surgery, and was given after". */
const HAD_AT_LAST = pattern('i')`
  ^(?:(?!(?<!\b(?:before|after|during|until)\s+)\b(?:chemo|radio|surg|resect|operat|excis|therap)\w*)[^.;]){0,80}?
  (?:\band|\bbut|\bwhich|\bthen|;)\s+(?:(?:it|was|were|had|been|has)\s+){0,3}${ADVERBS}${GIVING}
  (?=
    \s*(?:[.,;:()]|$)
    |\s+(?:
        (?!only)\w+ly|in|at|for|after\w*|before|during|over|from|until|by|without|under|later|again|as|because|when|once|\d+
        |one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|some|many|the (?:next|same|following)
      )\b
  )(?!\s+(?:in|for|as)\s+(?:her|his|the patient)\b)
`;
/** "Which she accepted", "but later agreed". */
const ACCEPTED_AT_LAST = pattern('i')`
  ^(?:
    ,?\s+(?:which|and)\s+(?:(?:s?he|(?:the|her|his) (?:patient|family|parents))\s+)?(?:\w+ly\s+)?
      (?:accepted|agreed to|received|underwent|completed)\b(?!\s+(?!it|this|and\b)\w)
    |[^.;]{0,60}\b(?:but|and)\s+(?:(?:s?he|they|the (?:patient|family|parents))\s+)?
      (?:later|finally|eventually|then|subsequently|ultimately)\s+(?:accepted|agreed|consented)\b
  )
`;
/** "Was not started until six weeks after surgery". */
const NOT_UNTIL = new RegExp(
  `^[^.;,]{0,40}\\bnot\\s+(?:be\\s+)?${GIVING}\\s+until\\b(?!\\s+(?:now|today|the (?:end|present|time)|death))`,
  'i',
);
/** "Was deferred until June, when two cycles were given". */
const UNTIL_WHEN = new RegExp(
  `^[^.;,]{0,40}\\buntil\\b[^.;]{0,60}\\bwhen\\s+(?:[\\w-]+\\s+){0,4}?(?:was|were)\\s+${ADVERBS}${GIVING}\\b`,
  'i',
);
/** "Was scheduled, but only one cycle could be completed". */
const ONLY_SOME = pattern('i')`
  \bonly\s+(?:the\s+)?[\w-]+\s+(?:cycles?|courses?|doses?|fractions?|infusions?)\s+(?:could\s+be|was|were)\s+(?:\w+ly\s+)?
  (?:completed|given|administ(?:er|rat)ed|delivered|received)\b
`;
/** "The second cycle of (chemotherapy)". */
const ONE_COURSE = pattern('i')`
  \b(?:first|second|third|fourth|fifth|sixth|last|final|next|one|\d(?:st|nd|rd|th))\s+(?:cycles?|courses?|doses?|fractions?)
  \s+of\s+(?:[\w-]+\s+){0,2}$
`;

/** Whether words around a treatment tell that it was had in spite of what withheld, refused or planned it. */
export const isHadAtLast = ({ isOpen, before, after }: Telling): boolean =>
  isOpen &&
  (HAD_AT_LAST.test(after) ||
    ONLY_SOME.test(after) ||
    ACCEPTED_AT_LAST.test(after) ||
    NOT_UNTIL.test(after) ||
    UNTIL_WHEN.test(after) ||
    ONE_COURSE.test(before));
