import type { Sentence } from '../../text/reading.ts';
import type { StainReading } from '../../context/stains/read-stains.ts';
import { findShares, type Share } from '../../context/stains/percentages.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** A sentence that goes on about the Ki-67 of the one before it: what stands for the marker (offsets in the sentence) and its shares. */
export interface Continuation {
  readonly start: number;
  readonly end: number;
  readonly shares: readonly Share[];
}

/** The sentence before, with what it says of markers. */
export interface Previous {
  readonly sentence: Sentence;
  readonly read: StainReading;
}

// What was measured, taken up again: "it was 57 %", "the labelling index was", "that of the metastasis was", "the positivity rate was".
const TAKEN_UP = pattern('i')`
  \b(?:
    it
    |(?:the|this|its|that|an|overall|corresponding)\s+(?:
        (?:same|mean|average|corresponding|overall|labell?ing|proliferati(?:on|ve)|growth|positivity|positive)\s+
      ){0,2}(?:index|indices|fraction|figure|value|LI|positivity\s+rate|labell?ing\s+rate|proliferati(?:on|ve)\s+rate)
    |(?:the\s+)?(?:labell?ing|proliferati(?:on|ve))\s+(?:index|rate)|that\s+(?:of|in)\s+(?:the\s+)?(?:[\w-]+\s+){1,5}?
  )\s*(?:(?:of|in|for)\s+(?:the\s+)?(?:[\w-]+\s+){1,4}?)?(?:
    was|were|is|reached|amounted\s+to|came\s+to|rose\s+to|had\s+(?:risen|fallen|increased|decreased)\s+to|had\s+been
    |stood\s+at|measured|of|averaged
  )\s+(?:estimated\s+(?:at|to\s+be)\s+|calculated\s+(?:as|to\s+be)\s+|only\s+|just\s+|now\s+|as\s+high\s+as\s+)*$
`;
// Then it is something else that is counted.
const OTHER_SUBJECT = /\b(?:patients|cases|survival|response|mortality|recurrence|risk|rate\s+of|necrosis|mitos[ei]s|mitotic)\b/i;

/**
 * The shares of a sentence that names no marker and takes up the Ki-67 which the sentence before it named last:
 * "Ki-67 was evaluated in both components. It was 57 % in the solid and 4 % in the glandular one."
 */
export function continuationOf(previous: Previous, sentence: Sentence, flat: string): Continuation | null {
  if (previous.sentence.block !== sentence.block || previous.sentence.index + 1 !== sentence.index) return null;
  if (
    previous.read.stains.findLast(({ marker }) => marker.id !== null)?.marker.id !== 'Ki-67' ||
    (!flat.includes('%') && !/\bper ?cent\b/i.test(flat)) ||
    OTHER_SUBJECT.test(flat)
  )
    return null;
  const shares = findShares(flat),
    first = shares[0];
  const said = first ? TAKEN_UP.exec(flat.slice(Math.max(0, first.start - MOST_BEFORE), first.start)) : null;
  if (!first || !said) return null;
  const start = Math.max(0, first.start - MOST_BEFORE) + said.index;
  return { start, end: start + (/^\S+/.exec(said[0])?.[0].length ?? 0), shares };
}

const MOST_BEFORE = 110;
