import type { HistologyValue } from '../../generated/report.ts';
import { findTumours, type TumourEntry } from '../../lexicon/tumours.ts';
import { contains, type Span } from '../../span.ts';
import { cellsUnder, expandCell } from '../../text/cells-under.ts';
import type { TextBlock, TextCell } from '../../text/reading.ts';
import { tokenize } from '../../tokens.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { pattern } from '../../patterns/over-lines.ts';

const HEADING = pattern('i')`
  ^(?:final\s+|tumou?r\s+)?(?:
    histo\w*|patholog\w*|diagnos[ei]s|morpholog\w*|cell\s+type|neoplasm|tumou?r\s+type
    |type\s+of\s+(?:tumou?r|cancer|lymphoma|malignancy)|malignancy|subtype|tumou?r
  )(?:\s+(?:type|subtype|diagnosis|findings?|examination))?$
`;
const CELL_WEIGHT = 2.2;
const cells = new WeakMap<object, readonly { readonly cell: TextCell; readonly table: TextBlock }[]>();

function histologyCells(input: ExtractInput): readonly { readonly cell: TextCell; readonly table: TextBlock }[] {
  const known = cells.get(input.reading);
  if (known) return known;
  const found = input.reading.blocks.flatMap((table) => (table.rows ? cellsUnder(table, HEADING).map((cell) => ({ cell, table })) : []));
  cells.set(input.reading, found);
  return found;
}

/** The annotation with the weight that a cell of a histology column has. */
export function inTable(annotation: Annotation<HistologyValue>, input: ExtractInput): Annotation<HistologyValue> {
  if (annotation.section !== 'table' || annotation.rule === 'table-cell') return annotation;
  if (!histologyCells(input).some(({ cell }) => contains(cell, annotation))) return annotation;
  return { ...annotation, rule: 'table-cell', score: 0.8, rejected: null, notes: { ...annotation.notes, weight: CELL_WEIGHT } };
}

/** Cells that hold an abbreviation which the table's notes explain: "ad" beside "ad, adenocarcinoma". */
export function abbreviatedCells(input: ExtractInput): Annotation<HistologyValue>[] {
  const lexicon = input.lexicon<TumourEntry>('tumours');
  return histologyCells(input).flatMap(({ cell, table }) => {
    const notes = notesOf(table, input);
    const expanded = notes ? expandCell(cell.text, input.reading.text.slice(notes.start, notes.end)) : null;
    const [hit] = expanded ? findTumours(expanded.long, tokenize(expanded.long), lexicon) : [];
    if (!notes || !expanded || !hit || cell.end === cell.start) return [];
    const at = notes.start + expanded.at;
    return [
      {
        field: 'histology' as const,
        start: cell.start,
        end: cell.end,
        value: { text: expanded.long, icdO3Morphology: hit.entry.code },
        evidence: [
          { start: cell.start, end: cell.end },
          { start: at, end: at + expanded.long.length },
        ],
        section: 'table' as const,
        rule: 'table-cell',
        score: 0.8,
        rejected: null,
        notes: { entry: hit.entry.id, level: hit.entry.level, weight: CELL_WEIGHT, abbreviated: false },
      },
    ];
  });
}

/** The table's footnotes and caption: the blocks around it that are neither text nor table. */
function notesOf(table: TextBlock, input: ExtractInput): Span | null {
  const around = input.reading.blocks
    .slice(Math.max(0, table.index - 1), table.index + 4)
    .filter(
      (block) =>
        block.kind === 'footnote' ||
        block.kind === 'caption' ||
        /^[\w.]{1,8}\s*[:=,]/.test(input.reading.text.slice(block.start, block.start + 14)),
    );
  const first = around[0],
    last = around.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
