import type { Duration } from '../../../context/durations.ts';
import type { Outcome } from '../../../context/outcomes/cues.ts';
import type { FollowUpCode } from '../../../generated/report.ts';
import { pattern } from '../../../patterns/over-lines.ts';
import type { Span } from '../../../span.ts';
import { causeOfDeath, namesOnlyFailure } from '../cause/cause-of-death.ts';
import { holds, wordsOf, type Clause } from './clause.ts';

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

/** What a clause tells: the outcome that it comes to, those `inside` it, those of its whole sentence, the time that it belongs to. */
export interface Statement {
  readonly clause: Clause;
  readonly chosen: Outcome | null;
  readonly inside: readonly Outcome[];
  readonly outcomes: readonly Outcome[];
  readonly duration: Duration | null;
}

/** The observation that a clause makes. */
export function toObservation(statement: Statement): Observation {
  const { clause, chosen, inside, duration } = statement;
  const words = wordsOf(clause),
    cause = causeIn(statement);
  return {
    ...spanOf(statement),
    duration,
    code: cause ?? codeOf(chosen, duration),
    rule: chosen?.rule ?? inside[0]?.rule ?? 'follow-up',
    weak: chosen !== null && !chosen.strong,
    ...tenseOf(words),
    treated: AFTER_CYCLES.test(clause.sentence),
    event: chosen !== null && EVENTS.has(chosen.kind),
    discharge: isDischarge(chosen, inside),
    follow: inside.some(({ kind }) => kind === 'followed'),
    smooth: chosen?.rule === 'doing well' && SMOOTH.test(wordsOf(clause, Math.max(clause.offset, chosen.start - LEAD), chosen.end)),
    held: chosen?.rule === 'smaller' || (chosen?.kind === 'diseased' && HELD.test(words)),
    onset: ONSET.test(words),
    caused: cause !== null,
    failed: cause === 'DOC' && chosen !== null && namesOnlyFailure(clause.sentence, chosen.end - clause.offset),
    ...beforeDeath(statement),
  };
}

/** What happened some time later shows at least that the patient was seen then. */
export function laterEvent(duration: Duration): Observation {
  return {
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
  };
}

/** From the first outcome, or the time in the clause, to the end of the last of these. */
function spanOf({ clause, chosen, inside, duration }: Statement): Span {
  const told: readonly Span[] = [chosen, duration && holds(clause, duration) ? duration : null, inside[0]].filter((span) => span != null);
  return {
    start: Math.min(clause.end, ...told.map(({ start }) => start)),
    end: Math.max(clause.start, ...told.map(({ end }) => end)),
  };
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

/** Months up to which patients stay in hospital, and a check-up looks at the wound, not for the tumour. */
export const EARLY = 0.75;
const isEarly = (duration: Duration | null): boolean => duration !== null && duration.role !== 'for' && duration.months < EARLY;

function codeOf(chosen: Outcome | null, duration: Duration | null): FollowUpCode | null {
  if (!chosen) return null;
  return chosen.rule === 'clear follow-up' && isEarly(duration) ? 'ALIVE' : CODES[chosen.kind];
}

/** The cause of a death; what was found in the dead need not have killed them. */
function causeIn({ clause, chosen }: Statement): FollowUpCode | null {
  return chosen?.kind === 'died' && chosen.rule !== 'autopsy' ? causeOfDeath(clause.sentence, chosen.end - clause.offset) : null;
}

/** "Currently", "at the last visit", "to date". */
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
/** "Four years had passed", "had remained well". */
const BEFORE = /\bhad (?:passed|elapsed|been|remained)\b/i;

/** When the words of a clause say that something is so. */
function tenseOf(words: string): Pick<Observation, 'last' | 'final' | 'present' | 'lasting' | 'before'> {
  const final = LAST.test(words);
  return {
    last: final || PRESENT.test(words),
    final,
    present: NOW.test(words),
    lasting: LASTING.test(words),
    before: BEFORE.test(words) && !NOW.test(words.replace(/\bhad been\b/gi, '')),
  };
}

const AFTER_CYCLES = pattern('i')`
  \bafter (?:the )?(?:[\w-]+ ){0,3}?(?:cycles?|courses?)\b
  |^(?:after|following|upon|on completion of) (?:[\w-]+ ){0,3}?(?:
      chemo\w+|radio(?:chemo)?therapy|irradiation|immunotherapy
    )\b
`;

function isDischarge(chosen: Outcome | null, inside: readonly Outcome[]): boolean {
  return chosen?.kind === 'discharged' || (chosen?.rule === 'doing well' && inside.some(({ kind }) => kind === 'discharged'));
}

/** "An uneventful operation": not "recovered uneventfully", which tells of the patient. */
const SMOOTH = /(?<!\brecover\w* (?:[\w-]+ )?)\b(?:uneventful(?:ly)?|eventless)$/i;
/** Characters before an outcome that its own verb stands in. */
const LEAD = 30;
const HELD = /\b(?:stab\w+|partial|decreas\w+|reduc\w+|shr[aiu]nk\w*|regress\w+)\b/i;
const ONSET =
  /\b(?:developed|developing|appeared|new|newly|then|later|subsequent(?:ly)?|rapid(?:ly)?|increas\w+|worsen\w+|deteriorat\w+)\b/i;

const EVENTS: ReadonlySet<Outcome['kind']> = new Set<Outcome['kind']>(['recurrence', 'progression', 'spread']);
/** Metastases that came up, not only were found to be the disease. */
const CAME_UP = /\b(?:developed|developing|occurr\w+|appear\w*|emerg\w*|new|arose|spread\w*)\b/i;
const FAILING = /\b(?:deteriorat\w*|declin(?:ed|ing)|worsen\w*|cache(?:xia|ctic)|palliat\w*|hospice|supportive care|comfort)\b/i;

/** What the words of a sentence before a death tell of the tumour and of the patient. */
function beforeDeath({ clause, chosen, outcomes }: Statement): Pick<Observation, 'grown' | 'failing'> {
  if (chosen?.kind !== 'died') return { grown: false, failing: false };
  return {
    grown: outcomes.some(
      ({ kind, start, end }) =>
        EVENTS.has(kind) && end <= chosen.start && (kind !== 'spread' || CAME_UP.test(wordsOf(clause, start, chosen.start))),
    ),
    failing: FAILING.test(wordsOf(clause, clause.offset, chosen.start)),
  };
}
