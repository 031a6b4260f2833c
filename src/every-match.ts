import { mayMatch } from './patterns/may-match.ts';

/**
 * Every match of a global pattern in a text, in order. Does what `matchAll` does, all at once, without the copy of the pattern that
 * `matchAll` makes each time, and without a try where the text lacks what each match must hold: most patterns are asked of every
 * sentence and found in few.
 * Throws a TypeError where the pattern is not global.
 */
export function everyMatch(pattern: RegExp, text: string): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`not a global pattern: ${pattern.source}`);
  const found: RegExpExecArray[] = [];
  if (!mayMatch(pattern, text)) return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
