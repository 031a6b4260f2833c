import type { Block, PageState } from '../document/document.ts';
import type { Finding } from '../findings.ts';
import type { DropReason } from './visible-glyphs.ts';

/** Characters that a page draws and the text has not, by reason. */
export interface Dropped {
  readonly reason: DropReason;
  readonly characters: number;
}

/**
 * What layout made of one page. `confidence` in [0, 1]: how sure the reading order is. `characters` counts visible ones, `drawn`
 * all that the page's drawing code shows, seen or not, blanks not counted; `drawn` less all that was `dropped` stands in the text.
 * `reason` says why the page failed or was not read to its end, else null.
 */
export interface PageLayout {
  readonly page: number;
  readonly state: PageState;
  readonly characters: number;
  readonly columns: number;
  readonly confidence: number;
  /** Where columns part, in points from the left, over all bands of the page. */
  readonly gutters: readonly number[];
  readonly drawn: number;
  readonly dropped: readonly Dropped[];
  readonly reason: string | null;
}

/** The document as blocks in reading order, running headers and footers left out. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly pages: readonly PageLayout[];
  /** Running heads and feet as printed, each once; they stand outside the text but may name journal and DOI. */
  readonly running: readonly string[];
  readonly findings: readonly Finding[];
}
