import { isOfType, toLatin1, type FoundObject } from './scan-objects.ts';
import { unpackStream } from './unpack-stream.ts';

/** All that is unpacked of one file. */
const MOST_CHARACTERS = 6e7;

/**
 * The objects that lie packed inside object streams, by number; those packed last win. Their offsets are 0: they stand nowhere in
 * the file.
 */
export function unpackObjects(bytes: Uint8Array, found: ReadonlyMap<number, FoundObject>): ReadonlyMap<number, FoundObject> {
  const objects = new Map<number, FoundObject>();
  let budget = MOST_CHARACTERS;
  for (const packed of found.values()) {
    if (packed.stream === null || !isOfType(packed.head, 'ObjStm') || budget < 0) continue;
    const unpacked = unpackStream(bytes, packed).bytes;
    if (unpacked === null) continue;
    budget -= unpacked.length;
    for (const object of objectsOf(packed.head, toLatin1(unpacked))) objects.set(object.number, object);
  }
  return objects;
}

/** `First` is where the objects begin; before it stand pairs of number and offset. A cut-off last object is left out. */
function objectsOf(head: string, text: string): FoundObject[] {
  const first = Number(/\/First\s+(\d{1,9})/.exec(head)?.[1] ?? 0);
  const numbers = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  const objects: FoundObject[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const number = numbers[i] ?? 0,
      start = first + (numbers[i + 1] ?? 0);
    const end = i + 3 < numbers.length ? first + (numbers[i + 3] ?? 0) : text.length;
    if (end <= start || end > text.length) continue;
    objects.push({ number, generation: 0, start: 0, head: text.slice(start, end), stream: null, closed: true });
  }
  return objects;
}
