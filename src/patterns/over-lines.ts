/**
 * A regular expression written over several lines: a line break and the spaces around it are no part of it, all else is read as
 * it stands, so a space within a line counts and `\` need not be doubled. What is put in by `${…}` is source, too.
 * `flags` are those of `RegExp`. Throws a SyntaxError where the parts give no regular expression.
 * @example pattern('i')`
 *   \b(?:resected|excised
 *   |taken out)\b
 * `
 */
export function pattern(flags = ''): (lines: TemplateStringsArray, ...parts: readonly string[]) => RegExp {
  return (lines, ...parts) => new RegExp(part(lines, ...parts), flags);
}

/** The source of a part of a regular expression, written as `pattern` is. */
export function part({ raw }: TemplateStringsArray, ...parts: readonly string[]): string {
  return raw.map((line, index) => line.replace(AROUND_BREAK, '') + (parts[index] ?? '')).join('');
}

const AROUND_BREAK = /[^\S\n]*\n\s*/g;
