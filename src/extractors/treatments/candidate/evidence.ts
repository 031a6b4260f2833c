import type { Span } from '../../../span.ts';
import type { Telling } from './telling.ts';

/** A quote is read by people: at most so many words. */
const MAX_WORDS = 30;

/** The clause around a treatment as the quote, cut at words where it is long, without what leads into it; offsets of the reading. */
export function evidenceOf({ text, start, end, clause, sentence }: Telling): Span {
  const at = Math.max(text.indexOf(clause), 0);
  let from = at,
    to = Math.min(text.length, at + clause.length);
  if (from > start || to < end) {
    from = start;
    to = end;
  }
  while (countWords(text.slice(from, to)) > MAX_WORDS && from < start) from = nextWord(text, from, start);
  while (countWords(text.slice(from, to)) > MAX_WORDS && to > end) to = Math.max(end, text.lastIndexOf(' ', to - 2));
  const quote = text.slice(from, to);
  const lead = LEADS_IN.exec(quote)?.[0].length ?? 0,
    tail = TRAILS.exec(quote)?.[0].length ?? 0;
  return { start: sentence.start + Math.min(from + lead, start), end: sentence.start + Math.max(to - tail, end) };
}

const LEADS_IN = /^(?:[\s,;]|\b(?:and|but|then|which|however|because|while)\b)*/i;
const TRAILS = /[\s,;]*$/;

const countWords = (text: string): number => text.trim().split(/\s+/).length;

function nextWord(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from + 1);
  return space < 0 || space + 1 > limit ? limit : space + 1;
}
