import type { Duration } from '../../context/durations.ts';
import type { Outcome } from '../../context/outcomes/cues.ts';
import { everyMatch } from '../../every-match.ts';
import type { FollowUpCode } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import { causeOfDeath, namesOnlyFailure } from './cause-of-death.ts';
import { pattern } from '../../patterns/over-lines.ts';

/**
 * What one sentence says of the patient at one time. `code` is null where only a length of follow-up is told. `duration` is the
 * time it belongs to, null where the sentence names none. `weak` codes hold only beside a time or at the end of the story.
 * `last` tells whether the words say that this is the last observation ("at present", "at the last visit").
 */
export interface Observation extends Span {
  readonly code: FollowUpCode | null;
  readonly duration: Duration | null;
  readonly rule: string;
  readonly weak: boolean;
  readonly last: boolean;
  readonly final: boolean;
  /** Where the words are in the present tense: stories are told in the past, their end may be in the present. */
  readonly present: boolean;
  /** Where the words tell of what has lasted up to now: "there has been no new lesion", "he is receiving". */
  readonly lasting: boolean;
  /** Where the words are in the past perfect: they tell of a time before the story's ("four years had passed without a relapse"). */
  readonly before: boolean;
  /** Where the sentence counts from a treatment of their own ("after six cycles"), so that a time told before is not theirs. */
  readonly treated: boolean;
  readonly event: boolean;
  readonly discharge: boolean;
  readonly follow: boolean;
  /** Where the words say only that an operation or the days after it went smoothly. */
  readonly smooth: boolean;
  /** Where the disease is said to be held in check: stable, smaller. */
  readonly held: boolean;
  /** Where the disease is said to have come up or grown then, not only to be there. */
  readonly onset: boolean;
  /** Where the cause of a death is told in the same sentence. */
  readonly caused: boolean;
  /** Where that cause is only how the body gave out. */
  readonly failed: boolean;
  /** Where the words before a death tell that the tumour came back, grew or spread. */
  readonly grown: boolean;
  /** Where the words before a death tell that the patient was failing. */
  readonly failing: boolean;
}

const LAST = pattern('i')`
  \b(?:
    currently|as (?:we|this|these|the present) (?:[\w-]+ ){0,3}?(?:writ(?:e|ten)|(?:is|are|was) (?:being )?written)
    |current (?:(?:general|clinical|health|disease) )?(?:status|state|condition|health|follow)|to date|at present|presently
    |nowadays
    |(?:at|by) (?:the )?(?:present )?time of (?:(?:the|this|our) )?(?:writing|report|publication|submission|manuscript)
    |(?:last|latest|final|most recent) (?:
        (?:
          clinical|outpatient|clinic|available|imaging|routine|annual|known|radiolog\w+|CT|MRI|PET|PET[-/ ]CT|chest
          |abdominal|restaging|surveillance
        ) )?(?:
        follow|visit|seen|heard|contact|check|review|control|examination|observation|evaluation|clinic|appointment
        |attendance|consultation|assessment|information|surveillance|scans?\b|imaging|news
      )
    |still|now|so far|until now|up to now|up to date|thus far|till date|till now
  )\b
`;
const PRESENT = /\b(?:has been|have been|is|are|continues|remain(?:s|ed))\b/i;
const NOW = /\b(?:is|are|has been|have been|remains|continues)\b/i;
const LASTING = pattern('i')`
  \b(?:has|have) (?:\w+ )?(?:been|remained|shown|had|stayed|continued)\b|\b(?:remains|continues|stays)\b
  |\bis (?:now |still |currently )?(?:receiving|undergoing|being|taking)\b
`;
const AFTER_CYCLES = pattern('i')`
  \bafter (?:the )?(?:[\w-]+ ){0,3}?(?:cycles?|courses?)\b
  |^(?:after|following|upon|on completion of) (?:[\w-]+ ){0,3}?(?:
      chemo\w+|radio(?:chemo)?therapy|irradiation|immunotherapy
    )\b
`;
const FAILING = /\b(?:deteriorat\w*|declin(?:ed|ing)|worsen\w*|cache(?:xia|ctic)|palliat\w*|hospice|supportive care|comfort)\b/i;
const HELD = /\b(?:stab\w+|partial|decreas\w+|reduc\w+|shr[aiu]nk\w*|regress\w+)\b/i;
const ONSET =
  /\b(?:developed|developing|appeared|new|newly|then|later|subsequent(?:ly)?|rapid(?:ly)?|increas\w+|worsen\w+|deteriorat\w+)\b/i;
