import { entriesById } from '../../lexicon/lexicon.ts';
import { fit, fitOf, isSeldomIn } from '../../lexicon/site-fit.ts';
import { codeFor, tissueOf, type SiteEntry } from '../../lexicon/sites.ts';
import { A_FAMILY, isLymphoid, rootOf, type Tissue, type TumourEntry } from '../../lexicon/tumour-entry.ts';
import type { CaseScope } from '../extractor.ts';
import { OF_HISTORY } from './factors.ts';
import { kinship, levelOf, ofEarlier, organsNamed } from './kinship.ts';
import { asNodes } from './nodal.ts';
import { organWithin } from './organ-within.ts';
import { shownNext } from './shown-next.ts';
import { isTied, sumBy, type Mention, type Vote } from './vote.ts';

/**
 * What the mentions of places say for one patient's tumour: their votes, the sum of these by organ (three characters of its code), and
 * how much is said of metastases in each.
 */
export interface Ballot {
  readonly votes: readonly Vote[];
  readonly byOrgan: ReadonlyMap<string, number>;
  readonly spread: ReadonlyMap<string, number>;
}

/** What all votes of a case are weighed by. */
interface Measure {
  readonly entries: ReadonlyMap<string, SiteEntry>;
  readonly tumour: TumourEntry | null;
  readonly tissue: Tissue | null;
  /** The organs that the wording of the histology names. */
  readonly named: ReadonlySet<string>;
  /** The growths of which the next sentence gives the diagnosis. */
  readonly followed: ReadonlySet<Mention>;
  /** Whether the tumour is said to have gone to lymph nodes. */
  readonly toNodes: boolean;
  /** Whether a tumour is told of a tube or the tissue beside the ovary. */
  readonly besideOvary: boolean;
  readonly scope: CaseScope;
}

/** Lets every mention of a place vote for where one patient's tumour arose. */
export function castVotes(annotations: readonly Mention[], tumour: TumourEntry | null, scope: CaseScope): Ballot {
  const entries = entriesById(scope.input.lexicon<SiteEntry>('topography')),
    spread = spreadBy(annotations, entries, tumour);
  const measure: Measure = {
    entries,
    tumour,
    tissue: tissueOf(tumour) ?? (mayBeSoft(tumour) && annotations.some((mention) => isSoft(mention, scope)) ? 'soft' : null),
    named: organsNamed(scope, tumour),
    followed: isLymphoid(tumour) ? new Set<Mention>() : shownNext(annotations, scope),
    toNodes: (spread.get('C77') ?? 0) >= TO_NODES,
    besideOvary: annotations.some(isBesideOvary),
    scope,
  };
  const votes = annotations.flatMap((mention) => toVote(mention, measure) ?? []);
  return { votes, byOrgan: sumBy(votes.map(withFinalWord), (vote) => vote.code.slice(0, 3)), spread };
}

/** What an organ gains by which the pathologist named the tumour. */
const FINAL_WORD = 1.5;

function withFinalWord(vote: Vote): Vote {
  return vote.mention.notes['final'] === true ? { ...vote, weight: FINAL_WORD * vote.weight } : vote;
}

/** So much must speak for metastases in lymph nodes. */
const TO_NODES = 1;

/** What is not named tells no tissue, a germ cell tumour grows in any. */
function mayBeSoft(tumour: TumourEntry | null): boolean {
  return tumour === null || rootOf(tumour) === 'germ';
}

/** "A soft tissue tumour of the calf" grows in soft tissue, whatever it is. */
function isSoft({ value, rule, rejected, ...mention }: Mention, scope: CaseScope): boolean {
  return (
    rule === 'adjective' &&
    rejected === null &&
    mention.notes['site'] === 'C49.9' &&
    /\bsoft[\s-]tissues?\b/i.test(value.text) &&
    scope.owns(mention) !== 'other'
  );
}

/** "A paraovarian cyst", "a tumour of the tube". */
function isBesideOvary(mention: Mention): boolean {
  return BESIDE_OVARY.test(String(mention.notes['site'])) && mention.rejected === null && isTied(mention);
}

const BESIDE_OVARY = /^C57\.[0-3]/;

/** What the growth gains of which the next sentence gives the diagnosis, where such a tumour may begin there. */
const SHOWN_NEXT = 2.2,
  LEAST_FIT = 0.5;
