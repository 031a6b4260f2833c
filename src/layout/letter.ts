import type { Box } from '../span.ts';

/** One character of a word and where it stands on the page. A ligature's characters share its box. */
export interface Letter {
  readonly text: string;
  readonly box: Box;
}
