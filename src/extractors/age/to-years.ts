/** Source of a regular expression that matches a unit of age, written out or abbreviated. */
export const UNIT_PATTERN = '(?:years?|yrs?|y|months?|mos?|mths?|weeks?|wks?|days?)';

const DAYS_PER_YEAR = 365.25;

/** `amount` of `unit` in years, rounded to 4 decimals; years where there is no unit. */
export function toYears(amount: number, unit: string | null): number {
  return Math.round((amount / unitsPerYear(unit)) * 10_000) / 10_000;
}

function unitsPerYear(unit: string | null): number {
  const first = unit?.toLowerCase()[0];
  if (first === 'm') return 12;
  if (first === 'w') return DAYS_PER_YEAR / 7;
  return first === 'd' ? DAYS_PER_YEAR : 1;
}
