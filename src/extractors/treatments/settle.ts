import type { TreatmentValue } from '../../generated/report.ts';
import { contains, type Span } from '../../span.ts';
import type { CaseScope, Resolution, Resolved } from '../extractor.ts';
import { followCourses } from './course/follow-course.ts';
import { coversAgents, isOperation, NARRATIVE } from './events/event.ts';
import type { Candidate } from './candidate/candidate.ts';
import { isAhead, withoutFamilyNames, withPlans, withProtocols } from './events/named-elsewhere.ts';
import { oncePerModality, withheldOf } from './events/not-given.ts';
import { mergeTellings } from './events/retold.ts';
import { foreignTumours } from './foreign.ts';
import { isGiven, isWithheld } from './had.ts';

/** The treatments of one patient: those given in time order, then those not given. The same event told twice is one. */
export function settleTreatments(candidates: readonly Candidate[], scope: CaseScope): Resolution<TreatmentValue> {
  const own = ownOf(candidates, scope);
  const given = withoutExpected(own);
  const events = withoutFamilyNames(withPlans(withProtocols(mergeTellings(given, scope), candidates, scope), own));
  const done = new Set(events.map((event) => event.value.modality));
  const withheld = withheldOf(own, { given, done });
  const answered = new Set([...done, ...withheld.map((c) => c.value.modality)]);
  const ahead = oncePerModality(own.filter((c) => isAhead(c) && c.notes['specimen'] !== true && !answered.has(c.value.modality)));
  return {
    facts: [
      ...followCourses(events, scope).map(({ value, members, proof }, i) => withProof(toFact(members, { ...value, order: i + 1 }), proof)),
      ...[...withheld, ...ahead].map((c) => toFact([c], c.value)),
    ],
    findings: [],
  };
}

/** The operations that the narrative of a paper with one patient mentions as done, in text order, each as often as it is told. */
export function operationsTold(candidates: readonly Candidate[], scope: CaseScope): readonly Candidate[] {
  return ownOf(candidates, scope).filter((c) => isGiven(c.value) && NARRATIVE.has(c.section) && isOperation(c));
}

/** What was done to this patient, or withheld, for this tumour. */
function ownOf(candidates: readonly Candidate[], scope: CaseScope): Candidate[] {
  return withoutForeign(
    candidates.filter((candidate) =>
      scope.count === 1
        ? candidate.notes['course'] === true || (candidate.notes['table'] !== true && candidate.notes['group'] !== true)
        : belongs(candidate, scope),
    ),
    scope,
  );
}

/** In a paper of several patients: what is told of this one, or of all of them at once. */
function belongs(candidate: Candidate, scope: CaseScope): boolean {
  if (candidate.notes['course'] === true) return false;
  const owner = scope.owns(candidate);
  return owner === 'shared' ? candidate.notes['ofAll'] === true : owner === 'own';
}

/**
 * What was given: a planned treatment that is only spoken of again from before it ("a stroke befell him before the operation") was
 * not yet.
 */
function withoutExpected(own: readonly Candidate[]): Candidate[] {
  const given = own.filter((c) => isGiven(c.value));
  const isPlanned = (c: Candidate): boolean =>
    own.some((plan) => isAhead(plan) && plan.value.modality === c.value.modality && plan.start < c.start);
  const isOnlyExpected = (c: Candidate): boolean =>
    given.every((other) => other.value.modality !== c.value.modality || other.notes['ahead'] === true);
  return given.filter((c) => !(c.notes['ahead'] === true && isPlanned(c) && isOnlyExpected(c)));
}

/** "Total thyroidectomy revealed": an operation that is told by what it showed. */
const SHOWED = /^\s+(?:\w+ly\s+)?(?:revealed|showed|disclosed|demonstrated|confirmed|yielded|led)\b/i;

/** Leaves out the treatments of other tumours, and what only points back at one of them. */
function withoutForeign(candidates: readonly Candidate[], scope: CaseScope): Candidate[] {
  const isForeign = foreignTumours(scope, candidates);
  const foreign = candidates.filter(isForeign);
  const rest = candidates.filter((c) => !foreign.includes(c));
  return rest.filter((c) => {
    const others = foreign.filter((f) => f.value.modality === c.value.modality);
    if (others.length === 0) return true;
    if (c.value.agents.length > 0)
      return (
        !others.some((f) => coversAgents(f.value, c.value)) ||
        rest.some((r) => r !== c && r.notes['told'] === true && coversAgents(r.value, c.value) && NARRATIVE.has(r.section))
      );
    return (
      c.notes['told'] === true ||
      (c.value.modality === 'surgery' && SHOWED.test(scope.input.reading.text.slice(c.end, c.end + 40))) ||
      isWithheld(c.value) ||
      rest.some((r) => r.value.modality === c.value.modality && r.notes['told'] === true)
    );
  });
}

/** No treatment is surer than this; several tellings make one surer by so much; so many quotes prove it. */
const SUREST = 0.97,
  TOLD_AGAIN = 0.05,
  MAX_QUOTES = 4;

/** A treatment with the quotes of its tellings, those first that tell it as done. */
function toFact(members: readonly Candidate[], value: TreatmentValue): Resolved<TreatmentValue> {
  const best = [...members].sort((a, b) => b.score - a.score)[0];
  const telling = members.filter((c) => c.notes['told'] === true);
  const evidence = (telling.length > 0 ? telling : members)
    .flatMap((c) => c.evidence)
    .reduce<Span[]>((kept, span) => (kept.some((k) => k.start === span.start) ? kept : [...kept, span]), []);
  const score = Math.min(SUREST, (best?.score ?? 0.5) + (members.length > 1 ? TOLD_AGAIN : 0));
  return { value, evidence: evidence.slice(0, MAX_QUOTES), rule: best?.rule ?? 'therapy word', score };
}

/** The fact with the words that tell its effect, where they are not quoted already. */
function withProof(fact: Resolved<TreatmentValue>, proof: Span | null): Resolved<TreatmentValue> {
  return proof === null || fact.evidence.some((span) => contains(span, proof)) ? fact : { ...fact, evidence: [...fact.evidence, proof] };
}
