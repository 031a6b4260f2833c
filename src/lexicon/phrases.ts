import type { Lexicon, LexiconEntry } from './lexicon.ts';
import { part } from '../patterns/over-lines.ts';

const made = new WeakMap<Lexicon, Map<string, string>>();
const patterns = new WeakMap<Lexicon, Map<string, RegExp>>();

/** Source of a regular expression for the terms of one entry of a lexicon of phrases, longest first, at word boundaries. */
export function phraseSource(lexicon: Lexicon<LexiconEntry>, id: string): string {
  let known = made.get(lexicon);
  if (!known) made.set(lexicon, (known = new Map<string, string>()));
  const source = known.get(id) ?? alternation(lexicon.entries.filter((entry) => entry.id === id).flatMap((entry) => entry.terms ?? []));
  known.set(id, source);
  return source;
}

/**
 * A pattern for the terms of one entry, between what stands `before` and `after` (regular expression sources). Made once, so the
 * sources must not hold words of a paper.
 */
export function phrasePattern(lexicon: Lexicon<LexiconEntry>, id: string, before = '', after = ''): RegExp {
  let known = patterns.get(lexicon);
  if (!known) patterns.set(lexicon, (known = new Map<string, RegExp>()));
  const name = `${id}\0${before}\0${after}`;
  const pattern = known.get(name) ?? new RegExp(`${before}${phraseSource(lexicon, id)}${after}`, 'i');
  known.set(name, pattern);
  return pattern;
}

function alternation(terms: readonly string[]): string {
  const escaped = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[ -]/g, '[\\s-]{1,2}'));
  return part`
    (?<![\w-])(?:${escaped.join('|')})(?!
      [\w]|-(?:grade|power|risk|dose|resolution|molecular|density|fat|magnification|frequency|mobility)
      |(?<=\bmarked)\s+(?:by|with|for)\b
    )
  `;
}
