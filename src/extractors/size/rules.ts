import { everyMatch } from '../../every-match.ts';
import type { Span } from '../../span.ts';

/** A length or two or three of them, in millimetres as printed in order. */
export interface Measure extends Span {
  readonly mm: readonly number[];
}

const NUMBER = '(\\d{1,3}(?:[.·,]\\d{1,2})?)';
const UNIT = '(cm|mm|centimet(?:er|re)s?|millimet(?:er|re)s?)';
const TIMES = '\\s*(?:×|x|X|\\*|✕|by)\\s*';
const MEASURE = new RegExp(`(?<![\\d.,–-])${NUMBER}(?:\\s*-?\\s*${UNIT})?(?:\\s*\\([^)]{1,14}\\))?(?:${TIMES}${NUMBER}(?:\\s*-?\\s*${UNIT})?)?(?:${TIMES}${NUMBER}(?:\\s*-?\\s*${UNIT})?)?(?![\\w²³])`, 'g');

/** Every measure of length that a text states, dimensions joined by × or "by" as one. Offsets are shifted by `offset`. */
export function findMeasures(text: string, offset: number): Measure[] {
  return everyMatch(MEASURE, text).flatMap((match) => {
    const [whole, a, unitA, b, unitB, c, unitC] = match;
    const last = unitC ?? unitB ?? unitA;
    if (!last) return [];
    const dimensions: readonly (readonly [string | undefined, string | undefined])[] = [[a, unitA], [b, unitB], [c, unitC]];
    const mm = dimensions.flatMap(([number, unit]) => (number === undefined ? [] : [toMillimetres(number, unit ?? last)]));
    if (mm.some((value) => value <= 0 || value > 600)) return [];
    return [{ start: offset + match.index, end: offset + match.index + whole.length, mm }];
  });
}

function toMillimetres(number: string, unit: string): number {
  const value = Number(number.replace(/[,·]/, '.'));
  return Math.round(value * (/^(?:cm|cent)/i.test(unit) ? 10 : 1) * 100) / 100;
}
