import { everyMatch } from './every-match.ts';
import type { Span } from './span.ts';

/** A word, number or single punctuation character. `norm` is lower case, without diacritics, in American spelling. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'punctuation';
  readonly norm: string;
}

const TOKEN = /\d+(?:[.,·]\d+)*|[\p{L}\p{M}]+|\S/gu;
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/ae/g, 'e'],
  [/oe/g, 'e'],
  [/tumour/g, 'tumor'],
  [/(behavi|col|lab|fav)our/g, '$1or'],
  [/(kerati|hyali)nis(?=ing|ed)/g, '$1niz'],
];
const MAYBE_BRITISH = /[ao]e|our|inis/;
const ASCII = /^[\x00-\x7f]*$/;

/** Cuts `text` into tokens; offsets are shifted by `offset`. Hyphens and other punctuation are tokens of their own. */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of everyMatch(TOKEN, text)) {
    const word = match[0];
    const start = offset + match.index;
    const kind = /^\d/.test(word) ? 'number' : /^[\p{L}\p{M}]/u.test(word) ? 'word' : 'punctuation';
    tokens.push({ start, end: start + word.length, kind, norm: kind === 'word' ? normalizeWord(word) : word });
  }
  return tokens;
}

/** Lower case, no diacritics, ligatures opened, British digraphs folded (`haemangioma` → `hemangioma`). */
export function normalizeWord(word: string): string {
  let norm = (ASCII.test(word) ? word : word.normalize('NFKD').replace(/\p{M}+/gu, '')).toLowerCase();
  if (MAYBE_BRITISH.test(norm)) for (const [pattern, to] of BRITISH) norm = norm.replace(pattern, to);
  return norm;
}

/** The singular where the word looks like a plural; applied to both sides of a comparison, so it need not be a real word. */
export function singular(norm: string): string {
  if (norm.length < 4 || !norm.endsWith('s') || /(?:ss|us|is)$/.test(norm)) return norm;
  if (/(?:metast|diagn|progn|stenos|fibros|necros)[aeo]?ses$/.test(norm)) return norm.replace(/es$/, 'is');
  if (/(?:ss|x|sinus|virus|fetus|uterus)es$/.test(norm)) return norm.slice(0, -2);
  if (norm.endsWith('ies') && norm.length > 5) return `${norm.slice(0, -3)}y`;
  return norm.endsWith('s') ? norm.slice(0, -1) : norm;
}
