import type { CaseScope, Resolution, Resolved } from '../extractor.ts';
import type { MetastasisValue } from '../../generated/report.ts';
import { isLeftOut, type Candidate } from './left-out.ts';
import { isOfBlood, tumourOf, type Tumour } from './tumour.ts';

/** One fact for each organ, the surest telling first; none for the spread of lymphoma and leukaemia, nor for the primary's own organ. */
export function settleMetastases(candidates: readonly Candidate[], scope: CaseScope): Resolution<MetastasisValue> {
  if (isOfBlood(scope)) return { facts: [], findings: [] };
  const tumour = tumourOf(scope);
  const own = candidates.filter((candidate) => isOfPatient(candidate, scope));
  const placed = tumour.nervous ? own.map((candidate) => alongNeuraxis(candidate, scope)) : own;
  const sites = Map.groupBy(
    placed.filter((candidate) => !isLeftOut(candidate, placed, tumour, scope)),
    ({ value }) => value.site,
  );
  const within = spreadWithin(placed, tumour, scope);
  if (tumour.primary !== null && within.length > 0) sites.set(tumour.primary, within);
  const facts = [...sites.values()].flatMap(factOf);
  return { facts: facts.sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)), findings: [] };
}

/** Rules too loose for what a sentence says of all patients at once. */
const LOOSE: ReadonlySet<string> = new Set(['organ-near', 'lesion-before', 'specimen-before']);

/** Tables, and loose rules where the paper tells of several patients, count only where they are told of this very one. */
function isOfPatient(candidate: Candidate, scope: CaseScope): boolean {
  const shared = candidate.section !== 'table' && !(scope.count > 1 && LOOSE.has(candidate.rule));
  return shared || scope.owns(candidate) === 'own';
}

/** "Spinal metastases" of a tumour of the nervous system lie along the cord. */
function alongNeuraxis(candidate: Candidate, scope: CaseScope): Candidate {
  const words = scope.input.reading.text.slice(candidate.start, candidate.end);
  return candidate.value.site === 'bone' && /^spin(?:e|al)$/i.test(words)
    ? { ...candidate, value: { ...candidate.value, site: 'spinal cord' } }
    : candidate;
}

/** Organs whose own tumours' spread within them is told like that to any other: "bone metastases" of a bone tumour are no name of it. */
const MANIFOLD: ReadonlySet<string> = new Set(['bone', 'skin', 'soft tissue', 'lymph node']);

/** "Metastatic lesions in the skin", of a tumour of the skin. */
const MANY_THERE = /^(?:metastases|metastatic (?:sites|lesions|deposits|nodules|foci|tumou?rs|disease))\b/i;
/** "Bone metastases", of a tumour of bone. */
const NAMED_THERE = /\bmetastas[ei]s$/i;
/** So many tellings that the tumour spread within the primary's own organ are believed, whatever their words. */
const BELIEVED_TELLINGS = 2;

/** What tells of spread within the primary's own organ where it is to be believed, else nothing. */
function spreadWithin(placed: readonly Candidate[], { primary }: Tumour, scope: CaseScope): Candidate[] {
  const told = placed.filter(({ value, rule }) => value.site === primary && (rule === 'organ-before' || rule === 'organ-behind'));
  if (primary === null || told.length >= BELIEVED_TELLINGS) return told;
  return MANIFOLD.has(primary) && told.some((candidate) => namesSpread(candidate, scope)) ? told : [];
}

/** Whether the words of a candidate that is this very patient's name the spread. */
function namesSpread({ start, end, rule, evidence }: Candidate, scope: CaseScope): boolean {
  const { text } = scope.input.reading,
    named = rule === 'organ-before' ? NAMED_THERE : MANY_THERE;
  return (
    (scope.count === 1 || scope.owns({ start, end }) === 'own') && evidence.some((span) => named.test(text.slice(span.start, span.end)))
  );
}

const ORDER: Readonly<Record<string, number>> = { case: 4, results: 4, abstract: 3, title: 3, conclusion: 2, discussion: 2, caption: 2 };
/** What each further telling adds to the best one's score, the most that comes of it, and the least that is told. */
const PER_TELLING = 0.03,
  HIGHEST = 0.97,
  LOWEST = 0.5;

/** The fact that the candidates of one organ tell, none where they are not sure enough. */
function factOf(group: readonly Candidate[]): Resolved<MetastasisValue>[] {
  const ranked = [...group].sort((a, b) => b.score - a.score || (ORDER[b.section] ?? 0) - (ORDER[a.section] ?? 0) || a.start - b.start);
  const [best] = ranked;
  const score = best ? Math.min(HIGHEST, best.score + PER_TELLING * (group.length - 1)) : 0;
  if (!best || score < LOWEST) return [];
  const time = ranked.find(({ value }) => value.time !== null)?.value.time ?? null;
  return [{ value: { ...best.value, time }, evidence: ranked.flatMap(({ evidence }) => evidence).slice(0, 3), rule: best.rule, score }];
}
