/** What the first bytes say about the encoding; null where they say nothing. */
function encodingFromMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

/** The encoding that an XML declaration names; null without one. */
function encodingFromDeclaration(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1] ?? null;
}

/**
 * Turns the bytes of a text file into a string.
 *
 * The byte order mark decides, then an XML declaration, then UTF-8 where the bytes are valid UTF-8, else Windows-1252.
 * Never throws; the mark itself is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  const named = encodingFromMark(bytes) ?? encodingFromDeclaration(bytes);
  if (named !== null) {
    try {
      return new TextDecoder(named).decode(bytes);
    } catch {
      // An encoding that nobody knows: fall through to the guess.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
