import { textOf, type Reading, type TextBlock } from '../../text/reading.ts';
import type { TableHead } from './columns.ts';
import type { PatientRow } from './patient-row.ts';

const OF_OTHERS = /\b(?:published|reported|previous(?:ly)?|literature|review(?:ed)?|reports|earlier|documented|overview)\b/i;
const OF_OURS = /\b(?:our|present|this|these|the)\s+(?:\w+\s+)?(?:patients?|cases?|series|study)\b|\bcase series\b/i;
const CITES = /\bet\s+al\b|\[\s*\d+|\(\s*\d{1,3}\s*\)|\b(?:19|20)\d{2}\b|\band (?:colleagues|co-?workers)\b/i;

/** The caption of a table: the nearest caption block before or after it that speaks of a table, else null. */
export function captionOf(reading: Reading, table: TextBlock): TextBlock | null {
  for (const step of [-1, 1, -2, 2]) {
    const block = reading.blocks[table.index + step];
    if (block?.kind === 'caption' && /^\s*tab(?:le)?\b/i.test(textOf(reading, block))) return block;
  }
  return null;
}

/**
 * True where the rows are published patients: most rows cite somebody, few are the paper's own ("present case"), or the caption
 * speaks of the literature and not of the paper's own patients alone.
 */
export function isLiteratureTable(reading: Reading, table: TextBlock, head: TableHead, rows: readonly PatientRow[]): boolean {
  const caption = captionOf(reading, table);
  const words = caption ? textOf(reading, caption) : '';
  const hasReference = head.columns.some((column) => column.role === 'reference');
  const citing = rows.filter((row) => row.reference && CITES.test(row.reference)).length;
  if (hasReference && citing * 2 >= rows.length) return true;
  // One row among several that is the "present case" says that the others are not.
  const own = rows.filter((row) => row.own).length;
  if (own > 0 && own * 2 < rows.length) return true;
  if (OF_OTHERS.test(words)) return !OF_OURS.test(words) || hasReference;
  return hasReference && rows.some((row) => row.own) && !OF_OURS.test(words);
}
