import { pattern } from '../../../patterns/over-lines.ts';
import type { Telling } from './telling.ts';

/** "Was abandoned after cycle 3". */
const BROKEN_OFF = pattern('i')`
  ^,?[^.;,]{0,40}\b(?:was|were|had to be|be)\s+(?:\w+ly\s+)?(?:
    abandoned|given up|withheld|omitted|cancell?ed|left out|dropped
  )\s+(?:after|at|from|during|following|for)\s+(?:the\s+)?(?:
    cycles?|courses?|(?:[\w-]+\s+){1,3}(?:cycles?|courses?|doses?|fractions?|infusions?|weeks?|months?|Gy)
  )\b
`;
/** "Declined to continue (chemotherapy)". */
const NO_MORE_OF = pattern('i')`
  \b(?:refus\w+|declin\w+|unwilling|not (?:want|wish|willing)|unable|not able|could not|did not|failed|never)\s+(?:to\s+)?
  (?:continue|continuing|go on|going on|complete|finish)\s+(?:with\s+)?(?:[\w-]+\s+){0,3}$
`;
/** "Was planned for six cycles, but was discontinued after the fourth". */
const CUT_SHORT = pattern('i')`
  ^(?:\s+(?:therapy|treatment|\([^()]{1,60}\)))?\s+(?:was|were|had been)\s+(?:\w+ly\s+)?
  (?:planned|scheduled|intended|foreseen)\b[^.;,]{0,40},?\s+(?:but|and|however,?)\s+(?:it\s+|they\s+)?
  (?:(?:was|were|had to be)\s+)?(?:\w+ly\s+)?(?:
    discontinued|stopped|terminated|halted|broken off|aborted|curtailed|ceased|suspended
  )\s+(?:after|at|during|following)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}(?:
    cycles?|courses?|doses?|fractions?|infusions?|weeks?|months?|Gy
  )\b
`;

/** Whether a treatment that takes time was begun and broken off, not left out. */
export const isBrokenOff = ({ strand, isSurgery, before, after }: Telling): boolean =>
  !isSurgery && strand.modality !== 'other' && (BROKEN_OFF.test(after) || CUT_SHORT.test(after) || NO_MORE_OF.test(before));

/** Whether a cue of context tells that a treatment was ended. */
export const isDiscontinued = (telling: Telling): boolean => telling.isReachedByCue('discontinued') && !telling.isSurgery;
