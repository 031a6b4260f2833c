import { everyMatch } from '../../every-match.ts';
import type { PrimarySiteValue } from '../../generated/report.ts';
import { entriesById } from '../../lexicon/lexicon.ts';
import { arisesIn, fit, fitOf, isSeldomIn } from '../../lexicon/site-fit.ts';
import { codeFor, tissueOf, type SiteEntry } from '../../lexicon/sites.ts';
import { findTumours, mostSpecific, type Tissue, type TumourEntry, type TumourHit } from '../../lexicon/tumours.ts';
import { contains } from '../../span.ts';
import { withoutCrowdedCells } from '../../text/cells-under.ts';
import { tokenize } from '../../tokens.ts';
import type { CaseScope, Resolution } from '../extractor.ts';
import { shownNext } from './shown-next.ts';
import { settleSide } from './settle-side.ts';
import { OF_HISTORY } from './factors.ts';
import { kinship, levelOf, ofEarlier, organsNamed } from './kinship.ts';
import { inRegion } from './in-region.ts';
import { lobeRemoved } from './lobe-removed.ts';
import { organHandled } from './organ-handled.ts';
import { organWithin } from './organ-within.ts';
import { asNodes, isNodal, nodeRegion } from './nodal.ts';
import { siteName } from './names.ts';
import type { Mention, Vote } from './vote.ts';
import { isNotOrigin, outsideOf } from './withheld.ts';

/** Weight that a site needs where the paper names no tumour of the patient: what is told may be the place of something else. */
const LEAST_UNDIAGNOSED = 0.45;
const LEAST_WEIGHT = 0.3,
  LEAST_GUESSED = 0.2,
  SHARE_OF_SUBSITE = 0.18,
  LEAST_BESIDE_USUAL = 0.6;
/** A mention of this weight alone tells the part of an organ. */
const TELLING = 0.85;
/** One of this weight the part of the bowel, which the tumour's own name may call gastrointestinal. */
const TELLING_PART = 0.6;
/** Two mentions of this weight beside the tumour in one sentence tell it as well, where no other part is named nearly as much. */
const BESIDE_TUMOUR = 0.38,
  TWICE_BESIDE = 0.6,
  OTHER_PART = 0.6;
/**
 * Parts named for other reasons: an undescended testis as history, the duct of the pancreas and the outlets of the bladder as
 * obstructed.
 */
const SELDOM_MEANT = /^C(?:62\.0|25\.3|67\.[56])/;
const ILL_DEFINED = /^C(?:57\.9|76|80|26|39|14\.0|41\.9|44\.9|49\.9|47\.9|77\.9|71\.9|72\.9|48\.2)/;

