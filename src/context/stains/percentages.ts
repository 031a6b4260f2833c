import { everyMatch } from '../../every-match.ts';
import { parseNumber } from '../../numerals.ts';
import type { Span } from '../../span.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/** How a number bounds what it measures. */
export type Bound = '=' | '<' | '>' | '<=' | '>=';

/**
 * A share read from a text, `start` at its first word of bound ("less than"), `end` behind its unit.
 * `low` and `high` are equal for one number and null on an open side. `average` marks a mean that a range may stand beside;
 * `fraction` a share told in words ("half of the cells"). `unit` is `%`, or what is counted in.
 */
export interface Share extends Span {
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: Bound;
  readonly approximate: boolean;
  readonly unit: '%' | '/HPF' | '/mm2';
  readonly average: boolean;
  readonly fraction: boolean;
}

const WORD = part`
  (?:
    (?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|one
    |two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen
    |nineteen|(?:one )?hundred
  )
`;
const NUMBER = `(?:\\d{1,3}(?:[.,]\\d{1,2})?(?!\\d)|\\b${WORD})`;
const COUNT = `(?:\\d{1,3}|${WORD})`;
const UNIT = '\\s{0,2}(?:%|percent\\b|per[ -]cent\\b|pct\\b)';
const SHARE = new RegExp(
  [
    part`
      (?<![\d.])(?<a>${NUMBER})(?<first>${UNIT})?\+?\s{0,2}(?<joint>-{1,2}|~|(?:up\s)?to|and|or)\s{0,2}(?:%\s?)?
      (?<b>${NUMBER})${UNIT}
    `,
    `%\\s?(?<c>\\d{1,3}(?:[.,]\\d{1,2})?)\\s?(?:-|~)\\s?(?<d>\\d{1,3}(?:[.,]\\d{1,2})?)(?!\\d)`,
    `(?<![\\d.])(?<mean>${NUMBER})(?:${UNIT})?\\s{0,2}(?:±|\\+\\/-)\\s{0,2}${NUMBER}${UNIT}`,
    `(?<![\\d.])(?<one>${NUMBER})${UNIT}`,
    `%\\s?(?<after>\\d{1,3}(?:[.,]\\d{1,2})?)(?![\\d]|\\s?%)`,
    part`
      (?:
        \bone\s+(?:in|out of|of)\s+(?<each>${COUNT})(?=\s+(?:[\w-]+\s+){0,2}(?:cells|nuclei)\b)
        |\bone\s+(?:[\w-]+\s+){0,2}(?:cell|nucleus)\s+(?:in|out of)\s+(?:every\s+)?(?<every>${COUNT})\b
      )
    `,
    `\\b(?:every|each)\\s+(?<nth>second|third|fourth|fifth|tenth)(?=\\s+(?:[\\w-]+\\s+){0,2}(?:cell|nucleus)\\b)`,
    part`
      \b(?<these>${COUNT})\s+(?:out of|of|in)\s+(?:every\s+)?(?<those>ten|twenty|fifty|(?:a |one )?hundred|[1-9]0{1,3})
      (?=\s+(?:[\w-]+\s+){0,2}(?:cells|nuclei)\b)
    `,
    part`
      \b(?:
        (?<part>
          one third|a third|two thirds|half|one half|a quarter|one quarter|three quarters|one fourth|three fourths|a fifth
          |one fifth|two fifths|three fifths|four fifths|a tenth|one tenth
        )
      )(?=\s+(?:of\s+)?(?:the\s+|all\s+|these\s+)?(?:[\w-]+\s+){0,3}(?:cells|nuclei|population)\b)
    `,
    part`
      (?<![\d.])(?<count>\d{1,4}(?:\.\d+)?)\s?(?:(?:positive|tumou?r|labell?ed|stained|neoplastic)\s+)*(?:cells|nuclei)?\s?
      (?:\/|per)\s?(?<field>HPF|high[- ]power(?:ed)? field|mm2|mm²)
    `,
  ].join('|'),
  'gi',
);
const NTH: Readonly<Record<string, string>> = { second: '2', third: '3', fourth: '4', fifth: '5', tenth: '10' };
const PARTS: Readonly<Record<string, number>> = {
  'one third': 33,
  'a third': 33,
  'two thirds': 67,
  half: 50,
  'one half': 50,
  'a quarter': 25,
  'one quarter': 25,
  'one fourth': 25,
  'three quarters': 75,
  'three fourths': 75,
  'a fifth': 20,
  'one fifth': 20,
  'two fifths': 40,
  'three fifths': 60,
  'four fifths': 80,
  'a tenth': 10,
  'one tenth': 10,
};

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  [
    '<=',
    pattern('i')`
      (?:
        <\s?or\s?=|<\/=|<=|=<|=\/<|≤|\b(?:less|lower|fewer) than or equal to|\bno[t]? (?:more|greater|higher) than
        |\bnot? exceed(?:ing)?|\b(?:did|does) not (?:exceed|go beyond|surpass)|\bnot (?:above|over|beyond)|\bat most
        |(?<!\b(?:gone|went|goes|going|rose|risen|rising|climb(?:ed|ing)|shot|jumped|moved) )\bup to|\b(?:a )?maximum of
        |\bmaximally|\bat maximum
      )\s*$
    `,
  ],
  [
    '>=',
    pattern('i')`
      (?:
        >\s?or\s?=|>\/=|>=|=>|=\/>|≥|\b(?:more|greater|higher) than or equal to|\bat least
        |\bno[t]? (?:less|fewer|lower) than|\b(?:a )?minimum of|\bupwards of
      )\s*$
    `,
  ],
  [
    '<',
    pattern('i')`
      (?:
        <|\bless than|\b(?:did|does|had) not (?:quite )?(?:reach(?:ed)?|attain(?:ed)?|come up to)|\bnot reaching
        |\bnever reach(?:ed|ing)|\bshort of|\bbelow|\bunder|\blower than|\bfewer than|\bsmaller than|\binferior to
      )\s*$
    `,
  ],
  [
    '>',
    pattern('i')`
      (?:
        >|\bmore than|\bover|\babove|\bgreater than|\bhigher than|\b(?:exceed|surpass)(?:ed|ing|es|s)?
        |\b(?:went|gone|going) past|\bin excess of|\bbeyond|\bsuperior to
      )\s*$
    `,
  ],
];
const ABOUT = pattern('i')`
  (?:
    ~
    |\b(?:
        about|approximately|approx\.?|approximate|around|ca\.?|circa|nearly|almost|close to|roughly|near|approaching
        |estimated (?:at|to be|as|in|to)|an estimated|some|in the range of|of the order of
      )
    |c\.
  )\s*$
`;

