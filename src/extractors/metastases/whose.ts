import type { Assertion } from '../../context/context.ts';
import { AROUND_CASE, whoseWords } from '../../context/whose-words.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { isGeneral, isOfLiterature, TOLD } from './general.ts';
import { isAbsentIn, refutedBy } from './refuted.ts';
import { isTakenForGranted } from './taken-for-granted.ts';
import type { Tie } from './tie.ts';

/** A tie with what is known around it. */
interface Facts {
  readonly input: ExtractInput;
  readonly sentence: Sentence;
  readonly flat: string;
  readonly tie: Named;
  /** What the words around the trigger say of it. */
  readonly trigger: Assertion;
  /** Whether a title or keywords name the spread as that of the paper's own patient. */
  readonly announced: boolean;
}

/** The words that a tie is judged by. */
type Named = Pick<Tie, 'trigger' | 'rule'> & { readonly organ: Span };

/** Why a tie is no metastasis of this paper's patients, asked in this order; the first that gives a reason is told. */
const REJECTIONS: readonly ((facts: Facts) => string | null)[] = [
  ofSomebodyElse,
  ({ flat, tie }) => (LIKE.test(flat.slice(tie.trigger.end)) ? 'part of a name' : null),
  ({ flat, tie }) => (isLikeness(flat, tie) ? 'a likeness' : null),
  denied,
  ({ flat, tie }) => (/\bN0\b/.test(flat.slice(tie.organ.start, tie.organ.end)) ? 'N0' : null),
  notThere,
  ({ input, sentence, flat, tie }) => (isGeneral(input.reading, sentence, flat, tie.trigger) ? 'general' : null),
  ({ sentence, flat, announced }) => (isOfLiterature(sentence, flat, announced) ? 'literature' : null),
  ({ flat, tie }) => (isAbsentIn(flat, tie.organ) ? 'negated: absent' : null),
  ({ flat, tie }) => refutedBy(flat, tie.trigger),
  doubted,
];

/** Why a tie is no metastasis of this paper's patients, null where it is one; `factor` lowers the score where it is only thought. */
export function rejectionOf(
  input: ExtractInput,
  sentence: Sentence,
  flat: string,
  tie: Named,
): { readonly rejected: string | null; readonly factor: number } {
  const trigger = input.context.assess(placed(sentence, tie.trigger));
  const facts: Facts = { input, sentence, flat, tie, trigger, announced: isAnnounced(input, sentence, flat, tie) };
  for (const why of REJECTIONS) {
    const rejected = why(facts);
    if (rejected !== null) return { rejected, factor: 1 };
  }
  return { rejected: null, factor: trigger.kinds.has('uncertain') ? 0.8 : 1 };
}

/** A span of a sentence, from the text's start. */
function placed(sentence: Sentence, { start, end }: Span): Span {
  return { start: sentence.start + start, end: sentence.start + end };
}

/** "A case report" in a title announces a patient of the paper's own, though published reports are called so too. */
const ANNOUNCED = pattern('i')`
  \b(?:a|an|one|first|rare|unusual|unique|two|three|our|new)\s+(?:[\w-]+\s+){0,3}?(?:cases?|patients?|reports?)\b
  |\bcase reports?\b|\breport of\b
`;

function isAnnounced({ reading }: ExtractInput, { section, block }: Sentence, flat: string, { rule }: Named): boolean {
  return (section === 'title' && ANNOUNCED.test(flat)) || (rule === 'organ-before' && reading.blocks[block]?.kind === 'keywords');
}

/** Of whom the sentence tells where that is nobody of this paper. */
function ofSomebodyElse({ input, sentence, flat, tie, trigger, announced }: Facts): string | null {
  const { subject } = trigger.attribution;
  return subject === 'own' || announced || tellsOfOurs(input, sentence, flat, tie.trigger) ? null : subject;
}

/** "The second, a man aged 70": somebody who is introduced here, though he be as old as the own patient. */
const SOMEBODY = pattern('i')`
  \b(?:an?|another|one)\s+(?:[\w-]+\s+){0,3}?(?:
      m[ae]n|wom[ae]n|lady|gentleman|boy|girl|child|infant|patient|case|m?ale|female
    )\b
  |\bthe (?:first|second|third|fourth|other)\b
`;
/** Reasons for which a sentence is no patient's that no pointing word outweighs. */
const OF_MANY: ReadonlySet<string> = new Set(['cohort', 'citation', 'lesson']);

