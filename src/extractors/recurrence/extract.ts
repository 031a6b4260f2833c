import { durationsOf, findDurations, type Duration } from '../../context/durations.ts';
import { headedCells, type HeadedCell } from '../../context/headed-cells.ts';
import {
  findOutcomes,
  outcomeCues,
  outcomesOf,
  tellsOfOthers,
  toldAfterTreatment,
  type Outcome,
  type OutcomeCues,
  type OutcomeEntry,
} from '../../context/outcomes.ts';
import type { RecurrenceEvent, RecurrenceValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import { isFrontMatter, neighbourOf, textOf, type Sentence } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { asksForInterval, readCourse, UNDER_TREATMENT } from './course.ts';
import { findMentions, MENTIONED } from './mentions.ts';
import type { FarOrgan } from './settle.ts';
import { namesOurs, tellsOfOurs } from './whose.ts';
import { pattern } from '../../patterns/over-lines.ts';

type Candidate = Annotation<RecurrenceValue>;

const FUTURE = pattern('i')`
  \b(?:
    will (?:be|need|continue|undergo|have)|should|must|is planned|scheduled|would|to (?:prevent|avoid|detect|monitor)
    |in (?:the )?case of|in the event of|if (?:there|the|any)
  )\b
`;
/** "One patient had a local recurrence", of a series that the discussion tells of. */
const OF_SERIES = pattern('i')`
  \b(?:among (?:the )?\d+|of (?:the|these|those) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)|in \d+)\s+
    (?:reported |published |treated )?(?:patients|cases)\b
  |\b(?:one|another|\d+) (?:of (?:the|these) )?(?:other )?(?:patients?|cases?)\b
`;
const GENERAL = pattern('i')`
  \b(?:
    among (?:the )?\d{2,} (?:patients|cases)|(?:recurrences|relapses) (?:are|occur|may|can)\b|rates? of|recurrence rates?
    |risk (?:of|for|factors?)|median|mean|most (?:patients|recurrences|cases)
    |(?<!\b(?:two|three|both|our|these|[23]) )patients with|\d+(?:\.\d+)?\s?%\s+(?:of|to)
  )\b
`;
/** "The shadow might indicate spread", "the possibility that it had spread": thought of, not found. */
const THOUGHT_OF = pattern('i')`
  \b(?:may|might|could) (?:also )?(?:be|have been|represent|reflect|indicate|suggest|mean|signify)\b[^.;]{0,60}$
  |\bpossib(?:ility|le) (?:[\w-]+ ){0,4}?that\b[^.;]{0,120}$
`;
/** Words of a recurrence list: "recurrence times were 14 and 10 months". */
const TIMES = pattern('i')`
  \b(?:recurrence|relapse)s? (?:times?|intervals?)\b
  |\b(?:times?|intervals?) (?:to|of|until|between) (?:\w+ ){0,2}(?:recurrences?|relapses?|progression)\b
`;

/** Every word of the tumour's coming back or staying away, those that are not the own patients' or not facts with the reason. */
export function extractRecurrence(input: ExtractInput): Candidate[] {
  const { reading } = input;
  const cues = outcomeCues(input.lexicon<OutcomeEntry>('outcome-cues'));
  const prose = reading.sentences.flatMap((sentence) => {
    if (sentence.section === 'reference' || sentence.section === 'table' || isFrontMatter(reading, sentence)) return [];
    const text = textOf(reading, sentence);
    const durations = durationsOf(reading, sentence);
    const outcomes = outcomesOf(reading, sentence, cues);
    return [
      ...listed(text, sentence, durations, input),
      ...outcomes.flatMap((outcome) => candidateOf(outcome, sentence, text, durations, input, cues) ?? []),
      ...mentioned(text, sentence, outcomes, cues, input),
      ...courseOf(text, sentence, durations, input),
      ...labelled(text, sentence),
    ];
  });
  return [...prose, ...fromTables(input, cues)].sort((a, b) => a.start - b.start);
}

function mentioned(text: string, sentence: Sentence, outcomes: readonly Outcome[], cues: OutcomeCues, input: ExtractInput): Candidate[] {
  return findMentions(text, sentence.start, outcomes, cues).map((span) => ({
    field: 'recurrence',
    ...span,
    section: sentence.section,
    rule: MENTIONED,
    value: { occurred: true, events: [{ type: null, intervalMonths: null }] },
    evidence: [span],
    score: 0.45,
    rejected: whyNot(span, sentence, text, input),
    notes: { sentence: sentence.index, strong: false, timed: false, title: sentence.section === 'title' },
  }));
}

function courseOf(text: string, sentence: Sentence, durations: readonly Duration[], input: ExtractInput): Candidate[] {
  const later = durations.find((duration) => duration.role === 'after') ?? null;
  const own = isLater(later, text) || WHILE_TREATED.test(text),
    lent = !own && toldLater(input, sentence);
  return readCourse(sentence, text, durations, own || lent, input).map((found) => ({
    ...found,
    rejected: whyNot(found, sentence, text, input),
    notes: { ...found.notes, lent },
  }));
}

/** "Recurrence: none", as a list or the cell of a table says it. */
function labelled(text: string, sentence: Sentence): Candidate[] {
  const words = /^(?:recurrences?|relapses?|local control)\s*:\s*(.+)$/i.exec(text)?.[1];
  const answer = words ? answerOf(words, sentence, sentence.section, sentence.index) : null;
  return answer ? [answer] : [];
}

function fromTables({ reading }: ExtractInput, cues: OutcomeCues): Candidate[] {
  return headedCells(reading, HEADING)
    .filter((cell) => asksForInterval(cell.heading) || !/\b(?:free|risk|therap\w+|treatment)\b/i.test(cell.heading))
    .flatMap((cell) => {
      const asked = /recurr|relaps|local control/i.test(cell.heading);
      const interval = asksForInterval(cell.heading) ? intervalIn(cell) : null;
      if (interval || (/m[ae]tasta/i.test(cell.heading) && !asked)) return interval ?? [];
      return asked ? (answerOf(cell.text, cell, 'table', -1) ?? []) : (statedIn(cell.text, cell, cues) ?? []);
    });
}

const HEADING = /\b(?:recurrences?|relapses?|local control|follow[\s-]*up|outcomes?|status|prognosis|m[ae]tastasis|metastases)\b/i;
const NO = /^\W*(?:no|none|absent|negative|never|nil|n|[-–−]|\([-–−]\)|free|no (?:local |evidence of )?rec\w*\.?)\W*$/i;
const YES = /^\W*(?:yes|present|positive|y|\+|\(\+\))\W*|\b(?:local|distant|regional|rec|recurr\w*|relaps\w*|metasta\w*)\b/i;

/** "NED 24 months", "17 months, no recurrence". */
const FREE = pattern('i')`
  \b(?:
    A?NED|(?:disease|tumou?r|recurrence|relapse)[\s-]free|free of (?:disease|tumou?r|recurrence)
    |(?:no|without) (?:(?:evidence|signs?|local|of|further) ){0,3}(?:recurrences?|relapses?|disease|tumou?r)
  )\b
`;
const CAME_BACK = /\b(?:recurr\w*|relaps\w*|metasta\w*)\b/i;

function answerOf(text: string, span: Span, section: Candidate['section'], sentence: number): Candidate | null {
  const times = findDurations(text).map((duration) => duration.months);
  const occurred =
    NO.test(text) || (FREE.test(text) && !CAME_BACK.test(text.replace(FREE, '')))
      ? false
      : (YES.test(text) && !/^\W*no\b/i.test(text)) || times.length > 0
        ? true
        : null;
  if (occurred === null) return null;
  const type = typeOf({ kind: 'recurrence', rule: '', strong: true, start: 0, end: 0 }, text);
  return cellCandidate(span, section, sentence, {
    occurred,
    events: occurred ? (times.length > 0 ? times : [null]).map((intervalMonths) => ({ type, intervalMonths })) : [],
  });
}

/** "Time to relapse (months)": 14. */
function intervalIn(cell: HeadedCell): Candidate | null {
  const bare = /^\W*(\d{1,3}(?:\.\d+)?)\W*$/.exec(cell.text)?.[1];
  const months =
    findDurations(cell.text)[0]?.months ?? (bare === undefined ? null : Number(bare) * (/\byears?\b/i.test(cell.heading) ? 12 : 1));
  if (months === null || months === 0) return null;
  return cellCandidate(cell, 'table', -1, {
    occurred: true,
    events: [{ type: /m[ae]tasta/i.test(cell.heading) ? 'distant' : null, intervalMonths: months }],
  });
}

function statedIn(text: string, span: Span, cues: OutcomeCues): Candidate | null {
  const outcome = findOutcomes(text, cues).findLast(({ kind }) => kind === 'free' || kind === 'recurrence' || kind === 'progression');
  if (!outcome && !/^\W*(?:NED|CR)\b/.test(text)) return null;
  const occurred = outcome !== undefined && outcome.kind !== 'free';
  return cellCandidate(span, 'table', -1, { occurred, events: occurred ? [{ type: null, intervalMonths: null }] : [] });
}

function cellCandidate(span: Span, section: Candidate['section'], sentence: number, value: RecurrenceValue): Candidate {
  const at = { start: span.start, end: span.end };
  return {
    field: 'recurrence',
    ...at,
    section,
    rule: 'recurrence cell',
    value,
    evidence: [at],
    score: 0.8,
    rejected: null,
    notes: { sentence, strong: true, timed: false },
  };
}

function listed(text: string, sentence: Sentence, durations: readonly Duration[], input: ExtractInput): Candidate[] {
  if (!TIMES.test(text)) return [];
  const lengths = durations
    .filter((duration) => duration.role !== 'age' && duration.role !== 'rate' && duration.role !== 'repeated')
    .flatMap((duration) => duration.list);
  if (lengths.length === 0) return [];
  const span = { start: sentence.start, end: sentence.end };
  const events = lengths.map((intervalMonths): RecurrenceEvent => ({ type: null, intervalMonths }));
  return [
    {
      field: 'recurrence',
      ...span,
      section: sentence.section,
      rule: 'recurrence times',
      value: { occurred: true, events },
      evidence: [span],
      score: 0.85,
      rejected: whyNot(span, sentence, text, input),
      notes: { sentence: sentence.index, strong: true, timed: true },
    },
  ];
}

function candidateOf(
  outcome: Outcome,
  sentence: Sentence,
  text: string,
  durations: readonly Duration[],
  input: ExtractInput,
  cues: OutcomeCues,
): Candidate | null {
  // A time beside it makes an outcome surer, whatever it counts from; what counts to a death or from the recurrence is no interval.
  const [near, time] = timesOf(outcome, durations, text, sentence.start);
  // A lump may be anything; what came where a tumour had been is looked for by its own rule.
  const came =
    outcome.kind === 'recurrence' || outcome.kind === 'progression' || (outcome.kind === 'spread' && outcome.rule !== 'new lesion');
  if (
    (!came && outcome.kind !== 'free') ||
    (((outcome.kind === 'spread' && !outcome.strong) || outcome.rule === 'growth') &&
      !isLater(near, text) &&
      !(outcome.rule === 'growth' && toldLater(input, sentence)) &&
      !(outcome.kind === 'spread' && WHILE_TREATED.test(text)) &&
      !(
        outcome.kind === 'spread' &&
        /metasta/i.test(text.slice(outcome.start - sentence.start, outcome.end - sentence.start)) &&
        toldLater(input, sentence)
      ) &&
      !(
        outcome.kind === 'spread' &&
        FAR.test(text.slice(outcome.start - sentence.start, outcome.end - sentence.start + 30)) &&
        toldFree(input, sentence, cues)
      ))
  )
    return null;
  if (outcome.kind === 'progression' && !toldAfterTreatment(input.reading, sentence, outcome.start) && !UNDER_TREATMENT.test(text))
    return null;
  if (outcome.kind === 'spread' && !outcome.strong && KNOWN.test(text.slice(outcome.start - sentence.start, outcome.end - sentence.start)))
    return null;
  if (came && outcome.kind !== 'spread' && COMPLAINED.test(text.slice(0, outcome.start - sentence.start))) return null;
  const around = text.slice(Math.max(0, outcome.start - sentence.start - 40), outcome.end - sentence.start + 60);
  const type = came ? typeOf(outcome, around) : null,
    organ = type === 'distant' ? farOrgan(around) : undefined;
  const event: RecurrenceEvent = { type, intervalMonths: came ? (time?.months ?? null) : null };
  const span = { start: Math.min(outcome.start, time?.start ?? outcome.start), end: Math.max(outcome.end, time?.end ?? outcome.end) };
  return {
    field: 'recurrence',
    ...span,
    section: sentence.section,
    rule: outcome.rule,
    evidence: [span],
    value: came ? { occurred: true, events: [event] } : { occurred: false, events: [] },
    score: outcome.strong ? 0.8 : near ? 0.65 : 0.45,
    rejected: whyNot(outcome, sentence, text, input),
    notes: {
      sentence: sentence.index,
      strong: outcome.strong,
      beyond: time?.comparator === '>' || time?.comparator === '>=',
      organ: organ ?? null,
      timed:
        near !== null ||
        outcome.kind === 'spread' ||
        outcome.rule === 'growth' ||
        (outcome.kind === 'free' &&
          durations.some(({ role, months }) => (role === 'after' || role === 'at' || role === 'for') && months > STAGING_MONTHS) &&
          toldAfterTreatment(input.reading, sentence, outcome.start)) ||
        isClearLater(outcome, sentence, text, input) ||
        (outcome.rule === 'no disease' && LAST_SEEN.test(text) && toldAfterTreatment(input.reading, sentence, outcome.start)),
      title: sentence.section === 'title',
    },
  };
}

/** "The scans remain negative", "eight months later … . Ultrasonography showed nothing": clear pictures some time after treatment. */
const CLEAR: ReadonlySet<string> = new Set(['clear imaging', 'clear follow-up']),
  STAYS = /\b(?:remain(?:s|ed)?|continu(?:es?|ed) to be|ha(?:s|ve) (?:been|remained|stayed))\b/i;
function isClearLater({ rule, start }: Outcome, sentence: Sentence, text: string, input: ExtractInput): boolean {
  return CLEAR.has(rule) && ((STAYS.test(text) && toldAfterTreatment(input.reading, sentence, start)) || toldLater(input, sentence));
}

/** "Ataxia developed 16 months later. A metastasis was removed": the time of the sentence before is that of the finding. */
function toldLater({ reading }: ExtractInput, sentence: Sentence): boolean {
  const before = neighbourOf(reading, sentence, -1);
  return (
    before !== null &&
    durationsOf(reading, before).some(({ role, months }) => role === 'after' && months > STAGING_MONTHS) &&
    toldAfterTreatment(reading, before, before.start)
  );
}

const FAR = /\b(?:lungs?|pulmonary|liver|hepatic|bones?|brain|cerebral|adrenal|distant)\b/i;

/** "No sign of tumour to date": what is told of the last time that he was seen. */
const LAST_SEEN = pattern('i')`
  \b(?:
    to date|so far|thus far|until now|up to now|at present|currently|ever since
    |since (?:then|that time|the operation|surgery)
    |(?:last|latest) (?:seen|review|visit|follow|check|control|contact|appointment)
    |(?:at|during|on) (?:the |his |her )?(?:\w+ )?follow[\s-]?up
  )\b
`;
/** Whether the same part of the paper said before that the tumour had not come back: metastases that are found then are new. */
function toldFree({ reading, context }: ExtractInput, sentence: Sentence, cues: OutcomeCues): boolean {
  if (sentence.section !== 'case') return false;
  return reading.sentences
    .slice(Math.max(0, sentence.index - LOOK_BACK), sentence.index)
    .some(
      (before) =>
        before.section === sentence.section &&
        context.attribution(before.index).subject === 'own' &&
        outcomesOf(reading, before, cues).some(
          (outcome) => outcome.kind === 'free' && outcome.strong && outcome.rule === 'none after treatment',
        ),
    );
}
/** Sentences within which a course goes on from "no recurrence" to a later finding. */
const LOOK_BACK = 12;

/** "… revealed the liver metastasis to be smaller": one that was known. */
const KNOWN =
  /\bthe (?:(?!new\b)[\w-]+ ){0,4}metastas[ei]s\b(?! (?:developed|appeared|occurred|recurred))|\b(?:decreas|reduc|regress|resol|disappear)\w* /i;
/** "The fever subsided but relapsed". */
const COMPLAINED = pattern('i')`
  \b(?:
    fevers?|temperature|pain|headaches?|seizures?|cough|bleeding|symptoms?|effusions?|ascites|diarrho?ea|infection|pneumonia
    |rash
  )\b(?:(?!\b(?:tumou?r|mass|lesions?|disease|cancer|lymphoma|leuk|carcinoma|sarcoma|nodules?|metasta\w*)\b)[^.;]){0,80}$
`;
// What staging shows within weeks of an operation had not come back; it was there before.
const STAGING_MONTHS = 1.5;
const LATER = pattern('i')`
  \b(?:
    later|subsequently|thereafter|(?:during|on|at) (?:the |her |his |its )?(?:[\w-]+ )?follow
    |after (?:(?:[\w-]+ ){0,2}(?:cycles?|courses?)|surgery|the operation|treatment|chemotherapy|radiotherapy|resection)
    |(?:months?|years?) (?:after|following) (?:[\w-]+ ){0,2}(?:
        \w+ectomy|surgery|operation|resection|excision|treatment|radiotherapy|chemotherapy
      )
    |(?:well|asymptomatic|healthy|free|stable|remission)\b[^.;]{0,60}\b(?:when|until)
    |months? (?:after|into) (?:therapy|treatment)
    |(?:in|during) (?:the|her|his) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:month|year)
    |(?:months?|years?)[- ](?:visit|follow|control|check)\w*
    |(?:at|by) (?:the |about |approximately )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen)[ -]
      (?:months?|years?)(?! (?:old|of age))
  )\b
`;

const isLater = (time: Duration | null, text: string): boolean =>
  time?.role === 'after' ? time.months > STAGING_MONTHS : LATER.test(text);

/** "Despite treatment new lesions were found", "while on letrozole": what appears then was not there before it. */
const WHILE_TREATED = pattern('i')`
  \b(?:despite|in spite of|during|while (?:still |he was |she was )?(?:on|under|receiving|taking))\s+
  (?:
    (?:
      the|his|her|this|further|continued|ongoing|maintenance|adjuvant|first-line|second-line|systemic|targeted|hormonal?
      |endocrine|intensive|[a-z]+al
    )\s+
  ){0,3}(?:
    treatment|\w*therapy|\w+(?:mab|nib|platin|taxel|zole|xifen|lutamide|ciclib|trexed|citabine|rubicin|parib|limus)
    |maintenance
  )\b
`;

/** "Two months after this relapse", "after the diagnosis of the metastasis": the words between a time and what it counts from. */
const COUNTED_FROM = pattern('i')`
  ^\s*(?:after|following|since|from)\s+(?:
    (?!
      (?:
        an?|\w*therapy|chemo\w*|treat\w*|surg\w*|operati\w*|\w+ectomy|resection|excision|removal|diagnosis(?! of)|present\w*
        |admission|discharge|onset(?! of)|cycles?|transplant\w*|recurren\w*|relapse\w*|metasta\w*|progression
      )\b
    )[\w-]+\s+
  ){0,5}$
`;
const DEATH = /\b(?:died|death|dead|expired|succumbed|passed away|fatal|demise)\b/i;
/** "Died of a relapse": what she died of came earlier than she died. */
const DIED_OF = new RegExp(`${DEATH.source}[^.;,]{0,60}$`, 'i');

/**
 * The time nearest to an outcome in its part of the sentence, and the nearest that is the outcome's own: that counts neither from
 * itself nor to a death.
 */
function timesOf(
  outcome: Outcome,
  durations: readonly Duration[],
  text: string,
  offset: number,
): readonly [Duration | null, Duration | null] {
  const gap = (duration: Duration): number => Math.max(0, duration.start - outcome.end, outcome.start - duration.end);
  const between = (duration: Duration): string => {
    const from = Math.min(duration.end, outcome.end) - offset;
    return text.slice(from, Math.max(from, Math.max(duration.start, outcome.start) - offset));
  };
  const usable = durations
    .filter((duration) => duration.role === 'after' || duration.role === 'at' || (duration.role === 'for' && outcome.kind === 'free'))
    .filter((duration) => !/;|,\s+(?:and|but)\s|\bbut\b/.test(between(duration)))
    .toSorted((a, b) => gap(a) - gap(b));
  const own =
    outcome.kind !== 'free' && DIED_OF.test(text.slice(0, outcome.start - offset))
      ? []
      : usable.filter((duration) => {
          const words = between(duration);
          return !DEATH.test(words) && !(duration.end <= outcome.start && COUNTED_FROM.test(words));
        });
  return [usable[0] ?? null, own[0] ?? null];
}

const SPREAD = /\b(?:distant|metasta\w+|disseminat\w+|carcinomatosis)\b/i;
/** Organs of which a tumour that came back there is far from where it was, unless it arose there. */
const FAR_ORGANS: readonly (readonly [FarOrgan, RegExp])[] = [
  ['lung', /\b(?:lungs?|pulmonary)\b/i],
  ['liver', /\b(?:liver|hepatic)\b/i],
  ['bone', /\bbones?\b/i],
  ['brain', /\b(?:brain|cerebral)\b/i],
  ['peritoneum', /\bperitoneal\b/i],
];

/** The organ that alone makes a recurrence a distant one, none where words for spread do. */
function farOrgan(words: string): FarOrgan | undefined {
  return SPREAD.test(words) ? undefined : FAR_ORGANS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Names of the kind right before the word for it: they go before any organ around. */
const NAMED_KIND: readonly (readonly [RecurrenceEvent['type'], RegExp])[] = [
  ['regional', /\b(?:loco-?regional|regional|nodal|lymph node|axillary|inguinal) (?:\w+ )?(?:recurr|relaps|fail)/i],
  ['local', /\blocal(?:ly)? (?:\w+ )?(?:recurr|relaps|fail)|\b(?:recurr|relaps)\w* local(?:ly)?\b/i],
  ['distant', /\b(?:distant|systemic|extracranial) (?:\w+ )?(?:recurr|relaps|fail)/i],
];

const LOCAL = pattern('i')`
  \b(?:
    local(?:ly)?|same (?:site|place|location|area)|tumou?r bed|surgical (?:site|bed)|scar|in situ|ipsilateral|stump
    |anastomo\w+
  )\b
`;

function typeOf(outcome: Outcome, words: string): RecurrenceEvent['type'] {
  const named = outcome.kind === 'spread' ? [] : NAMED_KIND.filter(([, pattern]) => pattern.test(words));
  if (named.length === 1) return named[0]?.[0] ?? null;
  if (SPREAD.test(words) || FAR_ORGANS.some(([, pattern]) => pattern.test(words))) return 'distant';
  if (/\b(?:regional|nodal|lymph nodes?|axillary|inguinal|locoregional)\b/i.test(words)) return 'regional';
  if (LOCAL.test(words)) return 'local';
  return outcome.kind === 'progression' ? 'progression' : null;
}

/** "The tumour came back and an operation is planned": what is planned begins behind "and". */
const AND = /[,;]|\b(?:and|so|for which|therefore)\b/i;

function whyNot(
  span: { readonly start: number; readonly end: number },
  sentence: Sentence,
  text: string,
  input: ExtractInput,
): string | null {
  const { kinds, cues, attribution } = input.context.assess(span);
  if (attribution.subject !== 'own' && !tellsOfOurs(span, sentence, text, input)) return attribution.subject;
  if (tellsOfOthers(text) || (sentence.section === 'discussion' && OF_SERIES.test(text) && !namesOurs(text))) return 'literature';
  if (kinds.has('relative')) return 'relative';
  if (
    kinds.has('hypothetical') ||
    cues.some(
      (cue) => cue.kind === 'planned' && !AND.test(text.slice(span.end - sentence.start, Math.max(0, cue.span.start - sentence.start))),
    ) ||
    FUTURE.test(text.slice(0, span.end - sentence.start)) ||
    THOUGHT_OF.test(text.slice(0, span.start - sentence.start))
  )
    return 'not a fact';
  if (GENERAL.test(text) && !/\b(?:our|this|the) (?:patient|case)\b/i.test(text)) return 'statistic';
  return null;
}
