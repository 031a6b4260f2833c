import { everyMatch } from '../../every-match.ts';
import type { ColumnRole } from './columns.ts';
import { readFollowUpCells } from './follow-up-cells.ts';
import type { PatientRow } from './patient-row.ts';

/** A mark behind a cell's text: a letter glued to a number or a bracket, or a sign. */
const MARKED = /(?<=[\d)])([a-h])$|([*\u2020\u2021\u00a7])$/u;
/** Columns whose numbers have no letters of their own, as stages have. */
const PLAIN_NUMBERS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['follow-up', 'recurrence', 'size', 'age', 'age-sex']);
/** Where a legend explains a mark: at its start or behind a stop. */
const EXPLAINED = /(?:^|[.;\n])[^\S\n]*([a-h]|[*\u2020\u2021\u00a7])[^\S\n]{0,2}(\p{Lu}[^.;\n]{3,119})/gu;

/** What each mark of a table's legend says, "a Alive at last contact". */
export function marksOf(legend: string): ReadonlyMap<string, string> {
  return new Map(everyMatch(EXPLAINED, legend).map((match) => [match[1] ?? '', (match[2] ?? '').trim()]));
}

/** The cells of a row without the marks that the legend explains; those of follow-up with the state that a mark stands for. */
export function withoutMarks(cells: PatientRow['cells'], legend: string): PatientRow['cells'] {
  const notes = marksOf(legend);
  if (notes.size === 0) return cells;
  return cells.map((told) => {
    const text = told.cell.text.trimEnd(),
      match = MARKED.exec(text);
    const note = match ? notes.get(match[1] ?? match[2] ?? '') : undefined;
    if (!match || note === undefined || (match[1] !== undefined && !PLAIN_NUMBERS.has(told.role))) return told;
    const bare = text.slice(0, match.index).trimEnd();
    return { ...told, cell: { ...told.cell, text: told.role === 'follow-up' && tellsState(note, told) ? `${bare}, ${note}` : bare } };
  });
}

function tellsState(note: string, { cell }: PatientRow['cells'][number]): boolean {
  const told = readFollowUpCells([{ cell: { ...cell, text: note }, heading: '' }]);
  return told !== null && told.value.code !== null && told.value.durationMonths === null;
}
