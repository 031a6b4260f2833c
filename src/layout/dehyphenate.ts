import { pattern } from '../patterns/over-lines.ts';

/** Words as they stand whole inside lines, lower case; tells which line-end hyphens are real ones. */
export interface WordList {
  readonly words: ReadonlySet<string>;
  /** True where the file ends broken lines with a hyphen of its own (U+2010), so that a plain one at a line's end is real. */
  readonly softHyphens: boolean;
}

/** What becomes of the place where two lines meet: a space, nothing, or the hyphen goes too. */
export type Joint = 'space' | 'close' | 'drop-hyphen';

const HYPHEN_END = /([\p{L}\d]+(?:[-\u2010\u2011][\p{L}\d]+)*)[-\u2010]$/u;
const TAIL = /^[\p{L}]+(?:[-\u2010][\p{L}\d]+)*/u;
/** First parts that keep their hyphen where the second is a word of its own. */
const KEEPS_HYPHEN = pattern('i')`
  ^(?:
    non|self|well|ill|half|cross|quasi|all|low|high|long|short|follow|work|mid|large|small|one|two|three|four|five|six|seven
    |eight|nine|ten
  )$
`;
/** Second parts that stand behind a hyphen: "rod-" "like". */
const FOLLOWS_HYPHEN = pattern('i')`
  ^(?:
    like|type|based|related|associated|dependent|specific|induced|positive|negative|free|derived|treated|mediated|filled
    |fixed|bearing|selective|invasive
  )$
`;
const MEASURES = /^(?:years?|months?|weeks?|days?|hours?)$/i;

/**
 * Decides how a line's end and the next line's start join: "tu-" "mor" loses its hyphen, "37-year-" "old", "X-" "ray" and "Ki-"
 * "67" keep it.
 */
export function jointOf(before: string, next: string, known: WordList): Joint {
  if (before.endsWith('\u00ad')) return 'drop-hyphen';
  const match = HYPHEN_END.exec(before.slice(-80));
  // A dash or slash inside a word goes on without a space.
  if (match === null) return /[\p{L}\d][/\u2013\u2014]$/u.test(before) && /^[\p{L}\d]/u.test(next) ? 'close' : 'space';
  if (known.softHyphens) return before.endsWith('\u2010') ? 'drop-hyphen' : 'close';
  const tail = TAIL.exec(next)?.[0];
  if (tail === undefined || !/^\p{Ll}/u.test(next)) return 'close';
  return keepsHyphen(match[1] ?? '', tail, known.words) ? 'close' : 'drop-hyphen';
}

function keepsHyphen(stem: string, tail: string, words: ReadonlySet<string>): boolean {
  const parts = stem.split(/[-\u2010\u2011]/);
  const last = parts.at(-1) ?? stem;
  const word = tail.split(/[-\u2010]/)[0] ?? tail;
  if (/\d$/.test(last) || /^\p{Lu}$/u.test(last) || (parts.length > 1 && MEASURES.test(last))) return true;
  if (words.has(`${last}${word}`.toLowerCase())) return false;
  if (words.has(`${last}-${word}`.toLowerCase())) return true;
  if (/^(?:and|or|to)$/.test(word) || (FOLLOWS_HYPHEN.test(word) && last.length > 2)) return true;
  if (/^anti$/i.test(last)) return words.has(word.toLowerCase());
  // "four-" "teen" is one number.
  if (/^teen(?:th|s)?$/.test(word)) return false;
  return KEEPS_HYPHEN.test(last) && (words.has(word.toLowerCase()) || word.length > 3);
}

/** The words of a document's lines, leaving out those that a line's end breaks. */
export function listWords(lines: Iterable<string>): WordList {
  const words = new Set<string>();
  let soft = 0,
    insideSoft = 0;
  for (const line of lines) {
    const parts = line.split(/\s+/).filter((part) => part !== '');
    if (line.endsWith('\u2010')) soft += 1;
    if (/\S\u2010\S/.test(line)) insideSoft += 1;
    parts.forEach((part, i) => {
      if (i === 0 || (i === parts.length - 1 && /[-\u2010\u00ad]$/.test(part))) return;
      const bare = part
        .toLowerCase()
        .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
        .replaceAll('\u2010', '-');
      words.add(bare);
      for (const piece of bare.split('-')) if (piece.length > 3) words.add(piece);
    });
  }
  return { words, softHyphens: soft > 4 && soft > 4 * insideSoft };
}