const CUTS = pattern('gi')`
  ;|,\s+(?:and|but|then|while|whereas|however|although|though)\s|,\s+(?=(?:he|she|the patient|it|they|we)\s)
  |\s(?:but|and then|until)\s
  |\sand\s(?=
      (?:
        at|is|was|has|remains?|remained|died|passed away|expired|succumbed|she|he|the patient|\d|after
        |(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s
      )\b
    )
`;

/** The observations of a sentence, one at most for every clause, in text order; `offset` is where the sentence starts. */
export function observe(text: string, outcomes: readonly Outcome[], durations: readonly Duration[], offset: number): Observation[] {
  if (outcomes.length === 0) return laterEvent(durations);
  const clauses = clausesOf(text, offset, outcomes);
  const found: Observation[] = [];
  for (const clause of clauses) {
    const inside = outcomes.filter((outcome) => clause.start <= outcome.start && outcome.start < clause.end);
    if (inside.length === 0) continue;
    const chosen = decisive(inside, text.slice(clause.start - offset, clause.end - offset));
    const told = withoutHomecoming(durations, chosen, inside);
    const duration =
      !chosen && inside[0]?.rule === 'survival time'
        ? (fromNamedEvent(told) ?? timeOf(inside[0], clause, told, text, offset))
        : timeOf(chosen ?? inside[0], clause, told, text, offset);
    found.push({ ...toObservation(chosen, inside, clause, duration, text, offset), ...beforeDeath(chosen, outcomes, text, offset) });
  }
  return found;
}

/** "Went home a week after the resection and had no complaint at follow-up": the time is that of going home, not of what was seen later. */
function withoutHomecoming(durations: readonly Duration[], chosen: Outcome | null, inside: readonly Outcome[]): readonly Duration[] {
  const home = chosen && chosen.kind !== 'discharged' ? inside.find(({ kind }) => kind === 'discharged') : undefined;
  const seen = home && inside.findLast(({ kind }) => kind === 'followed');
  return seen ? durations.filter(({ start, end }) => start < home.start || end > seen.start) : durations;
}

/** What happened some time later shows at least that the patient was seen then. */
function laterEvent(durations: readonly Duration[]): Observation[] {
  return durations
    .filter((duration) => duration.role === 'after' && duration.months >= 1)
    .map((duration): Observation => ({
      start: duration.start,
      end: duration.end,
      code: null,
      duration,
      rule: 'later event',
      weak: true,
      last: false,
      final: false,
      present: false,
      lasting: false,
      before: false,
      treated: false,
      event: false,
      discharge: false,
      follow: false,
      smooth: false,
      held: false,
      onset: false,
      caused: false,
      failed: false,
      grown: false,
      failing: false,
    }))
    .slice(0, 1);
}

/** "To date, she is well", "At her last visit, the patient had no complaint": when a statement was so, told ahead of it. */
const OPENING = pattern('i')`
  ^(?:
    to date|currently|presently|at present|now|today|so far|thus far|until now|up to now
    |(?:at|on|in|during|by) (?:the |her |his |our )?(?:(?:last|latest|most recent|final|current) )(?:[\w-]+ ){0,3}?[\w-]+
  )(?=,\s)
`;

/** Cuts a sentence where a new statement begins, unless the cut would fall inside an outcome phrase. */
function clausesOf(text: string, offset: number, outcomes: readonly Outcome[]): Span[] {
  const opening = OPENING.exec(text)?.[0].length ?? -1;
  const cuts = everyMatch(CUTS, text)
    .filter(({ index }) => index !== opening)
    .map((match) => match.index + offset)
    .filter((cut) => !outcomes.some((outcome) => outcome.start < cut && cut < outcome.end));
  const edges = [offset, ...cuts, offset + text.length];
  return edges.slice(1).map((end, i) => ({ start: edges[i] ?? offset, end }));
}

/** "An uneventful operation": not "recovered uneventfully", which tells of the patient. */
const SMOOTH = /(?<!\brecover\w* (?:[\w-]+ )?)\b(?:uneventful(?:ly)?|eventless)$/i;
/** Characters before an outcome that its own verb stands in. */
const LEAD = 30;

const RANK: Record<Outcome['kind'], number> = {
  died: 9,
  lost: 8,
  free: 6,
  diseased: 6,
  recurrence: 6,
  progression: 6,
  spread: 5,
  alive: 4,
  ongoing: 3,
  discharged: 2,
  followed: 0,
};

