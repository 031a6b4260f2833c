import { everyMatch } from '../../every-match.ts';
import { NUMBER_PATTERN, parseNumber } from '../../numerals.ts';
import type { Span } from '../../span.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/** A radiation dose as the words give it, in gray. What is not stated is null. */
export interface Dose extends Span {
  readonly totalGy: number | null;
  readonly fractions: number | null;
  readonly perFractionGy: number | null;
  /** The words call it the total. */
  readonly isTotal: boolean;
  /** How it goes on from the dose before it: `adds` to it (boost, followed by, plus), `stands` beside it, null for the first. */
  readonly link: 'adds' | 'stands' | null;
}

interface Amount extends Span {
  readonly gray: number;
  readonly each: boolean;
  readonly isTotal: boolean;
  /** Fractions that stand with a dose per fraction ("3 × 7 Gy", "3 fractions of 7 Gy"), null where none do. */
  readonly times: number | null;
}
interface Count extends Span {
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
const FRACTION = '(?:fractions?|fractionated doses?|fxs?|frs?|fr\\.|f(?![a-z])|sessions?|sittings?|exposures?|treatments?(?! plan)|#)';
const COUNT = pattern('gi')`
  (?<![\w.,])(?<number>${NUMBER_PATTERN})[\s\u00A0-]*(?:
    (?:daily|equal|consecutive|once-daily|separate|treatment|radiation|radiotherapy|conventional|RT)\s+
  )*${FRACTION}(?![a-z])(?!\s*(?:per|a|an|each|every|\/)\s*(?:week|wk|day|month)|\s+(?:weekly|daily)\b)
`;
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
const ONCE_BEFORE = /\b(?:single|one)[- ](?:\w+[- ])?(?:fractions?|sessions?|doses?|shots?)\s*(?:of|was|:|,)?\s*\(?$/i;
/** "… 10 Gy boost", "… 10 Gy in 5 fractions boost": the word may stand behind the dose and its fractions. */
const AFTER_BOOST = /^[\s-]*(?:\(?(?:in|\/)\s*\d+\s*(?:fractions?|fx|fr?|f)\)?\s*)?(?:\w+\s+)?boost\b/i;
const ONCE_AFTER = /^\s*(?:in|as|,|\(|\/)?\s*(?:an?\s+)?(?:single|one|1)[\s-](?:fraction|session|shot|treatment)s?\b/i;
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
const ADDS = pattern('i')`
  \b(?:
      (?<!\b(?:simultaneous|simultaneously|concomitant|concurrent)\s(?:integrated\s)?)boost|followed by|plus
      |with an additional|additional boost|supplement\w*|further boost|added|phase (?:I|1|one)
    )\b
  |\+|\b(?:a (?:final|further|last)|another)\s*$
`;

/** "12 Gy at the margin and 24 Gy at the centre": the highest dose inside is no prescribed one. */
const AT_THE_CENTRE = pattern('i')`
  ^\s*(?:at|in|to)\s+(?:the\s+)?(?:
      (?:iso)?cent(?:er|re)|maximum|hot ?spot|(?:tumou?r )?base|sclera|normal|contralateral (?:lung|eye|kidney)|organs
    )\b
  |^\s*\(?(?:maximum|central)\b(?!\s+(?:tumou?r\s+)?dose\s+(?:of\s+)?\d)
`;
/** "A single 8-Gy fraction". */
const SINGLE = /\bsingle\s*$/i;
/** What was to be given, where another amount says what was: "of the planned 60 Gy", "60 Gy was planned, but …". */
const AIMED_BEFORE = pattern('i')`
  \b(?:planned|intended|scheduled|prescribed|projected)\s+(?:(?:total|full)\s+)?(?:(?:radiation\s+)?dose\s+(?:of|was)\s+)?
    \(?$
  |\binstead\s+of\s+(?:the\s+)?$
`;
const AIMED_AFTER = /^[^.;\d]{0,30}\b(?:was|were|had\s+been)\s+(?:initially\s+|originally\s+)?(?:planned|intended|scheduled)\b/i;

const OF_THE_PLANNED =
  /(?<![\d.])(\d{1,2}(?:\.\d)?)\s+(?:out\s+)?of\s+(?:the|an?)\s+(?:planned|prescribed|intended|scheduled|projected)\s+$/i;

/** Finds the doses of `text` (a sentence or a clause) in text order; offsets are shifted by `offset`. */
export function findDoses(text: string, offset = 0): Dose[] {
  const found = withoutAims(text, findAmounts(text));
  const amounts = found.map((amount) => asCourse(amount, found));
  const made = amounts.filter((amount, i) => amount !== found[i]);
  const counts = findCounts(text, found).filter(
    (count) => !made.some((amount) => count.fractions === amount.times && Math.abs(count.start - amount.start) < 30),
  );
  const doses: Dose[] = [];
  const used = new Set<Count>();
  for (const amount of amounts.filter((a) => !a.each)) {
    const single = amounts.find((a) => a.each && belongs(a, amount, amounts)) ?? null;
    const count = counts.filter((c) => !used.has(c)).find((c) => near(text, c, amount, amounts)) ?? null;
    if (count) used.add(count);
    const previous = doses.at(-1);
    const between = previous
      ? text.slice(previous.end - offset, amount.start) + (AFTER_BOOST.exec(text.slice(amount.end, amount.end + 40))?.[0] ?? '')
      : '';
    doses.push(toDose(amount, count, single, previous ? (ADDS.test(between) ? 'adds' : 'stands') : null, offset));
  }
  if (doses.length > 0) return doses;
  const free = [...counts];
  return amounts.map((single, i): Dose => {
    const at = free.findIndex((c) => Math.abs(c.start - single.start) < 60);
    const count = at < 0 ? null : (free.splice(at, 1)[0] ?? null);
    return {
      start: offset + Math.min(single.start, count?.start ?? Infinity),
      end: offset + Math.max(single.end, count?.end ?? 0),
      perFractionGy: single.gray,
      fractions: count?.fractions ?? null,
      totalGy: count ? round(single.gray * count.fractions) : null,
      isTotal: false,
      link: i === 0 ? null : ADDS.test(text.slice(amounts[i - 1]?.end ?? 0, single.start)) ? 'adds' : 'stands',
    };
  });
}

function withoutAims(text: string, amounts: readonly Amount[]): readonly Amount[] {
  const had = amounts.filter(
    (a) =>
      a.each || (!AIMED_BEFORE.test(text.slice(Math.max(0, a.start - 50), a.start)) && !AIMED_AFTER.test(text.slice(a.end, a.end + 70))),
  );
  return had.some((a) => !a.each) ? had : amounts;
}

/** "45 Gy and brachytherapy (3 × 7 Gy)": fractions that make no total named beside them are a course of their own. */
function asCourse(amount: Amount, amounts: readonly Amount[]): Amount {
  const totals = amounts.filter((a) => !a.each);
  if (!amount.each || amount.times === null || totals.length === 0) return amount;
  const gray = round(amount.gray * amount.times);
  return totals.some((a) => Math.abs(a.gray - gray) <= 0.02 * gray) ? amount : { ...amount, gray, each: false, isTotal: false };
}

/**
 * The one dose that a course came to. A dose called the total is it; doses that add to the first (boost, followed by, plus) are summed;
 * of doses that stand beside one another (to the tumour, to the neck) the largest counts.
 */
export function combineDoses(doses: readonly Dose[]): Dose | null {
  const [first] = doses;
  if (!first) return null;
  const rest = doses.slice(1);
  const total = doses.find((dose) => dose.isTotal && doses.every((other) => (other.totalGy ?? 0) <= (dose.totalGy ?? 0)));
  const parts = sum(doses.filter((dose) => dose !== total).map((dose) => dose.totalGy));
  if (total && (total !== first || !rest.some((dose) => dose.link === 'adds') || parts === total.totalGy))
    return { ...total, fractions: total.fractions ?? sum(doses.map((d) => d.fractions)) };
  const added = rest.filter((dose) => dose.link === 'adds');
  if (added.length > 0 && first.totalGy !== null) {
    const phases = [first, ...added];
    return {
      ...first,
      end: added.at(-1)?.end ?? first.end,
      totalGy: sum(phases.map((d) => d.totalGy)),
      fractions: sum(phases.map((d) => d.fractions)),
      perFractionGy: null,
    };
  }
  return doses.reduce((best, dose) => ((dose.totalGy ?? 0) > (best.totalGy ?? 0) ? dose : best));
}

const BESIDE_COUNT = pattern()`
  ^(?:
    [^.;,\w]
    |\b(?:was|were|performed|given|delivered|administered|completed|done|carried|out|in|for|with|of|a|total|applied)\b
  )*$
`;

/**
 * Fractions told without a dose beside radiotherapy's own words ("25 sessions of radiotherapy", "radiotherapy was performed 28
 * times"); null where none are.
 */
export function fractionsBeside(text: string, { start, end }: Span): number | null {
  const isOf = (count: Count): boolean =>
    count.end <= start
      ? /^\s+(?:of\s+)?(?:\w+\s+){0,3}$/.test(text.slice(count.end, start))
      : count.start >= end && BESIDE_COUNT.test(text.slice(end, count.start));
  return findCounts(text, []).find(isOf)?.fractions ?? null;
}

/** "The brain (30 Gy) and, two months later, the spine (20 Gy)". */
const LATER = /\b(?:months?|years?)\s+(?:later|after(?:wards)?)\b/i;
const COURSES = /\b(?:respectively|two (?:separate |different )?(?:times|courses|occasions)|twice)\b/i;

/**
 * The doses of two courses that a sentence tells at once ("with 54 and 46 Gy in 2013 and 2014, respectively"); null where it tells
 * of one.
 */
export function dosesOfCourses(text: string): readonly [Dose, Dose] | null {
  const [first, second, ...more] = findDoses(text);
  const dates = text.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return first &&
    second &&
    more.length === 0 &&
    second.link === 'stands' &&
    first.totalGy !== null &&
    second.totalGy !== null &&
    ((COURSES.test(text) && new Set(dates).size === 2) || LATER.test(text.slice(first.end, second.start)))
    ? [first, second]
    : null;
}

const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.includes(null) ? null : round(numbers.reduce<number>((all, n) => all + (n ?? 0), 0));
const round = (n: number): number => Math.round(n * 100) / 100;

function findAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of everyMatch(AMOUNT, text)) {
    const { number = '', unit = '' } = match.groups ?? {};
    const start = match.index,
      end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 60), start),
      after = text.slice(end, end + 40);
    if (NO_TREATMENT_DOSE.test(before) || EQUIVALENT.test(before) || AT_THE_CENTRE.test(after)) continue;
    const gray = round(toNumber(number) / (/^c\s?Gy|^centi|^r/i.test(unit) ? 100 : 1));
    // An "r" behind a small number is no roentgen.
    if (/^r$/i.test(unit) && gray < 5) continue;
    if (gray <= 0) continue;
    // "36 of the planned 60 Gy": the number before is what was given.
    const had = OF_THE_PLANNED.exec(before)?.[1];
    if (had !== undefined && Number(had) < gray) {
      found.push({ start, end, gray: Number(had), each: false, isTotal: false, times: null });
      continue;
    }
    const times = TIMES_AFTER.exec(after)?.[1] ?? TIMES_BEFORE.exec(before)?.[1];
    const written = times ?? TIMES_OF.exec(before)?.[1] ?? null;
    const isTotal = TOTAL_BEFORE.test(before) || TOTAL_AFTER.test(after);
    const once = (SINGLE.test(before) || ((ONCE_BEFORE.test(before) || ONCE_AFTER.test(after)) && !EACH_AFTER.test(after))) && gray > 3.5;
    const each =
      !once &&
      ((times !== undefined && gray <= 30) ||
        EACH_AFTER.test(after) ||
        (EACH_BEFORE.test(before) && !isTotal && gray <= 34 && !(gray > 12 && /doses of\s*\(?$/i.test(before))) ||
        (gray <= 4 && /^\s*(?:in|for|,|\/)?\s*(?:\d{2})\s*(?:fractions|f\b|fr)/i.test(after)));
    // Less than 3.5 Gy is one fraction's dose whatever the words, but in radiosurgery, whose doses are higher.
    found.push({
      start,
      end,
      gray,
      each: each || (gray <= 3.5 && !isTotal),
      isTotal: isTotal && !each,
      times: once ? 1 : written === null ? null : Number(written),
    });
  }
  return found;
}