/** "Nine of 100 nuclei (9 %)": the percentage itself follows. */
const WORKED_OUT = /^[^.;,()]{0,50}\(\s*[<>~]?\s*\d{1,3}(?:\.\d+)?\s*%/;

/** Every share in a flattened text, in text order. */
export function findShares(flat: string): Share[] {
  return everyMatch(SHARE, flat)
    .flatMap((match) => readShare(flat, match) ?? [])
    .filter((share) => !(share.fraction && WORKED_OUT.test(flat.slice(share.end))));
}

function readShare(flat: string, match: RegExpMatchArray): Share[] | null {
  const { a, b, c, d, joint, first, mean, one, after, part, each, every, nth, these, those, count, field } = match.groups ?? {};
  const at = match.index ?? 0;
  const before = readBefore(flat.slice(0, at));
  const end = at + match[0].length;
  const made = (low: number, high: number, more: Partial<Share> = {}): Share =>
    bounded(
      {
        start: at - before.length,
        end,
        low,
        high,
        comparator: before.comparator,
        approximate: before.approximate,
        unit: '%',
        average: averages(flat, at - before.length),
        fraction: false,
        ...more,
      },
      flat,
    );
  // "more than 25–30 %" names both ends.
  const spread = (low: number, high: number): Share =>
    before.comparator.startsWith('>') ? { ...made(low, high), comparator: '=', low, high } : made(low, high);
  if (a !== undefined && b !== undefined) {
    const low = number(a),
      high = number(b);
    const start = flat.slice(0, at);
    const range =
      joint === '-' ||
      joint === '--' ||
      joint === '~' ||
      (joint?.endsWith('to') === true && (!ROSE.test(start) || STANDS_AT.test(start))) ||
      (joint === 'and' && /\bbetween\s+$/i.test(start)) ||
      (joint === 'or' && first === undefined);
    if (range && low <= high) return [spread(low, high)];
    const split = at + match[0].lastIndexOf(b);
    const right = { ...made(high, high), start: split, comparator: '=' as const, low: high, high };
    return first === undefined && joint?.endsWith('to') !== true && !/^[^;]{0,60}\brespectively\b/i.test(flat.slice(end))
      ? [right]
      : [{ ...made(low, low), end: at + a.length + (first?.length ?? 0) }, right];
  }
  if (c !== undefined && d !== undefined) return [made(number(c), number(d))];
  if (mean !== undefined) return [made(number(mean), number(mean), { average: true })];
  const single = one ?? after;
  if (single !== undefined) return [made(number(single), number(single))];
  if (part !== undefined)
    return [made(PARTS[part.toLowerCase()] ?? 0, PARTS[part.toLowerCase()] ?? 0, { approximate: true, fraction: true })];
  const ratio = ratioOf(these ?? '1', those ?? each ?? every ?? NTH[nth?.toLowerCase() ?? '']);
  if (ratio !== null) return [made(ratio, ratio, { approximate: true, fraction: true })];
  if (count !== undefined) return [made(Number(count), Number(count), { unit: field?.toLowerCase().startsWith('mm') ? '/mm2' : '/HPF' })];
  return null;
}

/** "One nucleus in five", "nine of ten cells" as a percentage; null where the counts are none. */
function ratioOf(part: string, whole: string | undefined): number | null {
  if (whole === undefined) return null;
  const share = (100 * number(part)) / number(whole.replace(/^an?\s/i, ''));
  return share > 0 && share <= 100 ? Math.round(share * 10) / 10 : null;
}

// "rose from 5 % to 40 %" tells two measurements, "from 5 % to 40 %" one spread.
const ROSE = pattern('i')`
  \b(?:
    rose|risen|rise|rising|increas\w+|decreas\w+|fell|dropped|declined?|changed|progressed|went|grew|jumped|reduced
    |reduction|elevated
  )\b[^.;]{0,40}$
`;
// "Was not increased, at 1 to 2 %", "an elevated index of 20 to 30 %".
const STANDS_AT = /(?:\b(?:at|of|was|were|is|about|approximately|around)|[:=(])\s*$/i;

function number(text: string): number {
  return parseNumber(text.replace(/\s/g, '').replace(',', '.')) ?? parseNumber(text) ?? Number.NaN;
}

function averages(flat: string, at: number): boolean {
  return /\b(?:mean|average[sd]?|averaging|median)\b[^.;%]{0,60}$/i.test(flat.slice(0, at));
}

/** What stands right before a number: how it bounds it, whether it is only about, and how many characters that takes. */
function readBefore(text: string): { comparator: Bound; approximate: boolean; length: number } {
  let rest = text,
    comparator: Bound = '=',
    approximate = false;
  for (let round = 0; round < 4; round++) {
    const bound = BOUNDS.find(([, pattern]) => pattern.test(rest.slice(-32)));
    const about = ABOUT.exec(rest.slice(-24));
    const sign = /(?<=[\s(])\+\s?$/.exec(rest.slice(-4));
    if (bound && comparator === '=') {
      comparator = bound[0];
      rest = rest.slice(0, rest.length - (bound[1].exec(rest.slice(-32))?.[0].length ?? 0));
    } else if (about) {
      approximate = true;
      rest = rest.slice(0, rest.length - about[0].length);
    } else if (sign) rest = rest.slice(0, rest.length - sign[0].length);
    else break;
  }
  return { comparator, approximate, length: text.length - rest.length };
}

/** Opens the side that a bound leaves open; reads "10 % or less" behind the number. */
function bounded(share: Share, flat: string): Share {
  const behind = /^\s*\+?\s*or\s+(less|lower|fewer|more|higher|greater|above|below)\b(?!\s+than)/i
    .exec(flat.slice(share.end))?.[1]
    ?.toLowerCase();
  const comparator =
    share.comparator !== '=' || behind === undefined ? share.comparator : /less|lower|fewer|below/.test(behind) ? '<=' : '>=';
  if (comparator === '<' || comparator === '<=') return { ...share, comparator, low: null, approximate: false };
  if (comparator === '>' || comparator === '>=') return { ...share, comparator, high: null, approximate: false };
  return { ...share, comparator };
}
