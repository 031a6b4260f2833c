import { countBelow } from '../count-below.ts';
import type { Span } from '../span.ts';
import { singular, tokenize, type Token } from '../tokens.ts';
import type { Lexicon, LexiconEntry } from './lexicon.ts';

/** A lexicon term found in a text. `tokens` are indices into the token list, half-open. */
export interface TermMatch<E extends LexiconEntry = LexiconEntry> extends Span {
  readonly entry: E;
  readonly term: string;
  readonly tokens: Span;
}

interface Node<E extends LexiconEntry> {
  readonly next: Map<string, Node<E>>;
  readonly ends: { readonly entry: E; readonly term: string; readonly exact: boolean }[];
}

/** A lexicon made ready for matching. */
export interface Matcher<E extends LexiconEntry = LexiconEntry> {
  readonly root: Node<E>;
}

// Between the words of a term these may stand or not: "Ki-67", "Ki 67", "Ki67"; "non-small-cell", "non small cell".
const SKIPPED = new Set(['-', '‐', '‑', '–', '−', '/', '®', '™', '’', "'"]);

const matchers = new WeakMap<Lexicon, Matcher>();

/** Builds the token trie of a lexicon, once per lexicon. */
export function matcherOf<E extends LexiconEntry>(lexicon: Lexicon<E>): Matcher<E> {
  const known = matchers.get(lexicon);
  if (known) return known as unknown as Matcher<E>;
  const root: Node<E> = { next: new Map(), ends: [] };
  for (const entry of lexicon.entries) {
    for (const term of entry.terms ?? []) insert(root, entry, term, false);
    for (const term of entry.abbreviations ?? []) insert(root, entry, term, true);
  }
  matchers.set(lexicon, { root });
  return { root };
}

function insert<E extends LexiconEntry>(root: Node<E>, entry: E, term: string, exact: boolean): void {
  let node = root;
  for (const token of tokenize(term)) {
    if (SKIPPED.has(token.norm)) continue;
    const key = singular(token.norm);
    let next = node.next.get(key);
    if (!next) node.next.set(key, next = { next: new Map(), ends: [] });
    node = next;
  }
  if (node !== root) node.ends.push({ entry, term, exact });
}

/**
 * Every longest match of the lexicon's terms in `tokens[from, to)`, in text order, none inside another.
 * Where two entries share a term both are given, in lexicon order.
 */
export function matchTerms<E extends LexiconEntry>(
  matcher: Matcher<E>, text: string, tokens: readonly Token[], from = 0, to = tokens.length,
): TermMatch<E>[] {
  const found: TermMatch<E>[] = [];
  const indexed = indexOf(text, tokens), starts = startsIn(indexed, matcher);
  let next = from;
  for (let k = countBelow(starts, from); k < starts.length; k++) {
    const at = starts[k] ?? to;
    if (at >= to) break;
    if (at < next) continue;
    const matches = longestAt(matcher.root, { text, tokens, keys: indexed.keys }, at, to);
    found.push(...matches);
    next = matches[0]?.tokens.end ?? at + 1;
  }
  return found;
}

/** A text's tokens with what each is looked up by. */
interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly keys: readonly string[];
}

/** What the tokens of one text are looked up by, where each such key stands, and, per lexicon, where one of its terms may begin. */
interface TokenIndex {
  readonly keys: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly starts: WeakMap<object, readonly number[]>;
}

// One text is matched against every lexicon, and against some sentence by sentence, so its keys are looked up once.
const indices = new WeakMap<readonly Token[], TokenIndex>();

function indexOf(text: string, tokens: readonly Token[]): TokenIndex {
  const known = indices.get(tokens);
  if (known) return known;
  const keys = tokens.map((token) => (isAbbreviationPlural(text, token) ? token.norm.slice(0, -1) : singular(token.norm)));
  const places = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) {
    const there = places.get(key);
    if (there) there.push(at);
    else places.set(key, [at]);
  }
  const made = { keys, places, starts: new WeakMap<object, readonly number[]>() };
  indices.set(tokens, made);
  return made;
}

/** The tokens that a term of a lexicon may begin with, in text order. */
function startsIn<E extends LexiconEntry>({ places, starts }: TokenIndex, { root }: Matcher<E>): readonly number[] {
  const known = starts.get(root);
  if (known) return known;
  const made: number[] = [];
  for (const key of (root.next.size < places.size ? root.next : places).keys()) if (root.next.has(key)) made.push(...places.get(key) ?? []);
  made.sort((a, b) => a - b);
  starts.set(root, made);
  return made;
}

function longestAt<E extends LexiconEntry>(root: Node<E>, { text, tokens, keys }: Words, from: number, to: number): TermMatch<E>[] {
  let node: Node<E> | undefined = root;
  let best: TermMatch<E>[] = [];
  const start = tokens[from]?.start ?? 0;
  for (let i = from; i < to && node; i++) {
    const token = tokens[i];
    if (!token) break;
    if (i > from && SKIPPED.has(token.norm)) continue;
    node = node.next.get(keys[i] ?? '');
    if (!node || node.ends.length === 0) continue;
    const written = text.slice(start, token.end);
    const here = node.ends.filter((end) => !end.exact || sameLetters(written, end.term));
    if (here.length > 0) best = here.map(({ entry, term }) => ({ entry, term, start, end: token.end, tokens: { start: from, end: i + 1 } }));
  }
  return best;
}

// "LNs", "CTs": too short to count as plurals of words.
function isAbbreviationPlural(text: string, token: Token): boolean {
  return token.end - token.start === 3 && /^\p{Lu}\p{Lu}s$/u.test(text.slice(token.start, token.end));
}

// An abbreviation keeps its case; hyphens and spaces may differ and a plural s may follow.
function sameLetters(written: string, term: string): boolean {
  const bare = (s: string): string => s.replace(/[\s\u2010-\u2015\u2212/'’-]/g, '');
  const a = bare(written), b = bare(term);
  return a === b || a === `${b}s`;
}
