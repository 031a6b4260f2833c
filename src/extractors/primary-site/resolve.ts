import type { PrimarySiteValue } from '../../generated/report.ts';
import { entriesById } from '../../lexicon/lexicon.ts';
import { arisesIn } from '../../lexicon/site-fit.ts';
import type { SiteEntry } from '../../lexicon/sites.ts';
import { isLymphoid, type TumourEntry } from '../../lexicon/tumour-entry.ts';
import { withoutCrowdedCells } from '../../text/cells-under.ts';
import type { CaseScope, Resolution } from '../extractor.ts';
import { tumourOf } from './case-tumour.ts';
import { castVotes, type Ballot } from './cast-votes.ts';
import { leftOf, organOf } from './choose-organ.ts';
import { isWhole, subsite, withoutJaw } from './choose-part.ts';
import { evidenceFor, mostSpecificWording, withoutOtherSide } from './choose-wording.ts';
import { inRegion } from './in-region.ts';
import { lobeRemoved } from './lobe-removed.ts';
import { siteName } from './names.ts';
import { nodeRegion } from './nodal.ts';
import { organHandled } from './organ-handled.ts';
import { settleSide } from './settle-side.ts';
import { fromHistology, isOutweighed, usualPlace } from './usual-organ.ts';
import { LEAST_WEIGHT, type Mention, type Vote } from './vote.ts';
import { isNotOrigin } from './withheld.ts';

/** What an organ needs where no other is named half as much. */
const LEAST_GUESSED = 0.2;
/** Weight that a site needs where the paper names no tumour of the patient: what is told may be the place of something else. */
const LEAST_UNDIAGNOSED = 0.45;

/** Chooses where one patient's tumour arose, as its histology allows. */
export function resolvePrimarySite(all: readonly Mention[], scope: CaseScope): Resolution<PrimarySiteValue> {
  const annotations = withoutCrowdedCells(all, scope.input.reading, scope.count),
    tumour = tumourOf(scope);
  const ballot = castVotes(annotations, tumour, scope),
    { votes } = ballot;
  const organ = organOf(ballot, tumour),
    most = organ === null ? 0 : leftOf(organ, ballot, tumour);
  const usual = usualPlace(tumour, scope);
  if (tumour && usual !== null && isOutweighed(organ, most, votes, tumour)) return fromHistology(usual, votes, annotations, scope);
  if (organ === null || most < leastOf(organ, ballot, tumour) || isNotOrigin(organ, votes, { tumour, scope }))
    return organHandled(annotations, tumour, scope);
  return (
    (organ === ABDOMEN ? removedFrom(annotations, tumour, scope) : null) ??
    withinOrgan(organ, { annotations, ballot, tumour, usual, most, scope })
  );
}

/** What an organ needs to be taken for the tumour's. */
function leastOf(organ: string, { byOrgan }: Ballot, tumour: TumourEntry | null): number {
  if (!tumour) return LEAST_UNDIAGNOSED;
  const rivals = new Map([...byOrgan].filter(([other]) => other === organ || !NO_RIVAL.test(other)));
  return 2 * mostBeside(organ, rivals) > (byOrgan.get(organ) ?? 0) ? LEAST_WEIGHT : LEAST_GUESSED;
}

/** The bowel as a whole and regions of the body: an organ lies in them, not beside them. */
const NO_RIVAL = /^C(?:26|76)/;

/** The most votes that another organ has; 0 where there is none. */
function mostBeside(organ: string, byOrgan: ReadonlyMap<string, number>): number {
  return Math.max(0, ...[...byOrgan].filter(([other]) => other !== organ).map(([, sum]) => sum));
}

/** The abdomen as a region. */
const ABDOMEN = 'C76';

/**
 * "An abdominal mass" is where it was felt: the organ that was taken out with it is told better, where such a tumour arises in it; null
 * where there is none.
 */
