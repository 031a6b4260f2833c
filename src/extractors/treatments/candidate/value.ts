import type { Modality, TreatmentValue } from '../../../generated/report.ts';
import { pattern } from '../../../patterns/over-lines.ts';
import type { Span } from '../../../span.ts';
import { neighbourOf, textOf } from '../../../text/reading.ts';
import { intentOf } from '../course/intent.ts';
import { readInterval } from '../course/interval.ts';
import { readLine } from '../course/line.ts';
import { readReason } from '../course/reason.ts';
import { readCycles, readTime } from '../details.ts';
import { combineDoses, findDoses, fractionsBeside } from '../doses.ts';
import { isGiven } from '../had.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { nameOf } from '../names.ts';
import { SYSTEMIC, type Strand } from '../strand.ts';
import type { Telling } from './telling.ts';

/** What a sentence says of one of its treatments. `told` says that it tells the treatment as done. */
export function valueOf(telling: Telling, status: TreatmentValue['status'], told: boolean): TreatmentValue {
  const { strand, text, sentence } = telling;
  const { modality, regimen } = strand;
  return {
    ...doseOf(telling),
    modality,
    name: nameOf(strand, text, sentence.start),
    status,
    intent: modality === 'surgery' ? surgicalIntent(telling) : intentOf(text, telling),
    order: null,
    time: told ? timeOf(telling) : null,
    regimen,
    agents: strand.agents.map((name) => ({ name })),
    cycles: IN_CYCLES.has(modality) ? (cyclesOf(telling) ?? cyclesOfNext(telling)) : null,
    line: IN_LINES.has(modality) ? readLine(text, telling) : null,
    interval: told && isGiven({ status }) ? intervalOf(telling) : null,
    response: null,
    statusReason: WITHOUT_REASON.has(status) ? null : reasonOf(telling),
  };
}

/** What is given in cycles, and in lines of therapy one after the other. */
const IN_CYCLES: ReadonlySet<Modality> = new Set([...SYSTEMIC, 'embolization', 'radionuclide']),
  IN_LINES: ReadonlySet<Modality> = new Set([...SYSTEMIC, 'embolization', 'hormone']);
/** Other treatments of the sentence that its cycles may be of. */
const COUNTED: ReadonlySet<Modality> = new Set([...SYSTEMIC, 'hormone', 'radionuclide']);
/** What has happened, or is to happen, needs no reason. */
const WITHOUT_REASON: ReadonlySet<TreatmentValue['status']> = new Set(['given', 'planned', 'recommended']);

/** Characters on either side of a treatment in which its cycles stand, and in which an operation's intent does. */
const CYCLES_BESIDE = 60,
  INTENT_BESIDE = 45;

function cyclesOf({ strand, strands, text, start, end, sentence }: Telling): number | null {
  const from = Math.max(0, start - CYCLES_BESIDE);
  const inWindow = (span: Span): Span => ({ start: span.start - from, end: span.end - from });
  const others = strands
    .filter((other) => other !== strand && COUNTED.has(other.modality))
    .map((other) => inWindow({ start: other.start - sentence.start, end: other.end - sentence.start }));
  return readCycles(text.slice(from, Math.min(text.length, end + CYCLES_BESIDE)), inWindow({ start, end }), others);
}

const ONLY_CYCLES = pattern('i')`
  ^(?:
    (?:in|a) total,?\s+(?:of\s+)?|overall,?\s+|altogether,?\s+
    |(?:he|she|the patient)\s+(?:\w+ly\s+)?(?:received|completed|had|underwent|tolerated|finished)\s+|all\s+
  )?(?:an?\s+total\s+of\s+)?(?:[\w-]+\s+){1,3}(?:cycles|courses)(?!
    \s+of\b(?!\s+(?:this|the same|chemotherapy|treatment|the (?:treatment|therapy|regimen)))
  )
`;

/** "Cisplatin was started. Four cycles were completed.": the cycles that the next sentence counts without naming a drug. */
function cyclesOfNext({ sentence, input }: Telling): number | null {
  const next = neighbourOf(input.reading, sentence, 1);
  if (!next) return null;
  const text = textOf(input.reading, next);
  if (!ONLY_CYCLES.test(text)) return null;
  return findMentions(next, input).some((m) => m.kind === 'drug' || m.kind === 'regimen') ? null : readCycles(text);
}

