import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from './scoring/natural-order.ts';

/** Endings of papers, the one to prefer first. */
export const PAPER_ENDINGS = ['.pdf', '.nxml', '.xml', '.txt', '.json'] as const;

/** Endings of an article's true text, the one to prefer first. */
export const TRUE_TEXT_ENDINGS = ['.truth.json', '.nxml', '.xml', '.json', '.txt'] as const;

/**
 * The file of each document below a folder: `<id><ending>`, of several the one whose ending comes first, then the one whose path does.
 *
 * Ids without a file are left out.
 * @throws Error of the file system where the folder cannot be read.
 */
export function findPapers(folder: string, ids: readonly string[], endings: readonly string[]): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(byCodeUnit);
  const byName = Map.groupBy(names, (name) => name.replaceAll('\\', '/').split('/').at(-1) ?? name);
  const found = new Map<string, string>();
  for (const id of ids) {
    for (const ending of endings) {
      const name = byName.get(`${id}${ending}`)?.find((each) => statSync(join(folder, each)).isFile());
      if (name === undefined) continue;
      found.set(id, join(folder, name));
      break;
    }
  }
  return found;
}
