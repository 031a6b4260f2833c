import type { Modality } from '../../../generated/report.ts';
import { isWithheld } from '../had.ts';
import { NARRATIVE } from './event.ts';
import type { Candidate } from '../candidate/candidate.ts';

/** What one patient's treatments were, for what was withheld to be seen in. `done` are the modalities that were given. */
interface Treated {
  readonly given: readonly Candidate[];
  readonly done: ReadonlySet<Modality>;
}

/** What was refused or not given, each modality once, in text order. */
export function withheldOf(own: readonly Candidate[], treated: Treated): Candidate[] {
  const all = own.filter((c) => isWithheld(c.value));
  const withheld = oncePerModality(all.filter((c) => !(c.value.modality === 'other' && addsNothing(c, all, treated))));
  // What was refused was not given: told twice of drugs or rays it is one, unless a drug is named that was not refused.
  const declined = withheld.filter(
    ({ value: { status, modality } }) => status === 'declined' && modality !== 'surgery' && modality !== 'other',
  );
  const isToldTwice = ({ value: { modality, agents } }: Candidate): boolean =>
    declined.some(
      ({ value }) => value.modality === modality && agents.every(({ name }) => value.agents.some((other) => other.name === name)),
    );
  return withheld.filter((c) => c.value.status === 'declined' || !isToldTwice(c));
}

/** Whether the lack or refusal of treatment as such adds nothing to what else is told. */
function addsNothing(c: Candidate, withheld: readonly Candidate[], { given, done }: Treated): boolean {
  const { exempt, untreated, adjuvant } = c.notes;
  const isDeclined = c.value.status === 'declined',
    isAdjuvant = adjuvant === true;
  if (exempt === true || (untreated === true && c.start < lastGiven(given)) || isWaiting(c, given)) return true;
  const others = withheld.filter((other) => !done.has(other.value.modality));
  if (isSpelledOut(c, others)) return true;
  // A refusal of treatment as such, where the text names what was refused.
  if (isDeclined) return !isAdjuvant && others.some((other) => other.value.modality !== 'other');
  return !isAdjuvant && untreated !== true && [...done].some((modality) => modality !== 'surgery');
}

/** Where the narrative tells its last treatment; -1 where it tells none. */
const lastGiven = (given: readonly Candidate[]): number =>
  Math.max(-1, ...given.filter((c) => NARRATIVE.has(c.section)).map((c) => c.start));

/** "No further therapy was started": before the first treatment that its section tells it is waiting. */
function isWaiting(c: Candidate, given: readonly Candidate[]): boolean {
  if (c.value.status !== 'not-given' || c.notes['adjuvant'] === true) return false;
  if (c.section !== 'abstract' && !NARRATIVE.has(c.section)) return false;
  const told = given.filter(({ section }) => section === c.section);
  return told.length > 0 && told.every(({ start }) => c.start < start);
}

/** "No adjuvant therapy", where the same sentence, or the paper for two modalities or more, says which. */
function isSpelledOut(unnamed: Candidate, withheld: readonly Candidate[]): boolean {
  const named = withheld.filter((c) => c.value.modality !== 'other');
  return (
    named.some((c) => c.notes['sentence'] === unnamed.notes['sentence']) ||
    (unnamed.value.status === 'not-given' && new Set(named.map((c) => c.value.modality)).size > 1)
  );
}

/** The surest telling of each modality and status, in text order. */
export function oncePerModality(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const c of [...candidates].sort((a, b) => b.score - a.score))
    if (!kept.some((k) => k.value.modality === c.value.modality && k.value.status === c.value.status)) kept.push(c);
  return kept.sort((a, b) => a.start - b.start);
}
