import { everyMatch } from '../../every-match.ts';
import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/reading.ts';
import { isGivenBehind } from './given-after-all.ts';
import type { Strand } from './strands.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/** Words that join a cue to the treatment that it withholds. */
const JOINING = part`
  of|with|by|the|an?|to|for|in|on|at|as|that|this|such|and|or|nor|either|neither|both|is|are|was|were|had|has|have|been|be
  |did|not|so|too|still|yet|also|once|due|under|any|more|other|further|additional|prior|whatsoever|whatever|terms|time|his
  |her|s?he|our|them|patients?|cases?|two|three|four|possible|post|op
`;
/** What is done with a treatment, or wanted. */
const DOINGS = part`
  receiv\w*|treat\w*|given?|giving|get|undergo\w*|offer\w*|need\w*|requir\w*|necess\w+|consider\w*|recommend\w*|suggest\w*
  |propos\w*|plann\w*|administ\w*|perform\w*|us(?:e|ed|ing)|add\w*|start\w*|initiat\w*|continu\w*|pursu\w*|proceed\w*
  |submit\w*|accept\w*|consent\w*|agree\w*|refus\w*|declin\w*|desire|wish|want\w*|opt\w*|favou?r|advocate|contemplate
  |attempt|embark|entertain|endorse|support|prescribe|deliver|conduct|institute|employ|apply|seek|choose|advise|justif\w+
  |establish\w*|judged|deemed|felt|thought|believed|found|seen|saw|clear|formal|fully|strictly|absolutely|suitable|fit
  |eligible|candidate|amenable
`;
/** What a treatment may be called before it is named: "no form of", "no indication for", "no reason for". */
const ABOUTS = part`
  kind|form|sort|type|lines?|courses?|cycles?|option\w*|modalit\w+|indications?|role|place|basis|grounds?|reasons?|point
  |necessity|room|question|possibility|opportunity|money|funds|means|chance|prospect|benefit|advantage|sense|value|gain
  |appetite|call|way|state|condition|position|tumou?r
`;
const TREATMENT = part`
  (?:
    chemo[\w-]*|radio[\w-]*|radiation|irradiation|brachytherapy|immuno[\w-]*|hormon\w+|targeted|cytotoxic|biological
    |therap(?:y|ies)|treatments?|surgery|surgical|operations?|operative|resections?|excisions?|re-excision|\w+ectom(?:y|ies)
    |dissections?|transplant\w*|RT|CT
  )
`;
const MODIFIERS = part`
  (?:neo-?)?adjuvant|adjunct\w*|additive|(?:post|pre)-?operative|systemic|local|specific|palliative|curative|supportive
  |concurrent|subsequent|immediate|(?:high|low)(?:-dose)?|dose|conventional|complete|radical|anti-?tumou?r|anti-?cancer
  |oncologic\w*|medical|lymph|nodes?|nodal|axillary|pelvic|whole|brain|external|beam|high-dose|wide|standard
`;
/** What may stand between a cue and a treatment, but for the treatment's own noun phrase; anything else ends the cue's reach. */
const BRIDGE = new RegExp(`\\b(?:${JOINING}|${DOINGS}|${ABOUTS}|${TREATMENT}|${MODIFIERS})\\b|[\\s,()/&-]`, 'gi');
const REACH_LIMIT = 14;
const VERBAL = pattern('i')`
  undergo|receiv|afford|refus|declin|refrain|abstain|forgo|forego|renounc|oppos|forb[ai]d|withh|omit|instead|rather than
  |stopped short|unfit|eligib|candidate|preclud|contra-?indicat|reserv
  |not (?:[\w-]+ )?(?:followed|supplemented|complemented) (?:by|with)
  |not (?:be )?(?:performed|given|administered|done|carried out|offered)|neither
`;
/** "Complete resection was not possible and subtotal resection was performed." */
export const DONE_BEHIND = pattern('i')`
  ^[^.;,]{0,40}?\b(?:was|were)\s+(?:\w+\s+)?(?:
    performed|conducted|executed|reali[sz]ed|effected|done|carried out|achieved|undertaken|accomplished|obtained
  )\b
`;
const TIMED = /^\s+(?:after|following|before|prior to)\s+(?:[\w-]+\s+){0,2}?(?:operation|surgery|resection|excision|\w+ectomy)\b/i;
const RIGHT_BEHIND = /^\s*(?:(?:was|were|had|has|been|could|is)\s+){0,2}$/i;

