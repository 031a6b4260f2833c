import { A_FAMILY, isLymphoid, type TumourEntry } from '../../lexicon/tumour-entry.ts';
import type { Mention, Vote } from './vote.ts';

/** What the lymph nodes must be told in sum, and a place alone, to count as where a lymphoma is; and one region of nodes. */
const NODES = 0.5,
  PLACE = 0.35,
  REGION = 0.25;
const SEVERAL = 3;
const MULTIPLE_REGIONS = 'C77.8';

/**
 * What is left of a region that no swelling or node is told of, as where an image was taken; what an adjective gains that tells of
 * nodes.
 */
const LOOKED_AT = 0.3,
  OF_NODES = 3.3;
/** What enlarged nodes tell beside that they are named; a mass of an organ is told by its word. */
const ENLARGED = 3.6;

/** How much of its weight a region of the body has as one of nodes: "CT of the chest" tells of none. */
export function asNodes({ notes, rule }: Mention): number {
  if (rule !== 'mention') return 1;
  return notes['nodes'] === true ? (notes['adjective'] === true ? OF_NODES : 1) : LOOKED_AT;
}

/**
 * True where a lymphoma is one of lymph nodes: nodes are named, and no other place in the title or together with the lymphoma's name,
 * nor masses of one organ more often than nodes. Organs of which only lesions are told are then where it went.
 */
export function isNodal(votes: readonly Vote[], tumour: TumourEntry | null): boolean {
  if (!isLymphoid(tumour) || tumour?.family === 'lymphoid/plasma' || tumour?.siteOnly) return false;
  const told = (organ: string, counts: (vote: Vote) => boolean = () => true): number =>
    votes.filter((vote) => vote.code.startsWith(organ) && counts(vote)).reduce((sum, vote) => sum + vote.weight, 0);
  const named = told('C77'),
    nodes = named + ENLARGED * told('C77', ({ mention }) => mention.notes['nodes'] === true),
    inOrgan = (vote: Vote): boolean => vote.told >= PLACE && vote.mention.notes['tumour'] !== null;
  if (named < Math.max(NODES, told('C42.1'))) return false;
  const others = votes.filter((vote) => !vote.code.startsWith('C77') && inOrgan(vote));
  return !others.some((vote) => bearsTumour(vote)) && others.every((vote) => told(vote.code.slice(0, 3), inOrgan) <= nodes);
}

function bearsTumour({ mention, level }: Vote): boolean {
  return mention.rule === 'title' || mention.rule === 'table-cell' || level >= A_FAMILY;
}

/** `code`, or that of several regions where nodes of three or more are named and none more often than all others. */
export function nodeRegion(code: string, inOrgan: readonly Vote[]): string {
  const regions = new Map<string, number>();
  for (const vote of inOrgan)
    if (vote.told >= REGION && /^C77\.[0-5]/.test(vote.code)) regions.set(vote.code, (regions.get(vote.code) ?? 0) + vote.weight);
  const sums = [...regions.values()],
    most = Math.max(...sums),
    all = sums.reduce((sum, weight) => sum + weight, 0);
  return code.startsWith('C77') && regions.size >= SEVERAL && most <= all / 2 ? MULTIPLE_REGIONS : code;
}
