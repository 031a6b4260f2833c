import { part, pattern } from '../../../patterns/over-lines.ts';
import type { Telling } from './telling.ts';

const STOPPED = part`
  discontinued|stopped|terminated|halted|broken\s+off|cut\s+(?:short|off)|aborted|curtailed|ceased|suspended|ended\s+early
`;
const PART_OF_COURSE = 'cycles?|courses?|doses?|fractions?|sessions?|infusions?|injections?|rounds?|days?|weeks?|months?|Gy';
/** "Was abandoned after cycle 3", "had to be broken off at 30 Gy". */
const BROKEN_OFF = pattern('i')`
  ^,?(?:(?!\b(?:was|were|had)\b)[^.;,]){0,40}\b(?:
    (?:(?:was|were)\s+(?:\w+\s+){1,3})?(?:but|and|then)\s+(?:it\s+)?(?:(?:was|were|had\s+to\s+be)\s+)?|(?:was|were|had\s+to\s+be|be)\s+
  )(?:(?:then|soon|\w+ly)\s+)?(?:
    abandoned|given up|withheld|withdrawn|omitted|cancell?ed|called off|left out|dropped|${STOPPED}
  )\s+(?:\w+ly\s+)?(?:after|at|from|during|following|for)\s+(?:the\s+|only\s+|just\s+|an?\s+)?(?:
    cycles?|courses?|(?:[\w.-]+\s+){1,3}(?:${PART_OF_COURSE})
  )\b
`;
/** "Declined to continue (chemotherapy)". */
const NO_MORE_OF = pattern('i')`
  \b(?:refus\w+|declin\w+|unwilling|not (?:want|wish|willing)|unable|not able|could not|did not|failed|never)\s+(?:to\s+)?
  (?:continue|continuing|go on|going on|complete|finish)\s+(?:with\s+)?(?:[\w-]+\s+){0,3}$
`;
/** "Only two of six planned cycles of (cisplatin)". */
const ONLY_SOME_OF = pattern('i')`
  \bonly\s+(?:the\s+first\s+)?[\w.]+\s+(?:out\s+)?of\s+(?:the\s+|his\s+|her\s+)?[\w.]+\s+
  (?:planned|scheduled|intended|prescribed|proposed)\s+(?:(?:${PART_OF_COURSE})\s+)?(?:of\s+)?$
`;
/** "Was planned for six cycles, but was discontinued after the fourth". */
const CUT_SHORT = pattern('i')`
  ^(?:\s+(?:therapy|treatment|(?:of|to|at|with)\s+[\d.]+\s*Gy|\([^()]{1,60}\)))?\s+(?:was|were|had been)\s+(?:\w+ly\s+)?
  (?:planned|scheduled|intended|foreseen)\b[^.;,]{0,40},?\s+(?:but|and|however,?)\s+(?:it\s+|they\s+)?
  (?:(?:was|were|had to be)\s+)?(?:\w+ly\s+)?(?:${STOPPED}|abandoned|given up|withdrawn)\s+(?:\w+ly\s+)?
  (?:after|at|during|following)\s+(?:the\s+)?(?:[\w.-]+\s+){0,3}(?:${PART_OF_COURSE})\b
`;

/** Whether a treatment that takes time was begun and broken off, not left out. */
export const isBrokenOff = ({ strand, isSurgery, before, behindName }: Telling): boolean =>
  !isSurgery &&
  strand.modality !== 'other' &&
  (BROKEN_OFF.test(behindName) || CUT_SHORT.test(behindName) || NO_MORE_OF.test(before) || ONLY_SOME_OF.test(before));

/** Whether a cue of context tells that a treatment was ended. */
export const isDiscontinued = (telling: Telling): boolean => telling.isReachedByCue('discontinued') && !telling.isSurgery;
