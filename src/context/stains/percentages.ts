import { everyMatch } from '../../every-match.ts';
import { parseNumber } from '../../numerals.ts';
import { part, pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import { readBefore, type Bound } from './bounds.ts';

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

/** "Nine of 100 nuclei (9 %)": the percentage itself follows. */
const WORKED_OUT = /^[^.;,()]{0,50}\(\s*[<>~]?\s*\d{1,3}(?:\.\d+)?\s*%/;

/** Every share in a flattened text, in text order. */
export function findShares(flat: string): Share[] {
  return everyMatch(SHARE, flat)
    .flatMap((match) => readShare(flat, match) ?? [])
    .filter((share) => !(share.fraction && WORKED_OUT.test(flat.slice(share.end))));
}

/** Makes a share of its ends, bounded by the words before the number and behind it. */
type Make = (low: number, high: number, more?: Partial<Share>) => Share;

function readShare(flat: string, match: RegExpExecArray): Share[] | null {
  const { a, b, c, d, mean, one, after, part, each, every, nth, these, those, count, field } = match.groups ?? {};
  const before = readBefore(flat.slice(0, match.index));
  const { comparator, approximate } = before;
  const start = match.index - before.length,
    end = match.index + match[0].length;
  const made: Make = (low, high, more = {}) =>
    bounded({ start, end, low, high, comparator, approximate, unit: '%', average: averages(flat, start), fraction: false, ...more }, flat);
  const about = (share: number): Share => made(share, share, { approximate: true, fraction: true });
  if (a !== undefined && b !== undefined) return readPair(flat, match, comparator, made);
  if (c !== undefined && d !== undefined) return [made(number(c), number(d))];
  if (mean !== undefined) return [made(number(mean), number(mean), { average: true })];
  const single = one ?? after;
  if (single !== undefined) return [made(number(single), number(single))];
  if (part !== undefined) return [about(PARTS[part.toLowerCase()] ?? 0)];
  const ratio = ratioOf(these ?? '1', those ?? each ?? every ?? NTH[nth?.toLowerCase() ?? '']);
  if (ratio !== null) return [about(ratio)];
  if (count !== undefined) return [made(Number(count), Number(count), { unit: field?.toLowerCase().startsWith('mm') ? '/mm2' : '/HPF' })];
  return null;
}

/** "5–10 %" is one share, "5 % and 10 %" are two; of "5 and 10 %" the first, which has no unit, is none. */
function readPair(flat: string, match: RegExpExecArray, comparator: Bound, made: Make): Share[] {
  const { a = '', b = '', first, joint = '' } = match.groups ?? {};
  const low = number(a),
    high = number(b);
  const ahead = flat.slice(0, match.index),
    end = match.index + match[0].length;
  if (low <= high && isRange(joint, first !== undefined, ahead)) {
    const range = made(low, high);
    // "more than 25–30 %" names both ends.
    return [comparator.startsWith('>') ? { ...range, comparator: '=', low, high } : range];
  }
  const right: Share = { ...made(high, high), start: match.index + match[0].lastIndexOf(b), comparator: '=', low: high, high };
  const apart = first !== undefined || joint.endsWith('to') || RESPECTIVELY.test(flat.slice(end));
  return apart ? [{ ...made(low, low), end: match.index + a.length + (first?.length ?? 0) }, right] : [right];
}

const RESPECTIVELY = /^[^;]{0,60}\brespectively\b/i;

/** Whether what joins two numbers makes them the ends of one range; `measured` where the first has its own unit. */
function isRange(joint: string, measured: boolean, ahead: string): boolean {
  if (joint.endsWith('to')) return !ROSE.test(ahead) || STANDS_AT.test(ahead);
  if (joint === 'and') return /\bbetween\s+$/i.test(ahead);
  if (joint === 'or') return !measured;
  return joint === '-' || joint === '--' || joint === '~';
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

/** "10 % or less". */
const OR_BEYOND = /^\s*\+?\s*or\s+(?:(?<less>less|lower|fewer|below)|more|higher|greater|above)\b(?!\s+than)/i;

/** Opens the side that a bound leaves open; reads "10 % or less" behind the number. */
function bounded(share: Share, flat: string): Share {
  const comparator = share.comparator === '=' ? boundBehind(flat.slice(share.end)) : share.comparator;
  if (comparator === '<' || comparator === '<=') return { ...share, comparator, low: null, approximate: false };
  if (comparator === '>' || comparator === '>=') return { ...share, comparator, high: null, approximate: false };
  return { ...share, comparator };
}

function boundBehind(behind: string): Bound {
  const beyond = OR_BEYOND.exec(behind);
  if (beyond === null) return '=';
  return beyond.groups?.['less'] === undefined ? '>=' : '<=';
}