// "5,040" has a thousands comma, "50,4" a decimal one.
function toNumber(written: string): number {
  if (/^[a-z]/i.test(written)) return parseNumber(written) ?? 0;
  return Number(
    /^\d{1,3}(?:[, \u00A0\u2009]\d{3})+$/.test(written) ? written.replace(/[, \u00A0\u2009]/g, '') : written.replace(/[,·]/, '.'),
  );
}

/** "Radiotherapy was performed 28 times". */
const TIMES = new RegExp(
  `(?<![\\w.,])(?<number>${NUMBER_PATTERN})\\s+times\\b(?!\\s*(?:an?|per|each|every|daily|weekly|the|higher|greater|more|as|upper)\\b)`,
  'gi',
);
const RADIATION = /radi(?:o-?therap|ation|osurg)|\bRT\b|\bGy\b/i;
/** Fewer times are courses, not fractions. */
const TIMES_OF_FRACTIONS = 10;

function findCounts(text: string, amounts: readonly Amount[]): Count[] {
  const times = RADIATION.test(text)
    ? everyMatch(TIMES, text).filter((match) => (parseNumber(match.groups?.['number'] ?? '') ?? 0) >= TIMES_OF_FRACTIONS)
    : [];
  const found: Count[] = [...everyMatch(COUNT, text), ...times].flatMap((match) => {
    const fractions = parseNumber(match.groups?.['number'] ?? '');
    const clash = amounts.some((a) => match.index < a.end && a.start < match.index + (match.groups?.['number'] ?? '').length);
    return fractions === null || fractions > 100 || fractions <= 0 || clash
      ? []
      : [{ start: match.index, end: match.index + match[0].length, fractions }];
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

// A dose per fraction goes with the total nearest to it.
function belongs(single: Amount, total: Amount, amounts: readonly Amount[]): boolean {
  const gap = (a: Amount): number => Math.max(0, a.start - single.end, single.start - a.end);
  const nearest = amounts.filter((a) => !a.each).reduce<Amount | null>((best, a) => (!best || gap(a) < gap(best) ? a : best), null);
  return nearest === total && single.gray <= total.gray;
}

// A count goes with the total right before it, else with the one after it ("in 25 fractions to a total of 50 Gy").
function near(text: string, count: Count, total: Amount, amounts: readonly Amount[]): boolean {
  const totals = amounts.filter((a) => !a.each);
  const before = totals.findLast((a) => a.end <= count.start);
  const chosen =
    before && !/;|\bfollowed by\b|\band then\b/.test(text.slice(before.end, count.start))
      ? before
      : (totals.find((a) => a.start >= count.end) ?? before);
  return chosen === total;
}

function toDose(amount: Amount, count: Count | null, single: Amount | null, link: Dose['link'], offset: number): Dose {
  const parts = [amount, ...(count ? [count] : []), ...(single ? [single] : [])];
  const fractions = amount.times ?? count?.fractions ?? null;
  return {
    start: offset + Math.min(...parts.map((p) => p.start)),
    end: offset + Math.max(...parts.map((p) => p.end)),
    totalGy: amount.gray,
    fractions,
    isTotal: amount.isTotal,
    link,
    perFractionGy: single?.gray ?? (fractions ? round(amount.gray / fractions) : null),
  };
}
