import { clauseOf } from '../status/clause.ts';
import type { Span } from '../../../span.ts';
import { neighbourOf, textOf, type Sentence } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';
import type { Strand } from '../strand.ts';

/** A treatment in the sentence that tells of it. Its span is its place in `text`, the words of the sentence. */
export interface Telling extends Span {
  readonly strand: Strand;
  /** The treatments of the sentence in text order, and which of them this one is. */
  readonly strands: readonly Strand[];
  readonly index: number;
  readonly text: string;
  /** The words of the sentence before the treatment's and behind them, and those of its clause. */
  readonly before: string;
  readonly behind: string;
  readonly clause: string;
  readonly sentence: Sentence;
  readonly input: ExtractInput;
}

/** Each treatment of a sentence with what is told around it. */
export function tellingsOf(strands: readonly Strand[], text: string, sentence: Sentence, input: ExtractInput): Telling[] {
  return strands.map((strand, index): Telling => {
    const start = strand.start - sentence.start,
      end = strand.end - sentence.start;
    const before = text.slice(0, start),
      behind = text.slice(end);
    return { strand, strands, index, text, start, end, before, behind, clause: clauseOf(text, start, end), sentence, input };
  });
}

/** The words of the sentence that stands so many places from a telling's; none where its paragraph has none there. */
export function sentenceBeside({ sentence, input: { reading } }: Telling, places: number): string {
  const beside = neighbourOf(reading, sentence, places);
  return beside ? textOf(reading, beside) : '';
}

/** Whether all words of a strand are of these entries of the lexicons. */
export const isOnly = ({ mentions }: Strand, ...entries: readonly string[]): boolean =>
  mentions.every(({ entry }) => entries.includes(entry));

/** Whether one of a strand's words says itself that the treatment was done ("was excised"). */
export const isToldByItself = ({ mentions }: Strand): boolean => mentions.some(({ told }) => told);

/** Whether a strand says only what sort of treatment there was ("surgery", "chemotherapy") and no drug, organ or way. */
export const isGeneric = ({ agents, mentions }: Strand): boolean =>
  agents.length === 0 && mentions.every(({ kind, entry }) => kind === 'word' || kind === 'radiotherapy' || GENERAL_OPERATION.has(entry));

const GENERAL_OPERATION: ReadonlySet<string> = new Set(['operation', 'specimen', 'access']);
