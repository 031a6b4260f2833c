import type { BratDocument } from '../../../src/evaluate/brat/brat-document.ts';
import { readBrat } from '../../../src/evaluate/brat/read-brat.ts';

/** A text with mentions, each the first place of its words; `more` are further lines of the stand-off, which may name T1, T2, … */
export function annotated(text: string, mentions: readonly (readonly [type: string, words: string])[], ...more: string[]): BratDocument {
  const lines = mentions.map(([type, words], index) => {
    const start = text.indexOf(words);
    if (start < 0) throw new RangeError(`the text has no “${words}”`);
    return `T${index + 1}\t${type} ${start} ${start + words.length}\t${words}`;
  });
  const document = readBrat('a', text, [...lines, ...more].join('\n'));
  if (document.faults.length > 0) throw new RangeError(JSON.stringify(document.faults));
  return document;
}
