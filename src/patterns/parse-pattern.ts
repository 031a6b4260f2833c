/**
 * A part of a regular expression. The text of an atom is its source, which stands for one character. An edge is `\b`; what else
 * asks for a place and not for a character (`^`, `$`, `\B`) is an empty sequence.
 */
export type PatternPart =
  | { readonly kind: 'atom'; readonly text: string }
  | { readonly kind: 'edge' }
  | { readonly kind: 'reference' }
  | { readonly kind: 'sequence'; readonly items: readonly PatternPart[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternPart[] }
  | { readonly kind: 'repeat'; readonly item: PatternPart; readonly min: number; readonly max: number }
  | { readonly kind: 'look'; readonly item: PatternPart; readonly denied: boolean };

const NOWHERE: PatternPart = { kind: 'sequence', items: [] };
const ATOM = /\[(?:\\.|[^\]\\])*\]|\\u\{[0-9a-f]+\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\p\{[^}]*\}|\\k<\w+>|\\[\s\S]|[\s\S]/iy;
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
const MARK = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;

/**
 * The parts of the source of a regular expression. A `reference` is one to what a group matched. Neither modifiers in groups nor
 * the flag `v` are known.
 */
export function parsePattern(source: string): PatternPart {
  let at = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    at += found?.[0].length ?? 0;
    return found;
  };
  const choice = (): PatternPart => {
    const options = [sequence()];
    while (source[at] === '|') {
      at += 1;
      options.push(sequence());
    }
    return options.length === 1 ? (options[0] ?? NOWHERE) : { kind: 'choice', options };
  };
  const sequence = (): PatternPart => {
    const items: PatternPart[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') items.push(repeated(item()));
    return { kind: 'sequence', items };
  };
  const item = (): PatternPart => {
    if (source[at] === '(') return group();
    const text = read(ATOM)?.[0] ?? '';
    if (text === '\\b') return { kind: 'edge' };
    if (text === '^' || text === '$' || text === '\\B') return NOWHERE;
    return /^\\(?:[1-9]|k<)/.test(text) ? { kind: 'reference' } : { kind: 'atom', text };
  };
  const group = (): PatternPart => {
    const opening = read(OPENING)?.[0] ?? '';
    const inner = choice();
    at += 1;
    return /[=!]$/.test(opening) ? { kind: 'look', item: inner, denied: opening.endsWith('!') } : inner;
  };
  const repeated = (part: PatternPart): PatternPart => {
    const mark = read(MARK);
    if (mark === null) return part;
    const [min, max] =
      mark[1] !== undefined
        ? [Number(mark[1]), mark[2] === '' ? Number(mark[1]) : mark[3] === '' ? Infinity : Number(mark[3])]
        : mark[0].startsWith('?')
          ? [0, 1]
          : [mark[0].startsWith('+') ? 1 : 0, Infinity];
    return { kind: 'repeat', item: part, min, max };
  };
  return choice();
}