function removedFrom(annotations: readonly Mention[], tumour: TumourEntry | null, scope: CaseScope): Resolution<PrimarySiteValue> | null {
  if (!tumour) return null;
  const handled = organHandled(annotations, tumour, scope),
    removed = handled.facts[0]?.value.icdO3Topography;
  return removed && arisesIn(removed, tumour) ? handled : null;
}

/** What is known when the organ is settled; `most` is what speaks for it, `usual` the place where such a tumour usually arises. */
interface Settled {
  readonly annotations: readonly Mention[];
  readonly ballot: Ballot;
  readonly tumour: TumourEntry | null;
  readonly usual: string | null;
  readonly most: number;
  readonly scope: CaseScope;
}

/** Settles part, side and wording within an organ. */
function withinOrgan(organ: string, settled: Settled): Resolution<PrimarySiteValue> {
  const { annotations, ballot, most, scope } = settled,
    { votes, byOrgan } = ballot;
  const inOrgan = [...withoutJaw(votes.filter((vote) => vote.code.startsWith(organ)))].sort((a, b) => b.weight - a.weight),
    stated = subsite(inOrgan);
  const { code, named } = placeIn(organ, stated, inOrgan, settled);
  const laterality = settleSide(code, {
    inOrgan: [...inOrgan, ...named.filter((vote) => !inOrgan.includes(vote))],
    votes,
    annotations,
    scope,
  });
  const printed = inOrgan.some((vote) => vote.code === code) ? code : stated;
  const sameSite = withoutOtherSide(
    inOrgan.filter((vote) => vote.code === printed),
    laterality,
  );
  const chosen = mostSpecificWording(sameSite) ?? inOrgan[0];
  if (!chosen) return { facts: [], findings: [] };
  return {
    facts: [
      {
        value: { text: chosen.mention.value.text, icdO3Topography: code, display: siteName(code, scope.input), laterality },
        evidence: evidenceFor(chosen, sameSite),
        rule: chosen.mention.rule,
        score: scoreOf(most, mostBeside(organ, byOrgan)),
      },
    ],
    findings: [],
  };
}

/** The code of the place within an organ, and the votes that name a region's part of it beside those of the organ. */
function placeIn(
  organ: string,
  stated: string,
  inOrgan: readonly Vote[],
  { annotations, ballot, tumour, usual, scope }: Settled,
): { readonly code: string; readonly named: readonly Vote[] } {
  const region = inRegion(stated, ballot.votes, entriesById(scope.input.lexicon<SiteEntry>('topography'))),
    named = region.votes;
  if (region.code === stated && usual !== null && isImplied(usual, organ, stated, tumour)) return { code: usual, named };
  const lobe = stated === LUNG ? lobeRemoved(annotations, scope) : null;
  return { code: lobe ?? (isLymphoid(tumour) ? nodeRegion(region.code, inOrgan) : region.code), named };
}

const LUNG = 'C34.9';
/** Liver, blood and marrow: what arises only in them is not told better by a part of them. */
const OF_ONE_PIECE = /^C(?:22|42)$/;

/** True where the tumour's name tells its place within the organ better than the text: the cerebellum of a medulloblastoma. */
function isImplied(usual: string, organ: string, stated: string, tumour: TumourEntry | null): boolean {
  if (!usual.startsWith(organ)) return false;
  if (tumour?.siteOnly) return OF_ONE_PIECE.test(organ) || isWhole(stated);
  return isWhole(stated) && !isWhole(usual);
}

/** From 0.4 for a place that hardly anything speaks for, by its share of what speaks for it and for another. */
function scoreOf(most: number, rivals: number): number {
  return Math.min(MOST_SCORE, LEAST_SCORE + SCORE_OF_SHARE * (most / (most + rivals + DOUBT)));
}

const LEAST_SCORE = 0.4,
  SCORE_OF_SHARE = 0.55,
  MOST_SCORE = 0.97;
/** What speaks for places that no one named. */
const DOUBT = 0.5;
