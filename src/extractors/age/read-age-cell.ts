import { everyMatch } from '../../every-match.ts';
import type { AgeValue } from '../../generated/report.ts';
import { NUMBER_PATTERN, parseNumber } from '../../numerals.ts';
import { toYears, UNIT_PATTERN } from './to-years.ts';

const DECADE = /\b(\d0)['’]?\s*s\b/i;
const PARTS = new RegExp(`(${NUMBER_PATTERN})\\s*[-\\u2010-\\u2015]?\\s*(${UNIT_PATTERN}|m|w|d)?(?!\\d|\\.\\d|[a-eg-ln-z])`, 'gi');
const NEWBORN = /\b(?:newborn|neonate|at birth|birth)\b/i;
const HEADING_UNIT = /\b(years?|yrs?|y|months?|mos?|mo|weeks?|wks?|days?)\b/i;
const ABOUT = /^\s*(?:~|≈|∼|about\b|approx|ca?\.\s|circa\b|[<>≤≥])/i;
const SEX_IN_HEADING = /\b(?:sex|gender|m\s*\/\s*f|f\s*\/\s*m)\b/i;
const SEX_AFTER = /^\s*[/,;(-]?\s*(?:m|f|male|female)\b/i;
/** Up to this many "m" beside a number may be months; above it the letter is the sex. Years with "M" are hardly ever written below it. */
const MOST_MONTHS = 36;

/**
 * The age that a table cell gives, null where it gives none: `45`, `45/F`, `F45`, `67 y`, `6 mo`, `2y 6m`, `60s`, `newborn`.
 * A bare number has the unit of `heading` ("Age (months)"), else it is years. Ranges and cohort values ("45–60", "M:F = 9:1",
 * "median 56") are no patient's age.
 */
export function readAgeCell(text: string, heading = ''): AgeValue | null {
  const decade = DECADE.exec(text);
  if (decade) return (text.match(/\d0['’]?\s*s\b/gi) ?? []).length > 1 ? null : { years: Number(decade[1]), approximate: true };
  if (/\b(?:mean|median|range|average)\b|[mf]\s*:\s*[mf]|\d\s*[–‐-―-]\s*\d|\bto\b|±|,\d{3}|%/i.test(text)) return null;
  const parts = readParts(text, heading);
  const first = parts[0];
  if (!first) return NEWBORN.test(text) ? { years: 0, approximate: false } : null;
  const second = parts[1];
  const months =
    second && first.unit?.toLowerCase().startsWith('y') && second.unit && !second.unit.toLowerCase().startsWith('y')
      ? toYears(second.amount, second.unit)
      : 0;
  const years = Math.round((toYears(first.amount, first.unit) + months) * 10_000) / 10_000;
  return years > 120 ? null : { years, approximate: ABOUT.test(text) };
}

interface AgePart {
  readonly amount: number;
  readonly unit: string | null;
}

function readParts(text: string, heading: string): AgePart[] {
  const headingUnit = HEADING_UNIT.exec(heading)?.[1] ?? null;
  return everyMatch(PARTS, text).flatMap((match): AgePart[] => {
    const amount = parseNumber(match[1] ?? '');
    if (amount === null) return [];
    const written = match[2] ?? null;
    const isSex =
      written !== null &&
      /^[mw]$/i.test(written) &&
      !SEX_AFTER.test(text.slice(match.index + match[0].length)) &&
      (SEX_IN_HEADING.test(heading) || written === 'M' || amount > MOST_MONTHS);
    return [{ amount, unit: written === null || isSex ? headingUnit : written }];
  });
}
