import type { Span } from '../span.ts';
import { pattern } from '../patterns/over-lines.ts';

/** What follows a grade, a stage or a length: a tumour, some other thing, or no noun that it could stand before. */
export type NounBehind = 'tumour' | 'other' | 'none';

const FARTHEST = 75;
/** Words that go on with the sentence rather than with the name of a thing. */
const GOES_ON = pattern('i')`
  ^(?:
    and|or|but|with|without|in|of|on|at|by|for|from|to|into|was|were|is|are|be|been|had|has|have|as|that|which|who|whose
    |when|where|while|because|due|after|before|since|during|until|than|then|according|under|per|upon|both|using|via|along
    |over|through|throughout|between|behind|beneath|below|above|around|near|across|against|among|adjacent|about|within|plus
    |versus|the|a|an|his|her|its|this|so|no|not|only|also|it|she|he|we|\w+ed|\w+ing|\w+ly|revealed|showed|underwent|arose
    |grew
  )$
`;

/** Words that no name of a thing goes on behind. */
const ENDS_NAME = pattern('i')`
  \b(?:
    in|of|on|at|by|for|from|to|with|was|were|is|are|had|that|which|showed|revealed|beside|near|along|over|through|within|as
    |than|but
  )\b
`;

/**
 * Which noun the words up to `end` stand before, "low-grade sarcoma" and "3 cm cystic mass" against "low-grade fever" and "2 cm stenosis".
 * `text` is a sentence, `tumours` the spans of the tumours named in it, `alike` further nouns that count as one.
 */
export function nounBehind(text: string, end: number, tumours: readonly Span[], alike: RegExp): NounBehind {
  if (tumours.some((tumour) => tumour.start < end && end < tumour.end)) return 'tumour';
  const behind = text.slice(end, end + FARTHEST);
  const word = /^[\s-]*([a-z][\w-]*)/i.exec(behind)?.[1];
  if (word === undefined || (/^\s*[A-Z]/.test(behind) && /[A-Z].*[A-Z]/.test(word))) return 'none';
  if (alike.test(word)) return 'tumour';
  const phrase = /^[^.;:()]*/.exec(behind)?.[0]?.replace(/^[\s-]+|\s+$/g, '') ?? '';
  const tumour = tumours.find(({ start }) => start >= end && start < end + phrase.length);
  if (tumour && !ENDS_NAME.test(text.slice(end, tumour.start))) return 'tumour';
  if (GOES_ON.test(word)) return 'none';
  return alike.test(firstNouns(phrase)) ? 'tumour' : 'other';
}

const firstNouns = (phrase: string): string =>
  phrase.slice(0, ENDS_NAME.exec(phrase)?.index).split(',', 1)[0]?.trim().replace(/^-/, '') ?? '';
