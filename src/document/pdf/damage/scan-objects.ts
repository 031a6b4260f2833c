/** An object as it stands in the file's bytes; offsets count bytes. */
export interface FoundObject {
  readonly number: number;
  readonly generation: number;
  /** Where its number stands. */
  readonly start: number;
  /** What stands between `obj` and the stream or the object's end. */
  readonly head: string;
  /** Its stream, still packed; null where it has none. `closed` is false where the file ends before the stream does. */
  readonly stream: { readonly start: number; readonly end: number; readonly closed: boolean } | null;
  /** False where the file ends, or another object begins, before this one is over. */
  readonly closed: boolean;
}

const MOST_OBJECTS = 200_000;

/** Gives the bytes as a string of one character a byte, so that they can be searched. */
export function toLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/**
 * Finds objects by their looks, whatever the cross-reference table says; `text` is the file in latin-1.
 * An object that the file defines twice is given as defined last. Streams are jumped over, so that nothing inside them is taken for
 * an object.
 */
export function scanObjects(text: string): ReadonlyMap<number, FoundObject> {
  const objects = new Map<number, FoundObject>();
  let at = 0;
  while (objects.size < MOST_OBJECTS) {
    const word = text.indexOf('obj', at);
    if (word < 0) break;
    const label = /(\d{1,10})\s+(\d{1,5})\s*$/.exec(text.slice(Math.max(0, word - 24), word));
    if (label === null) {
      at = word + 3;
      continue;
    }
    const found = readObject(text, word + 3, Number(label[1]), Number(label[2]), word - label[0].length);
    objects.delete(found.object.number);
    objects.set(found.object.number, found.object);
    at = found.next;
  }
  return objects;
}

function readObject(
  text: string,
  from: number,
  number: number,
  generation: number,
  start: number,
): { readonly object: FoundObject; readonly next: number } {
  const over = text.indexOf('endobj', from);
  const end = over < 0 ? text.length : over;
  const keyword = streamKeyword(text, from, end);
  if (keyword === null) {
    const head = text.slice(from, end);
    const nested = /\d{1,10}\s{1,20}\d{1,10}\s{1,20}obj\b/.exec(head);
    const stop = nested === null ? end : from + nested.index;
    return {
      object: { number, generation, start, head: text.slice(from, stop), stream: null, closed: over >= 0 && nested === null },
      next: stop,
    };
  }
  const data = keyword + 6 + (text.startsWith('\r\n', keyword + 6) ? 2 : 1);
  const close = text.indexOf('endstream', data);
  const stream = { start: data, end: close < 0 ? text.length : close, closed: close >= 0 };
  return { object: { number, generation, start, head: text.slice(from, keyword), stream, closed: close >= 0 }, next: stream.end };
}

/** Where the word stands that opens a stream: behind a closed dictionary; null where there is none before `end`. */
function streamKeyword(text: string, from: number, end: number): number | null {
  for (let at = text.indexOf('stream', from); at >= 0 && at < end; at = text.indexOf('stream', at + 6)) {
    if (/>>\s*$/.test(text.slice(Math.max(from, at - 8), at))) return at;
  }
  return null;
}

/** The numbers of the objects that a piece of a dictionary refers to, in order. */
export function referencesIn(source: string): number[] {
  return [...source.matchAll(/(\d{1,10})\s+\d{1,5}\s+R\b/g)].map((match) => Number(match[1]));
}

/** True for a dictionary of this type; `/Page` is not `/Pages`. */
export function isOfType(head: string, type: string): boolean {
  return new RegExp(`/Type\\s*/${type}(?![A-Za-z0-9])`).test(head);
}

/** True where a dictionary's stream may be drawing code: it is no picture, no font and none of the file's own bookkeeping. */
export function mayDraw(head: string): boolean {
  if (/\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)\b|\/Length[12]\b|\/FunctionType\b/.test(head)) return false;
  return !['XRef', 'ObjStm', 'Metadata', 'EmbeddedFile'].some((type) => isOfType(head, type));
}
