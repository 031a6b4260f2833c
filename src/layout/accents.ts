import type { Letter } from './letter.ts';

/** Accents that some files print as a glyph of their own over a letter, and the combining character each stands for. */
const COMBINING: ReadonlyMap<string, string> = new Map([
  ['\u00b4', '\u0301'],
  ['`', '\u0300'],
  ['\u02c6', '\u0302'],
  ['\u02dc', '\u0303'],
  ['\u00a8', '\u0308'],
  ['\u00af', '\u0304'],
  ['\u02d8', '\u0306'],
  ['\u02d9', '\u0307'],
  ['\u02da', '\u030a'],
  ['\u00b8', '\u0327'],
  ['\u02c7', '\u030c'],
  ['\u02dd', '\u030b'],
  ['\u02db', '\u0328'],
]);

/** Puts accents printed apart onto the letter they stand over; letters without one are given back as they are. */
export function combineAccents(letters: readonly Letter[]): readonly Letter[] {
  if (!letters.some((letter) => COMBINING.has(letter.text))) return letters;
  const out: Letter[] = [];
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i];
    if (letter === undefined) continue;
    const mark = COMBINING.get(letter.text);
    const next = letters[i + 1],
      before = out.at(-1);
    const under =
      mark === undefined
        ? null
        : next !== undefined && stands(letter, next)
          ? next
          : before !== undefined && stands(letter, before)
            ? before
            : null;
    const joined = under === null || mark === undefined ? null : combined(under.text, mark);
    if (under === null || joined === null) {
      out.push(letter);
    } else if (under === next) {
      out.push({ text: joined, box: next.box });
      i += 1;
    } else {
      out[out.length - 1] = { text: joined, box: under.box };
    }
  }
  return out;
}

/** The accented letter as one character; null where there is none of that form. A dotless i or j takes its place under any accent. */
function combined(text: string, mark: string): string | null {
  const base = text === '\u0131' ? 'i' : text === '\u0237' ? 'j' : text;
  const whole = (base + mark).normalize('NFC');
  return /^\p{L}$/u.test(base) && /^\p{L}$/u.test(whole) ? whole : null;
}

function stands(accent: Letter, letter: Letter): boolean {
  const shared = Math.min(accent.box[2], letter.box[2]) - Math.max(accent.box[0], letter.box[0]);
  return shared > 0.5 * Math.min(accent.box[2] - accent.box[0], letter.box[2] - letter.box[0]);
}
