import type { ExtractInput } from '../../extractors/extractor.ts';
import { textOf, type TextBlock } from '../../text/reading.ts';
import { findLabels } from './labels.ts';
import type { Part } from './parts.ts';

const FIGURE = /^\s*(fig(?:ure)?|table|image)s?\.?\s*(\d{1,2})/i;

/**
 * Whose a caption is: the patient whom it names by label, else the one in whose part alone its figure is referred to.
 * `all` where it is of several; null where nothing tells.
 */
export function holderOfCaption(
  caption: TextBlock,
  parts: readonly Part[],
  indexOf: (number: number) => number,
  input: ExtractInput,
): number | 'all' | null {
  const text = textOf(input.reading, caption);
  const named = new Set(
    findLabels(text, 0)
      .flatMap((mention) => mention.numbers.map(indexOf))
      .filter((index) => index >= 0),
  );
  if (named.size > 0) return named.size === 1 ? ([...named][0] ?? null) : 'all';
  const figure = FIGURE.exec(text);
  if (!figure) return null;
  const stem = /^t/i.test(figure[1] ?? '') ? 'tables?' : 'fig(?:ure)?s?';
  const refers = new RegExp(`\\b${stem}\\.?\\s*(?:\\d{1,2}[a-z]?\\s*(?:,|and|&|[-\\u2010-\\u2015])\\s*)*${figure[2] ?? ''}(?!\\d)`, 'i');
  const holders = new Set(
    parts
      .filter((part) =>
        input.reading.blocks.some(
          (block) =>
            block.kind !== 'caption' &&
            block.rows === null &&
            block.start >= part.start &&
            block.start < part.end &&
            refers.test(input.reading.text.slice(Math.max(block.start, part.start), Math.min(block.end, part.end))),
        ),
      )
      .map((part) => part.patient),
  );
  if (holders.size === 0) return null;
  return holders.size === 1 ? ([...holders][0] ?? null) : 'all';
}
