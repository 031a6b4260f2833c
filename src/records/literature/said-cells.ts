import { asksForInterval } from '../../extractors/recurrence/table-cells.ts';
import type { TextCell } from '../../text/reading.ts';
import type { ColumnRole } from './columns.ts';

/** A cell that says of its heading ("Radiotherapy") that it was done. */
const YES = /^\s*(?:yes|y|\+|\(\+\)|given|done|performed|[√✓])\s*$/i;
const NO = /^\W*(?:no|none|nil|n|0|\(-\))\W*$/i;
const BARE_NUMBER = /^\s*(?!0+(?:\.0+)?\s*$)\d{1,3}(?:[.,]\d+)?\s*$/;
/** A length or up to three of them joined by ×, as cells give them under a heading that has the unit. */
const LENGTHS = /^[^\d<>≤≥]{0,20}(\d{1,3}(?:[.,·]\d{1,2})?(?:\s*(?:×|x|X|\*|by)\s*\d{1,3}(?:[.,·]\d{1,2})?){0,2})(?![.,·]?\d|\s*[-–]\s*\d)/;
/** Sizes of several tumours: that of the largest is the patient's, as registries count it. */
const SEVERAL_LENGTHS = /^\s*\d{1,3}(?:[.,·]\d{1,2})?(?:\s*(?:and|&|;)\s*\d{1,3}(?:[.,·]\d{1,2})?)+\s*$/i;
const LENGTH_UNIT = /\b(cm|mm)\b/i;
const TIME_UNIT = /\b(days?|weeks?|wks?|months?|mos?|years?|yrs?)\b/i;
/** "L upper eyelid", "kidney, R", "breast (L)". */
const SIDE = /(^|[,(/]\s*)(Lt?|Rt?)\b\.?(?=\s+\p{Ll}|\s*\)|\s*$)/gu;
const STAGING = /\b(?:FIGO|AJCC|UICC|Ann Arbor|Masaoka|Enneking|INSS)\b/;
/** "1 (lobular)" under "Cases (n) and subtype". */
const COUNTED_KIND = /\band\s+(?:sub-?)?types?\s*$/i,
  KIND = /^\s*\d{1,2}\s*\(([^()]+)\)\s*$/;
const DEATH = /\b(?:cause of death|death)\b/i;

/**
 * A cell with what its heading tells besides: "yes" under "Radiotherapy", "35" under "Ki-67 (%)", "12" under "Time to relapse
 * (months)".
 */
export function withHeading(cell: TextCell, role: ColumnRole, heading: string): TextCell {
  const text = SAYINGS[role]?.(cell.text, heading) ?? cell.text;
  return text === cell.text ? cell : { ...cell, text };
}

const SAYINGS: Partial<Record<ColumnRole, (text: string, heading: string) => string>> = {
  treatment: (text, heading) => {
    if (YES.test(text)) return heading.replace(/\([^)]*\)/g, '');
    return /\bGy\b/i.test(heading) && /^\W*\d/.test(text) && !/Gy/i.test(text) ? `radiotherapy ${text.trim()} Gy` : text;
  },
  histology: (text, heading) => (COUNTED_KIND.test(heading) ? (KIND.exec(text)?.[1] ?? text) : text),
  metastases: (text, heading) => (YES.test(text) ? heading.replace(/\([^)]*\)/g, '') : text),
  ki67: (text, heading) =>
    (/%|percent/i.test(heading) && /\d\s*$/.test(text)) || /^\s*\d{1,2}(?:[.,]\d)?\s*$/.test(text) ? `${text.trim()}%` : text,
  'primary-site': (text) => text.replace(SIDE, (_, before: string, side: string) => `${before}${/^l/i.test(side) ? 'left' : 'right'}`),
  size: (text, heading) => {
    const unit = LENGTH_UNIT.exec(heading)?.[1],
      lengths = SEVERAL_LENGTHS.test(text) ? largest(text) : LENGTHS.exec(text)?.[1];
    return unit && lengths && !/\d\s*(?:cm|mm)\b/i.test(text) ? `${lengths} ${unit.toLowerCase()}` : text;
  },
  stage: (text, heading) => {
    const system = STAGING.exec(heading)?.[0];
    return system && /^\s*(?:[I]{1,3}V?|IV|[0-4])/.test(text) ? `${system} stage ${text.trim()}` : text;
  },
  grade: (text, heading) => {
    const level = /\bdifferentiation\b/i.test(heading)
      ? /^\s*(well|moderate|poor|un)(?:ly)?\s*$/i.exec(text)?.[1]?.toLowerCase()
      : undefined;
    if (level) return `${level}${level === 'moderate' || level === 'poor' ? 'ly' : ''} differentiated`;
    if (/^\s*(?:high|low|intermediate)\s*$/i.test(text)) return `${text.trim()} grade`;
    return /^\s*(?:I{1,3}|IV|[1-4])\b/.test(text) ? `${heading.replace(/\([^)]*\)/g, ' ').trim()} ${text.trim()}` : text;
  },
  recurrence: (text, heading) => {
    const unit = TIME_UNIT.exec(heading)?.[1];
    if (unit && BARE_NUMBER.test(text)) return `after ${text.trim()} ${unit}`;
    return /\b(?:site|location)s?\b/i.test(heading) && !NO.test(text) && (!asksForInterval(heading) || /\p{L}{4}/u.test(text))
      ? `yes, ${text}`
      : text;
  },
  'follow-up': (text, heading) => {
    if (!DEATH.test(heading)) return text;
    if (YES.test(text)) return 'died';
    return NO.test(text) ? 'alive' : /\b(?:alive|died|dead)\b/i.test(text) ? text : `died of ${text.trim()}`;
  },
};

function largest(lengths: string): string | undefined {
  const amount = (length: string): number => Number(length.replace(/[,·]/, '.'));
  return lengths.match(/\d+(?:[.,·]\d+)?/g)?.reduce((most, length) => (amount(length) > amount(most) ? length : most));
}