/** Why an operation was done, as the words right beside it say. */
function surgicalIntent({ text, start, end }: Telling): TreatmentValue['intent'] {
  const beside = text.slice(Math.max(0, start - INTENT_BESIDE), Math.min(text.length, end + INTENT_BESIDE));
  if (/\bpalliative\s+(?:surgery|resection|operation|excision|debulking)/i.test(beside)) return 'palliative';
  return /\bsalvage\s+(?:surgery|resection|\w+ectomy)/i.test(beside) ? 'salvage' : null;
}

/** Where the clause of a treatment begins in its sentence. */
const clauseStart = ({ text, clause, start }: Telling): number => Math.max(0, text.lastIndexOf(clause, start));

/** Characters from the beginning of a sentence within which a time that opens it is that of a treatment. */
const OPENING_REACH = 200;

/** When a treatment was given: its clause tells it, or what opens the sentence, or the sentence before. */
function timeOf(telling: Telling): TreatmentValue['time'] {
  return (
    readTime(telling.clause, firstEnd(telling) - clauseStart(telling)) ??
    (telling.start < OPENING_REACH ? readTime(telling.before) : null) ??
    earlierTime(telling)
  );
}

/** Where the first words of a treatment end: a time behind them may be counted from its last ("… and is well two years after surgery"). */
function firstEnd({ strand, sentence }: Telling): number {
  const [first] = strand.mentions;
  return (first?.end ?? strand.end) - sentence.start;
}

/** A treatment, or how the patient came: what followed on it came later. */
const CAME_BEFORE = pattern('i')`
  \b(?:
    underwent|received|treated|operated|\w+ectomy|surgery|resect\w+|excis\w+|operation|therapy|chemotherapy|radiotherapy
    |present(?:ed|s|ing)|complain\w*|history
  )\b
`;
/** "In May 2012 the tumour recurred. Then we resected it.": the date stands one or two sentences before; "subsequently" is later. */
function earlierTime({ sentence, text, input: { reading } }: Telling): TreatmentValue['time'] {
  if (!/^(?:then|therefore|thus|hence)\b/i.test(text)) return null;
  for (const places of [-1, -2]) {
    const earlier = neighbourOf(reading, sentence, places);
    const time = earlier === null || CAME_BEFORE.test(textOf(reading, earlier)) ? null : readTime(textOf(reading, earlier));
    if (time !== null && time.date !== null) return time;
  }
  return null;
}

/** "Three weeks after the biopsy, the patient … was operated on": so near to its beginning a time opens a sentence. */
const OPENS = 16;

/** How long after something told before a treatment was given: by its clause, or by a time that opens the sentence. */
function intervalOf(telling: Telling): TreatmentValue['interval'] {
  const { text, clause, start, end } = telling;
  const from = clauseStart(telling);
  const own = readInterval(clause, { start: start - from, end: end - from });
  if (own !== null || start >= OPENING_REACH) return own;
  const opening = readInterval(text.slice(0, end), { start, end });
  return opening !== null && text.indexOf(opening.text) < OPENS ? opening : null;
}

/** "… and she died due to": what follows is the cause of the death. */
const DIED_OF = /\b(?:and|but)\s+(?:he|she|the patient)\s+(?:\w+ly\s+)?(?:died|expired|succumbed|passed away)\b/i;

/** The reason stands behind the treatment's words, or opens its sentence. */
function reasonOf({ text, clause, start }: Telling): TreatmentValue['statusReason'] {
  const behind = text.slice(start);
  return (
    readReason(behind.slice(0, DIED_OF.exec(behind)?.index)) ??
    readReason(clause) ??
    readReason(text.slice(text.lastIndexOf(';', start) + 1, start))
  );
}

type DoseValue = Pick<TreatmentValue, 'totalDoseGy' | 'fractions' | 'dosePerFractionGy'>;

/** The dose of a radiotherapy, read between the radiotherapies told before it and behind it. */
function doseOf({ strand, strands, index, text, start, end, sentence }: Telling): DoseValue {
  if (strand.modality !== 'radiotherapy') return { totalDoseGy: null, fractions: null, dosePerFractionGy: null };
  const isAnother = (other: Strand): boolean => other.modality === 'radiotherapy' && other.start !== strand.start;
  const previous = strands.slice(0, index).some(isAnother),
    next = strands.slice(index + 1).find(isAnother);
  const from = previous ? start : 0,
    to = next ? next.start - sentence.start : text.length;
  const words = text.slice(from, to);
  const dose = combineDoses(findDoses(words));
  if (dose) return { totalDoseGy: dose.totalGy, fractions: dose.fractions, dosePerFractionGy: dose.perFractionGy };
  return { totalDoseGy: null, fractions: fractionsBeside(words, { start: start - from, end: end - from }), dosePerFractionGy: null };
}