/** Chooses where one patient's tumour arose, as its histology allows. */
export function resolvePrimarySite(all: readonly Mention[], scope: CaseScope): Resolution<PrimarySiteValue> {
  const annotations = withoutCrowdedCells(all, scope.input.reading, scope.count);
  const tumour = tumourOf(scope);
  const entries = entriesById(scope.input.lexicon<SiteEntry>('topography'));
  const named = organsNamed(scope, tumour),
    followed = tumour?.family.startsWith('lymphoid') ? new Set<Mention>() : shownNext(annotations, scope);
  const tissue =
    tissueOf(tumour) ??
    ((tumour === null || tumour.family.split('/')[0] === 'germ') && annotations.some((mention) => isSoft(mention, scope)) ? 'soft' : null);
  const spread = spreadBy(annotations, entries, tumour),
    toNodes = (spread.get('C77') ?? 0) >= 1;
  const votes = annotations.flatMap((mention) => toVote(mention, { entries, tumour, tissue, named, followed, toNodes, scope }));
  const byOrgan = sumBy(votes, (vote) => vote.code.slice(0, 3));
  const organ = organOf(votes, byOrgan, spread, tumour);
  const most = organ ? withoutSpread(byOrgan.get(organ) ?? 0, organ, spread.get(organ) ?? 0, tumour) : 0;
  const [first] = tumour?.sites ?? [],
    usual = first !== undefined && outsideOf(scope)?.test(first) ? undefined : first;
  if (
    tumour &&
    usual &&
    (tumour.siteOnly
      ? organ === null || most < LEAST_WEIGHT || (!arisesIn(organ, tumour) && most < 4)
      : most < (organ !== null && (arisesIn(organ, tumour) || isDiagnosed(organ, votes)) ? LEAST_WEIGHT : LEAST_BESIDE_USUAL))
  ) {
    return fromHistology(usual, votes, annotations, scope);
  }
  if (!organ || most < (tumour ? leastOf(organ, byOrgan) : LEAST_UNDIAGNOSED)) return organHandled(annotations, tumour, scope);
  if (isNotOrigin(organ, votes, { tumour, scope })) return organHandled(annotations, tumour, scope);
  // "An abdominal mass" is where it was felt: the organ that was taken out with it is told better, where such a tumour arises in it.
  const handled = tumour && organ === 'C76' ? organHandled(annotations, tumour, scope) : null,
    removed = handled?.facts[0]?.value.icdO3Topography;
  if (handled && tumour && removed && arisesIn(removed, tumour)) return handled;
  const inOrgan = [...withoutJaw(votes.filter((vote) => vote.code.startsWith(organ)))].sort((a, b) => b.weight - a.weight);
  const stated = subsite(inOrgan);
  const implied =
    usual?.startsWith(organ) &&
    ((tumour?.siteOnly && /^C(?:22|42)$/.test(organ)) || (isWhole(stated) && (tumour?.siteOnly || !isWhole(usual))))
      ? usual
      : null;
  const place = inRegion(stated, votes, entries),
    code =
      (place.code === stated ? implied : null) ??
      (stated === 'C34.9' ? lobeRemoved(annotations, scope) : null) ??
      (tumour?.family.startsWith('lymphoid') ? nodeRegion(place.code, inOrgan) : place.code);
  const laterality = settleSide(code, [...inOrgan, ...place.votes.filter((vote) => !inOrgan.includes(vote))], votes, annotations, scope);
  const printed = inOrgan.some((vote) => vote.code === code) ? code : stated,
    sameSite = withoutOtherSide(
      inOrgan.filter((vote) => vote.code === printed),
      laterality,
    );
  const chosen = mostSpecificWording(sameSite) ?? inOrgan[0];
  if (!chosen) return { facts: [], findings: [] };
  const rivals = Math.max(0, ...[...byOrgan].filter(([other]) => other !== organ).map(([, sum]) => sum));
  return {
    facts: [
      {
        value: { text: chosen.mention.value.text, icdO3Topography: code, display: siteName(code, scope.input), laterality },
        evidence: [
          chosen,
          ...sameSite
            .filter((vote) => vote !== chosen)
            .sort((a, b) => Number(OF_PATIENT.has(b.mention.section)) - Number(OF_PATIENT.has(a.mention.section))),
        ]
          .slice(0, 3)
          .flatMap((vote) => vote.mention.evidence),
        rule: chosen.mention.rule,
        score: Math.min(0.97, 0.4 + 0.55 * (most / (most + rivals + 0.5))),
      },
    ],
    findings: [],
  };
}

/** True where a tumour is called by its kind together with the organ, as that which was seen there. */
function isDiagnosed(organ: string, votes: readonly Vote[]): boolean {
  return votes.some(
    ({ code, told, mention, level }) => code.startsWith(organ) && told >= LEAST_WEIGHT && mention.rule !== 'mention' && level >= 2,
  );
}

/** What an organ needs: less where no other is named half as much. */
function leastOf(organ: string, byOrgan: ReadonlyMap<string, number>): number {
  const most = byOrgan.get(organ) ?? 0;
  return [...byOrgan].some(([other, sum]) => other !== organ && 2 * sum > most) ? LEAST_WEIGHT : LEAST_GUESSED;
}

/** The organ (three characters of its code) where the tumour arose: none that is known, lymph nodes, or that with most votes. */
function organOf(
  votes: readonly Vote[],
  byOrgan: ReadonlyMap<string, number>,
  spread: ReadonlyMap<string, number>,
  tumour: TumourEntry | null,
): string | null {
  if (!tumour?.siteOnly && isUnknown(votes)) return 'C80';
  return isNodal(votes, tumour) ? 'C77' : narrow(bestOrgan(byOrgan, spread, votes, tumour), votes, byOrgan);
}

/** True where the patient's tumour is said more than once to be of unknown primary, and the title names no organ of it. */
function isUnknown(votes: readonly Vote[]): boolean {
  const unknown = votes.filter((vote) => vote.code === 'C80.9' && vote.told >= TELLING);
  return unknown.length >= 2 && !votes.some((vote) => vote.mention.section === 'title' && vote.code !== 'C80.9' && vote.told >= TELLING);
}

/** "Jaw" may be the upper one: where the upper jaw is named for itself, the word tells nothing. */
function withoutJaw(votes: readonly Vote[]): readonly Vote[] {
  if (!votes.some(({ code, told }) => code === 'C41.0' && told >= TELLING)) return votes;
  const rest = votes.filter(({ code, mention }) => code !== 'C41.1' || !/^(?:(?:left|right)\s+)?jaws?$/i.test(mention.value.text));
  return rest.some(({ code }) => code === 'C41.1') ? votes : rest;
}

