import type { TreatmentValue } from '../../generated/report.ts';
import { contains, type Span } from '../../span.ts';
import type { Annotation, CaseScope, ExtractInput, Resolution, Resolved } from '../extractor.ts';
import { followCourses } from './course/follow-course.ts';
import { foreignTumours } from './foreign.ts';
import { isGiven, isWithheld } from './had.ts';
import { isNewOperation, namingWords } from './operations.ts';
import { isAfterThePast, isAnnounced, isCounted, isDoneElsewhere, isProvenOther, namesMoreOrgans, sharesOrgan } from './other-operation.ts';
import { pattern } from '../../patterns/over-lines.ts';

type Candidate = Annotation<TreatmentValue>;

/** One treatment with all the places that tell of it, first the one that tells most. */
interface Event {
  readonly value: TreatmentValue;
  readonly members: readonly Candidate[];
}

const NARRATIVE = new Set(['case', 'results', 'methods', 'other']);

/** The treatments of one patient: those given in time order, then those not given. The same event told twice is one. */
export function settleTreatments(candidates: readonly Candidate[], scope: CaseScope): Resolution<TreatmentValue> {
  const own = ownOf(candidates, scope);
  const given = withoutExpected(own);
  const events = mergeTellings(given, scope);
  const protocols =
    scope.count === 1
      ? []
      : candidates.filter((c) => c.notes['protocol'] === true && scope.owns(c) === 'shared' && specific(c) && c.value.status === 'given');
  events.forEach((event, i) => {
    const protocol =
      event.value.agents.length === 0 && event.value.totalDoseGy === null
        ? protocols.find((c) => c.value.modality === event.value.modality)
        : undefined;
    if (protocol) events[i] = join(event, protocol);
  });
  // "FOLFOX was recommended. Chemotherapy was started …": what was proposed tells what was given.
  for (const plan of own.filter((c) => (c.value.status === 'planned' || c.value.status === 'recommended') && specific(c))) {
    const at = events.findIndex(
      (event) =>
        event.value.modality === plan.value.modality && !event.members.some(specific) && event.members.some((m) => m.start > plan.start),
    );
    const event = events[at];
    if (event) events[at] = join(event, { ...plan, value: { ...plan.value, status: 'given', time: null, interval: null } });
  }
  dropFamilyNames(events);
  const done = new Set(events.map((event) => event.value.modality));
  const systemic = [...done].some((modality) => modality !== 'surgery');
  // A refusal of treatment as such adds nothing where the text names what was refused.
  const without = own.filter((c) => isWithheld(c.value));
  const named = without.some((c) => c.value.modality !== 'other' && !done.has(c.value.modality));
  const lastGiven = Math.max(-1, ...given.filter((c) => NARRATIVE.has(c.section)).map((c) => c.start));
  // "No further therapy was started": before the first treatment that its section tells it is waiting.
  const waits = (c: Candidate): boolean => {
    const told = given.filter(({ section }) => section === c.section);
    return (
      told.length > 0 &&
      told.every(({ start }) => c.start < start) &&
      (c.section === 'abstract' || NARRATIVE.has(c.section)) &&
      c.value.status === 'not-given' &&
      c.notes['adjuvant'] !== true
    );
  };
  const withheld = oncePerModality(
    without.filter(
      (c) =>
        !(
          c.value.modality === 'other' &&
          (c.notes['exempt'] === true ||
            (c.notes['untreated'] === true && c.start < lastGiven) ||
            waits(c) ||
            isSpelledOut(
              c,
              without.filter((other) => !done.has(other.value.modality)),
            ) ||
            (c.value.status === 'declined' && named && c.notes['adjuvant'] !== true) ||
            (systemic && c.notes['adjuvant'] !== true && c.notes['untreated'] !== true && c.value.status !== 'declined'))
        ),
    ),
  );
  // What was refused was not given: told twice of drugs or rays it is one, unless a drug is named that was not refused.
  const declined = withheld.filter((c) => c.value.status === 'declined' && c.value.modality !== 'surgery' && c.value.modality !== 'other');
  const isToldTwice = (c: Candidate): boolean =>
    declined.some(
      ({ value }) =>
        value.modality === c.value.modality && c.value.agents.every(({ name }) => value.agents.some((other) => other.name === name)),
    );
  const answered = new Set([...done, ...withheld.map((c) => c.value.modality)]);
  const ahead = oncePerModality(
    own.filter(
      (c) =>
        (c.value.status === 'planned' || c.value.status === 'recommended') &&
        c.notes['specimen'] !== true &&
        !answered.has(c.value.modality),
    ),
  );
  return {
    facts: [
      ...followCourses(events, scope).map(({ value, members, proof }, i) => withProof(toFact(members, { ...value, order: i + 1 }), proof)),
      ...withheld.filter((c) => c.value.status === 'declined' || !isToldTwice(c)).map((c) => toFact([c], c.value)),
      ...ahead.map((c) => toFact([c], c.value)),
    ],
    findings: [],
  };
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

/**
 * What was given: a planned treatment that is only spoken of again from before it ("a stroke befell him before the operation") was
 * not yet.
 */
function withoutExpected(own: readonly Candidate[]): Candidate[] {
  const given = own.filter((c) => isGiven(c.value));
  const isPlanned = (c: Candidate): boolean =>
    own.some(
      (plan) =>
        (plan.value.status === 'planned' || plan.value.status === 'recommended') &&
        plan.value.modality === c.value.modality &&
        plan.start < c.start,
    );
  return given.filter(
    (c) =>
      !(
        c.notes['ahead'] === true &&
        isPlanned(c) &&
        given.every((other) => other.value.modality !== c.value.modality || other.notes['ahead'] === true)
      ),
  );
}

const FAMILY = /^(?:(?:peg)?interferon|lutetium|yttrium|actinium)\b/;

/** Leaves out "interferon alfa" where the same course names which ("referred for interferon alpha and received interferon alpha-2b"). */
function dropFamilyNames(events: Event[]): void {
  const all = events.flatMap((event) => event.value.agents.map((agent) => agent.name));
  const isFamily = (name: string): boolean =>
    FAMILY.test(name) && all.some((other) => other.startsWith(`${name}-`) || other.startsWith(`${name} `));
  events.forEach((event, i) => {
    if (event.value.agents.some(({ name }) => isFamily(name)))
      events[i] = { ...event, value: { ...event.value, agents: event.value.agents.filter(({ name }) => !isFamily(name)) } };
  });
}

/** "No adjuvant therapy", where the same sentence, or the paper for two modalities or more, says which. */
function isSpelledOut(unnamed: Candidate, withheld: readonly Candidate[]): boolean {
  const named = withheld.filter((c) => c.value.modality !== 'other');
  return (
    named.some((c) => c.notes['sentence'] === unnamed.notes['sentence']) ||
    (unnamed.value.status === 'not-given' && new Set(named.map((c) => c.value.modality)).size > 1)
  );
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

/** In a paper of several patients: what is told of this one, or of all of them at once. */
function belongs(candidate: Candidate, scope: CaseScope): boolean {
  if (candidate.notes['course'] === true) return false;
  const owner = scope.owns(candidate);
  return owner === 'shared' ? candidate.notes['ofAll'] === true : owner === 'own';
}

function toFact(members: readonly Candidate[], value: TreatmentValue): Resolved<TreatmentValue> {
  const best = [...members].sort((a, b) => b.score - a.score)[0];
  const telling = members.filter((c) => c.notes['told'] === true);
  const evidence = (telling.length > 0 ? telling : members)
    .flatMap((c) => c.evidence)
    .reduce<Span[]>((kept, span) => (kept.some((k) => k.start === span.start) ? kept : [...kept, span]), []);
  const score = Math.min(0.97, (best?.score ?? 0.5) + (members.length > 1 ? 0.05 : 0));
  return { value, evidence: evidence.slice(0, 4), rule: best?.rule ?? 'therapy word', score };
}

/** The fact with the words that tell its effect, where they are not quoted already. */
function withProof(fact: Resolved<TreatmentValue>, proof: Span | null): Resolved<TreatmentValue> {
  return proof === null || fact.evidence.some((span) => contains(span, proof)) ? fact : { ...fact, evidence: [...fact.evidence, proof] };
}

function oncePerModality(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const c of [...candidates].sort((a, b) => b.score - a.score))
    if (!kept.some((k) => k.value.modality === c.value.modality && k.value.status === c.value.status)) kept.push(c);
  return kept.sort((a, b) => a.start - b.start);
}

/** Joins what is told of one event in abstract, narrative and discussion; the narrative gives the order. */
function mergeTellings(given: readonly Candidate[], scope: CaseScope): Event[] {
  const narrative = given.filter((c) => NARRATIVE.has(c.section));
  const retold = given.filter((c) => !NARRATIVE.has(c.section));
  let events = inNarrative(narrative, scope);
  for (const c of retold) {
    const same = events.filter((event) => event.value.modality === c.value.modality);
    const target = retoldBy(c, same, scope);
    if (target === 'unsure') continue;
    if (target) events = events.map((event) => (event === target ? join(event, c, keepsName(event, c, scope)) : event));
    else if (
      events.some((event) => coversAgents(event.value, c.value)) ||
      (c.value.modality === 'radiotherapy' && same.some((event) => event.value.totalDoseGy !== null))
    )
      continue;
    else if (
      c.section === 'table' ||
      c.notes['told'] === true ||
      (specific(c) && c.section === 'abstract') ||
      (narrative.length === 0 && c.section === 'abstract')
    ) {
      if (same.length === 0 || (specific(c) && c.value.modality !== 'surgery' && (c.section === 'abstract' || c.section === 'table')))
        events = [...events, { value: c.value, members: [c] }];
    }
  }
  return events;
}

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
  return isOperation(c) && more.length > 0 && first.likeness < 0.5 && c.notes['told'] !== true ? 'unsure' : first.event;
}

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

