import type { Lexicon, LexiconEntry } from './lexicon.ts';

const made = new WeakMap<Lexicon, Map<string, string>>();

/** Source of a regular expression for the terms of one entry of a lexicon of phrases, longest first, at word boundaries. */
export function phraseSource(lexicon: Lexicon<LexiconEntry>, id: string): string {
  let known = made.get(lexicon);
  if (!known) made.set(lexicon, known = new Map<string, string>());
  const source = known.get(id) ?? alternation(lexicon.entries.filter((entry) => entry.id === id).flatMap((entry) => entry.terms ?? []));
  known.set(id, source);
  return source;
}

/** A pattern for the terms of one entry, between what stands `before` and `after` (regular expression sources). */
export function phrasePattern(lexicon: Lexicon<LexiconEntry>, id: string, before = '', after = ''): RegExp {
  return new RegExp(`${before}${phraseSource(lexicon, id)}${after}`, 'i');
}

function alternation(terms: readonly string[]): string {
  const escaped = [...terms].sort((a, b) => b.length - a.length).map((term) => term.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[ -]/g, '[\\s-]{1,2}'));
  return `(?<![\\w-])(?:${escaped.join('|')})(?![\\w]|-(?:grade|power|risk|dose|resolution|molecular|density|fat|magnification|frequency|mobility)|(?<=\\bmarked)\\s+(?:by|with|for)\\b)`;
}
