import { findDurations } from '../../context/durations.ts';
import { headedCells, type HeadedCell } from '../../context/headed-cells.ts';
import { findOutcomes } from '../../context/outcomes.ts';
import { outcomeCues, type OutcomeEntry } from '../../context/outcomes/cues.ts';
import type { Anchor, FollowUpCode, FollowUpValue } from '../../generated/report.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import { lastStartingBy, sentenceAt } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { causeOfDeath } from './cause/cause-of-death.ts';
import { valueOf } from './to-value.ts';
import { pattern } from '../../patterns/over-lines.ts';

const WANTED = pattern('i')`
  \b(?:
    follow[\s-]*up|f\/?u|outcomes?|status|survival|OS|prognosis|recurrences?|relapses?|local control|state at|evolution
    |clinical course|causes? of death|result
  )\b
`;
const UNWANTED = pattern('i')`
  \b(?:
    remnant|tail|disease[\s-]*free|progression[\s-]*free|PFS|DFS|HER-?2|receptor|nodal|lymph|margin|mutation|performance
    |time to|interval|hormon\w*|lesions?|radiolog\w*|menopaus\w*|reference|karnofsky|ECOG
  )\b
`;
const UNIT: readonly (readonly [RegExp, number])[] = [
  [/\b(?:years?|yrs?|y)\b/i, 12],
  [/\b(?:months?|mos?|m)\b/i, 1],
  [/\b(?:weeks?|wks?)\b/i, 0.25],
  [/\bdays?\b/i, 1 / 30.4],
];
const NO = /^\W*(?:no|none|absent|negative|never|nil|n|\(?[-–−]\)?|free|no rec\w*\.?)\W*$/i;
const YES = /^\W*(?:yes|present|positive|y|\(?\+\)?|(?:\w+ ){0,3}rec(?:ur\w*|\.)?)\W*$|^\W*yes\b/i;
/** Cells of a column for causes of death that name none. */
const NO_CAUSE = /^\W*(?:alive|none|n\/?[ad]|n\.a\.|not applicable|nr|[-–−]?)\W*$/i;
const CAUSE_UNKNOWN = /\b(?:unknown|unclear|not (?:stated|documented|reported|known|specified|available|mentioned))\b/i;

/** Candidates from the cells of tables headed as follow-up, status or recurrence; whose they are is told by who owns the cell. */
export function readFollowUpTables(input: ExtractInput): Annotation<FollowUpValue>[] {
  return headedCells(input.reading, WANTED)
    .filter((cell) => !UNWANTED.test(cell.heading))
    .flatMap((cell) => {
      const recurrence = /\b(?:recurrences?|relapses?|local control)\b/i.test(cell.heading);
      const code = recurrence ? (NO.test(cell.text) ? 'NED' : YES.test(cell.text) ? 'AWD' : null) : codeOf(cell, input);
      const time = recurrence ? null : timeOf(cell);
      return code === null && time === null ? [] : [toAnnotation(cell, code, time, recurrence, input)];
    });
}

function toAnnotation(
  cell: HeadedCell,
  code: FollowUpCode | null,
  time: { readonly months: number; readonly comparator: FollowUpValue['comparator'] } | null,
  recurrence: boolean,
  { reading }: ExtractInput,
): Annotation<FollowUpValue> {
  const span = { start: cell.start, end: cell.end };
  return {
    field: 'follow-up',
    ...span,
    section: 'table',
    rule: recurrence ? `${/\blocal (?:recurr|relaps)/i.test(cell.heading) ? 'local ' : ''}recurrence cell` : 'follow-up cell',
    value: valueOf(code, time, anchorOf(cell.heading)),
    evidence: [span],
    score: recurrence ? 0.6 : 0.8,
    rejected: null,
    notes: {
      sentence: sentenceAt(reading, cell.start)?.index ?? 0,
      block: cell.block,
      weak: recurrence,
      last: false,
      final: !recurrence,
      event: recurrence && code === 'AWD',
      discharge: false,
      follow: code === null,
      caused: code === 'DOD' || code === 'DOC',
      lengths: null,
      role: null,
      line: cell.line,
    },
  };
}

function codeOf(cell: HeadedCell, { reading, lexicon }: ExtractInput): FollowUpCode | null {
  if (/\bcauses? of death\b/i.test(cell.heading))
    return NO_CAUSE.test(cell.text) ? null : CAUSE_UNKNOWN.test(cell.text) ? 'DUC' : causeOfDeath(`died of ${cell.text}`, 'died'.length);
  const from = lastStartingBy(reading.tokens, cell.start - 1) + 1,
    to = lastStartingBy(reading.tokens, cell.end - 1) + 1;
  const listed = matchTerms(matcherOf(lexicon('status-codes')), reading.text, reading.tokens, from, to).map(
    (match) => match.entry.id as FollowUpCode,
  );
  const told = findOutcomes(cell.text, outcomeCues(lexicon<OutcomeEntry>('outcome-cues')));
  if (told.some((outcome) => outcome.kind === 'died'))
    return (
      causeOfDeath(cell.text, told.find((outcome) => outcome.kind === 'died')?.end ?? 0) ??
      listed.find((code) => code.startsWith('D')) ??
      'DUC'
    );
  for (const code of ['DOD', 'DOC', 'DUC', 'LFU', 'AWD', 'NED'] as const) if (listed.includes(code)) return code;
  if (told.some((outcome) => outcome.kind === 'free') || /^\W*CR\b/.test(cell.text)) return 'NED';
  if (
    told.some((outcome) => ['recurrence', 'progression', 'diseased', 'spread'].includes(outcome.kind)) ||
    /^\W*(?:P[RD]|SD)\b/.test(cell.text)
  )
    return 'AWD';
  return listed.includes('ALIVE') || told.some((outcome) => outcome.kind === 'alive') ? 'ALIVE' : null;
}

/** The time in a cell; a bare number takes its unit from the heading. Survival alone, without a unit, is none. */
function timeOf(cell: HeadedCell): { readonly months: number; readonly comparator: FollowUpValue['comparator'] } | null {
  const stated = findDurations(cell.text)
    .filter((duration) => duration.role !== 'age' && duration.role !== 'before')
    .at(-1);
  if (stated) return stated;
  const number = /(?<![\d.])(\d{1,3}(?:\.\d+)?)(\s*\+)?(?![\d.%/])/.exec(cell.text);
  const factor = UNIT.find(([pattern]) => pattern.test(cell.heading))?.[1];
  if (!number || factor === undefined) return null;
  return {
    months: Math.round(Number(number[1]) * factor * 100) / 100,
    comparator: number[2] || /[>＞]\s*$/.test(cell.text.slice(0, number.index)) ? '>' : '=',
  };
}

function anchorOf(heading: string): Anchor {
  if (/^\W*(?:presentation|admission|onset) to\b|\b(?:after|from|since) (?:\w+ )?(?:presentation|onset|admission)/i.test(heading))
    return 'presentation';
  return /\b(?:after|from|since|post)[\s-]*(?:\w+ )?(?:surg|oper|resect)|\bpost-?op/i.test(heading)
    ? 'surgery'
    : /\b(?:after|from|since) (?:\w+ )?diagnos/i.test(heading)
      ? 'diagnosis'
      : 'unstated';
}