function inNarrative(candidates: readonly Candidate[], scope: CaseScope): Event[] {
  const events: Event[] = [];
  for (const [i, c] of candidates.entries()) {
    const at = events.findLastIndex((event) => event.value.modality === c.value.modality);
    const same = events[at];
    const phase = same ? asPhase(same, c) : null;
    if (phase) {
      events[at] = phase;
      continue;
    }
    const known =
      c.notes['told'] !== true
        ? events.find((event) => event.value.modality !== c.value.modality && coversAgents(event.value, c.value))
        : undefined;
    if (known) continue;
    // "After the second cycle of cisplatin": part of the course that had the drug.
    const whole =
      c.notes['partOf'] === true
        ? events.findLastIndex(
            (event) =>
              event.value.modality === c.value.modality &&
              doseAgrees(event.value, c.value) &&
              (c.value.agents.length === 0 || coversAgents(event.value, c.value)) &&
              (c.notes['failed'] === true || !RELAPSE.test(between(event, c, scope))),
          )
        : -1;
    const course = events[whole];
    if (course) {
      events[whole] = join(course, c);
      continue;
    }
    const kept = isOperation(c)
      ? operationOf(c, events, candidates.slice(0, i), scope)
      : same !== undefined && !isResumed(same, c, candidates.slice(0, i), scope) && continues(same, c, between(same, c, scope))
        ? at
        : -1;
    const event = events[kept];
    if (event) events[kept] = join(event, c);
    else events.push({ value: c.value, members: [c] });
  }
  return events;
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

const isOperation = (c: Candidate): boolean => c.value.modality === 'surgery';

/** The operations that the narrative of a paper with one patient mentions as done, in text order, each as often as it is told. */
export function operationsTold(candidates: readonly Candidate[], scope: CaseScope): readonly Candidate[] {
  return ownOf(candidates, scope).filter((c) => isGiven(c.value) && NARRATIVE.has(c.section) && isOperation(c));
}

/**
 * A dose told within three sentences of another course's: a total replaces it, a bare dose on the way ("when 28 Gy were reached")
 * is part of it. Null where it is a course of its own, as a boost that has its own sentence is.
 */
function asPhase(event: Event, c: Candidate): Event | null {
  const had = event.value.totalDoseGy,
    has = c.value.totalDoseGy;
  const apart = Number(c.notes['sentence']) - Number(event.members.at(-1)?.notes['sentence'] ?? 0);
  if (
    c.value.modality !== 'radiotherapy' ||
    had === null ||
    has === null ||
    had === has ||
    apart > 3 ||
    (c.notes['again'] === true && c.notes['total'] !== true && c.notes['phase'] !== true)
  )
    return null;
  const joined = { value: event.value, members: [...event.members, c] };
  // "The pelvis had 46 Gy. In a second phase 20 Gy were given to the prostate."
  if (c.notes['phase'] === true && c.notes['total'] !== true)
    return {
      ...joined,
      value: {
        ...event.value,
        totalDoseGy: had + has,
        fractions: event.value.fractions !== null && c.value.fractions !== null ? event.value.fractions + c.value.fractions : null,
        dosePerFractionGy: null,
      },
    };
  if (c.notes['total'] === true && has > had && (c.notes['fromDoseOnly'] === true || c.notes['boost'] === true))
    return {
      ...joined,
      value: { ...event.value, totalDoseGy: has, fractions: c.value.fractions, dosePerFractionGy: c.value.dosePerFractionGy },
    };
  return c.notes['fromDoseOnly'] === true && c.notes['boost'] !== true ? joined : null;
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

/** The words from an event's latest telling to a mention. */
function between(event: Event, c: Candidate, { input: { reading } }: CaseScope): string {
  const end = Math.max(...event.members.map((m) => m.end));
  return end < c.start ? reading.text.slice(end, c.start) : '';
}

const RELAPSE = /\b(?:recurr\w+|relaps\w+|regrowth|progress(?!ion-free)\w+|regrew)\b/i;
const NEW_CHAPTER = pattern('i')`
  \b(?:
    recurr\w+|relaps\w+|(?:months?|years?) (?:later|after)
    |(?:in|on) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)
    |in (?:19|20)\d\d|referred to our|second|regrowth
  )\b
`;

/** Whether a later mention speaks of the course before it and not of a new one. */
function continues(event: Event, c: Candidate, gap: string): boolean {
  const value = event.value;
  if (!agentsAgree(value, c.value) || !doseAgrees(value, c.value)) return false;
  if (c.notes['told'] !== true || c.notes['fromDoseOnly'] === true) return true;
  const apart = Number(c.notes['sentence']) - Number(event.members.at(-1)?.notes['sentence'] ?? 0);
  if (apart === 0) return c.value.agents.length === 0 || value.agents.length === 0 || sameAgents(value, c.value);
  if (c.notes['again'] !== true && !RELAPSE.test(gap) && c.value.agents.length > 0 && sameAgents(value, c.value) && apart <= 6) return true;
  // What has no drug or dose of its own and is told again, or for the same purpose, is the course told before.
  const bare = !specific(c) && !RELAPSE.test(gap);
  if (bare && c.notes['retold'] === true) return true;
  if (c.notes['again'] === true) return false;
  if (bare && (value.intent === 'neoadjuvant' || value.intent === 'adjuvant') && c.value.intent === value.intent) return true;
  // "FOLFOX was started in May. She tolerated chemotherapy well.": the date is the first telling's own.
  if (NEW_CHAPTER.test(bare ? gap.slice(Math.max(0, gap.search(/[.;]\s/))) : gap)) return false;
  return c.value.time === null || apart <= 1;
}

// "Bevacizumab" alone, told of a course that had it, is no course of its own.
function coversAgents(known: TreatmentValue, value: TreatmentValue): boolean {
  const names = new Set(known.agents.map((agent) => agent.name));
  return value.agents.length > 0 && value.agents.every((agent) => names.has(agent.name));
}

const specific = (c: Candidate): boolean => c.value.agents.length > 0 || c.value.totalDoseGy !== null;

function agentsAgree(a: TreatmentValue, b: TreatmentValue): boolean {
  if (a.agents.length === 0 || b.agents.length === 0) return true;
  const names = new Set(a.agents.map((agent) => agent.name));
  const shared = b.agents.filter(
    (agent) =>
      names.has(agent.name) || a.agents.some((other) => other.name.endsWith(` ${agent.name}`) || agent.name.endsWith(` ${other.name}`)),
  ).length;
  return shared === Math.min(a.agents.length, b.agents.length);
}
const sameAgents = (a: TreatmentValue, b: TreatmentValue): boolean => agentsAgree(a, b) && a.agents.length === b.agents.length;

function doseAgrees(a: TreatmentValue, b: TreatmentValue): boolean {
  return a.totalDoseGy === null || b.totalDoseGy === null || a.totalDoseGy === b.totalDoseGy;
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

/** The event with what another telling adds; the richer telling's words come first. */
function join(event: Event, c: Candidate, keepsName = false): Event {
  const a = event.value,
    b = c.value;
  const richer =
    richness(b) + (c.rule === 'operation' && c.notes['generic'] !== true ? 2 : 0) >
      richness(a) + (event.members.some((m) => m.rule === 'operation' && m.notes['generic'] !== true) ? 2 : 0) &&
    c.notes['specimen'] !== true;
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

/** Told within a few sentences of the event's first words: what a later telling says of time may be another event's. */
function isSameTelling(event: Event, c: Candidate): boolean {
  const first = Math.min(...event.members.map((m) => Number(m.notes['sentence'])));
  return NARRATIVE.has(c.section) && Math.abs(Number(c.notes['sentence']) - first) <= 2;
}

const richness = (v: TreatmentValue): number =>
  v.agents.length * 2 +
  (v.totalDoseGy !== null ? 3 : 0) +
  (v.fractions !== null ? 1 : 0) +
  (v.cycles !== null ? 1 : 0) +
  Math.min(v.name.length, 80) / 80;
