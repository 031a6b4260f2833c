import type { PrimarySiteValue } from '../../generated/report.ts';
import { contains, type Span } from '../../span.ts';
import { cellsUnder } from '../../text/cells-under.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Cells that tell where tumours arose, and those that tell where else they are. */
export interface SiteCells {
  readonly primary: readonly Span[];
  readonly other: readonly Span[];
}

const PRIMARY = /^(?:site\s+of\s+)?(?:the\s+)?(?:primary|origin)\b(?!.*(?:treat|surg|therap|diagnos))/i;
const LOCATION = pattern('i')`
  ^(?:(?:tumou?r|lesion|anatomic(?:al)?|mass)\s*)?(?:site|location|locali[sz]ation|organ|topography)s?\b
    (?!.*(?:metast|recur))
  |^(?:tumou?r|lesion)\s+(?:site|location)
`;
const CELL_WEIGHT = 2.2;

/** The cells of all tables that tell sites; a column of primaries makes a column of locations one of spread. */
export function siteCells(input: ExtractInput): SiteCells {
  const primary: Span[] = [],
    other: Span[] = [];
  for (const table of input.reading.blocks) {
    if (!table.rows) continue;
    const stated = cellsUnder(table, PRIMARY),
      located = cellsUnder(table, LOCATION);
    primary.push(...(stated.length > 0 ? stated : located));
    if (stated.length > 0) other.push(...located);
  }
  return { primary, other };
}

/** The annotation as its table column has it. */
export function inTable(annotation: Annotation<PrimarySiteValue>, cells: SiteCells): Annotation<PrimarySiteValue> {
  if (annotation.section !== 'table') return annotation;
  if (cells.other.some((cell) => contains(cell, annotation))) return { ...annotation, rejected: 'column of other sites' };
  if (!cells.primary.some((cell) => contains(cell, annotation))) return annotation;
  return { ...annotation, rule: 'table-cell', score: 0.8, rejected: null, notes: { ...annotation.notes, weight: CELL_WEIGHT } };
}
