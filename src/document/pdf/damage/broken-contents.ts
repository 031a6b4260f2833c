import { isOfType, mayDraw, referencesIn, scanObjects, toLatin1, type FoundObject } from './scan-objects.ts';
import { unpackObjects } from './unpack-objects.ts';
import { unpackStream } from './unpack-stream.ts';
import { pattern } from '../../../patterns/over-lines.ts';

/** Steps from a page to what it draws: an array of contents; resources, their dictionary, a form, its resources, a form inside it. */
const FARTHEST = 6;
/** References that lead from a page to other pages or to what holds no text. */
const ELSEWHERE = pattern('g')`
  \/(?:
    Parent|P|Annots|B|Thumb|Metadata|PieceInfo|StructParents?|Group|ColorSpace|Pattern|Shading|Dest|Font|ExtGState
    |Properties
  )\s*(?:\d+\s+\d+\s+R|\[[^\]]*\]|<<(?:[^<>]|<<[^<>]*>>|<[^<>]*>)*>>)
`;

/** A page that was read. `object` is its number in the file, null where it is not known. */
export interface ReadPage {
  readonly object: number | null;
  readonly blank: boolean;
}

/** What is known of a file's parts. */
interface Parts {
  readonly objects: ReadonlyMap<number, FoundObject>;
  readonly broken: ReadonlyMap<number, Fault>;
}

type Fault = 'damaged' | 'cut off' | 'missing';

const REASONS: Readonly<Record<Fault, string>> = {
  damaged: 'its contents are damaged in the file',
  'cut off': 'its contents are cut off in the file',
  missing: 'its contents are not in the file',
};

/**
 * Says which pages draw from a stream whose checksum is wrong, or are blank because their contents are lost, with the reason: pdf.js draws
 * what such pages still give, and is silent.
 *
 * The answer's keys are indices of `pages`. `cutOff` asks for streams that merely end
 * too soon too; some programs leave the checksum out, so that only a damaged file makes this a fault. Protected files are not looked into.
 */
export function findBrokenContents(bytes: Uint8Array, pages: readonly ReadPage[], cutOff: boolean): ReadonlyMap<number, string> {
  const text = toLatin1(bytes);
  const faults = new Map<number, string>();
  if (/\/Encrypt\b/.test(text)) return faults;
  const found = scanObjects(text);
  const broken = brokenStreams(bytes, found, cutOff);
  if (broken.size === 0 && !pages.some(({ blank }) => blank)) return faults;
  const parts: Parts = { objects: new Map([...unpackObjects(bytes, found), ...found]), broken };
  pages.forEach(({ object, blank }, index) => {
    if (object === null) return;
    const fault = reach(parts, object) ?? (blank && lacksContents(parts, object) ? 'missing' : null);
    if (fault !== null) faults.set(index, REASONS[fault]);
  });
  return faults;
}

/** True where a page says that it has contents, and these are nowhere. */
function lacksContents({ objects }: Parts, page: number): boolean {
  const head = objects.get(page)?.head ?? '';
  if (!/\/Contents\b(?!\s*(?:null|\[\s*\]))/.test(head)) return false;
  const value = /\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/.exec(head)?.[1] ?? '';
  return !referencesIn(value).some((target) => objects.has(target));
}

/** Deflated streams that do not unpack to what was packed; pictures, fonts and the file's own bookkeeping are not looked at. */
function brokenStreams(bytes: Uint8Array, found: ReadonlyMap<number, FoundObject>, cutOff: boolean): ReadonlyMap<number, Fault> {
  const broken = new Map<number, Fault>();
  for (const object of found.values()) {
    if (object.stream === null || !mayDraw(object.head)) continue;
    if (!object.stream.closed) {
      broken.set(object.number, 'cut off');
      continue;
    }
    const { fault } = unpackStream(bytes, object);
    if (fault !== null && (cutOff || fault === 'damaged')) broken.set(object.number, fault);
  }
  return broken;
}

function reach({ objects, broken }: Parts, page: number): Fault | null {
  const seen = new Set([page]);
  let edge = [page];
  for (let step = 0; step < FARTHEST && edge.length > 0; step++) {
    const next: number[] = [];
    for (const number of edge) {
      const fault = broken.get(number);
      if (fault !== undefined) return fault;
      for (const target of referencesIn((objects.get(number)?.head ?? '').replace(ELSEWHERE, ''))) {
        const head = objects.get(target)?.head ?? '';
        if (seen.has(target) || isOfType(head, 'Page') || isOfType(head, 'Pages') || isOfType(head, 'Font')) continue;
        seen.add(target);
        next.push(target);
      }
    }
    edge = next;
  }
  return null;
}
