import type { Duration } from '../../context/durations.ts';
import { isStudied } from '../../context/outcomes/false-relapses.ts';
import { toldAfterTreatment } from '../../context/treated-before.ts';
import { DISCUSSES } from '../../context/whose-words.ts';
import { everyMatch } from '../../every-match.ts';
import type { RecurrenceEvent } from '../../generated/report.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Sentence } from '../../text/reading.ts';
import { candidateAt, type Candidate } from './candidate.ts';
import { DIED_OF_SPREAD, GONE_ON, LATER_LESION, RESISTANT, TREATED_BEFORE, UNDER_TREATMENT } from './course-words.ts';
import type { Passage } from './passage.ts';

/** Candidates from the course of the illness: a tumour treated before, lesions found later, words that say it went on. */
export function readCourse(passage: Passage, later: boolean): Candidate[] {
  return [
    ...treatedBefore(passage),
    ...spreadTreated(passage),
    ...spreadFrom(passage),
    ...(later ? laterLesions(passage) : []),
    ...goneOn(passage),
  ];
}

const CURE = pattern('i')`
  \b(?:
    \w+ectomy|\w+ectomies|resect\w+|excis\w+|remov\w+|operat\w+|surg\w+|treated|irradiat\w+|radiotherapy|chemotherapy
    |chemoradio\w+|orchi\w+
  )\b
`;
const AGO = /^[\s-]*(?:ago|back|earlier|previous(?:ly)?|before|beforehand|prior)\b/i;
/** "A history of renal cancer", not "a three-month history of pain". */
const HISTORY = pattern('i')`
  (?<!\b(?:day|week|month|year)s?['’]?[\s-])\bhistory (?:of|showed|revealed|included|was significant for)\b
  |\bpreviously (?:diagnosed|treated|operated|resected|excised)\b
`;
/** Months after which a tumour that was diagnosed then is taken to have been treated. */
const LONG_AGO = 24;
const NOT_ITS_CURE = /\b(?:biops\w+ only|no treatment|untreated|refused|declined)\b/i;

function treatedBefore({ sentence, text, durations }: Passage): Candidate[] {
  const ago = durations.find(({ role, months, end }) => role === 'before' && AGO.test(text.slice(end - sentence.start)) && months >= 1);
  const diagnosedLongAgo = ago !== undefined && ago.months >= LONG_AGO && /\bdiagnos\w+\b/i.test(text);
  const curedBefore = (): boolean => CURE.test(text) && (ago !== undefined || HISTORY.test(text));
  if (!(diagnosedLongAgo || curedBefore()) || NOT_ITS_CURE.test(text)) return [];
  return [fromSentence(sentence, TREATED_BEFORE, { type: 'distant', intervalMonths: ago?.months ?? null }, 0.7)];
}

/** Treatment for a spread or a relapse, months after the first. */
const FOR_SPREAD = pattern('i')`
  \b(?:resection|excision|removal|[a-z]+ectomy|ablation|embolization|irradiation|radiotherapy|radiosurgery)\b[^.;,]{0,25}\b
  (?:for|of) (?!no\b)(?:[\w-]+ ){0,3}?(?:metasta\w+|recurren(?:ce|t)|relapse)\b
`;
/** Months after the first treatment from which on a treated metastasis was not there at first. */
const STAGED = 3;

/** "Progression into the antrum was not seen". */
const DENIED = /\b(?:not|no|never|without|neither|nor)\b(?! (?:longer|respond\w*|surviv\w*|tolerat\w*))/i;
/** The words between the marks on either side of a place. */
const clauseAround = (text: string, start: number, end: number): string =>
  (text.slice(0, start).split(/[,;:]/).at(-1) ?? '') + text.slice(start, end) + (text.slice(end).split(/[,;:]/)[0] ?? '');

/** "Two years after the colectomy she had a hepatectomy for metastases": what is treated so late had come up since. */
function spreadTreated({ sentence, text, durations }: Passage): Candidate[] {
  const time = durations.find(({ role, anchor, months }) => role === 'after' && FROM_START.has(anchor) && months >= STAGED);
  const found = time && FOR_SPREAD.exec(text);
  if (!found || DENIED.test(clauseAround(text, found.index, found.index + found[0].length))) return [];
  const at = time.start - sentence.start;
  if (at > found.index && SPREAD_OR_RELAPSE.test(text.slice(0, at))) return [];
  const type = /metasta/i.test(found[0]) ? 'distant' : null;
  return [fromWords(found, sentence, { rule: 'spread treated later', event: { type, intervalMonths: time.months }, score: 0.7 })];
}

