import type { Annotation, CaseScope, Resolution, Resolved } from '../extractor.ts';
import type { BiomarkerValue } from '../../generated/report.ts';
import type { Section } from '../../text/reading.ts';

type Candidate = Annotation<BiomarkerValue>;

const RANK: Partial<Record<Section, number>> = { case: 4, results: 4, table: 3, abstract: 2, caption: 2 };

/**
 * One fact for each marker: the result most often told, the body before abstract and legends; a share of cells where one is told.
 * Of several patients each has what is told of it alone, where something is.
 */
export function settleBiomarkers(candidates: readonly Candidate[], { count, owns }: CaseScope): Resolution<BiomarkerValue> {
  const markers = new Map<string, Candidate[]>();
  for (const candidate of candidates) markers.set(candidate.value.marker, [...(markers.get(candidate.value.marker) ?? []), candidate]);
  const ofPatient = (group: readonly Candidate[]): readonly Candidate[] => {
    const own = count > 1 ? group.filter((candidate) => owns(candidate) === 'own') : [];
    return (own.length > 0 ? own : group).filter(({ notes }) => notes['notDone'] !== true);
  };
  const facts = [...markers.values()].flatMap((group) => settleMarker(ofPatient(group)) ?? []);
  return { facts: facts.sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)), findings: [] };
}

function settleMarker(group: readonly Candidate[]): Resolved<BiomarkerValue>[] | null {
  const weight = (candidate: Candidate): number => (RANK[candidate.section] ?? 1) * candidate.score;
  const votes = new Map<string, number>();
  for (const candidate of group) votes.set(result(candidate), (votes.get(result(candidate)) ?? 0) + weight(candidate));
  const won = [...votes.entries()].sort((a, b) => b[1] - a[1])[0]?.[0];
  const telling = group.filter((candidate) => result(candidate) === won).sort((a, b) => weight(b) - weight(a) || a.start - b.start);
  const best = telling[0];
  if (!best) return null;
  const percent = telling.find(({ value }) => value.percent !== null)?.value.percent ?? null;
  const disputed = votes.size > 1;
  return [
    {
      value: { ...best.value, percent },
      evidence: telling.flatMap(({ evidence }) => evidence).slice(0, 2),
      rule: best.rule,
      score: Math.max(0.3, Math.min(0.97, best.score + 0.02 * (telling.length - 1) - (disputed ? 0.3 : 0))),
    },
  ];
}

// Focal is positive that says more; both vote together.
function result({ value }: Candidate): string {
  return value.result === 'focal' ? 'positive' : (value.result ?? '');
}
