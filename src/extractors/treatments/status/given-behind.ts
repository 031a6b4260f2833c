import { part, pattern } from '../../../patterns/over-lines.ts';
import type { Span } from '../../../span.ts';

/** What is done when a treatment is given. */
export const GIVING = part`
  (?:re)?(?:
    started|initiated|given|administ(?:er|rat)ed|performed|commenced|carried out|delivered|undertaken|begun|instituted|done
    |completed|applied|continued|resumed|prescribed|achieved|accomplished|transplanted|grafted
  )
`;
export const ADVERBS = '(?:(?:\\w+ly|then|later|thus|therefore|instead|also|only|again|still|after all)\\s+){0,2}';
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
);
const VERB = /^[a-z]+ed\b/;
/** "Instead of surgery she (chose letrozole)": what follows its own subject came in its place. */
const IN_PLACE_OF = /^(?:instead|rather|in (?:place|lieu|stead|preference))\b/i;
const NEW_SUBJECT = /\b(?:s?he|we|they|the (?:patient|family|parents))\s+\w/i;
/** "No", "without": they withhold all that is listed behind them, up to the verb. */
const LISTS_ON = /^(?:no(?:ne|r)?|not (?:a single|even)|neither|without|absence|lack)\b/i;
const CLAUSE_ENDED = /\b(?:was|were|is|could be|had been)\b[^.;]{0,60}(?:,|\band\b|\bso\b)\s/i;
const SENTENCE_ENDED = /[.;]\s/;
/** "Refused to say whether", "not that": another statement begins. */
const OPENS_ANOTHER = /\b(?:whether|if)\b|^\s*that\b/i;
const DENIED = /\b(?:without|no|not|nor|never|refus\w+|declin\w+)\b/i;
/** How far behind a treatment its own predicate is looked for. */
const LETTERS_OF_PREDICATE = 140;

/**
 * Whether a treatment is told as given in a clause of its own behind a cue that withholds something else or an earlier
 * try: "metastases were ruled out and surgery was performed", "she refused surgery and received radiotherapy".
 * `last` is the treatment's last mention, `end` where its words end; all are offsets in `text`.
 */
export function isGivenBehind(cue: Span, last: Span, end: number, text: string): boolean {
  if (cue.end > last.start) return false;
  const words = text.slice(cue.start, cue.end);
  const between = text.slice(cue.end, last.start);
  if (SENTENCE_ENDED.test(between) || OPENS_ANOTHER.test(between)) return false;
  if (NEW_PASSIVE.test(between) && VERB.test(text.slice(last.start, last.end))) return true;
  if (IN_PLACE_OF.test(words) && NEW_SUBJECT.test(between)) return true;
  const hadAt = between.search(HAD_WHAT_FOLLOWS);
  if (hadAt >= 0) return !DENIED.test(between.slice(hadAt));
  if (LISTS_ON.test(words) && !CLAUSE_ENDED.test(between)) return false;
  // "Radiotherapy rather than surgery was chosen"; "rather than surgery, radiotherapy was given".
  if (/^rather than$/i.test(words) && !between.includes(',')) return false;
  return OWN_PREDICATE.test(text.slice(end, end + LETTERS_OF_PREDICATE));
}
