import { isBackMatter } from './article-words.ts';
import type { KindDraft } from './block-kinds.ts';
import { cutLine, type Line, type LineWord } from './lines.ts';

/** A run-in heading has at most this many words. */
const MOST_WORDS = 16;
const NUMBERED = /^\d+(?:\.\d+)+\.?\s/;
const CASE = /^(?:case|patient)\s+(?:\d+|[IVX]+|[A-D]|one|two|three)$/i;

/** Parts headings that stand at the start of a paragraph's first line ("2.1. Animals. The care …") from their paragraphs. */
export function splitRunIns(drafts: readonly KindDraft[]): KindDraft[] {
  return drafts.flatMap((draft) =>
    draft.kind === 'paragraph' ? splitRunIn(draft) : draft.kind === 'abstract' ? splitAbstract(draft) : [draft],
  );
}

/** "Abstract" or "Summary" in front of the abstract's first sentence is its heading. */
function splitAbstract(draft: KindDraft): KindDraft[] {
  const [first, second] = draft.lines[0]?.words ?? [];
  if (first === undefined || second === undefined || !/^(?:abstract|summary)[:.]?[\u2013\u2014-]?$/i.test(first.word.text)) return [draft];
  if (first.word.bold === second.word.bold && first.word.font === second.word.font && !/\W$/.test(first.word.text)) return [draft];
  const [head, body] = cutAt(draft.lines, 1);
  return [
    { ...draft, kind: 'heading', level: 1, lines: head },
    { ...draft, lines: body },
  ];
}

function splitRunIn(draft: KindDraft): KindDraft[] {
  const words = draft.lines.slice(0, 3).flatMap((line) => line.words);
  const style = styleOf(words[0]);
  if (style === null) return [draft];
  const plain = words.findIndex((word) => !style(word));
  // Names of species stand upright in a slanted heading, so a numbered one ends with its full stop.
  const numbered = /^\d+(?:\.\d+)+\.?$/.test(words[0]?.word.text ?? '');
  const length = numbered ? words.findIndex(({ word }, i) => i > 0 && word.text.length > 2 && word.text.endsWith('.')) + 1 : plain;
  if (length <= 0 || length > MOST_WORDS) return [draft];
  const text = words
    .slice(0, length)
    .map(({ word }) => word.text)
    .join(' ');
  const after = words[length]?.word.text ?? '';
  if (!/^[\p{Lu}\d"“‘([]/u.test(after) || !isHeadingText(text, words[0]?.word.bold === true)) return [draft];
  const [head, body] = cutAt(draft.lines, length);
  return [
    { ...draft, kind: 'heading', level: 2, lines: head },
    { ...draft, lines: body },
  ];
}

function styleOf(first: LineWord | undefined): ((word: LineWord) => boolean) | null {
  if (first?.word.bold === true) return ({ word }) => word.bold;
  if (first?.word.italic === true) return ({ word }) => word.italic && !word.bold;
  return null;
}

function isHeadingText(text: string, bold: boolean): boolean {
  if (bold && (CASE.test(text) || isBackMatter(text))) return true;
  if (!/[.:]$/.test(text) || !/\p{L}{3}/u.test(text)) return false;
  return NUMBERED.test(text) || bold || (/^\p{Lu}\p{Ll}+\s\p{L}{3}/u.test(text) && text.length > 11);
}

function cutAt(lines: readonly Line[], length: number): [Line[], Line[]] {
  let left = length;
  for (const [i, line] of lines.entries()) {
    if (left < line.words.length) {
      if (left === 0) return [lines.slice(0, i), lines.slice(i)];
      const [head, body] = cutLine(line, left);
      return [
        [...lines.slice(0, i), head],
        [body, ...lines.slice(i + 1)],
      ];
    }
    left -= line.words.length;
  }
  return [[...lines], []];
}