/** Share of the strongest vote that a wording must have to be printed for its detail. */
const SHARE_OF_WORDING = 0.15;

/** Sections that tell of the patient; a discussion or a table may speak of others or of what lies around. */
const OF_PATIENT: ReadonlySet<string> = new Set(['title', 'abstract', 'case', 'results', 'conclusion', 'caption']);

/** The mentions of a place without those that tell another side than the tumour's, where some are left. */
function withoutOtherSide(votes: readonly Vote[], side: string | null): readonly Vote[] {
  const rest =
    side === null ? votes : votes.filter(({ mention }) => mention.value.laterality === null || mention.value.laterality === side);
  return rest.length > 0 ? rest : votes;
}

/** The wording with the most words among the votes that count for something: "left posterior occipital scalp" before "scalp". */
function mostSpecificWording(votes: readonly Vote[]): Vote | null {
  const enough = votes.filter((vote) => vote.weight >= (votes[0]?.weight ?? 0) * SHARE_OF_WORDING);
  const ofPatient = enough.filter(({ mention }) => OF_PATIENT.has(mention.section)),
    strong = ofPatient.length > 0 ? ofPatient : enough;
  const words = (vote: Vote): number =>
    vote.mention.value.text.split(/\s+/).filter((word) => !/^(?:of|the|in|at|and|region|area|part|side|aspect)$/i.test(word)).length;
  return strong.reduce<Vote | null>((best, vote) => (best === null || words(vote) > words(best) ? vote : best), null);
}

