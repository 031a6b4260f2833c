import type { Span } from '../span.ts';
import { sentenceAt, type Reading } from '../text/reading.ts';
import type { Assertion, Cue } from './context.ts';
import type { ScopeKind } from './scopes.ts';
import { pattern } from '../patterns/over-lines.ts';

/** "No relevant personal or family history" opens many presentations and says nothing of relatives. */
const NO_SUCH = /\b(?:no|without|non|denied|unremarkable|any|negative)\b[^.;]{0,40}$/i;
/** "A three-month history of a lump" is the present illness. */
const PRESENT_ILLNESS = pattern('i')`
  (?:
    \b(?:hour|day|week|month|year)s?['’]?\s*(?:-|–)?\s*(?:old\s+)?
    |\bpresent\w*\s+(?:[\w,-]+\s+){0,4}with\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,4}
  )$
`;
const DURATION_AFTER = /\b(?:of|for)\s+(?:the\s+(?:past|last)\s+)?(?:[\w-]+\s+){1,3}(?:day|week|month|year)s?\b/i;
/** A new verb begins a new statement, which an earlier "no" or "history of" does not reach; so does "no history and a mass". */
const NEW_VERB = pattern('i')`
  \b(?:
    presented|was|were|developed|showed|revealed|underwent|complained|noticed|admitted|referred|demonstrated|came
    |(?:and|but)\s+(?:confirm(?:ed|ing)|establish(?:ed|ing)|prov(?:ed|ing)|support(?:ed|ing)|disclosed|identified|diagnosed)
    |(?<=,\s)had|(?:histor(?:y|ies)|comorbidit(?:y|ies)|illness(?:es)?)\s+and\s+an?
  )\b
`;
/** "Nor was the node enlarged" turns verb and subject around: its verb is its own. */
const OWN_VERB = /^\s+(?:was|were)\b/i;
const NEGATIVE = /negative$/i;
/** Letters that name no stain, but how the tumour was looked at. */
const NO_STAIN = '(?!(?:CT|MRI?|PET|US|FNAC?|EUS|LN)\\b)';
/** "Ductal carcinoma, HER2 negative" and "triple-negative" deny a stain, not the tumour before it. */
const STAIN_NEGATIVE = pattern()`
  \b(?:
    triple|receptors?|hormone|stain\w*|immuno\w+|markers?|mutations?|fusion|rearrangement|desmin|vimentin|(?:cyto)?keratin
    |actin|synaptophysin|chromogranin|calretinin|inhibin|p\d{2}|${NO_STAIN}[A-Z][A-Za-z]*-?\d+\w*
    |${NO_STAIN}[A-Z]{2,}\w*
  )[\s-]+(?:(?:was|were|is|are)\s+)?(?:[a-z]+\s+)?$
`;
/** "With negative margins", "nodes were negative", "negative for CD34" deny something else than the tumour before them. */
const OF_MARGINS = /\b(?:margins?|borders?|edges?|nodes?|nodal\s+status|washings?|lavage)\s+(?:(?:was|were|is|are|all)\s+)*$/i;
const NEGATIVE_THING = pattern('i')`
  ^\s+(?:
      (?:surgical|resection|excision|lymph|sentinel|axillary|deep|lateral|circumferential|peritoneal|pleural|ascitic)\s+
    )*(?:margins?|borders?|edges?|nodes?|stain\w*|immuno\w*|cyto(?:patho)?log\w*|washings?|lavage|fluids?)\b
  |^\s+for\s+(?!(?:\w+\s+)?(?:malignan|carcinoma|tumou?r|cancer|metasta|neoplas|dysplas|lymphoma|recurren))
`;
/** "X; staining showed negative papillomavirus": the verb has an object of its own. */
const OWN_OBJECT = /\b(?:show|reveal|display|demonstrat|exhibit|had|having|with)\w*\s+(?:an?\s+)?$/i;
const RESULT = /^\s+(?:results?|findings?|outcome|reports?|for|[,.;]|$)/i;
/** "Negative for desmin, consistent with X", "no necrosis, so that X was diagnosed": what follows from a denial is none. */
const FOLLOWS = pattern('i')`
  [,;]\s*(?:and\s+)?(?:
    (?:so|thus|hence|therefore)\b
    |(?:
        (?:
          all|most|more|highly|strongly|best|the|these|which|findings|features|was|were|is|are|being|further|overall|finally
        )\s+
      ){0,4}(?:
        consistent\s+with|compatible\s+with|in\s+(?:keeping|line|accordance)\s+with|in\s+favou?r\s+of
        |suggest(?:ing|ive|s|ed)|support(?:ing|ive|s|ed)|confirm(?:ing|s|ed)|indicat(?:ing|ive|es|ed)|establish(?:ing|es|ed)
        |typical|characteristic|diagnostic|leading\s+to|pointing\s+to|favou?r(?:ing|s|ed)
      )
  )\b
`;
const STILL_DENIED = /^[^.;]{0,60}\b(?:not|excluded|ruled\s+out|rejected|unlikely|discarded|dismissed|abandoned)\b/i;
/** "The lack of CD34 supported X". */
const LACKING = /^(?:the\s+)?(?:absence|lack|loss)\b/i;
const TOLD_BY_LACK = /\b(?:confirm|support|establish|favou?r|suggest|exclud|point|argu|indicat|le[ad]d?)(?:ed|s|d)?\b/i;
/** "Lymphoma was excluded and X diagnosed". */
const PASSIVE = /\b(?:was|were|been|be)\s+(?:\w+ly\s+)?$/i;
const EXCLUDED = /^(?:excluded|ruled\s+out|rejected|dismissed)$/i;
/** "The family was healthy, and she was found to have X". */
const OF_PATIENT =
  /[,;]\s*(?:and|but|while|whereas)\s+(?:she|he|the\s+(?:patient|boy|girl|child|man|woman))\s+(?:was|had|presented|underwent|developed)\b/i;
