import { tellsOfAll, turnsToAnother } from '../../context/outcomes.ts';
import type { RecurrenceEvent, RecurrenceValue } from '../../generated/report.ts';
import type { Annotation, CaseScope, Resolution } from '../extractor.ts';
import { fitsCourse, LATER_LESION, TREATED_BEFORE } from './course.ts';
import { MENTIONED } from './mentions.ts';
import { namesOurs } from './whose.ts';

type Candidate = Annotation<RecurrenceValue>;

/** Whether the tumour came back: any relapse of the patient's own outweighs a later "no recurrence". */
export function settleRecurrence(candidates: readonly Candidate[], scope: CaseScope): Resolution<RecurrenceValue> {
  const all = ownOf(candidates, scope).filter((candidate) => fitsCourse(candidate, scope));
  // What is told of this patient alone goes before what is told of all.
  const alone = scope.count === 1 ? [] : all.filter((candidate) => scope.owns(candidate) === 'own' && believed(candidate));
  const near = alone.length > 0 ? alone : all;
  // What a discussion tells of somebody who must be the patient counts where nothing surer is told.
  const sure = near.filter((candidate) => !isGuessed(candidate, scope));
  const own = sure.some(believed) ? sure : near;
  const mentions = own.reduce((sum, candidate) => sum + (candidate.value.occurred && candidate.rule === MENTIONED ? candidate.notes['title'] === true ? MENTIONS : 1 : 0), 0);
  const came = own.filter((candidate) => candidate.value.occurred && (believed(candidate) || candidate.rule === MENTIONED && mentions >= MENTIONS));
  const stayed = own.filter((candidate) => !candidate.value.occurred && believed(candidate));
  const first = came.toSorted((a, b) => b.score - a.score)[0] ?? stayed.toSorted((a, b) => b.score - a.score)[0];
  if (!first) return { facts: [], findings: [] };
  const value: RecurrenceValue = { occurred: first.value.occurred, events: first.value.occurred ? eventsOf(came) : [] };
  const proof = [first, ...came.filter((candidate) => candidate !== first && candidate.value.events.some((event) => event.intervalMonths !== null))].slice(0, 4);
  return { facts: [{ value, evidence: proof.flatMap((candidate) => candidate.evidence), rule: first.rule, score: first.score }], findings: [] };
}

/** A recurrence that is only mentioned ("the recurrent tumour") is believed from so many sentences on; a title mentions what the paper is about. */
const MENTIONS = 2;
const believed = (candidate: Candidate): boolean => candidate.notes['strong'] === true || candidate.notes['timed'] === true || candidate.rule === TREATED_BEFORE || candidate.rule === LATER_LESION;

/** Whether the sentence is taken for the patient's only because it can speak of nobody else. */
function isGuessed(candidate: Candidate, { input }: CaseScope): boolean {
  const sentence = input.reading.sentences[Number(candidate.notes['sentence'])];
  return sentence !== undefined && input.context.attribution(sentence.index).subject !== 'own' && !namesOurs(input.reading.text.slice(sentence.start, sentence.end));
}

// A sentence shared by several patients speaks of this one only when it speaks of all; a table cell only where the row is theirs.
function ownOf(candidates: readonly Candidate[], scope: CaseScope): readonly Candidate[] {
  return candidates.filter((candidate) => {
    if (candidate.section === 'table') return scope.owns(candidate) === 'own';
    if (scope.count === 1) return true;
    const sentence = scope.input.reading.sentences[Number(candidate.notes['sentence'])];
    if (sentence && turnsToAnother(scope.input.reading.text.slice(sentence.start, candidate.end), scope.index)) return false;
    if (scope.owns(candidate) === 'own') return true;
    return sentence !== undefined && tellsOfAll(scope.input.reading.text.slice(sentence.start, sentence.end), scope.count);
  });
}

/** The recurrences told apart: by their interval where they have one, else one for every type. A listed series stands for all. */
function eventsOf(came: readonly Candidate[]): RecurrenceEvent[] {
  const series = came.find((candidate) => candidate.value.events.length > 1);
  if (series) return [...series.value.events];
  const events: RecurrenceEvent[] = [];
  for (const event of came.flatMap((candidate) => candidate.value.events)) {
    const same = events.findIndex((other) => (other.intervalMonths === event.intervalMonths || other.intervalMonths === null || event.intervalMonths === null) && (other.type === event.type || other.type === null || event.type === null));
    const known = events[same];
    if (!known) events.push(event);
    else events[same] = { type: known.type ?? event.type, intervalMonths: known.intervalMonths ?? event.intervalMonths };
  }
  return events;
}
