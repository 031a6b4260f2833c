import type { TableWord } from './grid.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** What follows the number where the line is a sentence about the table. */
const GOES_ON = pattern()`
  ^(?:
    \(|shows?\b|lists?\b|summari[sz]es?\b|gives?\b|presents?\b|demonstrates?\b|provides?\b|describes?\b|displays?\b
    |illustrates?\b|outlines?\b|compares?\b|contains?\b|includes?\b|reports?\b|and\b|is\b|are\b|was\b|were\b|below\b|above\b
  )
`;
const NAME = /^(?:supplementary)?tab(?:le|\.)?s?\.?(?:\d+|[IVX]+)?[.:]?$/i;
const CONTINUED = "(?:cont(?:inued|inuation|[’']?d)?\\b)";
/** "Table 2 (continued)", "Table 2. Cont.", "Continued Table 2". */
const LABEL = pattern('i')`
  ^(?:
    tab(?:le|\.)?\s*(\d+|[IVX]+)\b[.:]?\s*[—–-]?\s*[([]?\s*${CONTINUED}
    |[([]?\s*${CONTINUED}\.?[)\]]?:?\s*(?:from\s+)?tab(?:le|\.)?\s*(\d+|[IVX]+)\b
  )
`;
/** Words of a caption stand closer than this, in em. */
const WORD_GAP_EM = 1.2;

/** The line that names a table again where it goes on: its words and the table's number. */
export interface ContinuedLabel<W extends TableWord> {
  readonly words: readonly W[];
  readonly number: string;
}

/** First words of table captions, from top to bottom: "Table" at the start of a line or column with a number after it. */
export function findCaptions<W extends TableWord>(words: readonly W[]): W[] {
  return words
    .filter((word) => {
      if (!NAME.test(word.text) || !/^[TS]/.test(word.text)) return false;
      const line = words.filter((other) => other !== word && Math.abs(other.box[3] - word.box[3]) < 0.4 * word.size);
      const before = line.filter((other) => other.box[2] <= word.box[0] + 1).sort((a, b) => b.box[2] - a.box[2])[0];
      const after = line.filter((other) => other.box[0] >= word.box[2] - 1).sort((a, b) => a.box[0] - b.box[0])[0];
      const title = line.filter((other) => other.box[0] >= (after?.box[2] ?? word.box[2]) - 1).sort((a, b) => a.box[0] - b.box[0])[0];
      // "Table 2 shows …", "Table 2 (see …" is a sentence.
      const space = spaceIn(word, after, title);
      if (after && title && /^\d+$/.test(after.text) && GOES_ON.test(title.text) && title.box[0] - after.box[2] < space) return false;
      const numbered =
        /\d|[IVX]$/.test(word.text) || (after !== undefined && /^(?:\d+|[IVX]+)\b/.test(after.text) && after.box[0] - word.box[2] < space);
      return numbered && (before === undefined || word.box[0] - before.box[2] > WORD_GAP_EM * word.size) && !readsOn(word, words);
    })
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

/** Spaces of a justified line are alike, but for this factor, and rarely wider than this, in em. */
const ALIKE = 1.25,
  WIDEST_SPACE_EM = 2;

/**
 * The width below which a gap is a word space: an em, more where the line is spread out and the two spaces after its first words
 * are alike.
 */
function spaceIn<W extends TableWord>(word: W, after: W | undefined, title: W | undefined): number {
  if (!after || !title) return word.size;
  const first = after.box[0] - word.box[2],
    second = title.box[0] - after.box[2];
  const spread = Math.max(first, second) < ALIKE * Math.min(first, second) && Math.max(first, second) < WIDEST_SPACE_EM * word.size;
  return spread ? Math.max(word.size, ALIKE * second) : word.size;
}

/** True for a line that says that a table goes on. */
export function isContinuedLabel(text: string): boolean {
  return LABEL.test(text);
}

/** The lines that say that a table goes on, from top to bottom. */
export function findContinued<W extends TableWord>(words: readonly W[]): ContinuedLabel<W>[] {
  return words
    .flatMap((word): ContinuedLabel<W>[] => {
      if (!/^[([]?(?:tab|cont)/i.test(word.text) || isPreceded(word, words)) return [];
      const line = lineFrom(word, words);
      const match = LABEL.exec(line.map((other) => other.text).join(' '));
      const number = match?.[1] ?? match?.[2];
      return number === undefined ? [] : [{ words: line, number: number.toUpperCase() }];
    })
    .sort((a, b) => (a.words[0]?.y ?? 0) - (b.words[0]?.y ?? 0));
}

/** The number of the table that a caption names, null where it has none. */
export function captionNumber<W extends TableWord>(caption: W, words: readonly W[]): string | null {
  const text = lineFrom(caption, words)
    .slice(0, 2)
    .map((word) => word.text)
    .join(' ');
  return /(?:\d+|\b[IVX]+)(?=[^\dA-Z]*$)|(?:\d+|\b[IVX]+)\b/.exec(text)?.[0] ?? null;
}

// "… are listed in / Table 2. The patient …": a line of running text that happens to begin with the word has text of its own size
// just above it and is not bold.
function readsOn<W extends TableWord>(word: W, words: readonly W[]): boolean {
  if (word.bold) return false;
  const above = words.filter(
    (other) =>
      other.box[3] <= word.box[1] + 0.35 * word.size &&
      word.box[1] - other.box[3] < 0.55 * word.size &&
      other.box[0] < word.box[2] + 40 &&
      other.box[2] > word.box[0],
  );
  return above.some(
    (other) => Math.abs(other.size - word.size) < 0.2 && !/[.:;!?]["”’)\]]*$/.test(lineFrom(other, words).at(-1)?.text ?? ''),
  );
}

function isPreceded<W extends TableWord>(word: W, words: readonly W[]): boolean {
  return words.some(
    (other) => Math.abs(other.y - word.y) < 1 && other.box[2] <= word.box[0] + 1 && word.box[0] - other.box[2] < WORD_GAP_EM * word.size,
  );
}

/** A word and those that follow it on its line without a gap. */
function lineFrom<W extends TableWord>(word: W, words: readonly W[]): W[] {
  const line = [word];
  for (let last: W | undefined = word; last !== undefined;) {
    const end: W = last;
    last = words.find(
      (other) =>
        !line.includes(other) &&
        Math.abs(other.box[3] - end.box[3]) < 1 &&
        other.box[0] >= end.box[2] - 0.5 &&
        other.box[0] - end.box[2] < WORD_GAP_EM * word.size,
    );
    if (last !== undefined) line.push(last);
  }
  return line;
}