/**
 * Regions of nodes: a mass there of a tumour of skin mostly lies in them, where it is said to have gone to nodes; what it then
 * counts for.
 */
const OF_NODES = /^(?:groin|axilla)$/,
  IN_NODES = 0.2;
/** What a place gains that the histology's own wording names. */
const NAMED_IN_HISTOLOGY = 1.5;
/** What the patient's own words gain in a paper of several. */
const OWN = 2.5;

/** The vote of a mention, null where it has none. */
function toVote(mention: Mention, measure: Measure): Vote | null {
  const { entries, tumour, tissue, named, scope } = measure;
  const entry = entries.get(String(mention.notes['site'])),
    weight = Number(mention.notes['weight'] ?? 0);
  if (!entry || weight <= 0) return null;
  const code = organWithin(codeFor(entry, tissue, mention.value.text), tumour, measure.besideOvary),
    level = levelOf(mention, scope);
  if (code === BLOOD && !isOfBlood(tumour)) return null;
  const tied = String(mention.notes['tumour'] ?? ''),
    kin = kinship(tied, tumour, scope),
    stranger = kin < 1;
  const own = scope.count > 1 && scope.owns(mention) === 'own' ? OWN : 1,
    ofPrimary = mention.notes['history'] === true && ofEarlier(tied, tumour, scope) ? 1 / OF_HISTORY : 1,
    yearsAgo = stranger && mention.notes['yearsAgo'] === true ? OF_HISTORY : 1;
  const nodal = entry.codes && code.startsWith('C77') ? asNodes(mention) : 1,
    overNodes = measure.toNodes && isOverNodes(mention, entry, code, level) ? IN_NODES : 1,
    landmark = isLandmark(mention, tumour) ? OF_LANDMARK : 1,
    shown = measure.followed.has(mention) && fit(code, tumour) >= LEAST_FIT ? SHOWN_NEXT : 1;
  const plain = weight * ofPrimary * yearsAgo * fitOf(entry, code, tumour) * nodal * overNodes * shown * landmark,
    told = plain * own;
  return {
    mention,
    code,
    weight: told * (kin * (named.has(code.slice(0, 3)) ? NAMED_IN_HISTOLOGY : 1)),
    told,
    plain,
    region: entry.codes !== undefined,
    level,
    seldom: isSeldomIn(entry, code, tumour),
    bare: weight * ofPrimary * own,
    stranger,
  };
}

/** Blood is drawn, lost and given in any illness: only leukaemias and their like are told by it. */
const BLOOD = 'C42.0';

function isOfBlood(tumour: TumourEntry | null): boolean {
  return isLymphoid(tumour) && tumour?.family !== 'lymphoid/lymphoma';
}

/** Vessels, by which a picture or an operation is told; only sarcomas grow from them. */
const VESSEL = /\b(?:veins?|arter(?:y|ies)|aorta|cava|IVC)$/i,
  OF_LANDMARK = 0.1;

function isLandmark({ rule, value }: Mention, tumour: TumourEntry | null): boolean {
  return rule === 'mention' && (tumour === null || rootOf(tumour) !== 'sarcoma') && VESSEL.test(value.text);
}

/** "A mass of the groin": the skin over nodes, where no tumour's kind is told with it. */
function isOverNodes({ rule }: Mention, { id }: SiteEntry, code: string, level: number): boolean {
  return code.startsWith('C44') && OF_NODES.test(id) && rule !== 'origin' && level < A_FAMILY;
}

/** How much the mentions of each organ speak for metastases there. */
function spreadBy(
  annotations: readonly Mention[],
  entries: ReadonlyMap<string, SiteEntry>,
  tumour: TumourEntry | null,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const mention of annotations) {
    const entry = entries.get(String(mention.notes['site'])),
      spread = Number(mention.notes['spread'] ?? 0);
    if (!entry || spread <= 0) continue;
    const organ = codeFor(entry, tissueOf(tumour), mention.value.text).slice(0, 3);
    sums.set(organ, Math.min(MOST_SPREAD, (sums.get(organ) ?? 0) + spread));
  }
  return sums;
}

/** However often metastases in an organ are told, they count for this at most. */
const MOST_SPREAD = 6;
