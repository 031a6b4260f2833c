import { shown } from './gold-fault.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** What a text of JSON holds; `fault` says where it stops being JSON, null where it is all JSON (and `data` undefined where not). */
export interface ParsedJson {
  readonly data: unknown;
  readonly fault: string | null;
}

/**
 * Parses JSON. The engine's own messages name the place only sometimes; these always do, by line and column (UTF-16 units), both
 * from 1.
 */
export function parseJson(text: string): ParsedJson {
  try {
    return { data: JSON.parse(text), fault: null };
  } catch {
    const { at, token, due } = firstFault(text);
    const before = text.slice(0, at).split('\n');
    const found = token === null ? noToken(text.slice(at)) : token.startsWith('"') ? `the text ${shown(JSON.parse(token))}` : token;
    return {
      data: undefined,
      fault: `not JSON: line ${before.length}, column ${(before.at(-1) ?? '').length + 1}: found ${found}, expected ${due}`,
    };
  }
}

/** What stands where no token of JSON does. */
function noToken(rest: string): string {
  const word = /^(?:[\w.+-]+|[^])?/u.exec(rest)?.[0] ?? '';
  if (word === '') return 'the end of the file';
  return word === '"' ? 'text that does not end, or holds a line break or a wrong \\' : shown(word);
}

const TOKEN = pattern('uy')`
  [{}[\],:]|"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?
  |true|false|null
`;
const BLANK = /[ \t\r\n]*/y;

type Due = 'a value' | 'a value or ]' | 'text as a key' | 'text as a key or }' | ':' | ', or }' | ', or ]' | 'the end of the file';

/** The place of the first token that cannot stand where it does, and what could; `token` is null where there is none. */
function firstFault(text: string): { readonly at: number; readonly token: string | null; readonly due: Due } {
  const open: ('{' | '[')[] = [];
  let due: Due = 'a value';
  let at = 0;
  for (;;) {
    BLANK.lastIndex = at;
    at += BLANK.exec(text)?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const next: Due | null = token === undefined ? null : dueAfter(token, due, open);
    if (token === undefined || next === null) return { at, token: token ?? null, due };
    due = next;
    at += token.length;
  }
}

/** What is due after a token; null where the token was not due. `open` keeps the objects and lists that have not ended. */
function dueAfter(token: string, due: Due, open: ('{' | '[')[]): Due | null {
  if (due === ':') return token === ':' ? 'a value' : null;
  if (token === ',') return due === ', or }' ? 'text as a key' : due === ', or ]' ? 'a value' : null;
  if (token === '}' || token === ']') {
    if (!due.endsWith(token)) return null;
    open.pop();
  } else if (due === 'text as a key' || due === 'text as a key or }') {
    return token.startsWith('"') ? ':' : null;
  } else if (due !== 'a value' && due !== 'a value or ]') {
    return null;
  } else if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'text as a key or }' : 'a value or ]';
  } else if (token === ':') {
    return null;
  }
  const inside = open.at(-1);
  return inside === undefined ? 'the end of the file' : inside === '{' ? ', or }' : ', or ]';
}
