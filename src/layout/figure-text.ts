import type { Box } from '../span.ts';
import type { Draft } from './paragraphs.ts';

/** "(a)", "A B", "a) b)": the letters that name the parts of a figure. */
const PART_LABELS = /^\(?[a-z]\)?[.,]?(?:\s+\(?[a-z]\)?[.,]?){0,11}$/i;
/** Text in charts is set smaller than the article's by this many points, in short pieces. */
const SMALLER_BY = 0.7;
const SHORT_PIECE = 26;
/** This many short lines without any stop between them are names along an axis. */
const NAMES = 4;
/** A name printed along an axis or a margin is shorter than this. */
const LONGEST_LABEL = 120;

/** True for text that belongs to a picture: letters of its parts, what is printed on it, the numbers and names of a chart's axes. */
export function isFigureText(draft: Draft, text: string, bodySize: number, images: readonly Box[]): boolean {
  if (PART_LABELS.test(text) && !/^[ai]$/i.test(text)) return true;
  if (images.length > 0 && draft.lines.every((line) => images.some((image) => insideOf(line.box, image)))) return true;
  const mean = text.length / draft.lines.length;
  const small = draft.lines.every((line) => line.size < bodySize - SMALLER_BY);
  if (!small || mean > SHORT_PIECE || /[.;:]$/.test(text)) return false;
  const tokens = text.split(/\s+/);
  const numeric = tokens.filter((token) => /^[-–−+<>≤≥=(]*\d[\d.,%/–-]*\)?$/.test(token)).length;
  if (numeric >= 0.4 * tokens.length || (draft.lines.length > 1 && mean < 16)) return true;
  return draft.lines.length >= NAMES && !/[.,;:]/.test(text);
}

/** True for print at a right angle to its page that names an axis, a bar or the journal: in small type, or short and no sentence. */
export function isTurnedLabel(draft: Draft, text: string, bodySize: number): boolean {
  return text.length < LONGEST_LABEL && (draft.lines.every((line) => line.size < bodySize - SMALLER_BY) || !/[.!?]$/.test(text));
}

function insideOf(box: Box, image: Box): boolean {
  const x = (box[0] + box[2]) / 2,
    y = (box[1] + box[3]) / 2;
  return x > image[0] && x < image[2] && y > image[1] && y < image[3] && box[2] - box[0] <= image[2] - image[0] + 4;
}
