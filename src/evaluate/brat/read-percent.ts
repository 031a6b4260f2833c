import type { GoldKi67 } from '../../generated/gold.ts';

/** A share in per cent as gold writes it. */
export type PercentValue = Pick<GoldKi67, 'op' | 'low' | 'high'>;

const NUMBER = '(\\d+(?:[.·]\\d+)?)';
const PERCENT = new RegExp(`${NUMBER}\\s*%?\\s*(?:(?:[\\u2010-\\u2015-]|to|and)\\s*${NUMBER}\\s*)?%`, 'iu');
const BOUNDS: readonly (readonly [op: '<' | '<=' | '>' | '>=', words: RegExp])[] = [
  ['<=', /(?:\bup to|\bat most|≤|<=)\s*$/iu],
  ['>=', /(?:\bat least|≥|>=)\s*$/iu],
  ['<', /(?:\bless than|\bbelow|\bunder|<)\s*$/iu],
  ['>', /(?:\bmore than|\bgreater than|\bhigher than|\bover|\babove|\bexceed\w*|>)\s*$/iu],
];
const ABOUT = /(?:\babout|\bapproximately|\baround|\bnearly|\bca\.|[~≈])\s*$/iu;

/**
 * The first share in per cent that words state: `30%`, `3–5%`, `3% to 5%`, `less than 2 %`, `about 15%`; null where there is none.
 *
 * `lead` are the words in front of them, which may bound the number as well.
 */
export function readPercent(text: string, lead = ''): PercentValue | null {
  const match = PERCENT.exec(text);
  if (match === null) return null;
  const low = Number((match[1] ?? '').replace('·', '.')),
    high = match[2] === undefined ? low : Number(match[2].replace('·', '.'));
  const before = lead + text.slice(0, match.index);
  const op = BOUNDS.find(([, words]) => words.test(before))?.[0];
  if (op === undefined) return { op: ABOUT.test(before) ? '~' : '=', low, high };
  return op.startsWith('<') ? { op, low: null, high } : { op, low, high: null };
}
