import { sentenceAt, type Sentence } from '../../text/reading.ts';
import type { CaseScope } from '../extractor.ts';
import type { Side } from './laterality.ts';
import { sideOfArea } from './side-of-area.ts';
import { isBeside, sameRegion, tellsSide } from './side-regions.ts';
import { isTied, type Mention, type Vote } from './vote.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** What must speak for a side in sum; what is enough where only the organ's own mentions tell it, and none names both. */
const LEAST = 0.2,
  LEAST_FAINT = 0.1;
const SHARE_OF_BOTH = 0.5,
  OPERATION = 0.8,
  NEIGHBOUR = 0.4;
/**
 * Organs without a side; parts of the pancreas, bowel, spine or brain stem are no sides. Walls of the bladder, vocal cords, labia,
 * paraganglia and the retroperitoneum have one.
 */
const UNPAIRED = /^C(?:1[5-9]|2[01345]|33|42|48\.[12]|5[2-5]|58|61|68|71\.7|75\.[1-389]|80)|^C41\.2|^C77\.[1258]|^C38\.[1-3]/;
/** Organs that come in pairs: only these can bear a tumour on both sides. */
const PAIRS = /^C(?:07|08|09|34|50|56|57|62|63|64|65|66|69|74|30|31|72\.[2-5]|75\.[45])|^C44\.[12]|^C38\.4|^C7[01]|^C77/;
/** Organs with a lobe on each side: a tumour lies on the side whose lobe alone is named. */
const LOBED = /^C(?:22|73)/;
/** Nerves of the head: a syndrome's tumours of both are told of where the nerves lie. */
const BOTH_NERVES = /^C72\.[2-5]/;
const OTHER_LOBE = 0.5;
/** A lobe is of one lung: what is seen in both lungs tells no side of it. */
const LOBE = /^C34\.[123]/;
/** Organs of which both bear a tumour of their own where one of each is told: a second one in the lung or a node has spread there. */
const BOTH_BEAR = /^C(?:07|50|56|62|64|69|74)/;
/** What a tumour of one side weighs at least. */
const LEAST_OF_EACH = 0.8;
/** Where the patient's own tumours are told; a picture's words compare one side with the other. */
const OF_STORY: ReadonlySet<string> = new Set(['title', 'abstract', 'case', 'results']);
/** Organs of which each lies on one side, so that whatever is told of their side is of interest; bones of the limbs among them. */
const ONE_SIDED = /^C(?:0|3[01]|40|41\.[01]|4[79]\.[12]|44\.[67]|5[0167]|6[02-69]|72\.[2-5]|74|75\.[045])/;
/** What a pain of the organ, but not its being sound, is enough for. */
const LEAST_HINT = 0.07;
/** An organ that is named more often than this and never with a side has none to be guessed. */
const MOST_SILENT = 6;
/** Organs besides whose side the part of the body tells. */
const AREA_TELLS = /^C(?:34|38\.4|44\.[12])/;

/** "The left ovary was normal", "the right one, however, held no tumour". */
const SOUND = pattern('i')`
  ^(?:,[^,.;]{0,30},)?\s+(?:\w+\s+)?(?:was|were|had|showed|revealed|appeared|looked|contained|held)\s+(?:\w+ly\s+)?
  (?:
    no\s+(?:evidence|signs?|residual|tumou?r|malignan\w+|abnormal\w*|lesions?|mass(?:es)?)|normal|unremarkable|free\s+of
    |healthy
  )\b
`;
const MOST_TO_SOUND = 90;

/**
 * What tells of the side: the votes for the organ (`inOrgan`), those for all places, and all mentions, of operations and of tumours'
 * names too.
 */
export interface SideSources {
  readonly inOrgan: readonly Vote[];
  readonly votes: readonly Vote[];
  readonly annotations: readonly Mention[];
  readonly scope: CaseScope;
}

/** What speaks for each side. */
type Sides = Map<Side, number>;

/** The side of the primary; not both where a sentence says that there is nothing in one of the two organs. */
export function settleSide(code: string, sources: SideSources): Side | null {
  const side = mostTold(code, sources);
  return side === 'bilateral' ? (besideSound(sources) ?? side) : side;
}

/** The side opposite to the one that is said to be sound, null where none is, or both are. */
function besideSound({ inOrgan, scope }: SideSources): Side | null {
  const { text } = scope.input.reading;
  const sound = new Set(
    inOrgan
      .filter(({ mention: { value, end } }) => isOneSide(value.laterality) && SOUND.test(text.slice(end, end + MOST_TO_SOUND)))
      .map(({ mention }) => mention.value.laterality),
  );
  if (sound.size !== 1) return null;
  return sound.has('left') ? 'right' : 'left';
}

function isOneSide(side: Side | null): boolean {
  return side === 'left' || side === 'right';
}

/**
 * The side of the primary: what most mentions of the organ state, else its operations, its tumour's names, its neighbours, the part
 * of the body; null where none.
 */
