import { parsePattern, type PatternPart } from '../../src/patterns/parse-pattern.ts';

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

/** The parts of a regular expression, with characters for its atoms; a back reference is an `a`. */
export function sampledParts({ source, flags }: RegExp): Node {
  const mode = flags.replace(/[^ius]/g, '');
  const sample = (part: PatternPart): Node => {
    switch (part.kind) {
      case 'atom':
        return { kind: 'atom', chars: charactersOf(part.text, mode) };
      case 'edge':
        return NOTHING;
      case 'reference':
        return { kind: 'atom', chars: ['a'] };
      case 'choice':
        return { kind: 'choice', options: part.options.map(sample) };
      case 'sequence':
        return { kind: 'sequence', items: part.items.map(sample) };
      default:
        return { ...part, item: sample(part.item) };
    }
  };
  return sample(parsePattern(source));
}

function charactersOf(text: string, mode: string): string[] {
  const whole = new RegExp(`^(?:${text})$`, mode);
  const known = text.length === 1 ? [text] : CHARACTERS.filter((char) => whole.test(char));
  const sorts = [
    known.find((char) => /[a-z]/i.test(char)),
    known.find((char) => /\d/.test(char)),
    known.find((char) => /\s/.test(char)),
    known[0],
  ];
  const chars = [...new Set(sorts.filter((char) => char !== undefined))].slice(0, 3);
  const inside = /^\[(\\u[0-9a-f]{4}|\\.|[^\\\]^])/i.exec(text)?.[1];
  return chars.length > 0
    ? chars
    : [inside?.startsWith('\\u') === true ? String.fromCharCode(parseInt(inside.slice(2), 16)) : (inside ?? 'a')];
}

/** Up to `most` short texts that a part matches. */
export function samplesOf(node: Node, most = 3): string[] {
  switch (node.kind) {
    case 'atom':
      return node.chars.slice(0, most);
    // What only looks around adds no text.
    case 'look':
      return [''];
    case 'choice':
      return [...new Set(node.options.flatMap((option) => samplesOf(option, 1)))].slice(0, most);
    case 'repeat':
      return samplesOf(node.item, most).map((text) => text.repeat(Math.max(1, node.min)));
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
          if (before !== '') {
            add('', before);
            add('', before + unit);
          }
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
  visit(sampledParts(pattern), '');
  return [...pumps.values()].filter(({ unit }) => unit !== '');
}
