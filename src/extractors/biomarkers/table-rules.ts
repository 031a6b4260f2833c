import type { Annotation, ExtractInput } from '../extractor.ts';
import type { BiomarkerResult, BiomarkerValue } from '../../generated/report.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import { lastStartingBy, type TextCell } from '../../text/reading.ts';
import { flattenText } from '../../context/stains/flat-text.ts';
import { findShares } from '../../context/stains/percentages.ts';

/** Candidates from tables with a marker in the first cell of a row and one result beside it. */
export function readTables(input: ExtractInput): Annotation<BiomarkerValue>[] {
  return input.reading.blocks.flatMap((block) => {
    const rows = block.rows ?? [];
    const readable = rows.filter((row) => row.length >= 2 && markerOf(input, row[0]) !== null && resultOf(row[1]?.text ?? '') !== null);
    const widths = rows.map((row) => row.length);
    return readable.length >= 3 && Math.max(...widths) <= 3 ? readable.flatMap((row) => readRow(input, row)) : [];
  });
}

/** The one marker that fills a cell, null where the cell says more. */
function markerOf(input: ExtractInput, cell: TextCell | undefined): string | null {
  if (!cell) return null;
  const { reading } = input;
  const from = lastStartingBy(reading.tokens, cell.start - 1) + 1, to = lastStartingBy(reading.tokens, cell.end - 1) + 1;
  const [match] = matchTerms(matcherOf(input.lexicon<LexiconEntry>('markers')), reading.text, reading.tokens, from, to);
  return match && match.end - match.start >= cell.text.trim().length - 3 ? match.entry.id : null;
}

function resultOf(text: string): { result: BiomarkerResult; percent: BiomarkerValue['percent'] } | null {
  const flat = flattenText(text).trim();
  const share = findShares(flat)[0];
  const percent = share?.unit === '%' ? { low: share.low, high: share.high, comparator: share.comparator } : null;
  if (/^\(?(?:-{1,3}|neg(?:ative)?\.?|0)\)?$/i.test(flat) || share?.high === 0) return { result: 'negative', percent };
  if (/^\(?(?:\+\/-|-\/\+|±|equivocal|weak\s?\+?)\)?$/i.test(flat)) return { result: 'equivocal', percent };
  if (/^\(?(?:focal(?:ly)?|partial(?:ly)?|patchy)\b/i.test(flat)) return { result: 'focal', percent };
  if (/^\(?(?:[1-4]?\s?\+{1,4}|pos(?:itive)?\.?|strong(?:ly)?\s+(?:\+|positive)|diffuse(?:ly)?\s+(?:\+|positive))\)?\s*(?:\(.*\))?$/i.test(flat) || percent !== null && flat.length < 14) return { result: 'positive', percent };
  return null;
}

function readRow(input: ExtractInput, row: readonly TextCell[]): Annotation<BiomarkerValue>[] {
  const [name, cell] = row;
  const marker = markerOf(input, name), read = resultOf(cell?.text ?? '');
  if (!name || !cell || marker === null || marker === 'Ki-67' || read === null) return [];
  return [{
    field: 'biomarkers', start: name.start, end: name.end, value: { marker, ...read }, evidence: [{ start: name.start, end: cell.end }], section: 'table', rule: 'stain-table', score: 0.85, rejected: null, notes: {},
  }];
}
