import { everyMatch } from '../../every-match.ts';
import { findTumours, mostSpecific, type TumourEntry, type TumourHit } from '../../lexicon/tumours.ts';
import { contains } from '../../span.ts';
import { tokenize } from '../../tokens.ts';
import type { CaseScope } from '../extractor.ts';

/** The tumour that the case's histology names. */
export function tumourOf(scope: CaseScope): TumourEntry | null {
  const value = scope.facts('histology')[0]?.value;
  if (!value) return null;
  const lexicon = scope.input.lexicon<TumourEntry>('tumours');
  const hits = findTumours(value.text, tokenize(value.text), lexicon);
  const same = hits.find((hit) => hit.entry.code.slice(0, 4) === value.icdO3Morphology?.slice(0, 4)) ?? hits.at(-1);
  const entry = same ? mostSpecific(wordsFor(same, value.text, hits), same.entry, lexicon) : null;
  const tumour = entry ?? lexicon.entries.find((each) => each.code === value.icdO3Morphology) ?? null;
  if (tumour?.sites && IS_ECTOPIC.test(value.text)) return withoutSites(tumour);
  return tumour?.tissue === 'bone' && OUTSIDE_BONE.test(value.text) ? { ...tumour, tissue: 'soft' } : tumour;
}

/** The words of one of two tumours that a case has, "X and Y"; all words where only one is named in them. */
function wordsFor(hit: TumourHit, text: string, hits: readonly TumourHit[]): string {
  const parts = everyMatch(/(?:(?!\sand\s)[^])+/g, text).map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const naming = parts.filter((part) => hits.some((each) => contains(part, each)));
  return naming.length > 1 ? (naming.find((part) => contains(part, hit))?.text ?? text) : text;
}

const IS_ECTOPIC = /\b(?:ectopic|heterotopic)\b/i;

function withoutSites({ sites: _, siteOnly: __, ...tumour }: TumourEntry): TumourEntry {
  return tumour;
}

/** "Extraskeletal Ewing sarcoma" grows in soft tissue. */
const OUTSIDE_BONE = /\bextra-?(?:skeletal|osseous)\b/i;
