import { everyMatch } from '../../../every-match.ts';
import { pattern } from '../../../patterns/over-lines.ts';

const CLAUSE_CUT = pattern('gi')`
  ;
  |\b(?:
      but|however|although|though|whereas|while|nevertheless|despite|because|therefore
      |(?<!\b(?:was|were|been|has|had)\s)then|which|who|followed by
      |and (?:he|she|the patient|we|underwent|received|was|were|refused|declined|showed|remained|has|is)
    )\b
  |,\s+(?:and\s+)?(?=(?:he|she|the patient|we|it|no|with(?:out)?|so|as|since)\s)
`;

/** The part of the sentence around a place, cut at semicolons and at words that turn. */
export function clauseOf(text: string, start: number, end: number): string {
  let from = 0,
    to = text.length;
  for (const cut of everyMatch(CLAUSE_CUT, text)) {
    if (cut.index + cut[0].length <= start) from = cut.index;
    else if (cut.index >= end && cut.index < to) to = cut.index;
  }
  return text.slice(from, to);
}
