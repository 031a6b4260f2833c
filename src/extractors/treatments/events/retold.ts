import type { TreatmentValue } from '../../../generated/report.ts';
import type { CaseScope, ExtractInput } from '../../extractor.ts';
import { namingWords } from '../operations.ts';
import { isDoneElsewhere, namesMoreOrgans, sharesOrgan } from '../other-operation.ts';
import { agentsAgree, coversAgents, doseAgrees, isOperation, isSpecific, NARRATIVE, type Event } from './event.ts';
import type { Candidate } from '../candidate/candidate.ts';
import { join } from './join.ts';
import { eventsOfNarrative } from './narrative.ts';

/** Joins what is told of one event in abstract, narrative and discussion; the narrative gives the order. */
export function mergeTellings(given: readonly Candidate[], scope: CaseScope): Event[] {
  const narrative = given.filter((c) => NARRATIVE.has(c.section));
  let events = eventsOfNarrative(narrative, scope);
  for (const c of given.filter(({ section }) => !NARRATIVE.has(section))) {
    const same = events.filter((event) => event.value.modality === c.value.modality);
    const target = retoldBy(c, same, scope);
    if (target === 'unsure') continue;
    if (target) events = events.map((event) => (event === target ? join(event, c, keepsName(event, c, scope)) : event));
    else if (!isKnown(c, events, same) && isWorthAnEvent(c, narrative.length > 0) && addsToModality(c, same))
      events = [...events, { value: c.value, members: [c] }];
  }
  return events;
}

/** Whether the drugs of a telling are those of an event, or its radiotherapy is one whose dose is known. */
const isKnown = (c: Candidate, events: readonly Event[], same: readonly Event[]): boolean =>
  events.some((event) => coversAgents(event.value, c.value)) ||
  (c.value.modality === 'radiotherapy' && same.some((event) => event.value.totalDoseGy !== null));

/** Whether a treatment that the narrative does not tell is told well enough to count. */
const isWorthAnEvent = (c: Candidate, hasNarrative: boolean): boolean =>
  c.section === 'table' || c.notes['told'] === true || (c.section === 'abstract' && (isSpecific(c) || !hasNarrative));

/** Whether a telling is the only one of its modality, or names drugs or a dose where a paper sums up what was given. */
const addsToModality = (c: Candidate, same: readonly Event[]): boolean =>
  same.length === 0 || (isSpecific(c) && !isOperation(c) && (c.section === 'abstract' || c.section === 'table'));

/**
 * Which of the narrative's events of its modality the abstract, a legend or the discussion tells again with this mention; null where none.
 * Of several operations it is that of its month or its words, and "unsure" where nothing tells.
 */
function retoldBy(c: Candidate, same: readonly Event[], { input }: CaseScope): Event | 'unsure' | null {
  const fitting = same.filter((event) => agentsAgree(event.value, c.value) && doseAgrees(event.value, c.value));
  const likely = isOperation(c) && fitting.length > 1 ? fitting.filter(({ members }) => !isDoneElsewhere(members, c, input)) : fitting;
  const [first, ...more] = [...likely]
    .map((event) => ({ event, likeness: likenessOf(event, c, input) }))
    .sort((a, b) => b.likeness - a.likeness);
  if (!first) return likely.length < fitting.length ? 'unsure' : null;
  return isOperation(c) && more.length > 0 && first.likeness < LIKELY && c.notes['told'] !== true ? 'unsure' : first.event;
}

/** Less likeness than this says nothing of which of several operations is looked back on. */
const LIKELY = 0.5;

/** How much speaks for an event's being what a mention looks back on: its words and organs, or that it has none yet. */
function likenessOf(event: Event, c: Candidate, input: ExtractInput): number {
  if (!isOperation(c)) return Math.min(nameOverlap(event.value, c.value), 1);
  const own = namingWords(c.value.name),
    shared = event.members.map((member) => namingWords(member.value.name).filter((word) => own.includes(word)).length);
  return (
    Math.max(...shared) +
    (sharesOrgan(event.members, c, input) ? 1 : 0) +
    (isUnnamed(event) && c.notes['told'] === true && c.notes['generic'] !== true ? 0.5 : 0) +
    Math.min(nameOverlap(event.value, c.value), 4) / 10
  );
}

/** An operation of which the narrative says only that there was one. */
const isUnnamed = ({ members }: Event): boolean =>
  members.every((member) => member.notes['specimen'] === true || (member.notes['generic'] === true && member.notes['access'] !== true));

const ORGAN_OUT = /ectomy$/;

/**
 * What the narrative calls an operation stays its name, unless it says nothing or less: others look back on it in general words, or
 * on another one.
 */
function keepsName(event: Event, c: Candidate, { input }: CaseScope): boolean {
  if (!isOperation(c)) return false;
  if (isUnnamed(event) && c.notes['generic'] !== true) return false;
  const own = namingWords(c.value.name),
    theirs = namingWords(event.value.name);
  const saysMore =
    theirs.length === 0
      ? own.some((word) => ORGAN_OUT.test(word)) || (own.length > 0 && c.rule === 'removal' && c.notes['told'] === true)
      : own.length > theirs.length && theirs.every((word) => own.includes(word));
  return !saysMore || (theirs.length > 0 && namesMoreOrgans(event.members, c, input));
}

const IDLE = new Set(['the', 'of', 'and', 'with', 'was', 'were', 'a', 'an', 'surgery', 'surgical', 'therapy', 'treatment']);
function nameOverlap(a: TreatmentValue, b: TreatmentValue): number {
  const words = (name: string): string[] =>
    name
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((w) => w.length > 2 && !IDLE.has(w));
  const known = new Set(words(a.name));
  return words(b.name).filter((w) => known.has(w)).length;
}
