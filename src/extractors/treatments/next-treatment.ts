import { pattern } from '../../patterns/over-lines.ts';
import type { Mention } from './mention.ts';
import { SYSTEMIC } from './strand.ts';
import { wordsBefore } from './words-beside.ts';

/** A mention that may go on about the treatment that the mentions of a group tell, in a sentence with the words `text`. */
export interface Pair {
  readonly group: readonly Mention[];
  /** The group's last mention, the one behind it, and the words between. */
  readonly last: Mention;
  readonly next: Mention;
  readonly gap: string;
  /** All mentions of the sentence, whose first character stands at `offset`. */
  readonly mentions: readonly Mention[];
  readonly text: string;
  readonly offset: number;
}

/** Whether a mention tells of another treatment than the group before it, although it is of the same kind. */
export function isNextTreatment(pair: Pair): boolean {
  return (
    isPartedByWords(pair) ||
    isChosenOfOptions(pair) ||
    isSecondRegimen(pair) ||
    isBegunAfterFailure(pair) ||
    isCountedApart(pair) ||
    isPartedByTreatment(pair) ||
    beginsAnew(pair) ||
    isOtherThanDosed(pair)
  );
}

/** Whether words between two mentions end one treatment and begin the next; what goes with a dose is parted by less. */
function isPartedByWords({ last, next, gap }: Pair): boolean {
  if (last.entry === 'dose' || next.entry === 'dose') return NEXT_DOSE.test(gap);
  return (next.kind === 'surgery' ? NEXT_OPERATION : NEXT).test(gap);
}

const NEXT = pattern('i')`
  ;
  |\b(?:
      followed(?! up\b)|so(?! (?:far|called|that)\b|-called)|therefore|then|finally|lastly|at last|subsequently|thereafter
      |later|switch(?:ed|ing)?|changed|replaced|before|prior to|after(?:wards?)?|and (?:he|she|the patient|we)
      |(?:second|third|fourth)[- ]line|and was (?:then )?(?:started|switched|given|treated|put)|progress\w*|failed|until
      |respectively|maintenance|but
    )\b
`;
const NEXT_OPERATION = pattern('i')`
  ;
  |\b(?:
      followed by|subsequently|and subsequent|later|thereafter|two-stage|second|and then|which was followed
      |but (?:agreed|consented|accepted|underwent|chose|opted)
    )\b
`;
const NEXT_DOSE = /;|\bthen\b|\blater\b(?![^;]*\bboost)/;

/** "Informed of the options (brachytherapy and enucleation)": those listed were open, whatever else the sentence tells as done. */
export const LISTED_OPTIONS = /\b(?:options|alternatives|possibilities|modalities)\s*\([^.;()]{0,80}$/i;

/** "Of the options (surgery or radiation) she chose surgery": the second mention tells what was done. */
const isChosenOfOptions = ({ last, gap, text, offset }: Pair): boolean =>
  gap.includes(')') && LISTED_OPTIONS.test(text.slice(0, last.start - offset));

/** "CHOP and ICE". */
const isSecondRegimen = ({ group, next }: Pair): boolean => next.kind === 'regimen' && group.some((m) => m.kind === 'regimen');

/** "Progressed on imatinib and sunitinib was started": the first drug had been given, the second begins. */
const isBegunAfterFailure = ({ last, next, gap, text, offset }: Pair): boolean =>
  /^\s*,?\s*(?:and|so)\s+$/.test(gap) &&
  FAILED.test(wordsBefore(text, last.start - offset, 40)) &&
  BEGINS.test(text.slice(next.end - offset));

/** "Progressed on", "failure of": the treatment behind had been given. */
export const FAILED = pattern('i')`
  \bfailure\s+of\s+(?:[\w-]+\s+){0,4}$
  |\b(?:progress\w*|relaps\w*|recurr\w*|grew|failed|refractory|resistant|intoleran\w*)\s+
    (?:on|after|despite|during|under|following|to|of)\s+$
`;
const BEGINS = /^\s+(?:was|were)\s+(?:\w+ly\s+|then\s+)?(?:started|begun|initiated|commenced|given|administ(?:er|rat)ed|added|tried)\b/i;

/** "Three cycles of S-1 and four cycles of docetaxel": each count is of a course. */
const isCountedApart = ({ group: [first], last, next, gap, text, offset }: Pair): boolean =>
  last.agents.length > 0 &&
  next.agents.length > 0 &&
  /,|\band\b|\bthen\b/i.test(gap) &&
  !/alternat|each/i.test(gap) &&
  COUNT_OF.test(gap) &&
  COUNT_OF.test(text.slice(0, (first ?? last).start - offset));

const COUNT_OF =
  /\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:\w+\s+)?(?:cycles?|courses?)\s+of\s+(?:[\w-]+\s+)?$/i;

/**
 * "Gastrectomy, adjuvant chemotherapy and partial hepatectomy": what was given between two operations parts them, unless it was
 * given at one.
 */
