import { isOfType, referencesIn, scanObjects, toLatin1, type FoundObject } from './scan-objects.ts';
import { unpackObjects } from './unpack-objects.ts';

/**
 * A file put together again from the objects that were found in it. `pages` were found, `lostPages` more are named by its page tree;
 * `treeLost` where it has none left, so that nothing says how many there were.
 */
export interface Salvage {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly lostPages: number;
  readonly treeLost: boolean;
}

/** Deeper page trees are walked no further. */
const DEEPEST_TREE = 60;

/**
 * Puts a file together again whose table of objects or whose end is lost: objects are found by their looks, those packed into object
 * streams are unpacked, an unfinished last object is closed or left out, and a trailer that names the catalogue is added. Where the
 * catalogue or its page tree is lost, the pages that are left make a new one, in the order of the file.
 *
 * null where no page is left. `bytes` stay as they were.
 */
export function salvagePdf(bytes: Uint8Array): Salvage | null {
  const text = toLatin1(bytes);
  const found = scanObjects(text);
  const unpacked = unpackObjects(bytes, found);
  const objects = new Map([...unpacked, ...found]);
  const pages = [...objects.values()].filter(({ head }) => isOfType(head, 'Page')).map(({ number }) => number);
  if (pages.length === 0) return null;
  const next = Math.max(...objects.keys()) + 1;
  const { root, lostPages, treeLost, added } = catalogueOf(objects, pages, next);
  const inserted = [...unpacked.values()].filter(({ number }) => !found.has(number)).map(({ number, head }) => asObject(number, head));
  const tail = `\n${[...inserted, ...added].join('')}trailer\n<< /Size ${next + 2} /Root ${root} 0 R${protection(text, objects)} >>\nstartxref\n0\n%%EOF\n`;
  const body = closedBody(bytes, [...found.values()].at(-1));
  return { bytes: Buffer.concat([body, Buffer.from(tail, 'latin1')]), pages: pages.length, lostPages, treeLost };
}

function asObject(number: number, body: string): string {
  return `${number} 0 obj\n${body.trim()}\nendobj\n`;
}

/** The bytes without an unfinished object at their end, or with its stream closed, so that what follows is seen as what it is. */
function closedBody(bytes: Uint8Array, last: FoundObject | undefined): Uint8Array {
  if (last === undefined || last.closed) return bytes;
  if (last.stream === null) return bytes.subarray(0, last.start);
  return Buffer.concat([bytes, Buffer.from('\nendstream\nendobj\n')]);
}

interface Catalogue {
  readonly root: number;
  readonly lostPages: number;
  readonly treeLost: boolean;
  readonly added: readonly string[];
}

/** The catalogue as found, or objects that stand in for it and its page tree. */
function catalogueOf(objects: ReadonlyMap<number, FoundObject>, pages: readonly number[], next: number): Catalogue {
  const catalogue = [...objects.values()].findLast(({ head }) => isOfType(head, 'Catalog'));
  const tree = referencesIn(/\/Pages\s+\d+\s+\d+\s+R/.exec(catalogue?.head ?? '')?.[0] ?? '')[0];
  const lost = new Set<number>();
  const reached = new Set<number>();
  if (tree !== undefined) walkTree(objects, tree, { reached, lost }, 0);
  const treeLost = tree === undefined || !objects.has(tree);
  // A tree that leads to all pages left is the better order, also where some of its own leaves are lost.
  if (catalogue !== undefined && !treeLost && pages.every((page) => reached.has(page)))
    return { root: catalogue.number, lostPages: lost.size, treeLost, added: [] };
  const kids = pages.map((page) => `${page} 0 R`).join(' ');
  return {
    root: next + 1,
    lostPages: treeLost ? 0 : lost.size,
    treeLost,
    added: [
      asObject(next, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`),
      asObject(next + 1, `<< /Type /Catalog /Pages ${next} 0 R >>`),
    ],
  };
}

/** Notes the objects at and below a node, and those that are named there and lost. */
function walkTree(
  objects: ReadonlyMap<number, FoundObject>,
  node: number,
  seen: { readonly reached: Set<number>; readonly lost: Set<number> },
  depth: number,
): void {
  const object = objects.get(node);
  if (object === undefined) {
    seen.lost.add(node);
    return;
  }
  if (seen.reached.has(node) || depth > DEEPEST_TREE) return;
  seen.reached.add(node);
  const kids = referencesIn(/\/Kids\s*\[([^\]]*)\]/.exec(object.head)?.[1] ?? '');
  for (const kid of kids) walkTree(objects, kid, seen, depth + 1);
}

/** What a protected file's trailer says of its protection: without it, its text would be read as noise. */
function protection(text: string, objects: ReadonlyMap<number, FoundObject>): string {
  const named = /\/Encrypt\s+\d+\s+\d+\s+R/.exec(text)?.[0];
  const lock = [...objects.values()].find(({ head }) => /\/Filter\s*\/Standard\b/.test(head) && /\/O\s*[(<]/.test(head));
  const encrypt = named ?? (lock === undefined ? null : `/Encrypt ${lock.number} ${lock.generation} R`);
  if (encrypt === null) return '';
  return ` ${encrypt} ${/\/ID\s*\[\s*<[0-9A-Fa-f\s]*>\s*<[0-9A-Fa-f\s]*>\s*\]/.exec(text)?.[0] ?? ''}`;
}
