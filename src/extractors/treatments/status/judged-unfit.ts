import { pattern } from '../../../patterns/over-lines.ts';
import { FIT, UNFIT } from './judging-words.ts';
import type { Telling } from './telling.ts';

/** "We considered (chemotherapy) unwarranted", "put (surgery) out of reach". */
const HELD_TO_BE = pattern('i')`
  \b(?:
    consider\w*|deem\w*|judg\w+|th(?:ought|ink|inks)|found|held|felt|regard\w*|believed|ma(?:de|kes?|king)|render\w*|puts?
    |putting
  )\s+(?:(?!was\b|were\b|and\b|but\b|that\b)[\w-]+\s+){0,4}$
`;
const UNFIT_BEHIND = pattern('i')`
  ^\s+(?:(?!was\b|were\b|and\b|which\b)[\w-]+\s+){0,4}?(?:to be |as )?(?:(?:clearly|too|rather|altogether|\w+ly) )?
  (?:${UNFIT}|not (?:to be )?${FIT})\b
`;
/** "Did not think (radiotherapy) necessary". */
const NOT_THOUGHT = pattern('i')`
  \b(?:
    (?:did|do|does|could)(?: not|n[’']t) (?:think|feel|believe|consider|find|judge|deem|regard|expect)
    |not (?:felt|thought|believed|considered|expected)
    |(?:nobody|no one|none of \w+) (?:thought|considered|found|deemed|judged)
  )\s+(?:that\s+)?(?:(?!was\b|were\b|and\b|but\b)[\w-]+\s+){0,4}$
`;
const HELPFUL_BEHIND = pattern('i')`
  ^\s+(?:(?!and\b|which\b)[\w-]+\s+){0,4}?(?:
    ${FIT}|help|improve|benefit|of (?:any )?(?:benefit|use|value|help|advantage)|worth|an option|tolerated|be in
  )\b
`;
/** "The risk of (surgery) was too high". */
const RISK_OF = /\brisks?\s+(?:of|from|associated with|attached to)\s+(?:(?!was\b|were\b)[\w-]+\s+){0,3}$/i;
const TOO_HIGH = /^[^.;]{0,40}\b(?:too (?:high|great|large)|outweigh\w*|unacceptabl\w+|prohibitive|excessive)\b/i;
/** "Ruled (surgery) out", "kept (chemotherapy) in reserve". */
const PARTED = /\b(?:rul|kept|held|left)(?:ed|ing)?\s+(?:[\w-]+\s+){0,2}$/i;
const PARTICLE = /^\s+(?:out|back|in reserve|aside)\b/i;

/** Whether a treatment is judged not to be for this patient by the words on both sides of it. */
export const isJudgedUnfit = ({ told, before, after }: Telling): boolean =>
  !told &&
  ((PARTED.test(before) && PARTICLE.test(after)) ||
    (HELD_TO_BE.test(before) && UNFIT_BEHIND.test(after)) ||
    (NOT_THOUGHT.test(before) && HELPFUL_BEHIND.test(after)) ||
    (RISK_OF.test(before) && TOO_HIGH.test(after)));