/** What a time counts from that is counted from the first treatment. */
const FROM_START: ReadonlySet<Duration['anchor']> = new Set(['surgery', 'treatment', 'diagnosis']);
const SPREAD_OR_RELAPSE = /\b(?:metasta\w+|recurren\w+|relapse)/i;

/** "Stage II breast cancer who developed metastases": what was confined when it was staged had spread since. */
const CONFINED = pattern()`
  \bstage (?:I{1,3}|[123])(?:[ABC]|[abc])?\d?\b[^.;]{0,60}?\b(?:developed|presented with|progressed to) (?:
    (?!no\b|not\b)[\w-]+ ){0,3}?metasta\w+
`;

function spreadFrom({ sentence, text }: Passage): Candidate[] {
  const found = CONFINED.exec(text);
  return found && !DENIED.test(found[0])
    ? [fromWords(found, sentence, { rule: 'spread since staging', event: { type: 'distant', intervalMonths: null }, score: 0.65 })]
    : [];
}

const FOUND = /\b(?:reveal\w*|show\w*|detect\w*|demonstrat\w*|found|disclos\w*|develop\w*|appear\w*|discover\w*|presented with|noted)\b/i;
const LESIONS = /\b(?:mass(?:es)?|nodules?|lesions?|tumou?rs?|foci|deposits?|shadows?)\b/i;
const BETTER = pattern('i')`
  \b(?:
    decreas\w+|stable|regress\w+|disappear\w+|resol\w+|shr[aiu]nk\w*|unchanged|reduc\w+|respon\w+|no|not|without|benign
    |negative|free|smaller|remission
  )\b
`;

function laterLesions({ sentence, text, durations }: Passage): Candidate[] {
  if (!FOUND.test(text) || !LESIONS.test(text) || BETTER.test(text)) return [];
  return [fromSentence(sentence, LATER_LESION, { type: 'distant', intervalMonths: monthsAfter(durations) }, 0.65)];
}

const monthsAfter = (durations: readonly Duration[]): number | null => durations.find(({ role }) => role === 'after')?.months ?? null;

function goneOn(passage: Passage): Candidate[] {
  const { sentence, text, durations } = passage;
  return GONE_ON.flatMap(([rule, pattern]) =>
    everyMatch(pattern, text)
      .filter((match) => isFact(rule, match, passage))
      .map((match) => {
        const type = /metasta|carcinomatosis|disseminat|distant/i.test(match[0]) ? 'distant' : 'progression';
        const intervalMonths = rule === DIED_OF_SPREAD ? null : monthsAfter(durations);
        return fromWords(match, sentence, { rule, event: { type, intervalMonths }, score: 0.75 });
      }),
  );
}

/** Whether words of the course tell what happened to the tumour after treatment. */
function isFact(rule: string, match: RegExpExecArray, { sentence, text, cues, input }: Passage): boolean {
  const clause = clauseAround(text, match.index, match.index + match[0].length);
  // A fever or an infection may be refractory too.
  if (rule === RESISTANT && cues.complaint.test(clause)) return false;
  if (isStudied(text.slice(0, match.index)) || DENIED.test(clause)) return false;
  // A discussion stands behind the whole course.
  return (
    DISCUSSES.has(sentence.section) ||
    rule === RESISTANT ||
    toldAfterTreatment(input.reading, sentence, sentence.start + match.index) ||
    UNDER_TREATMENT.test(text)
  );
}

/** Told by a whole sentence, so that it counts only with what else is told. */
function fromSentence(sentence: Sentence, rule: string, event: RecurrenceEvent, score: number): Candidate {
  return candidateAt(sentence, {
    section: sentence.section,
    rule,
    value: { occurred: true, events: [event] },
    score,
    notes: { sentence: sentence.index, strong: false, timed: false },
  });
}

/** Told by words that say it by themselves. */
function fromWords(
  { 0: { length }, index }: RegExpExecArray,
  { start, section, index: at }: Sentence,
  told: { readonly rule: string; readonly event: RecurrenceEvent; readonly score: number },
): Candidate {
  return candidateAt(
    { start: start + index, end: start + index + length },
    {
      section,
      rule: told.rule,
      value: { occurred: true, events: [told.event] },
      score: told.score,
      notes: { sentence: at, strong: true, timed: false },
    },
  );
}
