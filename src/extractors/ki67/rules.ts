import type { ExtractInput, Annotation } from '../extractor.ts';
import type { Ki67Value } from '../../generated/report.ts';
import { flattenText } from '../../context/stains/flat-text.ts';
import { readStains, type Stain, type StainReading } from '../../context/stains/read-stains.ts';
import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/reading.ts';
import { annotateChange } from './change.ts';
import { continuationOf, type Previous } from './continued.ts';
import type { Mention } from './mention.ts';
import { numbersOf } from './numbers.ts';
import { annotateOther } from './other-component.ts';
import { annotateShare } from './share-values.ts';
import { annotateWords } from './words.ts';

/** Candidates from the sentences of running text, captions and footnotes. */
export function readSentences(input: ExtractInput): Annotation<Ki67Value>[] {
  const markers = input.lexicon<LexiconEntry>('markers');
  let previous: Previous | null = null;
  return input.reading.sentences.flatMap((sentence) => {
    if (sentence.section === 'reference' || sentence.section === 'table') return [];
    const text = input.reading.text.slice(sentence.start, sentence.end);
    if (!/6\s?7|mib/i.test(text)) {
      const carried = previous ? readContinued(input, previous, sentence, markers) : null;
      previous = carried && previous ? { sentence, read: previous.read } : null;
      return carried ?? [];
    }
    const read = readStains(input.reading, sentence, markers);
    previous = { sentence, read };
    return read.stains.flatMap((stain, i) => (stain.marker.id === 'Ki-67' ? readMention(input, sentence, read, i) : []));
  });
}

/** The values of a sentence that goes on about the Ki-67 of the one before it, null where it does not. */
function readContinued(input: ExtractInput, previous: Previous, sentence: Sentence, markers: Lexicon): Annotation<Ki67Value>[] | null {
  const found = continuationOf(previous, sentence, flattenText(input.reading.text.slice(sentence.start, sentence.end)));
  const read = found ? readStains(input.reading, sentence, markers) : null;
  if (!found || !read || read.stains.length > 0) return null;
  const { start, end, shares } = found;
  const stain: Stain = { marker: { id: 'Ki-67', start, end }, shares, polarity: null };
  return shares.flatMap((share) => annotateShare({ input, sentence, read, stain }, share, shares));
}

/** The values that the stain at `at` of a sentence tells, numbers behind words. */
function readMention(input: ExtractInput, sentence: Sentence, read: StainReading, at: number): Annotation<Ki67Value>[] {
  const stain = read.stains[at];
  if (!stain) return [];
  const window = windowOf(read, at);
  if (isNotDone(input.lexicon<LexiconEntry>('ki67'), read.flat.slice(stain.marker.end, window.end))) return [];
  const mention: Mention = { input, sentence, read, stain };
  const numbers = numbersOf(read.flat, stain);
  const found = numbers.flatMap((share) => annotateShare(mention, share, numbers));
  return [
    ...annotateWords(mention, window, numbers),
    ...found,
    ...annotateOther(mention, numbers, found),
    ...annotateChange(mention, numbers),
  ];
}

/** "Ki-67: not performed". */
function isNotDone(lexicon: Lexicon<LexiconEntry>, behind: string): boolean {
  return phrasePattern(lexicon, 'not-done', '^[\\s(:,]*(?:[\\w%]+\\s+){0,4}?').test(behind) && !/^[\s:(=]*\d/.test(behind);
}

/** The words that may speak of a mention: back and forth to other markers, semicolons and clause ends. */
function windowOf(read: StainReading, at: number): Span {
  const marker = read.stains[at]?.marker ?? { start: 0, end: 0 };
  const from = read.stains[at - 1]?.marker.end ?? 0,
    to = read.stains[at + 1]?.marker.start ?? read.flat.length;
  const before = read.flat.slice(from, marker.start),
    after = read.flat.slice(marker.end, to);
  const cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '));
  const end = after.search(/;|\.\s|,\s+(?:and|but|while|whereas)\s+(?:the\s|[\w-]+\s+(?:was|were))/);
  return { start: from + cut + 1, end: end < 0 ? to : marker.end + end };
}
