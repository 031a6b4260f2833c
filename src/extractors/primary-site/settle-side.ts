import type { PrimarySiteValue } from '../../generated/report.ts';
import type { Annotation, CaseScope } from '../extractor.ts';
import type { Side } from './laterality.ts';
import type { Vote } from './vote.ts';

/** What must speak for a side in sum; what is enough where only the organ's own mentions tell it, and none names both. */
const LEAST = 0.2, LEAST_FAINT = 0.1;
const SHARE_OF_BOTH = 0.5, OPERATION = 0.8, NEIGHBOUR = 0.4;
/** Organs without a side; parts of the pancreas, bowel, spine or brain stem are no sides. Walls of the bladder, vocal cords, labia, paraganglia and the retroperitoneum have one. */
const UNPAIRED = /^C(?:1[5-9]|2[01345]|33|37|42|48\.[12]|5[2-5]|58|60|61|68|71\.7|75\.[0-389]|80)|^C41\.2|^C77\.[1258]|^C38\.[1-3]/;
/** Organs that come in pairs: only these can bear a tumour on both sides. */
const PAIRS = /^C(?:07|08|09|34|50|56|57|62|63|64|65|66|69|74|30|31|75\.[45])|^C44\.[12]|^C38\.4|^C7[01]|^C77/;
/** Organs with a lobe on each side: a tumour lies on the side whose lobe alone is named. */
const LOBED = /^C(?:22|73)/;
const OTHER_LOBE = 0.5;
/** The side of a lobe of the liver, not that of its edge: "left side of the caudate lobe". */
const LIVER_SIDE = /\b(?:left|right)[\s-]+(?:(?:sided|hepatic|liver|posterior|anterior|lateral|medial|main)\s+)*(?:lobe|liver|hemiliver|section|sector|segment|hepatic\b(?!\s+region)|hepatectomy)|\b(?:liver|hepatic|lobe)\b[^a-z]*(?:left|right)|hemihepatectomy|hepatic lobectomy|sectionectomy/i;
/** Parts of the body whose skin, bone and soft tissue lie beside each other; a side of one says nothing of another. */
const REGIONS: readonly RegExp[] = [
  /^C(?:44\.[0-4]|49\.0|47\.0|41\.[01]|76\.0|77\.0)/, /^C(?:44\.6|49\.1|47\.1|40\.[01]|76\.4|77\.3)/, /^C(?:44\.7|49\.2|47\.2|40\.[23]|76\.5)/, /^C(?:44\.5|49\.3|47\.3|41\.3|76\.1|50)/,
  /^C(?:44\.5|49\.4|47\.4|76\.2)/, /^C(?:44\.5|49\.5|47\.5|41\.4|76\.3|77\.4)/, /^C(?:44\.5|49\.6|47\.6)/,
];
/** Tissues that are found all over the body, and their codes for no one region. */
const EVERYWHERE = /^C(?:4[01479]|76|77)/, NO_REGION = /^C(?:4[01479]|77)\.[89]/;
/** Places whose side is an organ's, where the organ's own mentions tell none. */
const NEIGHBOURS: readonly (readonly [RegExp, RegExp])[] = [
  [/^C(?:34|38\.4)/, /^C(?:76\.1|49\.3|44\.5|34|38\.4)/], [/^C77\.0/, /^C(?:76\.0|49\.0)/], [/^C77\.3/, /^C(?:76\.[15]|50|49\.[13])/], [/^C7[01]/, /^C7[01]|^C41\.0/],
  [/^C(?:05|06|03|02|31|41\.[01]|30)/, /^C(?:0[2-6]|31|41\.[01]|76\.0|44\.3|49\.0)/], [/^C4[01479]/, /^C(?:4[0147]|49|44)/], [/^C64/, /^C(?:48\.0|76\.2|65)/], [/^C69/, /^C(?:69|44\.1)/],
  [/^C0[78]/, /^C(?:0[789]|1[0-4]|76\.0|77\.0|49\.0|44\.[234]|41\.1)/], [/^C5[67]/, /^C5[67]/], [/^C6[56]/, /^C6[456]/], [/^C6[23]/, /^C(?:6[23]|49\.5|76\.3)/], [/^C50/, /^C(?:76\.1|49\.3|44\.5)/], [/^C72\.4/, /^C71\.6/], [/^C75\.4/, /^C(?:76\.0|49\.0)/],
  [/^C48\.0/, /^C(?:76\.2|49\.4)/],
];

