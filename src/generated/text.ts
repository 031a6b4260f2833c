// Made from schemas/text.schema.json by `npm run types`. Do not edit.

/**
 * What a block is.
 */
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
/**
 * [x0, y0, x1, y1] in PDF points, origin at the page's top left, y down.
 *
 * @minItems 4
 * @maxItems 4
 */
export type TextBox = readonly [number, number, number, number];
/**
 * What a marked stretch is.
 */
export type MarkKind = 'citation' | 'superscript' | 'subscript';

/**
 * The reading-order text of one document, as `caseglean text --json` prints it. It is itself an input of `extract`.
 */
export interface TextRecord {
  /**
   * Version of this schema.
   */
  readonly schemaVersion: '1.0.0';
  readonly article: TextArticle;
  /**
   * The document text: blocks separated by a blank line. All offsets count its UTF-16 code units.
   */
  readonly text: string;
  /**
   * Blocks in reading order, running headers and footers left out.
   */
  readonly blocks: readonly TextBlock[];
}
/**
 * The article's own data.
 */
export interface TextArticle {
  /**
   * Title of the article.
   */
  readonly title: string | null;
  /**
   * Authors in printed order, given names first.
   */
  readonly authors: readonly string[];
  /**
   * Journal title.
   */
  readonly journal: string | null;
  /**
   * Year of publication.
   */
  readonly year: number | null;
  /**
   * Digital object identifier without a resolver in front.
   */
  readonly doi: string | null;
  /**
   * PubMed identifier.
   */
  readonly pmid: string | null;
  /**
   * PubMed Central identifier, with its letters.
   */
  readonly pmcid: string | null;
  /**
   * Keywords as printed.
   */
  readonly keywords: readonly string[];
}
/**
 * One block in reading order.
 */
export interface TextBlock {
  readonly kind: BlockKind;
  /**
   * The words; a table's are its rows joined by newlines, their cells by tabs.
   */
  readonly text: string;
  /**
   * Depth of a heading from 1; null for other blocks and where unknown.
   */
  readonly level: number | null;
  /**
   * Page that the block begins on, from 1; null for input without pages.
   */
  readonly page: number | null;
  /**
   * One box per line on that page; [] for input without pages.
   */
  readonly boxes: readonly TextBox[];
  /**
   * First UTF-16 code unit of the block in the document text.
   */
  readonly start: number;
  /**
   * One past the last.
   */
  readonly end: number;
  /**
   * A table's cells, row by row; null for other blocks.
   */
  readonly rows: readonly (readonly string[])[] | null;
  /**
   * Citation markers, raised and lowered characters.
   */
  readonly marks: readonly TextMark[];
}
/**
 * A stretch of a block's text that is not plain prose.
 */
export interface TextMark {
  readonly kind: MarkKind;
  /**
   * First UTF-16 code unit, counted in the block's text.
   */
  readonly start: number;
  /**
   * One past the last.
   */
  readonly end: number;
}