/** The outcome that a clause comes to: death first, the tumour before the patient's condition, the later of two states. */
function decisive(outcomes: readonly Outcome[], text: string): Outcome | null {
  const ranked = outcomes.filter((outcome) => outcome.kind !== 'followed');
  const best = Math.max(...ranked.map((outcome) => RANK[outcome.kind]));
  const decided = ranked.filter((outcome) => RANK[outcome.kind] === best);
  const latest = decided.findLast((outcome) => outcome.rule !== 'autopsy') ?? decided.at(-1) ?? null;
  // "The scan showed no relapse, and the ultrasound was normal": plain words of the tumour say more than a clear picture.
  const last =
    latest?.kind === 'free' && !latest.strong
      ? (decided.findLast(({ kind, strong, rule }) => kind === 'free' && strong && rule !== 'no progression') ?? latest)
      : latest;
  const left = ranked.findLast((outcome) => outcome.rule === 'alive with disease');
  if (last?.kind === 'free' && left) return left;
  // "Recurred in the neck, without distant metastases": what did not spread came back all the same.
  const back = last?.rule === 'no disease' && NO_SPREAD.test(text) ? decided.findLast(({ kind }) => kind === 'recurrence') : undefined;
  if (back) return back;
  if (last?.rule === 'response goes on') return ranked.find((outcome) => outcome.kind === 'free') ?? last;
  if (last?.rule === 'no progression')
    return (
      ranked.findLast((outcome) => outcome.kind === 'diseased') ??
      ranked.findLast((outcome) => outcome.kind === 'free' && outcome.strong && outcome.rule !== 'no progression') ??
      last
    );
  // "alive with metastases": the metastases are told with the patient's being alive.
  if (last?.kind === 'free' && /\bresidual disease|alive with\b/i.test(text))
    return ranked.find((outcome) => outcome.kind === 'diseased') ?? last;
  return last;
}

const NO_SPREAD = /\b(?:no|without)\b (?:any |evidence of |signs? of )*(?:[\w-]+ ){0,3}?(?:metasta\w+|spread|dissemination)/i;

/** "He lived for two years before he died": how long until the death, not of an illness before it. */
const LIVED = /\b(?:lived|survived|alive)\b[^.;,]{0,25}$/i;

/** "Free of disease for ten months, then died". */
const THEN_DIED = /^,? (?:and |but )?(?:then|until|before|when) (?:[\w-]+ ){0,2}(?:died|death|expired|succumbed|passed away)$/i;

/** "Died at home in March 2013". */
const DATED_DEATH = /^[^.;,]{0,30}?\b(?:in|on) (?:[\w-]+,? ){0,3}?(?:19|20)\d\d\b/i;

const USABLE: ReadonlySet<Duration['role']> = new Set<Duration['role']>(['after', 'at', 'for']);

/** The time that an outcome belongs to: in its own clause the nearest, else one of the sentence that no other outcome claims. */
function timeOf(outcome: Outcome | undefined, clause: Span, durations: readonly Duration[], text: string, offset: number): Duration | null {
  const whole = clause.start === offset && clause.end === offset + text.length;
  if (!outcome) return null;
  const usable = durations.filter(
    (duration) =>
      USABLE.has(duration.role) &&
      !(
        outcome.kind === 'died' &&
        duration.role === 'for' &&
        !LIVED.test(text.slice(0, duration.start - offset)) &&
        !THEN_DIED.test(text.slice(duration.end - offset, outcome.end - offset))
      ),
  );
  const inside = usable.filter((duration) => clause.start <= duration.start && duration.start < clause.end);
  if (inside.length > 0)
    return outcome.kind === 'died'
      ? (fromNamedEvent(inside) ?? nearest(inside, outcome))
      : (fromFirst(inside, text, offset) ?? nearest(inside, outcome));
  if (whole) return null;
  // "Was seen again three months later and died in 2013": the death has a date of its own.
  if (outcome.kind === 'died' && DATED_DEATH.test(text.slice(outcome.end - offset, clause.end - offset))) return null;
  // Another statement of the sentence may be about another patient or another time: a semicolon ends what it lends.
  const lent = usable.filter(
    (duration) => !/;/.test(text.slice(Math.min(duration.end, clause.start) - offset, Math.max(duration.start, clause.start) - offset)),
  );
  return lent.filter((duration) => duration.start < clause.start).at(-1) ?? nearest(lent, outcome);
}

/**
 * "Died one month later, nine months after the diagnosis": the time that counts from a named event, from the first complaints only
 * where nothing else is named.
 */
function fromNamedEvent(durations: readonly Duration[]): Duration | null {
  return (
    durations
      .filter((duration) => duration.anchor !== 'unstated')
      .toSorted((a, b) => Number(a.anchor === 'presentation') - Number(b.anchor === 'presentation') || b.months - a.months)[0] ?? null
  );
}

