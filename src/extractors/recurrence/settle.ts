import type { RecurrenceEvent, RecurrenceValue } from '../../generated/report.ts';
import type { Annotation, CaseScope, Resolution } from '../extractor.ts';

const OF_EVERY = /\b(?:all|both|none|neither|no) (?:of )?(?:the |our |these )?(?:\w+ )?(?:patients?|cases?|of them|tumou?rs)\b/i;
const OF_ALL = /\b(?:both|all|each|respectively|neither|none)\b|\b(?:the|our|these) (?:two |three |four )?(?:patients|cases|siblings|sisters|brothers|children) (?:\w+ )?(?:were|are|remain(?:ed)?|have|had|did|do)\b|\bthey (?:\w+ )?(?:were|are|remain(?:ed)?|have|had|did)\b/i;
const OF_SOME = /\b(?:one|two|three|\d+) of (?:the|our|them|these|\d)\b|\b(?:one|another|a second|the other|the first|the second|the third) (?:patient|case|one)?\b(?!.*respectively)/i;

type Candidate = Annotation<RecurrenceValue>;

/** Whether the tumour came back: any relapse of the patient's own outweighs a later "no recurrence". */
export function settleRecurrence(candidates: readonly Candidate[], scope: CaseScope): Resolution<RecurrenceValue> {
  const all = ownOf(candidates, scope);
  // What is told of this patient alone goes before what is told of all.
  const alone = scope.count === 1 ? [] : all.filter((candidate) => scope.owns(candidate) === 'own' && believed(candidate));
  const own = alone.length > 0 ? alone : all;
  const came = own.filter((candidate) => candidate.value.occurred && believed(candidate));
  const stayed = own.filter((candidate) => !candidate.value.occurred && believed(candidate));
  const first = came.toSorted((a, b) => b.score - a.score)[0] ?? stayed.toSorted((a, b) => b.score - a.score)[0];
  if (!first) return { facts: [], findings: [] };
  const value: RecurrenceValue = { occurred: first.value.occurred, events: first.value.occurred ? eventsOf(came) : [] };
  const proof = [first, ...came.filter((candidate) => candidate !== first && candidate.value.events.some((event) => event.intervalMonths !== null))].slice(0, 4);
  return { facts: [{ value, evidence: proof.flatMap((candidate) => candidate.evidence), rule: first.rule, score: first.score }], findings: [] };
}

const believed = (candidate: Candidate): boolean => candidate.notes['strong'] === true || candidate.notes['timed'] === true;

// A sentence shared by several patients speaks of this one only when it speaks of all; a table cell only where the row is theirs.
function ownOf(candidates: readonly Candidate[], scope: CaseScope): readonly Candidate[] {
  const ofAll = (text: string): boolean => scope.count > 4 ? OF_EVERY.test(text) : OF_ALL.test(text) && !OF_SOME.test(text);
  return candidates.filter((candidate) => {
    if (scope.owns(candidate) === 'own') return true;
    if (candidate.section === 'table') return false;
    if (scope.count === 1) return true;
    const sentence = scope.input.reading.sentences[Number(candidate.notes['sentence'])];
    return sentence && ofAll(scope.input.reading.text.slice(sentence.start, sentence.end));
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
