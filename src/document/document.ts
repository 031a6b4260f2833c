import type { Box, Place } from '../span.ts';
import type { Finding } from '../findings.ts';

/** How a file came out of its reader. `done` until something was lost or mended. */
export type DocumentState = 'done' | 'partial' | 'repaired' | 'no-text' | 'needs-password' | 'failed';

/** What became of one page: text read, drawn but without text, not readable, or read by character recognition. */
export type PageState = 'read' | 'empty' | 'failed' | 'ocr';

/** When pages are read by character recognition: those without text (`auto`), all, or none. */
export type OcrMode = 'auto' | 'always' | 'never';

/** A font as the page uses it. `bold` and `italic` come from flags and, failing these, from the name. */
export interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * One drawn glyph. `text` is what it stands for (a ligature has several characters, as the file encodes it).
 * `box` spans origin to advance horizontally and ascent to descent vertically; `x`,`y` is the origin on the baseline.
 * `size` is the drawn font size in points after all matrices. `angle` is the baseline's turn in whole degrees clockwise
 * (0 reads left to right). `font` indexes `Page.fonts`. `hidden` names why a reader of the page would not see it, else null.
 * Glyphs stand in content-stream order.
 */
export interface Glyph {
  readonly text: string;
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly angle: number;
  readonly font: number;
  readonly hidden: 'invisible' | 'off-page' | 'clipped' | 'overprint' | 'layer-off' | 'garbled' | null;
}

/** A drawn line or the edge of a filled box: a horizontal one has almost no height, a vertical one almost no width. */
export interface Rule {
  readonly kind: 'horizontal' | 'vertical' | 'area';
  readonly box: Box;
}

/** One page, sizes in points as displayed (rotation applied). `reason` says why a page failed or was not read to its end, else null. */
export interface Page {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly state: PageState;
  readonly reason: string | null;
  readonly fonts: readonly Font[];
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Boxes of drawn pictures. */
  readonly images: readonly Box[];
}

/** The kinds of block; they are the contract of `text --json`. */
export type BlockKind =
  | 'title'
  | 'authors'
  | 'affiliation'
  | 'abstract'
  | 'keywords'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'caption'
  | 'table'
  | 'footnote'
  | 'reference'
  | 'other';

/** A stretch of a block's text that is not plain prose: a citation marker, raised or lowered characters. */
export interface Mark {
  readonly kind: 'citation' | 'superscript' | 'subscript';
  readonly start: number;
  readonly end: number;
}

/** A cell of a table; `places` has one entry per UTF-16 unit of `text`. */
export interface Cell {
  readonly text: string;
  readonly places: readonly (Place | null)[];
}

/**
 * One block in reading order. `places` has one entry per UTF-16 unit of `text` (null: a character without a place, such as a
 * space between two lines, or any character of a file without geometry). `level` counts from 1 for headings, null otherwise
 * or where unknown. `rows` is null but for tables; a table's `text` is its rows joined by newlines, their cells by tabs.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly places: readonly (Place | null)[];
  readonly page: number | null;
  readonly level: number | null;
  readonly marks: readonly Mark[];
  readonly rows: readonly (readonly Cell[])[] | null;
}

/** Article data that the file itself states apart from its text; every field may be null. */
export interface DocumentMeta {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly journal: string | null;
  readonly year: number | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly keywords: readonly string[];
}

/** What a reader found: drawn pages (PDF), bare lines (plain text), or blocks that the file already names (JATS, block JSON). */
export type DocumentBody =
  | { readonly kind: 'pages'; readonly pages: readonly Page[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[]; readonly pageCount: number | null };

/** Any input after reading. The rest of the pipeline asks only `body.kind`, never which reader made it. */
export interface Document {
  readonly mediaType: string;
  readonly state: DocumentState;
  readonly body: DocumentBody;
  readonly meta: DocumentMeta;
  readonly findings: readonly Finding[];
}

/** Article data where the file states none. */
export const NO_META: DocumentMeta = {
  title: null,
  authors: [],
  journal: null,
  year: null,
  doi: null,
  pmid: null,
  pmcid: null,
  keywords: [],
};
