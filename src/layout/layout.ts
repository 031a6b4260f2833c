import type { Block, PageState } from '../document/document.ts';
import type { Finding } from '../findings.ts';

/** What layout made of one page. `confidence` in [0, 1]: how sure the reading order is. `characters` counts visible ones. */
export interface PageLayout {
  readonly page: number;
  readonly state: PageState;
  readonly characters: number;
  readonly columns: number;
  readonly confidence: number;
}

/** The document as blocks in reading order, running headers and footers left out. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly pages: readonly PageLayout[];
  /** Running heads and feet as printed, each once; they stand outside the text but may name journal and DOI. */
  readonly running: readonly string[];
  readonly findings: readonly Finding[];
}
