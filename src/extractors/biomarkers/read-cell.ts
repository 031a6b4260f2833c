import type { BiomarkerResult, BiomarkerValue } from '../../generated/report.ts';
import { flattenText } from '../../context/stains/flat-text.ts';
import { findShares } from '../../context/stains/percentages.ts';

/** What a table cell says of a marker; `done` false where it says that it was not looked for. */
export interface CellResult {
  readonly result: BiomarkerResult;
  readonly percent: BiomarkerValue['percent'];
  readonly done: boolean;
}

const MORE = '(?:\\s*[,;(:].{0,40})?$';
const NOT_DONE = /^(?:n\/?[adtr]|not\s.{1,24}|\?)$/i;
const NEGATIVE = new RegExp(`^\\(?(?:-{1,3}|neg(?:ative)?\\.?|0|absent|none|lost)\\)?${MORE}`, 'i');
const EQUIVOCAL = /^\(?(?:\+\s?\/\s?-|-\s?\/\s?\+|±|equivocal|weak\s?\+?)\)?$/i;
const FOCAL =
  /^\(?(?:focal(?:ly)?|partial(?:ly)?|patchy)\b|^\(?(?:\+{1,3}|pos(?:itive)?)\)?\s*[,;(:]?\s*\(?(?:focal(?:ly)?|partial(?:ly)?|patchy)\b/i;
const POSITIVE = new RegExp(
  `^\\(?(?:[1-4]?\\s?\\+{1,4}|pos(?:itive)?\\.?|(?:strong(?:ly)?|diffuse(?:ly)?)\\s+(?:\\+|positive))\\)?${MORE}`,
  'i',
);

/** The result that a table cell tells, null where it tells none. */
export function readCell(text: string): CellResult | null {
  const flat = flattenText(text).trim();
  if (flat === '' || flat.length > 60) return null;
  const share = findShares(flat)[0];
  const percent = share?.unit === '%' ? { low: share.low, high: share.high, comparator: share.comparator } : null;
  const told = (result: BiomarkerResult): CellResult => ({ result, percent, done: true });
  if (NOT_DONE.test(flat)) return { result: 'equivocal', percent: null, done: false };
  if (NEGATIVE.test(flat) || share?.high === 0) return told('negative');
  if (EQUIVOCAL.test(flat)) return told('equivocal');
  if (FOCAL.test(flat)) return told('focal');
  return POSITIVE.test(flat) || (percent !== null && flat.length < 14) ? told('positive') : null;
}
