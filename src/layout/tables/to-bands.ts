import { uniteBoxes, type Box } from '../../span.ts';
import { attachRaised, groupByBaseline, type Row } from '../rows.ts';
import { boxAround, FULL_SIZE, type Band, type GridWord, type Phrase } from './grid.ts';

// A word space is about 0.25 em and rarely over 0.6 em in a justified cell; columns stand further apart (measured on printed tables).
const PHRASE_GAP_EM = 0.62;
/** Cells of one row are not always set on one baseline; less than this apart, in em, they share a band. */
const SAME_BAND_EM = 0.43;

/** Groups words into bands from top to bottom; raised and lowered characters stand in the band of their line. */
export function toBands<W extends GridWord>(words: readonly W[]): Band<W>[] {
  const groups: Row<W>[] = [];
  for (const row of attachRaised(groupByBaseline(words))) {
    const group = groups.at(-1);
    if (group && row.y - group.y < SAME_BAND_EM * Math.max(row.size, group.size)) {
      groups[groups.length - 1] = {
        y: group.size < FULL_SIZE * row.size ? row.y : group.y,
        size: Math.max(group.size, row.size),
        words: [...group.words, ...row.words],
      };
    } else {
      groups.push(row);
    }
  }
  return groups.map(toBand);
}

function toBand<W extends GridWord>({ y, size, words }: Row<W>): Band<W> {
  const box = boxAround(words.filter((word) => word.size >= FULL_SIZE * size)) ?? [0, y, 0, y];
  return { phrases: toPhrases(words), box, y, size };
}

function toPhrases<W extends GridWord>(words: readonly W[]): Phrase<W>[] {
  const phrases: { words: W[]; box: Box }[] = [];
  for (const word of [...words].sort((a, b) => a.box[0] - b.box[0])) {
    const phrase = phrases.at(-1);
    if (phrase && word.box[0] - phrase.box[2] < PHRASE_GAP_EM * Math.max(word.size, 5)) {
      phrase.words.push(word);
      phrase.box = uniteBoxes(phrase.box, word.box);
    } else {
      phrases.push({ words: [word], box: word.box });
    }
  }
  return phrases;
}
