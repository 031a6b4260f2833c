import type { Span } from '../../span.ts';
import type { Vote } from './vote.ts';

/** Share of the strongest vote that a wording must have to be printed for its detail. */
const SHARE_OF_WORDING = 0.15;

/** Sections that tell of the patient; a discussion or a table may speak of others or of what lies around. */
const OF_PATIENT: ReadonlySet<string> = new Set(['title', 'abstract', 'case', 'results', 'conclusion', 'caption']);

/** Words that tell no more of a place. */
const TELLS_NOTHING = /^(?:of|the|in|at|and|region|area|part|side|aspect)$/i;

/** So many mentions prove a place. */
const MOST_MENTIONS = 3;

/** The wording with the most words among the votes that count for something: "left posterior occipital scalp" before "scalp". */
export function mostSpecificWording(votes: readonly Vote[]): Vote | null {
  const enough = votes.filter((vote) => vote.weight >= (votes[0]?.weight ?? 0) * SHARE_OF_WORDING);
  const ofPatient = enough.filter(isOfPatient),
    strong = ofPatient.length > 0 ? ofPatient : enough;
  return strong.reduce<Vote | null>((best, vote) => (best === null || wordsOf(vote) > wordsOf(best) ? vote : best), null);
}

/** The mentions of a place without those that tell another side than the tumour's, where some are left. */
export function withoutOtherSide(votes: readonly Vote[], side: string | null): readonly Vote[] {
  const rest =
    side === null ? votes : votes.filter(({ mention }) => mention.value.laterality === null || mention.value.laterality === side);
  return rest.length > 0 ? rest : votes;
}

/** The words that prove a place: those chosen to be printed, then those of other mentions of it, the patient's own first. */
export function evidenceFor(chosen: Vote, votes: readonly Vote[]): readonly Span[] {
  const others = votes.filter((vote) => vote !== chosen).sort((a, b) => Number(isOfPatient(b)) - Number(isOfPatient(a)));
  return [chosen, ...others].slice(0, MOST_MENTIONS).flatMap(({ mention }) => mention.evidence);
}

function isOfPatient({ mention }: Vote): boolean {
  return OF_PATIENT.has(mention.section);
}

function wordsOf({ mention }: Vote): number {
  return mention.value.text.split(/\s+/).filter((word) => !TELLS_NOTHING.test(word)).length;
}
