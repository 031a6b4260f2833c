import { pattern } from '../../../patterns/over-lines.ts';
import { distance, type Span } from '../../../span.ts';
import type { Strand } from '../strands.ts';
import { BRIDGE } from './bridge-words.ts';
import { isGivenBehind } from './given-behind.ts';
import { beforePhrase, behindPhrase } from './treatment-phrase.ts';

/**
 * Whether a cue reaches a treatment: "no complications after surgery" withholds no surgery, so only words of treatment may stand
 * between them. `text` is the whole text, of which both are spans.
 */
export function reaches(cue: Span, strand: Strand, text: string): boolean {
  if (isGivenBehind(cue, strand.mentions.at(-1) ?? strand, strand.end, text)) return false;
  const nearest = nearestTo(cue, strand);
  if (cue.end <= nearest.start) return reachesAhead(cue, nearest, strand, text);
  if (nearest.end <= cue.start) return reachesBack(cue, nearest, text);
  return true;
}

/** The mention of a treatment that stands nearest to a cue, the first of two as near; its dose is told beside its name. */
function nearestTo(cue: Span, { mentions, start, end }: Strand): Span {
  const named = mentions.filter(({ entry }) => entry !== 'dose'),
    names = named.length > 0 ? named : mentions;
  return names.reduce<Span>((best, each) => (distance(each, cue) < distance(best, cue) ? each : best), names[0] ?? { start, end });
}

function reachesAhead(cue: Span, treatment: Span, strand: Strand, text: string): boolean {
  const words = text.slice(cue.start, cue.end),
    gap = beforePhrase(words, text.slice(cue.end, treatment.start));
  return (
    !(NEGATES.test(words) && HEADS_ANOTHER.test(text.slice(treatment.end, treatment.end + LETTERS_OF_HEAD))) &&
    !comesInPlace(cue, gap, strand, text) &&
    !CLAUSE_DONE.test(gap) &&
    !OTHER_TIME.test(gap) &&
    !OF_A_NEW_CLAUSE.test(gap) &&
    !(PARTICIPLE.test(words) && PASSIVE_BEFORE.test(text.slice(Math.max(0, cue.start - LETTERS_OF_AUXILIARY), cue.start))) &&
    isBridged(words, gap)
  );
}

function reachesBack(cue: Span, treatment: Span, text: string): boolean {
  const words = text.slice(cue.start, cue.end),
    gap = behindPhrase(text.slice(treatment.end, cue.start));
  if (GIVEN_ALREADY.test(gap)) return false;
  if (ANOTHER_NOT.test(gap) && HAD_IT.test(text.slice(Math.max(0, treatment.start - LETTERS_OF_HAVING), treatment.start))) return false;
  if (gap.length < LETTERS_OF_SUBJECT && SAME_SUBJECT.test(gap)) return true;
  const hasObject = (): boolean => !NO_OBJECT.test(text.slice(cue.end, cue.end + LETTERS_OF_OBJECT));
  if (PARTICIPLE.test(words) && NEXT_VERB.test(gap) && hasObject()) return false;
  if (OTHER_TIME.test(gap)) return false;
  if (isActiveRefusal(cue, words, text) && hasObject()) return false;
  return isBridged(words, gap);
}

/** "Not amenable to surgery, (chemotherapy was started)": what one withholds is not what comes in its place. */
const comesInPlace = (cue: Span, gap: string, strand: Strand, text: string): boolean =>
  strand.start > cue.end &&
  ANOTHER_GIVEN.test(text.slice(strand.end, strand.end + LETTERS_OF_PREDICATE)) &&
  UNFIT_FOR.test(text.slice(cue.start, cue.end + LETTERS_OF_OBJECT)) &&
  NEXT_PHRASE.test(gap);

const LETTERS_OF_PREDICATE = 60;
const UNFIT_FOR = /amenable|candidate|eligible|suitable|fit|refus|declin|reject|unable|could not|allow|permit|preclud|prevent/i;
const ANOTHER_GIVEN = pattern('i')`
  ^[^.;,]{0,30}\b(?:was|were)\s+(?:\w+\s+)?(?:
    started|initiated|given|administ(?:er|rat)ed|performed|commenced|chosen|carried out|delivered|undertaken|begun|instituted|used
    |added
  )\b
`;
const NEXT_PHRASE = /,\s+(?:(?!or\b|nor\b|and\b)[\w-]+\s+){0,4}$/;

const NEGATES = /^(?:no|without|any|absence|lack)\b/i;
/** "No chemotherapy toxicity", "without radiotherapy side effects": it is not the treatment that is missing. */
const HEADS_ANOTHER = pattern('i')`
  ^(?:-|\s)(?:
    related|induced|associated
    |(?:[\w-]+\s)?(?:
        toxicit|side[- ]effects?|complication|adverse|reactions?\b|sequel|margins?\b|scars?\b|response\b|failures?\b
        |resistance|morbidit|mortalit|damage|changes?\b|wounds?\b|delays?\b|interruption|specimen|cavity|effects?\b
      )
  )
`;
const LETTERS_OF_HEAD = 40;
/** "No chemotherapy was added (to surgery)", "neither drugs nor rays followed (the operation)". */
const CLAUSE_DONE = /\b(?:was|were|been)\s+(?:added|given|applied|combined|used)\s+(?:to|with|for|alongside)\b|\bfollowed\b(?!\s+by)/i;
/** "Not being a candidate for surgery, he was irradiated". */
const OF_A_NEW_CLAUSE = pattern('i')`
  ,\s+(?:s?he|the (?:patient|tumou?r|disease)|we|they|it)\s+(?:was|were|had|received|underwent|gave)\b
  |\band\s+(?:(?:therefore|then|thus|instead|\w+ly)\s+)?(?:treated|gave|started|performed|chose|began|opted)\b
`;
/** "After", "instead of giving": what follows is the time or the place of another. */
const OTHER_TIME = pattern('i')`
  \b(?:
    after|following|during|since|before|despite|until|prior to|from|because|except|apart|in favou?r of
    |by (?:giving|using|adding|starting|means of)
  )\b
`;