/** Whether a discussion tells there of the paper's own patient, whom it names or points at, what was found. */
function tellsOfOurs({ context, reading }: ExtractInput, sentence: Sentence, flat: string, trigger: Span): boolean {
  const { subject, reasons } = context.attribution(sentence.index);
  if (subject !== 'general' || !AROUND_CASE.has(sentence.section) || reasons.some((reason) => OF_MANY.has(reason)) || !TOLD.test(flat))
    return false;
  const whose = whoseWords(reading, sentence, sentence.start + trigger.end);
  return whose === 'named' || (whose === 'pointed' && !SOMEBODY.test(flat.slice(0, trigger.start)));
}

/** "Metastatic work-up", "metastasis-free". */
const LIKE = /^[\s-]*(?:like|work-?up|screening|survey|potential|risk|rates?\b|free|suppress\w*|inhibit\w*|genes?\b|cascade|models?\b)/i;
/** "Mimicking a", "in contrast to". */
const UNLIKE = pattern('i')`
  \b(?:
    similar to|differentiat\w+ (?:\w+ )?from|distinguish\w* from|unlike|in contrast (?:to|with)|mimic\w*|resembl\w+
    |characteristics? of|instead of|rather than|difference between|than
  )\s+(?:[\w-]+\s+){0,4}$
`;

/** Whether the spread or the organ is told of only to liken something to it. */
function isLikeness(flat: string, { rule, trigger, organ }: Named): boolean {
  return rule !== 'excepted' && (UNLIKE.test(flat.slice(0, trigger.start)) || UNLIKE.test(flat.slice(0, organ.start)));
}

const EXCLUDED = /\b(?:no|not|without|absence|negative|neither|nor|never|free|exclud\w*|rule[ds]? out|denied|lack\w*|none|fail\w*)\b/i;

/** "Stage pT2N1 with negative margins": what is negative or free is not the stage. */
const OF_MARGINS = /\b(?:negative|free)\b/i;

/** The words by which the sentence denies the spread or its place. */
function denied({ input, sentence, flat, tie, trigger }: Facts): string | null {
  if (tie.rule === 'excepted') return null;
  const cues = [...trigger.cues, ...input.context.assess(placed(sentence, tie.organ)).cues];
  for (const kind of ['negated', 'not-given'] as const) {
    const cue = cues.find(
      (each) =>
        each.kind === kind &&
        EXCLUDED.test(each.text) &&
        !(tie.rule === 'n-stage' && OF_MARGINS.test(each.text)) &&
        !isTakenForGranted(flat, tie, { start: each.span.start - sentence.start, end: each.span.end - sentence.start }),
    );
    if (cue) return `${kind}: ${cue.text}`;
  }
  return null;
}

/** No relative, though a sister is named: the nodule at the navel. */
const NAMED_NODULE = /\bSister\s+(?:Mary|Joseph)/i;

/** What makes the spread only thought of, a relative's, or to be looked for. */
function notThere({ flat, tie, trigger: { kinds } }: Facts): string | null {
  if (kinds.has('hypothetical')) return 'hypothetical';
  if (kinds.has('relative') && !NAMED_NODULE.test(flat)) return 'relative';
  if (kinds.has('planned')) return 'planned';
  return kinds.has('recommended') && tie.rule === 'organ-before' ? 'recommended' : null;
}

const DOUBT = pattern('i')`
  suspect|suspici|possib|rule|differential|query|versus|mimic|cannot|could|may|might|initial|preliminary|(?<!\bin )favou?r
  |concern|misdiagnos|likely|presum|clinical diagnosis|impression
`;

/** The words before the spread that doubt it, where nothing confirms it. */
function doubted({ sentence, tie, trigger }: Facts): string | null {
  if (trigger.kinds.has('confirmed')) return null;
  const end = sentence.start + tie.trigger.end;
  const doubt = trigger.cues.find((cue) => cue.kind === 'uncertain' && DOUBT.test(cue.text) && cue.span.end <= end);
  return doubt ? `uncertain: ${doubt.text}` : null;
}
