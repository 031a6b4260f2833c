import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';

/**
 * "Not irradiated for his spinal", "no change in the size of the hepatic nodules and": what is denied is something done to it or
 * told of it, and that it is there is taken for granted.
 */
const TAKEN_FOR_GRANTED = pattern('i')`
  \b(?<head>[\w-]+)\s+(?:for|of|to|between|from|despite|because of|due to|on)\s+(?:
    (?:the|all)\s+(?:size|number|growth|extent|progress\w*|appearance|bulk)\s+of\s+
  )?(?:the|his|her|their|these|those|both)\s+(?:(?!(?:was|were|had|has|did|no|not|or|nor)\b)[\w-]+,?\s+){0,7}$
`;
/** Heads of which a denial denies the thing itself: "no evidence of the", "was not found to be the". */
const OF_BEING = pattern('i')`
  ^(?:
    evidence|signs?|traces?|suspicion|indications?|findings?|suggestion|presence|spread|metasta\w+|invasion|involvement
    |infiltration|due|consistent|tumou?rs?|lesions?|mass|nodules?|abnormalit\w+|enlargement|one|any|none|history|found|seen
    |site|source|cause|part|origin|diagnosis|consider\w*|suggest\w*|diagnostic|typical|suspicious|confirmation
  )$
`;
/** A word that calls the thing metastatic rather than tells that it spread. */
const NOUN = /^(?:metasta(?:s[ie]s|ses|tic)|secondaries|mets|deposits)$/i;

/** Rules by which the organ and the metastasis make one name. */
const NAMED_BY: ReadonlySet<string> = new Set(['organ-before', 'organ-behind', 'metastatic-organ']);

/** Whether the spread at `tie` is taken for granted by a sentence that denies something else with `cue` (from the sentence's start). */
export function isTakenForGranted(
  flat: string,
  tie: { readonly organ: Span; readonly trigger: Span; readonly rule: string },
  cue: Span,
): boolean {
  if (!NAMED_BY.has(tie.rule) || !NOUN.test(flat.slice(tie.trigger.start, tie.trigger.end))) return false;
  const from = Math.min(tie.organ.start, tie.trigger.start);
  const head = from <= cue.end ? undefined : TAKEN_FOR_GRANTED.exec(flat.slice(cue.end, from))?.groups?.['head'];
  return head !== undefined && !OF_BEING.test(head);
}
