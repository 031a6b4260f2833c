import type { RegionCodes, SiteEntry } from '../../lexicon/sites.ts';
import type { Vote } from './vote.ts';

/** Whole tissues, with what of a region's codes is a part of them; of bone a named bone is, a region is not. */
const TISSUES: Readonly<Record<string, keyof RegionCodes>> = { 'C44.9': 'skin', 'C49.9': 'soft', 'C41.9': 'bone' };
const BONES = /^C4[01]\.[0-4]/;
/** A nodule of the skin told of a breast. */
const SKIN_OF_BREAST = 'C44.5';
/** Votes that a region needs in sum. */
const LEAST = 0.5;

/** A place found within a whole tissue, with the votes that name it; those of the tissue itself where none does. */
export interface Place {
  readonly code: string;
  readonly votes: readonly Vote[];
}

/**
 * From skin, soft tissue or bone as a whole to that of the region which most votes name: "primary cutaneous" and "a plaque on the
 * knee".
 */
export function inRegion(code: string, votes: readonly Vote[], entries: ReadonlyMap<string, SiteEntry>): Place {
  const tissue = TISSUES[code];
  if (!tissue) return { code, votes: [] };
  const parts = new Map<string, Vote[]>();
  for (const vote of votes) {
    const region = entries.get(String(vote.mention.notes['site']))?.codes?.[tissue];
    const part =
      tissue === 'bone' ? BONES.exec(vote.code)?.[0] : tissue === 'skin' && vote.code.startsWith('C50') ? SKIN_OF_BREAST : region;
    if (part && part !== code) parts.set(part, [...(parts.get(part) ?? []), vote]);
  }
  const [best] = [...parts]
    .map(([part, its]) => ({ code: part, votes: its, sum: its.reduce((sum, vote) => sum + vote.weight, 0) }))
    .sort((a, b) => b.sum - a.sum);
  return best && best.sum >= LEAST ? best : { code, votes: [] };
}
