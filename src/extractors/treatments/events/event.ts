import type { TreatmentValue } from '../../../generated/report.ts';
import type { CaseScope } from '../../extractor.ts';
import type { Candidate } from '../candidate/candidate.ts';

/** One treatment with all the places that tell of it, first the one that tells most. */
export interface Event {
  readonly value: TreatmentValue;
  readonly members: readonly Candidate[];
}

/** Sections that tell what happened in its order. */
export const NARRATIVE: ReadonlySet<string> = new Set(['case', 'results', 'methods', 'other']);

export const isOperation = (c: Candidate): boolean => c.value.modality === 'surgery';

/** Whether a telling names a drug or a dose. */
export const isSpecific = ({ value }: Candidate): boolean => value.agents.length > 0 || value.totalDoseGy !== null;

/** Sentences from an event's latest telling to a mention. */
export const sentencesApart = (event: Event, c: Candidate): number =>
  Number(c.notes['sentence']) - Number(event.members.at(-1)?.notes['sentence'] ?? 0);

/** The words from an event's latest telling to a mention. */
export function wordsBetween(event: Event, c: Candidate, { input: { reading } }: CaseScope): string {
  const end = Math.max(...event.members.map((m) => m.end));
  return end < c.start ? reading.text.slice(end, c.start) : '';
}

/** Whether a course had all drugs of a mention: "bevacizumab" alone, told of a course that had it, is no course of its own. */
export function coversAgents(known: TreatmentValue, value: TreatmentValue): boolean {
  const names = new Set(known.agents.map((agent) => agent.name));
  return value.agents.length > 0 && value.agents.every((agent) => names.has(agent.name));
}

/** Whether the drugs of one are all among the other's, a name at the end of a longer one included; also where one names none. */
export function agentsAgree(a: TreatmentValue, b: TreatmentValue): boolean {
  if (a.agents.length === 0 || b.agents.length === 0) return true;
  const names = new Set(a.agents.map((agent) => agent.name));
  const shared = b.agents.filter(
    (agent) =>
      names.has(agent.name) || a.agents.some((other) => other.name.endsWith(` ${agent.name}`) || agent.name.endsWith(` ${other.name}`)),
  ).length;
  return shared === Math.min(a.agents.length, b.agents.length);
}
export const sameAgents = (a: TreatmentValue, b: TreatmentValue): boolean => agentsAgree(a, b) && a.agents.length === b.agents.length;

export function doseAgrees(a: TreatmentValue, b: TreatmentValue): boolean {
  return a.totalDoseGy === null || b.totalDoseGy === null || a.totalDoseGy === b.totalDoseGy;
}
