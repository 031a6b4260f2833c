import type { Span } from '../../span.ts';
import { pattern } from '../../patterns/over-lines.ts';

const BACK_REFERENCE = pattern('i')`
  \b(?:
    after|following|since|post|during|before|prior to|until|despite|end of|completion of|months? of|cycles? of|course of
    |response to|finding[s]? at|time of|at|between|from
  )\s+(?:
    (?:
      the|this|that|his|her|their|each|two|three|initial|first|second|third|last|previous|primary|surgical|completing
      |completion of|finishing|\d+|[\w-]+(?:ed|al|ic|or|ar|ive)
    )\s+
  ){0,4}$
`;

/**
 * Whether the words before a mention make it the time of something else ("three months after the operation"). `offset` is where
 * `text` begins.
 */
export function pointsBack(mention: Span, text: string, offset: number): boolean {
  return BACK_REFERENCE.test(text.slice(Math.max(0, mention.start - offset - 60), mention.start - offset));
}
