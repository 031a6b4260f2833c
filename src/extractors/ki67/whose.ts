import type { ExtractInput } from '../extractor.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import type { Sentence } from '../../text/reading.ts';
import type { Stain } from '../../context/stains/read-stains.ts';
import { phrasePattern } from './phrases.ts';

const OWN = /\b(?:our|this|present|index)\s+(?:\w+\s+)?(?:patients?|cases?)\b|\b(?:her|his|she|he)\b|\bthe patient\b|\bin our (?:two )?cases?\b/i;

/** Why a Ki-67 mention is not this paper's patients' result, null where it is. Words need more to be believed than numbers. */
export function rejectionOf(input: ExtractInput, sentence: Sentence, flat: string, stain: Stain, kind: 'number' | 'words'): string | null {
  const lexicon = input.lexicon<LexiconEntry>('ki67');
  const { marker } = stain;
  const assertion = input.context.assess({ start: sentence.start + marker.start, end: sentence.start + marker.end });
  if (assertion.attribution.subject !== 'own') return assertion.attribution.subject;
  if (assertion.kinds.has('relative')) return 'relative';
  for (const status of ['hypothetical', 'planned', 'recommended'] as const) if (assertion.kinds.has(status)) return status;
  const from = Math.max(flat.lastIndexOf(';', marker.start), 0);
  const clause = flat.slice(from);
  const telling = OWN.test(flat);
  if (!telling && phrasePattern(lexicon, 'criterion').test(clause) && !CLASSIFIED.test(clause)) return 'a criterion or published value';
  if (kind === 'words' && !telling && phrasePattern(lexicon, 'general').test(clause)) return 'general';
  if (kind === 'words' && /\bantibodies\s+(?:used|included)|\bwere\s+used\b|\bdilut|1\s?:\s?\d{2,4}/i.test(flat) && stain.polarity?.by !== 'sign') return 'methods';
  return null;
}

// "was classified as G1 because Ki-67 was 2 %" grades this tumour.
const CLASSIFIED = /\b(?:was|were)\s+(?:classified|graded)\b/i;
