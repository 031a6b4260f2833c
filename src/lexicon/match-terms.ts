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

/** A lexicon made ready for matching; `number` counts matchers as they are made, from 1. */
export interface Matcher<E extends LexiconEntry = LexiconEntry> {
  readonly root: Node<E>;
  readonly number: number;
}

// Between the words of a term these may stand or not: "Ki-67", "Ki 67", "Ki67"; "non-small-cell", "non small cell".
const SKIPPED = new Set(['-', '‐', '‑', '–', '−', '/', '®', '™', '’', "'"]);

const matchers = new WeakMap<Lexicon, Matcher>();
/** The roots of all matchers by the words that their terms begin with, so that a word of a text is looked up once for all lexicons. */
const beginnings = new Map<string, Node<LexiconEntry>[]>();
let made = 0;

/** Builds the token trie of a lexicon, once per lexicon. */
export function matcherOf<E extends LexiconEntry>(lexicon: Lexicon<E>): Matcher<E> {
  const known = matchers.get(lexicon);
  if (known) return known as unknown as Matcher<E>;
  const root: Node<E> = { next: new Map(), ends: [] };
  for (const entry of lexicon.entries) {
    for (const term of entry.terms ?? []) insert(root, entry, term, false);
    for (const term of entry.abbreviations ?? []) insert(root, entry, term, true);
  }
  for (const key of root.next.keys()) listUnder(beginnings, key, root as Node<LexiconEntry>);
  const matcher = { root, number: ++made };
  matchers.set(lexicon, matcher);
  return matcher;
}

function listUnder<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function insert<E extends LexiconEntry>(root: Node<E>, entry: E, term: string, exact: boolean): void {
  let node = root;
  for (const token of tokenize(term)) {
    if (SKIPPED.has(token.norm)) continue;
    const key = singular(token.norm);
    let next = node.next.get(key);
    if (!next) node.next.set(key, (next = { next: new Map(), ends: [] }));
    node = next;
  }
  if (node !== root) node.ends.push({ entry, term, exact });
}

/**
 * Every longest match of the lexicon's terms in `tokens[from, to)`, in text order, none inside another.
 * Where two entries share a term both are given, in lexicon order.
 */
export function matchTerms<E extends LexiconEntry>(
  matcher: Matcher<E>,
  text: string,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): TermMatch<E>[] {
  const found: TermMatch<E>[] = [];
  const indexed = indexOf(text, tokens),
    starts = startsIn(indexed, matcher);
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

/** What the tokens of one text are looked up by, and where the terms of each of the first `matchers` lexicons may begin, in text order. */
interface TokenIndex {
  readonly keys: readonly string[];
  readonly starts: Map<object, number[]>;
  readonly matchers: number;
}

const NOWHERE: readonly number[] = [];
// One text is matched against every lexicon, and against some sentence by sentence, so its keys are looked up once.
const indices = new WeakMap<readonly Token[], TokenIndex>();

function indexOf(text: string, tokens: readonly Token[]): TokenIndex {
  const known = indices.get(tokens);
  if (known) return known;
  const keys = tokens.map((token) => (isAbbreviationPlural(text, token) ? token.norm.slice(0, -1) : singular(token.norm)));
  const starts = new Map<object, number[]>();
  for (const [at, key] of keys.entries()) for (const root of beginnings.get(key) ?? []) listUnder(starts, root, at);
  const index = { keys, starts, matchers: made };
  indices.set(tokens, index);
  return index;
}

/** The tokens that a term of a lexicon may begin with, in text order. */
function startsIn<E extends LexiconEntry>(
  { keys, starts, matchers: indexed }: TokenIndex,
  { root, number }: Matcher<E>,
): readonly number[] {
  let known = starts.get(root);
  if (known === undefined && number > indexed) starts.set(root, (known = keys.flatMap((key, at) => (root.next.has(key) ? [at] : []))));
  return known ?? NOWHERE;
}

function longestAt<E extends LexiconEntry>(root: Node<E>, { text, tokens, keys }: Words, from: number, to: number): TermMatch<E>[] {
  let node: Node<E> | undefined = root;
  let best: Node<E>['ends'] = [],
    last = from;
  const start = tokens[from]?.start ?? 0;
  for (let i = from; i < to && node; i++) {
    const token = tokens[i];
    if (!token) break;
    if (i > from && SKIPPED.has(token.norm)) continue;
    node = node.next.get(keys[i] ?? '');
    if (!node || node.ends.length === 0) continue;
    const here = node.ends.filter((found) => !found.exact || sameLetters(text.slice(start, token.end), found.term));
    if (here.length > 0) {
      best = here;
      last = i;
    }
  }
  const end = tokens[last]?.end ?? start;
  return best.map(({ entry, term }) => ({ entry, term, start, end, tokens: { start: from, end: last + 1 } }));
}

// "LNs", "CTs": too short to count as plurals of words.
function isAbbreviationPlural(text: string, token: Token): boolean {
  return token.end - token.start === 3 && /^\p{Lu}\p{Lu}s$/u.test(text.slice(token.start, token.end));
}

// An abbreviation keeps its case; hyphens and spaces may differ and a plural s may follow.
function sameLetters(written: string, term: string): boolean {
  const bare = (s: string): string => s.replace(/[\s\u2010-\u2015\u2212/'’-]/g, '');
  const a = bare(written),
    b = bare(term);
  return a === b || a === `${b}s`;
}
