/** A part of a regular expression. `chars` of an atom are up to three that it matches, of different sorts. */
export type Node =
  | { readonly kind: 'atom'; readonly chars: readonly string[] }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly item: Node; readonly min: number; readonly max: number }
  | { readonly kind: 'look'; readonly item: Node };

/** Tried in this order when a character is wanted that an atom matches. */
const CHARACTERS = [...'a1 ,.-(A)%/=+:;\'"°×<>~&#*§[]{}\n\t_'];
const NOTHING: Node = { kind: 'sequence', items: [] };

/** The parts of a regular expression; a back reference is an `a`. */
export function parsePattern({ source, flags }: RegExp): Node {
  let at = 0;
  const mode = flags.replace(/[^ius]/g, '');
  const atom = (text: string): Node => {
    const whole = new RegExp(`^(?:${text})$`, mode);
    const known = text.length === 1 ? [text] : CHARACTERS.filter((char) => whole.test(char));
    const sorts = [known.find((char) => /[a-z]/i.test(char)), known.find((char) => /\d/.test(char)), known.find((char) => /\s/.test(char)), known[0]];
    const chars = [...new Set(sorts.filter((char) => char !== undefined))].slice(0, 3);
    const inside = /^\[(\\u[0-9a-f]{4}|\\.|[^\\\]^])/i.exec(text)?.[1];
    return { kind: 'atom', chars: chars.length > 0 ? chars : [inside?.startsWith('\\u') === true ? String.fromCharCode(parseInt(inside.slice(2), 16)) : inside ?? 'a'] };
  };
  const choice = (): Node => {
    const options = [sequence()];
    while (source[at] === '|') { at += 1; options.push(sequence()); }
    return options.length === 1 ? options[0] ?? NOTHING : { kind: 'choice', options };
  };
  const sequence = (): Node => {
    const items: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') items.push(repeated(item()));
    return { kind: 'sequence', items };
  };
  const item = (): Node => {
    const char = source[at] ?? '';
    if (char === '(') return group();
    if (char === '^' || char === '$') { at += 1; return NOTHING; }
    const text = /^(?:\[(?:\\.|[^\]\\])*\]|\\u\{[0-9a-f]+\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\p\{[^}]*\}|\\P\{[^}]*\}|\\k<\w+>|\\[\s\S]|[\s\S])/i.exec(source.slice(at))?.[0] ?? char;
    at += text.length;
    if (text === '\\b' || text === '\\B') return NOTHING;
    return /^\\(?:[1-9]|k<)/.test(text) ? { kind: 'atom', chars: ['a'] } : atom(text);
  };
  const group = (): Node => {
    const open = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at))?.[0] ?? '(';
    at += open.length;
    const inner = choice();
    at += 1;
    return /^\(\?<?[=!]/.test(open) ? { kind: 'look', item: inner } : inner;
  };
  const repeated = (node: Node): Node => {
    const mark = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at));
    if (mark === null) return node;
    at += mark[0].length;
    const [min, max] = mark[1] !== undefined ? [Number(mark[1]), mark[2] === '' ? Number(mark[1]) : mark[3] === '' ? Infinity : Number(mark[3])]
      : mark[0].startsWith('?') ? [0, 1] : [mark[0].startsWith('+') ? 1 : 0, Infinity];
    return { kind: 'repeat', item: node, min, max };
  };
  return choice();
}

/** Up to `most` short texts that a part matches. */
export function samplesOf(node: Node, most = 3): string[] {
  switch (node.kind) {
    case 'atom': return node.chars.slice(0, most);
    // What only looks around adds no text.
    case 'look': return [''];
    case 'choice': return [...new Set(node.options.flatMap((option) => samplesOf(option, 1)))].slice(0, most);
    case 'repeat': return samplesOf(node.item, most).map((text) => text.repeat(Math.max(1, node.min)));
    case 'sequence': {
      const parts = node.items.map((each) => samplesOf(each, most));
      const count = Math.min(most, Math.max(1, ...parts.map((list) => list.length)));
      return Array.from({ length: count }, (_, i) => parts.map((list) => list[Math.min(i, list.length - 1)] ?? '').join(''));
    }
  }
}

/**
 * Units that make a regular expression work hardest when they are repeated: what stands before and in each part that may be repeated
 * without end, and what the whole matches but for its end. `lead` stands once before the repeated `unit`.
 */
export function pumpsOf(pattern: RegExp): { readonly lead: string; readonly unit: string }[] {
  const pumps = new Map<string, { lead: string; unit: string }>();
  const add = (lead: string, unit: string): void => {
    if (unit.trim() !== '' || unit !== '') pumps.set(`${lead}\u0000${unit}`, { lead, unit });
  };
  const visit = (node: Node, before: string): void => {
    if (node.kind === 'choice') node.options.forEach((option) => visit(option, before));
    else if (node.kind === 'look') visit(node.item, before);
    else if (node.kind === 'repeat') {
      if (node.max > 20) {
        for (const unit of samplesOf(node.item)) {
          add(before, unit);
          add('', unit);
          if (before !== '') { add('', before); add('', before + unit); }
        }
      }
      visit(node.item, before);
    } else if (node.kind === 'sequence') {
      let lead = before;
      for (const item of node.items) {
        visit(item, lead);
        lead += samplesOf(item, 1)[0] ?? '';
      }
      add('', lead);
      add('', lead.slice(0, -1));
    }
  };
  visit(parsePattern(pattern), '');
  return [...pumps.values()].filter(({ unit }) => unit !== '');
}
