import type { TreatmentValue } from '../../../generated/report.ts';
import { NARRATIVE, type Event } from './event.ts';
import type { Candidate } from '../candidate/candidate.ts';

/** The event with what another telling adds; the richer telling's words come first. */
export function join(event: Event, c: Candidate, keepsName = false): Event {
  const a = event.value,
    b = c.value;
  const richer =
    c.notes['specimen'] !== true &&
    richness(b) + (namesOperation(c) ? OPERATION_NAMED : 0) > richness(a) + (event.members.some(namesOperation) ? OPERATION_NAMED : 0);
  const [main, side] = richer ? [b, a] : [a, b];
  const dose = main.totalDoseGy !== null || main.dosePerFractionGy !== null ? main : side;
  return {
    members: richer ? [c, ...event.members] : [...event.members, c],
    value: {
      ...main,
      name: keepsName || (richer && c.notes['course'] === true) ? a.name : main.name,
      agents: main.agents.length > 0 ? main.agents : side.agents,
      regimen: main.regimen ?? side.regimen,
      cycles: cyclesOf(event, c) ?? main.cycles ?? side.cycles,
      intent: main.intent ?? side.intent,
      time: a.time ?? b.time,
      interval: a.interval ?? (isSameTelling(event, c) ? b.interval : null),
      line: main.line ?? side.line,
      response: main.response ?? side.response,
      statusReason: main.statusReason ?? side.statusReason,
      status: a.status === 'discontinued' || b.status === 'discontinued' ? 'discontinued' : main.status,
      totalDoseGy: dose.totalDoseGy,
      fractions: dose.fractions ?? side.fractions,
      dosePerFractionGy: dose.dosePerFractionGy ?? side.dosePerFractionGy,
    },
  };
}

/** What an operation's own name is worth beside what else a telling tells. */
const OPERATION_NAMED = 2;
const namesOperation = ({ rule, notes }: Candidate): boolean => rule === 'operation' && notes['generic'] !== true;

/** How much a telling tells: drugs and doses above all, then the longer name. */
const richness = (v: TreatmentValue): number =>
  v.agents.length * 2 +
  (v.totalDoseGy !== null ? 3 : 0) +
  (v.fractions !== null ? 1 : 0) +
  (v.cycles !== null ? 1 : 0) +
  Math.min(v.name.length, 80) / 80;

/**
 * Where one telling counts all cycles ("six in all"), or the other only those that were added ("two more"), its count; null where
 * neither does.
 */
function cyclesOf({ value, members }: Event, c: Candidate): number | null {
  if (value.cycles === null || c.value.cycles === null) return null;
  if (c.notes['cyclesInAll'] === true) return Math.max(value.cycles, c.value.cycles);
  if (c.notes['moreCycles'] === true) return value.cycles;
  return members.some((m) => m.notes['moreCycles'] === true && m.value.cycles === value.cycles) ? c.value.cycles : null;
}

/** Sentences from an event's first words within which a telling's times are the event's. */
const SAME_TELLING = 2;

/** Told within a few sentences of the event's first words: what a later telling says of time may be another event's. */
function isSameTelling(event: Event, c: Candidate): boolean {
  const first = Math.min(...event.members.map((m) => Number(m.notes['sentence'])));
  return NARRATIVE.has(c.section) && Math.abs(Number(c.notes['sentence']) - first) <= SAME_TELLING;
}
