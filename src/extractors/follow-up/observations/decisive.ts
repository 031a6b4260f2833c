import type { Outcome } from '../../../context/outcomes/cues.ts';

/** How much an outcome weighs against others of its clause. */
const RANK: Record<Outcome['kind'], number> = {
  died: 9,
  lost: 8,
  free: 6,
  diseased: 6,
  recurrence: 6,
  progression: 6,
  spread: 5,
  alive: 4,
  ongoing: 3,
  discharged: 2,
  followed: 0,
};

/** The outcome that a clause comes to: death first, the tumour before the patient's condition, the later of two states. */
export function decisive(outcomes: readonly Outcome[], text: string): Outcome | null {
  const ranked = outcomes.filter((outcome) => outcome.kind !== 'followed');
  const best = Math.max(...ranked.map((outcome) => RANK[outcome.kind]));
  const decided = ranked.filter((outcome) => RANK[outcome.kind] === best);
  const last = lastOf(decided);
  if (last?.rule === 'response goes on') return ranked.find((outcome) => outcome.kind === 'free') ?? last;
  return last?.kind === 'free' ? besideDenial(last, ranked, decided, text) : last;
}

/** The last of outcomes, one that tells more than an autopsy or a clear picture before these. */
function lastOf(decided: readonly Outcome[]): Outcome | null {
  const latest = decided.findLast((outcome) => outcome.rule !== 'autopsy') ?? decided.at(-1) ?? null;
  // "The scan showed no relapse, and the ultrasound was normal": plain words of the tumour say more than a clear picture.
  return latest?.kind === 'free' && !latest.strong ? (decided.findLast(isPlainlyFree) ?? latest) : latest;
}

/** Whether words tell plainly that the tumour is gone, not only that it did not grow. */
function isPlainlyFree({ kind, strong, rule }: Outcome): boolean {
  return kind === 'free' && strong && rule !== 'no progression';
}

/** What a clause comes to that denies a tumour last, where other words tell that there is one. */
function besideDenial(last: Outcome, ranked: readonly Outcome[], decided: readonly Outcome[], text: string): Outcome {
  const left = ranked.findLast((outcome) => outcome.rule === 'alive with disease');
  if (left) return left;
  // "Recurred in the neck, without distant metastases": what did not spread came back all the same.
  const back = last.rule === 'no disease' && NO_SPREAD.test(text) ? decided.findLast(({ kind }) => kind === 'recurrence') : undefined;
  if (back) return back;
  if (last.rule === 'no progression') return ranked.findLast(({ kind }) => kind === 'diseased') ?? ranked.findLast(isPlainlyFree) ?? last;
  return IS_LEFT.test(text) ? (ranked.find(({ kind }) => kind === 'diseased') ?? last) : last;
}

const NO_SPREAD = /\b(?:no|without)\b (?:any |evidence of |signs? of )*(?:[\w-]+ ){0,3}?(?:metasta\w+|spread|dissemination)/i;
/** "Alive with metastases": the metastases are told with the patient's being alive. */
const IS_LEFT = /\bresidual disease|alive with\b/i;
