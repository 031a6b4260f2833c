import type { ExtractInput } from '../extractor.ts';
import type { Sentence } from '../../text/reading.ts';
import type { Stain } from '../../context/stains/read-stains.ts';

const GENERAL = /\b(?:can|may|might|usually|typically|often|commonly|generally|frequently|tend to|are known|is known|are characterized|is characterized|useful|should|classically|always|in most)\b/i;
const OWN = /\b(?:our|this|present)\s+(?:patient|case)\b|\bthe patient\b|\b(?:he|she|his|her)\b/i;
const SERUM = /\b(?:serum|plasma|blood|urin\w+|level|levels|concentration|titer|titre|hormones?|ng\/m?l|U\/m?l|IU|pg\/m?l|mIU|µg|elevated|normal|rising|raised|secret\w+|stimulat\w+|antibod(?:y|ies)\s+(?:was|were|titer))\b/i;
/** Markers that are measured in serum more often than in tissue. */
const IN_SERUM = new Set(['CEA', 'CA19-9', 'CA125', 'AFP', 'hCG', 'PSA', 'ACTH', 'GH', 'TSH', 'LH', 'FSH', 'PTH', 'Prolactin', 'Insulin', 'Gastrin', 'Glucagon', 'Calcitonin', 'Thyroglobulin', 'Serotonin', 'NSE', 'Chromogranin', 'Lysozyme', 'Somatostatin']);
/** Abbreviations that mean something else as often; only lists and signs make them markers. */
const DOUBTFUL = new Set(['RCC', 'PR', 'AR', 'MET', 'RET', 'PAS', 'APC', 'CIC', 'ERG', 'NUT', 'FUS', 'Thyroglobulin', 'Desmin']);

/** Why a marker's result is not one of this paper's patients' tumours, null where it is. */
export function rejectionOf(input: ExtractInput, sentence: Sentence, flat: string, stain: Stain): string | null {
  const { marker, polarity } = stain;
  const { attribution, kinds } = input.context.assess({ start: sentence.start + marker.start, end: sentence.start + marker.end });
  if (attribution.subject !== 'own' && !(attribution.subject === 'general' && ['case', 'results', 'caption'].includes(sentence.section) && !attribution.reasons.includes('cohort'))) return attribution.subject;
  if (kinds.has('relative')) return 'relative';
  if (kinds.has('hypothetical') || kinds.has('planned')) return 'not done';
  if (!OWN.test(flat) && GENERAL.test(flat)) return 'general';
  if (/^[^.;,]{0,25}\b(?:inflammatory|reactive|background|histiocytes|macrophages|mast cells|vessels|endotheli\w+|infiltrating lymphocytes)\b/i.test(flat.slice(marker.end)) && polarity?.by === 'own') return 'not tumour tissue';
  const around = flat.slice(Math.max(0, marker.start - 60), marker.end + 60);
  if (marker.id !== null && IN_SERUM.has(marker.id) && SERUM.test(around)) return 'measured in serum';
  if (marker.id !== null && DOUBTFUL.has(marker.id) && polarity?.by === 'own' && /[A-Z]{2}/.test(flat.slice(marker.start, marker.end)) && !/^[\s-]*\(?(?:positiv|negativ)/i.test(flat.slice(marker.end))) return 'another meaning';
  return null;
}
