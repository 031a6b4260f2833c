import { pattern } from '../../../patterns/over-lines.ts';
import type { CaseScope } from '../../extractor.ts';
import { isNewOperation } from '../operations.ts';
import { isAfterThePast, isAnnounced, isCounted, isProvenOther } from '../other-operation.ts';
import { asPhase } from './dose-phases.ts';
import {
  agentsAgree,
  coversAgents,
  doseAgrees,
  isOperation,
  isSpecific,
  sameAgents,
  sentencesApart,
  wordsBetween,
  type Event,
} from './event.ts';
import type { Candidate } from '../candidate/candidate.ts';
import { join } from './join.ts';

/** The events that the narrative tells, in its order, each with what goes on about it. */
export function eventsOfNarrative(candidates: readonly Candidate[], scope: CaseScope): Event[] {
  const events: Event[] = [];
  for (const [i, c] of candidates.entries()) {
    const last = lastLike(c, events),
      same = events[last];
    const phase = same ? asPhase(same, c) : null;
    if (phase) {
      events[last] = phase;
      continue;
    }
    if (isDrugOfAnother(c, events)) continue;
    const whole = courseWithPart(c, events, scope);
    const at = whole >= 0 ? whole : placeOf(c, events, candidates.slice(0, i), scope);
    const event = events[at];
    if (event) events[at] = join(event, c);
    else events.push({ value: c.value, members: [c] });
  }
  return events;
}

/** The place of the last event of a mention's modality, -1 where there is none. */
const lastLike = ({ value: { modality } }: Candidate, events: readonly Event[]): number =>
  events.findLastIndex((event) => event.value.modality === modality);

/** Whether a mention that tells nothing as done names only drugs of a course of another modality. */
const isDrugOfAnother = (c: Candidate, events: readonly Event[]): boolean =>
  c.notes['told'] !== true && events.some((event) => event.value.modality !== c.value.modality && coversAgents(event.value, c.value));

/** "After the second cycle of cisplatin": the place of the course that had the drug, -1 where a mention is no part of one. */
function courseWithPart(c: Candidate, events: readonly Event[], scope: CaseScope): number {
  if (c.notes['partOf'] !== true) return -1;
  return events.findLastIndex(
    (event) =>
      event.value.modality === c.value.modality &&
      doseAgrees(event.value, c.value) &&
      (c.value.agents.length === 0 || coversAgents(event.value, c.value)) &&
      (c.notes['failed'] === true || !RELAPSE.test(wordsBetween(event, c, scope))),
  );
}

/** The place of the event that a mention goes on about, -1 where it tells of a new one. `told` are the mentions before it. */
function placeOf(c: Candidate, events: readonly Event[], told: readonly Candidate[], scope: CaseScope): number {
  if (isOperation(c)) return operationOf(c, events, told, scope);
  const last = lastLike(c, events),
    same = events[last];
  return same && !isResumed(same, c, told, scope) && continues(same, c, wordsBetween(same, c, scope)) ? last : -1;
}

/**
 * The place of the operation that a mention goes on about, -1 where it tells of a new one: the last one told, or the one before a
 * look back at earlier times.
 */
function operationOf(c: Candidate, events: readonly Event[], told: readonly Candidate[], { input }: CaseScope): number {
  const earlier = told.filter(isOperation),
    last = events.findLastIndex((event) => event.value.modality === 'surgery'),
    before = events[last];
  if (before && isAnnounced(before.members, c, input)) return last;
  if (earlier.length === 0 || isNewOperation(c, earlier, input) || isCounted(c, earlier, input)) return -1;
  const at = events.findLastIndex((event) => event.value.modality === 'surgery' && !isAfterThePast(event.members, c));
  const event = events[at];
  return event && isProvenOther(event.members, c, told, input) ? -1 : at;
}

const RESUMED = pattern('i')`
  \b(?:
    resum\w+|re-?(?:treat|challeng|introduc|start|initiat|administ|institut)\w*|more\s+(?:cycles?|courses?)
    |(?:additional|further|another)\s+(?:[\w-]+\s+){0,2}(?:cycles?|courses?)
  )\b
`;

/**
 * "After radiotherapy four more cycles were given": drugs given anew, counted or said to be, after another treatment, are another
 * course.
 */
function isResumed({ members, value }: Event, c: Candidate, told: readonly Candidate[], { input: { reading } }: CaseScope): boolean {
  if (
    c.notes['told'] !== true ||
    c.value.agents.length === 0 ||
    value.agents.length === 0 ||
    c.notes['cyclesInAll'] === true ||
    c.notes['partOf'] === true
  )
    return false;
  const sentence = reading.sentences[Number(c.notes['sentence'])],
    since = Math.max(...members.map(({ end }) => end));
  if (c.value.cycles === null && !(sentence && RESUMED.test(reading.text.slice(sentence.start, sentence.end)))) return false;
  return told.some(
    (mention) =>
      mention.value.modality !== c.value.modality &&
      mention.notes['told'] === true &&
      mention.start > since &&
      mention.notes['sentence'] !== c.notes['sentence'] &&
      (mention.value.agents.length === 0 || !mention.value.agents.some(({ name }) => c.value.agents.some((agent) => agent.name === name))),
  );
}

const RELAPSE = /\b(?:recurr\w+|relaps\w+|regrowth|progress(?!ion-free)\w+|regrew)\b/i;
const NEW_CHAPTER = pattern('i')`
  \b(?:
    recurr\w+|relaps\w+|(?:months?|years?) (?:later|after)
    |(?:in|on) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)
    |in (?:19|20)\d\d|referred to our|second|regrowth
  )\b
`;

/** Sentences within which the same drugs, told again, are the same course. */
const SAME_COURSE = 6;

/** Whether a later mention speaks of the course before it and not of a new one; `gap` are the words between. */
function continues(event: Event, c: Candidate, gap: string): boolean {
  const value = event.value;
  if (!agentsAgree(value, c.value) || !doseAgrees(value, c.value)) return false;
  if (c.notes['told'] !== true || c.notes['fromDoseOnly'] === true) return true;
  const apart = sentencesApart(event, c);
  if (apart === 0) return c.value.agents.length === 0 || value.agents.length === 0 || sameAgents(value, c.value);
  const again = c.notes['again'] === true,
    relapsed = RELAPSE.test(gap);
  if (!again && !relapsed && c.value.agents.length > 0 && sameAgents(value, c.value) && apart <= SAME_COURSE) return true;
  // What has no drug or dose of its own and is told again, or for the same purpose, is the course told before.
  const bare = !isSpecific(c) && !relapsed;
  if (bare && c.notes['retold'] === true) return true;
  if (again) return false;
  if (bare && (value.intent === 'neoadjuvant' || value.intent === 'adjuvant') && c.value.intent === value.intent) return true;
  // "FOLFOX was started in May. She tolerated chemotherapy well.": the date is the first telling's own.
  if (NEW_CHAPTER.test(bare ? gap.slice(Math.max(0, gap.search(/[.;]\s/))) : gap)) return false;
  return c.value.time === null || apart <= 1;
}
