import { createRequire } from 'node:module';
import type Compromise from 'compromise';
import { part } from './patterns/over-lines.ts';

// Loaded on first use: half of the papers never need it and it costs more start-up time than all else but the PDF engine.
let compromise: typeof Compromise | null = null;
function nlp(text: string): ReturnType<typeof Compromise> {
  compromise ??= createRequire(import.meta.url)('compromise') as typeof Compromise;
  return compromise(text);
}

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SIMPLE = new Map<string, number>([
  ...UNITS.map((word, i): [string, number] => [word, i]),
  ...TENS.map((word, i): [string, number] => [word, 20 + 10 * i]),
  ['a', 1],
  ['an', 1],
  ['half', 0.5],
  ['once', 1],
  ['twice', 2],
  ['couple', 2],
  ['dozen', 12],
  ['fourty', 40],
]);

const ORDINAL_UNITS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const ORDINAL_TEENS = ['ten', 'eleven', 'twelf', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
/** The words for the first to the thirty-ninth, in order, those of two words written as one: `twentyfirst`. */
export const ORDINALS: readonly string[] = [
  ...ORDINAL_UNITS,
  ...ORDINAL_TEENS.map((teen) => `${teen}th`),
  ...['twent', 'thirt'].flatMap((ten) => [`${ten}ieth`, ...ORDINAL_UNITS.map((unit) => `${ten}y${unit}`)]),
];

/** Source of a regular expression that matches a number in digits or words (`37`, `1,250`, `2.5`, `thirty-seven`, `two and a half`). */
export const NUMBER_PATTERN = part`
  (?:
    \d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,9}(?:[.·]\d{1,9})?
    |\b(?:
        (?:${TENS.join('|')}|fourty)(?:[\s\u2010-\u2013-]+(?:${UNITS.slice(1, 10).join('|')}))?
        |${[...UNITS].reverse().join('|')}|(?:one\s+)?hundred
      )(?:\s+and\s+(?:a\s+)?half)?\b
  )
`;

/**
 * The value of a number written in digits or English words, null where it is neither.
 * `1,250` is 1250, `1·5` is 1.5, `fifty-four` 54, `one and a half` 1.5, `a` 1.
 */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  if (/^\d{1,3}(?:,\d{3})+$/.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  if (/^\d+(?:[.·]\d+)?$/.test(trimmed)) return Number(trimmed.replace('·', '.'));
  const simple = SIMPLE.get(trimmed);
  if (simple !== undefined) return simple;
  const pair = /^([a-z]+)[\s\u2010-\u2013-]+([a-z]+)$/.exec(trimmed);
  const tens = SIMPLE.get(pair?.[1] ?? ''),
    unit = SIMPLE.get(pair?.[2] ?? '');
  if (tens !== undefined && unit !== undefined && tens >= 20 && unit >= 1 && unit < 10) return tens + unit;
  if (!/^[a-z][a-z\s\u2010-\u2013-]*$/.test(trimmed)) return null;
  const spoken = nlp(trimmed.replace(/[\u2010-\u2013-]/g, ' '))
    .numbers()
    .get() as unknown;
  const value = Array.isArray(spoken) ? (spoken as unknown[])[0] : null;
  return typeof value === 'number' ? value : null;
}
