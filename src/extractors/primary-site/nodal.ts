import type { TumourEntry } from '../../lexicon/tumours.ts';
import type { Vote } from './vote.ts';

/** What the lymph nodes must be told in sum, and a place alone, to count as where a lymphoma is; and one region of nodes. */
const NODES = 0.5, PLACE = 0.35, REGION = 0.25;
const SEVERAL = 3;
const MULTIPLE_REGIONS = 'C77.8';

/**
 * True where a lymphoma is one of lymph nodes: nodes are named, and no other place in the title or together with the lymphoma's name.
 * Organs of which only lesions are told are then where it went.
 */
export function isNodal(votes: readonly Vote[], tumour: TumourEntry | null, levelOf: (id: string) => number): boolean {
  if (!tumour?.family.startsWith('lymphoid') || tumour.siteOnly) return false;
  const told = (organ: string): number => votes.filter((vote) => vote.code.startsWith(organ)).reduce((sum, vote) => sum + vote.weight, 0);
  return told('C77') >= Math.max(NODES, told('C42.1')) && !votes.some((vote) => !vote.code.startsWith('C77') && vote.told >= PLACE && bearsTumour(vote, levelOf));
}

function bearsTumour({ mention }: Vote, levelOf: (id: string) => number): boolean {
  return mention.rule === 'title' || mention.rule === 'table-cell' || levelOf(String(mention.notes['tumour'] ?? '')) >= 2;
}

/** `code`, or that of several regions where nodes of three or more are named and none more often than all others. */
export function nodeRegion(code: string, inOrgan: readonly Vote[]): string {
  const regions = new Map<string, number>();
  for (const vote of inOrgan) if (vote.told >= REGION && /^C77\.[0-5]/.test(vote.code)) regions.set(vote.code, (regions.get(vote.code) ?? 0) + vote.weight);
  const sums = [...regions.values()], most = Math.max(...sums), all = sums.reduce((sum, weight) => sum + weight, 0);
  return code.startsWith('C77') && regions.size >= SEVERAL && most <= all / 2 ? MULTIPLE_REGIONS : code;
}
