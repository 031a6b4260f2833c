import type { Outcome } from '../../context/outcomes/cues.ts';
import { toldAfterTreatment } from '../../context/treated-before.ts';
import type { Duration } from '../../context/durations.ts';
import type { RecurrenceEvent } from '../../generated/report.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import { isLater, STAGING_MONTHS, toldFree, toldLater, WHILE_TREATED } from './after-treatment.ts';
import type { Candidate } from './candidate.ts';
import { UNDER_TREATMENT } from './course-words.ts';
import { timesOf, type Times } from './nearest-time.ts';
import { wordsAround, wordsBefore, type Passage } from './passage.ts';
import { farOrgan, typeOf } from './recurrence-type.ts';
import { whyNot } from './turned-down.ts';

/** Characters before and behind an outcome in which the place of a recurrence is told. */
const BEFORE = 40,
  BEHIND = 60;

/** What an outcome of a passage tells of the tumour's coming back or staying away; null where it tells neither. */
export function candidateOf(outcome: Outcome, passage: Passage): Candidate | null {
  const { sentence } = passage;
  const came = tellsReturn(outcome);
  if (!came && outcome.kind !== 'free') return null;
  // A time beside it makes an outcome surer, whatever it counts from; what counts to a death or from the recurrence is no interval.
  const times = timesOf(outcome, passage);
  if (isElse(outcome, times, passage)) return null;
  const around = wordsAround(passage, outcome, BEFORE, BEHIND);
  const type = came ? typeOf(outcome.kind, around) : null;
  const event: RecurrenceEvent = { type, intervalMonths: came ? (times.own?.months ?? null) : null };
  const span = spanOf(outcome, times.own);
  return {
    field: 'recurrence',
    ...span,
    section: sentence.section,
    rule: outcome.rule,
    evidence: [span],
    value: came ? { occurred: true, events: [event] } : { occurred: false, events: [] },
    score: outcome.strong ? 0.8 : times.near ? 0.65 : 0.45,
    rejected: whyNot(outcome, passage),
    notes: {
      sentence: sentence.index,
      strong: outcome.strong,
      beyond: times.own?.comparator === '>' || times.own?.comparator === '>=',
      organ: (type === 'distant' ? farOrgan(around) : null) ?? null,
      timed: isTimed(outcome, times, passage),
      title: sentence.section === 'title',
    },
  };
}

/** A lump may be anything; what came where a tumour had been is looked for by its own rule. */
function tellsReturn({ kind, rule }: Outcome): boolean {
  return kind === 'recurrence' || kind === 'progression' || (kind === 'spread' && rule !== 'new lesion');
}

function spanOf(outcome: Outcome, time: Duration | null): Span {
  return { start: Math.min(outcome.start, time?.start ?? outcome.start), end: Math.max(outcome.end, time?.end ?? outcome.end) };
}

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

/** Whether an outcome tells of what was there from the beginning, was known, or is no tumour's. */
function isElse(outcome: Outcome, { near }: Times, passage: Passage): boolean {
  const { kind, rule, strong } = outcome,
    weakSpread = kind === 'spread' && !strong;
  if ((weakSpread || rule === 'growth') && !isFoundLater(outcome, near, passage)) return true;
  if (kind === 'progression' && !isAfterTreatment(outcome, passage) && !UNDER_TREATMENT.test(passage.text)) return true;
  if (weakSpread && KNOWN.test(wordsAround(passage, outcome))) return true;
  return (kind === 'recurrence' || kind === 'progression') && COMPLAINED.test(wordsBefore(passage, outcome));
}

const FAR = /\b(?:lungs?|pulmonary|liver|hepatic|bones?|brain|cerebral|adrenal|distant)\b/i;
/** Characters behind metastases in which their organ may follow. */
const TO_ORGAN = 30;

/** Whether a spread or growth was found after treatment, not with the tumour itself. */
function isFoundLater(outcome: Outcome, near: Duration | null, passage: Passage): boolean {
  if (isLater(near, passage.text)) return true;
  if (outcome.rule === 'growth' && toldLater(passage)) return true;
  return (
    outcome.kind === 'spread' &&
    (WHILE_TREATED.test(passage.text) ||
      (/metasta/i.test(wordsAround(passage, outcome)) && toldLater(passage)) ||
      (FAR.test(wordsAround(passage, outcome, 0, TO_ORGAN)) && toldFree(passage)))
  );
}

function isAfterTreatment({ start }: Outcome, { sentence, input }: Passage): boolean {
  return toldAfterTreatment(input.reading, sentence, start);
}

/** "No sign of tumour to date": what is told of the last time that he was seen. */
const LAST_SEEN = pattern('i')`
  \b(?:
    to date|so far|thus far|until now|up to now|at present|currently|ever since
    |since (?:then|that time|the operation|surgery)
    |(?:last|latest) (?:seen|review|visit|follow|check|control|contact|appointment)
    |(?:at|during|on) (?:the |his |her )?(?:\w+ )?follow[\s-]?up
  )\b
`;

/** Whether it is told when the tumour had come back or stayed away, be it by no more than that it was after treatment. */
function isTimed(outcome: Outcome, { near }: Times, passage: Passage): boolean {
  const { kind, rule } = outcome;
  if (near !== null || kind === 'spread' || rule === 'growth') return true;
  if (kind === 'free' && tellsTime(passage) && isAfterTreatment(outcome, passage)) return true;
  if (isClearLater(outcome, passage)) return true;
  return rule === 'no disease' && LAST_SEEN.test(passage.text) && isAfterTreatment(outcome, passage);
}

function tellsTime({ durations }: Passage): boolean {
  return durations.some(({ role, months }) => (role === 'after' || role === 'at' || role === 'for') && months > STAGING_MONTHS);
}

const CLEAR: ReadonlySet<string> = new Set(['clear imaging', 'clear follow-up']);
const STAYS = /\b(?:remain(?:s|ed)?|continu(?:es?|ed) to be|ha(?:s|ve) (?:been|remained|stayed))\b/i;

/** "The scans remain negative", "eight months later … . Ultrasonography showed nothing": clear pictures some time after treatment. */
function isClearLater(outcome: Outcome, passage: Passage): boolean {
  return CLEAR.has(outcome.rule) && ((STAYS.test(passage.text) && isAfterTreatment(outcome, passage)) || toldLater(passage));
}
