import type { Span } from '../../span.ts';
import { sentenceAt } from '../../text/reading.ts';
import type { CaseScope } from '../extractor.ts';
import type { Candidate } from './candidate.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Words that tell of a removal in passing: near a relapse they say that it was taken out. */
const REMOVED = pattern('i')`
  \b(?:
    (?:was|were|been) (?:\w+ )?(?:resected|excised|removed|enucleated)
    |underwent (?:[\w-]+ ){0,5}?(?:\w+ectomy|resection|excision|surgery|operation|removal)
    |(?:total|complete|radical|surgical|second|salvage|repeat) (?:resection|excision|removal|\w+ectomy)
    |\bwe (?:then |also |again |surgically |completely )*(?:removed|resected|excised)|\w+ectomy (?:was|were)
  )\b
`;

/** Words that a removal was done and went all the way: only these say, from far, that a relapse is no longer there. */
const TAKEN_OUT = pattern('i')`
  \b(?:
    admitted\b[^.;,]{0,40}\b(?:for|to undergo) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:
        \w+ectomy|re-?excision|re-?section|excision|resection|removal
      )
    |(?:was|were|been) (?:
        (?:
          then|again|also|successfully|surgically|completely|totally|widely|radically|locally|subsequently|finally
          |laparoscopically
        ) )*(?:resected|excised|removed|enucleated|re-?operated|re-?excised|amputated)
    |(?:underwent|had) (?:(?!partial|subtotal|incomplete|palliative|biops|debulking|planned)[\w-]+ ){0,6}?
      (?:\w+ectomy|re-?excision|re-?section|resection|excision|dissection|re-?operation|removal|amputation|exenteration)
    |(?:
        \w+ectomy|re-?excision|(?<!partial |subtotal |incomplete |palliative )(?:resection|excision|removal|dissection)
        |amputation|exenteration
      )\b(?: (?:of|with|and) [^.;,]{0,60})? (?:was|were) (?:(?:then|again|also|successfully|subsequently|finally) )*
      (?:performed|done|carried out|undertaken|achieved|made)
  )\b
`;

/** The sentence of a mention and the one behind it. */
function aroundOf({ start }: Span, { input: { reading } }: CaseScope): string {
  const at = sentenceAt(reading, start);
  return at ? reading.text.slice(at.start, reading.sentences[at.index + 1]?.end ?? at.end) : '';
}

/** Whether a mention or the sentence behind it tells of a removal. */
export const removedThere = (span: Span, scope: CaseScope): boolean => REMOVED.test(aroundOf(span, scope));

/** Whether the story from one candidate up to another tells of a removal. */
export function removedSince(relapse: Candidate, state: Candidate, { input }: CaseScope): boolean {
  // A relapse may be found in what was removed just before.
  const from =
    relapse.notes['event'] !== true || relapse.rule === 'came back'
      ? relapse.start
      : (input.reading.sentences[Number(relapse.notes['sentence']) - 1]?.start ?? relapse.start);
  // "She then had an uneventful resection": the state's own words may tell of it.
  return REMOVED.test(input.reading.text.slice(from, input.reading.sentences[Number(state.notes['sentence'])]?.end ?? state.start));
}

/** Sentences behind a relapse in which its removal is told. */
const SOON = 3;

/** Whether the case's own part tells in a mention or behind it, in its sentence or the next few, that something was taken out. */
export function removedLater(span: Span, scope: CaseScope, reach = Infinity): boolean {
  const { reading } = scope.input;
  const at = sentenceAt(reading, span.start);
  if (!at) return false;
  const behind = reading.sentences
    .slice(at.index + 1, at.index + 1 + reach)
    .filter((sentence) => sentence.section === at.section && scope.owns(sentence) !== 'other');
  return (
    TAKEN_OUT.test(reading.text.slice(span.start, at.end)) ||
    behind.some((sentence) => TAKEN_OUT.test(reading.text.slice(sentence.start, sentence.end)))
  );
}

/** Findings that a removal ends; spread and progression mostly leave something behind. */
const REMOVABLE: ReadonlySet<string> = new Set([
  'came back',
  'found to have come back',
  'recurrence occurred',
  'with recurrence',
  'growth',
  'new lesion',
  'at the old place',
]);

/** Whether a candidate tells of a relapse that was taken out afterwards: how the patient is since then it does not say. */
export const overcome = (candidate: Candidate, scope: CaseScope): boolean =>
  REMOVABLE.has(candidate.rule) &&
  candidate.value.code === 'AWD' &&
  candidate.notes['final'] !== true &&
  candidate.section !== 'table' &&
  removedLater(candidate, scope, SOON);
