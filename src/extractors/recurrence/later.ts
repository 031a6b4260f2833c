import { durationsOf } from '../../context/durations.ts';
import type { RecurrenceValue } from '../../generated/report.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import { textOf, type Sentence } from '../../text/reading.ts';
import type { Annotation, CaseScope } from '../extractor.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** The rule of metastases that the case tells of only behind a time that counts from the tumour's treatment. */
export const SPREAD_AFTERWARDS = 'spread afterwards';

/** Months after a treatment from which on metastases that nobody told of before are new, and from which on nodes are. */
const NOT_STAGING = 3,
  NOT_OF_THE_SPECIMEN = 12;
/** Rules that read nodes from a specimen or a stage, told where the operation is reported. */
const OF_SPECIMEN: ReadonlySet<string> = new Set(['nodes-positive', 'n-stage']);
const DISSECTED = /\b(?:dissect\w+|specimen|retrieved|harvested|removed)\b/i;
const SPREAD =
  /\b(?:\w*metasta\w+|carcinomatosis|secondaries|dissemination|stage\s+(?:IV|4)[A-C]?|c?p?M1[a-d]?|node[\s-]positive|N[1-3][a-c]?)\b/i;
const DENIED = /\b(?:no|not|without|neither|nor|none|never|negative|free|absence|exclud\w+|rul\w+ out|unremarkable)\b/i;

/**
 * A recurrence where the case tells of the tumour's treatment, then of a time well after it, and of metastases only behind that
 * time: "A year after nephrectomy he had backache. … Biopsy of the vertebra showed metastatic carcinoma". None where spread was
 * told of before.
 */
export function spreadAfterwards(scope: CaseScope): Annotation<RecurrenceValue> | null {
  const { reading, context } = scope.input;
  const organs = scope.facts('metastases');
  if (organs.length === 0) return null;
  const own = reading.sentences.filter((sentence) => sentence.section === 'case' && (scope.count === 1 || scope.owns(sentence) === 'own'));
  const treated = treatmentPlaces(scope);
  const months = (sentence: Sentence): number =>
    Math.max(
      0,
      ...durationsOf(reading, sentence)
        .filter(({ role, start }) => (role === 'after' || role === 'at') && treated.some((place) => place < start))
        .map((duration) => duration.months),
    );
  const at = own.findIndex((sentence) => months(sentence) >= NOT_STAGING && context.attribution(sentence.index).subject === 'own');
  const clock = own[at];
  if (!clock || own.slice(0, at).some((sentence) => tellsOfSpread(textOf(reading, sentence)))) return null;
  const seen = new Set(own.slice(0, at).flatMap((sentence) => lesionedIn(sentence, scope)));
  const late = organs.filter(({ value, evidence, rule }) => {
    const told = evidence.filter((span) => own.some((sentence) => sentence.start <= span.start && span.start < sentence.end));
    return (
      told.length > 0 &&
      told.every((span) => span.start >= clock.start) &&
      !seen.has(value.site) &&
      (value.site !== 'lymph node' ||
        (!OF_SPECIMEN.has(rule) &&
          months(clock) >= NOT_OF_THE_SPECIMEN &&
          !told.some((span) => DISSECTED.test(reading.text.slice(span.start, span.end)))))
    );
  });
  const [span] = late[0]?.evidence ?? [];
  if (!span) return null;
  return {
    field: 'recurrence',
    start: span.start,
    end: span.end,
    section: 'case',
    rule: SPREAD_AFTERWARDS,
    evidence: [span],
    score: 0.6,
    rejected: null,
    value: { occurred: true, events: [{ type: 'distant', intervalMonths: null }] },
    notes: { sentence: clock.index, strong: false, timed: true },
  };
}

/** Treatment that takes the tumour away; what is found after drugs alone may only have been looked for later. */
const TAKES_AWAY: ReadonlySet<string> = new Set(['surgery', 'radiotherapy', 'ablation', 'transplant', 'radionuclide']);

/** Where the case tells of treatment that took the tumour away. */
function treatmentPlaces(scope: CaseScope): number[] {
  return scope
    .facts('treatments')
    .filter(({ value }) => TAKES_AWAY.has(value.modality) && (value.status === 'given' || value.status === 'discontinued'))
    .flatMap(({ evidence }) => evidence.map(({ start }) => start));
}

const tellsOfSpread = (text: string): boolean => SPREAD.test(text) && !DENIED.test(text);

const LESION = pattern('i')`
  \b(?:
    nodul\w+|lesions?|mass(?:es)?|foc(?:i|us)|opacit\w+|shadows?|uptake|enlarge\w+|deposits?|spots?|swelling|infiltrat\w+
    |involve\w+
  )\b
`;

/** The organs in which a sentence tells of a lesion, whatever it was. */
function lesionedIn({ start, end, tokens }: Sentence, { input }: CaseScope): string[] {
  const { text, tokens: all } = input.reading;
  return LESION.test(text.slice(start, end))
    ? matchTerms(matcherOf(input.lexicon<LexiconEntry>('metastatic-sites')), text, all, tokens.start, tokens.end).map(
        ({ entry }) => entry.id,
      )
    : [];
}
