import { everyMatch } from '../../every-match.ts';
import type { Resolved } from '../../extractors/extractor.ts';
import type { FollowUpValue } from '../../generated/report.ts';
import { loadLexicon } from '../../lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import { NUMBER_PATTERN, parseNumber } from '../../numerals.ts';
import { tokenize } from '../../tokens.ts';
import type { TextCell } from '../../text/reading.ts';
import { isAbsent } from './read-cell.ts';
import { pattern } from '../../patterns/over-lines.ts';

type Code = NonNullable<FollowUpValue['code']>;

const MONTHS_PER: readonly (readonly [RegExp, number])[] = [
  [/^y(?:ears?|rs?)?\b/i, 12],
  [/^m(?:onths?|os?|ths?)?\b/i, 1],
  [/^w(?:eeks?|ks?)?\b/i, 7 / 30.4375],
  [/^d(?:ays?)?\b/i, 1 / 30.4375],
];
const DURATION = pattern('giu')`
  (>=?|<=?|≥|≤|more than|at least|over|less than)?\s*(${NUMBER_PATTERN})\s*[-‐+]?\s*
  (years?|yrs?|y|months?|mos?|mths?|m|weeks?|wks?|w|days?|d)?\b
`;
const RANK: readonly Code[] = ['DOD', 'DOC', 'LFU', 'DUC', 'NED', 'AWD', 'ALIVE'];

/** The last state that the follow-up and outcome cells of a row tell together, null where they tell none. */
export function readFollowUpCells(cells: readonly { readonly cell: TextCell; readonly heading: string }[]): Resolved<FollowUpValue> | null {
  const told = cells.filter(({ cell }) => !isAbsent(cell.text));
  const durations = told.flatMap(({ cell, heading }) => readDuration(cell, heading) ?? []);
  const codes = told.flatMap(({ cell }) => readCode(cell.text) ?? []);
  const duration = durations.at(-1) ?? null;
  const code = ofDeath(told.map(({ cell }) => cell.text).join('; ')) ?? RANK.find((candidate) => codes.includes(candidate)) ?? null;
  if (!duration && !code) return null;
  return {
    value: {
      durationMonths: duration?.months ?? null,
      comparator: duration ? duration.comparator : null,
      anchor: 'unstated',
      vitalStatus: vitalStatus(code),
      diseaseStatus: code === 'NED' ? 'none' : code === 'AWD' || code === 'DOD' ? 'with-disease' : 'unknown',
      code,
    },
    evidence: told.map(({ cell }) => ({ start: cell.start, end: cell.end })),
    rule: 'table-follow-up',
    score: 0.85,
  };
}

/**
 * Of what cells tell as printed and with their abbreviations written out, the latter, unless that lost the status that the printed
 * code stands for: "NED, not evidence of disease", "DOD, dead on disease".
 */
export function surerStatus(
  printed: Resolved<FollowUpValue> | null,
  spelled: Resolved<FollowUpValue> | null,
): Resolved<FollowUpValue> | null {
  if (!printed || !spelled) return spelled ?? printed;
  const { code } = spelled.value;
  const vague = code === null || code === 'ALIVE' || code === 'DUC';
  return vague && printed.value.code !== null && printed.value.code !== 'ALIVE' && printed.value.code !== 'DUC' ? printed : spelled;
}

function vitalStatus(code: Code | null): FollowUpValue['vitalStatus'] {
  if (code === 'DOD' || code === 'DOC' || code === 'DUC') return 'dead';
  return code === 'NED' || code === 'AWD' || code === 'ALIVE' ? 'alive' : 'unknown';
}

// The unit stands in the cell, else in the heading: "Follow-up (months)". A bare number under a heading without unit is no duration.
function readDuration(cell: TextCell, heading: string): { months: number; comparator: FollowUpValue['comparator'] } | null {
  const headingUnit = /\b(years?|yrs?|yr|y|months?|mos?|mo|m|weeks?|days?)\b\.?\s*\)?/i.exec(heading.replace(/^[^(]*\(/, '('))?.[1] ?? null;
  let found: { months: number; comparator: FollowUpValue['comparator'] } | null = null;
  const text = cell.text.replace(/(\d{1,3})\s*(?:1\/2|½)/g, '$1.5');
  let years = -1;
  for (const match of everyMatch(DURATION, text)) {
    const unit = match[3] ?? headingUnit;
    const amount = parseNumber(match[2] ?? '');
    const per = unit ? MONTHS_PER.find(([pattern]) => pattern.test(unit))?.[1] : undefined;
    if (amount === null || per === undefined || (!match[3] && /^(?:19|20)\d{2}$/.test(match[2] ?? ''))) continue;
    const end = match.index + match[0].length;
    const more: number = found && per < 12 && years >= 0 && AND.test(text.slice(years, match.index)) ? found.months : 0;
    const before = PERIOD.test(text.slice(0, match.index)) ? undefined : match[1];
    found = {
      months: Math.round((more + amount * per) * 100) / 100,
      comparator: more && found ? found.comparator : comparatorOf(before, match[0].includes('+') ? '+' : text.slice(end)),
    };
    years = per === 12 ? end : -1;
  }
  return found;
}

// "11 y 2 mo" is one time; "4 recurrences over 26 years" tells how long they went on, not that it was longer.
const AND = /^(?:\s|,|and)*$/;
const PERIOD = /\b(?:recurrences|relapses|metastases|operations|resections|courses|times)\s*$/i;

function comparatorOf(before: string | undefined, after: string): FollowUpValue['comparator'] {
  const sign = before?.toLowerCase() ?? (/^\s*\+/.test(after) ? '>' : '');
  if (sign === '>' || sign === 'more than' || sign === 'over') return '>';
  if (sign === '>=' || sign === '≥' || sign === 'at least') return '>=';
  if (sign === '<' || sign === 'less than') return '<';
  return sign === '<=' || sign === '≤' ? '<=' : '=';
}

const DEATH_OF_TUMOUR = pattern('i')`
  \b(?:died|dead|death|deceased|succumbed)\b(?:\s+(?!no\b|without\b|free\b)\w+){0,4}?\s+
  (?:of|from|due to|with|to|by|because of)\s+(?:(?!no\b)\w+\s+){0,2}?(?:
    disease|tumou?rs?|recurren\w+|metasta\w+|progress\w+|cancer|carcinoma|sarcoma|lymphoma|melanoma|leuk\w+|relapse
  )\b
`;
const DEATH_OF_OTHER = /\b(?:unrelated|other|another|intercurrent|different|without (?:evidence of )?(?:disease|recurrence|tumou?r))\b/i;

// A death with the tumour named as its cause is a death of disease, whatever else the cells tell of recurrences.
function ofDeath(text: string): Code | null {
  if (!DEATH_OF_TUMOUR.test(text)) return null;
  return DEATH_OF_OTHER.test(text) ? 'DOC' : 'DOD';
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
