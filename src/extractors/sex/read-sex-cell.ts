import type { SexValue } from '../../generated/report.ts';

const FEMALE = /\b(?:females?|wom[ae]n|girls?|lady)\b|♀/i;
const MALE = /\b(?:males?|m[ae]n|boys?|gentleman)\b|♂/i;
// A letter by itself or beside a number ("45F", "F/45"), not in a word or a unit ("mo", "6 m").
const FEMALE_CODE = /(?<![A-Za-z])[Ff](?:em)?\.?(?![A-Za-z])/;
const MALE_CODE = /(?<![A-Za-z])(?:M|(?<!\d\s*)m|(?<=^\s*(?:[4-9]\d|1\d\d)\s*)m)\.?(?![A-Za-z])/;
const BOTH_SEXES = /[mf]\s*[:=]\s*[mf]|[mf]\s*[:=]\s*\d|\d\s*[mf]\b.*\d\s*[mf]\b|\d+\s*:\s*\d+/i;

/** The sex that a table cell gives, null where it gives none: `F`, `Male`, `45/F`, `M 37`, `67F`, `♀`. Ratios ("M:F = 9:1") give none. */
export function readSexCell(text: string): SexValue | null {
  if (BOTH_SEXES.test(text)) return null;
  const female = FEMALE.test(text) || FEMALE_CODE.test(text);
  const male = MALE.test(text) || MALE_CODE.test(text);
  if (female === male) return null;
  return female ? 'female' : 'male';
}
