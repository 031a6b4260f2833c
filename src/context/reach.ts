import type { Span } from '../span.ts';
import { sentenceAt, type Reading } from '../text/reading.ts';
import type { Assertion } from './context.ts';
import type { ScopeKind } from './scopes.ts';

// "No relevant personal or family history" opens many presentations and says nothing of relatives.
const NO_SUCH = /\b(?:no|without|non|denied|unremarkable|any|negative)\b[^.;]{0,40}$/i;
// "A three-month history of a lump" is the present illness.
const PRESENT_ILLNESS = /(?:\b(?:hour|day|week|month|year)s?['’]?\s*(?:-|–)?\s*(?:old\s+)?|\bpresent\w*\s+(?:[\w,-]+\s+){0,4}with\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,4})$/i;
const DURATION_AFTER = /\b(?:of|for)\s+(?:the\s+(?:past|last)\s+)?(?:[\w-]+\s+){1,3}(?:day|week|month|year)s?\b/i;
// A new verb begins a new statement, which an earlier "no" or "history of" does not reach; so does "no history and a mass".
const NEW_VERB = /\b(?:presented|was|were|developed|showed|revealed|underwent|complained|noticed|admitted|referred|demonstrated|came|(?:and|but)\s+(?:confirmed|established|proved|disclosed|identified|diagnosed)|(?<=,\s)had|(?:histor(?:y|ies)|comorbidit(?:y|ies)|illness(?:es)?)\s+and\s+an?)\b/i;
// "Nor was the node enlarged" turns verb and subject around: its verb is its own.
const OWN_VERB = /^\s+(?:was|were)\b/i;
// "Ductal carcinoma, HER2 negative" and "triple-negative" deny a stain, not the tumour before it.
const STAIN_NEGATIVE = /\b(?:triple|receptors?|hormone|stain\w*|immuno\w+|markers?|mutations?|fusion|rearrangement|desmin|vimentin|(?:cyto)?keratin|actin|synaptophysin|chromogranin|calretinin|inhibin|p\d{2}|(?!(?:CT|MRI?|PET|US|FNAC?|EUS|LN)\b)[A-Z][A-Za-z]*-?\d+\w*|(?!(?:CT|MRI?|PET|US|FNAC?|EUS|LN)\b)[A-Z]{2,}\w*)[\s-]+(?:(?:was|were|is|are)\s+)?(?:[a-z]+\s+)?$/;
const HELD_BACK: ReadonlySet<ScopeKind> = new Set(['negated', 'uncertain', 'history', 'hypothetical']);

/**
 * The kinds that the words around a span really say of it: those of `assertion` without cues that another verb parts from the span,
 * histories that are the present illness, and family histories that are denied.
 */
export function reachingKinds(reading: Reading, assertion: Assertion, span: Span): ReadonlySet<ScopeKind> {
  const sentence = sentenceAt(reading, span.start);
  if (!sentence) return assertion.kinds;
  const { text } = reading;
  const reaching = assertion.cues.filter((cue) => {
    const before = text.slice(sentence.start, cue.span.start);
    if (cue.kind === 'negated' && cue.span.start >= span.end && /negative$/i.test(cue.text) && STAIN_NEGATIVE.test(text.slice(span.end, cue.span.start))) return false;
    if (cue.kind === 'relative') return !NO_SUCH.test(before);
    if (cue.kind === 'history' && (PRESENT_ILLNESS.test(before) || DURATION_AFTER.test(text.slice(span.end, sentence.end)))) return false;
    return !HELD_BACK.has(cue.kind) || cue.span.end > span.start || !NEW_VERB.test(text.slice(cue.span.end, span.start).replace(/^nor$/i.test(cue.text) ? OWN_VERB : '', ''));
  });
  return new Set(reaching.map((cue) => cue.kind));
}