/** The side of the primary: what most mentions of the organ state, else its operations, its tumour's names, its neighbours; null where none. */
export function settleSide(
  code: string, inOrgan: readonly Vote[], votes: readonly Vote[], annotations: readonly Annotation<PrimarySiteValue>[], scope: CaseScope,
): Side | null {
  if (UNPAIRED.test(code)) return null;
  const sums = new Map<Side, number>();
  const add = (where: Side | null, weight: number): void => { if (where && (where !== 'bilateral' || PAIRS.test(code) || LOBED.test(code))) sums.set(where, (sums.get(where) ?? 0) + weight); };
  for (const { mention, code: at, weight } of inOrgan) if (tellsSide(mention, code) && sameRegion(code, at)) add(mention.value.laterality, weight);
  const told = mostOf(sums), sided = new Set(annotations.filter((mention) => mention.rule === 'tumour-name' && scope.owns(mention) !== 'other' && ofOrgan(mention, code)).map(({ value }) => value.laterality));
  // A tumour of each side, named with it: "gonadoblastoma on the left, dysgerminoma on the right".
  if (told === 0 && PAIRS.test(code) && sided.has('left') && sided.has('right')) return 'bilateral';
  for (const mention of annotations) if (scope.owns(mention) !== 'other' && ofOrgan(mention, code)) add(mention.value.laterality, OPERATION);
  const own = mostOf(sums), near = own < LEAST ? NEIGHBOURS.find(([organ]) => organ.test(code))?.[1] : undefined;
  if (near) {
    for (const vote of votes) if (near.test(vote.code) && sameRegion(code, vote.code) && vote.mention.value.laterality !== 'bilateral') add(vote.mention.value.laterality, NEIGHBOUR * vote.weight);
  }
  return mostOf(sums) >= LEAST || own >= LEAST_FAINT && bothNamed(inOrgan) <= own ? strongest(sums, code) : null;
}

function mostOf(sums: ReadonlyMap<Side, number>): number {
  return Math.max(0, ...sums.values());
}

/** How much names both sides without a tumour: beside that a side told faintly is none. */
function bothNamed(votes: readonly Vote[]): number {
  return votes.reduce((sum, { mention, weight }) => sum + (mention.value.laterality === 'bilateral' ? weight : 0), 0);
}

function strongest(sums: ReadonlyMap<Side, number>, code: string): Side | null {
  const [best, next] = [...sums].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  if (LOBED.test(code)) return best[0] === 'bilateral' || next && next[1] >= OTHER_LOBE * best[1] ? null : best[0];
  // What is told of either side for itself speaks for both where both are named as well.
  const opposite = sums.get(best[0] === 'left' ? 'right' : 'left') ?? 0;
  return (sums.get('bilateral') ?? 0) >= SHARE_OF_BOTH * (best[1] - opposite) && sums.has('bilateral') ? 'bilateral' : best[0];
}

/** True where a mention's side is the organ's; both of a pair are also named where they are sound or ache, so only a tumour on both tells that. */
function tellsSide(mention: Annotation<PrimarySiteValue>, code: string): boolean {
  if (mention.value.laterality === 'bilateral' && mention.rule === 'mention') return false;
  return !code.startsWith('C22') || LIVER_SIDE.test(mention.value.text);
}

/** Operations on the organ and tumours named after it. Both ovaries, breasts or testes are often taken out for a tumour of one, a way in may be by the midline, and a liver's resection takes what lies near. */
function ofOrgan(mention: Annotation<PrimarySiteValue>, code: string): boolean {
  const organ = code.slice(0, 3);
  if (mention.rule === 'operation') return organ !== 'C22' && mention.notes['site'] === organ && mention.value.laterality !== 'bilateral' && mention.value.laterality !== 'midline';
  return mention.rule === 'tumour-name' && mention.value.icdO3Topography?.startsWith(organ) === true;
}

function sameRegion(code: string, other: string): boolean {
  if (code === other || !EVERYWHERE.test(code) || !EVERYWHERE.test(other) || NO_REGION.test(code) || NO_REGION.test(other)) return true;
  const regions = REGIONS.filter((region) => region.test(code));
  return regions.length === 0 || regions.some((region) => region.test(other));
}
