import { NUMBER_PATTERN, ORDINALS, parseNumber } from '../../numerals.ts';
import { part, pattern } from '../../patterns/over-lines.ts';
import { toYears, UNIT_PATTERN } from './to-years.ts';

const GAP = '[\\s\\u00ad\\u2010-\\u2015\\u2212-]*';
const NUMBER = part`
  (?:
    \d{1,3}(?:\s?½|[\s-]+(?:and\s+)?1/2)
    |${NUMBER_PATTERN}(?:[\s\u2010-\u2015-]+and[\s\u2010-\u2015-]+a[\s\u2010-\u2015-]+half)?
  )
`;
const SMALL_UNIT = '(?:months?|weeks?|days?|mos?)';
const OLD = `(?:olds?(?!er)|of${GAP}age|age\\b)`;
const SHORT_OLD = '(?:y\\s?[\\/-]\\s?o\\b|y\\.\\s?o\\.?|yo\\b)';
const PERSON_AFTER =
  '(?=[,/]?(?:\\s+\\p{L}+(?:[-\\u2010]\\p{L}+)*[-\\u2010]?){0,2}\\s+(?:woman|man|female|male|boy|girl|lady|gentleman)\\b)';
/** A person right before their age ("a man of 57", "our patient, 57 years, …"). */
const WHO = part`
  \b(?<who>
    woman|man|lady|gentleman|girl|boy|(?:fe)?male|patient|child|infant|baby|toddler|teenager|adolescent|student|farmer
    |worker|nurse|teacher|driver|miner|engineer|carpenter|tailor|seamstress|merchant|fisherman|soldier|veteran|labou?rer
    |retiree|immigrant|housewife|widow(?:er)?|nulliparous|nullipara|nulligravida?|primigravida?|multipara|multigravida?
    |clerk|pensioner|smoker|recipient
  )(?:\s+patient)?
`;
/** Whose age a verb tells ("she was 57 when"). */
const SUBJECT = part`
  \b(?:
    she|he|who
    |(?:
        (?<who>patient|proband|woman|man|lady|gentleman|girl|boy|child|infant)(?:\s+(?:no\.?\s*)?(?:\d{1,2}|[A-H]\b))?
        |(?:Mrs|Ms|Miss|Mr)\.?\s+\p{Lu}\p{L}{0,20}\.?
      )(?:(?:,[^,.;]{1,50}){1,2},)?(?:\s+who)?
  )
`;
const ADVERB = '(?:(?:about|around|approximately|nearly|almost|only|just|then|already|by\\s+then|at\\s+(?:the|that)\\s+time)\\s+)?';
/** A unit that an age may have, with or without "old": "57 years", "57 years of age". */
const YEARS = part`
  (?:
    ${GAP}(?<unit>${UNIT_PATTERN})\b\.?(?:(?:,|\s+and)?\s+(?<n2>${NUMBER})${GAP}(?<unit2>${SMALL_UNIT})\b)?(?:${GAP}${OLD})?
  )
`;
/** What follows a number that stands for an age without a unit. */
const AFTER_BARE = part`
  (?=
    \s*(?:[,.;:)]|\(\p{Lu}|$)
    |\s+(?:
        with|without|who|whom|whose|was|is|had|has|in|from|and|presented|presenting|came|consulted|complain\w*|suffer\w*
        |known|referred|admitted|noticed|underwent|developed|seen|when|previously
      )\b
  )
`;
const WHEN = part`
  (?=
    \s*(?:[.;),]|$)
    |\s+(?:
        when\b
        |(?:years?\s+)?at\s+(?:the\s+time|presentation|diagnosis|onset|referral|admission|first|surgery|operation|that)\b
        |(?:on|upon)\s+(?:admission|presentation|referral|arrival|diagnosis)\b|by\s+(?:then|the\s+time)\b
        |in\s+(?:\p{Lu}\p{L}+\s+)?(?:19|20)\d\d\b|and\s+(?:had|was|has|is|never|otherwise|previously|living|worked|lived)\b
        |(?:presented|came|consulted|complained|noticed|underwent|developed|visited)\b
      )
  )
`;
const DECADES = ORDINALS.slice(0, 10);
const TENS = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

