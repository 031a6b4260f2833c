import type { ExtractInput } from '../../extractors/extractor.ts';
import type { Span } from '../../span.ts';
import { sentenceAt, textOf, type Section, type TextBlock } from '../../text/reading.ts';
import type { Anchor } from './anchor.ts';
import { findLabels, readOpeningLabel } from './labels.ts';

/** A stretch of the text that tells of one patient, by the patient's index; null where it tells of none alone. */
export interface Part extends Span {
  readonly patient: number | null;
}

const ENDS_CASES: ReadonlySet<Section> = new Set(['discussion', 'conclusion', 'introduction', 'methods', 'reference', 'abstract', 'title']);

/**
 * The stretches that the anchors open, in text order. A part runs to the next anchor; the last ends at the discussion, at a heading
 * that no earlier part has, and at a paragraph that turns to another patient or to all.
 * @param indexOf the patient's index of an anchor's number.
 */
export function findParts(anchors: readonly Anchor[], indexOf: (number: number) => number, input: ExtractInput): Part[] {
  const { blocks } = input.reading;
  const headings = new Set<string>();
  const parts: Part[] = [];
  anchors.forEach((anchor, i) => {
    const next = anchors[i + 1];
    const last = !anchors.slice(i + 1).some((later) => later.number !== anchor.number);
    let end = anchor.start;
    for (const block of blocks.slice(anchor.block)) {
      if (next && block.start >= next.start) break;
      if (
        block.index > anchor.block &&
        ((anchor.kind === 'sentence' && anchor.start > (blocks[anchor.block]?.start ?? 0)) ||
          endsPart(block, anchor, last, headings, input))
      )
        break;
      if (block.kind === 'heading' && block.index > anchor.block) headings.add(headingKey(textOf(input.reading, block)));
      end = next && next.start < block.end ? next.start : block.end;
    }
    parts.push({ start: anchor.start, end: Math.min(end, endOfShared(anchors, i, input)), patient: indexOf(anchor.number) });
  });
  return parts;
}

/** Where one sentence introduces several patients, what follows is told of whom it names, not of the last of them. */
function endOfShared(anchors: readonly Anchor[], i: number, { reading }: ExtractInput): number {
  const sentence = sentenceAt(reading, anchors[i]?.start ?? 0);
  const shared = sentence !== null && anchors.some((other, at) => at !== i && sentence.start <= other.start && other.start < sentence.end);
  return shared ? sentence.end : Infinity;
}

function endsPart(block: TextBlock, anchor: Anchor, last: boolean, headings: ReadonlySet<string>, input: ExtractInput): boolean {
  if (ENDS_CASES.has(block.section) && block.section !== input.reading.blocks[anchor.block]?.section) return true;
  const text = textOf(input.reading, block);
  if (block.kind === 'heading') {
    if (
      readOpeningLabel(text) === null &&
      /^\s*(?:\d+(?:\.\d+)*\.?\s*)?(?:cases?|patients?)\s+(?:[A-H]|\d+)\s*(?:&|and|,|to|[-\u2010-\u2015])/i.test(text)
    )
      return true;
    return last && headings.size === 0 ? true : last && !headings.has(headingKey(text));
  }
  return block.kind === 'paragraph' && turnsAway(text, anchor.number);
}

// "Histopathology of case 1 showed …" under "Case 2": the part told of one patient has ended.
function turnsAway(paragraph: string, number: number): boolean {
  return findLabels(paragraph.slice(0, 140), 0).some((mention) => mention.all || !mention.numbers.includes(number));
}

function headingKey(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
