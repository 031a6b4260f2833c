/**
 * Every match of a global pattern in a text, in order. Does what `matchAll` does, all at once and without the copy of the pattern that
 * `matchAll` makes each time: most patterns are tried on every sentence and found in few.
 * Throws a TypeError where the pattern is not global.
 */
export function everyMatch(pattern: RegExp, text: string): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`not a global pattern: ${pattern.source}`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
