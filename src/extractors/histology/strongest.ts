import { generalizes, nameWords } from '../../lexicon/tumours.ts';
import type { Candidate } from './candidates.ts';

/** Votes from which on a tumour is told of at all. */
export const ENOUGH = 0.25;
/** Votes that a kind of tumour needs of those for the more general name, by how much that name tells. */
const SHARE_TO_SPECIALIZE = [0.02, 0.08, 0.14, 0.3];

/** What is left of votes for a name by how much it tells: "tumor", "carcinoma", "adenocarcinoma", "chordoma". */
const LEFT_BY_LEVEL = [0.02, 0.35, 0.8, 1];
/** A benign tumour or one in situ beside a malignant one is mostly what that arose in or was mistaken for. */
const BENIGN = 0.75,
  IN_SITU = 0.5;
/** Share of the votes for its best kind, and for more general names of it, that a tumour has too. */
const OF_KIND = 0.4,
  OF_GENERAL = 0.3,
  MOST_TIMES_GENERAL = 2;

function support(candidate: Candidate, all: readonly Candidate[]): number {
  const special = all.filter((other) => generalizes(candidate.entry, other.entry)).reduce((sum, other) => Math.max(sum, other.votes), 0);
  const general = all.filter((other) => generalizes(other.entry, candidate.entry)).reduce((sum, other) => sum + other.votes, 0);
  return (
    (candidate.votes + OF_KIND * special + OF_GENERAL * Math.min(general, candidate.votes * MOST_TIMES_GENERAL)) *
    (LEFT_BY_LEVEL[candidate.entry.level] ?? 1) *
    leftByBehaviour(candidate)
  );
}

function leftByBehaviour({ entry, mentions }: Candidate): number {
  if (!/[02]$/.test(entry.code) || mentions.some(({ rule }) => rule === 'final-diagnosis')) return 1;
  return entry.code.endsWith('/2') ? IN_SITU : BENIGN;
}

function strongest(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null,
    most = 0;
  for (const candidate of candidates) {
    const votes = support(candidate, candidates);
    if (votes > most) {
      best = candidate;
      most = votes;
    }
  }
  return best;
}

/** The strongest; of the patient's past where a tumour of now has no name of its own: "a metastatic tumor". */
export function strongestOrPast(named: readonly Candidate[], all: readonly Candidate[]): Candidate | null {
  const now = strongest(named);
  const unnamed = (now?.votes ?? 0) < ENOUGH && all.some((candidate) => candidate.entry.level === 0 && candidate.votes >= UNNAMED);
  return unnamed ? strongest(named.map((candidate) => ({ ...candidate, votes: candidate.told }))) : now;
}

/** Votes for a tumour without a name from which on that is what is told of. */
const UNNAMED = 1;

/** Goes from a tumour to a kind of it as long as enough mentions name the kind. */
export function specialize(from: Candidate | null, candidates: readonly Candidate[]): Candidate | null {
  if (!from) return null;
  const kinds = candidates.filter(
    (other) =>
      generalizes(from.entry, other.entry) &&
      (other.votes >= (SHARE_TO_SPECIALIZE[from.entry.level] ?? 1) * from.votes ||
        ((ofSameOrgan(from, other) || isNamedAfter(from, other)) && other.told >= SHARE_IN_ORGAN * from.votes)),
  );
  const kind = kinds.reduce<Candidate | null>((most, other) => (!most || other.votes > most.votes ? other : most), null);
  return kind
    ? specialize(
        kind,
        candidates.filter((other) => other !== from),
      )
    : from;
}

/** Share of the votes for a cancer that its kind needs where it is usual in that organ alone, or told in its name. */
const SHARE_IN_ORGAN = 0.05;

/**
 * True where a cancer of one organ and a kind of tumour usual there alone are meant: breast cancer, and the ductal carcinoma once
 * operated on.
 */
function ofSameOrgan(cancer: Candidate, kind: Candidate): boolean {
  return cancer.entry.level <= 2 && kind.organ !== null && cancer.organ === kind.organ;
}

/** True where a kind of an organ's cancer is told in that cancer's own name: "undifferentiated nasopharyngeal carcinoma". */
function isNamedAfter(cancer: Candidate, kind: Candidate): boolean {
  const name = [...nameWords(cancer.entry.terms?.[0] ?? '')];
  return (
    cancer.entry.siteOnly === true &&
    kind.mentions.some((mention) => {
      const words = nameWords(mention.value.text);
      return name.every((word) => words.has(word));
    })
  );
}

/** The most votes that another tumour has which is neither of its kinds nor what it is a kind of. */
export function rivalVotes(best: Candidate, all: readonly Candidate[]): number {
  return all.filter((other) => !isSameOrKind(best, other)).reduce((most, other) => Math.max(most, other.votes), 0);
}

/** True for one tumour and for one that is a kind of the other. */
export function isSameOrKind(a: Candidate, b: Candidate): boolean {
  return a === b || generalizes(a.entry, b.entry) || generalizes(b.entry, a.entry);
}
