import { uniteBoxes, type Box } from '../../span.ts';
import type { Rule } from '../../document/document.ts';
import { findColumnEdges } from './column-edges.ts';
import type { Band, GridCell, GridWord, Phrase } from './grid.ts';
import { groupRows } from './group-rows.ts';

// A word space is about 0.25 em and rarely over 0.6 em in a justified cell; columns stand further apart (measured on printed tables).
const PHRASE_GAP_EM = 0.62;

/**
 * Cuts the words of a table's region into rows of cells, every row as long as there are columns.
 * Column edges come from the breaks of ruling lines where they are drawn cell by cell, else from white space that runs down the
 * region. Rows come from ruling lines, from line spacing, else from which columns a line fills. Null where no second column is found.
 */
export function recognizeGrid<W extends GridWord>(words: readonly W[], rules: readonly Rule[]): GridCell<W>[][] | null {
  const bands = toBands(words);
  if (bands.length < 2) return null;
  const edges = findColumnEdges(bands, rules);
  if (edges.length < 1) return null;
  const filled = bands.map((band) => toCells(band, edges));
  return groupRows(bands, filled, rules).map((group) => mergeBands(group, edges.length + 1));
}

/** How far the middles of two words of one line may lie apart, in em of the larger: raised characters do by up to 0.4. */
const SAME_LINE_EM = 0.45;

/** Groups words into bands from top to bottom; raised and lowered characters stand in the band of their line. */
export function toBands<W extends GridWord>(words: readonly W[]): Band<W>[] {
  const groups: { anchor: W; words: W[]; box: Box }[] = [];
  for (const word of [...words].sort((a, b) => middle(a.box) - middle(b.box))) {
    const group = groups.at(-1);
    if (group && middle(word.box) - middle(group.anchor.box) < SAME_LINE_EM * Math.max(word.size, group.anchor.size)) {
      group.words.push(word);
      if (word.size > 1.25 * group.anchor.size) {
        group.anchor = word;
        group.box = word.box;
      } else if (word.size >= 0.8 * group.anchor.size) {
        group.box = uniteBoxes(group.box, word.box);
      }
    } else {
      groups.push({ anchor: word, words: [word], box: word.box });
    }
  }
  return groups.map(({ words: members, box }) => ({ phrases: toPhrases(members), box }));
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

/** The words of a band by column; a phrase over an edge is cut there if a word ends before it, else it stays in its first column. */
function toCells<W extends GridWord>(band: Band<W>, edges: readonly number[]): W[][] {
  const cells: W[][] = Array.from({ length: edges.length + 1 }, () => []);
  for (const phrase of band.phrases) {
    const crossed = edges.filter((edge) => phrase.box[0] < edge - 1 && edge + 1 < phrase.box[2]);
    const splits = crossed.every((edge) => phrase.words.every((word) => word.box[2] <= edge + 1.5 || word.box[0] >= edge - 1.5));
    if (splits) for (const word of phrase.words) cells[columnOf(word.box, edges)]?.push(word);
    else cells[columnOf([phrase.box[0], 0, phrase.box[0] + 2, 0], edges)]?.push(...phrase.words);
  }
  return cells;
}

function columnOf(box: Box, edges: readonly number[]): number {
  const center = (box[0] + box[2]) / 2;
  return edges.filter((edge) => edge <= center).length;
}

function mergeBands<W extends GridWord>(bands: readonly (readonly (readonly W[])[])[], columns: number): GridCell<W>[] {
  return Array.from({ length: columns }, (_, column) => bands.flatMap((cells) => cells[column] ?? []));
}

function middle(box: Box): number {
  return (box[1] + box[3]) / 2;
}
