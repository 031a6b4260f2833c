/** Puts colour around text that has its final width already. */
export type Paint = (text: string) => string;

/** A wide character of East Asian scripts or an emoji takes two places. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** The least room in which text is broken. */
const LEAST = 8;

/** Places that a text takes on a terminal. */
export function placesOf(text: string): number {
  let places = 0;
  for (const character of text) places += /\p{Mn}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return places;
}

/** A name as one line of at most so many places: control characters would move the cursor, and the end of a longer name becomes `…`. */
export function shortName(name: string, places = Infinity): string {
  const line = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\ufffd');
  if (placesOf(line) <= places) return line;
  let kept = '';
  for (const character of line) {
    if (placesOf(kept + character) >= places) break;
    kept += character;
  }
  return `${kept}…`;
}

/** A text broken between words into lines of at most `width` places; a longer word is cut. */
export function wrapped(text: string, width: number): string[] {
  const room = Math.max(LEAST, width),
    lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').map((each) => shortName(each, room))) {
    if (line !== '' && placesOf(line) + 1 + placesOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A text with blanks up to a width, at its left where it keeps to the right; the last of a line gets none behind it. */
export function pad(text: string, places: number, side: 'left' | 'right', last: boolean): string {
  const space = ' '.repeat(Math.max(0, places - placesOf(text)));
  if (side === 'right') return space + text;
  return last ? text : text + space;
}
