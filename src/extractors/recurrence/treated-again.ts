import { durationsOf } from '../../context/durations.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { neighbourOf, textOf, type Sentence } from '../../text/reading.ts';
import type { CaseScope } from '../extractor.ts';
import type { Candidate } from './candidate.ts';

/** Sentences behind a lesion that was found later in which its removal may be told. */
const SENTENCES_ON = 3;
const LETTERS_OF_STEM = 6;
/** Months after treatment from which on a lesion is no remnant that the next look at the patient found. */
const MONTHS_CLEAR = 6;

/** What is done with a lesion. */
const TAKEN_OUT = pattern('i')`
  \b(?:
    (?:re-?)?(?:resect|excis|remov|operat)\w*|(?:re-?)?\w+ectomy|surgery|re-?explor\w+|re-?irradiat\w+
  )\b
`;
/** "A second operation", "was operated on again". */
const AGAIN = pattern('i')`
  \b(?:second|third|repeat(?:ed)?|another|new|further)\s+(?:[\w-]+\s+){0,2}(?:operation|surgery|resection|excision|\w+ectomy)\b
  |\bre-?(?:operat\w+|resect\w+|excision|excised)\b|\b(?:operated|resected|excised|removed)\s+(?:(?:up)?on\s+)?again\b
`;
const EXAMINED = /\b(?:patholog|histolog|histopatholog|microscop|biops|immunohisto)\w*/i;
const SAME = /\b(?:same|identical|similar|again|previous|original|initial)\b/i;
const OTHER =
  /\b(?:no|not|without|negative|benign|necrosis|scar\w*|fibrosis|granulom\w+|different|second primary|new primary|unrelated)\b/i;

/**
 * Whether a lesion that was found some time after treatment was taken out and was the same tumour: "Two years later MRI showed a mass.
 * It was resected, and histology was again that of a meningioma."
 */
export function isSameTumourAgain(candidate: Candidate, scope: CaseScope): boolean {
  const { reading } = scope.input;
  const first = reading.sentences[Number(candidate.notes['sentence'])];
  if (first === undefined || first.section !== 'case') return false;
  const told = [neighbourOf(reading, first, -1), first].flatMap((each) => (each === null ? [] : durationsOf(reading, each)));
  if (!told.some(({ role, months }) => role === 'after' && months >= MONTHS_CLEAR)) return false;
  const next = following(first, scope);
  const removed = next.findIndex((text) => TAKEN_OUT.test(text));
  if (removed < 0) return false;
  return next
    .slice(removed)
    .some((text) => (EXAMINED.test(text) && !OTHER.test(text) && (SAME.test(text) || namesIt(text, first, scope))) || AGAIN.test(text));
}

function following({ index, block }: Sentence, { input: { reading } }: CaseScope): string[] {
  return reading.sentences
    .slice(index + 1, index + 1 + SENTENCES_ON)
    .filter((sentence) => sentence.block === block)
    .map((sentence) => textOf(reading, sentence));
}

/** Whether words name the kind of tumour that the patient has, by a name that stands before the later lesion. */
function namesIt(text: string, first: Sentence, scope: CaseScope): boolean {
  const words = (scope.facts('histology')[0]?.value.text ?? '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > LETTERS_OF_STEM && /(?:oma|emia)s?$/.test(word));
  const told = text.toLowerCase(),
    before = scope.input.reading.text.slice(0, first.start).toLowerCase();
  return words.some((word) => {
    const stem = word.slice(0, Math.max(LETTERS_OF_STEM, word.length - 2));
    return told.includes(stem) && before.includes(stem);
  });
}
