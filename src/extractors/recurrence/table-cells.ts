import { findDurations } from '../../context/durations.ts';
import { headedCells, type HeadedCell } from '../../context/headed-cells.ts';
import { findOutcomes } from '../../context/outcomes.ts';
import type { OutcomeCues } from '../../context/outcomes/cues.ts';
import type { RecurrenceValue } from '../../generated/report.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import type { ExtractInput } from '../extractor.ts';
import { candidateAt, type Candidate } from './candidate.ts';
import type { Passage } from './passage.ts';
import { typeOf } from './recurrence-type.ts';

const HEADING = /\b(?:recurrences?|relapses?|local control|follow[\s-]*up|outcomes?|status|prognosis|m[ae]tastasis|metastases)\b/i;

const INTERVAL_HEADING = /\b(?:intervals?|times?|months?|years?)\b/i;
const UNTIL_EVENT = /\b(?:to|until|between|before|and|of|till)\b.*\b(?:m[ae]tasta\w+|recurrences?|recur|relapses?|progression)\b/i;

/** Whether a table's heading asks for the time until a recurrence or metastasis: a time in the cell says that there was one. */
export function asksForInterval(heading: string): boolean {
  return INTERVAL_HEADING.test(heading) && UNTIL_EVENT.test(heading) && !/\bfree\b/i.test(heading);
}

/** What the cells under a heading of recurrence, outcome or spread tell. */
export function fromTables({ reading }: ExtractInput, cues: OutcomeCues): Candidate[] {
  return headedCells(reading, HEADING)
    .filter((cell) => asksForInterval(cell.heading) || !/\b(?:free|risk|therap\w+|treatment)\b/i.test(cell.heading))
    .flatMap((cell) => {
      const asked = /recurr|relaps|local control/i.test(cell.heading);
      const interval = asksForInterval(cell.heading) ? intervalIn(cell) : null;
      if (interval || (/m[ae]tasta/i.test(cell.heading) && !asked)) return interval ?? [];
      return asked ? (answerOf(cell.text, cell, 'table', -1) ?? []) : (statedIn(cell.text, cell, cues) ?? []);
    });
}

/** "Recurrence: none", as a list or the cell of a table says it. */
export function labelled({ sentence, text }: Passage): Candidate[] {
  const words = /^(?:recurrences?|relapses?|local control)\s*:\s*(.+)$/i.exec(text)?.[1];
  const answer = words ? answerOf(words, sentence, sentence.section, sentence.index) : null;
  return answer ? [answer] : [];
}

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
  const occurred = saysNo(text) ? false : saysYes(text) || times.length > 0 ? true : null;
  if (occurred === null) return null;
  const type = typeOf('recurrence', text);
  return cellCandidate(span, section, sentence, {
    occurred,
    events: occurred ? (times.length > 0 ? times : [null]).map((intervalMonths) => ({ type, intervalMonths })) : [],
  });
}

const saysNo = (text: string): boolean => NO.test(text) || (FREE.test(text) && !CAME_BACK.test(text.replace(FREE, '')));
const saysYes = (text: string): boolean => YES.test(text) && !/^\W*no\b/i.test(text);

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
  return candidateAt(span, { section, rule: 'recurrence cell', value, score: 0.8, notes: { sentence, strong: true, timed: false } });
}