/** "A woman with no family history of cancer had an X". */
const HISTORY_TOLD =
  /\bhistory\s+of\b[^.;]{0,60}\b(?:had|presented|developed|suffered|was\s+(?:diagnosed|found|referred|admitted|seen))\b/i;
const HELD_BACK: ReadonlySet<ScopeKind> = new Set(['negated', 'uncertain', 'history', 'hypothetical']);
const OF_EARLIER: ReadonlySet<ScopeKind> = new Set(['negated', 'relative', 'history']);

/** A cue that stands before or behind a span, and the words of the sentence around the two. */
interface Beside {
  readonly cue: Cue;
  readonly isBehind: boolean;
  /** Before the cue. */
  readonly before: string;
  /** From a cue to a span behind it, '' where there is none. */
  readonly between: string;
  /** From a span to a cue behind it, '' where there is none. */
  readonly toCue: string;
  readonly behindCue: string;
  readonly behindSpan: string;
}

/**
 * The kinds that the words around a span really say of it: those of `assertion` without cues that another verb parts from the span,
 * histories that are the present illness, and family histories that are denied.
 */
export function reachingKinds(reading: Reading, assertion: Assertion, span: Span): ReadonlySet<ScopeKind> {
  const sentence = sentenceAt(reading, span.start);
  if (!sentence) return assertion.kinds;
  const { text } = reading;
  const reaching = assertion.cues.filter((cue) =>
    reachesSpan({
      cue,
      isBehind: cue.span.start >= span.end,
      before: text.slice(sentence.start, cue.span.start),
      between: cue.span.end <= span.start ? text.slice(cue.span.end, span.start) : '',
      toCue: text.slice(span.end, cue.span.start),
      behindCue: text.slice(cue.span.end, sentence.end),
      behindSpan: text.slice(span.end, sentence.end),
    }),
  );
  return new Set(reaching.map((cue) => cue.kind));
}

function reachesSpan(beside: Beside): boolean {
  const { cue, before, between } = beside;
  if (cue.kind === 'negated' && (deniesAnother(beside) || isOverBefore(beside))) return false;
  if (OF_EARLIER.has(cue.kind) && HISTORY_TOLD.test(`${cue.text}${between}`)) return false;
  if (cue.kind === 'relative') return !NO_SUCH.test(before) && !OF_PATIENT.test(between);
  if (cue.kind === 'history' && isPresentIllness(beside)) return false;
  return !HELD_BACK.has(cue.kind) || !NEW_VERB.test(/^nor$/i.test(cue.text) ? between.replace(OWN_VERB, '') : between);
}

/** "Carcinoma with (negative) margins": a cue behind the span that denies a stain, a margin or an object of its own verb. */
const deniesAnother = ({ cue, isBehind, toCue, behindCue }: Beside): boolean =>
  isBehind &&
  NEGATIVE.test(cue.text) &&
  (STAIN_NEGATIVE.test(toCue) ||
    OF_MARGINS.test(toCue) ||
    NEGATIVE_THING.test(behindCue) ||
    (OWN_OBJECT.test(toCue) && !RESULT.test(behindCue)));

/** "Lymphoma was excluded and (carcinoma) diagnosed": a denial that ends before the span, which is told in its place or for it. */
const isOverBefore = ({ cue, before, between, behindSpan }: Beside): boolean =>
  between !== '' &&
  ((FOLLOWS.test(between) && !STILL_DENIED.test(behindSpan)) ||
    (LACKING.test(cue.text) && TOLD_BY_LACK.test(between)) ||
    (EXCLUDED.test(cue.text) && PASSIVE.test(before)));

const isPresentIllness = ({ before, behindSpan }: Beside): boolean => PRESENT_ILLNESS.test(before) || DURATION_AFTER.test(behindSpan);
