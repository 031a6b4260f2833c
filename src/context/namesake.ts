const LIKENESS = /^\s?[-‐‑–]\s?(?:like|derived|associated|induced|related|specific|prone|bearing|free|simulating|mimicking)\b|^[\s-]*(?:1\b|related\s+antigen|associated\s+antigen)/i;
const OF_LABORATORY = /^[\s-]*(?:genes?\b|proteins?\b|antigens?\b|suppressor|susceptibility|viral\b|virus|oncogene|cell\s+lines?\b|peptides?\b|antibod|vaccin)/i;
const MOST_BEHIND = 24;

/** True where a gene, an antigen or cells of the laboratory are named after the tumour whose name ends at `end`: "colon cancer cell lines". */
export function isOfLaboratory(text: string, end: number): boolean {
  return OF_LABORATORY.test(text.slice(end, end + MOST_BEHIND));
}

/** True where the tumour's name is that of something else, of the laboratory or what is only like it or comes from it: "lymphoma-like", "leiomyoma-derived". */
export function isNamesake(text: string, end: number): boolean {
  return isOfLaboratory(text, end) || LIKENESS.test(text.slice(end, end + MOST_BEHIND));
}
