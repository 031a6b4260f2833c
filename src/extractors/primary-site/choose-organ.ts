import { arisesIn, fit } from '../../lexicon/site-fit.ts';
import { A_FAMILY, isLymphoid, type TumourEntry } from '../../lexicon/tumour-entry.ts';
import type { Ballot } from './cast-votes.ts';
import { isNodal } from './nodal.ts';
import { isTied, LEAST_WEIGHT, TELLING, type Vote } from './vote.ts';
import { withinSystem } from './within-system.ts';

/** The organ (three characters of its code) where the tumour arose: none that is known, lymph nodes, or that with most votes. */
export function organOf(ballot: Ballot, tumour: TumourEntry | null): string | null {
  const { votes, byOrgan } = ballot;
  if (!tumour?.siteOnly && isUnknown(votes)) return 'C80';
  if (isNodal(votes, tumour)) return 'C77';
  const best = bestOrgan(ballot, tumour);
  return best === null ? null : withinSystem(best, votes, byOrgan);
}

/**
 * What is left of an organ's votes beside the mentions of metastases there; all are left where the tumour is of blood or nodes, or
 * arises only there.
 */
export function leftOf(organ: string, { byOrgan, spread }: Ballot, tumour: TumourEntry | null): number {
  const sum = byOrgan.get(organ) ?? 0;
  if (sum === 0 || isLymphoid(tumour) || (tumour?.siteOnly && arisesIn(organ, tumour))) return sum;
  return sum * (sum / (sum + SPREAD_COUNTS * (spread.get(organ) ?? 0)));
}

const SPREAD_COUNTS = 0.3;

/** True where the patient's tumour is said more than once to be of unknown primary, and the title names no organ of it. */
function isUnknown(votes: readonly Vote[]): boolean {
  const telling = votes.filter(({ told }) => told >= TELLING),
    unknown = telling.filter(({ code }) => code === UNKNOWN_PRIMARY);
  return unknown.length >= 2 && !telling.some(({ code, mention }) => mention.section === 'title' && code !== UNKNOWN_PRIMARY);
}

const UNKNOWN_PRIMARY = 'C80.9';

/** What an organ gains that the tumour usually arises in. */
const USUAL = 1.4;

/**
 * The organ with most votes; ill-defined places, and regions of a mere mass ("a pelvic mass") beside a diagnosis with its organ,
 * only where no organ has nearly as many.
 */
function bestOrgan(ballot: Ballot, tumour: TumourEntry | null): string | null {
  const { votes, byOrgan, spread } = ballot;
  const paper = paperTells(votes),
    votesOf = Map.groupBy(votes, ({ code }) => code.slice(0, 3));
  const ranked = [...byOrgan.keys()]
    .filter((organ) => organ !== ILL_DEFINED_REGION || votesOf.get(organ)?.some(({ mention }) => isTied(mention)) === true)
    .map((organ) => {
      const its = votesOf.get(organ) ?? [];
      const doubted = keptOf({ organ, its, votes, spread: spread.get(organ) ?? 0, isDescriptive: its.every(describes) }, paper);
      return { its, organ, sum: leftOf(organ, ballot, tumour) * doubted * (arisesIn(organ, tumour) ? USUAL : 1) };
    })
    .sort((a, b) => b.sum - a.sum);
  const begins = mayBegin(votes, tumour),
    possible = ranked.find(({ its }) => its.some((vote) => begins(vote) && !isBesideSeldom(vote, its)));
  return (possible && possible.sum >= LEAST_WEIGHT ? possible : ranked[0])?.organ ?? null;
}

/** "A distended abdomen" is where the patient was ill: a region without a code of its own is a tumour's only where one is told there. */
const ILL_DEFINED_REGION = 'C76';

/**
 * Whether a tumour may have begun in a place. A glioma never began in the breast: what the patient had there is another tumour, where a
 * place that it may begin in is told as well. Nor did a glandular carcinoma in the skin of the hip, where an organ bears a tumour.
 */
function mayBegin(votes: readonly Vote[], tumour: TumourEntry | null): (vote: Vote) => boolean {
  const elsewhere = votes.some((vote) => isTelling(vote) && fit(vote.code, tumour) > IMPOSSIBLE);
  return ({ code, seldom }) => fit(code, tumour) > IMPOSSIBLE && !(seldom && elsewhere);
}