const isPartedByTreatment = ({ last, next, gap, mentions }: Pair): boolean =>
  last.kind === 'surgery' &&
  next.kind === 'surgery' &&
  mentions.some((m) => GIVEN_BETWEEN.has(m.entry) && isBetween(m, last, next)) &&
  /,|\band\b|\bthen\b/.test(gap) &&
  !/\b(?:with|by|plus|without|no|or|hypertherm\w+|intra-?operat\w+|intraperiton\w+)\b/i.test(gap);

const GIVEN_BETWEEN = new Set(['chemotherapy', 'external', 'chemoradiation']);
const isBetween = (m: Mention, last: Mention, next: Mention): boolean => m.start >= last.end && m.end <= next.start;

/** Whether a drug begins a course of its own behind another one's in the same sentence. */
function beginsAnew({ last, next, gap, mentions, text, offset }: Pair): boolean {
  if (next.agents.length === 0) return false;
  const named = last.agents.length > 0;
  if (
    SYSTEMIC.has(last.modality) &&
    SYSTEMIC.has(next.modality) &&
    !namesSame(last, next) &&
    (GIVEN_NEXT.test(gap) || (named && LEFT_OFF.test(gap)))
  )
    return true;
  if (!named) return false;
  if (last.kind === 'regimen' && ADDED_ONES.test(gap)) return true;
  const behind = text.slice(next.end - offset);
  if (KEEPS_UP.test(behind) && (last.kind === 'regimen' || !LISTED_WITH.test(gap))) return true;
  if (last.modality !== next.modality && next.modality === 'chemotherapy' && OWN_VERB.test(gap) && BEGINS.test(behind)) return true;
  return mentions.some((m) => (m.modality === 'surgery' || m.modality === 'transplant') && isBetween(m, last, next));
}

/**
 * "Resistant to methotrexate … was treated with (brentuximab)", "after chemotherapy had failed received (ipilimumab)": the words
 * between two drugs end in a verb of giving, and the second is a course of its own.
 */
const GIVEN_NEXT = pattern('i')`
  \b(?:
    (?:
      (?:was|were|been)\s+(?:(?:\w+ly|then|now|next|also|again)\s+){0,2}(?:
          treated\s+(?:\w+ly\s+)?(?:with|by|using)|(?:started|begun|put|placed|commenced|maintained|kept)\s+on
          |(?:switched|changed|converted)\s+(?:over\s+)?to|given|offered and given
        )
      |received|underwent|responded\s+(?:(?:\w+ly|well|partly|only)\s+)?to
    )(?:
      \s+(?!
        (?:
          and|with|plus|in|as|for|on|at|by|over|every|together|along|via|after|before|it|them|this|that|these|due|until|when
        )\b
      )[\w.-]+(?:\s+of)?
    ){0,4}\s+
  )$
`;

/** "Cetuximab was withheld and (FOLFIRI)", "cisplatin was stopped and (carboplatin)": what takes its place. */
const LEFT_OFF = pattern('i')`
  ^(?:\s+(?:therapy|treatment))?\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+|then\s+)?(?:
    withheld|omitted|avoided|refused|declined|rejected|stopped|discontinued|withdrawn|not\s+\w+
  )\b[^.;]{0,80}\b(?:and|so)\s+(?:[\w-]+\s+){0,3}$
`;
/** "Interferon … interferon alfa": the same drug, named more closely. */
const namesSame = (a: Mention, b: Mention): boolean => b.agents.some((name) => a.agents.some((other) => name.startsWith(other)));
/** "Rituximab maintenance": a course of its own behind the one that it keeps up. */
const KEEPS_UP = /^\s+(?:\([^()]{0,40}\)\s+)?maintenance\b/i;
const ADDED_ONES = /\b(?:additional|further|more|extra)\s+(?:(?:doses?|infusions?|courses?|cycles?)\s+of\s+)?$/i;
const LISTED_WITH = /^[\s,]*(?:and|plus|\+|,|\/)?\s*$/i;
/** "Sirolimus was given for a year, and gemcitabine was added": each drug has its own verb. */
const OWN_VERB = pattern('i')`
  ^[^.;]{0,30}?\b(?:was|were)\s+(?:\w+ly\s+|then\s+)?(?:
    started|begun|initiated|commenced|given|administ(?:er|rat)ed|tried|taken|used
  )\b(?!
    [^;]*\b(?:
      days?\s+\d|with(?! (?:an?|no|little|good|partial|complete|stable)\b)|together|combin\w+|concurrent\w*|concomitant\w*
    )\b
  )
`;

/** "45 Gy to the pelvis, followed by brachytherapy with 4 x 7 Gy": the first dose is another course's. */
const isOtherThanDosed = ({ group, next, gap }: Pair): boolean =>
  WITH_OWN_DOSE.has(next.entry) && group.every((m) => m.entry === 'dose') && /\b(?:followed|plus|and|then|with)\b/i.test(gap);
const WITH_OWN_DOSE: ReadonlySet<string> = new Set(['brachytherapy', 'stereotactic']);