const OLDER = ['quinqua', 'sexa', 'septua', 'octo', 'nona'];

/**
 * What a wording says of an age: a person's attribute ("37-year-old", "aged 63"), the age at an event ("at the age of 12"), a decade,
 * or a word for the newly born.
 */
export type AgeKind = 'attribute' | 'event' | 'decade' | 'newborn';

/** A wording of ages, and how it is read. */
export interface Rule {
  readonly name: string;
  readonly kind: AgeKind;
  readonly pattern: RegExp;
  /** Years from the groups of the match, null where they give none. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => number | null;
}

const plain = ({ n, unit, n2, unit2 }: Readonly<Record<string, string | undefined>>): number | null => {
  const years = readYears(n, unit);
  return unit2 === undefined ? years : sum(years, readYears(n2, unit2));
};

/** A small bare number is an amount of something else more often than an age, but with a child ("a boy of 3"). */
const LEAST_BARE = 10;
const CHILD = /^(?:boy|girl|child|infant|baby|toddler)$/i;
const ofGrown = (groups: Readonly<Record<string, string | undefined>>): number | null => {
  const years = plain(groups);
  return years === null || (groups['unit'] === undefined && years < LEAST_BARE && !CHILD.test(groups['who'] ?? '')) ? null : years;
};

/** In order of trust: a mention that overlaps one of an earlier rule is left out. */
export const RULES: readonly Rule[] = [
  {
    name: 'person-aged',
    kind: 'attribute',
    pattern: new RegExp(`${WHO}\\s*[,(]?\\s*(?:who\\s+(?:was|is)\\s+)?aged\\s+${ADVERB}(?<n>${NUMBER})${YEARS}?`, 'giu'),
    read: plain,
  },
  {
    name: 'person-of',
    kind: 'attribute',
    pattern: new RegExp(`${WHO}\\s+of\\s+${ADVERB}(?<n>${NUMBER})(?:${YEARS}|${AFTER_BARE})`, 'giu'),
    read: ofGrown,
  },
  {
    name: 'person-years',
    kind: 'attribute',
    pattern: pattern('giu')`
      ${WHO}(?:,\s+[\p{L}-]+(?:\s[\p{L}-]+)?){0,2}\s*[,(:]\s*${ADVERB}(?<n>${NUMBER})${GAP}(?<unit>${UNIT_PATTERN})\b\.?
      (?:${GAP}${OLD}|${AFTER_BARE})
    `,
    read: plain,
  },
  {
    name: 'person-number',
    kind: 'attribute',
    pattern: new RegExp(
      `${WHO}(?:,\\s+\\p{Lu}[\\p{L}-]+)?(?:,|(?=\\s+then\\b))\\s+${ADVERB}(?<n>${NUMBER})(?=\\s*[,.;)]|\\s+(?:with|who|and(?!\\s+\\d))\\b)`,
      'giu',
    ),
    read: ofGrown,
  },
  {
    name: 'sex-letter',
    kind: 'attribute',
    pattern: pattern('gu')`
      (?:^|\b[Cc]ase\s?\d{0,2}:)\s*(?!18\s?F)(?:
        [MF],?\s+(?<n>\d{1,2})(?:\s?(?<unit>years?|yrs?|yo?)\b)?|(?<n2>\d{1,2})\s?[MF]
      )(?=\s*[,.;:]|\s+(?:with|presented)\b)
    `,
    read: ({ n, n2, unit }) => plain({ n: n ?? n2, unit }),
  },
  {
    name: 'bracketed',
    kind: 'attribute',
    pattern: /(?<=\()(?:[MF],\s?(?<n>\d{1,2})|(?<n2>\d{1,2})(?:,\s?)?[MF])(?=[,)])/gu,
    read: ({ n, n2 }) => plain({ n: n ?? n2 }),
  },
  {
    name: 'titled',
    kind: 'attribute',
    pattern: new RegExp(
      `\\b(?:Mrs|Ms|Miss|Mr)\\.?\\s+(?:\\p{Lu}[\\p{L}.]{0,20}\\s?){1,3},\\s+(?:aged?\\s+)?(?<n>\\d{2})(?:${YEARS})?(?=,)`,
      'gu',
    ),
    read: plain,
  },
  {
    name: 'was-when',
    kind: 'attribute',
    pattern: pattern('giu')`
      (?<lead>${SUBJECT}\s+(?:was|is|(?:had\s+)?(?:(?:just|recently)\s+)?turned|had\s+reached)\s+${ADVERB})(?<n>${NUMBER})
      (?:${GAP}(?<unit>${UNIT_PATTERN})\b)?${WHEN}
    `,
    read: ofGrown,
  },
  {
    name: 'at-years',
    kind: 'event',
    pattern: new RegExp(`\\b(?:at|from|since|until)\\s+(?<n>${NUMBER})${GAP}(?<unit>${UNIT_PATTERN})\\s+of\\s+age`, 'giu'),
    read: plain,
  },
  {
    name: 'years-and-months-old',
    kind: 'attribute',
    pattern: new RegExp(
      `(?<n>${NUMBER})${GAP}(?<unit>years?|yrs?)${GAP}(?:,|and|\\s)*${GAP}(?<n2>${NUMBER})${GAP}(?<unit2>${SMALL_UNIT})${GAP}${OLD}`,
      'giu',
    ),
    read: plain,
  },
  {
    name: 'years-old',
    kind: 'attribute',
    pattern: new RegExp(`(?<n>${NUMBER})${GAP}(?<unit>years?|yrs?|y|months?|mos?|weeks?|wks?|days?)\\.?['’]?${GAP}${OLD}`, 'giu'),
    read: plain,
  },
  {
    name: 'old-years',
    kind: 'attribute',
    pattern: new RegExp(`(?<n>${NUMBER})${GAP}old${GAP}(?<unit>years?|months?)`, 'giu'),
    read: plain,
  },
  { name: 'short-years-old', kind: 'attribute', pattern: new RegExp(`(?<n>\\d{1,3})${GAP}${SHORT_OLD}`, 'giu'), read: plain },
  {
    name: 'years-person',
    kind: 'attribute',
    pattern: new RegExp(`(?<n>${NUMBER})${GAP}(?<unit>years?|yrs?)\\.?${GAP}${PERSON_AFTER}`, 'giu'),
    read: plain,
  },
  {
    name: 'at-age',
    kind: 'event',
    pattern: new RegExp(
      `\\b(?:at|from|since|until)\\s+(?:the\\s+|an?\\s+)?age\\s+(?:of\\s+)?(?<n>${NUMBER})(?:${GAP}(?<unit>${UNIT_PATTERN}))?`,
      'giu',
    ),
    read: plain,
  },
  {
    name: 'diagnosed-at',
    kind: 'event',
    pattern: pattern('giu')`
      (?<lead>\b(?:diagnosed|presented|affected|fell\s+ill),?\s+(?:[\w-]+,?\s+){0,4})at\s+(?<n>${NUMBER})
      (?:${GAP}(?<unit>years?)\b)?(?=\s*(?:[,.;]|$)|\s+(?:with|by|in|and|because)\b)
    `,
    read: ofGrown,
  },
  {
    name: 'at-number',
    kind: 'event',
    pattern: new RegExp(
      `(?<lead>(?:^|,)\\s*)at\\s+(?:only\\s+)?(?<n>${NUMBER})(?=(?:,\\s+in\\s+(?:19|20)\\d\\d)?,?\\s+(?:she|he)\\b)`,
      'giu',
    ),
    read: ofGrown,
  },
  {
    name: 'birthday',
    kind: 'event',
    pattern: /\b(?:(?:(?:shortly|soon|just)\s+)?after\s+)?(?:his|her)\s+(?<n>\d{1,3})(?:st|nd|rd|th)\s+birthday\b/giu,
    read: ({ n }) => Number(n),
  },
  {
    name: 'aged',
    kind: 'attribute',
    pattern: new RegExp(`\\baged?[:,]?\\s+(?:of\\s+)?(?<n>${NUMBER})(?:${GAP}(?<unit>${UNIT_PATTERN})\\b)?`, 'giu'),
    read: plain,
  },
  {
    name: 'age-was',
    kind: 'attribute',
    pattern: pattern('giu')`
      \bage(?:
        \s+(?:(?:at|on|upon)\s+(?:the\s+time\s+of\s+)?(?:first\s+|initial\s+)?)?(?:
          diagnosis|presentation|onset|admission|referral|surgery|operation
        )
      )?\s*(?::|=|was|is)\s*(?<n>${NUMBER})(?:${GAP}(?<unit>${UNIT_PATTERN})\b)?
    `,
    read: plain,
  },
  { name: 'age-slash-sex', kind: 'attribute', pattern: /(?<=[(:,]\s?)(?<n>\d{1,2})\s?\/\s?[MF](?![\w/])/gu, read: plain },
  { name: 'sex-slash-age', kind: 'attribute', pattern: /(?<=[(:,]\s?)[MF]\s?\/\s?(?<n>\d{1,2})(?![\w/])/gu, read: plain },
  {
    name: 'in-the-decade',
    kind: 'decade',
    pattern: new RegExp(`\\bin\\s+(?:his|her|their|the)\\s+(?:(?:early|mid|middle|late)[\\s-]*)?(?<n>\\d0)['’]?\\s?s\\b`, 'giu'),
    read: ({ n }) => Number(n),
  },
  {
    name: 'in-the-nth-year',
    kind: 'attribute',
    pattern: /\bin\s+(?:his|her)\s+(?<n>\d{1,3})(?:st|nd|rd|th)\s+year\b(?:\s+of\s+(?:life|age))?(?!\s+of\b)/giu,
    read: ({ n }) => Number(n) - 1,
  },
  {
    name: 'in-the-tens',
    kind: 'decade',
    pattern: new RegExp(`\\bin\\s+(?:his|her|their|the)\\s+(?:(?:early|mid|middle|late)[\\s-]*)?(?<n>${TENS.join('|')})\\b`, 'giu'),
    read: ({ n }) => 20 + 10 * TENS.indexOf(n?.toLowerCase() ?? ''),
  },
  {
    name: 'decade-of-life',
    kind: 'decade',
    pattern: new RegExp(`\\b(?<n>${DECADES.join('|')}|\\d{1,2}(?:st|nd|rd|th))\\s+decade(?:\\s+of\\s+life)?`, 'giu'),
    read: ({ n }) => 10 * ((/^\d/.test(n ?? '') ? Number.parseInt(n ?? '', 10) : DECADES.indexOf(n?.toLowerCase() ?? '') + 1) - 1),
  },
  {
    name: 'genarian',
    kind: 'decade',
    pattern: new RegExp(`\\b(?<n>${OLDER.join('|')})genarian\\b`, 'giu'),
    read: ({ n }) => 50 + 10 * OLDER.indexOf(n?.toLowerCase() ?? ''),
  },
  {
    name: 'newborn',
    kind: 'newborn',
    pattern: pattern('giu')`
      \b(?:a|the|this|our)\s+(?:[\p{L}-]+\s+){0,3}?(?:newborn|neonate)\b
      |\b(?:baby|infant|boy|girl)\s+(?:was|is)\s+(?:born|delivered)\b
    `,
    read: () => 0,
  },
];

function readAmount(text: string): number | null {
  const half = /^(.*?)(?:\s?½|[\s-]+(?:and\s+)?1\/2|[\s\u2010-\u2015-]+and[\s\u2010-\u2015-]+a[\s\u2010-\u2015-]+half)$/i.exec(text);
  const whole = parseNumber(half ? (half[1] ?? '') : text);
  return whole === null ? null : whole + (half ? 0.5 : 0);
}

function readYears(amount: string | undefined, unit: string | undefined): number | null {
  const value = readAmount(amount ?? '');
  return value === null ? null : toYears(value, unit ?? null);
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.round((a + b) * 10_000) / 10_000;
}
