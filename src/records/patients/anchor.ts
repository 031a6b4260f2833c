import type { Section } from '../../text/reading.ts';

/** Where a paper tells its patients one after the other. */
export const TELLS_PATIENTS: ReadonlySet<Section> = new Set(['case', 'results']);

/** A place at which the paper begins to tell of a patient. `number` is the printed one or the order of telling. */
export interface Anchor {
  readonly start: number;
  readonly block: number;
  readonly number: number;
  readonly label: string | null;
  readonly kind: 'heading' | 'run-in' | 'introduction' | 'sentence';
}