/** Whether words before the strand that withhold it, or words after it that do, reach it. */
export function wordsReach(before: RegExp, after: RegExp, strand: Strand, sentence: Sentence, text: string): boolean {
  const whole = text.slice(sentence.start, sentence.end);
  const givenBehind = strand.modality === 'surgery' && DONE_BEHIND.test(text.slice(strand.end, sentence.end));
  const span = (m: RegExpExecArray): { start: number; end: number } => ({
    start: sentence.start + m.index,
    end: sentence.start + m.index + m[0].length,
  });
  // "Surgery was not done because she rejected an operation": a cue behind a name may stand among the strand's own words.
  return (
    everyMatch(before, whole).some((m) => span(m).end <= strand.start && reaches(span(m), strand, text)) ||
    everyMatch(after, whole).some(
      (m) =>
        (span(m).start >= strand.end ||
          (!givenBehind &&
            strand.mentions.some(
              (mention) => mention.end <= span(m).start && RIGHT_BEHIND.test(text.slice(mention.end, span(m).start)),
            ))) &&
        reaches(span(m), strand, text),
    )
  );
}

/** "Not amenable to surgery, chemotherapy was started": what one withholds is not what comes in its place. */
const UNFIT_FOR = /amenable|candidate|eligible|suitable|fit|refus|declin|reject|unable|could not|allow|permit|preclud|prevent/i;
const ANOTHER_GIVEN = pattern('i')`
  ^[^.;,]{0,30}\b(?:was|were)\s+(?:\w+\s+)?(?:
    started|initiated|given|administered|performed|commenced|chosen|carried out|delivered|undertaken|begun|instituted|used
    |added
  )\b
`;
/** "Chemotherapy was given, and surgery was not needed." */
const GIVEN_ALREADY =
  /^[^.;,]{0,40}\b(?:was|were)\s+(?:\w+\s+)?(?:given|performed|administered|done|started|carried out|completed|delivered)\b/i;
/** "The patient received radiotherapy, and chemotherapy was not given." */
const HAD_IT = pattern('i')`
  (?<!\b(?:not|never|nor|no|neither|had|who|patients?)\s)\b(?:received|underwent|treated (?:with|by))\s+(?:[\w-]+\s+){0,4}$
  |\b(?:patient|s?he)\s+(?:received|underwent)\s+(?:[\w-]+\s+){0,4}$
`;
const SAME_SUBJECT = pattern('i')`
  ^\s+(?:was|were|would|could|had)\s+(?:
    [^.;,]*\band
    |(?:\w+ly\s+|also\s+)?(?:
        discuss|talk|consider|propos|offer|recommend|suggest|advis|plann|contemplat|brought|intend|mention|rais|weigh
      )\w*(?:\s+(?:up|about|to\s+\w+|with\s+\w+|by\s+\w+|over))?,?\s+(?:but|yet)
  )\s+(?:(?:was|were)\s+)?(?:therefore\s+|thus\s+|hence\s+|so\s+|finally\s+|eventually\s+|ultimately\s+|consequently\s+)?
  (?:(?:was|were)\s+)?$
`;
/** "Not being a candidate for surgery, he was irradiated". */
const OF_A_NEW_CLAUSE = pattern('i')`
  ,\s+(?:s?he|the (?:patient|tumou?r|disease)|we|they|it)\s+(?:was|were|had|received|underwent|gave)\b
  |\band\s+(?:(?:therefore|then|thus|instead|\w+ly)\s+)?(?:treated|gave|started|performed|chose|began|opted)\b
`;
/** "Transplantation was withheld and …": it is the words before that are withheld. */
const PARTICIPLE = /^(?:withheld|omitted|avoided|precluded|ruled out|excluded|waived|forgone|rejected|declined|refused|renounced)$/i;
/** "We gave abiraterone and (excluded cabazitaxel)": a verb with an object of its own. */
const NEXT_VERB = /\band\s+(?:\w+ly\s+)?$/i;
const PASSIVE_BEFORE = /\b(?:was|were|been|be|being)\s+(?:\w+ly\s+|also\s+|then\s+)?$/i;
/** "Chemotherapy, although recommended, was not accepted". */
const ASIDE = pattern('i')`
  ^\s*,\s+(?:(?:al)?though|if|while|even if|albeit|which|despite being)\s+(?:(?:was|had been|were)\s+)?(?:\w+ly\s+)?
  (?:recommended|advised|suggested|proposed|offered|planned|discussed|considered|indicated|scheduled)[^,;.]{0,40},
`;
const ANOTHER_NOT = /(?:,|\band\b)\s.*\b(?:was|were)\s*$/i;
/** What ends a noun phrase, read from its noun backwards: function words and finite verbs. */
const ENDS_PHRASE = pattern('i')`
  ^(?:
    is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|will|would|should|may|might|must|and|or|nor|but|yet|so
    |of|for|to|from|in|into|on|at|by|with|without|within|than|that|which|who|whom|whose|when|while|where|as|if|after|before
    |during|since|until|following|because|despite|through|between|under|over|not|never|neither|either|both|he|she|it|they|we
    |underwent|began|led|made|took|gave|chose|found|then|therefore|thus
    |(?!
        (?:
          plann|recommend|suggest|propos|advis|offer|target|combin|intend|repeat|extend|limit|fractionat|prolong|schedul
          |prescrib|intensifi|modifi|assist|advanc|locali[sz]|standardi[sz]|individuali[sz]|requir|need
        )ed$
      )[a-z]+ed
  )$
`;
const DETERMINER = /^(?:an?|the|his|her|their|this|that|these|those|any|our|such|some|all|each)$/i;
const MOST_MODIFIERS = 5;

