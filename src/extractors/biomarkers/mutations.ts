import type { BiomarkerResult } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import type { MarkerMention } from '../../context/stains/marker-mentions.ts';
import { pattern } from '../../patterns/over-lines.ts';

const CHANGE = '(?:mutations?|rearrangements?|amplification|translocations?|gene fusion|fusions?|codeletion|deletion)';
const ALTERATION = pattern('i')`
  ^[\s,(]*(?:
    (?:
      gene|exon|codon|V600E?|[A-Z]\d{2,4}[A-Z*]?|p\.?\w{2,12}|c\.[\w>]{3,12}|\d{1,3}|somatic|germline|pathogenic|deleterious
      |hot\s?spot|activating|point|promoter|[()]
    )[\s,)]*
  ){0,5}${CHANGE}\b
`;
/** "Mutations in exon 11 of", "rearrangement of the", "mutations in KRAS exon 2 or": what is told of the gene behind. */
const ALTERATION_OF = pattern('i')`
  \b${CHANGE}\s+(?:in|of|involving|affecting|within)\s+(?:
    (?:the|exons?|codons?|\d{1,3}|and|or|of|in|genes?|both|M{2,})[\s,]+
  ){0,12}$
`;
const FOUND = pattern('i')`
  \b(?:
    harbou?r\w*|carr(?:y|ied|ies|ying)|reveal\w*|show\w*|identif\w+|detect\w*|demonstrat\w*|confirm\w*|exhibit\w*|found|had
    |disclosed|with|positive for|presence of
  )\s+(?:
    (?:a|an|the|known|novel|pathogenic|heterozygous|homozygous|presence|of|somatic|germline|activating|de novo|both|also)\s+
  ){0,5}$
`;
const DENIED = pattern('i')`
  \b(?:
    no|without|negative for|absence of|lack of|neither|nor|not (?:have|harbou?r|carry|show|reveal|detect)
    |failed to (?:show|reveal|detect)
  )\s+(?:(?:a|an|any|the|evidence|of|known|detectable|specific|somatic|germline|activating)\s+){0,4}
  (?:[\w/-]+(?:\s+(?:mutations?|rearrangements?|amplification|fusions?))?\s*(?:,|\bor\b|\band\b)\s*){0,5}(?:M{2,}-)?$
`;
const BEHIND_FOUND = /^[^.;,]{0,30}?\b(?:was|were|is)\s+(?:also\s+)?(?:detected|identified|found|present|positive|confirmed|revealed)\b/i;
const BEHIND_NOT = pattern('i')`
  ^[^.;]{0,30}?\b(?:
    (?:was|were|is)\s+(?:
        negative|absent
        |not\s+(?:be\s+)?(?:detect|found|identif|present|seen|observ|amplif|rearrang|mutat|shown|demonstrat|eviden)\w*
      )
    |negative|not (?:detected|found|identified|present)
  )\b
`;
const SHOWED_NONE =
  /^[^.;]{0,60}?\b(?:show|reveal|found|demonstrat|detect|identif)\w*\s+no\s+(?:\w+\s+){0,2}(?:mutations?|alterations?|rearrangements?)\b/i;
const MUTATED = pattern('i')`
  ^[\s-]*\(?(?:[A-Z]\d{2,4}[A-Z]?\)?)?[\s-]*(?:mutated|mutant|rearranged|amplified)\b
  |^\s+(?:promoter\s+)?(?:was|is)\s+(?:found\s+to\s+be\s+)?(?:mutated|(?:hyper)?methylated)\b
`;
const WILD = /^[\s-]*(?:(?:gene\s+)?(?:was|were|is)\s+|status\s[^.;]{0,60}?)?wild[\s-]?type\b/i,
  WILD_BEFORE = /\bwild[\s-]?type(?:\s+form\s+of)?\s+(?:the\s+)?$/i;

interface Alteration {
  readonly result: BiomarkerResult;
  readonly cue: Span;
}

/**
 * A gene's alteration that was looked for: present positive, absent negative, null where the text does not name one of this gene.
 * `masked` is the flattened sentence with its markers blanked.
 */
export function readMutation(masked: string, marker: MarkerMention): Alteration | null {
  const before = masked.slice(Math.max(0, marker.start - 120), marker.start),
    rest = masked.slice(marker.end);
  const named = ALTERATION.exec(rest),
    of = named ? null : ALTERATION_OF.exec(before);
  if (!named && !of) return readType(before, rest, marker);
  const end = marker.end + (named?.[0].length ?? 0),
    start = marker.start - (of?.[0].length ?? 0);
  const ahead = before.slice(0, before.length - (of?.[0].length ?? 0)),
    behind = masked.slice(end);
  const denied = DENIED.exec(ahead),
    found = FOUND.exec(ahead);
  const not = BEHIND_NOT.exec(behind),
    seen = BEHIND_FOUND.exec(behind);
  if (denied) return { result: 'negative', cue: { start: start - denied[0].length, end } };
  if (not) return { result: 'negative', cue: { start, end: end + not[0].length } };
  if (seen) return { result: 'positive', cue: { start, end: end + seen[0].length } };
  return found ? { result: 'positive', cue: { start: start - found[0].length, end } } : null;
}

/** "IDH1-mutated", "wild-type KRAS", "sequencing of KRAS showed no mutation". */
function readType(before: string, rest: string, { start, end }: MarkerMention): Alteration | null {
  const mutated = MUTATED.exec(rest),
    wild = WILD.exec(rest),
    none = SHOWED_NONE.exec(rest);
  if (mutated) return DENIED.test(before) ? null : { result: 'positive', cue: { start, end: end + mutated[0].length } };
  if (wild) return { result: 'negative', cue: { start, end: end + wild[0].length } };
  if (none) return { result: 'negative', cue: { start, end: end + none[0].length } };
  const ahead = WILD_BEFORE.exec(before);
  return ahead && !/^\s*(?:activity|function|allele)\b/i.test(rest)
    ? { result: 'negative', cue: { start: start - ahead[0].length, end } }
    : null;
}