function mostTold(code: string, sources: SideSources): Side | null {
  if (UNPAIRED.test(code)) return null;
  const { inOrgan, votes, scope } = sources;
  const sums: Sides = new Map();
  for (const vote of inOrgan) if (isOfItsSide(vote, code)) addTo(sums, vote.mention.value.laterality, vote.weight, code);
  if (mostOf(sums) === 0 && PAIRS.test(code) && isNamedOnBoth(code, sources)) return 'bilateral';
  if (BOTH_BEAR.test(code) && bears('left', inOrgan, scope) && bears('right', inOrgan, scope)) return 'bilateral';
  for (const mention of operationsAndNames(code, sources)) addTo(sums, mention.value.laterality, OPERATION, code);
  const own = mostOf(sums);
  if (own >= LEAST) return strongest(sums, code);
  const beside: Sides = new Map();
  for (const { mention, bare } of votes.filter((vote) => isOfNeighbour(vote, code))) {
    addTo(sums, mention.value.laterality, NEIGHBOUR * bare, code);
    addTo(beside, mention.value.laterality, bare, code);
  }
  if (mostOf(sums) >= LEAST || (own >= LEAST_FAINT && bothNamed(inOrgan) <= own)) return strongest(sums, code);
  if (inOrgan.length > MOST_SILENT) return null;
  if (!ONE_SIDED.test(code)) return AREA_TELLS.test(code) ? sideOfArea(code, scope) : null;
  const isHinted = sums.size === 1 && (own >= LEAST_HINT || mostOf(beside) >= LEAST_HINT);
  return (isHinted ? strongest(sums, code) : null) ?? sideOfArea(code, scope);
}

/** Adds to what speaks for a side, where the organ may have it. */
function addTo(sides: Sides, side: Side | null, weight: number, code: string): void {
  if (side === null || (side === 'bilateral' && !PAIRS.test(code) && !LOBED.test(code))) return;
  sides.set(side, (sides.get(side) ?? 0) + weight);
}

/** True where the side of a mention in the organ is that of the place itself. */
function isOfItsSide(vote: Vote, code: string): boolean {
  const ofBothLungs = vote.mention.value.laterality === 'bilateral' && vote.code !== code && LOBE.test(code);
  return !ofBothLungs && sameRegion(code, vote.code) && tellsSide(vote);
}

/** True where the side of another place may be the organ's: both are only told of nerves. */
function isOfNeighbour({ code: other, mention }: Vote, code: string): boolean {
  return isBeside(code, other) && (mention.value.laterality !== 'bilateral' || BOTH_NERVES.test(code));
}

/** A tumour of each side, named with it: "gonadoblastoma on the left, dysgerminoma on the right". */
function isNamedOnBoth(code: string, { annotations, scope }: SideSources): boolean {
  const sides = new Set(
    annotations
      .filter((mention) => mention.rule === 'tumour-name' && scope.owns(mention) !== 'other' && isOfOrgan(mention, code))
      .map(({ value }) => value.laterality),
  );
  return sides.has('left') && sides.has('right');
}

/**
 * The organ's operations and tumours named after it; beside a place that is named with another tumour than the patient's they are
 * of that.
 */
function operationsAndNames(code: string, { votes, annotations, scope }: SideSources): readonly Mention[] {
  const sentenceOf = ({ start }: Mention): Sentence | null => sentenceAt(scope.input.reading, start);
  const ofStrangers = new Set(votes.filter(({ stranger }) => stranger).map(({ mention }) => sentenceOf(mention)));
  return annotations.filter(
    (mention) => scope.owns(mention) !== 'other' && isOfOrgan(mention, code) && !ofStrangers.has(sentenceOf(mention)),
  );
}

/** Whether the patient's story tells of a tumour in the organ of one side. */
function bears(side: Side, inOrgan: readonly Vote[], scope: CaseScope): boolean {
  return inOrgan.some(
    ({ mention, weight, level }) =>
      mention.value.laterality === side &&
      weight >= LEAST_OF_EACH &&
      isTied(mention) &&
      level > 0 &&
      mention.notes['history'] !== true &&
      OF_STORY.has(mention.section) &&
      scope.owns(mention) !== 'other',
  );
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
  if (LOBED.test(code)) return best[0] === 'bilateral' || (next && next[1] >= OTHER_LOBE * best[1]) ? null : best[0];
  // What is told of either side for itself speaks for both where both are named as well.
  const opposite = sums.get(best[0] === 'left' ? 'right' : 'left') ?? 0;
  return (sums.get('bilateral') ?? 0) >= SHARE_OF_BOTH * (best[1] - opposite) && sums.has('bilateral') ? 'bilateral' : best[0];
}

/**
 * Operations on the organ and tumours named after it. Both ovaries, breasts or testes are often taken out for a tumour of one, a
 * way in may be by the midline, and a liver's resection takes what lies near.
 */
function isOfOrgan(mention: Mention, code: string): boolean {
  const organ = code.slice(0, 3);
  if (mention.rule === 'operation')
    return (
      organ !== 'C22' &&
      mention.notes['site'] === organ &&
      mention.value.laterality !== 'bilateral' &&
      mention.value.laterality !== 'midline'
    );
  return mention.rule === 'tumour-name' && mention.value.icdO3Topography?.startsWith(organ) === true;
}
