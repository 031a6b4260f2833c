import type { Span } from '../../span.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

const GIVING = part`
  (?:re)?(?:
    started|initiated|given|administered|performed|commenced|carried out|delivered|undertaken|begun|instituted|done
    |completed|applied|continued|resumed|prescribed|achieved|accomplished|transplanted|grafted
  )
`;
const ADVERBS = '(?:(?:\\w+ly|then|later|thus|therefore|instead|also|only|again|still|after all)\\s+){0,2}';
/** What is told right behind a treatment: "(chemotherapy) with low doses was then started". */
const OWN_PREDICATE = pattern('i')`
  ^(?:\s+\([^()]{0,60}\))?(?:\s+(?!and\b|or\b|nor\b|not\b|which\b|that\b|was\b|were\b|because\b|as\b)[\w-]+){0,5}\s+
  (?:was|were|had been|has been)\s+${ADVERBS}(?:${GIVING}|used|chosen)\b(?!\s+(?:until|unless)\b)
`;
/** A new clause by which the patient has what follows: ", she received", "and was treated with". */
const HAD_WHAT_FOLLOWS = pattern('i')`
  (?:,|;|\b(?:and|but|so|then)\b)\s+(?:[\w'-]+\s+){0,6}?(?<!\b(?:not|never|nor|neither|had|who|to)\s+)
  (?:
    underwent|received
    |(?<=\b(?:s?he|patient|they|and|but|then)\s+)(?:had|got)(?!
        \s+(?:not|no|never|an?|been|had|to|too|already|\w+ed|contra-?indications?)\b
      )
    |(?:was|were)\s+${ADVERBS}(?:treated\s+(?:with|by)|irradiated|given|started\s+on|put\s+on|prescribed)
    |(?:agreed|consented)\s+to|accepted
    |(?<=\b(?:and|but|then)\s+(?:(?:\w+ly|instead|then)\s+)?)(?:took|takes|opted\s+for|turned\s+to|resorted\s+to|sought)
    |(?<=\b(?:s?he|patient)\s+(?:(?:\w+ly|still|now|therefore|thus)\s+)?)(?:
        takes|took|uses|used|receives|continues|continued|remains on|is on|is taking|is receiving
      )
  )\b
`;
/** "And was (irradiated)": the treatment is itself the verb of the new clause. */
const NEW_PASSIVE = new RegExp(
    `(?:,|;|\\b(?:and|but|so|then)\\b)\\s+(?:(?!not\\b|never\\b)[\\w'-]+\\s+){0,3}?(?:was|were)\\s+${ADVERBS}$`,
    'i',
  ),
  VERB = /^[a-z]+ed\b/;
/** "Instead of surgery she (chose letrozole)": what follows its own subject came in its place. */
const IN_PLACE_OF = /^(?:instead|rather|in (?:place|lieu|stead|preference))\b/i,
  NEW_SUBJECT = /\b(?:s?he|we|they|the (?:patient|family|parents))\s+\w/i;
/** "No", "without": they withhold all that is listed behind them, up to the verb. */
const LISTS_ON = /^(?:no(?:ne|r)?|not (?:a single|even)|neither|without|absence|lack)\b/i;
const CLAUSE_ENDED = /\b(?:was|were|is|could be|had been)\b[^.;]{0,60}(?:,|\band\b|\bso\b)\s/i;
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
  (?:completed|given|administered|delivered|received)\b
`;
const ONE_COURSE = pattern('i')`
  \b(?:first|second|third|fourth|fifth|sixth|last|final|next|one|\d(?:st|nd|rd|th))\s+(?:cycles?|courses?|doses?|fractions?)
  \s+of\s+(?:[\w-]+\s+){0,2}$
`;

/**
 * Whether the words behind a treatment (`after`, up to the sentence's end) or before it tell that it was had in spite of what
 * withheld, refused or planned it.
 */
export const isHadAtLast = (before: string, after: string): boolean =>
  HAD_AT_LAST.test(after) ||
  ONLY_SOME.test(after) ||
  ACCEPTED_AT_LAST.test(after) ||
  NOT_UNTIL.test(after) ||
  UNTIL_WHEN.test(after) ||
  ONE_COURSE.test(before);

/**
 * Whether a treatment is told as given in a clause of its own behind a cue that withholds something else or an earlier
 * try: "metastases were ruled out and surgery was performed", "she refused surgery and received radiotherapy".
 * `last` is the treatment's last mention, `end` where its words end; all are offsets in `text`.
 */
export function isGivenBehind(cue: Span, last: Span, end: number, text: string): boolean {
  if (cue.end > last.start) return false;
  const between = text.slice(cue.end, last.start);
  if (/[.;]\s/.test(between) || /\b(?:whether|if)\b|^\s*that\b/i.test(between)) return false;
  if (
    (NEW_PASSIVE.test(between) && VERB.test(text.slice(last.start, last.end))) ||
    (IN_PLACE_OF.test(text.slice(cue.start, cue.end)) && NEW_SUBJECT.test(between))
  )
    return true;
  const hadAt = between.search(HAD_WHAT_FOLLOWS);
  if (hadAt >= 0) return !/\b(?:without|no|not|nor|never|refus\w+|declin\w+)\b/i.test(between.slice(hadAt));
  if (LISTS_ON.test(text.slice(cue.start, cue.end)) && !CLAUSE_ENDED.test(between)) return false;
  // "Radiotherapy rather than surgery was chosen"; "rather than surgery, radiotherapy was given".
  if (/^rather than$/i.test(text.slice(cue.start, cue.end)) && !between.includes(',')) return false;
  return OWN_PREDICATE.test(text.slice(end, end + 140));
}
