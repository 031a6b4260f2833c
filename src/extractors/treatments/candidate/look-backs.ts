import { ANOTHER_AIM, NO_TUMOUR, OTHER_USE } from './why-not.ts';
import type { Candidate } from './candidate.ts';

/**
 * Turns down what points back at a drug that was given for another illness ("interferon beta was given for the hepatitis … related
 * to interferon").
 */
export function turnDownOtherUses(candidates: readonly Candidate[]): readonly Candidate[] {
  const others = candidates.filter((c) => c.rejected === OTHER_USE && c.section === 'case').flatMap((c) => c.value.agents);
  if (others.length === 0) return candidates;
  const isOther = (name: string): boolean => others.some((other) => other.name === name || other.name.startsWith(`${name} `));
  return candidates.map((c) =>
    c.rejected === null && c.notes['told'] !== true && c.value.agents.length > 0 && c.value.agents.every(({ name }) => isOther(name))
      ? { ...c, rejected: OTHER_USE }
      : c,
  );
}

const OPERATION_WORD = /\b\w+(?:ectomy|otomy|scopy|cation|plasty)\b/gi;
const operationWords = ({ value }: Candidate): string[] => value.name.toLowerCase().match(OPERATION_WORD) ?? [];
const isStandingOperation = (c: Candidate): boolean => c.rejected === null && c.value.modality === 'surgery';

/**
 * Turns down what only points back at an operation that was done for another disease ("six months after splenectomy"), wherever it
 * is told.
 */
export function turnDownOtherAims(candidates: readonly Candidate[]): readonly Candidate[] {
  const aimed = new Set(candidates.filter((c) => c.rejected === ANOTHER_AIM && c.notes['past'] !== true).flatMap(operationWords));
  const opened = candidates.some(
    (c) => c.section === 'case' && (c.rejected === NO_TUMOUR || (c.rejected === ANOTHER_AIM && c.notes['past'] !== true)),
  );
  if (aimed.size === 0 && !opened) return candidates;
  const isAimed = (c: Candidate): boolean => {
    if (!isStandingOperation(c)) return false;
    const words = operationWords(c);
    return words.length > 0 && words.every((word) => aimed.has(word));
  };
  const ofTumour = candidates.some((c) => isStandingOperation(c) && c.notes['told'] === true && !isAimed(c));
  // "After surgical intervention": where no other operation is told, that one is meant.
  const isMeant = (c: Candidate): boolean =>
    !ofTumour && isStandingOperation(c) && c.notes['told'] !== true && (aimed.size > 0 || c.notes['generic'] === true);
  return candidates.map((c) => (isAimed(c) || isMeant(c) ? { ...c, rejected: ANOTHER_AIM } : c));
}
