import { pattern } from '../../../patterns/over-lines.ts';
import { neighbourOf, textOf } from '../../../text/reading.ts';
import type { Telling } from './telling.ts';
import { ADVERB, REFUSER } from './withheld-later.ts';

const SO_MANY = '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|first|second|third|fourth|fifth|sixth|last|initial)';
/** "After two cycles the mass had shrunk": cycles without a name are those of what was planned before. */
const CYCLES_GIVEN = pattern('i')`
  \b(?:after|following|completed|completing|received|tolerated|during)\s+
  (?:(?:the|a|her|his|all|these|only|just|about)\s+){0,2}${SO_MANY}\s+
  (?:cycles?|courses?|doses?|fractions?|rounds?|infusions?)\b(?!
    \s+of\b|\s+(?:were|was|had been)\s+(?:planned|scheduled|intended)
  )
`;
const SENTENCES_ON = 2;

/** "It was given over six weeks", "She agreed": the proposal of the sentence before was followed. */
const FOLLOWED_NEXT = pattern('i')`
  ^(?:
    (?:it|this|these|they|both|(?:the\s+|this\s+)?(?:treatment|therapy|procedure|operation))\s+(?:was|were)\s+
      (?:\w+ly\s+|then\s+){0,2}(?:
        given|delivered|started|begun|commenced|completed|performed|carried\s+out|administ(?:er|rat)ed|done|undertaken|accomplished
      )\b(?!\s+(?:until|unless|only\s+if))
    |${ADVERB}${REFUSER}\s+(?:\w+ly\s+)?(?:accepted|agreed|consented|gave\s+(?:\w+\s+)?consent)
      (?=
        \s*(?:[.,;]|$)
        |\s+(?:to\s+)?(?:it|this|the\s+(?:treatment|therapy|plan|proposal|recommendation|operation|procedure))\b
      )
  )
`;
/** "The resected specimen", "reconstruction of the defect": an operation that was planned is told of as done. */
const OPERATED_NEXT = pattern('i')`
  ^(?:(?:the|this)\s+)?(?:
    (?:resected|excised|surgical|operative)\s+specimen
    |(?:reconstruction|closure|coverage|repair)\s+of\s+(?:the|this)\s+(?:[\w-]+\s+){0,2}defect
    |(?:[\w-]+\s+){0,2}defect\s+(?:was|were)\s+(?:then\s+|\w+ly\s+)?(?:reconstructed|closed|covered|repaired|filled)
  )\b
`;
const CLAUSE_ON = /[;,]\s+(?:and\s+)?(?:s?he|they|the\s+(?:patient|child|boy|girl))\s/i;

/**
 * Whether the words behind a treatment that is only proposed or planned, or the next sentences, tell that it was begun: that it was
 * given or agreed to, or by its cycles where it is no operation.
 */
export function isBegunLater({ input: { reading }, sentence, isSurgery, after }: Telling): boolean {
  const next = neighbourOf(reading, sentence, 1);
  if (next && FOLLOWED_NEXT.test(textOf(reading, next))) return true;
  if (isSurgery) return next !== null && OPERATED_NEXT.test(textOf(reading, next));
  const clause = CLAUSE_ON.exec(after);
  if (clause && CYCLES_GIVEN.test(after.slice(clause.index))) return true;
  return reading.sentences
    .slice(sentence.index + 1, sentence.index + 1 + SENTENCES_ON)
    .some((later) => later.block === sentence.block && CYCLES_GIVEN.test(textOf(reading, later)));
}
