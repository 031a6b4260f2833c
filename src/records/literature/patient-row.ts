import type { TextCell } from '../../text/reading.ts';
import type { ColumnRole } from './columns.ts';

/** One patient of a table: the cells that tell of them by role, and the reference that the row or a row above it names. */
export interface PatientRow {
  readonly cells: readonly { readonly role: ColumnRole; readonly cell: TextCell; readonly heading: string }[];
  readonly reference: string | null;
  /** What parts this patient from others of one reference ("Case 2"), or null. */
  readonly label: string | null;
  /** True where the row is the present paper's own patient. */
  readonly own: boolean;
}
