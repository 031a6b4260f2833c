import type { BlockKind, Mark } from '../document/document.ts';
import type { Place, Span } from '../span.ts';
import type { Token } from '../tokens.ts';

/** Where in an article a piece of text stands; the record's `evidence.section`. */
export type Section =
  | 'title'
  | 'abstract'
  | 'introduction'
  | 'case'
  | 'methods'
  | 'results'
  | 'discussion'
  | 'conclusion'
  | 'caption'
  | 'table'
  | 'footnote'
  | 'reference'
  | 'other';

/** A table cell by its offsets in the document text. */
export interface TextCell extends Span {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * A block by its offsets in the document text. `headings` are the texts of the headings above it, outermost first.
 * `marks` have document offsets. `rows` is null but for tables.
 */
export interface TextBlock extends Span {
  readonly index: number;
  readonly kind: BlockKind;
  readonly section: Section;
  readonly page: number | null;
  readonly level: number | null;
  readonly headings: readonly string[];
  readonly marks: readonly Mark[];
  readonly rows: readonly (readonly TextCell[])[] | null;
}

/** A sentence; never crosses a block. Table rows are one sentence each. `tokens` are indices into Reading.tokens, half-open. */
export interface Sentence extends Span {
  readonly index: number;
  readonly block: number;
  readonly section: Section;
  readonly tokens: Span;
}

/**
 * The document as one text. `places` maps each UTF-16 unit to its place on a page, null where there is none.
 * Blocks are separated by a blank line. Blocks, sentences and tokens are in text order.
 */
export interface Reading {
  readonly text: string;
  readonly places: readonly (Place | null)[];
  readonly blocks: readonly TextBlock[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** Index of the last item that starts at or before `offset`, -1 where there is none. Items are sorted by start. */
export function lastStartingBy(items: readonly Span[], offset: number): number {
  let low = 0,
    high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The sentence that holds the character at `offset`, or null (between sentences). */
export function sentenceAt(reading: Reading, offset: number): Sentence | null {
  const sentence = reading.sentences[lastStartingBy(reading.sentences, offset)];
  return sentence && offset < sentence.end ? sentence : null;
}

/** A sentence behind those that stand at most so many places before it in its block, in order. */
export function upTo(reading: Reading, { index, block }: Sentence, places: number): readonly Sentence[] {
  return reading.sentences.slice(Math.max(0, index - places), index + 1).filter((other) => other.block === block);
}

/** The sentence so many places behind one, before it where negative, in the same block; null where that ends in between. */
export function neighbourOf(reading: Reading, { index, block }: Sentence, places: number): Sentence | null {
  const other = reading.sentences[index + places];
  return other?.block === block ? other : null;
}

/** The block that holds the character at `offset`, or null. */
export function blockAt(reading: Reading, offset: number): TextBlock | null {
  const block = reading.blocks[lastStartingBy(reading.blocks, offset)];
  return block && offset < block.end ? block : null;
}

/** Whether a sentence stands in a heading or among the authors and their affiliations: no statement of the paper's. */
export function isFrontMatter(reading: Reading, sentence: Sentence): boolean {
  const kind = reading.blocks[sentence.block]?.kind;
  return kind === 'heading' || kind === 'authors' || kind === 'affiliation';
}

/** The text of a span. */
export function textOf(reading: Reading, span: Span): string {
  return reading.text.slice(span.start, span.end);
}

/** What the title block says, '' where there is none. */
export function titleText(reading: Reading): string {
  return reading.blocks
    .filter(({ section }) => section === 'title')
    .map((block) => textOf(reading, block))
    .join(' ');
}

/** The tokens of a sentence. */
export function tokensOf(reading: Reading, sentence: Sentence): readonly Token[] {
  return reading.tokens.slice(sentence.tokens.start, sentence.tokens.end);
}
