import { everyMatch } from '../../every-match.ts';
import type { Modality } from '../../generated/report.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import type { ExtractInput } from '../extractor.ts';
import { mentionOf, type Mention } from './mention.ts';

interface AbbreviationEntry extends LexiconEntry {
  readonly modality: Modality;
}

const ITEM = /[^+,;/→&\n\t]+/g;

/**
 * The treatments of a list of abbreviations ("Op + RT", "S, CT"), as cells of tables write them: an item counts where it is
 * nothing but an abbreviation, with how often it was given at most ("CT x 6"). `offset` shifts the spans.
 */
export function listedMentions(text: string, offset: number, { lexicon }: ExtractInput): Mention[] {
  const entries = lexicon<AbbreviationEntry>('treatment-abbreviations').entries;
  return everyMatch(ITEM, text).flatMap((item): Mention[] => {
    const written = item[0]
      .replace(/\([^)]*\)/g, ' ')
      .replace(/[×x]\s?\d+|\d+\s?(?:c?Gy|cycles?)|[.*†‡]/gi, ' ')
      .trim();
    const entry = entries.find((e) => e.abbreviations?.includes(written));
    if (!entry) return [];
    const start = offset + item.index + item[0].indexOf(written);
    const kind = entry.modality === 'surgery' ? 'surgery' : entry.modality === 'radiotherapy' ? 'radiotherapy' : 'word';
    const named = { kind, entry: entry.modality === 'surgery' ? 'operation' : entry.id, modality: entry.modality } as const;
    return [mentionOf({ start, end: start + written.length }, named, true)];
  });
}
