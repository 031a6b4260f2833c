import type { Resolved } from '../../extractors/extractor.ts';
import type { FollowUpValue } from '../../generated/report.ts';
import { loadLexicon } from '../../lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import { NUMBER_PATTERN, parseNumber } from '../../numerals.ts';
import { tokenize } from '../../tokens.ts';
import type { TextCell } from '../../text/reading.ts';
import { isAbsent } from './read-cell.ts';

type Code = NonNullable<FollowUpValue['code']>;

const MONTHS_PER: readonly (readonly [RegExp, number])[] = [[/^y(?:ears?|rs?)?\b/i, 12], [/^m(?:onths?|os?|ths?)?\b/i, 1], [/^w(?:eeks?|ks?)?\b/i, 7 / 30.4375], [/^d(?:ays?)?\b/i, 1 / 30.4375]];
const DURATION = new RegExp(`(>=?|<=?|≥|≤|more than|at least|over|less than)?\\s*(${NUMBER_PATTERN})\\s*[-‐+]?\\s*(years?|yrs?|y|months?|mos?|mths?|m|weeks?|wks?|w|days?|d)?\\b`, 'giu');
const RANK: readonly Code[] = ['DOD', 'DOC', 'LFU', 'NED', 'AWD', 'DUC', 'ALIVE'];

/** The last state that the follow-up and outcome cells of a row tell together, null where they tell none. */
export function readFollowUpCells(cells: readonly { readonly cell: TextCell; readonly heading: string }[]): Resolved<FollowUpValue> | null {
  const told = cells.filter(({ cell }) => !isAbsent(cell.text));
  const durations = told.flatMap(({ cell, heading }) => readDuration(cell, heading) ?? []);
  const codes = told.flatMap(({ cell }) => readCode(cell.text) ?? []);
  const duration = durations.at(-1) ?? null;
  const code = RANK.find((candidate) => codes.includes(candidate)) ?? null;
  if (!duration && !code) return null;
  return {
    value: {
      durationMonths: duration?.months ?? null, comparator: duration ? duration.comparator : null, anchor: 'unstated',
      vitalStatus: vitalStatus(code), diseaseStatus: code === 'NED' ? 'none' : code === 'AWD' || code === 'DOD' ? 'with-disease' : 'unknown', code,
    },
    evidence: told.map(({ cell }) => ({ start: cell.start, end: cell.end })), rule: 'table-follow-up', score: 0.85,
  };
}

function vitalStatus(code: Code | null): FollowUpValue['vitalStatus'] {
  if (code === 'DOD' || code === 'DOC' || code === 'DUC') return 'dead';
  return code === 'NED' || code === 'AWD' || code === 'ALIVE' ? 'alive' : 'unknown';
}

// The unit stands in the cell, else in the heading: "Follow-up (months)". A bare number under a heading without unit is no duration.
function readDuration(cell: TextCell, heading: string): { months: number; comparator: FollowUpValue['comparator'] } | null {
  const headingUnit = /\b(years?|yrs?|yr|y|months?|mos?|mo|m|weeks?|days?)\b\.?\s*\)?/i.exec(heading.replace(/^[^(]*\(/, '('))?.[1] ?? null;
  let found: { months: number; comparator: FollowUpValue['comparator'] } | null = null;
  for (const match of cell.text.matchAll(DURATION)) {
    const unit = match[3] ?? headingUnit;
    const amount = parseNumber(match[2] ?? '');
    const per = unit ? MONTHS_PER.find(([pattern]) => pattern.test(unit))?.[1] : undefined;
    if (amount === null || per === undefined || (!match[3] && /^(?:19|20)\d{2}$/.test(match[2] ?? ''))) continue;
    found = { months: Math.round(amount * per * 100) / 100, comparator: comparatorOf(match[1], match[0].includes('+') ? '+' : cell.text.slice(match.index + match[0].length)) };
  }
  return found;
}

function comparatorOf(before: string | undefined, after: string): FollowUpValue['comparator'] {
  const sign = before?.toLowerCase() ?? (/^\s*\+/.test(after) ? '>' : '');
  if (sign === '>' || sign === 'more than' || sign === 'over') return '>';
  if (sign === '>=' || sign === '≥' || sign === 'at least') return '>=';
  if (sign === '<' || sign === 'less than') return '<';
  return sign === '<=' || sign === '≤' ? '<=' : '=';
}

function readCode(text: string): Code | null {
  const lexicon = loadLexicon('status-codes');
  const words = tokenize(text).filter((token) => token.kind === 'word');
  const found = matchTerms(matcherOf(lexicon), text, tokenize(text))
    .filter((match) => match.end - match.start > 1 || words.length <= 3)
    .map((match) => match.entry.id as Code);
  if (found.length === 0) return null;
  return RANK.find((code) => found.includes(code)) ?? null;
}
