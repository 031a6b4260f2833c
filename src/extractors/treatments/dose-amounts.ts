import { everyMatch } from '../../every-match.ts';
import { NUMBER_PATTERN, parseNumber } from '../../numerals.ts';
import { part, pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import { wordsBefore, wordsBehind } from './words-beside.ts';

/** A radiation dose as written; `each` marks that of one fraction. */
export interface Amount extends Span {
  readonly gray: number;
  readonly each: boolean;
  readonly isTotal: boolean;
  /** Fractions that stand with a dose per fraction ("3 × 7 Gy", "3 fractions of 7 Gy"), null where none do. */
  readonly times: number | null;
}
/** A number of fractions. */
export interface Count extends Span {
  readonly fractions: number;
}

const UNIT = part`
  (?:
    cobalt\s+gr[ae]y(?:\s+equivalents?)?|c\s?Gys?|Gy\s?\(?(?:RBE|E)\)?|GyE|CGE|Gys?|Gr[ae]ys?|centigrays?|rads?(?![\w-])
    |r(?:oentgens?)?(?![\w/-]|\.\w)
  )
`;
const DECIMAL = '\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d[ \\u00A0\\u2009]\\d{3}(?=[\\s\\u00A0]*(?:c\\s?Gy|rad))|\\d+(?:[.,·]\\d{1,2})?(?!\\d)';
/** "Sixty gray", "forty-five Gy". */
const IN_WORDS = part`
  (?:twenty|thirty|forty|fifty|sixty|seventy)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four
  |five|six|eight|ten|twelve|fifteen
`;
const AMOUNT = pattern('gi')`
  (?<![\w.,·]|(?<![A-Za-z])[VD]\s?)(?:(?<low>${DECIMAL})\s*(?:-|–|to)\s*)?(?<number>${DECIMAL}|${IN_WORDS})[\s\u00A0-]*
  (?<unit>${UNIT})(?![A-Za-z]|-[a-z])
`;

/** Characters before and behind an amount that tell what it is. */
const BEFORE = 60,
  BEHIND = 40;
/** Doses of one fraction, in gray: less than the first is one whatever the words, but in radiosurgery, whose doses are higher. */
const SURELY_ONE_FRACTION = 3.5,
  MOST_OF_ONE_FRACTION = 34,
  MOST_OF_REPEATED = 30,
  MOST_OF_SEVERAL_DOSES = 12,
  CONVENTIONAL = 4;
/** An "r" behind a smaller number is no roentgen, in gray. */
const LEAST_IN_ROENTGEN = 5;
const CENTI = 100;

/** The amounts of radiation in a text, in its order, without those that are none of the treatment's. */
export function findAmounts(text: string): Amount[] {
  return everyMatch(AMOUNT, text).flatMap((match): Amount[] => {
    const { number = '', unit = '' } = match.groups ?? {};
    const start = match.index,
      end = start + match[0].length;
    const before = wordsBefore(text, start, BEFORE),
      after = wordsBehind(text, end, BEHIND);
    if (NO_TREATMENT_DOSE.test(before) || EQUIVALENT.test(before) || AT_THE_CENTRE.test(after)) return [];
    const gray = round(toNumber(number) / (/^c\s?Gy|^centi|^r/i.test(unit) ? CENTI : 1));
    if (gray <= 0 || (/^r$/i.test(unit) && gray < LEAST_IN_ROENTGEN)) return [];
    const had = Number(OF_THE_PLANNED.exec(before)?.[1] ?? gray);
    if (had < gray) return [{ start, end, gray: had, each: false, isTotal: false, times: null }];
    return [{ start, end, gray, ...partOf(gray, before, after) }];
  });
}

/** Whether the words beside an amount make it the total or that of a fraction, and how many fractions they count. */
function partOf(gray: number, before: string, after: string): Pick<Amount, 'each' | 'isTotal' | 'times'> {
  const times = TIMES_AFTER.exec(after)?.[1] ?? TIMES_BEFORE.exec(before)?.[1];
  const written = times ?? TIMES_OF.exec(before)?.[1] ?? null;
  const isTotal = TOTAL_BEFORE.test(before) || TOTAL_AFTER.test(after);
  const once = isGivenOnce(gray, before, after);
  const each = !once && ((times !== undefined && gray <= MOST_OF_REPEATED) || isOfEachFraction(gray, isTotal, before, after));
  return {
    each: each || (gray <= SURELY_ONE_FRACTION && !isTotal),
    isTotal: isTotal && !each,
    times: once ? 1 : written === null ? null : Number(written),
  };
}

/** "A single 8-Gy fraction", "20 Gy in one session". */
const isGivenOnce = (gray: number, before: string, after: string): boolean =>
  gray > SURELY_ONE_FRACTION && (SINGLE.test(before) || ((ONCE_BEFORE.test(before) || ONCE_AFTER.test(after)) && !EACH_AFTER.test(after)));

/** "2 Gy per fraction", "daily doses of 1.8 Gy", "2 Gy in 25 fractions". */
const isOfEachFraction = (gray: number, isTotal: boolean, before: string, after: string): boolean =>
  EACH_AFTER.test(after) ||
  (EACH_BEFORE.test(before) &&
    !isTotal &&
    gray <= MOST_OF_ONE_FRACTION &&
    !(gray > MOST_OF_SEVERAL_DOSES && /doses of\s*\(?$/i.test(before))) ||
  (gray <= CONVENTIONAL && IN_MANY_FRACTIONS.test(after));

const EACH_AFTER = pattern('i')`
  ^\s*(?:\)\s*)?(?:
    (?:per|\/|each|a|by|in each|for each)\s*(?:daily\s+)?(?:fractions?|fx|fr|f\b|day|d\b|session|treatment)
    |(?:daily|each|fractions?(?!\s*\/)|dose per fraction|once (?:a day|daily)|twice (?:a day|daily)|bid|QD)\b
  )
`;
const EACH_BEFORE = pattern('i')`
  (?:
    fractions?\s+(?:size\s+|dose\s+)?(?:of|at|with|was|being)
    |(?:daily|single|fraction(?:al|ated)?|each)\s+(?:dose|fraction|dosage)s?\s*(?:of|was|:|,|=)?
    |per[- ]fraction(?:\s+dose)?\s*(?:of|was)?|sessions?\s+of|dose\s+per\s+fraction\s*(?:of|was|to|:|,)?|fractions?\s*[×x*@]
    |doses\s+of|daily
  )\s*\(?$
`;
const IN_MANY_FRACTIONS = /^\s*(?:in|for|,|\/)?\s*(?:\d{2})\s*(?:fractions|f\b|fr)/i;
const ONCE_BEFORE = /\b(?:single|one)[- ](?:\w+[- ])?(?:fractions?|sessions?|doses?|shots?)\s*(?:of|was|:|,)?\s*\(?$/i;
const ONCE_AFTER = /^\s*(?:in|as|,|\(|\/)?\s*(?:an?\s+)?(?:single|one|1)[\s-](?:fraction|session|shot|treatment)s?\b/i;
/** "A single 8-Gy fraction". */
const SINGLE = /\bsingle\s*$/i;
/** "3 × 7 Gy", "7 Gy × 3", "3 applications of 7 Gy". */
const TIMES_AFTER = /^\s*(?:×|x|X|\*|times)\s*(\d{1,3})(?!\s*c?Gy|\.?\d)/;
const TIMES_BEFORE = /(?<![\d.])(\d{1,3})\s*(?:×|x|X|\*)\s*$/;
const TIMES_OF = /(?<![\d.])(\d{1,2})\s+(?:\w+\s+)?(?:fractions|sessions|applications|insertions)\s+of\s*$/i;
const TOTAL_BEFORE = pattern('i')`
  \b(?:
    total(?:ing|ling)?(?:\s+[\w-]+){0,4}|cumulative(?:\s+\w+){0,2}|full dose|up to|overall dose
    |boost(?:ed)?(?:\s+[\w-]+){0,4}\s+to
  )\s*(?:of|was|is|being|:|=|,|to)?\s*\(?(?:approximately|about)?\s*$
`;
const TOTAL_AFTER = /^\s*(?:in total|total|overall|altogether)\b/i;
/** What an organ may have, or what the tumour's centre or an equivalent comes to. */
const NO_TREATMENT_DOSE = pattern('i')`
  \b(?:
      constraint|D(?:max|mean|min|\d+)|V\d*\b|mean dose
      |(?:mean|median|maximum|average)\s+(?:heart|cardiac|lung|liver|kidney|parotid|cord|brainstem|bowel)\s+dose
      |(?:maximum|maximal|peak|central|cent(?:er|re)|isocent(?:er|re|ric)) (?:tumou?r )?dose|isodose|tolerance
      |organs? at risk|received less
      |dose to the (?:heart|lung|spinal|cord|lens|bladder|rectum|kidney)s?(?!\s+(?:metasta|tumou?r|lesion|mass))|exceed\w*
      |biologically effective|EQD2
    )\s*(?:\w+\s+){0,4}(?:of|was|=|:|<|≤)?\s*$
  |\b(?:areas?|regions?|tissues?|cord|brainstem|organs?|portions?)\b[^.;,]{0,40}\breceived\s*$
`;
const EQUIVALENT = pattern()`
  \b(?:BED\d*|EQD2|[Bb]iological(?:ly)? (?:effective|equivalent) dose|[Ee]quivalent doses?)\)?\s*(?:\(\w+\)\s*)?
  (?:\w+\s+){0,3}(?:of|was|=|:)?\s*$
`;
/** "12 Gy at the margin and 24 Gy at the centre": the highest dose inside is no prescribed one. */
const AT_THE_CENTRE = pattern('i')`
  ^\s*(?:at|in|to)\s+(?:the\s+)?(?:
      (?:iso)?cent(?:er|re)|maximum|hot ?spot|(?:tumou?r )?base|sclera|normal|contralateral (?:lung|eye|kidney)|organs
    )\b
  |^\s*\(?(?:maximum|central)\b(?!\s+(?:tumou?r\s+)?dose\s+(?:of\s+)?\d)
`;
/** "36 of the planned 60 Gy": the number before is what was given. */
const OF_THE_PLANNED =
  /(?<![\d.])(\d{1,2}(?:\.\d)?)\s+(?:out\s+)?of\s+(?:the|an?)\s+(?:planned|prescribed|intended|scheduled|projected)\s+$/i;

/** "5,040" has a thousands comma, "50,4" a decimal one. */
function toNumber(written: string): number {
  if (/^[a-z]/i.test(written)) return parseNumber(written) ?? 0;
  return Number(IN_THOUSANDS.test(written) ? written.replace(/[, \u00A0\u2009]/g, '') : written.replace(/[,·]/, '.'));
}

const IN_THOUSANDS = /^\d{1,3}(?:[, \u00A0\u2009]\d{3})+$/;

const FRACTION = '(?:fractions?|fractionated doses?|fxs?|frs?|fr\\.|f(?![a-z])|sessions?|sittings?|exposures?|treatments?(?! plan)|#)';
const COUNT = pattern('gi')`
  (?<![\w.,])(?<number>${NUMBER_PATTERN})[\s\u00A0-]*(?:
    (?:daily|equal|consecutive|once-daily|separate|treatment|radiation|radiotherapy|conventional|RT)\s+
  )*${FRACTION}(?![a-z])(?!\s*(?:per|a|an|each|every|\/)\s*(?:week|wk|day|month)|\s+(?:weekly|daily)\b)
`;
/** "Radiotherapy was performed 28 times". */
const TIMES = new RegExp(
  `(?<![\\w.,])(?<number>${NUMBER_PATTERN})\\s+times\\b(?!\\s*(?:an?|per|each|every|daily|weekly|the|higher|greater|more|as|upper)\\b)`,
  'gi',
);
const RADIATION = /radi(?:o-?therap|ation|osurg)|\bRT\b|\bGy\b/i;
/** Fewer times are courses, not fractions. */
const TIMES_OF_FRACTIONS = 10;
/** More are no fractions. */
const MOST_FRACTIONS = 100;

/** The numbers of fractions in a text that are no part of its amounts, and those that stand with an amount ("3 × 7 Gy"). */
export function findCounts(text: string, amounts: readonly Amount[]): Count[] {
  const times = RADIATION.test(text)
    ? everyMatch(TIMES, text).filter((match) => (parseNumber(match.groups?.['number'] ?? '') ?? 0) >= TIMES_OF_FRACTIONS)
    : [];
  const found = [...everyMatch(COUNT, text), ...times].flatMap((match): Count[] => {
    const number = match.groups?.['number'] ?? '',
      fractions = parseNumber(number);
    if (fractions === null || fractions > MOST_FRACTIONS || fractions <= 0) return [];
    const clash = amounts.some((a) => match.index < a.end && a.start < match.index + number.length);
    return clash ? [] : [{ start: match.index, end: match.index + match[0].length, fractions }];
  });
  for (const amount of amounts) {
    const after = TIMES_AFTER.exec(text.slice(amount.end, amount.end + 12)),
      before = TIMES_BEFORE.exec(text.slice(Math.max(0, amount.start - 8), amount.start));
    const times = Number(after?.[1] ?? before?.[1] ?? 0);
    if (amount.each && times > 0 && !found.some((c) => c.fractions === times))
      found.push({ start: amount.start, end: amount.end + (after?.[0].length ?? 0), fractions: times });
  }
  return found;
}

/** Doses are told to a hundredth of a gray. */
export const round = (n: number): number => Math.round(n * 100) / 100;