/** "Well 10 months after the last resection and 9 years after the first operation": the time from the beginning. */
function fromFirst(durations: readonly Duration[], text: string, offset: number): Duration | undefined {
  return durations.length > 1
    ? durations.find(
        (duration) => FROM_FIRST.test(text.slice(duration.end - offset)) && durations.every((other) => other.months <= duration.months),
      )
    : undefined;
}

const FROM_FIRST = /^ (?:after|since|from|following) (?:the |her |his )?(?:(?:first|initial|primary|original) |diagnosis\b)/i;

function nearest(durations: readonly Duration[], outcome: Outcome): Duration | null {
  const gap = (duration: Duration): number =>
    Math.max(0, duration.start - outcome.end, outcome.start - duration.end) + (duration.role === 'for' ? 15 : 0);
  return [...durations].sort((a, b) => gap(a) - gap(b))[0] ?? null;
}

const CODES: Record<Outcome['kind'], FollowUpCode | null> = {
  free: 'NED',
  recurrence: 'AWD',
  progression: 'AWD',
  spread: 'AWD',
  diseased: 'AWD',
  alive: 'ALIVE',
  ongoing: 'ALIVE',
  discharged: 'ALIVE',
  died: 'DUC',
  lost: 'LFU',
  followed: null,
};

/** Months within which a check-up looks at the wound, not for the tumour. */
const EARLY = 0.75;
const isEarly = (duration: Duration | null): boolean => duration !== null && duration.role !== 'for' && duration.months < EARLY;

/** What the words of a sentence before a death tell of the tumour and of the patient. */
function beforeDeath(
  chosen: Outcome | null,
  outcomes: readonly Outcome[],
  text: string,
  offset: number,
): Pick<Observation, 'grown' | 'failing'> {
  if (chosen?.kind !== 'died') return { grown: false, failing: false };
  return {
    grown: outcomes.some(
      ({ kind, start, end }) =>
        EVENTS.has(kind) && end <= chosen.start && (kind !== 'spread' || CAME_UP.test(text.slice(start - offset, chosen.start - offset))),
    ),
    failing: FAILING.test(text.slice(0, chosen.start - offset)),
  };
}

/** Metastases that came up, not only were found to be the disease. */
const CAME_UP = /\b(?:developed|developing|occurr\w+|appear\w*|emerg\w*|new|arose|spread\w*)\b/i;
const EVENTS: ReadonlySet<Outcome['kind']> = new Set<Outcome['kind']>(['recurrence', 'progression', 'spread']);

function toObservation(
  chosen: Outcome | null,
  inside: readonly Outcome[],
  clause: Span,
  duration: Duration | null,
  text: string,
  offset: number,
): Omit<Observation, 'grown' | 'failing'> {
  const words = text.slice(clause.start - offset, clause.end - offset);
  // What was found in the dead need not have killed them.
  const cause = chosen?.kind === 'died' && chosen.rule !== 'autopsy' ? causeOfDeath(text, chosen.end - offset) : null;
  const timed = duration && clause.start <= duration.start && duration.start < clause.end ? duration : null;
  const start = Math.min(chosen?.start ?? clause.end, timed?.start ?? clause.end, inside[0]?.start ?? clause.end);
  const end = Math.max(chosen?.end ?? clause.start, timed?.end ?? clause.start, inside[0]?.end ?? clause.start);
  return {
    start,
    end,
    duration,
    code: cause ?? (chosen ? (chosen.rule === 'clear follow-up' && isEarly(duration) ? 'ALIVE' : CODES[chosen.kind]) : null),
    rule: chosen?.rule ?? inside[0]?.rule ?? 'follow-up',
    weak: chosen !== null && !chosen.strong,
    last: LAST.test(words) || PRESENT.test(words),
    final: LAST.test(words),
    present: NOW.test(words),
    lasting: LASTING.test(words),
    before: /\bhad (?:passed|elapsed|been|remained)\b/i.test(words) && !NOW.test(words.replace(/\bhad been\b/gi, '')),
    treated: AFTER_CYCLES.test(text),
    event: chosen !== null && EVENTS.has(chosen.kind),
    discharge: chosen?.kind === 'discharged' || (chosen?.rule === 'doing well' && inside.some((outcome) => outcome.kind === 'discharged')),
    follow: inside.some((outcome) => outcome.kind === 'followed'),
    smooth: chosen?.rule === 'doing well' && SMOOTH.test(text.slice(Math.max(0, chosen.start - offset - LEAD), chosen.end - offset)),
    held: chosen?.rule === 'smaller' || (chosen?.kind === 'diseased' && HELD.test(words)),
    onset: ONSET.test(words),
    caused: cause !== null,
    failed: cause === 'DOC' && chosen !== null && namesOnlyFailure(text, chosen.end - offset),
  };
}