const COORDINATED = /(?:\s*,|\s(?:and|or|nor|and\/or))+\s*$/i;
/** "Did not (tolerate)": the word behind is a verb, none of the treatment's. */
const VERB_FOLLOWS = /(?:\bnot|n['’]t|\bto|\bnever)$/i;
const ENDS_IN_TREATMENT = new RegExp(`\\b${TREATMENT}$`, 'i');

/**
 * The text before a treatment without its noun phrase and those listed before it: "received no (consolidation)", "refused
 * (hormones, radical neck surgery or)".
 */
function beforePhrase(gap: string, verbFollows: boolean): string {
  const verb = verbFollows ? (/^\s*[\w'’-]+(?=\s)/.exec(gap)?.[0] ?? '') : '';
  return verb + beforeList(gap.slice(verb.length));
}

function beforeList(gap: string): string {
  let rest = withoutModifiers(gap);
  for (let n = 0; n < MOST_MODIFIERS; n += 1) {
    const listed = rest.replace(COORDINATED, '');
    if (listed === rest || !ENDS_IN_TREATMENT.test(listed)) return rest;
    rest = withoutModifiers(listed);
  }
  return rest;
}

function withoutModifiers(gap: string): string {
  let end = gap.length;
  for (let n = 0; n < MOST_MODIFIERS; n += 1) {
    const rest = gap.slice(0, end).trimEnd();
    const word = /[\w'’/+-]+$/.exec(rest)?.[0];
    if (word === undefined || ENDS_PHRASE.test(word)) break;
    end = rest.length - word.length;
    if (DETERMINER.test(word)) break;
  }
  return gap.slice(0, end);
}

/**
 * What is said of a treatment between it and its predicate: "(resection) of the gastric tumour (was not …)", "(chemotherapy) with
 * docetaxel".
 */
const OF_IT = pattern('i')`
  ^(?:\s+\([^()]{0,60}\))?\s+(?:of|for|to|in|with|from|at|using|against|on)\s+(?:
    (?!(?:was|were|is|are|has|had|have|did|could|would|should|and|but|which|who|that|led|underwent|received)\b)[\w'’/+-]+\s+
  ){1,8}(?=(?:was|were|is|are|has|had|did|could|would|should)\b|$)
`;
/** "To pursue", "to go on with": what the patient did not want to do with it. */
const DOING = pattern('i')`
  ^\s*to\s+(?!(?:delay|interrupt|stop|continue|discuss|change|prolong|avoid|prevent)\b)[a-z]+(?:\s+(?:on|through|ahead))?
  (?:\s+(?:with|for|to|in))?\s
`;
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
const NEGATES = /^(?:no|without|any|absence|lack)\b/i;
/** "No chemotherapy was added (to surgery)", "neither drugs nor rays followed (the operation)". */
const CLAUSE_DONE = /\b(?:was|were|been)\s+(?:added|given|applied|combined|used)\s+(?:to|with|for|alongside)\b|\bfollowed\b(?!\s+by)/i;
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

// "No complications after surgery" withholds no surgery: only words of treatment may stand between the cue and it.
const OTHER_TIME = pattern('i')`
  \b(?:
    after|following|during|since|before|despite|until|prior to|from|because|except|apart|in favou?r of
    |by (?:giving|using|adding|starting|means of)
  )\b
`;

export function reaches(cue: Span, strand: Strand, text: string): boolean {
  const last = strand.mentions.at(-1) ?? strand;
  if (isGivenBehind(cue, last, strand.end, text)) return false;
  const nearest = strand.mentions.reduce(
    (best, m) => (gapOf(m, cue) < gapOf(best, cue) ? m : best),
    strand.mentions[0] ?? { start: strand.start, end: strand.end },
  );
  const gap =
    cue.end <= nearest.start
      ? beforePhrase(text.slice(cue.end, nearest.start).replace(DOING, ' '), VERB_FOLLOWS.test(text.slice(cue.start, cue.end)))
      : nearest.end <= cue.start
        ? text.slice(nearest.end, cue.start).replace(ASIDE, ' ').replace(TIMED, ' ').replace(OF_IT, ' ')
        : '';
  if (
    cue.end <= nearest.start &&
    NEGATES.test(text.slice(cue.start, cue.end)) &&
    HEADS_ANOTHER.test(text.slice(nearest.end, nearest.end + 40))
  )
    return false;
  if (
    strand.start > cue.end &&
    ANOTHER_GIVEN.test(text.slice(strand.end, strand.end + 60)) &&
    UNFIT_FOR.test(text.slice(cue.start, cue.end + 20)) &&
    /,\s+(?:(?!or\b|nor\b|and\b)[\w-]+\s+){0,4}$/.test(gap)
  )
    return false;
  if (
    cue.start >= nearest.end &&
    (GIVEN_ALREADY.test(gap) || (ANOTHER_NOT.test(gap) && HAD_IT.test(text.slice(Math.max(0, nearest.start - 60), nearest.start))))
  )
    return false;
  // "Radiation was thought likely to harm the eye and was withheld": one subject, two verbs.
  if (cue.start >= nearest.end && gap.length < 110 && SAME_SUBJECT.test(gap)) return true;
  if (
    cue.start >= nearest.end &&
    PARTICIPLE.test(text.slice(cue.start, cue.end)) &&
    NEXT_VERB.test(gap) &&
    !NO_OBJECT.test(text.slice(cue.end, cue.end + 20))
  )
    return false;
  const words = gap.split(/\s+/).filter((word) => word !== '').length;
  if (
    (cue.end <= nearest.start && CLAUSE_DONE.test(gap)) ||
    OTHER_TIME.test(gap) ||
    (cue.end <= nearest.start &&
      (OF_A_NEW_CLAUSE.test(gap) ||
        (PARTICIPLE.test(text.slice(cue.start, cue.end)) && PASSIVE_BEFORE.test(text.slice(Math.max(0, cue.start - 24), cue.start)))))
  )
    return false;
  if (
    cue.start >= nearest.end &&
    /refus|declin/i.test(text.slice(cue.start, cue.end)) &&
    !/\b(?:was|were|been|be|being)\s+(?:\w+ly\s+)?$/i.test(text.slice(Math.max(0, cue.start - 24), cue.start)) &&
    !/^(?:was|were|been)/i.test(text.slice(cue.start, cue.end)) &&
    !NO_OBJECT.test(text.slice(cue.end, cue.end + 20))
  )
    return false;
  // Whoever "did not undergo" or "refused" something did so to what follows, whatever its adjectives.
  const allowed = VERBAL.test(text.slice(cue.start, cue.end)) && words <= 8 ? 30 : 3;
  return (
    words <= REACH_LIMIT &&
    gap.replace(BRIDGE, '').trim().length <= allowed &&
    !/[;.]\s|\bbut\b|\b(?:underwent|performed)\b.*\bnot?\b/.test(gap)
  );
}

const gapOf = (a: { readonly start: number; readonly end: number }, b: { readonly start: number; readonly end: number }): number =>
  Math.max(0, a.start - b.end, b.start - a.end);
