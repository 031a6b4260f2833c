import type { Block } from '../document/document.ts';
import type { Place, Span } from '../span.ts';
import { tokenize } from '../tokens.ts';
import type { Reading, Sentence, TextBlock, TextCell } from './reading.ts';
import { lastStartingBy } from './reading.ts';
import { closeGaps } from './close-gaps.ts';
import { findSections, type HeadingKind } from './sections.ts';
import { splitSentences } from './split-sentences.ts';

/** The language data that reading needs. */
export interface TextLanguage {
  readonly headingKind: (heading: string) => HeadingKind;
  readonly abbreviations: ReadonlySet<string>;
}

const BETWEEN_BLOCKS = '\n\n';

/** Joins blocks to one text with its offset map, and finds sections, sentences and tokens in it. */
export function composeText(blocks: readonly Block[], language: TextLanguage): Reading {
  const kept = blocks.filter((block) => block.text.length > 0).map(closeGaps);
  const sections = findSections(kept, language.headingKind);
  const places: (Place | null)[] = [];
  const textBlocks: TextBlock[] = [];
  let text = '';
  kept.forEach((block, index) => {
    if (index > 0) {
      text += BETWEEN_BLOCKS;
      for (const _ of BETWEEN_BLOCKS) places.push(null);
    }
    const start = text.length;
    text += block.text;
    for (let i = 0; i < block.text.length; i++) places.push(block.places[i] ?? null);
    const { section, headings } = sections[index] ?? { section: 'other', headings: [] };
    textBlocks.push({
      index,
      kind: block.kind,
      section,
      page: block.page,
      level: block.level,
      headings,
      start,
      end: text.length,
      marks: block.marks.map((mark) => ({ ...mark, start: start + mark.start, end: start + mark.end })),
      rows: block.rows ? cellSpans(block.rows, start) : null,
    });
  });
  const tokens = tokenize(text);
  return { text, places, blocks: textBlocks, tokens, sentences: findSentences(text, textBlocks, tokens, language.abbreviations) };
}

function cellSpans(rows: readonly (readonly { readonly text: string }[])[], blockStart: number): TextCell[][] {
  let offset = blockStart;
  return rows.map((cells, row) =>
    cells.map((cell, column) => {
      const start = offset;
      offset += cell.text.length + 1;
      return { row, column, text: cell.text, start, end: start + cell.text.length };
    }),
  );
}

function findSentences(
  text: string,
  blocks: readonly TextBlock[],
  tokens: readonly Span[],
  abbreviations: ReadonlySet<string>,
): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    const spans = block.rows
      ? block.rows.map((row) => ({ start: row[0]?.start ?? block.start, end: row.at(-1)?.end ?? block.start }))
      : splitSentences(text.slice(block.start, block.end), abbreviations, block.start);
    for (const { start, end } of spans) {
      if (end <= start) continue;
      const first = lastStartingBy(tokens, start - 1) + 1,
        last = lastStartingBy(tokens, end - 1) + 1;
      sentences.push({
        index: sentences.length,
        block: block.index,
        section: block.section,
        start,
        end,
        tokens: { start: first, end: last },
      });
    }
  }
  return sentences;
}
