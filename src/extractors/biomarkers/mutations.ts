import type { BiomarkerResult } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import type { MarkerMention } from '../../context/stains/marker-mentions.ts';

const ALTERATION = /^[\s,(]*(?:(?:gene|exon|codon|V600E?|[A-Z]\d{2,4}[A-Z*]?|p\.?\w{2,12}|c\.[\w>]{3,12}|\d{1,3}|somatic|germline|hot\s?spot|activating|point|promoter|[()])[\s,)]*){0,5}(?:mutations?|rearrangements?|amplification|translocations?|fusions?|gene fusion|codeletion|deletion)\b/i;
const FOUND = /\b(?:harbou?r\w*|carr(?:y|ied|ies|ying)|reveal\w*|show\w*|identif\w+|detect\w*|demonstrat\w*|confirm\w*|found|had|disclosed|with|positive for)\s+(?:(?:a|an|the|known|novel|pathogenic|heterozygous|homozygous|presence|of|somatic|germline|activating|de novo|both|also)\s+){0,5}$/i;
const DENIED = /\b(?:no|without|negative for|absence of|lack of|neither|nor|not (?:have|harbou?r|carry|show|reveal|detect)|failed to (?:show|reveal|detect))\s+(?:(?:a|an|any|the|evidence|of|known|detectable|specific)\s+){0,4}(?:[\w/-]+(?:\s+mutations?)?\s*(?:,|\bor\b|\band\b)\s*){0,5}$/i;
const BEHIND_FOUND = /^[^.;,]{0,30}?\b(?:was|were|is)\s+(?:also\s+)?(?:detected|identified|found|present|positive|confirmed|revealed)\b/i;
const BEHIND_NOT = /^[^.;]{0,30}?\b(?:(?:was|were|is)\s+(?:negative|absent|not\s+\w+)|negative|not (?:detected|found|identified|present))\b/i;

/** A gene's alteration that was looked for: present positive, absent negative, null where the text does not name one of this gene. */
export function readMutation(flat: string, marker: MarkerMention): { readonly result: BiomarkerResult; readonly cue: Span } | null {
  const named = ALTERATION.exec(flat.slice(marker.end));
  if (!named) return null;
  const end = marker.end + named[0].length;
  const before = flat.slice(Math.max(0, marker.start - 120), marker.start), behind = flat.slice(end);
  const denied = DENIED.exec(before), found = FOUND.exec(before);
  const not = BEHIND_NOT.exec(behind), seen = BEHIND_FOUND.exec(behind);
  if (denied) return { result: 'negative', cue: { start: marker.start - denied[0].length, end } };
  if (not) return { result: 'negative', cue: { start: marker.start, end: end + not[0].length } };
  if (seen) return { result: 'positive', cue: { start: marker.start, end: end + seen[0].length } };
  return found ? { result: 'positive', cue: { start: marker.start - found[0].length, end } } : null;
}
