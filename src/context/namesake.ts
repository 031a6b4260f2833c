import { pattern } from '../patterns/over-lines.ts';

/**
 * "SCC was 1.2 ng/ml", "squamous cell carcinoma (SCC) were within normal limits": an antigen in the blood that is called like the
 * tumour.
 */
const IN_SERUM = pattern('i')`
  ^s?(?:\s*\([^()]{1,20}\))?,?\s*(?:(?:was|were|of|at|is|are|:|=|levels?)\s*){0,3}(?:
    \d+(?:[.,]\d+)?\s*(?:ng|[uµμ]g|m?I?U)\s*\/
    |(?:(?:all|also|both|each|\w+ly)\s+){0,2}(?:at|within|in)\s+(?:the\s+)?(?:normal|reference)\s+
      (?:levels?|limits?|ranges?|values?)\b
  )
`;
const LIKENESS = pattern('i')`
  ^(?:\s?\([^()]{1,15}\)|\))?\s?[-‐‑–]\s?(?:like|derived|associated|induced|related|specific|prone|bearing|free|simulating|mimicking)\b
  |^[\s-]*(?:1\b|related\s+antigen|associated\s+antigen)
`;
const OF_LABORATORY = pattern('i')`
  ^[\s-]*(?:
    genes?\b|proteins?\b|antigens?\b|suppressor|susceptibility|viral\b|virus|oncogene|cell\s+lines?\b|peptides?\b|antibod
    |vaccin
    |(?:tissue\s+)?(?:samples?|cases|specimens?|tissues?)\s+(?:(?:were|was|that|which|served|used|taken|chosen)\s+){1,3}
      (?:used\s+|taken\s+)?as\s+(?:an?\s+)?(?:\w+\s+)?(?:control|reference|comparison)
    |controls\b
  )
`;
const MOST_BEHIND = 60;

/**
 * True where a gene, an antigen or cells of the laboratory are named after the tumour whose name ends at `end`: "colon cancer cell
 * lines".
 */
export function isOfLaboratory(text: string, end: number): boolean {
  return OF_LABORATORY.test(text.slice(end, end + MOST_BEHIND));
}

/**
 * True where the tumour's name is that of something else, of the laboratory or what is only like it or comes from it:
 * "lymphoma-like", "leiomyoma-derived".
 */
export function isNamesake(text: string, end: number): boolean {
  const behind = text.slice(end, end + MOST_BEHIND);
  return isOfLaboratory(text, end) || LIKENESS.test(behind) || IN_SERUM.test(behind);
}
