import type { Share } from '../../context/stains/percentages.ts';
import type { Stain } from '../../context/stains/read-stains.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';

/** The numbers that a mention gives as results: with the unit in their head, without one, as a fraction, or as shares. */
export function numbersOf(flat: string, stain: Stain): readonly Share[] {
  return percentColumn(flat, stain) ?? bareIndices(flat, stain) ?? fractionBehind(flat, stain) ?? measurements(flat, stain.shares);
}

/** A percentage written without its sign. */
function percentage({ start, end }: Span, low: number, high = low, more: Partial<Share> = {}): Share {
  return { start, end, low, high, comparator: '=', approximate: false, unit: '%', average: false, fraction: false, ...more };
}

const HEAD_UNIT = /^[^;.]{0,24}?\(\s*%\s*\)\s*(?:was|of|is|[:=|,-])?\s*(\d{1,3}(?:\.\d+)?)(?:\s?(?:-|to)\s?(\d{1,3}))?(?!\s*%|\d)/;

/** "Ki-67 (%): 25": the unit stands with the name. */
function percentColumn(flat: string, { marker }: Stain): readonly Share[] | null {
  const match = HEAD_UNIT.exec(flat.slice(marker.end));
  if (!match?.[1]) return null;
  const end = marker.end + match[0].length;
  return [percentage({ start: end - match[1].length, end }, Number(match[1]), Number(match[2] ?? match[1]))];
}

const BARE_INDEX = pattern('i')`
  ^[\s)-]*(?:(?:labell?ing\s+|proliferati(?:on|ve)\s+)*ind(?:ex|ices)|LI)\s*(?:
    (?:of|in|for)\s+(?:the|this|her|his)\s+(?:[\w-]+\s+){1,3}
  )?(?:was|were|of|is|=|:|showed|averaged|increased\s+from|rose\s+from)\s*(?<about>~|about|approximately|around)?\s*
  (?<first>\d{1,2}(?:\.\d{1,2})?)(?:\s*(?:±|\+\/-)\s*\d{1,2}(?:\.\d{1,2})?)?(?=
    \s*(?:$|[.,;)](?!\d)|(?:and|which|in|at|on|to|for|supporting|suggesting|indicating)\b)
  )
`;
const SECOND_INDEX = pattern('i')`
  ^(?:\s+(?:at|in|on|for)\s+(?:[\w-]+\s+){1,5}?(?:and|but|versus)|\s+to)\s+(?<second>\d{1,2}(?:\.\d{1,2})?)
  (?=\s*(?:$|[.,;)](?!\d)|(?:at|in|on|for|over|after|and)\b))
`;

/**
 * "MIB-1 labelling index was 12.4 ± 3.1", "was 0.8 at first and 9.5 at recurrence": an index counts per hundred cells where nothing
 * says otherwise.
 */
function bareIndices(flat: string, { marker, shares }: Stain): readonly Share[] | null {
  const match = shares.length > 0 ? null : BARE_INDEX.exec(flat.slice(marker.end));
  const first = match?.groups?.['first'];
  if (!match || first === undefined) return null;
  const end = marker.end + match[0].length;
  const second = SECOND_INDEX.exec(flat.slice(end)),
    more = second?.groups?.['second'];
  // A single number below one may be a share of one.
  if (Number(first) < 1 && (more === undefined || Number(more) < 1)) return null;
  const approximate = match.groups?.['about'] !== undefined;
  const made = (written: string, to: number): Share[] => {
    const value = Number(written);
    return value > 0 && value <= 100 ? [percentage({ start: to - written.length, end: to }, value, value, { approximate })] : [];
  };
  const firstEnd = marker.end + match[0].indexOf(first) + first.length;
  return [...made(first, firstEnd), ...(more !== undefined && second ? made(more, end + second[0].length) : [])];
}

const FRACTION = /^[\s(]*(?:LI|labell?ing index|index)\s*(?:was|of|is|=|:|,)?\s*(0?\.\d{1,3})(?!\s*%|\d|\.\d)/i;

/** "Ki-67 LI 0.15": an index printed as a fraction of one. */
function fractionBehind(flat: string, { marker, shares }: Stain): readonly Share[] | null {
  const match = FRACTION.exec(flat.slice(marker.end));
  if (!match?.[1] || shares.length > 0) return null;
  const value = Math.round(Number(match[1]) * 10000) / 100;
  const end = marker.end + match[0].length;
  return [percentage({ start: end - match[1].length, end }, value, value, { fraction: true })];
}

/** Shares that are results: no mean that a range stands beside, none that explain a grade, no limit that the result passes. */
function measurements(flat: string, shares: readonly Share[]): readonly Share[] {
  const ranged = shares.some(({ low, high }) => low !== high && low !== null && high !== null);
  return shares.filter(
    (share, i) =>
      !isPassedLimit(flat, share, shares[i + 1]) &&
      !(shares.length > 1 && OF_GRADE.test(flat.slice(Math.max(0, share.start - 24), share.start))) &&
      !(ranged && isMean(flat, share)),
  );
}

/** "G2 (3-20 %)". */
const OF_GRADE = /\b(?:WHO\s+)?(?:G|grade\s)\s?(?:[123]|I{1,3})\s*[(:,=]\s*$/i;

/** ">2 % (4.3 %)": the limit that the result behind it passes. */
function isPassedLimit(flat: string, { comparator, end }: Share, next: Share | undefined): boolean {
  if (!next || (comparator !== '>' && comparator !== '>=')) return false;
  return next.low === next.high && /^\s*\(\s*$/.test(flat.slice(end, next.start));
}

/** "A mean of 12 % (range 5-20 %)". */
function isMean(flat: string, { low, high, average, end }: Share): boolean {
  return low === high && (average || /^\s*\(\s*(?:range|ranging)\b/i.test(flat.slice(end)));
}