/** A skin tag beside a glandular carcinoma of the region: what is only named there tells no more of where it began. */
function isBesideSeldom({ mention }: Vote, its: readonly Vote[]): boolean {
  return !isTied(mention) && its.some(({ seldom }) => seldom);
}

/** A fit with which no tumour of the kind arises in a place. */
const IMPOSSIBLE = 0.12;

function isTelling({ region, told }: Vote): boolean {
  return !region && told >= TELLING;
}

/** What a mention of another place in the same region counts for at most, to be passed over. */
const FAINTLY = 0.1;

/** True where a mention only describes where something was: "a pelvic mass". */
function describes({ told, region, level }: Vote): boolean {
  return told < FAINTLY || (region && level < A_FAMILY);
}

/**
 * What a paper tells of organs, regions aside: whether a `diagnosed` tumour is told with one, a tumour `found` in one, one `outsideTitle`;
 * `origins` are the organs where the tumour is said to have arisen.
 */
interface PaperTells {
  readonly diagnosed: boolean;
  readonly found: boolean;
  readonly outsideTitle: boolean;
  readonly origins: ReadonlySet<string>;
}

function paperTells(votes: readonly Vote[]): PaperTells {
  const telling = votes.filter(isTelling);
  return {
    diagnosed: telling.some(({ level }) => level >= A_FAMILY),
    found: telling.some(({ mention }) => isTied(mention)),
    outsideTitle: telling.some(({ mention }) => mention.section !== 'title'),
    origins: new Set(votes.filter(({ mention, told }) => mention.rule === 'origin' && told >= TELLING).map(({ code }) => code.slice(0, 3))),
  };
}

/** An organ with its own votes among all, how much is said of metastases in it, and whether its mentions only describe. */
interface Candidate {
  readonly organ: string;
  readonly its: readonly Vote[];
  readonly votes: readonly Vote[];
  readonly spread: number;
  readonly isDescriptive: boolean;
}

/** Why an organ's votes count less, and what is left of them. */
interface Doubt {
  readonly why: string;
  readonly keeps: number;
  readonly when: (candidate: Candidate, paper: PaperTells) => boolean;
}

/** The doubts as they are asked; the first that holds counts. */
const DOUBTS: readonly Doubt[] = [
  {
    why: 'a mere swelling beside the place that the primary is said to be in',
    keeps: 0.3,
    when: ({ organ, its }, { origins }) => origins.size > 0 && !origins.has(organ) && its.every(isOfSwelling),
  },
  { why: 'said to hold metastases, and else only lesions, beside a diagnosis with its organ', keeps: 0.3, when: holdsSpread },
  {
    why: 'a region that only the title names',
    keeps: 0.3,
    when: ({ its, isDescriptive }, { outsideTitle }) =>
      outsideTitle && isDescriptive && its.every(({ mention }) => mention.section === 'title'),
  },
  {
    why: 'ill-defined, or a region of a mere mass beside a diagnosis with its organ',
    keeps: 0.5,
    when: ({ its, isDescriptive }, { diagnosed }) => (diagnosed && isDescriptive) || its.every(({ code }) => ILL_DEFINED.test(code)),
  },
  {
    why: 'a region where a mere swelling was felt, beside an organ that a tumour is said to lie in',
    keeps: 0.7,
    when: ({ isDescriptive }, { found }) => found && isDescriptive,
  },
];

const ILL_DEFINED = /^C(?:57\.9|76|80|26|39|14\.0|41\.9|44\.9|49\.9|47\.9|77\.9|71\.9|72\.9|48\.2)/;

/** Share of an organ's votes that doubts leave it. */
function keptOf(candidate: Candidate, paper: PaperTells): number {
  return DOUBTS.find(({ when }) => when(candidate, paper))?.keeps ?? 1;
}

function isOfSwelling({ level }: Vote): boolean {
  return level < 1;
}

function holdsSpread({ organ, its, votes, spread }: Candidate): boolean {
  return (
    spread >= 1 &&
    its.every(isOfSwelling) &&
    votes.some(({ code, level, weight }) => !code.startsWith(organ) && level >= A_FAMILY && weight >= LEAST_WEIGHT)
  );
}
