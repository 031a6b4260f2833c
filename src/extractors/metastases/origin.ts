import type { ExtractInput } from '../extractor.ts';
import { sentenceAt } from '../../text/reading.ts';
import type { Span } from '../../span.ts';
import type { SiteEntry } from './organs.ts';
import { pattern } from '../../patterns/over-lines.ts';

const TUMOUR = '(?:\\w*carcinomas?|\\w*sarcomas?|\\w*blastomas?|melanomas?|cancers?|tumou?rs?|malignanc(?:y|ies)|neoplasms?|[A-Z]{2,5})';
/** "Metastatic from a carcinoma of the cervix", "metastasis of an occult malignancy". */
const FROM = pattern()`
  \bmetasta(?:s[ie]s|ses|tic)\s+(?:(?:[\w-]+\s+){0,3}?from|of)\s+(?<origin>
    (?:[\w-]+\s+){0,5}?(?:${TUMOUR}|origin|primary)(?:\s+(?:of|in)\s+(?:the\s+)?[\w-]+)?
  )
`;
/** "Lung cancer metastases to the parotid". */
const OF_ORGAN = new RegExp(`(?<origin>[\\w-]+)\\s+(?:cell\\s+)?${TUMOUR}\\s+metasta(?:s[ie]s|ses|si[sz]ed)\\s+(?:in)?(?:to|in|within)\\b`);
/** "Renal metastases, not a primary tumour of the kidney". */
const NO_PRIMARY = /\bmetasta(?:s[ie]s|ses|tic)\b[^.;]{0,50}\b(?:rather\s+than|instead\s+of|and\s+not|not)\s+(?:an?\s+|the\s+)?primary\b/i;
/** "Metastatic adenocarcinoma of unknown primary". */
const UNKNOWN = /\bmetastatic\b[^.;]{0,60}\b(?:unknown|occult|undetermined|uncertain|unidentified)\s+(?:primary|origin|source)\b/i;
/** What was taken for a metastasis need not be one. */
const THOUGHT = pattern('i')`
  \b(?:
    taken\s+(?:for|as|to)|thought|suspect\w*|consider\w*|presum\w*|initial\w*|at\s+first|first|interpret\w*|mistak\w*
    |mimic\w*|differential|versus|possib\w+|probabl\w+|likely|either
  )\b
`;
/** "A metastatic melanoma in the pancreas". */
const METASTATIC_IN = new RegExp(`\\bmetastatic[\\s-]+(?:[\\w-]+\\s+){0,3}?${TUMOUR}\\s+(?:in|to|within)\\s+(?:the|his|her|both)\\b`);

/**
 * Whether the sentence at `place` says that what lies in the organ `site` came there from another: then it is spread there even
 * where the organ was read as that of the primary.
 */
export function cameFromElsewhere({ reading, lexicon }: ExtractInput, place: Span, site: string): boolean {
  const sentence = sentenceAt(reading, place.start);
  const text = sentence === null ? '' : reading.text.slice(sentence.start, sentence.end);
  if (THOUGHT.test(text)) return false;
  if (NO_PRIMARY.test(text) || UNKNOWN.test(text) || METASTATIC_IN.test(text.slice(0, Math.max(0, place.end - (sentence?.start ?? 0)))))
    return true;
  const { entries } = lexicon<SiteEntry>('metastatic-sites');
  const names = (words: string, is: (entry: SiteEntry) => boolean): boolean =>
    entries.some((entry) => is(entry) && (entry.terms ?? []).some((term) => words.toLowerCase().includes(term.toLowerCase())));
  const from = FROM.exec(text)?.groups?.['origin'];
  if (from !== undefined) return !names(from, ({ id }) => id === site);
  const of = OF_ORGAN.exec(text)?.groups?.['origin'];
  return of !== undefined && !names(of, ({ id }) => id === site) && names(of, ({ id }) => id !== site);
}