/** "Transplantation was withheld and …": it is the words before that are withheld. */
const PARTICIPLE = /^(?:withheld|omitted|avoided|precluded|ruled out|excluded|waived|forgone|rejected|declined|refused|renounced)$/i;
/** "We gave abiraterone and (excluded cabazitaxel)": a verb with an object of its own. */
const NEXT_VERB = /\band\s+(?:\w+ly\s+)?$/i;
const PASSIVE_BEFORE = /\b(?:was|were|been|be|being)\s+(?:\w+ly\s+|also\s+|then\s+)?$/i;
const LETTERS_OF_AUXILIARY = 24;

/** "Chemotherapy was given, and surgery was not needed." */
const GIVEN_ALREADY =
  /^[^.;,]{0,40}\b(?:was|were)\s+(?:\w+\s+)?(?:given|performed|administ(?:er|rat)ed|done|started|carried out|completed|delivered)\b/i;
/** "The patient received radiotherapy, and chemotherapy was not given." */
const HAD_IT = pattern('i')`
  (?<!\b(?:not|never|nor|no|neither|had|who|patients?)\s)\b(?:received|underwent|treated (?:with|by))\s+(?:[\w-]+\s+){0,4}$
  |\b(?:patient|s?he)\s+(?:received|underwent)\s+(?:[\w-]+\s+){0,4}$
`;
const LETTERS_OF_HAVING = 60;
const ANOTHER_NOT = /(?:,|\band\b)\s.*\b(?:was|were)\s*$/i;
/** "Radiation was thought likely to harm the eye and was (withheld)": one subject, two verbs. */
const SAME_SUBJECT = pattern('i')`
  ^\s+(?:was|were|would|could|had)\s+(?:
    [^.;,]*\band
    |(?:\w+ly\s+|also\s+)?(?:
        discuss|talk|consider|propos|offer|recommend|suggest|advis|plann|contemplat|brought|intend|mention|rais|weigh
      )\w*(?:\s+(?:up|about|to\s+\w+|with\s+\w+|by\s+\w+|over))?,?\s+(?:but|yet)
  )\s+(?:(?:was|were)\s+)?(?:therefore\s+|thus\s+|hence\s+|so\s+|finally\s+|eventually\s+|ultimately\s+|consequently\s+)?
  (?:(?:was|were)\s+)?$
`;
const LETTERS_OF_SUBJECT = 110;

/** A refusal with nothing refused behind it: "was offered but declined owing to her age". */
const NO_OBJECT = pattern('i')`
  ^\s*(?:
    [.,;:()[–—]|$|-\s
    |(?:
        by|and|or|but|due|owing|because|since|as|for|it|this|that|these|them|both|at|in|on|given|despite|with|without|until
        |when|after|before|during|from|under|again|once|so|citing|fearing|while|throughout|repeatedly|\w+ly
      )\b
  )
`;
const LETTERS_OF_OBJECT = 20;

/** "She declined", not "it was declined". */
const isActiveRefusal = ({ start }: Span, words: string, text: string): boolean =>
  REFUSES.test(words) && !WAS.test(words) && !WAS_BEFORE.test(text.slice(Math.max(0, start - LETTERS_OF_AUXILIARY), start));

const REFUSES = /refus|declin/i;
const WAS = /^(?:was|were|been)/i;
const WAS_BEFORE = /\b(?:was|were|been|be|being)\s+(?:\w+ly\s+)?$/i;

/** Whoever "did not undergo" or "refused" something did so to what follows, whatever its adjectives. */
const VERBAL = pattern('i')`
  undergo|receiv|afford|refus|declin|refrain|abstain|forgo|forego|renounc|oppos|forb[ai]d|withh|omit|instead|rather than
  |stopped short|unfit|eligib|candidate|preclud|contra-?indicat|reserv
  |not (?:[\w-]+ )?(?:followed|supplemented|complemented) (?:by|with)
  |not (?:be )?(?:performed|given|administ(?:er|rat)ed|done|carried out|offered)|neither
`;
const MOST_WORDS = 14,
  MOST_WORDS_OF_VERBAL = 8;
/** Letters that may be left when all that bridges is taken away; of adjectives behind a verb more. */
const MOST_LETTERS = 3,
  MOST_LETTERS_OF_VERBAL = 30;
const BREAKS = /[;.]\s|\bbut\b|\b(?:underwent|performed)\b.*\bnot?\b/;

/** Whether only words of treatment stand between a cue and a treatment. */
function isBridged(cue: string, gap: string): boolean {
  const words = gap.split(/\s+/).filter((word) => word !== '').length;
  const most = VERBAL.test(cue) && words <= MOST_WORDS_OF_VERBAL ? MOST_LETTERS_OF_VERBAL : MOST_LETTERS;
  return words <= MOST_WORDS && gap.replace(BRIDGE, '').trim().length <= most && !BREAKS.test(gap);
}
