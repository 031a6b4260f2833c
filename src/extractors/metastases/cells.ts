import { flattenText } from '../../context/stains/flat-text.ts';
import { headedCells, type HeadedCell } from '../../context/headed-cells.ts';
import type { MetastasisValue } from '../../generated/report.ts';
import { lastStartingBy, sentenceAt } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { findOrgans, type SiteEntry } from './organs.ts';
import { pattern } from '../../patterns/over-lines.ts';

const WANTED =
  /\bmetasta(?:s[ie]s|ses|tic)\b|\bmets\b|\b(?:nodal|lymph node) (?:status|involvement|invasion|disease)\b|\bpositive (?:lymph )?nodes\b/i;
const UNWANTED = pattern('i')`
  \b(?:
    times?|months?|years?|intervals?|free|treatments?|therap\w+|respon\w+|primary|types?|markers?|surviv\w+|MIB-?1|Ki-?67
    |outcomes?|follow|resect\w+|cytology|score|size|date|age|tumou?r[\s,/-]+nodes?
  )\b
`;
const NONE = /^\W*(?:no|none|nil|absent|negative|never|not|n|n\/?a|nr|unknown|non-?\s?palpable|normal|0|M0|N0|[-–−]|\([-–−]\))(?![\w-])/i;
const YES = /^\W*(?:yes|present|positive|y|\+|\(\+\)|pos|N[1-3]|[1-9]\d?\s*(?:\/|of)\s*\d+)/i;
/** Organs that a heading may ask for, the cell saying yes or no. */
const ASKED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:lymph|nodal|nodes?|LN)\b/i, 'lymph node'],
  [/\b(?:liver|hepatic)\b/i, 'liver'],
  [/\b(?:lung|pulmonary)\b/i, 'lung'],
  [/\b(?:bone|osseous|skeletal)\b/i, 'bone'],
  [/\b(?:brain|cerebral)\b/i, 'brain'],
  [/\bperitone\w+/i, 'peritoneum'],
];

/** Candidates from the cells of tables headed as metastases or lymph nodes: organs named, or the heading's own where the cell says yes. */
export function readMetastasisTables(input: ExtractInput): Annotation<MetastasisValue>[] {
  return headedCells(input.reading, WANTED)
    .filter((cell) => !UNWANTED.test(cell.heading) && !NONE.test(cell.text))
    .flatMap((cell) => {
      const named = [...new Set(organsIn(cell, input))];
      const asked = ASKED.find(([pattern]) => pattern.test(cell.heading))?.[1];
      const sites = named.length > 0 ? named : asked !== undefined && YES.test(cell.text) ? [asked] : [];
      return sites.map((site) => toAnnotation(site, cell, input));
    });
}

function organsIn(cell: HeadedCell, { reading, lexicon }: ExtractInput): string[] {
  const tokens = { start: lastStartingBy(reading.tokens, cell.start - 1) + 1, end: lastStartingBy(reading.tokens, cell.end - 1) + 1 };
  const place = { start: cell.start, end: cell.end, index: -1, block: cell.block, section: 'table' as const, tokens };
  return findOrgans(reading, place, flattenText(cell.text), lexicon<SiteEntry>('metastatic-sites')).map(({ site }) => site);
}

function toAnnotation(site: string, cell: HeadedCell, { reading }: ExtractInput): Annotation<MetastasisValue> {
  const span = { start: cell.start, end: cell.end };
  return {
    field: 'metastases',
    ...span,
    section: 'table',
    rule: 'metastasis cell',
    value: { site, time: null },
    evidence: [span],
    score: 0.8,
    rejected: null,
    notes: { factor: 1, sentence: sentenceAt(reading, cell.start)?.index ?? 0 },
  };
}
