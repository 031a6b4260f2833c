import type { Block, BlockKind, Cell, Mark } from '../document/document.ts';
import type { Place } from '../span.ts';
import { jointOf, type WordList } from './dehyphenate.ts';
import type { Line, LineWord } from './lines.ts';
import type { Word } from './words.ts';

/** Numbers the lines of a document, so that each character's place names its line. */
export interface LineNumbers {
  next: number;
}

interface Text {
  text: string;
  places: (Place | null)[];
  marks: Mark[];
}

/** One block from its lines: words with spaces between, line-end hyphens resolved, raised characters and citations marked. */
export function composeBlock(
  kind: BlockKind,
  lines: readonly Line[],
  known: WordList,
  numbers: LineNumbers,
  level: number | null = null,
): Block {
  const out: Text = { text: '', places: [], marks: [] };
  for (const line of lines) {
    const number = numbers.next++;
    joinTo(out, line.words[0]?.word.text ?? '', known);
    line.words.forEach((word, i) => {
      if (i > 0 && !word.glued) push(out, ' ', null);
      pushWord(out, word, number);
    });
  }
  return { kind, text: out.text, places: out.places, page: lines[0]?.page ?? null, level, marks: joinMarks(out), rows: null };
}

/** A table block from cells of words. */
export function composeTable(rows: readonly (readonly (readonly Word[])[])[], known: WordList, numbers: LineNumbers): Block {
  let page: number | null = null;
  const cells = rows.map((row) =>
    row.map((words): Cell => {
      const out: Text = { text: '', places: [], marks: [] };
      let last: Word | null = null;
      let number = numbers.next++;
      for (const word of words) {
        page ??= word.page;
        const sameLine =
          last !== null &&
          Math.abs(word.y - last.y) < 0.5 * Math.max(word.size, last.size) &&
          word.page === last.page &&
          word.box[0] > last.box[0];
        if (last && !sameLine) {
          number = numbers.next++;
          joinTo(out, word.text, known);
        } else if (last && word.box[0] - last.box[2] >= 0.1 * Math.max(word.size, last.size)) {
          push(out, ' ', null);
        }
        pushWord(out, { word, raised: null, glued: false }, number);
        last = word;
      }
      return { text: out.text, places: out.places };
    }),
  );
  const text: string[] = [];
  const places: (Place | null)[] = [];
  cells.forEach((row, r) => {
    if (r > 0) {
      text.push('\n');
      places.push(null);
    }
    row.forEach((cell, c) => {
      if (c > 0) {
        text.push('\t');
        places.push(null);
      }
      text.push(cell.text);
      places.push(...cell.places);
    });
  });
  return { kind: 'table', text: text.join(''), places, page, level: null, marks: [], rows: cells };
}

function push(out: Text, text: string, place: Place | null): void {
  out.text += text;
  for (let i = 0; i < text.length; i++) out.places.push(place);
}

function pushWord(out: Text, { word, raised }: LineWord, line: number): void {
  const start = out.text.length;
  for (const letter of word.letters) push(out, letter.text, { page: word.page, line, box: letter.box });
  if (raised) out.marks.push({ kind: raised, start, end: out.text.length });
}

/** Ends the text before a new line: drops a hyphen that only breaks a word, keeps one that the word has, else adds a space. */
function joinTo(out: Text, next: string, known: WordList): void {
  if (out.text === '') return;
  const joint = jointOf(out.text, next, known);
  if (joint === 'space') push(out, ' ', null);
  else if (joint === 'drop-hyphen') drop(out);
}

function drop(out: Text): void {
  out.text = out.text.slice(0, -1);
  out.places.pop();
}

/** Neighbouring raised marks become one; superscripts that hold only numbers are citations. Bracketed numbers are citations too. */
function joinMarks({ text, marks }: Text): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last?.kind === mark.kind && /^\s?$/.test(text.slice(last.end, mark.start))) joined[joined.length - 1] = { ...last, end: mark.end };
    else joined.push(mark);
  }
  const citations = [...text.matchAll(/\[\s*\d{1,3}(?:\s*[,;\u2010-\u2015-]\s*\d{1,3})*\s*\]/g)].map((match): Mark => ({
    kind: 'citation',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const raised = joined
    .map((mark): Mark => (isCitation(text, mark) ? { ...mark, kind: 'citation' } : mark))
    .filter((mark) => !citations.some((citation) => citation.start <= mark.start && mark.end <= citation.end));
  return [...raised, ...citations].sort((a, b) => a.start - b.start);
}

function isCitation(text: string, mark: Mark): boolean {
  if (
    mark.kind !== 'superscript' ||
    !/^[[(]?\d{1,3}(?:\s*[,;\u2010-\u2015-]\s*\d{1,3})*[\])]?[,.]?$/.test(text.slice(mark.start, mark.end).trim())
  )
    return false;
  return (
    /[\p{L}.,;:)\]”"’%]$/u.test(text.slice(0, mark.start).trimEnd()) &&
    !/\b(?:m|cm|mm|km|10|x)\s?$/i.test(text.slice(Math.max(0, mark.start - 4), mark.start))
  );
}
