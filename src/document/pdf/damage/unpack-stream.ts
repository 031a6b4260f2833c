import { inflateSync, constants } from 'node:zlib';
import type { FoundObject } from './scan-objects.ts';

/** More than this is not unpacked here: no page's drawing code is as long, and bombs are. */
const MOST_BYTES = 3e7;

/** What unpacking a stream gave. `fault` is null where the data are whole or where nothing can be said. */
export interface Unpacked {
  readonly bytes: Uint8Array | null;
  readonly fault: 'damaged' | 'cut off' | null;
}

const UNKNOWN: Unpacked = { bytes: null, fault: null };

/** True where deflate is the first filter, so that a checksum vouches for the data. */
function isDeflated(head: string): boolean {
  return /\/(?:Filter|F)\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\b/.test(head);
}

/** Unpacks a deflated stream as far as it goes and says whether its checksum holds. Other filters, and more than 30 MB, give nothing. */
export function unpackStream(bytes: Uint8Array, { head, stream }: FoundObject): Unpacked {
  if (stream === null || !isDeflated(head)) return UNKNOWN;
  const packed = bytes.subarray(stream.start, stream.end);
  try {
    return { bytes: inflateSync(packed, { maxOutputLength: MOST_BYTES }), fault: null };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'Z_BUF_ERROR') return { bytes: partOf(packed), fault: 'cut off' };
    return code === 'Z_DATA_ERROR' ? { bytes: null, fault: 'damaged' } : UNKNOWN;
  }
}

function partOf(packed: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}