/** The tumour that the case's histology names. */
function tumourOf(scope: CaseScope): TumourEntry | null {
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

interface Ballot {
  readonly entries: ReadonlyMap<string, SiteEntry>;
  readonly tumour: TumourEntry | null;
  readonly tissue: Tissue | null;
  readonly named: ReadonlySet<string>;
  readonly followed: ReadonlySet<Mention>;
  readonly toNodes: boolean;
  readonly scope: CaseScope;
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

function toVote(mention: Mention, { entries, tumour, tissue, named, followed, toNodes, scope }: Ballot): Vote[] {
  const entry = entries.get(String(mention.notes['site']));
  const weight = Number(mention.notes['weight'] ?? 0);
  if (!entry || weight <= 0) return [];
  const code = organWithin(codeFor(entry, tissue, mention.value.text), tumour);
  const own = scope.count > 1 && scope.owns(mention) === 'own' ? 2.5 : 1;
  const kin = kinship(String(mention.notes['tumour'] ?? ''), tumour, scope),
    other = kin * (named.has(code.slice(0, 3)) ? NAMED_IN_HISTOLOGY : 1);
  const level = levelOf(mention, scope);
  const before = mention.notes['history'] === true && ofEarlier(String(mention.notes['tumour'] ?? ''), tumour, scope) ? 1 / OF_HISTORY : 1;
  const aside = kin < 1 && mention.notes['yearsAgo'] === true ? OF_HISTORY : 1;
  const plain =
      weight *
      before *
      aside *
      fitOf(entry, code, tumour) *
      (entry.codes && code.startsWith('C77') ? asNodes(mention) : 1) *
      (toNodes && code.startsWith('C44') && OF_NODES.test(entry.id) && mention.rule !== 'origin' && level < 2 ? IN_NODES : 1) *
      (followed.has(mention) && fit(code, tumour) >= LEAST_FIT ? SHOWN_NEXT : 1),
    told = plain * own;
  return [
    {
      mention,
      code,
      weight: told * other,
      told,
      plain,
      region: entry.codes !== undefined,
      level,
      seldom: isSeldomIn(entry, code, tumour),
      bare: weight * before * own,
      stranger: kin < 1,
    },
  ];
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

const MOST_SPREAD = 6,
  SPREAD_COUNTS = 0.3;

/**
 * What is left of an organ's votes beside the mentions of metastases there; all are left where the tumour is of blood or nodes, or
 * arises only there.
 */
function withoutSpread(sum: number, organ: string, spread: number, tumour: TumourEntry | null): number {
  const own = tumour?.family.startsWith('lymphoid') || (tumour?.siteOnly && arisesIn(organ, tumour));
  return own || sum === 0 ? sum : sum * (sum / (sum + SPREAD_COUNTS * spread));
}

function sumBy(votes: readonly Vote[], key: (vote: Vote) => string): Map<string, number> {
  return new Map(
    [...Map.groupBy(votes, key)].map(([name, its]) => {
      const sorted = its.map(({ weight }) => weight).sort((a, b) => b - a);
      return [
        name,
        sorted.slice(0, 6).reduce((sum, weight) => sum + weight, 0) + 0.1 * sorted.slice(6, 20).reduce((sum, weight) => sum + weight, 0),
      ];
    }),
  );
}

/**
 * What is left of a region where a mere swelling was felt, beside an organ that a tumour is said to lie in; of one that only the
 * title names; of any place of a mere swelling beside the place that the primary is said to be in.
 */
const OF_A_SWELLING = 0.7,
  IN_TITLE = 0.3,
  BESIDE_ORIGIN = 0.3;
/** That of an ill-defined place, and of a region of a mere mass beside a diagnosis with its organ. */
const VAGUE = 0.5;

/** What a mention of another place in the same region counts for at most, to be passed over. */
const FAINTLY = 0.1;
/** That of an organ which is said to hold metastases, and else only lesions, beside a diagnosis with its organ. */
const SPREAD_ONLY = 0.3;

/**
 * The organ with most votes; ill-defined places, and regions of a mere mass ("a pelvic mass") beside a diagnosis with its organ,
 * only where no organ has nearly as many.
 */
function bestOrgan(
  byOrgan: ReadonlyMap<string, number>,
  spread: ReadonlyMap<string, number>,
  votes: readonly Vote[],
  tumour: TumourEntry | null,
): string | null {
  const all = (organ: string, is: (vote: Vote) => boolean): boolean => votes.filter((vote) => vote.code.startsWith(organ)).every(is);
  const diagnosed = votes.some((vote) => !vote.region && vote.told >= TELLING && vote.level >= 2);
  const found = votes.some((vote) => !vote.region && vote.told >= TELLING && /^(?:located|origin|adjective)$/.test(vote.mention.rule));
  const told = votes.some((vote) => !vote.region && vote.told >= TELLING && vote.mention.section !== 'title');
  const origins = new Set(
    votes.filter((vote) => vote.mention.rule === 'origin' && vote.told >= TELLING).map((vote) => vote.code.slice(0, 3)),
  );
  const holdsSpread = (organ: string): boolean =>
    (spread.get(organ) ?? 0) >= 1 &&
    all(organ, (vote) => vote.level < 1) &&
    votes.some((vote) => !vote.code.startsWith(organ) && vote.level >= 2 && vote.weight >= LEAST_WEIGHT);
  const doubt = (organ: string): number => {
    const isDescriptive = all(organ, (vote) => vote.told < FAINTLY || (vote.region && vote.level < 2));
    if (origins.size > 0 && !origins.has(organ) && all(organ, (vote) => vote.level < 1)) return BESIDE_ORIGIN;
    if (holdsSpread(organ)) return SPREAD_ONLY;
    if (told && isDescriptive && all(organ, ({ mention }) => mention.section === 'title')) return IN_TITLE;
    if ((diagnosed && isDescriptive) || all(organ, ({ code }) => ILL_DEFINED.test(code))) return VAGUE;
    return found && isDescriptive ? OF_A_SWELLING : 1;
  };
  const ranked = [...byOrgan]
    .map(([organ, sum]) => ({
      organ,
      sum: withoutSpread(sum, organ, spread.get(organ) ?? 0, tumour) * doubt(organ) * (arisesIn(organ, tumour) ? 1.4 : 1),
    }))
    .sort((a, b) => b.sum - a.sum);
  // A glioma never began in the breast: what the patient had there is another tumour, where a place that it may begin in is told as well.
  // Nor did a glandular carcinoma in the skin of the hip, where an organ bears a tumour.
  const elsewhere = votes.some((vote) => !vote.region && vote.told >= TELLING && fit(vote.code, tumour) > IMPOSSIBLE);
  const isPossible = (organ: string): boolean =>
    !all(organ, ({ code, seldom }) => fit(code, tumour) <= IMPOSSIBLE || (seldom && elsewhere));
  const possible = ranked.find(({ organ }) => isPossible(organ));
  return (possible && possible.sum >= LEAST_WEIGHT ? possible : ranked[0])?.organ ?? null;
}

/** A fit with which no tumour of the kind arises in a place. */
const IMPOSSIBLE = 0.12;

/** What lies within places that are more a system than an organ. */
const WITHIN: Readonly<Record<string, RegExp>> = {
  'C41.9': /^C4[01]/,
  'C72.9': /^C7[012]/,
  'C08.9': /^C(?:0|11|30|31|32)/,
  'C06.9': /^C0[0-6]/,
  'C26.9': /^C(?:1[5-9]|2[0-5])/,
  'C26.0': /^C(?:1[7-9]|2[01])/,
  'C55.9': /^C5[34]/,
  'C57.4': /^C56/,
  'C57.9': /^C5[1-8]/,
  'C24.9': /^C2[2-4]/,
  'C14.0': /^C(?:09|1[0-3])/,
  'C13.9': /^C12/,
  'C14.2': /^C(?:0[19]|1[01])|^C02\.4/,
  'C68.9': /^C6[4-7]/,
  'C44.9': /^C(?:44|51|60|63)/,
  'C49.9': /^C49/,
  'C76.0': /^C(?:0|1[0-4]|3[0-2]|44|49|73)/,
  'C76.1': /^C(?:3[47-8]|49)/,
  'C76.2': /^C(?:1[6-9]|2[0-5]|48|49|5[67]|64|74)/,
  'C76.3': /^C(?:48|49|5|6[1-8])/,
  'C71.9': /^C7[0-2]/,
  'C77.9': /^C77/,
  'C31.9': /^C3[01]/,
  'C69.9': /^C69|C44\.1/,
};

/** From a system to the organ of it that a telling mention names. */
function narrow(organ: string | null, votes: readonly Vote[], byOrgan: ReadonlyMap<string, number>): string | null {
  if (!organ) return organ;
  const whole = subsite(votes.filter((vote) => vote.code.startsWith(organ)));
  const within = WITHIN[whole];
  if (!within) return organ;
  const telling = votes.filter(
    (vote) => within.test(vote.code) && !vote.code.startsWith(organ) && vote.weight >= (whole.startsWith('C26') ? TELLING_PART : TELLING),
  );
  const [best] = [...new Set(telling.map((vote) => vote.code.slice(0, 3)))].sort((a, b) => (byOrgan.get(b) ?? 0) - (byOrgan.get(a) ?? 0));
  return best ?? organ;
}

/** The most telling code within an organ: a part of it where enough mentions name it, else the organ. */
function subsite(inOrgan: readonly Vote[]): string {
  const sums = sumBy(inOrgan, (vote) => vote.code);
  const total = [
    ...sumBy(
      inOrgan.filter((vote) => vote.mention.section !== 'title'),
      (vote) => vote.code,
    ).values(),
  ].reduce((sum, value) => sum + value, 0);
  const parts = [...sums].filter(([code]) => !isWhole(code)).sort((a, b) => b[1] - a[1]);
  const part = parts[0];
  const telling = part ? Math.max(...inOrgan.filter((vote) => vote.code === part[0]).map((vote) => vote.told)) : 0;
  if (part && (part[1] >= SHARE_OF_SUBSITE * total || telling >= TELLING)) return part[0];
  const beside = inOrgan.some((vote) => vote.code === part?.[0] && vote.plain >= BESIDE_TUMOUR);
  if (part && beside && !SELDOM_MEANT.test(part[0]) && part[1] >= TWICE_BESIDE && (parts[1]?.[1] ?? 0) <= OTHER_PART * part[1])
    return part[0];
  const bearing = new Set(inOrgan.filter(bearsGrowth).map(({ code }) => code));
  const [one] = bearing;
  if (one && bearing.size === 1) return one;
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Where the patient's story tells of a growth in the part of an organ. */
const STORY: ReadonlySet<string> = new Set(['case', 'abstract', 'methods', 'results', 'caption']);
const LEAST_BEARING = 0.19;

function bearsGrowth({ mention, code, plain }: Vote): boolean {
  return (
    mention.notes['bears'] === true && STORY.has(mention.section) && plain >= LEAST_BEARING && !isWhole(code) && !SELDOM_MEANT.test(code)
  );
}

function isWhole(code: string): boolean {
  return code.endsWith('.9') || /^C(?:22\.0|57\.4|38\.[03])$/.test(code);
}

function fromHistology(
  code: string,
  votes: readonly Vote[],
  annotations: readonly Mention[],
  scope: CaseScope,
): Resolution<PrimarySiteValue> {
  const fact = scope.facts('histology')[0];
  if (!fact) return { facts: [], findings: [] };
  const named = annotations.filter((mention) => mention.rule === 'tumour-name' && mention.value.icdO3Topography === code);
  return {
    facts: [
      {
        value: {
          text: fact.value.text,
          icdO3Topography: code,
          display: siteName(code, scope.input),
          laterality: settleSide(
            code,
            votes.filter((vote) => vote.code.startsWith(code.slice(0, 3))),
            votes,
            annotations,
            scope,
          ),
        },
        evidence: (named[0] ?? fact).evidence,
        rule: 'usual-organ',
        score: 0.6,
      },
    ],
    findings: [],
  };
}
