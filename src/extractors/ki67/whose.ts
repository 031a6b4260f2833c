import type { ExtractInput } from '../extractor.ts';
import type { Attribution } from '../../context/attribution.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import type { Sentence } from '../../text/reading.ts';
import type { Stain } from '../../context/stains/read-stains.ts';
import { phrasePattern } from '../../lexicon/phrases.ts';
import { pattern } from '../../patterns/over-lines.ts';

const OWN =
  /\b(?:our|this|present|index)\s+(?:\w+\s+)?(?:patients?|cases?)\b|\b(?:her|his|she|he)\b|\bthe patient\b|\bin our (?:two )?cases?\b/i;

/** Why a Ki-67 mention is not this paper's patients' result, null where it is. Words need more to be believed than numbers. */
export function rejectionOf(input: ExtractInput, sentence: Sentence, flat: string, stain: Stain, kind: 'number' | 'words'): string | null {
  const lexicon = input.lexicon<LexiconEntry>('ki67');
  const { marker } = stain;
  const assertion = input.context.assess({ start: sentence.start + marker.start, end: sentence.start + marker.end });
  if (!toldOfOwn(assertion.attribution, sentence, flat, kind))
    return assertion.attribution.subject === 'own' ? 'general' : assertion.attribution.subject;
  if (assertion.kinds.has('relative')) return 'relative';
  for (const status of ['hypothetical', 'planned', 'recommended'] as const) if (assertion.kinds.has(status)) return status;
  const clause = clauseOf(flat, marker.start).replace(LIMIT_ASIDE, ' ');
  const telling = OWN.test(clause);
  if (
    !telling &&
    (phrasePattern(lexicon, 'criterion').test(clause) || (!PAST.test(clause) && phrasePattern(lexicon, 'rule-of-grading').test(clause)))
  )
    return 'a criterion or published value';
  if (!telling && (KINDS_HAVE.test(clause) || TEACHES.test(clause))) return 'general';
  if (
    kind === 'words' &&
    !telling &&
    (assertion.attribution.reasons.includes('citation') || phrasePattern(lexicon, 'general').test(clause))
  )
    return 'general';
  if (
    kind === 'words' &&
    /\bantibodies\s+(?:used|included)|\bwere\s+used\b|\bdilut|1\s?:\s?\d{2,4}/i.test(flat) &&
    stain.polarity?.by !== 'sign'
  )
    return 'methods';
  return null;
}

/** "Ki-67 was 8 % (cut-off 14 %)": the limit stands aside. */
const LIMIT_ASIDE = /\((?=[^()]{0,20}\b(?:cut-?off|cut off|threshold|normal|reference|range)\b)[^()]*\)/gi;

/** "Ki-67 is reported below 20 %, so that of our patient …": what is told of each stands in its own clause. */
function clauseOf(flat: string, at: number): string {
  const end = flat.slice(at).search(/;|,\s+(?:so|whereas|while|but|although|though|however|which|hence)\b/);
  return flat.slice(Math.max(flat.lastIndexOf(';', at), 0), end < 0 ? flat.length : at + end);
}

/** "An index above 4 % predicts recurrence", "the antigen is a nuclear protein expressed in". */
const TEACHES = pattern('i')`
  \b(?:
    (?<!\b(?:held|said|thought|reported|believed|known|supposed|considered)\s+to\s+)predicts?|portends?|in general
    |correlates?\s+with|is\s+an?\s+(?:nuclear\s+)?(?:protein|marker|antigen)
    |(?:has|have)\s+been\s+(?:used|proposed|suggested|associated)|(?:is|are)\s+classified
  )\b
`;
/** "Grade 2 neuroendocrine tumours have a Ki-67 index of": of all of a kind. */
const KINDS_HAVE = pattern('i')`
  ^\s*(?:(?!the\b|these\b|both\b|all\b|this\b)[\w,-]+\s+){0,6}(?:
      tumou?rs|neoplasms|carcinomas|sarcomas|lymphomas|meningiomas|gliomas|adenomas|NETs|NECs|GISTs|lesions
    )\s+(?:have|show|display|exhibit|demonstrate|are characteri[sz]ed by|with)\b
  |^\s*(?:(?!these\b|our\b|both\b|present\b)[\w,-]+\s+){0,4}(?:
      literature|published|reported|previous|earlier|other|malignant|benign|recorded
    )\s+(?:[\w-]+\s+){0,2}(?:cases|examples|reports|instances|patients)\s+(?:have|had|show|display|exhibit|report|give)\w*\b
`;
const PAST = pattern('i')`
  \b(?:
    was|were|showed|revealed|demonstrated|had|labell?ed|stained|expressed|supported|exhibited|disclosed|confirmed|indicated
    |displayed|estimated|calculated|measured
  )\b
`;
const NOT_BARE = pattern('i')`
  \b(?:
    is|are|that|those|their|these|whose|may|can|has been|have been|tumou?rs|carcinomas|sarcomas|lymphomas|cases|patients
    |studies|study|authors|series|groups?|mean|median|average|reported|literature|usually|often|typically|generally|survival
    |dogs?|mice|rats?|control|normal|(?:an?|one|another)\s+(?:[\w-]+\s+){0,3}(?:man|woman|boy|girl|patient|lady|male|female)
  )\b
`;

/**
 * A result told in the discussion without naming whose ("Ki-67 was positive in 4 % of the cells"): taken where the case itself
 * tells none.
 */
export function isBareResult(input: ExtractInput, sentence: Sentence, flat: string): boolean {
  const { reasons } = input.context.attribution(sentence.index);
  return (
    ['discussion', 'conclusion'].includes(sentence.section) &&
    /\b(?:was|were|showed|revealed)\b/i.test(flat) &&
    !NOT_BARE.test(flat) &&
    !reasons.some((reason) => /^(?:citation|cohort|literature)/.test(reason))
  );
}

const OWN_CASE = /\b(?:in|of|for)\s+(?:our|this|the present|the current)\s+(?:case|patient|study|report)\b|\bour patient\b/i;

/**
 * Numbers are believed where a case is told even beside words of generality ("approximately"), elsewhere where the sentence names
 * this case.
 */
function toldOfOwn(attribution: Attribution, sentence: Sentence, flat: string, kind: 'number' | 'words'): boolean {
  if (attribution.subject === 'own') return true;
  if (attribution.subject !== 'general' || kind === 'words' || attribution.reasons.includes('cohort')) return false;
  return (
    ['case', 'results', 'caption'].includes(sentence.section) || (sentence.section === 'abstract' && PAST.test(flat)) || OWN_CASE.test(flat)
  );
}
