import type { Line } from './lines.ts';
import type { Strip } from './reading-order.ts';

/**
 * A run of lines that belong together, before it has a kind. `left` and `right` are the edges of its column; `bar`: it stands in a
 * bar at the right of a first page.
 */
export interface Draft {
  readonly lines: Line[];
  readonly page: number;
  readonly column: number | null;
  readonly left: number;
  readonly right: number;
  readonly bar?: true;
}

/** Step to the next line, as a share of the column's usual step, from which a new paragraph begins. */
const WIDE_STEP = 1.28;
/** First-line indent, in em. */
const INDENT_EM = 0.6;
/** A heading has at most this many lines. */
const HEADING_LINES = 3;
export const CAPTION_START =
  /^(?:(?:supplementary|additional)\s+)?(?:fig(?:ure|\.|s\.?)?|table|tab\.|scheme|box)\s*(?:S?\d+|[IVX]+)\b(?!\s*[),;])/i;
const TERMINAL = /[.!?:;]["'”’)\]]*(?:\s*\[?\d[\d,\s\u2010-\u2015-]*\]?)?$/;

/** Cuts a strip into paragraphs by spacing, indent, short last lines and changes of type. */
export function toParagraphs(strip: Strip): Draft[] {
  const left = edge(
      strip.lines.map((line) => line.box[0]),
      0.1,
    ),
    right = edge(
      strip.lines.map((line) => line.box[2]),
      0.9,
    );
  const step = usualStep(strip.lines);
  const drafts: Draft[] = [];
  strip.lines.forEach((line, i) => {
    const before = strip.lines[i - 1];
    const draft = drafts.at(-1);
    if (draft && before && !begins(line, before, draft, { left, right, step, next: strip.lines[i + 1] ?? null })) draft.lines.push(line);
    else drafts.push({ lines: [line], page: strip.page, column: strip.column, left, right, ...(strip.bar && { bar: true }) });
  });
  return drafts;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly step: (size: number) => number;
  readonly next: Line | null;
}

function begins(line: Line, before: Line, draft: Draft, frame: Frame): boolean {
  // Pieces on one baseline (a wide gap inside a line) stay together.
  if (Math.abs(line.y - before.y) < 1) return false;
  const down = line.y - before.y;
  if (down < 0 || down > frame.step(line.size) * WIDE_STEP + 0.5) return true;
  // A caption mixes bold titles, labels of its parts and short lines; only space, size or another caption end it.
  if (CAPTION_START.test(draft.lines[0]?.text ?? '') && startsApart(draft.lines[0], line)) {
    return Math.abs(line.size - before.size) > 0.45 || (CAPTION_START.test(line.text) && startsBold(line));
  }
  if (Math.abs(line.size - before.size) > 0.45) return true;
  if (line.bold !== before.bold && (line.bold || before.bold) && !sameRun(line, before)) return true;
  if (
    line.italic !== before.italic &&
    (isShort(before, frame) || isShort(line, frame)) &&
    !goesOn(before) &&
    /^\p{Lu}/u.test(line.text) &&
    isWhole(before)
  )
    return true;
  if (CAPTION_START.test(line.text) && startsBold(line) && TERMINAL.test(before.text)) return true;
  if (isLabel(line) && TERMINAL.test(before.text)) return true;
  if (draft.lines.length <= HEADING_LINES && standsAlone(draft, before, line, frame)) return true;
  return startsByShape(line, before, draft, frame);
}

/**
 * Lines in a font that the next line has nowhere are a heading without space below it, where the last is short or the next line is
 * indented.
 */
function standsAlone({ lines }: Draft, last: Line, below: Line, frame: Frame): boolean {
  const indented = below.box[0] > last.box[0] + INDENT_EM * below.size;
  if (
    !(isShort(last, frame) || indented) ||
    !isWhole(last) ||
    !/^[\p{Lu}\d]/u.test(lines[0]?.text ?? '') ||
    !/\p{L}{3}/u.test(last.text) ||
    /[.:,;-]$/.test(last.text)
  )
    return false;
  return (
    startsSentence(below) &&
    lines.every((line) => line.words.every(({ word }) => word.font === last.font)) &&
    !below.words.some(({ word }) => word.font === last.font)
  );
}

function startsByShape(line: Line, before: Line, draft: Draft, frame: Frame): boolean {
  const em = line.size;
  const hanging =
    draft.lines.length > 1 && draft.lines.slice(1).every((other) => other.box[0] > (draft.lines[0]?.box[0] ?? 0) + INDENT_EM * em);
  const indented = line.box[0] > frame.left + INDENT_EM * em && line.box[0] < frame.left + 6 * em;
  if (indented && !hanging && before.box[0] < frame.left + INDENT_EM * em && draft.lines.length > 0) {
    // A hanging second line looks like an indent: it follows an unfinished line that fills its column.
    if (draft.lines.length === 1 && !TERMINAL.test(before.text))
      return (
        isShort(before, frame) &&
        startsSentence(line) &&
        !/[,;]$/.test(before.text) &&
        line.font === before.font &&
        !line.bold &&
        line.text.length > 30
      );
    return true;
  }
  if (hanging && line.box[0] < before.box[0] - INDENT_EM * em) return true;
  const short = before.box[2] < frame.right - Math.max(2.5 * em, 0.04 * (frame.right - frame.left));
  return short && TERMINAL.test(before.text) && startsSentence(line) && before.box[2] < frame.right - firstWordWidth(line) - 0.3 * em;
}

/** The opening of a caption differs from running text: it is bold or slanted, or set smaller than what follows its end. */
function startsApart(first: Line | undefined, line: Line): boolean {
  return first !== undefined && (startsBold(first) || Math.abs(first.size - line.size) < 0.45);
}

function startsSentence(line: Line): boolean {
  return /^["“‘([]*[\p{Lu}\d]/u.test(line.text);
}

function firstWordWidth(line: Line): number {
  const word = line.words[0]?.word;
  return word ? word.box[2] - word.box[0] : 0;
}

function isShort(line: Line, frame: Frame): boolean {
  return line.box[2] < frame.right - 3 * line.size;
}

function isWhole(line: Line): boolean {
  return line.text.length < 90;
}

/** The line ends with a stop that another style may follow, or in the midst of a phrase. */
function goesOn(line: Line): boolean {
  return TERMINAL.test(line.text) || endsHyphen(line) || /\b(?:and|or|of|in|the|for|with|to|by|from|on|an?)$/i.test(line.text);
}

function endsHyphen(line: Line): boolean {
  return /[-\u00ad\u2010]$/.test(line.text);
}

// A bold run may go on for some words on the next line (a caption's bold title): the lines share a baseline grid and the first is mixed.
function sameRun(line: Line, before: Line): boolean {
  const bolds = (of: Line): boolean[] => of.words.map(({ word }) => word.bold);
  return (
    (line.bold && bolds(before).at(-1) === true && bolds(before)[0] !== true) ||
    (before.bold && bolds(line)[0] === true && !TERMINAL.test(before.text))
  );
}

function startsBold(line: Line): boolean {
  return line.words[0]?.word.bold === true || line.words[0]?.word.italic === true;
}

/** "Background:" in bold opens a labelled part of an abstract. */
export function isLabel(line: Line): boolean {
  if (line.words[0]?.word.bold !== true || line.bold) return false;
  const bold = line.words
    .slice(
      0,
      line.words.findIndex(({ word }) => !word.bold),
    )
    .map(({ word }) => word.text)
    .join(' ');
  return /^[\p{Lu}][\p{L}\s&/-]{2,40}[:.]$/u.test(bold);
}

function usualStep(lines: readonly Line[]): (size: number) => number {
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const down = before ? line.y - before.y : 0;
    return down < line.size * 0.8 || down > line.size * 2.2 ? [] : [{ size: Math.round(line.size * 2), down }];
  });
  const bySize = Map.groupBy(steps, ({ size }) => size);
  return (size) => {
    const its = (bySize.get(Math.round(size * 2)) ?? []).map(({ down }) => down).sort((a, b) => a - b);
    return its[Math.floor(its.length * 0.4)] ?? size * 1.25;
  };
}

function edge(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The draft's lines as one string, for tests of its wording only. */
export function textOf(draft: Draft): string {
  return draft.lines
    .map((line) => line.text)
    .join(' ')
    .trim();
}
