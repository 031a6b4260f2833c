import { deflateSync } from 'node:zlib';
import { mayDraw, scanObjects, toLatin1, type FoundObject } from './scan-objects.ts';
import { unpackStream } from './unpack-stream.ts';

/** Text of which pdf.js would make gigabytes; a page is read to its 200,000th character, which takes 4 bytes at most. */
const MOST_TEXT_BYTES = 1_000_000;
/** A shortened stream is followed by blanks, so that everything behind it stays where it was. */
const BLANK = 0x20;

/**
 * Cuts drawing code off behind its first million bytes of text, in a copy of the file; gives back `bytes` themselves where none is as long.
 *
 * The page still has more characters than are read of it, so that the reader says what was left out. Protected files are not looked into.
 */
export function shortenContents(bytes: Uint8Array): Uint8Array {
  const text = toLatin1(bytes);
  if (/\/Encrypt\b/.test(text)) return bytes;
  let copy: Uint8Array | null = null;
  for (const object of scanObjects(text).values()) {
    if (object.stream === null || !mayDraw(object.head)) continue;
    const packed = shortened(bytes, object);
    if (packed === null || packed.length > object.stream.end - object.stream.start) continue;
    copy ??= bytes.slice();
    copy.fill(BLANK, object.stream.start, object.stream.end);
    copy.set(packed, object.stream.start);
  }
  return copy ?? bytes;
}

function shortened(bytes: Uint8Array, object: FoundObject): Uint8Array | null {
  const code = unpackStream(bytes, object).bytes;
  if (code === null || code.length <= MOST_TEXT_BYTES) return null;
  const cut = findCut(code);
  return cut === null ? null : deflateSync(Buffer.concat([code.subarray(0, cut.at), Buffer.from(cut.ending, 'latin1')]), { level: 9 });
}

const OPEN = 0x28,
  CLOSE = 0x29,
  BACKSLASH = 0x5c,
  LESS = 0x3c,
  MORE = 0x3e,
  FIRST_BRACKET = 0x5b,
  LAST_BRACKET = 0x5d;

/** Where the text becomes too long, and what ends the string, the list it stands in and the drawing of it there; null where it does not. */
function findCut(code: Uint8Array): { readonly at: number; readonly ending: string } | null {
  let depth = 0,
    isHex = false,
    isListed = false,
    count = 0;
  for (let at = 0; at < code.length; at++) {
    const byte = code[at];
    if (isHex) {
      isHex = byte !== MORE;
      count += 0.5;
    } else if (byte === BACKSLASH && depth > 0) {
      at += escapeLength(code, at + 1);
      count += 1;
    } else if (byte === OPEN) {
      depth += 1;
    } else if (byte === CLOSE) {
      depth = Math.max(0, depth - 1);
    } else if (depth > 0) {
      count += 1;
    } else if (byte === LESS) {
      if (code[at + 1] === LESS) at += 1;
      else isHex = true;
    } else if (byte === FIRST_BRACKET || byte === LAST_BRACKET) {
      isListed = byte === FIRST_BRACKET;
    }
    if (count > MOST_TEXT_BYTES) return { at: at + 1, ending: `${isHex ? '>' : ')'.repeat(depth)}${isListed ? '] TJ' : ' Tj'}\n` };
  }
  return null;
}

/** Bytes behind a backslash that belong to it: up to three octal digits, or one character. */
function escapeLength(code: Uint8Array, from: number): number {
  let length = 0;
  while (length < 3 && (code[from + length] ?? 0) >= 0x30 && (code[from + length] ?? 0) <= 0x37) length += 1;
  return Math.max(1, length);
}
