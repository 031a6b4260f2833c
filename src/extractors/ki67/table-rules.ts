import type { Annotation, ExtractInput } from '../extractor.ts';
import type { Ki67Value, SpecimenRole } from '../../generated/report.ts';
import type { TextBlock, TextCell } from '../../text/reading.ts';
import type { Span } from '../../span.ts';
import { flattenText } from '../../context/stains/flat-text.ts';
import { findShares, type Share } from '../../context/stains/percentages.ts';
import { NAMED_OURS } from '../own-case.ts';

const KI67 = /\bm?ki\s?-?\s?6\s?7(?!\d)|\bmib\s?-?\s?(?:1|I)\b/i;
const NOT_TOLD = /^(?:n\/?[ar]|nr|nd|na|-+|\?|not\b.*|unknown|none)?$/i;
const CRITERIA = /\bgrad(?:e|ing)\b[^.]{0,40}\b(?:criteria|system|classification|scheme)|\bclassification\b|\bdilutions?\b/i;

/** Candidates from tables: a row whose first cell names Ki-67, a column headed by it, or a cell that tells name and value. */
export function readTables(input: ExtractInput): Annotation<Ki67Value>[] {
  return input.reading.blocks.flatMap((block) =>
    block.rows === null || CRITERIA.test(captionOf(input, block)) ? [] : readTable(block.rows),
  );
}

/** The text beside a table, its title and its head row. */
function captionOf(input: ExtractInput, block: TextBlock): string {
  const beside = [input.reading.blocks[block.index - 1], input.reading.blocks[block.index + 1]].filter(
    (other) => other?.kind === 'caption' || other?.kind === 'footnote',
  );
  return [
    ...beside.map((other) => (other ? input.reading.text.slice(other.start, other.end) : '')),
    (block.rows?.[0] ?? []).map((cell) => cell.text).join(' '),
  ].join(' ');
}

function readTable(all: readonly (readonly TextCell[])[]): Annotation<Ki67Value>[] {
  const head = all[0] ?? [];
  // Among published cases only the rows that say "present case" are this paper's.
  const ours = all.filter((row) => row.some((cell) => NAMED_OURS.test(cell.text)));
  const rows = ours.length > 0 && all.length > ours.length + 2 && !ours.includes(head) ? [head, ...ours] : all;
  const columns = rows.length > 1 ? head.filter((cell) => KI67.test(flattenText(cell.text))) : [];
  const own = rows.flatMap((row, at) => (at === 0 && columns.length > 0 ? [] : readRow(row, head, rows.length)));
  const below = columns.flatMap((column) =>
    rows.slice(1).flatMap((row) => {
      const cell = row.find((each) => each.column === column.column);
      return cell && !KI67.test(cell.text) ? readCell(column, cell, row[0]?.text ?? '', row) : [];
    }),
  );
  return [...own, ...below];
}

/** "Ki-67 (%) | 10 | 25" and "… | MIB-1 <1 %". */
function readRow(row: readonly TextCell[], head: readonly TextCell[], rows: number): Annotation<Ki67Value>[] {
  const [name, ...cells] = row;
  if (name && KI67.test(flattenText(name.text)) && !/\d\s*%/.test(flattenText(name.text).replace(KI67, ''))) {
    return cells.flatMap((cell, i) => readCell(name, cell, rows > 1 ? (head[cell.column]?.text ?? '') : partOf(name.text, i), row));
  }
  return row.flatMap((cell) => {
    const flat = flattenText(cell.text);
    const match = KI67.exec(flat);
    return match ? readCell(cell, cell, name?.text ?? '', row, match.index + match[0].length) : [];
  });
}

/** "first / second / third operation" names the cells of its row in turn. */
function partOf(name: string, index: number): string {
  const parts = name.split('/');
  return parts.length > 2 ? `${parts[index]?.trim() ?? ''} operation` : '';
}

function readCell(name: TextCell, cell: TextCell, label: string, row: readonly TextCell[], from = 0): Annotation<Ki67Value>[] {
  const flat = flattenText(cell.text);
  const text = flat.slice(from).replace(/^[\s:=(,-]*(?:index|LI|labell?ing index|\(%\))?[\s:=(,]*/i, (lead) => ' '.repeat(lead.length));
  if (NOT_TOLD.test(text.trim())) return [];
  const shares = (/%/.test(text) ? findShares(text) : /%/.test(name.text) || from === 0 ? bareShare(text) : []).slice(0, 1);
  const words = shares.length === 0 ? wordOf(text) : null;
  const stated = roleOf(label) ?? roleOf(text);
  const specimen = { role: stated ?? 'primary', site: null, time: null } as const;
  const evidence: Span[] =
    name === cell
      ? [{ start: cell.start, end: cell.end }]
      : cell.start - name.end <= 2
        ? [{ start: name.start, end: cell.end }]
        : [
            { start: cell.start, end: cell.end },
            { start: name.start, end: name.end },
          ];
  const made = (value: Pick<Ki67Value, 'low' | 'high' | 'comparator' | 'approximate' | 'unit' | 'qualitative'>): Annotation<Ki67Value> => ({
    field: 'ki67',
    start: cell.start,
    end: cell.end,
    value: { ...value, marker: 'Ki-67', specimen },
    evidence,
    section: 'table',
    rule: 'ki67-table',
    score: 0.8,
    rejected: null,
    notes: { stated: stated !== null, component: null, row: row[0]?.row ?? 0 },
  });
  if (words) return [made({ low: null, high: null, comparator: null, approximate: false, unit: null, qualitative: words })];
  return shares.map(({ low, high, comparator, approximate, unit }) =>
    made({ low, high, comparator, approximate, unit, qualitative: null }),
  );
}

/** A number whose unit stands in the head ("25", "<1", "10-15"). */
function bareShare(text: string): readonly Share[] {
  return /^\s*[<>≤≥~]?\s*\d{1,3}(?:[.,]\d{1,2})?(?:\s?(?:-|to)\s?\d{1,3})?\s*$/.test(text) ? findShares(`${text.trimEnd()}%`) : [];
}

function wordOf(text: string): Ki67Value['qualitative'] {
  const plain = text.trim();
  if (/^\(?\+{1,4}\)?$|^positive$/i.test(plain)) return 'positive';
  if (/^\(?-\)?$|^negative$/i.test(plain)) return 'negative';
  const level = /^(?:very )?(low|moderate|high)$/i.exec(plain)?.[1]?.toLowerCase();
  return level === 'low' || level === 'moderate' || level === 'high' ? level : null;
}

function roleOf(label: string): SpecimenRole | null {
  if (/\brecurr|\brelaps|\b(?:second|third|fourth|2nd|3rd|4th)\b/i.test(label)) return 'recurrence';
  if (/\bmetasta/i.test(label)) return 'metastasis';
  if (/\bprimary|\bfirst\b|\binitial|\b1st\b/i.test(label)) return 'primary';
  return /\bbiops/i.test(label) ? 'biopsy' : null;
}
