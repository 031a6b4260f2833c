import type { FieldName, Resolved } from '../extractors/extractor.ts';
import { finding, type Finding, type FindingCode } from '../findings.ts';
import type { AgeValue, FollowUpValue, PrimarySiteValue, SexValue, SizeValue } from '../generated/report.ts';
import { blockAt, type Reading } from '../text/reading.ts';

/** How two values of one field are compared: the words for what differs between text and table, null where they agree. */
interface Comparison {
  readonly code: FindingCode;
  readonly path: string;
  readonly differ: (told: unknown, listed: unknown) => readonly [string, string] | null;
}

/** Share of a length by which another may differ and be the same one, rounded or measured again. */
const SAME_LENGTH = 0.15,
  SAME_SIZE = 0.1;
/** Months, and millimetres, that rounding takes. */
const LEAST_MONTHS = 1,
  LEAST_MM = 2;

const COMPARED: Partial<Record<FieldName, Comparison>> = {
  age: {
    code: 'conflicting-age',
    path: '/patient/age',
    differ: (told, listed) => {
      const a = told as AgeValue,
        b = listed as AgeValue;
      return a.approximate || b.approximate || Math.abs(a.years - b.years) < 1 ? null : [`${a.years} years`, `${b.years}`];
    },
  },
  sex: {
    code: 'conflicting-sex',
    path: '/patient/sex',
    differ: (told, listed) => (told === listed ? null : [told as SexValue, listed as SexValue]),
  },
  'follow-up': {
    code: 'conflicting-follow-up',
    path: '/followUp',
    differ: (told, listed) => {
      const a = told as FollowUpValue,
        b = listed as FollowUpValue;
      if (a.vitalStatus !== 'unknown' && b.vitalStatus !== 'unknown' && a.vitalStatus !== b.vitalStatus)
        return [`that the patient is ${a.vitalStatus}`, b.vitalStatus];
      if (a.durationMonths === null || b.durationMonths === null || a.comparator !== '=' || b.comparator !== '=') return null;
      return differs(a.durationMonths, b.durationMonths, SAME_LENGTH, LEAST_MONTHS)
        ? [`a follow-up of ${a.durationMonths} months`, `one of ${b.durationMonths}`]
        : null;
    },
  },
  'primary-site': {
    code: 'conflicting-laterality',
    path: '/tumor/primarySite',
    differ: (told, listed) => {
      const a = (told as PrimarySiteValue).laterality,
        b = (listed as PrimarySiteValue).laterality;
      return (a === 'left' && b === 'right') || (a === 'right' && b === 'left') ? [`${a} as the side`, b] : null;
    },
  },
  size: {
    code: 'conflicting-size',
    path: '/tumor/size',
    differ: (told, listed) => {
      const a = Math.max(...(told as SizeValue).mm),
        b = Math.max(...(listed as SizeValue).mm);
      return differs(a, b, SAME_SIZE, LEAST_MM) ? [`a size of ${a} mm`, `one of ${b}`] : null;
    },
  },
};

function differs(a: number, b: number, share: number, least: number): boolean {
  return Math.abs(a - b) > Math.max(least, share * Math.max(a, b));
}

/** Whether a field of text and table is compared. */
export function isCompared(field: FieldName): boolean {
  return field in COMPARED;
}

/**
 * A finding where what the text tells of a patient is not what the patient's row in a table says. None where only the table tells it, or
 * where `further`, what else the text tells of the field, agrees with the row: a lump may be measured twice.
 */
export function rowConflict(
  field: FieldName,
  told: Resolved | undefined,
  listed: Resolved | undefined,
  further: readonly unknown[],
  reading: Reading,
): Finding[] {
  const comparison = COMPARED[field];
  const said = told?.evidence.filter((span) => blockAt(reading, span.start)?.rows === null) ?? [];
  if (!comparison || !told || !listed || said.length === 0) return [];
  if (field === 'follow-up' && said.every(({ start, end }) => tellsEvent(reading.text.slice(start, end)))) return [];
  const words = comparison.differ(told.value, listed.value);
  if (words === null || (field === 'size' && further.some((value) => comparison.differ(value, listed.value) === null))) return [];
  return [
    finding(comparison.code, 'warning', `The text gives ${words[0]}, the table ${words[1]}.`, {
      path: comparison.path,
      spans: [...said.slice(0, 2), ...listed.evidence.slice(0, 2)],
    }),
  ];
}

const EVENT = /\b(?:metasta\w+|recurr\w+|relaps\w+|progress\w+)\b/i;
const STATE = /\b(?:alive|died|dead|death|free|well|no|not|without|follow\w*|surviv\w*|remission|remain\w*)\b/i;

/** Whether words tell when the tumour came back, not how the patient was when last seen. */
function tellsEvent(words: string): boolean {
  return EVENT.test(words) && !STATE.test(words);
}
