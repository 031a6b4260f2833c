import { everyMatch } from '../../every-match.ts';
import type { Span } from '../../span.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** A length or two or three of them, in millimetres as printed in order. */
export interface Measure extends Span {
  readonly mm: readonly number[];
}

const NUMBER = '(\\d{1,3}(?:[.·,]\\d{1,2})?)';
// Three lengths are at times printed with the unit of their product: "5 × 4 × 4 cm3".
const UNIT = '(cms?(?:[23²³](?!\\d))?|mms?(?:[23²³](?!\\d))?|centimet(?:er|re)s?|millimet(?:er|re)s?)';
const TIMES = '\\s*(?:×|x|X|\\*|✕|χ|Χ|by)\\s*';
const MEASURE = pattern('g')`
  (?<![\d.,–-])${NUMBER}(?:\s*-?\s*${UNIT})?(?:\s*\([^)]{1,14}\))?(?:${TIMES}${NUMBER}(?:\s*-?\s*${UNIT})?)?
  (?:${TIMES}${NUMBER}(?:\s*-?\s*${UNIT})?)?(?![\w²³])
`;

/** Every measure of length that a text states, dimensions joined by × or "by" as one. Offsets are shifted by `offset`. */
export function findMeasures(text: string, offset: number): Measure[] {
  return everyMatch(MEASURE, text).flatMap((match) => {
    const [whole, a, unitA, b, unitB, c, unitC] = match;
    const last = unitC ?? unitB ?? unitA;
    const dimensions: readonly (readonly [string | undefined, string | undefined])[] = [
      [a, unitA],
      [b, unitB],
      [c, unitC],
    ];
    const told = dimensions.filter(([number]) => number !== undefined);
    if (!last || (isArea(last) && told.length === 1)) return [];
    const mm = told.map(([number, unit]) => toMillimetres(number ?? '', unit ?? last));
    if (mm.some((value) => value <= 0 || value > 600)) return [];
    return [{ start: offset + match.index, end: offset + match.index + whole.length, mm }];
  });
}

/** "5 cm2" is no length. */
const isArea = (unit: string): boolean => /[23²³]$/.test(unit);

function toMillimetres(number: string, unit: string): number {
  const value = Number(number.replace(/[,·]/, '.'));
  return Math.round(value * (/^c/i.test(unit) ? 10 : 1) * 100) / 100;
}
