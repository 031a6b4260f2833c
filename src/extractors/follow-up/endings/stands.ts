import { type Candidate, tells, ZONES } from '../candidate.ts';

/** Whether words say only that complaints went away or that the patient is still seen: they count where nothing else is told. */
export const saysLeast = (candidate: Candidate): boolean =>
  candidate.rule === 'recovery' || candidate.rule === 'recovered' || candidate.rule === 'under observation';

/** Rules of findings that tell of an outcome only where they came some time later. */
export const CAME_LATER: ReadonlySet<string> = new Set(['new metastasis', 'new lesion', 'at the old place']);

/** Whether a candidate counts: weak words hold only where a time, a follow-up or a word for the present stands beside them. */
export function stands(candidate: Candidate): boolean {
  if (candidate.section === 'table') return true;
  if (CAME_LATER.has(candidate.rule)) return cameLater(candidate);
  if (!tells(candidate, 'weak') || candidate.value.durationMonths !== null) return true;
  return isOfPatient(candidate) || isHeldUp(candidate);
}

/** Whether a finding came some time after the tumour was found, by its time or by words for a check-up. */
function cameLater(candidate: Candidate): boolean {
  const { role } = candidate.notes;
  if (tells(candidate, 'atFirst')) return false;
  if (tells(candidate, 'carried') || tells(candidate, 'final') || role === 'after' || role === 'at') return true;
  const onset = tells(candidate, 'onset');
  return (role === 'for' && onset) || (tells(candidate, 'follow') && (candidate.value.durationMonths !== null || onset));
}

/** Weak words that count by themselves: that a patient is alive, that a tumour grew after treatment. */
function isOfPatient(candidate: Candidate): boolean {
  const { rule, value } = candidate;
  return (value.code === 'ALIVE' && rule !== 'recovery') || (rule === 'growth' && tells(candidate, 'treated'));
}

/** Whether words of a check-up, of the present or of the story's end stand beside weak ones. */
function isHeldUp(candidate: Candidate): boolean {
  return (
    tells(candidate, 'follow') ||
    tells(candidate, 'final') ||
    tells(candidate, 'carried') ||
    tells(candidate, 'closing') ||
    (tells(candidate, 'lasting') &&
      ZONES[candidate.section] === 'body' &&
      (candidate.rule === 'smaller' || candidate.rule === 'no disease'))
  );
}
